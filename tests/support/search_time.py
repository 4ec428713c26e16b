"""Measures how long search takes among a million bright spots: `python -m` this module, or with `postgres` behind it.

Everything is written straight into the tables of one workspace with 25 teams; nothing is told.
"""

import asyncio
import shutil
import statistics
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, islice, pairwise
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.domain.bright_spot import BrightSpot, Source, Visibility
from bot.domain.edition import Edition, EditionKind, EditionState
from bot.domain.ids import BrightSpotId, ChannelId, EditionId, TeamId, UserId, WorkspaceId
from bot.domain.people import Person, Rep, Standing, Team
from bot.domain.searching.document import document, shown_to
from bot.domain.searching.forms import stem
from bot.domain.searching.query import Known, understood
from bot.domain.searching.ranking import ranked
from bot.services.context import Who
from bot.services.ports.search import Need, Viewpoint
from bot.services.searching.finding import NEWEST, Searching
from bot.storage.engine import open_storage
from bot.storage.repositories.matching import in_languages
from bot.storage.repositories.search import Search
from bot.storage.tables import bright_spots, editions, search_entries
from bot.storage.tables.search import IN_POSTGRES
from bot.storage.transaction import Within
from bot.storage.url import is_postgres, parse_database_url
from tests.support import machine
from tests.support.postgres import PostgresServer, find_binaries, start, stop

ENTRIES, TEAMS, PEOPLE = 1_000_000, 25, 40
WORDS_EACH, VOCABULARY = 22, 30_000
IN_AN_EDITION = 125
"""What a team of forty shares in a week."""
ROUNDS = 41
BATCH = 5_000
NOW, TODAY = datetime(2026, 11, 2, 8, tzinfo=UTC), date(2026, 11, 2)
HERE, TEAM, ANA = WorkspaceId(1), TeamId(7), UserId("U0X7X0")
ASKED = {
    "a word that hardly anybody writes": "seldom",
    "a word that one in three writes": "customer",
    "two words that one in three writes": "customer drawing",
}
"""The three that every text may have, each as often as it says."""
OFTEN = {"seldom": 1 / 20_000, "customer": 1 / 3, "drawing": 1 / 3}


def texts(chance: Random) -> Iterator[str]:
    """Words as often as in a language: the tenth a tenth as often as the first."""
    words = [f"w{number:x}ab" for number in range(VOCABULARY)]
    weights = list(accumulate(1 / (number + 1) for number in range(VOCABULARY)))
    while True:
        said = chance.choices(words, cum_weights=weights, k=WORDS_EACH)
        yield " ".join([*said, *(word for word, share in OFTEN.items() if chance.random() < share)])


