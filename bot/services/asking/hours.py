"""The hours of one person's day in which a note may come by itself; not which of them does."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.note import Note
from bot.domain.schedule import LATE_AFTER, moment
from bot.services.context import Standpoint

DAYTIME = (time(8), time(20))
"""Local hours in which a note may arrive by itself."""


def may_come_by_itself(view: Standpoint, now: datetime) -> bool:
    """In daytime; on a day of theirs not before the hour at which they are asked, and then however late that is."""
    begins, ends = _hours(view, now)
    return begins <= _local(view, now).time() < ends


def end_of_hours(view: Standpoint, now: datetime) -> datetime | None:
    """When they are over on the day that it is for this person."""
    return moment(view.today(now), _hours(view, now)[1], view.zone)


def left_too_late_today(view: Standpoint, note: Note, now: datetime) -> bool:
    """Whether it was left only after the hour at which the day's place is given away. Whether that was taken then, and
    by what, depends on what this person keeps to themselves."""
    local, left = _local(view, now), _local(view, note.created_at)
    hour = view.timetable.at if _asked_on(view, now) else DAYTIME[0]
    return left.date() >= local.date() and left.time() >= hour


def _hours(view: Standpoint, now: datetime) -> tuple[time, time]:
    begins, ends = DAYTIME
    if not _asked_on(view, now):
        return begins, ends
    at = view.timetable.at
    return max(begins, at), max(ends, _at_the_latest(at))


def _asked_on(view: Standpoint, now: datetime) -> bool:
    """Whether it is a day of theirs, however quiet we have grown."""
    return view.rep.active and not view.paused(now) and view.today(now).weekday() in view.timetable.days


def _at_the_latest(at: time) -> time:
    latest = datetime.combine(date.min, at) + LATE_AFTER
    return latest.time() if latest.date() == date.min else time.max


def _local(view: Standpoint, at: datetime) -> datetime:
    return at.astimezone(ZoneInfo(view.zone)).replace(tzinfo=None)
