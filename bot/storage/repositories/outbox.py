"""The outbox, asked of its table: rows added, taken, fenced, given back; not what they say or when to try."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import Float, Select, Update, literal, update

from bot.domain.ids import OutboxId, WorkspaceId
from bot.domain.outbox import OutboxRow, State
from bot.observability.logging import request_id
from bot.services import ports
from bot.storage.columns import DatabaseNow
from bot.storage.errors import ClaimLost
from bot.storage.repositories.claiming import (
    CLAIM,
    CLAIMABLE,
    CLAIMABLE_OF,
    CLAIMABLE_OF_MANY,
    CLAIMABLE_ON_POSTGRES,
    DUE,
    HELD,
    IN_DOUBT,
    NEXT,
    PENDING,
    RELEASE,
    RELEASE_ALL,
    SKIP_ORPHANS,
    TAKE_IN_DOUBT,
    awaited,
)
from bot.storage.repositories.queues import DUE_QUEUES, Queue, admitted, by_turns, queues
from bot.storage.rows import Also, Rows
from bot.storage.tables import outbox
from bot.storage.transaction import Transaction

Keys = list[tuple[int, int]]
Found = Sequence[Any]
"""Rows with the columns of `claiming.Candidates`."""
QUEUE = ("workspace_id", "kind", "priority", "room")

LOOKED_AT = 100
"""How many rows are looked at in search of some that may go."""
EVERYTHING = 1_000_000_000


@cache
def _held_for(lease: timedelta) -> Also:
    return (("lease_until", DatabaseNow(literal(lease.total_seconds(), Float))),)


class Everybody:
    """Nobody's turn is looked at."""

    crowded = False

    def room(self, *_: object) -> int:
        return EVERYTHING

    def said(self, *_: object) -> int:
        return 0

    def admits(self, *_: object) -> bool:
        return True


EVERYBODY = Everybody()