def spots() -> Iterator[BrightSpot]:
    """Oldest first: most shared by name, some without, a third kept private."""
    chance = Random(4)
    for number, said in enumerate(islice(texts(chance), ENTRIES)):
        team, kind = chance.randrange(TEAMS), chance.random()
        visibility = (
            Visibility.TEAM if kind < 0.6 else Visibility.ANONYMOUS if kind < 0.67 else Visibility.PRIVATE
        )
        yield BrightSpot(
            HERE,
            BrightSpotId((number + 1) << 20),
            UserId(f"U0X{team}X{chance.randrange(PEOPLE)}"),
            said,
            Source.MESSAGE,
            NOW,
            TODAY - timedelta(days=(ENTRIES - number) * 1500 // ENTRIES),
            visibility,
            TeamId(team) if visibility.shared else None,
            language="en",
            edition_id=EditionId(_edition(team, number)) if visibility.shared else None,
            edition_part=1 if visibility.shared else None,
        )


def _edition(team: int, number: int) -> int:
    """The one of that team in which the entry of that number stands."""
    return team + TEAMS * (number // (IN_AN_EDITION * TEAMS * 3 // 2))


def editions_shown() -> Iterator[Edition]:
    """Every edition in which something stands, a week apart."""
    for number in range(_edition(TEAMS - 1, ENTRIES - 1) + 1):
        team, due = TeamId(number % TEAMS), TODAY - timedelta(weeks=number // TEAMS)
        yield Edition(HERE, EditionId(number), team, EditionKind.WEEKLY, due, NOW, EditionState.POSTED)


async def fill(url: str) -> None:
    """The tables, the team, the million."""
    storage = open_storage(url)
    await storage.migrate()
    async with storage.work() as uow:
        await uow.workspaces.register("T1", "", "Acme", UserId("U0BOT"), NOW)
        for number in range(TEAMS):
            await uow.teams.save(Team(HERE, TeamId(number), f"Team {number}", ChannelId("C1"), "UTC", NOW))
        await uow.people.save(Person(HERE, ANA, "Ana", "UTC"))
        await uow.reps.save(Rep(HERE, ANA, Standing.ACTIVE, TEAM))
        await uow.commit()
    await storage.close()
    engine, source = create_async_engine(parse_database_url(url)), spots()
    later = IN_POSTGRES[-1] if is_postgres(engine.url.render_as_string()) else None
    async with engine.begin() as connection:
        if later is not None:
            await connection.execute(text("DROP INDEX ix_search_entries_lexemes"))
        await connection.execute(editions.insert(), [_row(edition) for edition in editions_shown()])
    while batch := list(islice(source, BATCH)):
        async with engine.begin() as connection:
            await connection.execute(bright_spots.insert(), [_row(spot) for spot in batch])
            await connection.execute(search_entries.insert(), [_entry(spot) for spot in batch])
    async with engine.begin() as connection:
        if later is not None:
            await connection.execute(text(later))
        await connection.execute(text("ANALYZE"))
    await engine.dispose()


def _row(thing: BrightSpot | Edition) -> dict[str, Any]:
    return {field.name: getattr(thing, field.name) for field in fields(thing)}


def _entry(spot: BrightSpot) -> dict[str, Any]:
    found_by = document(spot)
    assert found_by is not None
    key = {"workspace_id": HERE, "bright_spot_id": spot.id, "number": spot.id, "user_id": spot.user_id}
    words = {"words": found_by.words, "stems": found_by.stems, "marks": found_by.marks}
    return key | words | {"language": spot.language}


FLOORS = {
    "sqlite": (
        "SELECT b.id FROM search_words f JOIN search_entries e ON e.number = f.rowid "
        "JOIN bright_spots b ON b.workspace_id = e.workspace_id AND b.id = e.bright_spot_id "
        "WHERE search_words MATCH :match AND b.workspace_id = :here AND b.team_id = :team "
        "ORDER BY f.rowid DESC LIMIT 500"
    ),
    "postgresql": (
        "SELECT b.id FROM search_entries e "
        "JOIN bright_spots b ON b.workspace_id = e.workspace_id AND b.id = e.bright_spot_id "
        "WHERE e.lexemes @@ CAST(:match AS tsquery) AND b.workspace_id = :here AND b.team_id = :team "
        "ORDER BY e.number DESC LIMIT 500"
    ),
}
"""The plain question: of this team, with these words, the newest. It also finds what is shown to nobody yet."""


def matched(dialect: str, asked: str, *, in_index: bool) -> str:
    """The words alone, or the team as well, so that the index puts both together."""
    stems, mark = [stem(word) for word in asked.split()], shown_to(TEAM)
    if dialect == "sqlite":
        words = " AND ".join(f'stems : "{each}"' for each in stems)
        return f'{words} AND marks : "{mark[1:]}"' if in_index else words
    words = " & ".join(f"'{each}'" for each in stems)
    return f"{words} & '{mark}'" if in_index else words


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds, half of the rounds under. SQLite works in this process: of the processor, which no neighbour makes
    longer. PostgreSQL: by the clock on the wall."""

    found: int
    floor: float
    narrowed: float
    ours: float
    whole: float


async def measured(url: str, engine: AsyncEngine, asked: str) -> Took:
    """The floor, the same with the team in the index, ours, and ours with all that belongs to a page."""
    dialect, values = engine.dialect.name, {"here": HERE, "team": TEAM}
    query, view = understood(asked, Known(TODAY)), Viewpoint(HERE, ANA, TODAY, (TEAM,))
    storage = open_storage(url)
    searching = Searching(storage.work)
    async with engine.connect() as connection:
        transaction = Within(connection)
        search, floor = Search(transaction), text(FLOORS[dialect])

        async def plain(in_index: bool) -> int:
            if transaction.on_postgres:
                await transaction.run(in_languages(0))
            match = matched(dialect, asked, in_index=in_index)
            return len((await transaction.run(floor, values | {"match": match})).all())

        async def ours() -> int:
            found = await search.newest(view, query, Need.ALL, NEWEST)
            return len(ranked(found, query.words, TODAY))

        async def whole() -> int:
            return len((await searching.search(Who(HERE, ANA), asked, NOW)).found)

        asking = (lambda: plain(False), lambda: plain(True), ours, whole)
        took = await _medians(asking, perf_counter if transaction.on_postgres else process_time)
        found = await ours()
    await storage.close()
    return Took(found, *took)


async def _medians(asking: Sequence[Callable[[], Awaitable[int]]], clock: Callable[[], float]) -> list[float]:
    """Turn by turn, so that a busy moment falls upon all of them."""
    rounds = []
    for _ in range(ROUNDS):
        times = [clock()]
        for each in asking:
            await each()
            times.append(clock())
        rounds.append([(after - before) * 1000 for before, after in pairwise(times)])
    return [statistics.median(each) for each in zip(*rounds[1:], strict=True)]


async def report(url: str) -> None:
    """The table in `docs/search.md`."""
    engine = create_async_engine(parse_database_url(url))
    print("| asked for | found | floor | floor, team in the index | ours | ours to floor | a page in all |")
    print("|---|---|---|---|---|---|---|")
    for said, asked in ASKED.items():
        took = await measured(url, engine, asked)
        figures = (took.floor, took.narrowed, took.ours)
        told = " | ".join(f"{each:.1f} ms" for each in figures)
        print(f"| {said} | {took.found} | {told} | {took.ours / took.floor:.1f} | {took.whole:.1f} ms |")
    await engine.dispose()


@contextmanager
def database(kind: str) -> Iterator[str]:
    """An empty one that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="brightspots-search-"))
    try:
        if kind != "postgres":
            yield f"sqlite:///{folder / 'million.db'}"
            return
        if owner := machine.unprivileged_user("postgres", "nobody"):
            shutil.chown(folder, owner)
        binaries = find_binaries()
        port = start(binaries, folder)
        try:
            server = PostgresServer(port)
            yield server.url(asyncio.run(server.create()))
        finally:
            stop(binaries, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    with database(sys.argv[1] if len(sys.argv) > 1 else "sqlite") as url:
        asyncio.run(fill(url))
        asyncio.run(report(url))


if __name__ == "__main__":
    main()
