"""When a strength is a core strength, in counts a person can check; never compared with anybody else's."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.bright_spot import Evidence, Felt, Whose
from bot.domain.ids import BrightSpotId
from bot.domain.strength import Strength

DAYS = 5
WEEKS = 3
WITHIN = timedelta(weeks=8)
"""Calendar weeks, Monday to Sunday, so that anybody can count along."""
SHOWING_UP = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """The fullest eight weeks of a strength: on how many days it was seen, and in how many of those weeks."""

    first: date
    last: date
    days: int
    weeks: int

    @property
    def enough(self) -> bool:
        return self.days >= DAYS and self.weeks >= WEEKS


@dataclass(frozen=True, slots=True)
class StrengthSeen:
    """What one rep's bright spots and plans say of one strength."""

    strength: Strength
    days: int
    """Distinct local dates on which it was ever seen."""
    stretch: Stretch
    naturally: int
    effort: int
    plans: int
    """Plans with it that worked."""
    customers: int
    """Bright spots with it that were the customer's, or theirs and the rep's."""
    latest: tuple[BrightSpotId, ...]
    """The newest of each of the two latest days, newest first."""

    @property
    def consistent(self) -> bool:
        """Once is for ever: eight weeks that are over do not empty."""
        return self.stretch.enough

    @property
    def natural(self) -> bool:
        return self.naturally > self.effort

    @property
    def well(self) -> bool:
        return self.plans + self.customers > 0

    @property
    def core(self) -> bool:
        return self.consistent and self.natural and self.well

    @property
    def showing_up(self) -> bool:
        return not self.core and self.days >= SHOWING_UP


def strengths_seen(evidence: Iterable[Evidence], worked: Iterable[Strength]) -> tuple[StrengthSeen, ...]:
    """Of every living bright spot by local date and id, and the strengths of all plans that worked; in the order of
    the label set. A strength of plans alone is not there yet: nobody has said what it looked like."""
    plans = list(worked)
    known: dict[Strength, list[Evidence]] = defaultdict(list)
    for each in evidence:
        if each.strength is not None:
            known[each.strength].append(each)
    return tuple(
        _seen(strength, known[strength], plans.count(strength)) for strength in Strength if strength in known
    )


def _seen(strength: Strength, evidence: Sequence[Evidence], plans: int) -> StrengthSeen:
    newest = {each.local_date: each.id for each in evidence}
    felt = [each.felt for each in evidence]
    return StrengthSeen(
        strength=strength,
        days=len(newest),
        stretch=_fullest(sorted(newest)),
        naturally=felt.count(Felt.NATURAL),
        effort=felt.count(Felt.EFFORT),
        plans=plans,
        customers=sum(each.whose is not Whose.MINE for each in evidence),
        latest=tuple(newest[day] for day in sorted(newest)[: -SHOWING_UP - 1 : -1]),
    )


def _fullest(days: Sequence[date]) -> Stretch:
    """Of all stretches of eight calendar weeks that begin with a week in which it was seen; among equals the latest.
    Days are in order."""
    mondays = [day - timedelta(days=day.weekday()) for day in days]
    first_of_week = [n for n, monday in enumerate(mondays) if n == 0 or monday != mondays[n - 1]]
    return max(
        (_stretch(days, mondays, start) for start in first_of_week),
        key=lambda each: (each.enough, each.days, each.weeks, each.first),
    )


def _stretch(days: Sequence[date], mondays: Sequence[date], start: int) -> Stretch:
    end = bisect_left(days, mondays[start] + WITHIN)
    return Stretch(days[start], days[end - 1], end - start, len(set(mondays[start:end])))