class Outbox:
    """One row for each call to Slack that the bot intends on its own."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, outbox, OutboxRow)
        self.wakes = False
        """Whether a commit now gives the sender something to do."""

    async def add(self, row: OutboxRow) -> bool:
        added = await self._rows.add(replace(row, request_id=row.request_id or request_id.get()))
        if added and row.coalesce_key is not None:
            await self._replace_older(row)
        self.wakes = self.wakes or added
        return added

    async def add_new(self, rows: Sequence[OutboxRow]) -> None:
        asked = request_id.get()
        await self._rows.add_new([replace(row, request_id=row.request_id or asked) for row in rows])
        await self._replace_all_older([row for row in rows if row.coalesce_key is not None])
        self.wakes = self.wakes or bool(rows)

    async def get(self, workspace_id: WorkspaceId, row_id: OutboxId) -> OutboxRow | None:
        """Locked, so that what is read here is what `save` replaces."""
        return await self._rows.get(workspace_id, row_id, lock=True)

    async def by_key(self, workspace_id: WorkspaceId, key: str) -> OutboxRow | None:
        """As it is now; waits for nobody who has it in hand."""
        return await self._rows.one(outbox.c.workspace_id == workspace_id, outbox.c.key == key)

    async def by_keys(self, workspace_id: WorkspaceId, keys: Sequence[str]) -> list[OutboxRow]:
        here = (outbox.c.workspace_id == workspace_id, outbox.c.key.in_(keys))
        return await self._rows.many(*here, order=(outbox.c.id,))

    async def save(self, row: OutboxRow, lease: timedelta | None = None) -> None:
        """Raises ClaimLost when it should be `sending` but is not this worker's any more."""
        also = () if lease is None else _held_for(lease)
        if row.state is not State.SENDING:
            await self._rows.update(row, also=also)
        elif not await self._rows.update(row, outbox.c.claimed_by == row.claimed_by, *HELD, also=also):
            raise ClaimLost("the lease on an outbox row ran out before it was sent")
        self.wakes = self.wakes or row.state is State.PENDING

    async def claim(
        self, now: datetime, worker: str, lease: timedelta, limit: int, turns: ports.Turns = EVERYBODY
    ) -> list[OutboxRow]:
        found = await self._claimable(now, limit, turns)
        claimed = await self._take(CLAIM, found, worker, lease)
        return sorted(claimed, key=lambda row: (row.priority, row.not_before, row.id))

    async def in_doubt(self, worker: str, lease: timedelta, limit: int) -> list[OutboxRow]:
        found = await self._keys(IN_DOUBT, limit=limit)
        taken = await self._take(TAKE_IN_DOUBT, found, worker, lease)
        return sorted(taken, key=lambda row: (row.sending_at or row.created_at, row.id))

    async def release_expired_claims(self) -> int:
        """Also skips rows whose `after` row will never be sent; the reason is `parent`, then its state."""
        released = (await self._transaction.run(RELEASE)).all()
        await self._transaction.run(SKIP_ORPHANS)
        self.wakes = self.wakes or bool(released)
        return len(released)

    async def release_all_claims(self) -> int:
        """Living leases too. Nothing was said yet for such a row, and whoever held it notices before it would be."""
        released = (await self._transaction.run(RELEASE_ALL)).all()
        self.wakes = self.wakes or bool(released)
        return len(released)

    async def hasten(self, workspace_id: WorkspaceId, target: str, now: datetime) -> None:
        theirs = (outbox.c.workspace_id == workspace_id, outbox.c.target == target)
        late = update(outbox).where(*theirs, awaited(), outbox.c.not_before > now).values(not_before=now)
        hastened = (await self._transaction.run(late.returning(outbox.c.id))).all()
        self.wakes = self.wakes or bool(hastened)

    async def next_not_before(self) -> datetime | None:
        """Leaves out what waits for another row, or for a target that somebody is sending to."""
        return (await self._transaction.run(NEXT, {"window": LOOKED_AT})).scalar()

    async def _claimable(self, now: datetime, limit: int, turns: ports.Turns) -> Keys:
        find = self._first_of_queues if turns.crowded else self._first_of_all
        first = await find(now, limit, turns)
        in_turn = (row for row in first if turns.admits(row.workspace_id, row.kind, row.priority))
        return [(row.workspace_id, row.id) for row in islice(in_turn, limit)]

    async def _first_of_all(self, now: datetime, limit: int, _: ports.Turns) -> Found:
        """Looks at the first rows, and at more only while it finds nothing among them: they may all wait."""
        query = CLAIMABLE_ON_POSTGRES if self._transaction.on_postgres else CLAIMABLE
        for window in (LOOKED_AT, 50 * LOOKED_AT, EVERYTHING):
            looking = {"now": now, "window": window, "limit": max(limit, LOOKED_AT)}
            ready = (await self._transaction.run(query, looking)).all()
            if ready or await self._due(now, window) < window:
                return ready
        return []

    async def _first_of_queues(self, now: datetime, limit: int, turns: ports.Turns) -> Found:
        """Looks only where somebody's turn it is: what waits for its own may be long, and stand before all others."""
        due = queues(await self._transaction.run(DUE_QUEUES, {"now": now}))
        found: list[Any] = []
        for looking in self._looks(admitted(due, limit, turns)):
            query = CLAIMABLE_OF_MANY if self._transaction.on_postgres else CLAIMABLE_OF
            found += (await self._transaction.run(query, {**looking, "now": now})).all()
        return by_turns(found, turns)

    def _looks(self, some: Sequence[tuple[Queue, int]]) -> list[dict[str, Any]]:
        """What the statement is given: each queue by itself, or on PostgreSQL all of them at once."""
        parts = [(queue.workspace_id, queue.kind, queue.priority, room) for queue, room in some]
        if self._transaction.on_postgres and parts:
            return [dict(zip(QUEUE, zip(*parts, strict=True), strict=True))]
        return [dict(zip(QUEUE, part, strict=True)) for part in parts]

    async def _due(self, now: datetime, window: int) -> int:
        return int((await self._transaction.run(DUE, {"now": now, "window": window})).scalar_one())

    async def _keys(self, query: Select[*tuple[Any, ...]], **values: object) -> Keys:
        return [(row[0], row[1]) for row in await self._transaction.run(query, values)]

    async def _take(self, take: Update, keys: Keys, worker: str, lease: timedelta) -> list[OutboxRow]:
        if not keys:
            return []
        workspaces, ids = ([*part] for part in zip(*keys, strict=True))
        values = {"keys": keys, "workspaces": workspaces, "ids": ids}
        holding = values | {"worker": worker, "lease": lease.total_seconds()}
        taken = await self._transaction.run(take.returning(*self._rows.columns), holding)
        return [self._rows.thing(row) for row in taken]

    async def _replace_older(self, row: OutboxRow) -> None:
        await self._replace_all_older([row])

    async def _replace_all_older(self, rows: Sequence[OutboxRow]) -> None:
        """Of one workspace; each replaces what waits under its own key, with its own intent."""
        for intent in sorted({row.intent for row in rows}):
            newer = {row.coalesce_key: row for row in rows if row.intent is intent}
            ids = [row.id for row in newer.values()]
            same = (outbox.c.coalesce_key.in_(newer), outbox.c.intent == intent, outbox.c.id.not_in(ids))
            older = update(outbox).where(outbox.c.workspace_id == rows[0].workspace_id, *same, PENDING)
            ended = older.values(state=State.SKIPPED, reason="replaced")
            replaced = ended.returning(outbox.c.id, outbox.c.after_id, outbox.c.coalesce_key)
            for replaced_id, after_id, key in (await self._transaction.run(replaced)).all():
                await self._take_place(newer[key], replaced_id, after_id)

    async def _take_place(self, row: OutboxRow, replaced_id: int, after_id: int | None) -> None:
        """What waited for the replaced row waits for this one, which waits for what that waited for."""
        here = outbox.c.workspace_id == row.workspace_id
        waits_for_it = (outbox.c.after_id == replaced_id, PENDING)
        followers = update(outbox).where(here, *waits_for_it, outbox.c.id != row.id).values(after_id=row.id)
        await self._transaction.run(followers)
        itself = update(outbox).where(here, *waits_for_it, outbox.c.id == row.id).values(after_id=after_id)
        await self._transaction.run(itself)
