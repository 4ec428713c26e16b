"""`brightspot` from the command to ready, and what it holds in memory at rest; against a bare Bolt app."""

import asyncio
import os
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter

import aiohttp

from tests.bench.beside import StandIn, bare_app, environment, stand_in
from tests.bench.ground import POSTGRES, SQLITE, Ground
from tests.bench.load import pace
from tests.bench.named import HOST
from tests.bench.rows import Goal, Row, compared, in_turn

A_MOMENT = 0.01
AT_REST = 2.0
"""Seconds after which nothing is loaded any more."""


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """A database that is up to date, as after a deployment."""
    async with ground.database(SQLITE) as url, stand_in() as slack:

        async def ours() -> float:
            began = perf_counter()
            async with _started(ground, "run", url, slack):
                return perf_counter() - began

        async def bare() -> float:
            began = perf_counter()
            async with bare_app(url):
                return perf_counter() - began

        ground.say("from the command to ready")
        await in_turn(1, ours, bare)
        found = await in_turn(ground.much(1, 3, 7), ours, bare)
        yield compared("brightspot run until ready", "s", found, Goal(at_most=1.5))
        async with bare_app(url) as app:
            floor = await _resting(app.process)
        async with _started(ground, "run", url, slack) as process:
            yield _memory("brightspot run, with the model", await _resting(process), floor, 220)
    if POSTGRES in ground.kinds:
        async with (
            ground.database(POSTGRES) as url,
            stand_in() as slack,
            _started(ground, "web", url, slack) as process,
        ):
            yield _memory("brightspot web, which reads nothing", await _resting(process), floor, 130)


def _memory(name: str, value: float, floor: float, most: float) -> Row:
    return Row(f"memory at rest, {name}", value, "MB", floor, value / floor, Goal(at_most=most))


@asynccontextmanager
async def _started(ground: Ground, verb: str, url: str, slack: StandIn) -> AsyncIterator[Process]:
    """As a shell starts it, and ready when the block begins."""
    port = str(_free_port())
    told = os.environ | environment(url, slack, PORT=port)
    command = (sys.executable, "-m", "bot", verb)
    root = Path(__file__).parents[2]
    process = await asyncio.create_subprocess_exec(
        *command, env=told | {"PYTHONPATH": str(root)}, cwd=ground.folder, stdout=PIPE, stderr=PIPE
    )
    try:
        await _ready(f"http://{HOST}:{port}/readyz")
        yield process
    finally:
        process.terminate()
        await process.communicate()


async def _ready(url: str) -> None:
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(url) as reply:
                    if reply.status == 200:
                        return
            except aiohttp.ClientConnectionError:
                pass
            await pace(A_MOMENT)


async def _resting(process: Process) -> float:
    """Megabytes that it has to itself and shares with others, after a moment."""
    await pace(AT_REST)
    return _resident(process.pid)


def _resident(process_id: int) -> float:
    lines = Path(f"/proc/{process_id}/status").read_text(encoding="utf-8").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
    return int(kilobytes) / 1000


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port
