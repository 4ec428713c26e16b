"""Doubles around a real outbox: a Slack in memory, a handler with a memory, a still clock, a sudden death."""

import asyncio
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from bot.domain.ids import ChannelId, MessageTs, OutboxId, WorkspaceId
from bot.domain.outbox import Intent, Kind, OutboxRow
from bot.services.ports import Delivered, DeliveryError, Rendered, StorageBusy, UnitOfWork, Work
from bot.services.sending.delivery import Dropped, Held, Prepared
from bot.storage.engine import Storage, open_storage

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


class Killed(BaseException):
    """The process is no more; no code may catch this."""


@dataclass
class StillClock:
    """Calendar time that a test moves."""

    at: datetime = NOON

    async def now(self) -> datetime:
        return self.at

    def advance(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass
class Trouble:
    """What goes wrong with one call: before Slack has it, or after."""

    error: BaseException
    after: bool = False


@dataclass
class SmallSlack:
    """A messenger whose Slack is a list. What it holds is what people would see."""

    clock: StillClock
    posts: list[OutboxRow] = field(default_factory=list)
    calls: list[tuple[str, OutboxId]] = field(default_factory=list)
    looked_in: list[tuple[ChannelId | None, MessageTs | None]] = field(default_factory=list)
    looked_since: list[datetime | None] = field(default_factory=list)
    history: Exception | None = None
    """Why the history cannot be read."""
    trouble: deque[Trouble] = field(default_factory=deque)
    trouble_for: dict[str, DeliveryError] = field(default_factory=dict)
    """What always goes wrong for a target."""
    meanwhile: Callable[[], Awaitable[None]] | None = None
    """What else happens while the next call is under way."""
    _posted: asyncio.Event = field(default_factory=asyncio.Event)

    async def deliver(
        self, row: OutboxRow, rendered: Rendered, *, thread_ts: MessageTs | None = None
    ) -> Delivered:
        self.calls.append((rendered.text, row.id))
        wrong = self.trouble.popleft() if self.trouble else None
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            await meanwhile()
        if wrong is not None and not wrong.after:
            raise wrong.error
        if row.target in self.trouble_for:
            raise self.trouble_for[row.target]
        self.posts.append(row)
        self._posted.set()
        if wrong is not None:
            raise wrong.error
        return self._place(row)

    async def find(self, row: OutboxRow, *, thread_ts: MessageTs | None = None) -> Delivered | None:
        self.looked_in.append((row.channel, thread_ts))
        self.looked_since.append(row.sending_at)
        if self.history is not None:
            raise self.history
        return self._place(row) if any(post.mark == row.mark for post in self.posts) else None

    async def holds(self, count: int) -> None:
        """Returns once so many posts are there; raises TimeoutError when they do not come."""
        async with asyncio.timeout(10):
            while len(self.posts) < count:
                self._posted.clear()
                await self._posted.wait()

    def seen(self) -> list[str]:
        """Keys of what was posted, in order."""
        return [post.key for post in self.posts]

    def _place(self, row: OutboxRow) -> Delivered:
        return Delivered(ChannelId(f"D-{row.target}"), MessageTs(f"{row.id}.000100"))


class PlainRenderer:
    """Says the content as it is."""

    def render(self, intent: Intent, content: object, language: str) -> Rendered:
        if isinstance(content, Exception):
            raise content
        return Rendered(text=str(content))


@dataclass
class Remembering:
    """A handler that remembers what it was told, and stores that too: so it shows what was committed."""

    prepared: dict[str, Prepared | Dropped | Held | Exception] = field(default_factory=dict)
    keeps: bool = True
    told: list[tuple[str, str, str]] = field(default_factory=list)
    breaks: dict[str, Exception] = field(default_factory=dict)
    busy: int = 0
    """How many times the database is too busy to be told."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped | Held:
        answer = self.prepared.get(row.key, Prepared(content=row.key))
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        await self._tell(uow, "sent", row, str(delivered.ts), now)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        await self._tell(uow, "not_sent", row, reason, now)

    async def unreachable(self, uow: UnitOfWork, row: OutboxRow, code: str, now: datetime) -> bool:
        await self._tell(uow, "unreachable", row, code, now)
        return self.keeps

    async def _tell(self, uow: UnitOfWork, what: str, row: OutboxRow, detail: str, now: datetime) -> None:
        if what in self.breaks:
            raise self.breaks[what]
        if self.busy:
            self.busy -= 1
            raise StorageBusy
        await uow.seen_events.first_time(row.workspace_id, f"{what}:{row.id}", now)
        self.told.append((what, row.key, detail))


@dataclass
class Mortal:
    """Work in a process that is killed at one of its commits, before it or after it."""

    work: Work
    commit: int
    before: bool
    commits: int = 0

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[UnitOfWork]:
        async with self.work() as uow:
            yield cast("UnitOfWork", _MortalUnit(uow, self))

    async def die_at(self, uow: UnitOfWork) -> None:
        self.commits += 1
        last = self.commits == self.commit
        if last and self.before:
            raise Killed
        await uow.commit()
        if last:
            raise Killed


@dataclass
class _MortalUnit:
    uow: UnitOfWork
    mortal: Mortal

    def __getattr__(self, name: str) -> Any:
        return getattr(self.uow, name)

    async def commit(self) -> None:
        await self.mortal.die_at(self.uow)


def a_row(key: str, at: datetime) -> OutboxRow:
    """A post to somebody of their own, due at once."""
    return OutboxRow(
        workspace_id=WorkspaceId(1),
        id=OutboxId(1),
        kind=Kind.POST,
        intent=Intent.REPLY,
        target=f"U{key}",
        key=key,
        mark="00ff00ff00ff00ff",
        created_at=at,
        not_before=at,
    )


@dataclass
class Outgoing:
    """The outbox of one workspace, to be filled and looked at."""

    storage: Storage
    file: Path
    workspace_id: WorkspaceId

    @classmethod
    async def open(cls, storage: Storage, file: Path) -> "Outgoing":
        """The storage has its tables already."""
        async with storage.work() as uow:
            workspace = await uow.workspaces.register("T1", "", "Acme", cast("Any", "UBOT"), NOON)
            await uow.commit()
        return cls(storage, file, workspace.id)

    async def add(self, key: str, **more: Any) -> OutboxRow:
        async with self.storage.work() as uow:
            row = replace(
                a_row(key, NOON),
                workspace_id=self.workspace_id,
                id=OutboxId(uow.new_id()),
                mark=uow.new_mark(),
                **more,
            )
            assert await uow.outbox.add(row)
            await uow.commit()
        return row

    async def row(self, key: str) -> OutboxRow:
        async with self.storage.work() as uow:
            found = await uow.outbox.by_key(self.workspace_id, key)
        assert found is not None
        return found

    async def rows(self, keys: Iterable[str]) -> list[OutboxRow]:
        return [await self.row(key) for key in keys]

    def end_leases(self) -> None:
        """As if the time of every lease had passed."""
        with sqlite3.connect(self.file, timeout=5) as connection:
            connection.execute("UPDATE outbox SET lease_until = '2000-01-01 00:00:00.000000'")
        connection.close()

    def shorten_leases(self, seconds: float) -> None:
        """As if all but so many seconds of every lease had passed."""
        with sqlite3.connect(self.file, timeout=5) as connection:
            soon = "strftime('%Y-%m-%d %H:%M:%f000', 'now', ? || ' seconds')"
            connection.execute(f"UPDATE outbox SET lease_until = {soon}", (seconds,))
        connection.close()

    def shortest_lease(self) -> float:
        """How many seconds are left of it."""
        with sqlite3.connect(self.file, timeout=5) as connection:
            left = "(julianday(lease_until) - julianday('now')) * 86400"
            [(seconds,)] = connection.execute(f"SELECT min({left}) FROM outbox").fetchall()
        connection.close()
        return float(seconds)


async def migrated(file: Path) -> None:
    """A SQLite file with all tables, to be copied by each test: migrating takes longer than most tests."""
    storage = open_storage(f"sqlite:///{file}")
    await storage.migrate()
    await storage.close()
