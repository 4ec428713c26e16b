"""Weekdays and months by their English names, and steps of whole months; not which day a text means."""

from contextlib import suppress
from datetime import date

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)


def weekday_number(word: str) -> int | None:
    """From 0 for Monday; three letters are enough. None for anything else."""
    return _which(word, _WEEKDAYS)


def month_number(word: str) -> int:
    """From 1; three letters are enough. 0 for anything else."""
    found = _which(word, _MONTHS)
    return 0 if found is None else found + 1


def day_in(year: int, month: int, day: int) -> date | None:
    """None where no calendar has it."""
    with suppress(ValueError):
        return date(year, month, day)
    return None


def months_on(day: date, count: int) -> date | None:
    """The same day of the month so many later, or earlier, else its last one; None beyond all calendars."""
    years, month = divmod(day.month - 1 + count, 12)
    days = (day_in(day.year + years, month + 1, each) for each in range(day.day, 0, -1))
    return next(filter(None, days), None)


def _which(word: str, names: tuple[str, ...]) -> int | None:
    return next((n for n, name in enumerate(names) if len(word) >= 3 and name.startswith(word)), None)
