"""Measures how long Home takes to be put together for a rep with years of daily entries: `python -m` this module."""

import asyncio
import sqlite3
import statistics
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, process_time

from bot.domain.ids import UserId
from bot.domain.people import Person
from bot.domain.strength import Strength
from bot.locales.catalog import Catalog
from bot.services.context import Who
from bot.services.looking import Looking
from bot.slack.surfaces.home import build_home
from bot.slack.surfaces.words import Words
from bot.storage.engine import Storage, open_storage
from tests.support.lives import daily, lived, pictured, planned

ENTRIES = 1300
"""Five years of working days."""
ROUNDS = 100
NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)
FLOOR = (
    "SELECT id, local_date, whose, strength_chosen, strength_suggested, felt FROM bright_spots "
    "WHERE workspace_id = ? AND user_id = ? AND deleted_at IS NULL ORDER BY local_date, id"
)


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds of one round: by the clock on the wall, and of the processor, which no neighbour makes longer."""

    wall: float
    processor: float


class Stopwatch:
    """Started when it is made."""

    def __init__(self) -> None:
        self._wall, self._processor = perf_counter(), process_time()

    def took(self) -> Took:
        return Took((perf_counter() - self._wall) * 1000, (process_time() - self._processor) * 1000)


async def measured(folder: Path) -> tuple[list[Took], list[Took]]:
    """Each round: Home from the database to Slack's JSON, and one bare SELECT of the same rows."""
    file = folder / "years.db"
    storage = open_storage(f"sqlite:///{file}")
    await storage.migrate()
    who = await somebody(storage)
    looking, words = Looking(storage.work), Words(Catalog.load(), "en")
    homes = [await _home(looking, words, who) for _ in range(ROUNDS + 1)]
    await storage.close()
    with closing(sqlite3.connect(file)) as connection:
        floors = [_select(connection, who) for _ in range(ROUNDS + 1)]
    return homes[1:], floors[1:]


async def somebody(storage: Storage, entries: int = ENTRIES) -> Who:
    """Who told something on so many days, and has plans and a goal."""
    async with storage.work() as uow:
        workspace = await uow.workspaces.register("T1", "", "Acme", UserId("U0BOT"), NOW)
        who = Who(workspace.id, UserId("U0ANA"))
        await uow.people.save(Person(workspace.id, who.user_id, "Ana", "Europe/Madrid"))
        await uow.commit()
    await lived(storage.work, who, daily(entries), NOW)
    await planned(storage.work, who, NOW)
    await planned(storage.work, who, NOW, worked=Strength.EXPLAINING)
    await pictured(storage.work, who, NOW)
    return who


async def _home(looking: Looking, words: Words, who: Who) -> Took:
    watch = Stopwatch()
    build_home(words, await looking.home(who, NOW))
    return watch.took()


def _select(connection: sqlite3.Connection, who: Who) -> Took:
    watch = Stopwatch()
    rows = connection.execute(FLOOR, (who.workspace_id, who.user_id)).fetchall()
    took = watch.took()
    assert len(rows) == ENTRIES
    return took


def told(name: str, rounds: list[Took]) -> str:
    """One row of the table in `docs/home.md`."""
    wall = statistics.quantiles([each.wall for each in rounds], n=20)
    processor = statistics.median(each.processor for each in rounds)
    return f"| {name} | {processor:.1f} | {wall[9]:.1f} | {wall[18]:.1f} |"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        homes, floors = asyncio.run(measured(Path(folder)))
    print("| milliseconds | of the processor | half of the time under | 19 of 20 under |\n|---|---|---|---|")
    print(told(f"Home with {ENTRIES} entries", homes))
    print(told("one SELECT of the same rows", floors))
    home, floor = (statistics.median(each.processor for each in rounds) for rounds in (homes, floors))
    print(f"\n{home / floor:.0f} times the SELECT.")


if __name__ == "__main__":
    main()
