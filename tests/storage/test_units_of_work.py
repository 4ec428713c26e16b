"""What a unit of work promises: all or nothing, one after the other, and a clear word in bad weather."""

import asyncio
import socket
import sqlite3
import threading
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.domain.ids import OutboxId, PromptId, TeamId, UserId
from bot.domain.people import Workspace
from bot.services.ports import StorageBusy, Turns
from bot.storage import Storage, open_storage, parse_database_url
from bot.storage.one_hop import OneHop
from bot.storage.repositories.outbox import EVERYBODY
from tests.storage.conftest import MakeUrl
from tests.storage.samples import ANNA, NOW, TEAM, TODAY, sample_prompt, sample_row, sample_team
from tests.storage.test_queues import Crowded

LEASE = timedelta(seconds=30)
SOON = 20.0
BEN = UserId("UBEN")

on_sqlite = pytest.mark.parametrize("migrated_database", ["sqlite"], indirect=True)
on_postgres = pytest.mark.parametrize("migrated_database", ["postgres"], indirect=True)
both_ways = pytest.mark.parametrize("turns", [EVERYBODY, Crowded()], ids=["in one line", "queue by queue"])
"""Of looking for what may be taken."""


async def test_nothing_is_kept_without_commit(storage: Storage, workspace: Workspace) -> None:
    async with storage.work() as unit:
        await unit.reps.lock(workspace.id, ANNA)
    with suppress(ZeroDivisionError):
        async with storage.work() as unit:
            await unit.reps.lock(workspace.id, ANNA)
            raise ZeroDivisionError
    async with storage.work() as unit:
        assert await unit.reps.get(workspace.id, ANNA) is None


async def test_a_cancelled_unit_of_work_gives_way(storage: Storage, workspace: Workspace) -> None:
    inside = asyncio.Event()

    async def hang() -> None:
        async with storage.work() as unit:
            await unit.reps.lock(workspace.id, ANNA)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hang())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(SOON), storage.work() as unit:
        assert await unit.reps.get(workspace.id, ANNA) is None


async def test_nothing_is_said_after_the_commit(storage: Storage, workspace: Workspace) -> None:
    async with storage.work() as unit:
        await unit.commit()
        with pytest.raises(RuntimeError, match="open another"):
            await unit.reps.get(workspace.id, ANNA)


async def test_references_stay_whole(storage: Storage, workspace: Workspace) -> None:
    async with storage.work() as unit:
        await unit.prompts.add(sample_prompt(workspace.id, team_id=TeamId(999)))
        with pytest.raises(IntegrityError):
            await unit.commit()


async def test_a_lock_lets_one_in_after_the_other(
    storage: Storage, workspace: Workspace, database_url: str
) -> None:
    other = open_storage(database_url)

    async def count(where: Storage) -> None:
        async with where.work() as unit:
            rep = await unit.reps.lock(workspace.id, ANNA)
            await unit.reps.save(replace(rep, unanswered=rep.unanswered + 1))
            await unit.commit()

    await asyncio.gather(*(count(where) for where in (storage, other) for _ in range(10)))
    async with storage.work() as unit:
        assert (await unit.reps.lock(workspace.id, ANNA)).unanswered == 20
    await other.close()


async def test_of_two_that_add_the_same_one_does(
    storage: Storage, workspace: Workspace, database_url: str
) -> None:
    other = open_storage(database_url)

    async def add(where: Storage, number: int) -> list[bool]:
        async with where.work() as unit:
            added = [
                await unit.prompts.add(sample_prompt(workspace.id, id=PromptId(number))),
                await unit.budget.take(workspace.id, ANNA, TODAY),
                await unit.seen_events.first_time(workspace.id, "Ev1", NOW),
                await unit.outbox.add(sample_row(workspace.id, number, key="the same")),
            ]
            await unit.commit()
        return added

    results = await asyncio.gather(add(storage, 1), add(other, 2), add(storage, 3), add(other, 4))
    assert sorted(results) == [[False] * 4] * 3 + [[True] * 4]
    await other.close()


