"""When somebody's local time comes: zones, gaps, folds, due dates; not whether they are then asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.people import DEFAULT_PROMPT_TIME, WORKING_WEEK, Pace, Person, Rep, Team
from bot.domain.rhythm import has_edition

LATE_AFTER = timedelta(hours=2)
"""A prompt later than this is skipped: nobody is asked at midnight about their afternoon."""

QUEUE_LASTS = timedelta(hours=4)
"""The same where so many are asked at once that Slack does not let us ask them sooner."""

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
# The zone database carries these, but they name a machine's setting or a placeholder, not a place.
_NOT_PLACES = frozenset({"Factory", "localtime", "posixrules"})


def known_zone(name: str | None) -> bool:
    """Whether this is an IANA name that we can compute with."""
    if not name or name in _NOT_PLACES:
        return False
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: "America" is a folder of the database
        return False
    return True


def first_known(*names: str | None) -> str:
    """The first zone we can compute with, else UTC."""
    return next((name for name in names if name and known_zone(name)), "UTC")


def local_date(now: datetime, zone: str) -> date:
    return now.astimezone(ZoneInfo(zone)).date()


def moment(day: date, at: time, zone: str) -> datetime | None:
    """That local time in UTC: after a gap its first valid minute, in a fold the first of the two.

    None when the zone's calendar leaves the date out (Samoa had no 30 December 2011).
    """
    place = ZoneInfo(zone)
    wall = datetime.combine(day, at)
    earlier = wall.replace(tzinfo=place, fold=0).astimezone(UTC)
    if earlier.astimezone(place).replace(tzinfo=None) == wall:
        return earlier
    # In a gap fold=1 counts with the offset after it, and so lands before the change; fold=0 lands after.
    change = _change_between(wall.replace(tzinfo=place, fold=1).astimezone(UTC), earlier, place)
    before = (change - timedelta(seconds=1)).astimezone(place).date()
    return None if before < day < change.astimezone(place).date() else change


def _change_between(before: datetime, after: datetime, place: ZoneInfo) -> datetime:
    """The second at which the zone's offset changes, by halving."""
    offset = before.astimezone(place).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(place).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after


@dataclass(frozen=True, slots=True)
class Timetable:
    """One person's (or roundup's) local time and weekdays, Monday 0; weekly: seven days apart at least."""

    at: time
    days: tuple[int, ...]
    zone: str
    weekly: bool = False

    def __post_init__(self) -> None:
        if not self.days or not set(self.days) <= set(range(7)):
            raise ValueError(f"a timetable needs weekdays from 0 to 6, not {self.days!r}")

    @property
    def once_a_week(self) -> bool:
        """Whether there is one question a week, so that each is the week's last."""
        return self.weekly or len(set(self.days)) == 1

    def asks_on(self, day: date, last: date | None) -> bool:
        """Whether this date is one of theirs, `last` being the date they were asked for before."""
        if day.weekday() not in self.days:
            return False
        return last is None or day >= last + (_WEEK if self.weekly else _DAY)


@dataclass(frozen=True, slots=True)
class Due:
    """For which local date, and at which moment (UTC)."""

    local_date: date
    at: datetime


def timetable(rep: Rep, person: Person | None, team: Team | None) -> Timetable:
    """A rep's own setting wins over the team's, the team's over the default; unknown zones do not count."""
    return Timetable(
        at=rep.prompt_time or (team.prompt_time if team else DEFAULT_PROMPT_TIME),
        days=rep.prompt_days or (team.prompt_days if team else ()) or WORKING_WEEK,
        zone=first_known(rep.tz, person.tz if person else None, team.tz if team else None),
        weekly=rep.pace is Pace.WEEKLY,
    )


def next_due(table: Timetable, after: datetime, last: date | None = None) -> Due:
    """The first due moment strictly after `after`, for a date after `last`."""
    return next(due for due in _dues(table, after) if due.at > after and table.asks_on(due.local_date, last))


def _dues(table: Timetable, around: datetime) -> Iterator[Due]:
    """Every date that exists, from the eve of `around` on: a gap at midnight moves an eve's time past it."""
    day = local_date(around, table.zone) - _DAY
    while True:
        at = moment(day, table.at, table.zone)
        if at is not None:
            yield Due(day, at)
        day += _DAY


def next_roundup(team: Team, after: datetime, last: date | None = None) -> Due:
    """When the team's next edition is due, in its own zone and rhythm."""
    table = Timetable(team.roundup_time, (team.roundup_weekday,), first_known(team.tz))
    due = next_due(table, after, last)
    while not has_edition(team, due.local_date):
        due = next_due(table, due.at, due.local_date)
    return due


def late(due: Due, now: datetime) -> bool:
    return now - due.at > LATE_AFTER


def moved(
    old: Due | None, table: Timetable, now: datetime, last: date | None
) -> tuple[Due, tuple[date, ...]]:
    """The next due after a change of zone or settings, and the dates that it put out of reach.

    What was due already stays due, so that the next tick asks or skips it; so does what the new table made
    due within the last two hours. The lost dates are to be recorded as skipped. For a weekly table `last` is
    the date from which the seven days count.
    """
    if old is None:
        return next_due(table, now, last), ()
    if old.at <= now and table.asks_on(old.local_date, last):
        return old, ()
    due = _just_missed(old, table, now, last) or next_due(table, now, last)
    return due, _lost(old, due, table, last)


def _just_missed(old: Due, table: Timetable, now: datetime, last: date | None) -> Due | None:
    """Due within the last two hours by the new table; dates before the old due were settled before."""
    due = next_due(table, now - LATE_AFTER, last)
    return due if due.at <= now and due.local_date >= old.local_date else None


def _lost(old: Due, due: Due, table: Timetable, last: date | None) -> tuple[date, ...]:
    span = (due.local_date - old.local_date).days
    days = (old.local_date + timedelta(days=n) for n in range(max(span, 0)))
    return tuple(day for day in days if table.asks_on(day, last))
