"""Whom a note would disturb now, by who waits for what it brings; not the hours of a day, and not what it says."""

from datetime import datetime

from bot.domain.note import Note
from bot.domain.people import WORKING_WEEK, Pace
from bot.services.asking.free_days import kept_free
from bot.services.context import Standpoint


def answer_disturbs(view: Standpoint, _note: Note, now: datetime) -> bool:
    """What somebody asked for may come by itself, on a day on which they work and have not asked for quiet."""
    today = view.today(now)
    working = today.weekday() in {*WORKING_WEEK, *view.timetable.days} and not kept_free(view, today)
    return view.away(now) or view.paused(now) or not working


def question_disturbs(view: Standpoint, note: Note, now: datetime) -> bool:
    """A colleague waits for the answer; but who was asked too much already finds it with the next question of ours,
    which somebody whom we do not ask has not."""
    return (view.rep.active and view.rep.pace is not Pace.USUAL) or answer_disturbs(view, note, now)


def proposal_disturbs(view: Standpoint, note: Note, now: datetime) -> bool:
    """Nobody waits for the answer: who is away, paused or was asked too much already finds it with the next question,
    or in Home, or not at all."""
    return not view.rep.active or question_disturbs(view, note, now)
