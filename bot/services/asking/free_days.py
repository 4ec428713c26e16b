"""The public holidays on which nobody is asked, and so when a rep's next question really comes; asks nobody."""

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.domain.schedule import next_due
from bot.services.asking.timetables import next_due_of
from bot.services.context import Standpoint

if TYPE_CHECKING:
    from holidays import HolidayBase


@lru_cache(maxsize=64)
def _calendar(country: str) -> "HolidayBase | None":
    import holidays  # noqa: PLC0415 (11 MB, and only who asks needs a calendar)

    try:
        return holidays.country_holidays(country)
    except NotImplementedError:  # how the library says that it knows no such country
        return None


def is_holiday(country: str, day: date) -> bool:
    """Public holidays of a whole country, not of its regions. An unknown country has none."""
    calendar = _calendar(country)
    return calendar is not None and day in calendar


def kept_free(view: Standpoint, day: date) -> bool:
    """Whether this rep is asked nothing then, since it is a holiday where they are."""
    return view.country is not None and is_holiday(view.country, day)


def next_question_at(view: Standpoint) -> datetime | None:
    """The next due time of a rep on a day that is kept free for nothing."""
    due = next_due_of(view.rep)
    while due is not None and kept_free(view, due.local_date):
        due = next_due(view.timetable, due.at, due.local_date)
    return due.at if due is not None else None
