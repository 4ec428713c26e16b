"""To which date an answer belongs, and when two messages are one."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.answering import answer_date, followed, joins, merged
from bot.domain.bright_spot import Answer, Source
from bot.domain.ids import AnswerId, ChannelId, MessageTs, PromptId, TeamId, UserId, WorkspaceId
from bot.domain.prompt import Prompt, PromptState
from bot.domain.schedule import moment

LONDON = "Europe/London"
WEDNESDAY = date(2026, 11, 25)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def prompt(number: int, day: date, zone: str = LONDON) -> Prompt:
    due = moment(day, time(16, 30), zone)
    assert due is not None
    return Prompt(
        WorkspaceId(1), PromptId(number), UserId("U1"), TeamId(1), day, due, PromptState.SENT, sent_at=due
    )


def answer(said_at: datetime, *, source: Source = Source.PROMPT, thread: str | None = None) -> Answer:
    return Answer(
        workspace_id=WorkspaceId(1),
        id=AnswerId(1),
        user_id=UserId("U1"),
        source=source,
        channel=ChannelId("D1"),
        ts=MessageTs("1.000000"),
        thread_ts=MessageTs(thread) if thread else None,
        text="She took over the pen.",
        said_at=said_at,
        stored_at=said_at,
        local_date=WEDNESDAY,
    )


@pytest.mark.parametrize(
    ("said", "day", "prompt_id"),
    [
        ("2026-11-25 16:31", "2026-11-25", 7),
        ("2026-11-26 00:30", "2026-11-25", 7),
        ("2026-11-26 03:59", "2026-11-25", 7),
        ("2026-11-26 04:00", "2026-11-26", None),
        ("2026-11-26 09:00", "2026-11-26", None),
        ("2026-11-25 16:29", "2026-11-25", None),
    ],
)
def test_the_evening_of_a_prompt_lasts_until_four(said: str, day: str, prompt_id: int | None) -> None:
    found = answer_date(at(said), LONDON, None, prompt(7, WEDNESDAY))
    assert found == (date.fromisoformat(day), prompt_id)


def test_in_a_prompts_thread_it_is_that_prompts_date() -> None:
    monday, wednesday = prompt(5, date(2026, 11, 23)), prompt(7, WEDNESDAY)
    assert answer_date(at("2026-11-26 12:00"), LONDON, monday, wednesday) == (date(2026, 11, 23), 5)


def test_without_a_prompt_it_is_the_reps_own_date() -> None:
    assert answer_date(at("2026-11-25 20:30"), "Asia/Kolkata", None, None) == (date(2026, 11, 26), None)


def test_after_a_flight_westward_the_latest_prompt_is_still_answered() -> None:
    auckland = prompt(8, date(2026, 11, 26), "Pacific/Auckland")
    said = at("2026-11-26 05:00")
    assert answer_date(said, "Pacific/Honolulu", None, auckland) == (date(2026, 11, 26), 8)


def test_an_evening_before_a_date_that_does_not_exist_lasts_until_the_one_that_does() -> None:
    eve = prompt(9, date(2011, 12, 29), "Pacific/Apia")
    assert answer_date(at("2011-12-30 13:59"), "Pacific/Apia", None, eve) == (date(2011, 12, 29), 9)
    assert answer_date(at("2011-12-30 14:00"), "Pacific/Apia", None, eve) == (date(2011, 12, 31), None)


def test_messages_within_three_minutes_are_one() -> None:
    first = answer(at("2026-11-25 16:40"))
    assert joins(first, answer(at("2026-11-25 16:43")))
    assert not joins(first, answer(at("2026-11-25 16:43") + timedelta(seconds=1)))


def test_the_order_in_which_slack_hands_them_over_does_not_matter() -> None:
    assert joins(answer(at("2026-11-25 16:41")), answer(at("2026-11-25 16:40")))


def test_what_does_not_join() -> None:
    first, now = answer(at("2026-11-25 16:40")), answer(at("2026-11-25 16:41"))
    threaded = answer(now.said_at, thread="9.000000")
    assert not joins(first, threaded)
    assert not joins(answer(first.said_at, thread="9.000000"), now)
    assert not joins(answer(first.said_at, source=Source.FORM), now)
    assert not joins(replace(first, deleted_at=now.said_at), now)
    assert joins(answer(first.said_at, source=Source.MESSAGE, thread="9.000000"), threaded)


def test_signs_of_danger_stand_by_themselves() -> None:
    first, now = answer(at("2026-11-25 16:40")), answer(at("2026-11-25 16:41"))
    assert not joins(first, replace(now, text="The customer hit me"))
    assert not joins(replace(first, text="The customer hit me"), now)


def test_several_messages_are_lines_of_one() -> None:
    assert merged(["Sketched the loop. ", "", "  She took over the pen."]) == (
        "Sketched the loop.\nShe took over the pen."
    )
    assert merged([]) == ""


@pytest.mark.parametrize(
    ("was", "says", "after"),
    [
        ("b", "B", "a\nB\nc"),
        ("b\nc", "B", "a\nB"),
        ("b", "", "a\nc"),
        ("c", " \n", "a\nb"),
        ("", "d", "a\nb\nc\nd"),
        ("ab", "B", "a\nb\nc"),
        ("c\nd", "", "a\nb\nc"),
    ],
)
def test_of_a_wording_of_ones_own_only_what_a_message_still_says_follows_it(
    was: str, says: str, after: str
) -> None:
    assert followed("a\nb\nc", was, says) == after


def test_a_wording_of_ones_own_may_end_with_its_message() -> None:
    assert followed("a", "a", "") == ""
