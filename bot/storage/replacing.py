"""Puts a backup in the place of all that a database holds, in one transaction; remembers of what was there only what
people decided since. Nobody sees anything of it before it is kept."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.outbox import Kind, State
from bot.services import ports
from bot.services.ports.restoring import Since
from bot.storage.columns import DatabaseNow, inline
from bot.storage.copies import COPIED, Copies, Row, columns_of, plain
from bot.storage.errors import weather
from bot.storage.migrate import DanglingReference
from bot.storage.since import NOTHING_OF_BEFORE, Before
from bot.storage.tables import metadata, outbox
from bot.storage.transaction import Within
from bot.storage.unit_of_work import Unit

RESTORED = "restored"
"""The reason of what is not sent again, because it may have been sent."""
LOOKED_FOR = (Kind.POST, Kind.THREAD_PART, Kind.GROUP_DM)
"""Kinds that carry a mark by which Slack's history shows them."""
ONCE_ONLY = (Kind.FILE, Kind.CANVAS)
"""Kinds that nothing can be found by, and that must not come twice."""
NOT_YET = (State.PENDING, State.CLAIMED, State.SENDING)


class Replacement:
    """A database that is being replaced."""

    def __init__(self, connection: AsyncConnection, copies: Copies, unit: Unit) -> None:
        self._connection = connection
        self._copies = copies
        self._unit = unit
        self._before: Before = NOTHING_OF_BEFORE
        self._on_postgres = connection.dialect.name == "postgresql"

    async def clear(self, revision: str) -> None:
        """All tables go, and come back empty as they were at that revision."""
        with weather():
            if self._on_postgres:
                await self._connection.execute(text("SET LOCAL lock_timeout = '10s'"))
            await self._connection.run_sync(self._clear, revision)

    async def load(self, name: str, rows: Sequence[Row]) -> None:
        """Some rows of one table."""
        if rows:
            with weather():
                await self._connection.execute(insert(plain(COPIED[name])), columns_of(name, rows))

    async def finish(self, now: datetime) -> None:
        """Brings the tables to this release's; what may have been sent since is looked for, not repeated."""
        with weather():
            if self._on_postgres:
                # Whatever is still to be checked would stand in the way of a migration.
                await self._connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
                await self._connection.execute(text("SET CONSTRAINTS ALL DEFERRED"))
            await self._connection.run_sync(self._copies.migrations.upgrade)
            await self._doubt(now)

    async def since(self) -> Since:
        """What people decided after the backup, as far as the database that is replaced could be read."""
        with weather():
            return await self._before.since(self._connection)

    async def carry_over(self) -> None:
        """What only ever grows; who has us now, and the tokens that are good for it."""
        with weather():
            await self._before.carry_over(self._connection)

    @property
    def work(self) -> ports.Work:
        """Units of work on what was loaded."""
        return self._opened

    def _opened(self) -> AbstractAsyncContextManager[ports.UnitOfWork]:
        return self._unit_within()

    @asynccontextmanager
    async def _unit_within(self) -> AsyncIterator[ports.UnitOfWork]:
        yield self._unit(Within(self._connection))

    async def keep(self) -> None:
        """Raises DanglingReference; then, as after every other failure, all is as it was."""
        with weather():
            await self._connection.run_sync(self._count_on)
            if not self._on_postgres:
                await self._connection.run_sync(_no_dangling)
                await self._connection.execute(
                    text("INSERT INTO search_words (search_words) VALUES ('optimize')")
                )
            await self._connection.commit()

    def _clear(self, connection: Connection, revision: str) -> None:
        migrations = self._copies.migrations
        if migrations.reached(connection) is not None:
            migrations.upgrade(connection)
            self._before = Before.of(connection)
            _drop(connection)
        migrations.upgrade(connection, revision)

    def _count_on(self, connection: Connection) -> None:
        """Ids that the database makes by itself begin after those that came with the backup."""
        if not self._on_postgres:
            return
        for table in metadata.sorted_tables:
            column = table.autoincrement_column
            if column is not None:
                sequence = func.pg_get_serial_sequence(table.name, column.name)
                latest = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
                connection.execute(select(func.setval(sequence, latest, False)))

    async def _doubt(self, now: datetime) -> None:
        """What was not sent when the backup was made may have been sent since. What has a mark is looked for in Slack
        before it is repeated; what does no harm twice is repeated; the rest is not."""
        waiting = outbox.update().where(outbox.c.state.in_([inline(state) for state in NOT_YET]))
        nobodys = {"claimed_by": None, "lease_until": None}
        await self._connection.execute(waiting.values(nobodys | {"state": State.PENDING}))
        due = waiting.where(outbox.c.not_before <= now)
        once = due.where(outbox.c.kind.in_(ONCE_ONLY))
        await self._connection.execute(once.values(state=State.SKIPPED, reason=RESTORED))
        since = func.coalesce(outbox.c.sending_at, outbox.c.created_at)
        doubted = {"state": State.SENDING, "sending_at": since, "lease_until": DatabaseNow()}
        await self._connection.execute(due.where(outbox.c.kind.in_(LOOKED_FOR)).values(doubted))


def _drop(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(text("DROP TABLE IF EXISTS search_words"))
    metadata.drop_all(connection)
    connection.execute(text("DROP TABLE alembic_version"))


def _no_dangling(connection: Connection) -> None:
    dangling = connection.execute(text("PRAGMA foreign_key_check")).first()
    if dangling is not None:
        raise DanglingReference(f"the backup has a row in {dangling[0]} that refers to nothing")
