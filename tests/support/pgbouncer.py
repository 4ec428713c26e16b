"""Knows how to put a PgBouncer in transaction mode before a PostgreSQL; not what goes through it."""

import asyncio
import shutil
import signal
import socket
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from tests.support import machine

HOST = "127.0.0.1"
MISSING = (
    "NO PGBOUNCER: there is none on this machine and apt as root gave none; "
    "that we work behind a pooler is not tested."
)
CONNECTIONS = 3
"""To the server, for all processes together: fewer than there are clients, so that transactions change places."""


def find_pgbouncer() -> str:
    """The program: the machine's own, else apt's."""
    found = shutil.which("pgbouncer")
    if found is None:
        with machine.one_at_a_time("apt"):
            if shutil.which("pgbouncer") is None:
                machine.apt_install("pgbouncer")
            found = shutil.which("pgbouncer")
    if found is None:
        raise machine.Unavailable(MISSING)
    return found


def version(program: str) -> str:
    """What the pooler calls itself."""
    said = machine.answers([program, "--version"]) or "PgBouncer"
    return said.splitlines()[0]


@asynccontextmanager
async def pooled(url: str) -> AsyncIterator[str]:
    """The same database, by way of a pooler that gives each transaction whatever connection is free."""
    parts = urlsplit(url)
    port, user = _free_port(), machine.unprivileged_user("postgres", "nobody")
    # It refuses to run as root, and whom it becomes may not read the tests' own folders.
    folder = Path(tempfile.mkdtemp(prefix="brightspots-pgbouncer-"))
    settings = folder / "pgbouncer.ini"
    settings.write_text(
        f"[databases]\n* = host={HOST} port={parts.port} user=postgres\n"
        f"[pgbouncer]\nlisten_addr = {HOST}\nlisten_port = {port}\nunix_socket_dir =\n"
        f"auth_type = any\npool_mode = transaction\ndefault_pool_size = {CONNECTIONS}\n"
        "log_connections = 0\nlog_disconnections = 0\nlog_stats = 0\n"
        "server_reset_query_always = 1\nserver_reset_query = DISCARD ALL\n"
    )
    if user is not None:
        shutil.chown(folder, user)
    as_user = [f"--user={user}"] if user else []
    process = await asyncio.create_subprocess_exec(
        find_pgbouncer(),
        *as_user,
        str(settings),
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        await _listening(process, port)
        yield parts._replace(netloc=f"{parts.username}@{HOST}:{port}").geturl()
    finally:
        process.send_signal(signal.SIGTERM)
        await process.communicate()
        shutil.rmtree(folder)


async def _listening(process: asyncio.subprocess.Process, port: int) -> None:
    """Its first words come once it listens. Raises EOFError when it ended instead."""
    assert process.stderr is not None
    async with asyncio.timeout(machine.MINUTES):
        async for line in process.stderr:
            if f"listening on {HOST}:{port}".encode() in line:
                return
    raise EOFError("the pooler ended before it listened")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port
