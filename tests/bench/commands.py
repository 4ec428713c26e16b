"""`/brightspot TEXT`: verified, stored, acknowledged; against Bolt, uvicorn and one INSERT into the same database."""

from collections.abc import AsyncIterator
from itertools import cycle, islice

from tests.bench.beside import bare_app, bot, stack_app, stand_in
from tests.bench.ground import SQLITE, Ground, execute, people
from tests.bench.load import commands, paced, saturated
from tests.bench.rows import Goal, Row, compared, high, in_turn

SAID = "Drew the filling line on their whiteboard; the shift lead took the pen."
RATE = 100.0


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """On SQLite everything is one process, on PostgreSQL it is the one that listens. The last row is none of ours: it
    tells what of the floor is left to whoever asks the database through SQLAlchemy, a command at a time."""
    for kind in ground.kinds:
        async with (
            ground.database(kind) as url,
            stand_in() as slack,
            bot(ground, "run" if kind == SQLITE else "web", url, slack) as ours,
            bare_app(url) as bare,
            stack_app(url) as stack,
        ):
            await people(url, 1000)
            ports, each = (ours.port, bare.port, stack.port), ground.much(20, 400, 3000)

            async def fast(port: int, each: int = each) -> float:
                return await saturated(port, _requests(each))

            async def steady(port: int, each: int = each // 2) -> float:
                return high(await paced(port, _requests(each), RATE))

            await in_turn(1, *(lambda port=port: fast(port) for port in ports))
            await execute(url)
            rounds = ground.much(1, 3, 5)
            ground.say(f"commands, {kind}, saturated")
            told, floor, least = await in_turn(rounds, *(lambda port=port: fast(port) for port in ports))
            yield compared(f"/brightspot TEXT, {kind}, saturated", "a second", (told, floor), Goal(least=0.6))
            yield compared(f"one INSERT through SQLAlchemy, {kind}, saturated", "a second", (least, floor))
            ground.say(f"commands, {kind}, {RATE:.0f} a second")
            found = await in_turn(rounds, *(lambda port=port: steady(port) for port in ports[:2]))
            yield compared(f"/brightspot TEXT, {kind}, p99 at {RATE:.0f}/s", "ms", found, Goal(most=2.0))


def _requests(many: int) -> list[bytes]:
    people = cycle(f"U0R{number}" for number in range(1000))
    return commands((user, SAID) for user in islice(people, many))
