"""Several senders on one PostgreSQL, each with its own connections: the work is shared, nothing doubled."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

from bot.domain.outbox import Intent, State
from bot.services.sending.sender import Sender
from bot.storage.engine import Storage, open_storage
from tests.support.sending import Outgoing, PlainRenderer, Remembering, SmallSlack, StillClock


def sender(storage: Storage, slack: SmallSlack, handler: Remembering, worker: str) -> Sender:
    return Sender(storage.work, slack, PlainRenderer(), dict.fromkeys(Intent, handler), slack.clock, worker)


async def test_three_workers_wake_each_other_and_double_nothing(postgres_url: str) -> None:
    slack, handler, stop = SmallSlack(StillClock()), Remembering(), asyncio.Event()
    async with AsyncExitStack() as stack:
        storages = [open_storage(postgres_url) for _ in range(4)]
        for storage in storages:
            stack.push_async_callback(storage.close)
        web, *workers = storages
        await web.migrate()
        outgoing = await Outgoing.open(web, Path())
        running = [
            asyncio.create_task(sender(one, slack, handler, f"w{number}").run(one.wake, stop, tick=60))
            for number, one in enumerate(workers)
        ]

        keys = [f"p{number}" for number in range(25)]
        for key in keys:
            await outgoing.add(key)
        await slack.holds(len(keys))
        stop.set()
        await asyncio.gather(*running)

        assert sorted(slack.seen()) == sorted(keys)
        assert {row.state for row in await outgoing.rows(keys)} == {State.SENT}
        assert sorted(told[1] for told in handler.told) == sorted(keys)
