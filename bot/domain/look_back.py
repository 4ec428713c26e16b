"""What a month's or quarter's last roundup sees when it looks back: how far, what grew; no words, no single person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import EditionKind
from bot.domain.ids import UserId
from bot.domain.people import Team
from bot.domain.play import OTHERS, Play
from bot.domain.rhythm import kind_of
from bot.domain.stages import stage_to_ask
from bot.domain.strength import Strength
from bot.domain.wave import FEWEST_DRAWN

LOOK_BACK = 1
"""The part of the thread that looks back, where there is one: the entries come after it."""
MOST_STRENGTHS = 3
MONTHS = 12

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_A_LEAP_DAY_LESS = 28


def looks_back(kind: EditionKind) -> bool:
    return kind is not EditionKind.WEEKLY


def entries_begin(kind: EditionKind) -> int:
    """The first part of the thread that has entries."""
    return LOOK_BACK + 1 if looks_back(kind) else LOOK_BACK


@dataclass(frozen=True, slots=True)
class Span:
    """What is looked back on, after `begins` up to `ends`; and after `before` the one before it, to compare with."""

    before: datetime
    begins: datetime
    ends: datetime

    def holds(self, moment: datetime | None) -> bool:
        return moment is not None and self.begins < moment <= self.ends


def closing_days(team: Team, kind: EditionKind, due_date: date) -> tuple[date, date]:
    """The roundup days that closed the period before this one, and the one before that; the later first."""
    last = _closed_before(team, kind, due_date)
    return last, _closed_before(team, kind, last)


def _closed_before(team: Team, kind: EditionKind, day: date) -> date:
    """A quarter's last roundup closes its last month as well."""
    closing = (kind, EditionKind.QUARTERLY)
    day -= _WEEK
    while kind_of(team, day) not in closing:
        day -= _WEEK
    return day


@dataclass(frozen=True, slots=True)
class Shared:
    """What the look back knows of one bright spot that a roundup showed by name."""

    closed_at: datetime
    """When that roundup closed."""
    user_id: UserId
    strength: Strength | None
    stage: BuyingStage | None


def grew(shared: Iterable[Shared], span: Span) -> tuple[Strength, ...]:
    """At most three strengths that more people showed than in the period before, those of most people first. Never
    one of a single person; and nothing where the period before has nothing to compare with."""
    people: tuple[dict[Strength, set[UserId]], dict[Strength, set[UserId]]] = ({}, {})
    compared = False
    for each in shared:
        now = span.holds(each.closed_at)
        compared = compared or not now
        if each.strength is not None:
            people[now].setdefault(each.strength, set()).add(each.user_id)
    then, lately = ({strength: len(them) for strength, them in each.items()} for each in people)
    more = [each for each in Strength if lately.get(each, 0) > max(then.get(each, 0), 1)]
    return tuple(sorted(more, key=lambda each: -lately[each])[:MOST_STRENGTHS]) if compared else ()


def open_question(editions: Sequence[Mapping[BuyingStage, int]]) -> BuyingStage | None:
    """Where a roundup asked who else has been with a customer, and no later one shows an answer; the latest of them.
    `editions`: how many bright spots each showed from each stage, in order of time; the last one still asks."""
    for number in reversed(range(len(editions) - 1)):
        asked = stage_to_ask(editions[number])
        if asked is not None and not any(asked in later for later in editions[number + 1 :]):
            return asked
    return None


def became_play(play: Play) -> datetime | None:
    """When it had worked for the third person."""
    people: set[UserId] = set()
    for plan in play.worked:
        people.add(plan.user_id)
        if len(people) == OTHERS:
            return plan.checked_at
    return None


@dataclass(frozen=True, slots=True)
class Month:
    """How many bright spots a team shared in a month, and in the same one a year before."""

    begins: date
    shared: int
    year_before: int


@dataclass(frozen=True, slots=True)
class Beside:
    """This year beside last. The month that is not over yet is set beside as much of last year's."""

    shared: int = 0
    """In what is looked back on."""
    year_before: int | None = None
    """At the same time a year before; None where the team had not begun by then."""
    months: tuple[Month, ...] = ()

    @property
    def drawn(self) -> bool:
        """Where there is a year before, and more than a few in both together."""
        everything = sum(month.shared + month.year_before for month in self.months)
        return self.year_before is not None and everything >= FEWEST_DRAWN


def beside(days: Sequence[date], begins: date, ends: date) -> Beside:
    """Of the local dates of all that a team sees, after `begins` up to `ends`."""
    first = min(days, default=ends)
    known = first <= a_year_before(begins)
    return Beside(
        shared=_within(days, begins, ends),
        year_before=_within(days, a_year_before(begins), a_year_before(ends)) if known else None,
        months=tuple(_month(days, each, ends) for each in _months(ends)),
    )


def a_year_before(day: date) -> date:
    """A leap day's is the day before it."""
    leaps = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=_A_LEAP_DAY_LESS if leaps else day.day)


def _month(days: Sequence[date], first: date, ends: date) -> Month:
    last = min((first + timedelta(days=31)).replace(day=1) - _DAY, ends)
    before = _within(days, a_year_before(first) - _DAY, a_year_before(last))
    return Month(first, _within(days, first - _DAY, last), before)


def _months(ends: date) -> list[date]:
    """The first days of the last twelve, the one that `ends` is in included."""
    months = [ends.replace(day=1)]
    while len(months) < MONTHS:
        months.append((months[-1] - _DAY).replace(day=1))
    return months[::-1]


def _within(days: Sequence[date], after: date, until: date) -> int:
    return sum(after < day <= until for day in days)
