"""Whether there is anything for the ticks to do: one statement over the tables of all of them, each by an index.

It may say yes where the tick finds nothing after all, never no where it would find something.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, Date, Exists, bindparam, exists, func, select

from bot.domain.draft import PREVIEW_CHOICES
from bot.storage.columns import Moment
from bot.storage.repositories import asks as of_asks
from bot.storage.repositories import notes as of_notes
from bot.storage.repositories.meetings import MEETING
from bot.storage.repositories.pairings import PAIRING, PROPOSED
from bot.storage.repositories.people import ACTIVE
from bot.storage.tables import asks, bright_spots, forgotten, notes, pairings, reps, teams
from bot.storage.transaction import Transaction

NOW = bindparam("now", type_=Moment())
NEAR = bindparam("near", type_=Moment())
"""The latest moment that a preview sent now may announce."""
TOMORROW = bindparam("tomorrow", type_=Date())
"""Somewhere it is tomorrow already."""

_LONGEST_PREVIEW = timedelta(minutes=max(PREVIEW_CHOICES))


def _any(*where: ColumnElement[bool]) -> Exists:
    return exists().where(*where)


def _first(moment: Column[Any], *where: ColumnElement[bool]) -> ColumnElement[Any]:
    # Not "is there one before": PostgreSQL, which does not know the moment when it plans, takes a third of the table
    # for due and looks through all of it. The least of them it reads off the index.
    return select(func.min(moment)).where(moment.is_not(None), *where).scalar_subquery()


DUE: dict[str, ColumnElement[bool]] = {
    "asking": _first(reps.c.next_due_at, *ACTIVE) <= NOW,
    "previews": _first(teams.c.next_roundup_at, teams.c.next_roundup_at > NOW) <= NEAR,
    "roundups": _first(teams.c.next_roundup_at) <= NOW,
    "share_due": _first(bright_spots.c.share_on) <= TOMORROW,
    "ask_tending": _any(of_asks.UNDECIDED) | _any(of_asks.UNCHECKED, asks.c.check_on <= TOMORROW),
    "pairing_rounds": _any(PAIRING),
    "pairing_tending": _any(PROPOSED, pairings.c.round_on <= TOMORROW)
    | _any(pairings.c.check_on.is_not(None), pairings.c.check_on <= TOMORROW),
    "meetings": _any(*MEETING),
    "notes": _any(of_notes.NOT_TOLD, of_notes.MAY_COME_ALONE, notes.c.id.is_not(None)),
    "forgetting": _any(forgotten.c.done_at.is_(None)),
}
QUESTION = select(*(there.label(name) for name, there in DUE.items()))


class Coming:
    """All ticks at once."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def idle(self, now: datetime) -> frozenset[str]:
        tomorrow = now.date() + timedelta(days=1)
        moments = {"now": now, "near": now + _LONGEST_PREVIEW, "tomorrow": tomorrow}
        found = (await self._transaction.run(QUESTION, moments)).one()
        return frozenset(name for name, there in zip(DUE, found, strict=True) if not there)
