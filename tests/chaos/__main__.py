"""`python -m tests.chaos`: a run on a PostgreSQL of its own, with its report; progress only on a terminal."""

import argparse
import asyncio
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from rich.progress import Progress

from tests.chaos import run as running
from tests.chaos.plan import Measure
from tests.chaos.report import lines
from tests.support import machine, postgres
from tests.support.network import stay_inside


def main() -> int:
    """0 where everything holds."""
    setting = _setting()
    stay_inside()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with _cluster() as (server, folder), _progress(setting) as told:
        report = asyncio.run(_lived(setting, server, folder, told))
    sys.stdout.write("\n".join(lines(report)) + "\n")
    return 0 if report.holds else 1


async def _lived(
    setting: running.Setting, server: postgres.PostgresServer, folder: Path, told: Callable[[float], object]
) -> running.Report:
    database = await server.create()
    return await running.run(setting, folder, server.url(database), server.restart, told)


def _setting() -> running.Setting:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    parser.add_argument("--reps", type=int, default=300)
    parser.add_argument("--weeks", type=float, default=3.0)
    parser.add_argument("--minutes", type=float, default=25.0, help="how long it may take, about")
    parser.add_argument("--calm", action="store_true", help="nothing goes wrong")
    given = parser.parse_args()
    lasts = timedelta(weeks=given.weeks) + running.LAST_DAY
    setting = running.Setting(given.seed, given.reps, lasts=lasts, minutes=given.minutes)
    return (
        replace(setting, strength=0.0, measure=Measure(0, 0, 0, 0, sockets=False)) if given.calm else setting
    )


@contextmanager
def _progress(setting: running.Setting) -> Iterator[Callable[[float], object]]:
    """A bar on a terminal, and nothing in a pipe."""
    with Progress(disable=not sys.stderr.isatty(), transient=True) as progress:
        task = progress.add_task(f"chaos, seed {setting.seed}", total=1.0)
        yield lambda share: progress.update(task, completed=share)


@contextmanager
def _cluster() -> Iterator[tuple[postgres.PostgresServer, Path]]:
    """A server of its own, gone afterwards."""
    binaries = postgres.find_binaries()
    home, folder = (Path(tempfile.mkdtemp(prefix="brightspots-chaos-")) for _ in range(2))
    if owner := machine.unprivileged_user("postgres", "nobody"):
        shutil.chown(home, owner)
    try:
        port = postgres.start(binaries, home)
        try:
            yield postgres.PostgresServer(port, lambda: postgres.restart(binaries, home)), folder
        finally:
            postgres.stop(binaries, home)
    finally:
        for each in (home, folder):
            shutil.rmtree(each, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
