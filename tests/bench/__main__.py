"""`make bench`: measures, prints the table, writes the rows where `BENCH_JSON` says; quiet in a pipe till then."""

import argparse
import asyncio
import gc
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from rich.console import Console

from bot.web.server import loop_factory
from tests.bench import (
    claims,
    commands,
    companies,
    homes,
    prompts,
    reading,
    roundups,
    searching,
    starting,
    ticks,
    typed,
)
from tests.bench.ground import POSTGRES, SQLITE, Ground, Size, ground
from tests.bench.rows import Row, table
from tests.support.network import stay_inside

Measure = Callable[[Ground], AsyncIterator[Row]]

MEASURES: dict[str, Measure] = {
    "commands": commands.rows,
    "typed": typed.rows,
    "understanding": reading.rows,
    "prompts": prompts.rows,
    "limits": prompts.limited,
    "workspaces": companies.rows,
    "turns": claims.rows,
    "home": homes.rows,
    "start": starting.rows,
    "tick": ticks.rows,
    "roundup": roundups.rows,
    "search": searching.rows,
}


def main(arguments: list[str] | None = None) -> int:
    """0 whatever the figures are: they are for people to judge."""
    given = _given(arguments)
    stay_inside()
    gc.freeze()  # as a process does that serves: some of what is measured runs in this one
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    kinds = (SQLITE,) if given.sqlite else (SQLITE, POSTGRES)
    console = Console(stderr=True)
    say = console.print if console.is_terminal else _quiet
    with (
        ground(Size[given.size.upper()], kinds, say) as here,
        asyncio.Runner(loop_factory=loop_factory()) as runner,
    ):
        rows = runner.run(_measured(here, given.only or list(MEASURES)))
    Console(width=None if console.is_terminal else 160).print(table(rows))
    return 0


def _write(rows: list[Row]) -> None:
    """After each one: what was measured stays, whatever ends the rest."""
    if where := os.environ.get("BENCH_JSON"):
        Path(where).write_text(json.dumps([row.as_json() for row in rows], indent=1) + "\n", encoding="utf-8")


async def _measured(here: Ground, names: list[str]) -> list[Row]:
    rows: list[Row] = []
    for name in names:
        async for row in MEASURES[name](here):
            here.say(f"  {row.name}: {row.value:.2f} {row.unit}, floor {row.floor}, ratio {row.ratio}")
            rows.append(row)
            _write(rows)
    return rows


def _given(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--only", action="append", choices=list(MEASURES), help="one of them; may be repeated"
    )
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_const", const="quick", dest="size", default="full")
    size.add_argument("--tiny", action="store_const", const="tiny", dest="size", help="shows that it works")
    parser.add_argument("--sqlite", action="store_true", help="without PostgreSQL")
    return parser.parse_args(arguments)


def _quiet(_: object) -> None:
    """A pipe gets the table alone."""


if __name__ == "__main__":
    sys.exit(main())
