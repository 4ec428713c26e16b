"""How often a command goes to the database: what somebody waits for is slow because of these trips."""

from datetime import timedelta

from bot.domain.bright_spot import Source
from bot.domain.people import Workspace
from bot.services.answering.capturing import Capturing, Told
from bot.services.answering.cards import Fields
from bot.services.context import Who
from bot.storage import Storage
from tests.bench.counting import statements
from tests.storage.samples import ANNA, NOW, sample_person, sample_rep

SAID = "Drew the filling line on their whiteboard; the shift lead took the pen."
LATER = NOW + timedelta(minutes=1)


def told(ticket: str) -> Told:
    return Told(Source.COMMAND, ticket, Fields(SAID))


async def test_a_command_alone_reads_two_things_and_writes_once(
    storage: Storage, workspace: Workspace
) -> None:
    """On SQLite, which is no trip away, answer, bright spot, its words, rep and message each by themselves."""
    who, capturing = Who(workspace.id, ANNA), Capturing(storage.work)
    async with storage.work() as unit:
        await unit.people.save(sample_person(workspace.id))
        await unit.reps.save(sample_rep(workspace.id))
        await unit.commit()
    with statements(storage) as said:
        answer = await capturing.capture(who, told("first"), NOW)
    assert said.count == (2 + 5 if storage.embedded else 2 + 1)
    assert answer.text == SAID


async def test_a_command_that_comes_twice_is_told_once(storage: Storage, workspace: Workspace) -> None:
    who, capturing = Who(workspace.id, ANNA), Capturing(storage.work)
    async with storage.work() as unit:
        await unit.people.save(sample_person(workspace.id))
        await unit.reps.save(sample_rep(workspace.id))
        await unit.commit()
    first = await capturing.capture(who, told("first"), NOW)
    assert await capturing.capture(who, told("first"), LATER) == first
    another = await capturing.capture(who, told("second"), LATER)
    assert another.id != first.id
    async with storage.work() as unit:
        assert await unit.counting.told_on(workspace.id, ANNA, first.local_date) == 2
