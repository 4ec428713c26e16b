"""Opens a database the way each of the two wants it and puts units of work on it; not what is asked of it."""

import random
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager
from typing import Any, Protocol
from uuid import uuid4

from sqlalchemy import Connection, event, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, NullPool

from bot.services import ports
from bot.storage.copies import Copies
from bot.storage.errors import weather
from bot.storage.ids import Ids, epoch_milliseconds
from bot.storage.installations import InstallationStore, Now, OAuthStates, reseal
from bot.storage.living import only_living
from bot.storage.migrate import Migrations
from bot.storage.one_hop import OneHop
from bot.storage.replacing import Replacement
from bot.storage.sealing import Seal
from bot.storage.unit_of_work import Glances, UnitOfWork, Work
from bot.storage.url import is_postgres, parse_database_url
from bot.storage.wake import Bell, Listener

PATIENCE = 1.2
"""Seconds to wait for a connection, a lock of SQLite's, or a free place in the pool. One after the other they
stay within the three seconds that Slack gives an answer."""
UNHURRIED = 5.0
"""The same where nobody waits: for migrating, listening, ticks and sending."""
LONGEST_STATEMENT = 15.0
CONNECTIONS = 10
READING = "brightspots_reading"
"""The execution option of a transaction that writes nothing."""


class Storage:
    """One database, open. `work` opens units of work, `background` those for which nobody waits, `works` also
    those that only glance; `wake` tells when one of them has added outbox rows."""

    def __init__(
        self, engine: AsyncEngine, glancing: AsyncEngine, direct: AsyncEngine, ids: Ids, bell: Bell, name: str
    ) -> None:
        self._engine = engine
        self._reading = engine.execution_options(**{READING: True})
        self._glancing = glancing
        self._direct = direct
        self._bell = bell
        self._migrations = Migrations()
        self._unit = lambda transaction: UnitOfWork(transaction, ids, bell, name)
        self.wake: ports.Wake = bell
        self.work: ports.Work = Work(engine, self._unit)
        self.background: ports.Work = Work(engine, self._unit, UNHURRIED)
        glance = Glances(glancing, self._unit, UNHURRIED)
        self.works = ports.Works(self.work, self.background, glance)

    @property
    def embedded(self) -> bool:
        """A file of this process alone (SQLite), not a server that others share."""
        return self._engine.dialect.name == "sqlite"

    async def ping(self) -> None:
        """Raises StorageBusy when the database does not answer."""
        with weather():
            async with self._reading.connect() as connection:
                await connection.execute(text("SELECT 1"))

    async def tidy(self) -> None:
        """What was deleted leaves SQLite's log of changes as well; PostgreSQL's own vacuum does what it does."""
        if self.embedded:
            async with self._direct.connect() as connection:
                raw = (await connection.get_raw_connection()).driver_connection
                # No transaction may be open around it; while somebody reads, it does what it can.
                if raw is not None:
                    await raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    async def migrate(self) -> None:
        """Brings the tables to this release's; does nothing where they are."""
        with weather():
            await self._migrations.run(self._direct)

    async def migrated(self) -> bool:
        """Whether the tables are this release's, or a newer one's."""
        with weather():
            return await self._migrations.done(self._reading)

    def installations(self, client_id: str, keys: tuple[str, ...]) -> InstallationStore:
        """Where the app with this id keeps its tokens, sealed with the first of the keys."""
        return InstallationStore(client_id, self._engine, Seal(keys))

    @property
    def copies(self) -> Copies:
        """For backing up everything there is."""
        return Copies(self._direct, {READING: True})

    @asynccontextmanager
    async def replacing(self) -> AsyncIterator[Replacement]:
        """One transaction, in which a backup takes the place of everything."""
        with weather():
            connection = self._direct.connect()
            await connection.start()
        try:
            with weather():
                await connection.begin()
            yield Replacement(connection, self.copies, self._unit)
        finally:
            await connection.close()

    def oauth_states(self, now: Now) -> OAuthStates:
        """Installations that somebody began."""
        return OAuthStates(self._engine, now)

    async def reseal(self, keys: tuple[str, ...]) -> int:
        """Seals every token with the first of the keys; says how many installations. Raises TokenSealed."""
        return await reseal(self._engine, Seal(keys))

    async def close(self) -> None:
        """Gives every connection back."""
        await self._bell.close()
        await self._engine.dispose()
        await self._glancing.dispose()
        await self._direct.dispose()


