"""A look at who is due among a million reps; against one SELECT by an index, and a hundred bare INSERTs."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import count
from time import perf_counter
from typing import Any

import aiosqlite
import asyncpg
from sqlalchemy.engine import make_url

from bot.bootstrap import open_bot
from bot.config import Mode, Settings
from bot.storage.url import is_postgres, parse_database_url
from tests.bench.beside import environment, stand_in
from tests.bench.ground import NOW, Ground, execute, people
from tests.bench.rows import Goal, Row, compared, in_turn
from tests.support.reader import ScriptedReader

DUE = 100
WHO_IS_DUE = (
    "SELECT workspace_id, user_id FROM reps WHERE standing = 'active' AND team_id IS NOT NULL "
    "AND next_due_at <= {now} ORDER BY next_due_at LIMIT 500"
)
WRITTEN = "%Y-%m-%d %H:%M:%S.%f"
Run = Callable[[str, list[tuple[Any, ...]]], Awaitable[object]]


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """Who is asked, and everything else that a tick looks for besides."""
    many, rounds = ground.much(200, 100_000, 1_000_000), ground.much(1, 101, 301)
    for kind in ground.kinds:
        async with ground.database(kind) as url, stand_in() as slack, driver(url) as run:
            ground.say(f"{many:,} reps, {kind}")
            await people(url, many)
            settings = Settings.read(environment(url, slack), Mode.RUN)
            async with open_bot(settings, reader=ScriptedReader()) as bot:
                keys = count(1)

                async def look() -> float:
                    return await timed(bot.services.asking.tick(NOW))

                async def everything() -> float:
                    return await timed(bot.tick())

                async def select(url: str = url, run: Run = run) -> float:
                    return await timed(run(WHO_IS_DUE.format(now=_written(url)), []))

                async def inserts(url: str = url, run: Run = run, keys: Iterator[int] = keys) -> float:
                    at = NOW
                    return await timed(
                        run(_insert(url), [(next(keys), _moment(url, at)) for _ in range(DUE)])
                    )

                async def ask(url: str = url) -> float:
                    await execute(url, _fall_due(url), planned=False)
                    return await look()

                await in_turn(3, look, everything, select)
                looks, whole, floors = await in_turn(rounds, look, everything, select)
                named = f"tick among {many:,} reps, {kind}"
                yield compared(f"{named}, none due", "ms", (looks, floors), Goal(most=3))
                yield compared(f"{named}, none due, and all else that may be due", "ms", (whole, floors))
                await in_turn(2, ask, inserts)
                await execute(url)
                await ask()
                found = await in_turn(min(rounds, 9), ask, inserts)
                yield compared(f"{named}, {DUE} due", "ms", found, Goal(most=3))


async def timed(work: Awaitable[object]) -> float:
    """Milliseconds."""
    began = perf_counter()
    await work
    return (perf_counter() - began) * 1000


def _moment(url: str, at: datetime) -> object:
    """As the driver takes it."""
    return at if is_postgres(parse_database_url(url)) else f"{at:{WRITTEN}}"


def _written(url: str) -> str:
    """The moment as a statement says it; PostgreSQL would take one without a zone for its own."""
    zone = "+00" if is_postgres(parse_database_url(url)) else ""
    return f"'{NOW:{WRITTEN}}{zone}'"


def _fall_due(url: str) -> str:
    """Another hundred, who were not asked yet. It is a Monday, on which they are asked."""
    free = f"SELECT user_id FROM reps WHERE next_due_at > '2098-01-01' LIMIT {DUE}"
    return (
        f"UPDATE reps SET next_due_at = {_written(url)}, next_due_date = '{NOW:%Y-%m-%d}' "
        f"WHERE workspace_id = 1 AND user_id IN ({free})"
    )


def _insert(url: str) -> str:
    on_postgres = is_postgres(parse_database_url(url))
    first, second = ("$1", "$2") if on_postgres else ("?1", "?2")
    key, at = f"CAST({first} AS BIGINT)", f"CAST({second} AS {'TIMESTAMPTZ' if on_postgres else 'TEXT'})"
    return (
        "INSERT INTO outbox (workspace_id, id, kind, intent, target, key, mark, created_at, not_before, facts, "
        f"priority, state, attempt) VALUES (1, {key}, 'post', 'prompt', 'U0R1', 'bare' || {key}, 'mark', {at}, "
        f"{at}, '{{}}', 60, 'sent', 0)"
    )


@asynccontextmanager
async def driver(url: str) -> AsyncIterator[Run]:
    """The database's own driver and nothing above it. Each row is kept by itself, as each rep's turn is."""
    address = make_url(parse_database_url(url))
    if is_postgres(parse_database_url(url)):
        there = await asyncpg.connect(
            host=address.host, port=address.port, user=address.username, database=address.database
        )

        async def run_there(statement: str, values: list[tuple[Any, ...]]) -> object:
            return [await there.fetch(statement, *each) for each in values or [()]]

        yield run_there
        await there.close()
        return
    here = await aiosqlite.connect(str(address.database), isolation_level=None)
    await here.execute("PRAGMA synchronous = FULL")

    async def run_here(statement: str, values: list[tuple[Any, ...]]) -> object:
        return [await here.execute_fetchall(statement, each) for each in values or [()]]

    yield run_here
    await here.close()
