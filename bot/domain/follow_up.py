"""What is said to an answer that is no bright spot: whether it asks, and when it stops asking; not the words."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from bot.domain.answering import TOGETHER_WITHIN
from bot.domain.bright_spot import Answer, Tone

WEIGHED_DAYS = 10
"""Local dates, today's among them, within which troubles are counted."""

ENOUGH = 3
"""So many troubles within these days, and questions would be one thing more."""


class FollowUp(StrEnum):
    """What is said instead of a card."""

    EXCEPTION = "exception"
    """Taken seriously, and one question that looks for the exception."""
    HEARD = "heard"
    """Taken seriously; today's question was asked."""
    LIGHTER = "lighter"
    """Taken seriously; no question, but a colleague's bright spot to borrow, or a pause."""
    NOTHING = "nothing"
    """To somebody who said "nothing": one smaller question with examples."""
    SMALLER = "smaller"
    """To words that say nothing: the same."""
    FINE = "fine"
    """Nothing said, nothing more asked."""
    SCALED = "scaled"
    """To a number: what is in it."""
    NOTED = "noted"
    """To a number, where nothing more is asked."""
    ASKED = "asked"
    """To a question that we do not know, put to us or to a customer: which ones we do, or what came back."""
    DANGER = "danger"
    """One careful sentence, and whom the team named for it."""
    LEFT = "left"
    """After "leave it for today"."""


ASKING = frozenset({FollowUp.EXCEPTION, FollowUp.NOTHING, FollowUp.SMALLER, FollowUp.SCALED})
"""These ask something, which can be left for today."""


def weighed_from(today: date) -> date:
    """The first of the local dates that count."""
    return today - timedelta(days=WEIGHED_DAYS - 1)


def occasions(troubles: Sequence[Answer]) -> int:
    """How often there was trouble: messages within three minutes of each other tell of one. In order of saying."""
    return bool(troubles) + sum(not _together(earlier, later) for earlier, later in pairwise(troubles))


def goes_on(troubles: Sequence[Answer], told: Sequence[Answer]) -> bool:
    """Whether what was told goes on with a trouble that was answered already."""
    others = [trouble for trouble in troubles if trouble.id not in {answer.id for answer in told}]
    return any(_together(trouble, answer) for trouble in others for answer in told)


def follow_up(tone: Tone, times: int, first_today: bool, *, figure: bool = False) -> FollowUp:
    """At most one question a day; after trouble on `times` occasions, none. `figure`: it is a number."""
    if tone is Tone.EMPTY:
        asks = may_ask(times, first_today)
        if figure:
            return FollowUp.SCALED if asks else FollowUp.NOTED
        return FollowUp.SMALLER if asks else FollowUp.FINE
    if not first_today:
        return FollowUp.HEARD
    return FollowUp.LIGHTER if times >= ENOUGH else FollowUp.EXCEPTION


def may_ask(times: int, first_today: bool) -> bool:
    """Whether a question may follow at all."""
    return first_today and times < ENOUGH


def variant(day: date, user_id: str, count: int) -> int:
    """Which of `count` wordings, from 1: another on each following day."""
    return (day.toordinal() + sum(map(ord, user_id))) % count + 1


def _together(earlier: Answer, later: Answer) -> bool:
    return abs(later.said_at - earlier.said_at) <= TOGETHER_WITHIN
