"""Brings a database to the tables of this release, and tells whether it is there; not what the tables are."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 0x62726967687473  # "brights": the advisory lock of whoever migrates


class DanglingReference(Exception):
    """A migration left a row that refers to nothing; nothing of it was kept."""


class Migrations:
    """The migrations that this release carries."""

    def __init__(self) -> None:
        self._config = Config()
        self._config.set_main_option("script_location", str(MIGRATIONS))
        scripts = ScriptDirectory.from_config(self._config)
        self._head = scripts.get_current_head()
        self._known = {revision.revision for revision in scripts.walk_revisions()}

    async def run(self, engine: AsyncEngine) -> None:
        """To the newest, in one transaction; several processes at once do it once."""
        async with engine.begin() as connection:
            await connection.run_sync(self._upgrade)

    async def done(self, engine: AsyncEngine) -> bool:
        """Whether the database is where this release needs it, or where a newer one brought it:
        each release leaves room for the one before it, so that both can run side by side."""
        async with engine.connect() as connection:
            reached = await connection.run_sync(_reached)
        return reached is not None and (reached == self._head or reached not in self._known)

    @property
    def config(self) -> Config:
        """Where Alembic finds them."""
        return self._config

    @property
    def head(self) -> str | None:
        """Where this release needs a database to be."""
        return self._head

    def knows(self, revision: str) -> bool:
        """Whether this release or an older one made tables like these."""
        return revision in self._known

    def reached(self, connection: Connection) -> str | None:
        """How far this database is; None where there are no tables of ours."""
        return _reached(connection)

    def upgrade(self, connection: Connection, revision: str = "head") -> None:
        """In the transaction that is open on the connection."""
        self._config.attributes["connection"] = connection
        command.upgrade(self._config, revision)

    def _upgrade(self, connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(ONE_AT_A_TIME)))
        self.upgrade(connection)
        if connection.dialect.name == "sqlite":
            _check_references(connection)


def _reached(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _check_references(connection: Connection) -> None:
    # A table that SQLite rebuilds must be gone for a moment, so references are not watched while migrating.
    dangling = connection.execute(text("PRAGMA foreign_key_check")).first()
    if dangling is not None:
        raise DanglingReference(f"the migrations left a row in {dangling[0]} that refers to nothing")
