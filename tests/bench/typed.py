"""From a typed answer to its posted card: one process hears, another reads and speaks, PostgreSQL is between them."""

import asyncio
from collections.abc import AsyncIterator
from time import monotonic, perf_counter

from bot.slack.client import open_session, web_client
from tests.bench.beside import TOKEN, StandIn, bot, environment, stand_in
from tests.bench.ground import POSTGRES, Ground, execute, people, program
from tests.bench.load import pace, paced, typed
from tests.bench.rows import Goal, Row, compared, high, in_turn

RATE = 50.0


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """The worker speaks without limits: fifty cards a second are ten workspaces' worth of what Slack permits one."""
    if POSTGRES not in ground.kinds:
        return
    many, rounds = ground.much(20, 250, 500), ground.much(1, 3, 5)
    async with ground.database(POSTGRES) as url, stand_in() as slack, bot(ground, "web", url, slack) as web:
        await people(url, many * (rounds + 1))
        async with program("tests.bench.worker", **environment(url, slack)):
            begun = iter(range(0, many * (rounds + 1), many))

            async def ours() -> float:
                return high(await _cards(slack, web.port, next(begun), many))

            async def bare() -> float:
                return high(await _posts(slack, many))

            ground.say(f"typed answers, {RATE:.0f} a second")
            await in_turn(1, ours)
            await execute(url)
            found = await in_turn(rounds, ours, bare)
        name = f"typed answer to card posted, p99 at {RATE:.0f}/s"
        yield compared(name, "ms", found, Goal(at_most=1000))


async def _cards(slack: StandIn, port: int, first: int, many: int) -> list[float]:
    """Milliseconds from the moment at which each was due."""
    await slack.forget()
    numbers = range(first, first + many)
    said = [(f"U0R{number}", f"Drew the line on their whiteboard q{number:06}q") for number in numbers]
    requests = typed(said)
    began = monotonic()
    await paced(port, requests, RATE)
    await slack.until(many)
    known = (await slack.seen())["known"]
    return [(known[f"{number:06}"] - began - place / RATE) * 1000 for place, number in enumerate(numbers)]


async def _posts(slack: StandIn, many: int) -> list[float]:
    """The same number at the same pace, each one call."""
    await slack.forget()
    async with open_session() as session:
        client, began = web_client(TOKEN, slack.api, session), perf_counter()

        async def post(number: int) -> float:
            due = began + number / RATE
            await pace(due - perf_counter())
            await client.chat_postMessage(channel=f"U0R{number}", text="Kept.", blocks=[])
            return (perf_counter() - due) * 1000

        return list(await asyncio.gather(*map(post, range(many))))
