"""Search among a million bright spots, against the plain question with the same words: as `docs/search.md` has it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage.url import parse_database_url
from tests.bench.ground import Ground
from tests.bench.rows import Goal, Row
from tests.support import search_time


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """The ranked newest ones; a page with names and buttons comes on top of either."""
    with _as_many(ground.much(500, 50_000, search_time.ENTRIES)) as many:
        for kind in ground.kinds:
            async with ground.empty(kind) as url:
                ground.say(f"{many:,} bright spots to search, {kind}")
                await search_time.fill(url)
                engine = create_async_engine(parse_database_url(url))
                for said, asked in search_time.ASKED.items():
                    took = await search_time.measured(url, engine, asked)
                    name = f"search over {many:,}, {kind}, {said}"
                    yield Row(name, took.ours, "ms", took.floor, took.ours / took.floor, Goal(most=2))
                await engine.dispose()


@contextmanager
def _as_many(many: int) -> Iterator[int]:
    """Fewer where it is to be quick."""
    before, search_time.ENTRIES = search_time.ENTRIES, many
    try:
        yield many
    finally:
        search_time.ENTRIES = before
