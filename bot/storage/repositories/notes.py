"""What waits to be told, what was told today and what was heard before: notes, budget, seen events."""

from datetime import date, datetime

from sqlalchemy import and_, bindparam, func, select

from bot.domain.ids import NoteId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.storage.columns import inline
from bot.storage.repositories.living import in_living
from bot.storage.rows import Rows
from bot.storage.tables import budget, notes, seen_events
from bot.storage.transaction import Transaction

KNOWN = notes.c.kind.in_([inline(kind) for kind in NoteKind])
"""What a newer release beside this one has to tell is left to it."""
NOT_TOLD = notes.c.delivered_at.is_(None)
WAITING = and_(NOT_TOLD, KNOWN)
MAY_COME_ALONE = notes.c.kind.in_([inline(kind) for kind in NoteKind if not kind.only_rides])
NEW_DAY = budget.insert().values(
    {name: bindparam(f"the_budget_{name}") for name in ("workspace_id", "user_id", "local_date")}
)


class Notes:
    """Notes to one person each."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, notes, Note)

    async def get(self, workspace_id: WorkspaceId, note_id: NoteId) -> Note | None:
        return await self._rows.get(workspace_id, note_id)

    async def save(self, note: Note) -> None:
        await self._rows.save(note)

    async def waiting(self, workspace_id: WorkspaceId, user_id: UserId) -> list[Note]:
        known: list[Note] | None = self._transaction.known.answer(notes, ("waiting", workspace_id, user_id))
        if known is not None:
            return [*known]
        theirs = (notes.c.workspace_id == workspace_id, notes.c.user_id == user_id, WAITING)
        return await self._rows.many(*theirs, order=(notes.c.created_at, notes.c.id))

    async def left_since(self, workspace_id: WorkspaceId, user_id: UserId, moment: datetime) -> list[Note]:
        theirs = (notes.c.workspace_id == workspace_id, notes.c.user_id == user_id, KNOWN)
        return await self._rows.many(
            *theirs, notes.c.created_at >= moment, order=(notes.c.created_at, notes.c.id)
        )

    async def waiting_keys(self, limit: int, beyond: int = 0) -> list[tuple[WorkspaceId, UserId]]:
        """Those who wait longest first; not those with what only rides along, which may wait for good."""
        person = (notes.c.workspace_id, notes.c.user_id)
        query = select(*person).where(NOT_TOLD, MAY_COME_ALONE, in_living(notes)).group_by(*person)
        oldest_first = query.order_by(func.min(notes.c.created_at), *person)
        some = await self._transaction.run(oldest_first.limit(limit).offset(beyond))
        return [(row[0], row[1]) for row in some]


class Budget:
    """One row for each unasked DM of a person's day: at most one, by the key."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def take(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> bool:
        about = (workspace_id, user_id)
        day: dict[str, object] = {"workspace_id": workspace_id, "user_id": user_id, "local_date": local_date}
        new_day = {f"the_budget_{name}": part for name, part in day.items()}
        if self._transaction.gathered(NEW_DAY, (*about, local_date), new_day, about):
            return True
        taken = (
            self._transaction.insert(budget)
            .values(day)
            .on_conflict_do_nothing()
            .returning(budget.c.workspace_id)
        )
        return (await self._transaction.run(taken, about=about)).first() is not None

    async def give_back(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> None:
        day = (budget.c.user_id == user_id, budget.c.local_date == local_date)
        await self._transaction.run(budget.delete().where(budget.c.workspace_id == workspace_id, *day))

    async def taken(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> bool:
        question = ("taken", workspace_id, user_id, local_date)
        known: bool | None = self._transaction.known.answer(budget, question)
        if known is not None:
            return known
        day = (budget.c.user_id == user_id, budget.c.local_date == local_date)
        query = select(budget.c.user_id).where(budget.c.workspace_id == workspace_id, *day)
        return (await self._transaction.run(query)).first() is not None


class SeenEvents:
    """Slack sends an event again when it is not sure; its id is remembered."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def first_time(self, workspace_id: WorkspaceId, event_id: str, now: datetime) -> bool:
        insert = self._transaction.insert(seen_events).values(
            workspace_id=workspace_id, event_id=event_id, seen_at=now
        )
        first = insert.on_conflict_do_nothing().returning(seen_events.c.workspace_id)
        return (await self._transaction.run(first)).first() is not None

    async def forget_before(self, moment: datetime) -> None:
        await self._transaction.run(seen_events.delete().where(seen_events.c.seen_at < moment))
