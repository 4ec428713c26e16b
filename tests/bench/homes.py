"""Home of a rep with years of daily entries: from the database to Slack's JSON; against one SELECT of the same rows."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing

from bot.locales.catalog import Catalog
from bot.services.looking import Looking
from bot.slack.surfaces.words import Words
from bot.storage.engine import open_storage
from tests.bench.counting import statements
from tests.bench.ground import Ground
from tests.bench.rows import Goal, Row, high
from tests.support import home_time


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """By the clock on the wall."""
    file, rounds = ground.folder / "years.db", ground.much(3, 60, 300)
    storage = open_storage(f"sqlite:///{file}")
    await storage.migrate()
    who = await home_time.somebody(storage)
    looking, words = Looking(storage.work), Words(Catalog.load(), "en")
    ground.say("Home")
    with closing(sqlite3.connect(file)) as connection:
        await home_time._home(looking, words, who)
        took = [
            ((await home_time._home(looking, words, who)).wall, home_time._select(connection, who).wall)
            for _ in range(rounds)
        ]
    with statements(storage) as said:
        await looking.home(who, home_time.NOW)
    await storage.close()
    ours, floor = (high(each) for each in zip(*took, strict=True))
    named = f"Home with {home_time.ENTRIES:,} entries"
    yield Row(f"{named}, p99", ours, "ms", floor, ours / floor, Goal(at_most=150))
    yield Row(f"{named}, statements", said.count, "", goal=Goal(at_most=12))
