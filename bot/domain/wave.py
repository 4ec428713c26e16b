"""A rep's wave: how many bright spots there are by week, month or quarter, only ever rising; not how it is drawn."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

MOST_POINTS = 20
"""What Slack draws in one chart."""
FEWEST_DRAWN = 10
"""A line through fewer says less than the sentence."""
LATELY = timedelta(weeks=4)
CHARTS_AGAIN_AFTER = timedelta(days=30)
"""So long a workspace that refused a chart is left with sentences."""

_DAY = timedelta(days=1)
_SURELY_NEXT = {"week": timedelta(days=7), "month": timedelta(days=31), "quarter": timedelta(days=92)}


class Unit(StrEnum):
    """From one point to the next; the first that fits is taken."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class Point:
    """All that there was at the end of a week, month or quarter."""

    begins: date
    """Its first day."""
    total: int


@dataclass(frozen=True, slots=True)
class Wave:
    """The figures and the line through them; the last point is the total of today."""

    total: int = 0
    lately: int = 0
    """In the last four weeks; the first days of a month would make a month look poor."""
    first: date | None = None
    unit: Unit = Unit.WEEK
    points: tuple[Point, ...] = ()

    @property
    def drawn(self) -> bool:
        return self.total >= FEWEST_DRAWN


def wave(dates: Iterable[date], today: date) -> Wave:
    """Of the local dates of all living bright spots. It rises from nothing, through quiet weeks as well; where even
    quarters are too many, the line begins later, as high as it was then."""
    days = sorted(dates)
    if not days:
        return Wave()
    first = min(days[0], today)
    unit = next((each for each in Unit if len(_begins(each, first, today)) <= MOST_POINTS), Unit.QUARTER)
    begins = _begins(unit, first, today)[-MOST_POINTS:]
    totals = [bisect_left(days, after) for after in begins[1:]]
    points = tuple(Point(*each) for each in zip(begins, [*totals, len(days)], strict=True))
    lately = len(days) - bisect_right(days, today - LATELY)
    return Wave(len(days), lately, days[0], unit, points)


def charts_welcome(refused_at: datetime | None, now: datetime) -> bool:
    """Whether a chart may be tried in a workspace that refused one then, or never did."""
    return refused_at is None or now - refused_at >= CHARTS_AGAIN_AFTER


def charts_surely_shown(shown_at: datetime | None, refused_at: datetime | None) -> bool:
    """Whether Slack took a chart of ours then, and has refused none since."""
    return shown_at is not None and (refused_at is None or refused_at < shown_at)


def _begins(unit: Unit, first: date, last: date) -> list[date]:
    """The first days from the unit before `first`, in which there was nothing yet, to that of `last`."""
    begins = [_start(unit, _start(unit, first) - _DAY)]
    while (following := _start(unit, begins[-1] + _SURELY_NEXT[unit])) <= last:
        begins.append(following)
    return begins


def _start(unit: Unit, day: date) -> date:
    if unit is Unit.WEEK:
        return day - day.weekday() * _DAY
    month = day.month if unit is Unit.MONTH else (day.month - 1) // 3 * 3 + 1
    return day.replace(month=month, day=1)
