"""The tables of an older release, found by running its migrations; nothing of what its code did with them."""

from functools import cache

from sqlalchemy import MetaData, create_engine

from bot.storage.migrate import Migrations


@cache
def tables_at(revision: str) -> MetaData:
    """As that release left them on SQLite, the search index's own left out."""
    engine = create_engine("sqlite://")
    found = MetaData()
    with engine.begin() as connection:
        Migrations().upgrade(connection, revision)
        found.reflect(connection, only=lambda name, _: not name.startswith(("search_words", "alembic")))
    engine.dispose()
    return found
