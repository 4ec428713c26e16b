"""The outbox: what goes first, what waits, what is fenced, what comes back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import create_async_engine

from bot.domain.ids import OutboxId, WorkspaceId
from bot.domain.outbox import Intent, OutboxRow, State
from bot.domain.people import Workspace
from bot.services.ports import StorageBusy
from bot.storage import Storage, parse_database_url
from bot.storage.tables import outbox
from tests.storage.samples import NOW, sample_row

LEASE = timedelta(seconds=30)
RUN_OUT = timedelta(seconds=-1)
A_MINUTE = timedelta(minutes=1)


async def put(storage: Storage, *rows: OutboxRow) -> None:
    async with storage.work() as unit:
        for row in rows:
            assert await unit.outbox.add(row)
        await unit.commit()


async def claim(storage: Storage, limit: int = 10, worker: str = "w1", lease: timedelta = LEASE) -> list[int]:
    async with storage.work() as unit:
        claimed = await unit.outbox.claim(NOW, worker, lease, limit)
        await unit.commit()
    return [row.id for row in claimed]


async def load(storage: Storage, workspace_id: WorkspaceId, number: int) -> OutboxRow:
    async with storage.work() as unit:
        row = await unit.outbox.get(workspace_id, OutboxId(number))
    assert row is not None
    return row


async def change(storage: Storage, workspace_id: WorkspaceId, number: int, **changes: object) -> None:
    async with storage.work() as unit:
        row = await unit.outbox.get(workspace_id, OutboxId(number))
        assert row is not None
        await unit.outbox.save(replace(row, **changes))  # type: ignore[arg-type]
        await unit.commit()


async def release(storage: Storage) -> int:
    async with storage.work() as unit:
        count = await unit.outbox.release_expired_claims()
        await unit.commit()
    return count


async def test_a_row_is_stored_whole_and_once(storage: Storage, workspace: Workspace) -> None:
    row = sample_row(workspace.id, expires_at=NOW + A_MINUTE, coalesce_key="c", reason="because")
    async with storage.work() as unit:
        assert await unit.outbox.add(row)
        assert not await unit.outbox.add(replace(row, id=OutboxId(72)))
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.outbox.get(workspace.id, row.id) == row
        assert await unit.outbox.by_key(workspace.id, row.key) == row
        assert await unit.outbox.get(workspace.id, OutboxId(72)) is None


async def test_priority_then_time_then_order_of_asking(storage: Storage, workspace: Workspace) -> None:
    await put(
        storage,
        sample_row(workspace.id, 1, priority=60),
        sample_row(workspace.id, 3, not_before=NOW - A_MINUTE),
        sample_row(workspace.id, 2),
        sample_row(workspace.id, 4),
        sample_row(workspace.id, 5, priority=1, not_before=NOW + A_MINUTE),
    )
    assert await claim(storage, limit=3) == [3, 2, 4]
    assert await claim(storage) == [1]
    assert await claim(storage) == [], "the fifth is not due yet"


async def test_a_claimed_row_says_who_has_it(storage: Storage, workspace: Workspace) -> None:
    await put(storage, sample_row(workspace.id, 1))
    async with storage.work() as unit:
        (row,) = await unit.outbox.claim(NOW, "w1", LEASE, 10)
        await unit.commit()
    assert row == replace(sample_row(workspace.id, 1), state=State.CLAIMED, claimed_by="w1", attempt=1)
    assert await load(storage, workspace.id, 1) == row


async def test_one_row_in_flight_per_target(storage: Storage, workspace: Workspace) -> None:
    one = [sample_row(workspace.id, number, target="C1") for number in (1, 2, 3)]
    await put(storage, *one, sample_row(workspace.id, 4, target="C2"))
    assert await claim(storage) == [1, 4]
    assert await claim(storage) == []
    await change(storage, workspace.id, 1, state=State.SENDING)
    assert await claim(storage) == []
    await change(storage, workspace.id, 1, state=State.SENT)
    assert await claim(storage) == [2]


async def test_a_due_row_is_not_held_up_by_a_later_one_for_its_target(
    storage: Storage, workspace: Workspace
) -> None:
    later = sample_row(workspace.id, 1, target="C1", priority=1, not_before=NOW + A_MINUTE)
    waiting = sample_row(workspace.id, 2, target="C1", priority=2, after_id=OutboxId(1))
    await put(storage, later, waiting, sample_row(workspace.id, 3, target="C1"))
    assert await claim(storage) == [3]


async def test_a_crowd_that_waits_does_not_hide_the_one_that_may_go(
    storage: Storage, workspace: Workspace
) -> None:
    crowd = [sample_row(workspace.id, number, target="C1", priority=1) for number in range(1, 250)]
    await put(storage, *crowd, sample_row(workspace.id, 500, target="C2"))
    assert await claim(storage) == [1], "the others are behind it"
    assert await claim(storage) == [500]
    assert await claim(storage) == []


async def test_a_row_waits_for_the_one_that_must_be_sent_first(
    storage: Storage, workspace: Workspace
) -> None:
    await put(storage, sample_row(workspace.id, 2, after_id=OutboxId(1)), sample_row(workspace.id, 1))
    assert await claim(storage) == [1]
    await change(storage, workspace.id, 1, state=State.SENDING)
    assert await claim(storage) == []
    await change(storage, workspace.id, 1, state=State.SENT)
    assert await claim(storage) == [2]


@pytest.mark.parametrize("end", [State.SKIPPED, State.SET_ASIDE, State.UNCONFIRMED])
async def test_a_row_whose_parent_was_never_sent_is_skipped(
    storage: Storage, workspace: Workspace, end: State
) -> None:
    await put(storage, sample_row(workspace.id, 1), sample_row(workspace.id, 2, after_id=OutboxId(1)))
    await change(storage, workspace.id, 1, state=end)
    assert await release(storage) == 0
    orphan = await load(storage, workspace.id, 2)
    assert (orphan.state, orphan.reason) == (State.SKIPPED, f"parent {end.value}")


@pytest.mark.parametrize("end", [State.SET_ASIDE, State.UNCONFIRMED])
async def test_what_waited_for_a_row_that_is_tried_again_is_tried_after_it(
    storage: Storage, workspace: Workspace, end: State
) -> None:
    over = sample_row(workspace.id, 3, after_id=OutboxId(1), expires_at=NOW)
    elsewhere = sample_row(workspace.id, 4, state=State.SKIPPED, reason=f"parent {end}")
    rest = sample_row(workspace.id, 2, after_id=OutboxId(1))
    await put(storage, sample_row(workspace.id, 1), rest, over, elsewhere)
    await change(storage, workspace.id, 1, state=end)
    await release(storage)
    async with storage.work() as unit:
        assert await unit.doctoring.again(workspace.id, end, NOW) == 2
        await unit.commit()
    assert await claim(storage) == [1]
    await change(storage, workspace.id, 1, state=State.SENT)
    assert await claim(storage) == [2]


async def test_a_newer_update_replaces_an_unsent_older_one(storage: Storage, workspace: Workspace) -> None:
    await put(storage, *(sample_row(workspace.id, number, coalesce_key="card:41") for number in (1, 2)))
    other = sample_row(workspace.id, 3, coalesce_key="card:41", intent=Intent.HOME)
    await put(storage, other, sample_row(workspace.id, 4, coalesce_key="card:42"))
    assert await claim(storage) == [2, 3, 4]
    replaced = await load(storage, workspace.id, 1)
    assert (replaced.state, replaced.reason) == (State.SKIPPED, "replaced")
    await put(storage, sample_row(workspace.id, 5, coalesce_key="card:41"))
    assert (await load(storage, workspace.id, 2)).state is State.CLAIMED, "what is under way is not replaced"


async def test_what_waited_for_a_replaced_row_waits_for_the_new_one(
    storage: Storage, workspace: Workspace
) -> None:
    await put(
        storage,
        sample_row(workspace.id, 1),
        sample_row(workspace.id, 2, coalesce_key="c", after_id=OutboxId(1)),
        sample_row(workspace.id, 3, after_id=OutboxId(2)),
        sample_row(workspace.id, 4, coalesce_key="c", after_id=OutboxId(2)),
    )
    assert (await load(storage, workspace.id, 3)).after_id == 4
    assert (await load(storage, workspace.id, 4)).after_id == 1


async def test_a_claim_whose_lease_ran_out_is_free_again(storage: Storage, workspace: Workspace) -> None:
    await put(storage, sample_row(workspace.id, 1), sample_row(workspace.id, 2))
    assert await claim(storage, limit=1, lease=RUN_OUT) == [1]
    assert await claim(storage, limit=1) == [2]
    assert await release(storage) == 1
    assert await claim(storage, worker="w2") == [1]
    assert (await load(storage, workspace.id, 1)).attempt == 2


async def test_no_sending_after_the_lease(storage: Storage, workspace: Workspace) -> None:
    await put(storage, sample_row(workspace.id, 1))
    await claim(storage, lease=RUN_OUT)
    with pytest.raises(StorageBusy):
        await change(storage, workspace.id, 1, state=State.SENDING)
    assert (await load(storage, workspace.id, 1)).state is State.CLAIMED


async def test_no_sending_of_what_somebody_else_has_or_nobody(storage: Storage, workspace: Workspace) -> None:
    await put(storage, sample_row(workspace.id, 1))
    with pytest.raises(StorageBusy):
        await change(storage, workspace.id, 1, state=State.SENDING, claimed_by="w1")
    await claim(storage, worker="w2")
    with pytest.raises(StorageBusy):
        await change(storage, workspace.id, 1, state=State.SENDING, claimed_by="w1")
    await change(storage, workspace.id, 1, state=State.SKIPPED)
    with pytest.raises(StorageBusy):
        await change(storage, workspace.id, 1, state=State.SENDING)


async def test_rows_in_doubt_are_taken_when_their_lease_ran_out(
    storage: Storage, workspace: Workspace, database_url: str
) -> None:
    await put(storage, sample_row(workspace.id, 1), sample_row(workspace.id, 2))
    await claim(storage)
    for number in (1, 2):
        await change(storage, workspace.id, number, state=State.SENDING, sending_at=NOW)
    assert await in_doubt(storage, "w2") == []
    await end_lease(database_url, 1)
    assert await in_doubt(storage, "w2") == [(1, "w2")]
    assert await in_doubt(storage, "w3") == [], "it has a new lease"
    await end_lease(database_url, 1)
    assert await release(storage) == 0, "what may have been sent is not simply sent again"
    assert await in_doubt(storage, "w3") == [(1, "w3")]


async def test_the_late_word_of_a_sender_is_still_kept(
    storage: Storage, workspace: Workspace, database_url: str
) -> None:
    await put(storage, sample_row(workspace.id, 1))
    await claim(storage)
    await change(storage, workspace.id, 1, state=State.SENDING)
    await end_lease(database_url, 1)
    await in_doubt(storage, "w2")
    await change(storage, workspace.id, 1, state=State.SENT, sent_at=NOW)
    assert (await load(storage, workspace.id, 1)).state is State.SENT


async def test_a_target_is_hastened(storage: Storage, workspace: Workspace) -> None:
    late = [sample_row(workspace.id, number, target="C1", not_before=NOW + A_MINUTE) for number in (1, 2)]
    await put(storage, *late, sample_row(workspace.id, 3, target="C2", not_before=NOW + A_MINUTE))
    async with storage.work() as unit:
        await unit.outbox.hasten(workspace.id, "C1", NOW)
        await unit.commit()
    assert await claim(storage) == [1]
    assert (await load(storage, workspace.id, 2)).not_before == NOW
    assert (await load(storage, workspace.id, 3)).not_before == NOW + A_MINUTE


async def test_when_to_look_again(storage: Storage, workspace: Workspace) -> None:
    async def next_time() -> datetime | None:
        async with storage.work() as unit:
            return await unit.outbox.next_not_before()

    assert await next_time() is None
    await put(
        storage,
        sample_row(workspace.id, 1, target="C1"),
        sample_row(workspace.id, 2, after_id=OutboxId(1)),
        sample_row(workspace.id, 3, target="C1"),
        sample_row(workspace.id, 4, not_before=NOW + A_MINUTE),
    )
    assert await next_time() == NOW
    await claim(storage)
    assert await next_time() == NOW + A_MINUTE, "what waits for another row or its target is left out"
    await change(storage, workspace.id, 1, state=State.SENDING)
    await change(storage, workspace.id, 1, state=State.SENT)
    assert await next_time() == NOW


async def in_doubt(storage: Storage, worker: str) -> list[tuple[int, str | None]]:
    async with storage.work() as unit:
        rows = await unit.outbox.in_doubt(worker, LEASE, 10)
        await unit.commit()
    return [(row.id, row.claimed_by) for row in rows]


@pytest.mark.parametrize("in_a_crowd", [False, True])
@pytest.mark.parametrize(("lease", "in_doubt_at_once"), [(LEASE, False), (RUN_OUT, True), (None, False)])
async def test_a_row_is_marked_as_being_said_with_a_lease_of_its_own(
    storage: Storage, workspace: Workspace, in_a_crowd: bool, lease: timedelta | None, in_doubt_at_once: bool
) -> None:
    await put(storage, sample_row(workspace.id, 1))
    assert await claim(storage) == [1]
    claimed = await load(storage, workspace.id, 1)
    async with storage.work() as unit:
        if in_a_crowd:
            await unit.crowds.rows([claimed])
        await unit.outbox.save(replace(claimed, state=State.SENDING, sending_at=NOW), lease)
        await unit.commit()
    assert await in_doubt(storage, "w2") == ([(1, "w2")] if in_doubt_at_once else [])


async def end_lease(database_url: str, number: int) -> None:
    """Time passes for the database."""
    engine = create_async_engine(parse_database_url(database_url))
    async with engine.begin() as connection:
        over = outbox.update().where(outbox.c.id == number)
        await connection.execute(over.values(lease_until=datetime(2000, 1, 1, tzinfo=UTC)))
    await engine.dispose()
