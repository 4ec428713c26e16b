"""At most one unasked message a day: what the bot has to tell waits for the question, or for a day without one."""

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId
from tests.support.house import TEAM_CHANNEL, House, open_house
from tests.support.stories import (
    ANA,
    ANSWERS,
    MARTA,
    TOM,
    join,
    live,
    offers,
    prompts,
    said_at,
    set_up,
    settings,
    team_of,
)

QUIET_WEEK = "There wasn't enough for a roundup"
TROUBLE = "I can't post the roundup"


def berlin(day: int, clock: str) -> datetime:
    """A moment of November 2026 by Marta's clock."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)


def saying(house: House, words: str) -> list[Message]:
    """The messages to Marta with these words in them."""
    return [message for message in house.told(MARTA) if words in message.words]


async def until_monday(house: House) -> None:
    """A week in which Marta answers once, so that she goes on being asked on all her days."""
    await team_of(house, MARTA)
    await live(house, berlin(4, "17:00"))
    await house.says(MARTA, ANSWERS[0])
    await live(house, berlin(9, "08:00"))


async def test_what_there_is_to_tell_rides_with_the_question(house: House) -> None:
    await until_monday(house)
    await live(house, berlin(9, "12:00"))
    assert saying(house, QUIET_WEEK) == []
    await live(house, berlin(9, "23:00"))
    (told,) = saying(house, QUIET_WEEK)
    assert said_at(told) == berlin(9, "16:30")
    assert offers(told, ActionId.PROMPT_MENU)


async def test_two_notes_of_one_day_ride_together_and_are_said_once(house: House) -> None:
    await until_monday(house)
    await house.go_to(berlin(9, "09:00"))
    await house.workspace.archive(MARTA, TEAM_CHANNEL)
    await live(house, berlin(11, "23:00"))
    assert saying(house, QUIET_WEEK) == saying(house, TROUBLE)
    assert len(saying(house, TROUBLE)) == 1


async def test_on_a_day_without_a_question_a_note_comes_by_itself_in_daytime(house: House) -> None:
    await team_of(house, MARTA)
    await settings(house, MARTA, days=["4"])
    await live(house, berlin(7, "22:00"))
    await house.workspace.archive(MARTA, TEAM_CHANNEL)
    await house.settle()
    for clock in ("22:01", "23:59"):
        await house.go_to(berlin(7, clock))
    await house.go_to(berlin(8, "07:59"))
    assert saying(house, TROUBLE) == []
    await house.go_to(berlin(8, "08:00"))
    assert [said_at(note) for note in saying(house, TROUBLE)] == [berlin(8, "08:00")]


async def test_after_the_days_question_a_note_waits_for_the_next(house: House) -> None:
    await team_of(house, MARTA)
    await live(house, berlin(3, "16:30"))
    await house.workspace.archive(MARTA, TEAM_CHANNEL)
    await live(house, berlin(4, "16:00"))
    assert saying(house, TROUBLE) == []
    await live(house, berlin(4, "16:30"))
    assert [said_at(note) for note in saying(house, TROUBLE)] == [berlin(4, "16:30")]


async def test_a_note_that_came_by_itself_takes_the_place_of_a_question_that_is_moved_into_the_day(
    house: House,
) -> None:
    await team_of(house, MARTA)
    await settings(house, MARTA, days=["4"])
    await house.go_to(berlin(3, "10:00"))
    await house.workspace.archive(MARTA, TEAM_CHANNEL)
    await house.pass_time(minutes=1)
    assert len(saying(house, TROUBLE)) == 1
    await settings(house, MARTA, days=["1", "2"])
    await live(house, berlin(4, "23:00"))
    assert [said_at(prompt) for prompt in prompts(house, MARTA)] == [berlin(4, "16:30")]


async def test_a_coach_who_is_not_asked_is_told_all_the_same(house: House) -> None:
    await team_of(house, ANA)
    await live(house, berlin(9, "12:00"))
    assert [said_at(note) for note in saying(house, QUIET_WEEK)] == [berlin(9, "09:00")]


async def test_a_note_whose_question_is_left_out_has_the_day_to_itself(house: House) -> None:
    await until_monday(house)
    await house.go_to(berlin(9, "10:00"))
    await house.says(MARTA, ANSWERS[1])
    await live(house, berlin(9, "23:00"))
    assert [said_at(note) for note in saying(house, QUIET_WEEK)] == [berlin(9, "16:30")]
    assert not offers(saying(house, QUIET_WEEK)[0], ActionId.PROMPT_MENU)


async def test_in_three_busy_weeks_nobody_hears_from_the_bot_twice_a_day_unasked(tmp_path: Path) -> None:
    """Questions, quiet weeks, a channel that breaks twice: all that the bot says of its own accord. The invitation
    is apart, since the first question of that day was agreed to by the answer to it."""
    async with open_house(tmp_path) as house:
        people = (ANA, TOM)
        await set_up(house, people)
        await join(house, *people, MARTA)
        begun = {person: len(house.told(person)) for person in (*people, MARTA)}
        for day, breaks in ((5, True), (7, False), (12, True), (18, False)):
            await live(house, berlin(day, "12:00"))
            act = house.workspace.archive if breaks else house.workspace.unarchive
            await act(MARTA, TEAM_CHANNEL)
        await live(house, berlin(22, "12:00"))
        for person, before in begun.items():
            days = Counter(_local_day(house, message) for message in house.told(person)[before:])
            assert set(days.values()) == {1}
        assert len(saying(house, QUIET_WEEK)) == 2
        assert len(saying(house, TROUBLE)) == 2


def _local_day(house: House, message: Message) -> date:
    person = house.workspace.channels.partner(house.workspace.channels.get(message.channel))
    zone = house.workspace.person(person).tz
    return said_at(message).astimezone(ZoneInfo(zone or "UTC")).date()
