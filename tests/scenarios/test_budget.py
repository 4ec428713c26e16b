"""At most one unasked message a day: what the bot has to tell waits for the question, or for a day without one."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain.note import NoteKind
from bot.playground.faults import Fault
from bot.playground.world.messages import Message
from bot.services.asking.notes import leave_note
from bot.services.asks.standing import note_id_of
from bot.slack.identifiers import ActionId
from tests.scenarios.test_lost_replies import POST, after_the_doubt, may_not
from tests.support.house import TEAM_CHANNEL, House, open_house
from tests.support.stories import (
    ANA,
    ANSWERS,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    join,
    live,
    look,
    offers,
    prompts,
    said_at,
    set_up,
    settings,
    team_of,
    teams_of,
    who,
)
from tests.support.telling import founded, roundups

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


async def test_of_quiet_weeks_in_a_row_a_coach_hears_twice_and_again_once_a_roundup_came(
    house: House,
) -> None:
    await founded(house, ANA, BEN, TOM)
    await live(house, berlin(9, "12:00") + timedelta(weeks=6))
    assert [said_at(note) for note in saying(house, QUIET_WEEK)] == [berlin(9, "09:00"), berlin(16, "09:00")]
    assert "this time either" in saying(house, QUIET_WEEK)[-1].words
    assert "hear of it again once there has been a roundup" in saying(house, QUIET_WEEK)[-1].words
    for person, text in zip((ANA, BEN, TOM), ANSWERS, strict=False):
        await house.commands(person, text)
    await live(house, berlin(9, "12:00") + timedelta(weeks=10))
    assert len(roundups(house)) == 1
    told = [said_at(note) for note in saying(house, QUIET_WEEK)[2:]]
    assert told == [berlin(9, "09:00") + timedelta(weeks=weeks) for weeks in (8, 9)]
    assert "this time either" not in saying(house, QUIET_WEEK)[2].words


async def test_whoever_coaches_since_then_hears_of_quiet_weeks_from_the_first_on(house: House) -> None:
    await founded(house, ANA)
    await live(house, berlin(9, "12:00") + timedelta(weeks=3))
    [team] = await teams_of(house)
    async with house.bot.storage.work() as uow:
        await uow.teams.add_coach(team.workspace_id, team.id, who(house, TOM).user_id)
        await uow.commit()
    await live(house, berlin(9, "12:00") + timedelta(weeks=8))
    told = [message.words for message in house.told(TOM) if QUIET_WEEK in message.words]
    assert ["either" in words for words in told] == [False, True]
    assert len(saying(house, QUIET_WEEK)) == 2


async def test_two_notes_of_one_day_ride_together_and_are_said_once(house: House) -> None:
    await until_monday(house)
    await house.go_to(berlin(9, "09:00"))
    await house.workspace.archive(MARTA, TEAM_CHANNEL)
    await live(house, berlin(11, "23:00"))
    assert saying(house, QUIET_WEEK) == saying(house, TROUBLE)
    assert len(saying(house, TROUBLE)) == 1


async def test_of_two_teams_the_coach_hears_of_each(house: House) -> None:
    await until_monday(house)
    north = (await house.workspace.create_channel("north", [MARTA, BEN])).id
    await set_up(house, (BEN,), name="Sales North", channel=north, another=True)
    await join(house, BEN)
    await house.go_to(berlin(16, "09:00"))
    for channel in (TEAM_CHANNEL, north):
        await house.workspace.archive(MARTA, channel)
    await live(house, berlin(20, "23:00"))
    told = "\n".join(note.words for note in (*saying(house, QUIET_WEEK), *saying(house, TROUBLE)))
    for name in ("*Sales South*", "*Sales North*"):
        assert f"{QUIET_WEEK} in {name}" in told
    for channel in (TEAM_CHANNEL, north):
        assert f"{TROUBLE} in <#{channel}>" in told


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


async def slack_is_away_over_night(house: House, asked_on: str) -> None:
    """From the evening of Sunday 8 November on, when Marta's channel broke; she is asked on that weekday only."""
    await team_of(house, MARTA)
    await settings(house, MARTA, days=[asked_on])
    await live(house, berlin(8, "19:50"))
    house.workspace.faults.always(POST, Fault.refused("service_unavailable"))
    await house.workspace.archive(MARTA, TEAM_CHANNEL)
    await house.go_to(berlin(8, "19:55"))
    await house.go_to(berlin(9, "03:00"), step=timedelta(minutes=10))
    house.workspace.faults.clear()
    await house.go_to(berlin(9, "07:59"), step=timedelta(minutes=10))
    assert saying(house, TROUBLE) == []


