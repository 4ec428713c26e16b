"""Whose notes find a place in a round of the tick, and that nobody waits behind those for whom there is none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import NoteId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.domain.outbox import State
from bot.domain.people import Person
from bot.services.asking.placing import Notes
from bot.services.ports import Work
from tests.support.memory import Fate, Memory
from tests.support.sending import NOON

PEOPLE = [UserId(f"U{number}") for number in range(5)]


@pytest.fixture
def memory() -> Iterator[Memory]:
    opened = Memory()
    yield opened
    opened.close()


async def waiting(work: Work) -> WorkspaceId:
    """Each has one note, the first of them for longest."""
    async with work() as uow:
        here = (await uow.workspaces.register("T1", "", "Acme", UserId("UBOT"), NOON)).id
        for number, person in enumerate(PEOPLE):
            left = NOON - timedelta(hours=9 - number)
            await uow.people.save(Person(here, person, f"Rep {number}", "Europe/Berlin"))
            await uow.notes.save(Note(here, NoteId(number), person, NoteKind.QUIET_WEEK, left))
        await uow.commit()
    return here


async def refused(work: Work, here: WorkspaceId) -> list[int]:
    """Whose note had a place; none of them can be reached."""
    async with work() as uow:
        rows = await uow.outbox.by_keys(here, [f"note:{number}" for number in range(len(PEOPLE))])
        tried = [row for row in rows if row.state is State.PENDING]
        for row in tried:
            await uow.outbox.save(replace(row, state=State.SKIPPED, reason="messages_tab_disabled"))
        await uow.commit()
    return [row.facts["note_id"] for row in tried]


async def test_whoever_waits_for_good_does_not_take_up_the_places_of_the_others(memory: Memory) -> None:
    work = memory.work(Fate())
    notes, here = Notes(work), await waiting(work)
    found = []
    for minutes in range(4):
        await notes.tick(NOON + timedelta(minutes=minutes), limit=2)
        found.append(await refused(work, here))
    assert found == [[0, 1], [2, 3], [4], []]

    await notes.tick(NOON + timedelta(days=1), limit=2)
    assert await refused(work, here) == [2, 3]
