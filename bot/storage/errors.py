"""Tells bad weather (locked, refused, lost, late) from bugs: the first becomes StorageBusy, those pass."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.services.ports import StorageBusy, StorageUnsure

# SQLITE_PERM, BUSY, LOCKED, NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL and NOTADB.
SQLITE_WEATHER = {3, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 26}
# Connection, resources and operator classes; then serialization, deadlock and lock timeout; then whoever is not let
# in, has no database, lacks a right, or meets a standby.
POSTGRES_WEATHER = ("08", "53", "57", "40001", "40P01", "55P03", "28", "3D000", "42501", "25006")

SQLITE_SAYS = {
    5: "another process holds the SQLite file for itself",
    8: "the SQLite file may not be written; see whose it and its folder are",
    11: "the SQLite file is damaged; move it aside and restore a backup",
    13: "there is no room left for the SQLite file on its disk",
    14: "the SQLite file cannot be opened; its folder has to be there, and to be this user's to write",
    26: "the file that DATABASE_URL names is no SQLite database",
}
POSTGRES_SAYS = {
    "28": "PostgreSQL does not let us in; see the user and the password in DATABASE_URL",
    "3D000": "PostgreSQL has no database of that name; see DATABASE_URL, or create it",
    "42501": "PostgreSQL gives this user too few rights; they are to own the tables, and may create some",
    "25006": "PostgreSQL lets nobody write; it is a standby, or was told so because its disk is full",
    "53300": "PostgreSQL has no connection left",
}
"""What whoever runs the bot is told in our own words: those of an error may quote a message."""

CANNOT_BEGIN = (
    "DATABASE_URL asks for what this machine has not: sslmode verify-ca and verify-full need the server's root "
    "certificate in ~/.postgresql/root.crt; require encrypts without it"
)
"""asyncpg says so before it looks for the server, with no state of SQL."""

BREATH = 0.1
"""Seconds between two attempts."""

R = TypeVar("R")


class ClaimLost(StorageBusy):
    """The lease on this outbox row ran out, or the row was taken back: this worker must not send it."""


@contextmanager
def weather() -> Iterator[None]:
    """Around every talk with the database and nothing else, so that no other error is taken for weather."""
    try:
        yield
    except PoolTimeout as late:
        raise StorageBusy("every database connection was in use for too long") from late
    except DBAPIError as error:
        if _is_weather(error):
            raise StorageBusy(_says(error)) from error
        raise
    except OSError as error:  # also TimeoutError; asyncpg lets those of the network pass unwrapped
        raise StorageBusy(f"the database cannot be reached: {type(error).__name__}") from error


@contextmanager
def keeping() -> Iterator[None]:
    """The same around a commit: where nothing answered it, nobody knows what became of it. Raises StorageUnsure."""
    try:
        with weather():
            yield
    except StorageBusy as trouble:
        if _no_answer(trouble.__cause__):
            raise StorageUnsure(str(trouble)) from trouble
        raise


async def patiently(attempt: Callable[[], Awaitable[R]], patience: float) -> R:
    """Tries again in bad weather, for so many seconds. Raises StorageBusy."""
    deadline = time.monotonic() + patience
    while True:
        try:
            with weather():
                return await attempt()
        except StorageBusy:
            if time.monotonic() >= deadline:
                raise
        await asyncio.sleep(BREATH)


def _no_answer(error: BaseException | None) -> bool:
    return isinstance(error, OSError) or (isinstance(error, DBAPIError) and error.connection_invalidated)


def _is_weather(error: DBAPIError) -> bool:
    if error.connection_invalidated:
        return True
    sqlite_code = _sqlite_code(error)
    if sqlite_code is not None:
        return sqlite_code in SQLITE_WEATHER
    return _cannot_begin(error) or _state(error).startswith(POSTGRES_WEATHER)


def _says(error: DBAPIError) -> str:
    found = CANNOT_BEGIN if _cannot_begin(error) else SQLITE_SAYS.get(_sqlite_code(error) or 0)
    named = (said for state, said in POSTGRES_SAYS.items() if _state(error).startswith(state))
    return found or next(named, f"the database did not do it: {type(error.orig).__name__}")


def _cannot_begin(error: DBAPIError) -> bool:
    # By its name: only who has PostgreSQL imports asyncpg.
    return type(getattr(error.orig, "__cause__", None)).__name__ == "ClientConfigurationError"


def _sqlite_code(error: DBAPIError) -> int | None:
    """Without what SQLite adds to it."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else None


def _state(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", ""))
