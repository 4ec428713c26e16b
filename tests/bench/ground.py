"""Where it is measured: databases that are gone afterwards, a company of people in them, programs beside this one."""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum
from itertools import count
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.domain.ids import ChannelId, TeamId, UserId, WorkspaceId
from bot.domain.people import Team
from bot.storage.engine import open_storage
from bot.storage.url import is_postgres, parse_database_url
from tests.bench.named import SLACK_TEAM
from tests.support import machine, postgres

NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)
HERE = WorkspaceId(1)
TEAM = TeamId(7)
BOT = UserId("U0BOT")
SQLITE, POSTGRES = "sqlite", "postgres"


class Size(IntEnum):
    """How much is measured. The smallest shows that the tool works, and nothing else."""

    TINY = 0
    QUICK = 1
    FULL = 2


@dataclass
class Ground:
    """A folder, perhaps a PostgreSQL server, and how much of everything there is to be."""

    size: Size
    folder: Path
    server: postgres.PostgresServer | None = None
    say: Callable[[str], None] = lambda _: None
    """Tells a terminal what is going on."""
    _numbers: Iterator[int] = field(default_factory=count)

    def much(self, tiny: int, quick: int, full: int) -> int:
        """Of something, by the size of the whole."""
        return (tiny, quick, full)[self.size]

    @property
    def kinds(self) -> tuple[str, ...]:
        return (SQLITE,) if self.server is None else (SQLITE, POSTGRES)

    @asynccontextmanager
    async def empty(self, kind: str) -> AsyncIterator[str]:
        """Without tables; gone afterwards."""
        name = f"bench{next(self._numbers)}"
        if kind == SQLITE or self.server is None:
            try:
                yield f"sqlite:///{self.folder / name}.db"
            finally:
                for each in self.folder.glob(f"{name}.db*"):
                    each.unlink()
            return
        made = await self.server.create()
        try:
            yield self.server.url(made)
        finally:
            await self.server.drop(made)

    @asynccontextmanager
    async def database(self, kind: str) -> AsyncIterator[str]:
        """Migrated, with one workspace and one team; gone afterwards."""
        async with self.empty(kind) as url:
            await _founded(url)
            yield url


async def _founded(url: str) -> None:
    storage = open_storage(url)
    await storage.migrate()
    async with storage.work() as uow:
        here = await uow.workspaces.register(SLACK_TEAM, "", "Acme", BOT, NOW)
        assert here.id == HERE
        await uow.teams.save(Team(here.id, TEAM, "South", ChannelId("C0SALES"), "UTC", NOW))
        await uow.commit()
    await storage.close()


NUMBERS = {
    SQLITE: "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {last}) ",
    POSTGRES: "WITH n(i) AS (SELECT generate_series(0, {last})) ",
}
"""So many rows, made where they are to lie."""


async def workspaces(url: str, many: int) -> list[WorkspaceId]:
    """Further ones, each with one team; known to Slack as `T0C` and a number."""
    storage = open_storage(url)
    found = []
    async with storage.work() as uow:
        for number in range(many):
            here = (await uow.workspaces.register(f"T0C{number}", "", "Acme", BOT, NOW)).id
            await uow.teams.save(Team(here, TEAM, "South", ChannelId("C0SALES"), "UTC", NOW))
            found.append(here)
        await uow.commit()
    await storage.close()
    return found


async def people(
    url: str, many: int, *, due: str = "2099-01-01 00:00:00.000000", here: WorkspaceId = HERE
) -> None:
    """Reps on the team, each called `U0R` and a number, with a person behind them."""
    person = (
        "INSERT INTO people (workspace_id, user_id, name, tz, is_bot, is_guest, is_foreign, is_admin, deleted, "
        f"away) SELECT {here}, 'U0R' || i, 'Ana ' || i, 'UTC', FALSE, FALSE, FALSE, FALSE, FALSE, FALSE FROM n"
    )
    rep = (
        "INSERT INTO reps (workspace_id, user_id, standing, team_id, usual_visibility, pace, unanswered, "
        f"growing_quiet_said, next_due_at, next_due_date, joined_at) SELECT {here}, 'U0R' || i, 'active', {TEAM}, "
        f"'team', 'usual', 0, FALSE, '{due}', '2099-01-01', '{due}' FROM n"
    )
    await execute(url, made(url, many, person), made(url, many, rep))


async def execute(url: str, *statements: str, planned: bool = True) -> None:
    """In one transaction, and known to the planner: a table that it was once shown empty it takes for empty until it is
    told otherwise, which in earnest autovacuum does. What it is told makes it plan everything anew, so a change between
    two rounds is not `planned`."""
    engine = create_async_engine(parse_database_url(url), hide_parameters=True)
    async with engine.begin() as connection:
        for each in statements:
            await connection.execute(text(each))
    if planned:
        async with engine.begin() as connection:
            await connection.execute(text("ANALYZE"))
    await engine.dispose()


def made(url: str, many: int, insert: str) -> str:
    """The statement `INSERT … SELECT … FROM n`, so many times over; both want the numbers at a place of their own."""
    if is_postgres(parse_database_url(url)):
        return NUMBERS[POSTGRES].format(last=many - 1) + insert
    head, _, rest = insert.partition(" SELECT ")
    return f"{head} {NUMBERS[SQLITE].format(last=many - 1)} SELECT {rest}"


@dataclass(frozen=True, slots=True)
class Program:
    """Something beside us that said where it listens."""

    process: asyncio.subprocess.Process
    port: int


@asynccontextmanager
async def program(module: str, *arguments: str, **environment: str) -> AsyncIterator[Program]:
    """`python -m module`, which prints its port as its first line; gone afterwards."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *arguments),
        stdout=asyncio.subprocess.PIPE,
        env=os.environ | environment,
    )
    try:
        assert process.stdout is not None
        yield Program(process, int(await process.stdout.readline()))
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


@contextmanager
def ground(size: Size, kinds: tuple[str, ...], say: Callable[[str], None]) -> Iterator[Ground]:
    """Nothing of it stays. Without a server of PostgreSQL on this machine it is SQLite alone."""
    folder = Path(tempfile.mkdtemp(prefix="brightspots-bench-"))
    _compile_into(folder / "bytecode")
    try:
        binaries = _binaries() if POSTGRES in kinds else None
        if binaries is None:
            yield Ground(size, folder, None, say)
            return
        home = Path(tempfile.mkdtemp(prefix="brightspots-bench-postgres-"))
        try:
            with _server(binaries, home) as server:
                yield Ground(size, folder, server, say)
        finally:
            shutil.rmtree(home, ignore_errors=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _compile_into(folder: Path) -> None:
    """What is started from here is compiled once, as an installation is, whatever this machine is told otherwise."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def _binaries() -> Path | None:
    try:
        return postgres.find_binaries()
    except machine.Unavailable:
        return None


@contextmanager
def _server(binaries: Path, home: Path) -> Iterator[postgres.PostgresServer]:
    if owner := machine.unprivileged_user("postgres", "nobody"):
        shutil.chown(home, owner)
    port = postgres.start(binaries, home)
    try:
        yield postgres.PostgresServer(port)
    finally:
        postgres.stop(binaries, home)
