"""The verbs by which a process serves until it is told to stop: its settings, its log, its signals."""

import asyncio
import signal
from collections.abc import Callable, Coroutine
from typing import Any

from bot.config import Mode
from bot.observability.logging import set_up
from bot.operating.console import go, settings_for
from bot.process import run

SERVING = (Mode.RUN, Mode.WEB, Mode.WORKER)


def serve(mode: Mode) -> None:
    """Until a signal. Ends with 2 where the settings will not do, with 1 and a sentence where something is missing."""
    settings = settings_for(mode)
    set_up(settings.log_level)
    go(lambda: until_signal(lambda stop: run(settings, mode, stop)))


async def until_signal(body: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """SIGTERM and Ctrl+C ask for a tidy end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    await body(stop)
