"""Whether a rep whose moment has come is asked, and how we grow quieter; not when, and not what."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import combinations
from zoneinfo import ZoneInfo

from bot.domain.people import Pace, Rep
from bot.domain.prompt import Skipped
from bot.domain.schedule import Due, late

LATEST_TODAY = time(21, 0)
"""Nobody is asked again after this local time."""

QUIET_AFTER = 4
"""Prompts in a row without an answer, after which we ask once a week; after as many again we rest."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known of one rep at the moment of asking."""

    now: datetime
    due: Due
    active: bool = True
    paused: bool = False
    """They wished for quiet on that day."""
    answered: bool = False
    """There is an answer dated that day, from any source."""
    holiday: bool = False
    away: bool = False
    slot_free: bool = True
    """No other unasked DM went out that day."""


@dataclass(frozen=True, slots=True)
class Ask:
    """The rep is asked now."""


@dataclass(frozen=True, slots=True)
class Skip:
    """The rep is not asked for this date; recorded, never shown as missed."""

    reason: Skipped


def decide(moment: Moment) -> Ask | Skip:
    """The first reason that holds, the rep's own wishes before what the day is like."""
    reasons = (
        (not moment.active, Skipped.STOPPED),
        (moment.paused, Skipped.PAUSED),
        (moment.answered, Skipped.ANSWERED),
        (moment.holiday, Skipped.HOLIDAY),
        (late(moment.due, moment.now), Skipped.LATE),
        (moment.away, Skipped.AWAY),
        (not moment.slot_free, Skipped.BUDGET),
    )
    return next((Skip(reason) for holds, reason in reasons if holds), Ask())


def later_choices(now: datetime, zone: str) -> tuple[int, ...]:
    """In how many hours the rep may be asked again today."""
    place = ZoneInfo(zone)
    end = datetime.combine(now.astimezone(place).date(), LATEST_TODAY)
    return tuple(
        hours
        for hours in (1, 2, 3)
        if (now + timedelta(hours=hours)).astimezone(place).replace(tzinfo=None) <= end
    )


def fewer_days(days: tuple[int, ...]) -> tuple[int, ...]:
    """The next smaller number of their own weekdays (three, two, one), as far apart as they come."""
    wanted = {0: 0, 1: 1, 2: 1, 3: 2}.get(len(set(days)), 3)
    return max(combinations(sorted(set(days)), wanted), key=_gaps)


def _gaps(days: tuple[int, ...]) -> list[int]:
    """The days between one and the next around the week, smallest first."""
    following = (*days[1:], *(day + 7 for day in days[:1]))
    return sorted(after - before for before, after in zip(days, following, strict=True))


class PausePreset(StrEnum):
    """The pauses that a menu offers; any other ends on a date."""

    REST_OF_WEEK = "rest_of_week"
    ONE_WEEK = "one_week"
    TWO_WEEKS = "two_weeks"
    FOUR_WEEKS = "four_weeks"


_WEEKS = {PausePreset.ONE_WEEK: 1, PausePreset.TWO_WEEKS: 2, PausePreset.FOUR_WEEKS: 4}


def pause_until(preset: PausePreset, today: date) -> date:
    """The first date on which we ask again; the rest of the week ends with its Sunday."""
    if preset is PausePreset.REST_OF_WEEK:
        return today + timedelta(days=7 - today.weekday())
    return today + timedelta(weeks=_WEEKS[preset])


def quieter(pace: Pace, unanswered: int) -> Pace:
    """Looked at before each prompt; `unanswered` counts those sent in a row without an answer.

    An answer ends the counting and keeps the pace: only *more* brings back the usual one.
    """
    if pace is Pace.RESTING or unanswered >= 2 * QUIET_AFTER:
        return Pace.RESTING
    if pace is Pace.USUAL and unanswered >= QUIET_AFTER:
        return Pace.WEEKLY
    return pace


def awake(rep: Rep) -> Rep:
    """At the usual pace, with the silence forgotten, and what was said of it."""
    return replace(rep, pace=Pace.USUAL, unanswered=0, growing_quiet_said=False)
