"""Who wants a reminder, and until when one may come."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.ids import PromptId, TeamId, UserId, WorkspaceId
from bot.domain.people import Rep, Standing
from bot.domain.prompt import Prompt, PromptState
from bot.services.asking.reminders import end_of_asking, wants_reminder

NOW = datetime(2026, 11, 2, 15, 30, tzinfo=UTC)
TODAY = date(2026, 11, 2)
REP = Rep(WorkspaceId(1), UserId("U1"), Standing.ACTIVE, TeamId(1), reminders=True)
PROMPT = Prompt(WorkspaceId(1), PromptId(1), UserId("U1"), TeamId(1), TODAY, NOW, PromptState.SENT)


def test_a_question_that_waits_is_worth_a_reminder() -> None:
    assert wants_reminder(REP, PROMPT)


@pytest.mark.parametrize(
    "rep",
    [
        replace(REP, reminders=False),
        replace(REP, standing=Standing.STOPPED),
        replace(REP, paused_until=date(2026, 11, 3)),
    ],
)
def test_not_without_the_wish_nor_after_a_stop_or_a_pause(rep: Rep) -> None:
    assert not wants_reminder(rep, PROMPT)


@pytest.mark.parametrize(
    "prompt",
    [replace(PROMPT, answered_at=NOW), replace(PROMPT, not_today=True), replace(PROMPT, later_at=NOW)],
)
def test_not_after_an_answer_or_a_choice(prompt: Prompt) -> None:
    assert not wants_reminder(REP, prompt)


@pytest.mark.parametrize(
    ("zone", "hour"),
    [("UTC", 21), ("Europe/Madrid", 20), ("America/Los_Angeles", 5 + 24), ("Asia/Tokyo", 12 + 24)],
)
def test_nobody_is_reminded_after_nine_in_the_evening_of_their_own_day(zone: str, hour: int) -> None:
    end = end_of_asking(NOW, zone)
    assert end is not None
    assert (end - datetime(2026, 11, 2, tzinfo=UTC)).total_seconds() == hour * 3600
