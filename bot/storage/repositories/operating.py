"""Who works, how fast they may speak, and what they stumbled over, asked of the tables."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import Delete, Float, bindparam, case, delete, func, select

from bot.domain.ids import WorkspaceId
from bot.domain.stumble import Stumble
from bot.storage.columns import DatabaseNow
from bot.storage.rows import Rows
from bot.storage.tables import paces, stumbles, workers
from bot.storage.transaction import Transaction

CROWD = "crowd"
"""The place under which a workspace's crowd of prompts is kept."""

SECONDS = bindparam("seconds", type_=Float())
AGO = bindparam("ago", type_=Float())
FORGOTTEN_AFTER = timedelta(days=1)


class Workers:
    """Processes."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def here(self, worker: str, ticked_at: datetime | None, lives: timedelta) -> int:
        known = {"seen_at": DatabaseNow(), **({"ticked_at": ticked_at} if ticked_at is not None else {})}
        insert = self._transaction.insert(workers).values(worker=worker, **known)
        await self._transaction.run(insert.on_conflict_do_update(index_elements=["worker"], set_=known))
        await self._transaction.run(_seen_before(), {"ago": -FORGOTTEN_AFTER.total_seconds()})
        living = select(func.count()).where(workers.c.seen_at > DatabaseNow(AGO))
        found = await self._transaction.run(living, {"ago": -lives.total_seconds()})
        return int(found.scalar_one())

    async def left(self, worker: str) -> None:
        await self._transaction.run(delete(workers).where(workers.c.worker == worker))

    async def ticked_at(self) -> datetime | None:
        return (await self._transaction.run(select(func.max(workers.c.ticked_at)))).scalar()


class Paces:
    """What is closed, and which crowds are on their way."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def refused(self, workspace_id: WorkspaceId, place: str, seconds: float) -> None:
        until = DatabaseNow(SECONDS)
        insert = self._transaction.insert(paces)
        new = insert.values(workspace_id=workspace_id, place=place, closed_until=until)
        later = case((paces.c.closed_until > until, paces.c.closed_until), else_=until)
        upsert = new.on_conflict_do_update(index_elements=_KEY, set_={"closed_until": later})
        await self._transaction.run(upsert, {"seconds": seconds})

    async def closed(self) -> list[tuple[WorkspaceId, str, float]]:
        query = select(paces.c.workspace_id, paces.c.place, paces.c.closed_until, DatabaseNow())
        found = await self._transaction.run(query.where(paces.c.closed_until > DatabaseNow()))
        return [(row[0], row[1], (row[2] - _aware(row[3])).total_seconds()) for row in found]

    async def moved(self, workspace_id: WorkspaceId, now: datetime, pause: timedelta) -> None:
        insert = self._transaction.insert(paces)
        new = insert.values(workspace_id=workspace_id, place=CROWD, moving_since=now, moved_at=now)
        on_its_way = paces.c.moved_at >= now - pause
        since = case((on_its_way, paces.c.moving_since), else_=now)
        moved = {"moving_since": since, "moved_at": now}
        await self._transaction.run(new.on_conflict_do_update(index_elements=_KEY, set_=moved))

    async def moving(self, workspace_id: WorkspaceId) -> tuple[datetime, datetime] | None:
        here = (paces.c.workspace_id == workspace_id, paces.c.place == CROWD)
        query = select(paces.c.moving_since, paces.c.moved_at).where(*here)
        row = (await self._transaction.run(query)).first()
        return None if row is None else (row[0], row[1])


class Stumbles:
    """Subjects of ticks."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, stumbles, Stumble)

    async def all_of(self, tick: str) -> list[Stumble]:
        return await self._rows.many(stumbles.c.tick == tick, order=_OLDEST)

    async def save(self, stumble: Stumble) -> None:
        await self._rows.save(stumble)

    async def over(self, workspace_id: WorkspaceId, tick: str, subject: str) -> None:
        this = (stumbles.c.workspace_id == workspace_id, stumbles.c.tick == tick)
        await self._transaction.run(delete(stumbles).where(*this, stumbles.c.subject == subject))

    async def all_set_aside(self) -> Sequence[Stumble]:
        return await self._rows.many(stumbles.c.set_aside_at.is_not(None), order=_OLDEST)

    async def free(self) -> int:
        aside = delete(stumbles).where(stumbles.c.set_aside_at.is_not(None))
        return len((await self._transaction.run(aside.returning(stumbles.c.subject))).all())


_KEY = ["workspace_id", "place"]
_OLDEST = (stumbles.c.first_at, stumbles.c.workspace_id, stumbles.c.subject)


def _seen_before() -> Delete:
    return delete(workers).where(workers.c.seen_at < DatabaseNow(AGO))


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
