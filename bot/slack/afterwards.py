"""Calls to Slack that may happen after the acknowledgement and may be lost; nothing that must last goes here."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

logger = logging.getLogger(__name__)


class Afterwards:
    """Runs small courtesies beside the acknowledgement; a failed one is logged, since the state is stored."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def do(self, courtesy: Coroutine[Any, Any, object]) -> None:
        """Starts it; keeps it alive until it is done."""
        task = asyncio.create_task(_watched(courtesy))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, seconds: float | None = None) -> None:
        """Waits for those under way, for a tidy end and for tests; what is not done in time is given up."""
        while self._tasks:
            done, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*done)
            await asyncio.gather(*late, return_exceptions=True)


async def _watched(courtesy: Coroutine[Any, Any, object]) -> None:
    try:
        await courtesy
    except (SlackApiError, aiohttp.ClientError, OSError) as error:
        logger.warning("a courtesy did not reach Slack: %s", type(error).__name__)
