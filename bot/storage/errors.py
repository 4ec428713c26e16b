"""Tells bad weather (locked, refused, lost, late) from bugs: the first becomes StorageBusy, those pass."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.services.ports import StorageBusy

# SQLITE_PERM, BUSY, LOCKED, NOMEM, READONLY, INTERRUPT, IOERR, FULL, CANTOPEN and PROTOCOL.
SQLITE_WEATHER = {3, 5, 6, 7, 8, 9, 10, 13, 14, 15}
# Connection, resources and operator classes; then serialization, deadlock and lock timeout.
POSTGRES_WEATHER = ("08", "53", "57", "40001", "40P01", "55P03")

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
            raise StorageBusy(f"the database did not do it: {type(error.orig).__name__}") from error
        raise
    except OSError as error:  # also TimeoutError; asyncpg lets those of the network pass unwrapped
        raise StorageBusy(f"the database cannot be reached: {type(error).__name__}") from error


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


def _is_weather(error: DBAPIError) -> bool:
    if error.connection_invalidated:
        return True
    sqlite_code = getattr(error.orig, "sqlite_errorcode", None)
    if isinstance(sqlite_code, int):
        return sqlite_code & 0xFF in SQLITE_WEATHER
    return str(getattr(error.orig, "sqlstate", "")).startswith(POSTGRES_WEATHER)
