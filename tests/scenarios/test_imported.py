"""Whose old words were brought in hears of it with the next question, once; nobody is written to because of it."""

from datetime import UTC, datetime

from bot.domain.importing import Wanted, read_sheet
from bot.services.importing import Importing
from tests.support.house import House
from tests.support.reader import ScriptedReader
from tests.support.stories import ANA, BEN, PRIYA, join, live, prompts, set_up
from tests.support.telling import founded, mine

TWO = "2026-03-04,U0ANA,She drew the loop.\n2026-03-05,U0ANA,Brought the drawing.\n"
ONE_MORE = "2026-03-06,U0ANA,Rang back within the hour.\n"
TOLD = "Whoever runs me here has brought over"


async def bring_in(house: House, lines: str) -> None:
    """As `brightspot import` does it."""
    importing = Importing(house.bot.storage.work)
    now = house.workspace.clock.now()
    sheet = read_sheet(f"date,person,text\n{lines}".encode(), Wanted())
    plan = await importing.plan(house.bot.workspace.id, sheet, now)
    assert plan.faults == ()
    await importing.keep(plan, ScriptedReader(), now)
    await house.settle()


def told(house: House, person: str) -> list[str]:
    return [message.words for message in house.told(person) if TOLD in message.words]


async def test_it_travels_with_the_next_question_once(house: House) -> None:
    await founded(house, ANA, BEN)
    before = len(house.told(ANA))
    await bring_in(house, TWO)
    await house.tick()
    assert len(house.told(ANA)) == before

    await live(house, datetime(2026, 11, 4, 18, tzinfo=UTC))

    [words] = told(house, ANA)
    assert f"{TOLD} 2 bright spots that you wrote before I came. They are yours alone" in words
    assert words == prompts(house, ANA)[0].words
    assert told(house, BEN) == []
    assert "Brought the drawing." not in "".join(message.text for message in house.told(ANA))


async def test_what_is_brought_in_twice_before_it_was_said_is_said_as_one(house: House) -> None:
    await founded(house, ANA, BEN)
    await bring_in(house, TWO)
    await bring_in(house, TWO + ONE_MORE)
    await live(house, datetime(2026, 11, 2, 18, tzinfo=UTC))
    [words] = told(house, ANA)
    assert f"{TOLD} 3 bright spots" in words

    await bring_in(house, TWO + ONE_MORE)
    await live(house, datetime(2026, 11, 3, 18, tzinfo=UTC))
    assert len(told(house, ANA)) == 1

    await bring_in(house, "2026-03-07,U0ANA,Asked first.\n")
    await live(house, datetime(2026, 11, 4, 18, tzinfo=UTC))
    assert f"{TOLD} one bright spot that" in told(house, ANA)[1]


async def test_who_never_asked_for_messages_gets_none_and_hears_of_it_once_they_joined(house: House) -> None:
    await set_up(house, (ANA, PRIYA))
    await join(house, PRIYA)
    before = len(house.told(ANA))
    await bring_in(house, TWO)
    await live(house, datetime(2026, 11, 5, 18, tzinfo=UTC))
    assert len(house.told(ANA)) == before

    await join(house, ANA)
    await live(house, datetime(2026, 11, 6, 18, tzinfo=UTC))
    assert len(told(house, ANA)) == 1


async def test_what_waits_for_a_question_keeps_no_other_note_from_its_turn(house: House) -> None:
    await bring_in(house, TWO)
    async with house.bot.storage.work() as uow:
        assert await uow.notes.waiting_keys(9) == []
    assert await mine(house, ANA) == ["Brought the drawing.", "She drew the loop."]
