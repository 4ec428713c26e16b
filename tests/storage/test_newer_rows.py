"""Rows of a newer release beside this one: left to it whole, and in nobody's way meanwhile."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.domain.ids import NoteId, OutboxId
from bot.domain.outbox import Intent, Kind, State
from bot.domain.people import Workspace
from bot.storage import Storage, parse_database_url
from bot.storage.tables import outbox
from tests.storage.samples import NOW, sample_note, sample_person, sample_row
from tests.storage.test_outbox import A_MINUTE, change, claim, in_doubt, put

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
FOR_EVER = datetime(3000, 1, 1, tzinfo=UTC)
TOMORROWS = 71
"""The row of the newer release."""


class Newer:
    """A process of the next release, which has a word that this one has never heard."""

    def __init__(self, engine: AsyncEngine, column: str, today: str) -> None:
        self._engine = engine
        self._column = column
        self._today = today

    async def writes(self, **changes: Any) -> None:
        await self._say("from_tomorrow")
        if changes:
            async with self._engine.begin() as connection:
                theirs = outbox.update().where(outbox.c.id == TOMORROWS)
                await connection.execute(theirs.values(changes))

    async def teaches(self) -> None:
        """As if this process were of the next release: it knows the word."""
        await self._say(self._today)

    async def _say(self, word: str) -> None:
        named = text(f"UPDATE outbox SET {self._column} = :word WHERE id = :id")
        async with self._engine.begin() as connection:
            await connection.execute(named, {"word": word, "id": TOMORROWS})

    async def finds(self) -> tuple[str, int, str | None]:
        async with self._engine.begin() as connection:
            query = text("SELECT state, attempt, claimed_by FROM outbox WHERE id = :id")
            row = (await connection.execute(query, {"id": TOMORROWS})).one()
        return row[0], row[1], row[2]


@pytest.fixture(params=[("intent", Intent.CARD), ("kind", Kind.POST)], ids=["intent", "kind"])
async def newer(request: pytest.FixtureRequest, database_url: str) -> AsyncIterator[Newer]:
    engine = create_async_engine(parse_database_url(database_url))
    yield Newer(engine, *request.param)
    await engine.dispose()


async def test_it_is_left_alone_and_the_others_go(
    storage: Storage, workspace: Workspace, newer: Newer
) -> None:
    await put(
        storage,
        sample_row(workspace.id, TOMORROWS, target="C1", priority=1, not_before=NOW - A_MINUTE),
        sample_row(workspace.id, 1, target="C1"),
        sample_row(workspace.id, 2, target="C2"),
    )
    await newer.writes()
    assert await claim(storage) == [1, 2], "also the one for the same target"
    assert await claim(storage) == []
    assert await newer.finds() == ("pending", 0, None)

    await change(storage, workspace.id, 1, state=State.SENT)
    await newer.teaches()
    assert await claim(storage) == [TOMORROWS], "whoever knows the word takes it"


async def test_nobody_who_does_not_know_it_waits_for_its_moment(
    storage: Storage, workspace: Workspace, newer: Newer
) -> None:
    async def next_time() -> datetime | None:
        async with storage.work() as unit:
            return await unit.outbox.next_not_before()

    await put(storage, sample_row(workspace.id, TOMORROWS))
    await newer.writes()
    assert await next_time() is None
    await put(storage, sample_row(workspace.id, 1, not_before=NOW + A_MINUTE))
    assert await next_time() == NOW + A_MINUTE


async def test_what_it_has_in_hand_holds_its_target_and_what_follows_waits(
    storage: Storage, workspace: Workspace, newer: Newer
) -> None:
    await put(
        storage,
        sample_row(workspace.id, TOMORROWS, target="C1"),
        sample_row(workspace.id, 1, target="C1"),
        sample_row(workspace.id, 2, after_id=OutboxId(TOMORROWS)),
    )
    await newer.writes(state="sending", claimed_by="newer", lease_until=FOR_EVER)
    assert await claim(storage) == []
    await newer.writes(state="sent")
    assert await claim(storage) == [1, 2]


async def test_what_it_left_in_doubt_is_for_its_like_to_settle(
    storage: Storage, workspace: Workspace, newer: Newer
) -> None:
    await put(
        storage,
        sample_row(workspace.id, TOMORROWS, target="C1"),
        sample_row(workspace.id, 1, target="C1"),
    )
    await newer.writes(state="sending", claimed_by="newer", sending_at=NOW, lease_until=LONG_AGO)
    assert await in_doubt(storage, "w1") == []
    assert await claim(storage) == [1], (
        "its like may never come, and whoever is told things goes on being told"
    )
    assert await newer.finds() == ("sending", 0, "newer")


async def test_what_it_has_to_tell_somebody_is_not_told_by_others(
    storage: Storage, workspace: Workspace, database_url: str
) -> None:
    theirs, ours = sample_note(workspace.id), sample_note(workspace.id, id=NoteId(62))
    async with storage.work() as unit:
        await unit.people.save(sample_person(workspace.id))
        await unit.notes.save(theirs)
        await unit.notes.save(ours)
        await unit.commit()
    engine = create_async_engine(parse_database_url(database_url))
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE notes SET kind = 'from_tomorrow' WHERE id = 61"))
    await engine.dispose()

    async with storage.work() as unit:
        assert await unit.notes.waiting(workspace.id, theirs.user_id) == [ours]
        assert await unit.notes.waiting_keys(9) == [(workspace.id, theirs.user_id)]
        await unit.notes.save(replace(ours, delivered_at=NOW))
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.notes.waiting(workspace.id, theirs.user_id) == []
        assert await unit.notes.waiting_keys(9) == []


async def test_not_even_of_a_workspace_that_is_gone(
    storage: Storage, workspace: Workspace, newer: Newer
) -> None:
    await put(storage, sample_row(workspace.id, TOMORROWS), sample_row(workspace.id, 1))
    await newer.writes()
    async with storage.work() as unit:
        assert await unit.workspaces.left(workspace.id, NOW)
        taken = await unit.departures.take("w1", A_MINUTE, 10)
        await unit.commit()
    assert [row.id for row in taken] == [1]
    assert await newer.finds() == ("pending", 0, None)
