"""Hands out connections to PostgreSQL that still lead there; what is asked over them it does not know.

SQLAlchemy's own way asks the server each time: three trips, where a short unit of work has ten of its own.
"""

from time import monotonic
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine

LONG_SILENT = 10.0
"""Seconds unused after which the server is asked: a cable that was pulled hangs up on nobody."""

_USED = "brightspots_used"


def only_living(engine: AsyncEngine) -> None:
    """A server that ends hangs up, which the driver hears by itself."""
    dialect = engine.sync_engine.dialect

    @event.listens_for(engine.sync_engine, "checkout")
    def taken(connection: Any, record: Any, _: object) -> None:
        if connection.driver_connection.is_closed():
            raise DisconnectionError
        if monotonic() - record.info.get(_USED, monotonic()) > LONG_SILENT:
            try:
                dialect.do_ping(connection)
            except (dialect.loaded_dbapi.Error, DBAPIError, OSError) as trouble:
                raise DisconnectionError from trouble

    @event.listens_for(engine.sync_engine, "checkin")
    def given_back(_: object, record: Any) -> None:
        record.info[_USED] = monotonic()
