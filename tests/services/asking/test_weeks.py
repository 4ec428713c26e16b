"""When the line on the week is due, and which of the week's bright spots it quotes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.bright_spot import BrightSpot, Felt, Source
from bot.domain.ids import BrightSpotId, UserId, WorkspaceId
from bot.domain.schedule import Timetable
from bot.domain.strength import Strength
from bot.services.asking.right_question import shown_lately
from bot.services.asking.weeks import last_of_week, worth_quoting

NOW = datetime(2026, 11, 6, 15, tzinfo=UTC)
MONDAY = date(2026, 11, 2)


def spot(number: int, day: int = 0, felt: Felt | None = None, strength: Strength | None = None) -> BrightSpot:
    return BrightSpot(
        WorkspaceId(1),
        BrightSpotId(number),
        UserId("U1"),
        f"Number {number}",
        Source.MESSAGE,
        NOW,
        MONDAY + timedelta(days=day),
        felt=felt,
        strength_suggested=strength,
    )


@pytest.mark.parametrize(
    ("days", "day", "last"),
    [
        ((0, 1, 2, 3, 4), 4, True),
        ((0, 1, 2, 3, 4), 3, False),
        ((1, 3), 3, True),
        ((1, 3), 1, False),
        ((6,), 6, True),
    ],
)
def test_the_weeks_last_question_is_on_the_last_of_their_own_days(
    days: tuple[int, ...], day: int, last: bool
) -> None:
    assert last_of_week(Timetable(time(16, 30), days, "UTC"), MONDAY + timedelta(days=day)) is last


def test_whoever_is_asked_weekly_has_only_that_one() -> None:
    assert last_of_week(Timetable(time(16, 30), (0, 1, 2), "UTC", weekly=True), MONDAY)


def test_what_came_naturally_is_quoted_before_what_is_newest() -> None:
    assert worth_quoting([spot(3), spot(2), spot(1)]).id == 3
    assert worth_quoting([spot(3), spot(2, felt=Felt.NATURAL), spot(1, felt=Felt.EFFORT)]).id == 2


def test_a_strength_is_shown_on_two_days_at_least() -> None:
    once = [spot(1, 0, strength=Strength.FOCUS), spot(2, 0, strength=Strength.FOCUS), spot(3, 1)]
    assert shown_lately(once) == frozenset()
    assert shown_lately([*once, spot(4, 2, strength=Strength.FOCUS)]) == {Strength.FOCUS}
