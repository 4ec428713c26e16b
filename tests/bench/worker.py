"""`brightspot worker` with no limit to how fast it may speak; prints its process id when it is at work."""

import asyncio
import sys

import uvloop

from bot.bootstrap import open_bot
from bot.config import Mode, Settings
from bot.process import running
from bot.services.sending.pacing import Pacing

NO_LIMIT = 1_000_000


async def _work() -> None:
    async with open_bot(Settings.load(Mode.WORKER), pacing=Pacing(posts_a_minute=NO_LIMIT)) as bot:
        at_work = asyncio.create_task(running(bot, Mode.WORKER, asyncio.Event()))
        sys.stdout.write("0\n")
        sys.stdout.flush()
        await at_work


if __name__ == "__main__":
    uvloop.run(_work())
