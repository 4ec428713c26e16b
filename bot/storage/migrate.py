"""Brings a database to the tables of this release, and tells whether it is there; not what the tables are."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, column, func, inspect, select, table, text
from sqlalchemy.ext.asyncio import AsyncEngine

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
HOW_FAR = table("alembic_version", column("version_num"))
"""Where Alembic writes down how far it came."""
ONE_AT_A_TIME = 0x62726967687473  # "brights": the advisory lock of whoever migrates


class DanglingReference(Exception):
    """A migration left a row that refers to nothing; nothing of it was kept."""


class Migrations:
    """The migrations that this release carries. Alembic is only asked where one of them has to run."""

    def __init__(self) -> None:
        # A file of a migration begins with its number, and each follows the one before it.
        numbers = sorted(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
        self._head = numbers[-1]
        self._known = frozenset(numbers)

    async def run(self, engine: AsyncEngine) -> None:
        """To the newest, in one transaction; several processes at once do it once."""
        async with engine.begin() as connection:
            await connection.run_sync(self._upgrade)

    async def done(self, engine: AsyncEngine) -> bool:
        """Whether the database is where this release needs it, or where a newer one brought it:
        each release leaves room for the one before it, so that both can run side by side."""
        async with engine.connect() as connection:
            return await connection.run_sync(self._is_done)

    @property
    def config(self) -> "Config":
        """Where Alembic finds them."""
        from alembic.config import Config  # noqa: PLC0415 (8 MB, and most starts find everything migrated)

        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        return config

    @property
    def head(self) -> str:
        """Where this release needs a database to be."""
        return self._head

    def knows(self, revision: str) -> bool:
        """Whether this release or an older one made tables like these."""
        return revision in self._known

    def reached(self, connection: Connection) -> str | None:
        """How far this database is; None where there are no tables of ours."""
        if not inspect(connection).has_table(HOW_FAR.name):
            return None
        found: str | None = connection.scalar(select(HOW_FAR.c.version_num))
        return found

    def upgrade(self, connection: Connection, revision: str = "head") -> None:
        """In the transaction that is open on the connection."""
        from alembic import command  # noqa: PLC0415 (as above)

        config = self.config
        config.attributes["connection"] = connection
        command.upgrade(config, revision)

    def _is_done(self, connection: Connection) -> bool:
        reached = self.reached(connection)
        return reached is not None and (reached == self._head or reached not in self._known)

    def _upgrade(self, connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(ONE_AT_A_TIME)))
        if self._is_done(connection):
            return
        self.upgrade(connection)
        if connection.dialect.name == "sqlite":
            _check_references(connection)


def _check_references(connection: Connection) -> None:
    # A table that SQLite rebuilds must be gone for a moment, so references are not watched while migrating.
    dangling = connection.execute(text("PRAGMA foreign_key_check")).first()
    if dangling is not None:
        raise DanglingReference(f"the migrations left a row in {dangling[0]} that refers to nothing")
