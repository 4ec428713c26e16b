"""What somebody keeps private, or wrote without a name, decides nothing about who is told of whom at a customer."""

from itertools import combinations

from hypothesis import given

from bot.domain.bright_spot import Visibility
from bot.domain.customer import Meeting
from bot.domain.ids import NoteId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.services.context import Who, seen
from bot.services.customers.meeting import content
from bot.services.ports import UnitOfWork
from tests.support.compared import cheaply, lives
from tests.support.histories import Beside, Deed, History, Move, histories, secret, secrets, unmixed
from tests.support.memory import Memory
from tests.support.player import Player
from tests.support.stage import CUSTOMERS, Stage, found_team, member, set_stage

HERE = WorkspaceId(1)
KEEPER = member(0)
"""The one with something to hide; how they call a customer themselves is theirs."""
AT_KESSLER = CUSTOMERS.index("Kessler") + 1
Told = list[tuple[object, ...]]


async def live(memory: Memory, history: History) -> Told:
    """The history, then a look at who is at one customer; everybody allows it."""
    stage = set_stage(memory)
    await found_team(stage, "T1", history.size, coach=1)
    await Player(stage, HERE).act(history)
    stage.fate.turn_to("the look", stage.clock.at)
    await stage.services.meetings.tick(stage.clock.at)
    return await told(stage, history.size)


async def told(stage: Stage, size: int) -> Told:
    """What each of two reads, except who keeps things private."""
    found: Told = []
    async with stage.work() as uow:
        for first, second in combinations(sorted(member(number) for number in range(size)), 2):
            for meeting in await uow.meetings.of_pair(HERE, first, second):
                found += [await _read(uow, meeting, *pair) for pair in ((first, second), (second, first))]
    return sorted((each for each in found if each[0] != KEEPER), key=repr)


async def _read(uow: UnitOfWork, meeting: Meeting, reader: UserId, other: UserId) -> tuple[object, ...]:
    facts = {"customer_id": meeting.customer_id, "other": other}
    note = Note(HERE, NoteId(1), reader, NoteKind.MEETING, meeting.told_at, facts)
    said = await content(uow, await seen(uow, Who(HERE, reader)), note)
    if said is None:
        return (reader, other, None)
    shown = said.facts["meeting"]
    spot = await uow.bright_spots.get(HERE, shown.bright_spot_id)
    assert spot is not None
    assert spot.visibility is Visibility.TEAM
    return (reader, shown.other, shown.customer, shown.on, spot.text)


@cheaply
@given(histories(), secrets(least=1), secrets())
async def test_what_one_keeps_private_brings_nobody_together(
    memory: Memory, history: History, kept: Beside, kept_instead: Beside
) -> None:
    besides = {"this": kept, "something else": kept_instead}
    found = await lives(memory, live, unmixed(history, 0), besides)
    assert found["this"] == found["something else"]


def say(who: int, said: str, visibility: Visibility | None = None, at: int = AT_KESSLER) -> Move:
    return Move(who, Deed.FORM, said, pick=at, visibility=visibility)


WEEK = History(
    usual=(Visibility.TEAM,) * 5,
    moves=(
        say(1, "He called his boss to the whiteboard."),
        say(2, "She named the date of the shutdown."),
        say(3, "The demo was the customer's own drawing.", at=0),
        say(4, "I said nothing for a minute.", Visibility.ANONYMOUS),
    ),
)


async def test_the_comparison_would_notice(memory: Memory) -> None:
    """Shared by name it brings its author together with others there; kept private, or without a name, it does not."""
    besides: dict[str, Beside] = {
        "nothing": (),
        "private": ((0, secret(0, Deed.FORM, "Nobody is to know.", AT_KESSLER)),),
        "noted": ((0, secret(0, Deed.DATE, "Nor their date.", AT_KESSLER - 1)),),
        "unnamed": ((0, say(0, "Somebody said so.", Visibility.ANONYMOUS)),),
        "named": ((0, say(0, "And I said so too.")),),
    }
    found = await lives(memory, live, WEEK, besides)
    assert [each[0] for each in found["nothing"]] == sorted([member(1), member(2)])
    assert found["private"] == found["noted"] == found["unnamed"] == found["nothing"]
    assert len(found["named"]) == len(found["nothing"]) + 2