async def test_a_note_that_slack_did_not_take_by_the_evening_waits_for_the_morning(house: House) -> None:
    await slack_is_away_over_night(house, asked_on="4")
    await house.go_to(berlin(9, "08:00"))
    assert [said_at(note) for note in saying(house, TROUBLE)] == [berlin(9, "08:00")]


async def test_or_rides_with_the_question_of_the_next_day(house: House) -> None:
    await slack_is_away_over_night(house, asked_on="0")
    before = len(house.told(MARTA))
    await live(house, berlin(9, "23:00"))
    assert [said_at(told) for told in house.told(MARTA)[before:]] == [berlin(9, "16:30")]
    assert len(saying(house, TROUBLE)) == 1


@pytest.mark.parametrize("code", ["messages_tab_disabled", "a_code_of_next_year"])
async def test_a_note_that_slack_refused_is_said_on_another_day_and_stands_in_nobodys_way(
    tmp_path: Path, code: str
) -> None:
    async with open_house(tmp_path, expect_refusals=True) as house:
        await team_of(house, ANA)
        house.workspace.faults.next(POST, Fault.refused(code))
        await house.go_to(berlin(9, "09:00"))
        await house.go_to(berlin(10, "08:00"), step=timedelta(hours=1))
        assert [said_at(note) for note in saying(house, QUIET_WEEK)] == [berlin(10, "08:00")]
        await house.workspace.archive(MARTA, TEAM_CHANNEL)
        await live(house, berlin(24, "12:00"))
        assert len(saying(house, TROUBLE)) == 1


async def test_who_cannot_be_reached_is_tried_once_a_day_and_hears_all_of_it_afterwards(house: House) -> None:
    await team_of(house, ANA)
    tried: list[date] = []

    def unreachable(method: str, args: Mapping[str, Any]) -> Fault | None:
        if method != POST or args["channel"] != MARTA:
            return None
        tried.append(house.workspace.clock.now().date())
        return Fault.refused("messages_tab_disabled")

    house.workspace.faults.weather = unreachable
    await house.go_to(berlin(9, "09:00"))
    await house.workspace.archive(MARTA, TEAM_CHANNEL)
    await house.go_to(berlin(11, "21:00"), step=timedelta(hours=1))
    assert tried == [date(2026, 11, 9), date(2026, 11, 10), date(2026, 11, 11)]
    house.workspace.faults.clear()
    await house.go_to(berlin(14, "12:00"), step=timedelta(hours=1))
    told = [said_at(note).date() for note in (*saying(house, QUIET_WEEK), *saying(house, TROUBLE))]
    assert sorted(told) == [date(2026, 11, 12), date(2026, 11, 13)]


async def test_a_note_that_may_have_been_said_is_not_repeated_and_stands_in_nobodys_way(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path, expect_refusals=True) as house:
        await team_of(house, ANA)
        may_not(house, "im:history")
        house.workspace.faults.next(POST, Fault.reset_after())
        await house.go_to(berlin(9, "09:00"))
        await after_the_doubt(house, tmp_path)
        await house.workspace.archive(MARTA, TEAM_CHANNEL)
        await live(house, berlin(15, "12:00"))
        assert len(saying(house, QUIET_WEEK)) == len(saying(house, TROUBLE)) == 1


async def test_a_note_that_rode_with_a_question_at_its_second_try_is_not_told_again(
    house: House, tmp_path: Path
) -> None:
    await team_of(house, MARTA)
    await live(house, berlin(4, "16:00"))
    house.workspace.faults.next(POST, Fault.reset_before())
    await live(house, berlin(4, "16:30"))
    await house.pass_time(seconds=10)
    await house.workspace.archive(MARTA, TEAM_CHANNEL)
    await house.settle()
    await after_the_doubt(house, tmp_path)
    await live(house, berlin(6, "23:00"))
    assert [said_at(note).date() for note in saying(house, TROUBLE)] == [date(2026, 11, 4)]


