"""A day in the past as people write it: a date, a span, a month; not what is looked for since then."""

import re
from datetime import date, timedelta

from bot.domain.words.days import day_in, month_number, months_on, weekday_number

_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "last": 1}
_SPAN = re.compile(
    r"(?:the )?(?:last |past )?(\d{1,3}|[a-z]+)? ?(d|days?|w|weeks?|m|months?|y|years?)(?: ago)?"
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]+)\.?(?:,? (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:, (\d{4}))?")
_MONTH_YEAR = re.compile(r"(?:last )?([a-z]+)\.?(?: (\d{4}))?")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_FIRST_YEAR = 1990


def since_day(text: str, today: date) -> date | None:
    """The first day that counts; None where it is no day, or none that has come."""
    said = " ".join(text.casefold().split())
    ways = (_named_span, _weekday, _iso, _dotted, _day_month, _month_day, _month, _year, _span)
    found = next((day for way in ways if (day := way(said, today)) is not None), None)
    return found if found is not None and date(_FIRST_YEAR, 1, 1) <= found <= today else None


def _named_span(said: str, today: date) -> date | None:
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    quarter = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    starts = {
        "today": today,
        "yesterday": today - timedelta(days=1),
        "this week": monday,
        "last week": monday - timedelta(days=7),
        "this month": first,
        "last month": (first - timedelta(days=1)).replace(day=1),
        "this quarter": quarter,
        "last quarter": months_on(quarter, -3),
        "this year": first.replace(month=1),
        "last year": date(today.year - 1, 1, 1),
    }
    return starts.get(said)


def _span(said: str, today: date) -> date | None:
    found = _SPAN.fullmatch(said)
    if not found:
        return None
    many = 1 if found[1] is None else int(found[1]) if found[1].isdigit() else _NUMBERS.get(found[1])
    if many is None:
        return None
    unit = found[2][0]
    if unit in "dw":
        return today - timedelta(days=many * (7 if unit == "w" else 1))
    return months_on(today, -many * (12 if unit == "y" else 1))


def _weekday(said: str, today: date) -> date | None:
    number = weekday_number(said.removeprefix("last "))
    return None if number is None else today - timedelta(days=(today.weekday() - number) % 7)


def _iso(said: str, today: date) -> date | None:
    found = _ISO.fullmatch(said)
    return _latest(found[1], int(found[2]), int(found[3] or 1), today) if found else None


def _dotted(said: str, today: date) -> date | None:
    found = _DOTTED.fullmatch(said)
    return _latest(found[3], int(found[2]), int(found[1]), today) if found else None


def _day_month(said: str, today: date) -> date | None:
    found = _DAY_MONTH.fullmatch(said)
    return _latest(found[3], month_number(found[2]), int(found[1]), today) if found else None


def _month_day(said: str, today: date) -> date | None:
    found = _MONTH_DAY.fullmatch(said)
    return _latest(found[3], month_number(found[1]), int(found[2]), today) if found else None


def _month(said: str, today: date) -> date | None:
    found = _MONTH_YEAR.fullmatch(said)
    return _latest(found[2], month_number(found[1]), 1, today) if found else None


def _year(said: str, _today: date) -> date | None:
    return date(int(said), 1, 1) if _YEAR.fullmatch(said) else None


def _latest(year: str | None, month: int, day: int, today: date) -> date | None:
    """Without a year, the last time it was that day."""
    for each in (int(year),) if year else (today.year, today.year - 1):
        found = day_in(each, month, day)
        if found is not None and (year or found <= today):
            return found
    return None
