"""Bad weather for a house: its database in somebody else's hands."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from tests.support.house import House


@contextmanager
def database(house: House) -> Iterator[sqlite3.Connection]:
    """The house's own file, as another process would open it."""
    file = house.bot.settings.database_url.partition(":///")[2]
    with closing(sqlite3.connect(file, timeout=5, isolation_level=None)) as connection:
        yield connection


@contextmanager
def locked(house: House) -> Iterator[None]:
    """Somebody else holds the database while the block runs."""
    with database(house) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")
