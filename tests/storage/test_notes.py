"""Notes, the budget of a day and the events that were heard, stored and found again."""

from dataclasses import replace

from bot.domain.ids import NoteId, UserId
from bot.domain.people import Workspace
from bot.storage import Storage
from tests.storage.samples import A_DAY, ANNA, NOW, TODAY, sample_note


async def test_notes_wait_until_they_are_delivered(storage: Storage, workspace: Workspace) -> None:
    note = sample_note(workspace.id)
    older = replace(
        note, id=NoteId(62), created_at=NOW - A_DAY, facts={"names": ["Ünal", "李"], "more": None}
    )
    bens = replace(note, id=NoteId(63), user_id=UserId("UBEN"), created_at=NOW - 2 * A_DAY)
    async with storage.work() as unit:
        for one in (note, older, bens):
            await unit.notes.save(one)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.notes.get(workspace.id, note.id) == note
        assert await unit.notes.waiting(workspace.id, ANNA) == [older, note]
        assert await unit.notes.waiting_keys(10) == [(workspace.id, "UBEN"), (workspace.id, ANNA)]
        assert await unit.notes.waiting_keys(1, beyond=1) == [(workspace.id, ANNA)]
        assert await unit.notes.waiting_keys(1, beyond=2) == []
        await unit.notes.save(replace(bens, delivered_at=NOW))
        assert await unit.notes.waiting_keys(10) == [(workspace.id, ANNA)]
        assert await unit.notes.waiting(workspace.id, UserId("UBEN")) == []


async def test_one_unasked_dm_a_day(storage: Storage, workspace: Workspace) -> None:
    async with storage.work() as unit:
        assert not await unit.budget.taken(workspace.id, ANNA, TODAY)
        assert await unit.budget.take(workspace.id, ANNA, TODAY)
        assert not await unit.budget.take(workspace.id, ANNA, TODAY)
        assert await unit.budget.take(workspace.id, ANNA, TODAY + A_DAY)
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.budget.taken(workspace.id, ANNA, TODAY)
        await unit.budget.give_back(workspace.id, ANNA, TODAY)
        assert not await unit.budget.taken(workspace.id, ANNA, TODAY)
        assert await unit.budget.taken(workspace.id, ANNA, TODAY + A_DAY)


async def test_an_event_is_new_once(storage: Storage, workspace: Workspace) -> None:
    async with storage.work() as unit:
        assert await unit.seen_events.first_time(workspace.id, "Ev1", NOW)
        assert not await unit.seen_events.first_time(workspace.id, "Ev1", NOW + A_DAY)
        await unit.seen_events.forget_before(NOW)
        assert not await unit.seen_events.first_time(workspace.id, "Ev1", NOW)
        await unit.seen_events.forget_before(NOW + A_DAY)
        assert await unit.seen_events.first_time(workspace.id, "Ev1", NOW)
