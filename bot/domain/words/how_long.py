"""How long a pause is to be: "2 weeks", "for a month", "until friday", "until 24 dec", "until the 20th", "rest of the
week"; in English, and not who asked for it."""

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

from bot.domain.asking import PausePreset, pause_until
from bot.domain.words.days import day_in, month_number, months_on, weekday_number

_NUMBERS = {
    **dict.fromkeys(("a", "an", "one"), 1),
    **{word: number for number, word in enumerate(("two", "three", "four", "five", "six"), start=2)},
    **{word: number for number, word in enumerate(("seven", "eight", "nine", "ten"), start=7)},
    **{word: number for number, word in enumerate(("fourteen", "fifteen"), start=14)},
}
_SPAN = re.compile(r"(?:for )?(?:the next )?(\d{1,3}|[a-z]+) ?(d|days?|w|weeks?|months?)")
_UNTIL = re.compile(r"(until|till|through|thru) (?:the )?(.+)")
_LAST_DAYS = frozenset({"through", "thru"})
"""They name the last day of the pause, not the first one after it."""
_NEXT_WEEK = re.compile(r"next week ([a-z]+)|([a-z]+) (?:of |in )?next week")
_WEEKDAY_BEFORE = re.compile(r"([a-z]+),? (?:the )?(?=\d)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?)?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]+)\.?(?:,? (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?")
_MONTH_ALONE = re.compile(r"([a-z]+)\.?(?: (\d{4}))?")
_REST = re.compile(
    r"(?:(?:until|till|through|thru|for) )?(?:the )?(?:rest|end) of (?:the |this )?(.+)"
    r"|(?:for )?this (week|month|year)|(?:until|till) next (week|month|year)"
)
"""To the last day of it."""

_CENTURY = 2000
"""Of a year in two digits."""
_LONGEST_PAUSE = timedelta(days=366)
_LEAP = date(2028, 1, 1)
"""A day that only fits the grammar is checked against a leap year, so that 29 February may be typed."""


def pause_end(argument: str, today: date) -> date | None:
    """The first date on which to ask again; None when it is not ahead, more than a year off, or no date."""
    until = _preset(argument, today) or _span(argument, today) or _until(argument, today)
    return until if until is not None and today < until <= today + _LONGEST_PAUSE else None


def _preset(argument: str, today: date) -> date | None:
    if argument in {"today", "for today", "until tomorrow"}:
        return today + timedelta(days=1)
    found = _REST.fullmatch(argument)
    return _after(found[1] or found[2] or found[3], today) if found else None


def _after(span: str, today: date) -> date | None:
    """The first day after this week, month or year, or after a month by its name."""
    if span == "week":
        return pause_until(PausePreset.REST_OF_WEEK, today)
    if span == "year":
        return day_in(today.year + 1, 1, 1)
    begins = today.replace(day=1) if span == "month" else _month_alone(span, today)
    return months_on(begins, 1) if begins else None


def _span(argument: str, today: date) -> date | None:
    found = _SPAN.fullmatch(argument)
    if not found or not (found[1].isdigit() or found[1] in _NUMBERS):
        return None
    count = int(found[1]) if found[1].isdigit() else _NUMBERS[found[1]]
    if found[2].startswith("m"):
        return months_on(today, count)
    return today + timedelta(days=count * (7 if found[2].startswith("w") else 1))


def _until(argument: str, today: date) -> date | None:
    found = _UNTIL.fullmatch(argument)
    if not found:
        return None
    if begins := _month_alone(found[2].removeprefix("next "), today):
        return months_on(begins, 1) if found[1] in _LAST_DAYS else begins
    day = _day(found[2], today)
    last = day is not None and day < date.max and found[1] in _LAST_DAYS
    return day + timedelta(days=1) if day and last else day


def _month_alone(text: str, today: date) -> date | None:
    """The first day of a month by its name: of the one that is, or that comes next."""
    found = _MONTH_ALONE.fullmatch(text)
    month = month_number(found[1]) if found else 0
    if not found or not month:
        return None
    year = int(found[2]) if found[2] else today.year + (month < today.month)
    return day_in(year, month, 1)


def _day(text: str, today: date) -> date | None:
    word = text.removeprefix("next ")
    weekday = weekday_number(word)
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if day := _DAY_OF_MONTH.fullmatch(word):
        return _next_of_month(int(day[1]), today)
    if found := _NEXT_WEEK.fullmatch(text):
        weekday = weekday_number(found[1] or found[2])
        return None if weekday is None else today + timedelta(days=7 + weekday - today.weekday())
    written = _written(text)
    return _date(*written, today) if written is not None else None


def _next_of_month(day: int, today: date) -> date | None:
    """The first day after today with that number."""
    ahead = (today + timedelta(days=n) for n in range(1, 63))
    return next((each for each in ahead if each.day == day), None)


def _written(text: str) -> tuple[str | None, int, str] | None:
    """The year, the month and the day of what has the form of a date, whether any calendar has that day or not."""
    before = _WEEKDAY_BEFORE.match(text)
    text = text[before.end() :] if before and weekday_number(before[1]) is not None else text
    if found := _ISO.fullmatch(text):
        return found[1], int(found[2]), found[3]
    if found := _DOTTED.fullmatch(text):
        return found[3], int(found[2]), found[1]
    if (found := _DAY_MONTH.fullmatch(text)) and (month := month_number(found[2])):
        return found[3], month, found[1]
    if (found := _MONTH_DAY.fullmatch(text)) and (month := month_number(found[1])):
        return found[3], month, found[2]
    return None


def _date(year: str | None, month: int, day: str, today: date) -> date | None:
    """One without a year is the nearest: what was a month ago is not meant for next year."""
    if year:
        return day_in(int(year) + (_CENTURY if len(year) == 2 else 0), month, int(day))
    years = range(max(today.year - 1, MINYEAR), min(today.year + 1, MAXYEAR) + 1)
    found = [one for each in years if (one := day_in(each, month, int(day)))]
    return min(found, key=lambda one: abs(one - today), default=None)


def is_length(argument: str) -> bool:
    """Whether it fits, whatever day it is."""
    return any(way(argument, _LEAP) is not None for way in (_preset, _span, _until))


def is_until_a_date(argument: str) -> bool:
    """Whether it has the form of one, whether any calendar has that day or not."""
    found = _UNTIL.fullmatch(argument)
    return found is not None and _written(found[2]) is not None