def open_storage(
    url: str,
    *,
    direct_url: str | None = None,
    chance: random.Random | None = None,
    milliseconds: Callable[[], int] = epoch_milliseconds,
    patience: float = PATIENCE,
    turn: float = PATIENCE,
) -> Storage:
    """Reaches the database at first use. `direct_url` leads past a pooler, for listening and migrating. `patience`:
    seconds to wait for somebody else's lock; `turn`: for a connection of our own."""
    name = uuid4().hex
    ids = Ids(chance or random.SystemRandom(), milliseconds)
    address = parse_database_url(url)
    if is_postgres(address):
        pooler = direct_url is not None
        arguments = _arguments(patience, pooler=pooler)
        engine = _postgres(address, turn, arguments)
        # Behind a pooler a statement is prepared over one connection and asked over another, unless a transaction
        # holds them together.
        glancing = engine if pooler else _postgres_glancing(address, turn, arguments)
        direct = _postgres_direct(parse_database_url(direct_url or url))
        return Storage(engine, glancing, direct, ids, Listener(direct, name), name)
    engine = _sqlite(address, patience, turn)
    return Storage(
        engine, _sqlite_glancing(address, engine), _sqlite_for_migrating(address), ids, Bell(), name
    )


def _arguments(patience: float, *, pooler: bool) -> dict[str, Any]:
    arguments: dict[str, Any] = {"timeout": patience, "command_timeout": LONGEST_STATEMENT}
    if pooler:
        # Behind a pooler the next transaction may meet another connection, which knows no statement of ours.
        arguments |= {
            "statement_cache_size": 0,
            "prepared_statement_cache_size": 0,
            "prepared_statement_name_func": lambda: f"__brightspots_{uuid4().hex}__",
        }
    return arguments


def _postgres(address: str, turn: float, arguments: dict[str, Any]) -> AsyncEngine:
    engine = create_async_engine(
        address,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=turn,
        hide_parameters=True,
        connect_args=arguments,
    )
    only_living(engine)
    return engine


def _postgres_glancing(address: str, turn: float, arguments: dict[str, Any]) -> AsyncEngine:
    # One connection for them alone: there is nothing to begin, to roll back or to set back, and nobody asks whether
    # it still leads there. Where it does not, a glance is tried again over a new one.
    return create_async_engine(
        address,
        isolation_level="AUTOCOMMIT",
        pool_size=1,
        max_overflow=0,
        pool_timeout=turn,
        pool_reset_on_return=None,
        hide_parameters=True,
        connect_args=arguments,
    )


def _postgres_direct(address: str) -> AsyncEngine:
    return create_async_engine(
        address, poolclass=NullPool, hide_parameters=True, connect_args={"timeout": UNHURRIED}
    )


def _sqlite(address: str, patience: float, turn: float) -> AsyncEngine:
    # One connection: whoever waits for it is served in turn; SQLite's own waiting is a lottery.
    engine = create_async_engine(
        address,
        module=OneHop(),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        pool_timeout=turn,
        hide_parameters=True,
    )
    _prepare_sqlite(engine, patience, foreign_keys=True)
    return engine


def _sqlite_glancing(address: str, engine: AsyncEngine) -> AsyncEngine:
    """Over the same one connection. Nothing is begun, so nothing listens, which alone is an eighth of a look."""
    return create_async_engine(address, module=OneHop(), pool=engine.sync_engine.pool, hide_parameters=True)


def _sqlite_for_migrating(address: str) -> AsyncEngine:
    engine = create_async_engine(address, poolclass=NullPool, hide_parameters=True)
    _prepare_sqlite(engine, UNHURRIED, foreign_keys=False)
    return engine


class DbapiConnection(Protocol):
    """What a freshly opened SQLite connection is asked to do."""

    isolation_level: str | None

    def cursor(self) -> Any: ...
    def close(self) -> object: ...


def _prepare_sqlite(engine: AsyncEngine, patience: float, *, foreign_keys: bool) -> None:
    @event.listens_for(engine.sync_engine, "do_connect")
    def about_to_open(_dialect: object, _record: object, arguments: list[Any], _more: object) -> None:
        # Where it cannot be opened, aiosqlite leaves a thread behind that fails once our loop has ended.
        sqlite3.connect(arguments[0]).close()

    @event.listens_for(engine.sync_engine, "connect")
    def opened(connection: DbapiConnection, _record: object) -> None:
        # Python's own opening of transactions is off: ours takes the right to write from the start,
        # because one that begins by reading cannot be sure to get it later.
        connection.isolation_level = None
        with ExitStack() as on_failure:
            on_failure.callback(connection.close)
            cursor = connection.cursor()
            cursor.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
            # What is deleted is overwritten: somebody asked to be forgotten, and a backup copies whole pages.
            cursor.execute("PRAGMA secure_delete = ON")
            cursor.execute(f"PRAGMA foreign_keys = {int(foreign_keys)}")
            cursor.close()
            on_failure.pop_all()

    @event.listens_for(engine.sync_engine, "begin")
    def begun(connection: Connection) -> None:
        reading = connection.get_execution_options().get(READING)
        connection.exec_driver_sql("BEGIN DEFERRED" if reading else "BEGIN IMMEDIATE")