@both_ways
async def test_claimers_never_share_a_row_or_a_target(
    storage: Storage, workspace: Workspace, database_url: str, turns: Turns
) -> None:
    other = open_storage(database_url)
    async with storage.work() as unit:
        for number in range(60):
            await unit.outbox.add(sample_row(workspace.id, number, target=f"C{number % 20}"))
        await unit.commit()

    async def claim(where: Storage, worker: str) -> list[tuple[OutboxId, str]]:
        async with where.work() as unit:
            rows = await unit.outbox.claim(NOW, worker, LEASE, 4, turns)
            await unit.commit()
        return [(row.id, row.target) for row in rows]

    claimers = [claim(where, f"w{n}") for n in range(5) for where in (storage, other)]
    claimed = [row for rows in await asyncio.gather(*claimers) for row in rows]
    for _ in range(5):  # those who came at the same moment may have found all they looked at taken
        claimed += await claim(storage, "w0")
    assert len({target for _, target in claimed}) == len(claimed) == 20
    assert sorted(row_id for row_id, _ in claimed) == list(range(20))
    await other.close()


@on_postgres
@both_ways
async def test_a_more_urgent_row_does_not_slip_in_beside_one_being_claimed(
    storage: Storage, workspace: Workspace, turns: Turns
) -> None:
    async with storage.work() as unit:
        await unit.outbox.add(sample_row(workspace.id, 1, target="C1"))
        await unit.commit()
    async with storage.work() as first:
        assert [row.id for row in await first.outbox.claim(NOW, "w1", LEASE, 10, turns)] == [1]
        async with storage.work() as unit:
            await unit.outbox.add(sample_row(workspace.id, 2, target="C1", priority=1))
            await unit.commit()
        async with storage.work() as second:
            assert await second.outbox.claim(NOW, "w2", LEASE, 10, turns) == []
            await second.commit()
        await first.commit()


@on_postgres
async def test_a_locked_team_may_still_be_referred_to(storage: Storage, workspace: Workspace) -> None:
    async with storage.work() as roundup:
        await roundup.teams.lock(workspace.id, TEAM)
        await roundup.teams.save(sample_team(workspace.id, channel_trouble=None))
        async with asyncio.timeout(SOON), storage.work() as unit:
            assert await unit.prompts.add(sample_prompt(workspace.id))
            await unit.commit()
        await roundup.commit()


async def enter(storage: Storage) -> None:
    async with storage.work():
        pass


@on_sqlite
async def test_a_database_locked_by_another_process_is_busy(
    workspace: Workspace, storage: Storage, database_url: str
) -> None:
    hasty = open_storage(database_url, patience=0.05)
    async with storage.work():
        with pytest.raises(StorageBusy):
            await enter(hasty)
        assert await hasty.migrated(), "reading is not locked out"
    async with hasty.work() as unit:
        assert await unit.workspaces.all() == [workspace]
    await hasty.close()


async def test_what_sqlite_refuses_to_keep_is_over(tmp_path: Path) -> None:
    """Where a file cannot have its log beside it, as on some network drives, whoever reads it holds up a commit."""
    file = tmp_path / "bot.db"
    engine = create_async_engine(f"sqlite+aiosqlite:///{file}", module=OneHop(), connect_args={"timeout": 0})
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("CREATE TABLE kept (word TEXT)")
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM kept").fetchall()
        async with engine.connect() as connection:
            await connection.execute(text("INSERT INTO kept VALUES ('lost')"))
            with pytest.raises(DBAPIError, match="locked"):
                await connection.commit()
        reader.execute("ROLLBACK")
        async with engine.connect() as connection:
            assert (await connection.execute(text("SELECT * FROM kept"))).all() == []
    await engine.dispose()


