"""Those who would like to hear more, asked of the tables."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, exists, or_, select

from bot.domain.ask import Ask, AskState
from bot.domain.bright_spot import Visibility
from bot.domain.ids import AskId, BrightSpotId, UserId, WorkspaceId
from bot.domain.people import Standing
from bot.storage.columns import inline
from bot.storage.repositories.living import in_living
from bot.storage.repositories.people import NO_FULL_MEMBER
from bot.storage.rows import Rows
from bot.storage.tables import asks, bright_spots, coaches, people, reps
from bot.storage.transaction import Transaction

UNDECIDED = asks.c.state.in_([inline(AskState.WAITING), inline(AskState.OPEN)])
OLDEST_FIRST = (asks.c.asked_at, asks.c.id)
UNCHECKED = and_(asks.c.check_on.is_not(None), asks.c.checked_at.is_(None))


class Asks:
    """Each belongs to two people: who asked, and whose bright spot it is."""

    def __init__(self, transaction: Transaction) -> None:
        self._rows = Rows(transaction, asks, Ask)

    async def get(self, workspace_id: WorkspaceId, ask_id: AskId) -> Ask | None:
        return await self._rows.get(workspace_id, ask_id)

    async def save(self, ask: Ask) -> None:
        await self._rows.save(ask)

    async def undecided_by(self, workspace_id: WorkspaceId, asker_id: UserId) -> list[Ask]:
        theirs = (asks.c.workspace_id == workspace_id, asks.c.asker_id == asker_id)
        return await self._rows.many(*theirs, UNDECIDED, order=OLDEST_FIRST)

    async def undecided_to(self, workspace_id: WorkspaceId, author_id: UserId) -> list[Ask]:
        theirs = (asks.c.workspace_id == workspace_id, asks.c.author_id == author_id)
        return await self._rows.many(*theirs, UNDECIDED, order=OLDEST_FIRST)

    async def about(
        self, workspace_id: WorkspaceId, asker_id: UserId, bright_spot_id: BrightSpotId
    ) -> list[Ask]:
        here = (asks.c.workspace_id == workspace_id, asks.c.bright_spot_id == bright_spot_id)
        newest_first = (asks.c.asked_at.desc(), asks.c.id.desc())
        return await self._rows.many(*here, asks.c.asker_id == asker_id, order=newest_first)

    async def to_settle(self, asked_before: datetime, limit: int) -> list[Ask]:
        its = (bright_spots.c.workspace_id == asks.c.workspace_id, bright_spots.c.id == asks.c.bright_spot_id)
        query = select(*self._rows.columns).join(bright_spots, and_(*its))
        reasons = or_(asks.c.asked_at < asked_before, _not_shown(), ~_author_is_there(), ~_asker_reads_it())
        return await self._rows.chosen(
            query.where(UNDECIDED, in_living(asks), reasons).order_by(*OLDEST_FIRST).limit(limit)
        )

    async def to_check(self, on: date, limit: int) -> list[Ask]:
        due = (UNCHECKED, asks.c.check_on <= on, in_living(asks))
        return await self._rows.many(*due, order=(asks.c.check_on, asks.c.id), limit=limit)


def _not_shown() -> ColumnElement[bool]:
    return or_(bright_spots.c.deleted_at.is_not(None), bright_spots.c.visibility != Visibility.TEAM)


def _active(user_id: ColumnElement[UserId]) -> tuple[ColumnElement[bool], ...]:
    """On a team, and a full member still."""
    here = (reps.c.workspace_id == asks.c.workspace_id, reps.c.user_id == user_id)
    them = (people.c.workspace_id == asks.c.workspace_id, people.c.user_id == user_id)
    return (*here, reps.c.standing == Standing.ACTIVE, ~exists().where(*them, NO_FULL_MEMBER))


def _author_is_there() -> ColumnElement[bool]:
    return exists().where(*_active(asks.c.author_id))


def _asker_reads_it() -> ColumnElement[bool]:
    """On the team it is shared with, or coaching that team."""
    here = (coaches.c.workspace_id == asks.c.workspace_id, coaches.c.user_id == asks.c.asker_id)
    coaching = exists().where(*here, coaches.c.team_id == bright_spots.c.team_id)
    member = exists().where(*_active(asks.c.asker_id), reps.c.team_id == bright_spots.c.team_id)
    return or_(member, coaching)
