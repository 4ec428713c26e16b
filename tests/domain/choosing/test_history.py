"""What a rep was asked and how they took it: what is worn, what was asked lately, who comes back."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.choosing.history import Asked, asked_before, comes_back, lately, longest_ago, worn
from bot.domain.ids import PromptId, TeamId, UserId, WorkspaceId
from bot.domain.prompt import Prompt, PromptState, Skipped
from bot.domain.question import Question, QuestionKind, SwitchPart

TODAY = date(2026, 11, 16)
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
K = QuestionKind


def asked(key: str, kind: QuestionKind = K.EXCEPTION, ago: int = 1) -> Asked:
    return Asked(key, kind, TODAY - timedelta(days=ago), answered=False)


def prompt(reason: Skipped | None = None, ago: int = 1, state: PromptState = PromptState.SENT) -> Prompt:
    return Prompt(
        WorkspaceId(1),
        PromptId(100 - ago),
        UserId("U1"),
        TeamId(1),
        TODAY - timedelta(days=ago),
        NOON,
        PromptState.SKIPPED if reason else state,
        reason=reason,
        question_key=None if reason else "one",
    )


def days(*reasons: Skipped | None) -> list[Prompt]:
    """The rep's last days, the newest first; None is a day on which they were asked."""
    return [prompt(reason, ago) for ago, reason in enumerate(reasons, start=1)]


def test_only_what_reached_the_rep_was_asked() -> None:
    bank = [Question("one", K.MIRACLE, SwitchPart.PATH)]
    found = asked_before([prompt(), prompt(Skipped.AWAY), prompt(state=PromptState.UNCONFIRMED)], bank)
    assert found == [Asked("one", K.MIRACLE, TODAY - timedelta(days=1), answered=False)]
    assert asked_before([prompt()], []) == [Asked("one", None, TODAY - timedelta(days=1), answered=False)]


def test_a_kind_is_worn_after_two_running() -> None:
    assert worn([]) is None
    assert worn([asked("a")]) is None
    assert worn([asked("a"), asked("b")]) is K.EXCEPTION
    assert worn([asked("a"), asked("b", K.SHRINK), asked("c")]) is None


def test_a_question_rests_for_thirty_days() -> None:
    assert lately([asked("a", ago=30), asked("b", ago=31)], TODAY) == {"a"}


def test_what_was_never_asked_comes_before_what_was_asked_longest_ago() -> None:
    a, b, c = (Question(key, K.EXCEPTION, SwitchPart.RIDER) for key in "abc")
    history = [asked("a", ago=1), asked("b", ago=2), asked("a", ago=3)]
    assert longest_ago([a, b, c], history) == [c]
    assert longest_ago([a, b], history) == [b]


AWAY, PAUSED, HOLIDAY = Skipped.AWAY, Skipped.PAUSED, Skipped.HOLIDAY


@pytest.mark.parametrize(
    ("before", "greets"),
    [
        ([], False),
        ([None, *[AWAY] * 9], False),
        ([AWAY] * 4 + [None], False),
        ([AWAY] * 5 + [None], True),
        ([HOLIDAY, PAUSED, PAUSED, AWAY, HOLIDAY, None], True),
        ([PAUSED] * 60, True),
        ([AWAY, AWAY, Skipped.LATE, AWAY, AWAY, None], False),
        ([AWAY, AWAY, Skipped.LATE, AWAY, AWAY, AWAY, None], True),
        ([AWAY, AWAY, Skipped.ANSWERED, AWAY, AWAY, AWAY, None], False),
        ([Skipped.LATE] * 9, False),
        ([Skipped.STOPPED] * 9, False),
    ],
)
def test_who_was_away_for_five_of_their_days_is_greeted(before: list[Skipped | None], greets: bool) -> None:
    assert comes_back(days(*before)) is greets