@on_sqlite
async def test_who_waits_too_long_for_their_turn_is_told(database_url: str) -> None:
    hasty = open_storage(database_url, turn=0.05)
    async with hasty.work():
        with pytest.raises(StorageBusy):
            await enter(hasty)
    await hasty.close()


@on_sqlite
async def test_work_that_nobody_waits_for_tries_again(
    workspace: Workspace, storage: Storage, database_url: str
) -> None:
    hasty = open_storage(database_url, patience=0.05)

    async def in_the_background() -> list[Workspace]:
        async with hasty.background() as unit:
            return await unit.workspaces.all()

    async with storage.work():
        task = asyncio.create_task(in_the_background())
        with pytest.raises(StorageBusy):
            await enter(hasty)
    assert await task == [workspace]
    await hasty.close()


@on_postgres
async def test_a_row_of_the_outbox_is_read_without_waiting_for_its_sender(
    workspace: Workspace, storage: Storage
) -> None:
    """A click reads the card's row while it holds the bright spot; the sender holds the row and wants the spot."""
    row = sample_row(workspace.id, 7)
    async with storage.work() as unit:
        await unit.outbox.add(row)
        await unit.commit()
    async with storage.work() as sender, storage.work() as click:
        await sender.outbox.get(workspace.id, row.id)
        async with asyncio.timeout(SOON):
            assert await click.outbox.by_key(workspace.id, row.key) == row


@on_postgres
async def test_a_lost_connection_is_busy_and_the_next_one_works(
    storage: Storage, workspace: Workspace, database_url: str
) -> None:
    async with storage.work() as unit:
        await unit.workspaces.all()
        await cut_off_everybody(database_url)
        with pytest.raises(StorageBusy):
            await unit.workspaces.all()
    async with storage.work() as unit:
        assert await unit.workspaces.all() == [workspace]


async def cut_off_everybody(database_url: str) -> None:
    engine = create_async_engine(parse_database_url(database_url))
    async with engine.connect() as connection:
        others = "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        await connection.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity {others}"))
    await engine.dispose()


@on_postgres
async def test_of_two_in_each_others_way_one_is_told_to_try_again(
    storage: Storage, workspace: Workspace
) -> None:
    both_hold_one = asyncio.Barrier(2)

    async def lock(first: UserId, then: UserId) -> None:
        async with storage.work() as unit:
            await unit.reps.lock(workspace.id, first)
            await both_hold_one.wait()
            await unit.reps.lock(workspace.id, then)
            await unit.commit()

    async with storage.work() as unit:
        await unit.reps.lock(workspace.id, ANNA)
        await unit.reps.lock(workspace.id, BEN)
        await unit.commit()
    ends = await asyncio.gather(lock(ANNA, BEN), lock(BEN, ANNA), return_exceptions=True)
    assert [type(end) for end in ends if end is not None] == [StorageBusy]


async def test_a_database_that_is_not_there_is_busy(tmp_path: object) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
        for url in (f"postgres://postgres@127.0.0.1:{port}/none", f"sqlite:///{tmp_path}/no/where.db"):
            storage = open_storage(url)
            for trying in (storage.ping, storage.migrate, storage.migrated):
                with pytest.raises(StorageBusy):
                    await trying()
            await storage.close()
    await threads_ended()


async def threads_ended() -> None:
    """A connection to SQLite that failed ends its thread by itself; it must do so before the event loop."""
    for thread in threading.enumerate():
        if "_connection_worker" in thread.name:
            await asyncio.to_thread(thread.join, SOON)


async def test_a_database_that_is_there_answers(storage: Storage) -> None:
    await storage.ping()


async def test_a_missing_table_is_a_bug_and_no_bad_weather(new_database: MakeUrl) -> None:
    storage = open_storage(await new_database())
    with pytest.raises(DBAPIError, match="workspaces"):
        async with storage.work() as unit:
            await unit.workspaces.all()
    await storage.close()