async def test_a_note_that_came_while_its_readers_question_was_on_its_way_waits_for_the_next(
    house: House, tmp_path: Path
) -> None:
    """It was left by a look that began before that question was put into words, and took its time."""
    await team_of(house, MARTA)
    await live(house, berlin(4, "16:00"))
    house.workspace.faults.next(POST, Fault.reset_after())
    await live(house, berlin(4, "16:30"))
    me, began = who(house, MARTA), house.workspace.clock.now() - timedelta(seconds=2)
    async with house.bot.storage.work() as uow:
        await leave_note(uow, me.workspace_id, me.user_id, NoteKind.QUIET_WEEK, began, team="Sales South")
        await uow.commit()
    await after_the_doubt(house, tmp_path)
    assert saying(house, QUIET_WEEK) == []
    await live(house, berlin(6, "23:00"))
    assert [said_at(note) for note in saying(house, QUIET_WEEK)] == [berlin(5, "16:30")]


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


async def test_nor_with_questions_of_colleagues_on_top(tmp_path: Path) -> None:
    """Asks of every outcome, a group that cannot be opened, and a look back a week later: all share the one place.
    What answers a tap of the person's own is no message of ours, and comes within the minute."""
    async with open_house(tmp_path) as house:
        await founded(house, ANA, BEN, MARTA, PRIYA)
        for person in (ANA, BEN, MARTA, PRIYA):
            await house.says(person, ANSWERS[len(person) % len(ANSWERS)])
        begun = {person: len(house.told(person)) for person in (ANA, BEN, MARTA, PRIYA)}
        may_not(house, "mpim:write")
        answers: set[str] = set()
        wishes = ((2, BEN, ANA), (2, PRIYA, ANA), (2, MARTA, ANA), (3, ANA, BEN), (3, MARTA, BEN))
        for day, asker, author in wishes:
            await live(house, berlin(day, "17:00"))
            await asks_about(house, asker, author)
        for day in range(4, 25):
            await live(house, berlin(day, "12:00"))
            answers |= await decided_by(house, ANA, day)
        house.workspace.take_refused("missing_scope")
        for person, before in begun.items():
            unasked = [message for message in house.told(person)[before:] if message.ts not in answers]
            days = Counter(_local_day(house, message) for message in unasked)
            assert set(days.values()) == {1}, person
        assert answers


async def asks_about(house: House, asker: str, author: str) -> None:
    """Would like to hear more about the author's newest."""
    theirs = who(house, author)
    (spot,) = await look(house, lambda uow: uow.bright_spots.of_rep(theirs.workspace_id, theirs.user_id, 1))
    now = house.workspace.clock.now()
    assert (await house.bot.services.asking_them.ask(who(house, asker), spot.id, now)).key == "ask_sent"


async def decided_by(house: House, author: str, day: int) -> set[str]:
    """The author decides what was put to them, each day in another way; the messages that answer them at once."""
    me, now, before = who(house, author), house.workspace.clock.now(), len(house.told(author))
    decisions = house.bot.services.ask_decisions
    undecided = await look(house, lambda uow: uow.asks.undecided_to(me.workspace_id, me.user_id))
    waiting = await look(house, lambda uow: uow.notes.waiting(me.workspace_id, me.user_id))
    put = [ask for ask in undecided[:1] if note_id_of(ask) not in {note.id for note in waiting}]
    for ask in put:
        if day % 2:
            await decisions.introduce(me, ask.id, now)
        else:
            await decisions.answer(me, ask.id, ANSWERS[0], now)
    await house.settle()
    return {message.ts for message in house.told(author)[before:]}


def _local_day(house: House, message: Message) -> date:
    person = house.workspace.channels.partner(house.workspace.channels.get(message.channel))
    zone = house.workspace.person(person).tz
    return said_at(message).astimezone(ZoneInfo(zone or "UTC")).date()
