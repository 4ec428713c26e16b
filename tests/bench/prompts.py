"""5,000 prompts out of the outbox to Slack: as fast as it goes, and as fast as Slack permits; against a bare client."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table, Text, bindparam, insert, update
from sqlalchemy.ext.asyncio import create_async_engine

from bot.bootstrap import Bot, open_bot
from bot.config import Mode, Settings
from bot.domain.ids import OutboxId, PromptId, UserId, WorkspaceId
from bot.domain.outbox import Intent, Kind, OutboxRow
from bot.domain.prompt import Prompt, PromptState
from bot.locales.bank import load_bank
from bot.services.enqueue import ASKING
from bot.services.sending.pacing import Pacing
from bot.slack.client import open_session, web_client
from bot.storage.tables import outbox, prompts
from bot.storage.url import parse_database_url
from tests.bench.beside import TOKEN, StandIn, environment, stand_in
from tests.bench.ground import HERE, TEAM, Ground, execute, people
from tests.bench.load import pace
from tests.bench.rows import Goal, Row, compared, in_turn
from tests.bench.slack import A_WHILE
from tests.bench.stack import Keeper
from tests.bench.worker import NO_LIMIT
from tests.support.reader import ScriptedReader

AT_ONCE = 50
PERMITTED = 300 / 60


async def rows(ground: Ground) -> AsyncIterator[Row]:
    """Limits off; timed until the last one is written down as sent. Against a Slack that answers at once, and against
    one that takes as long as the real one."""
    many, rounds = ground.much(20, 1000, 5000), ground.much(1, 3, 3)
    for kind in ground.kinds:
        for slowly, named in (((), "limits off"), (("slow",), f"limits off, Slack taking {A_WHILE} s")):
            async with ground.database(kind) as url, stand_in(*slowly) as slack:
                await people(url, many)
                days = iter(range(rounds + 1))

                async def ours(url: str = url, slack: StandIn = slack, days: Any = days) -> float:
                    await queue(url, many, next(days))
                    async with _bot(url, slack, Pacing(posts_a_minute=NO_LIMIT)) as bot:
                        return many / await _sent(bot, slack, many)

                async def bare(slack: StandIn = slack) -> float:
                    return many / await _posted(slack, many)

                async def kept(url: str = url, slack: StandIn = slack) -> float:
                    async with _written_down(url) as around:
                        return many / await _posted(slack, many, around)

                ground.say(f"{many} prompts, {kind}, {named}")
                await in_turn(1, ours, bare, kept)
                sent, floor, least = await in_turn(rounds, ours, bare, kept)
                prompts_sent = f"{many:,} prompts sent, {kind}, {named}"
                yield compared(prompts_sent, "a second", (sent, floor), Goal(least=0.7))
                yield compared(f"calls written down twice each, {kind}, {named}", "a second", (least, floor))


async def limited(ground: Ground) -> AsyncIterator[Row]:
    """A stretch of the same with the playground's own limits in force, which refuse what comes too early. All 5,000
    would take a quarter of an hour that is like the first five minutes."""
    seconds = ground.much(2, 70, 300)
    many = int(seconds * PERMITTED) + 300
    kind = ground.kinds[0]
    async with ground.database(kind) as url, stand_in("limited") as slack:
        await people(url, many)
        await queue(url, many, 0)
        async with _bot(url, slack, Pacing()) as bot:
            ground.say(f"prompts, {kind}, limits on, {seconds} seconds")
            stop = asyncio.Event()
            at_work = asyncio.create_task(bot.sender.run(bot.storage.wake, stop))
            await slack.until(1)
            await pace(seconds)
            stop.set()
            await at_work
        seen = await slack.seen()
    posted = seen["posted"]
    within = [at for at in posted if at < posted[0] + seconds]
    rate = len(within) / seconds
    name = f"prompts sent, {kind}, limits on, {seconds} s"
    yield compared(name, "a second", ([rate], [PERMITTED]), Goal(least=0.98))
    yield Row("429s among them", float(seen["refused"]), "", goal=Goal(at_most=0))


async def queue(url: str, many: int, day: int, whose: Sequence[WorkspaceId] = (HERE,)) -> None:
    """One prompt for everybody of these workspaces, as the tick leaves them."""
    engine = create_async_engine(parse_database_url(url))
    asked, first = load_bank()[0].key, (day + 1) << 32
    now, on = datetime.now(UTC), date(2026, 1, 1) + timedelta(days=day)
    numbers = range(many)
    async with engine.begin() as connection:
        for here in whose:
            listed = [_values(_prompt(here, first + number, number, asked, on, now)) for number in numbers]
            await connection.execute(prompts.insert(), listed)
            rows_of = [_values(_row(here, first + number, number, now)) for number in numbers]
            await connection.execute(outbox.insert(), rows_of)
    await engine.dispose()
    await execute(url)


def _prompt(here: WorkspaceId, key: int, number: int, asked: str, on: date, now: datetime) -> Prompt:
    who = UserId(f"U0R{number}")
    return Prompt(
        workspace_id=here,
        id=PromptId(key),
        user_id=who,
        team_id=TEAM,
        local_date=on,
        due_at=now,
        state=PromptState.QUEUED,
        question_key=asked,
        why="rotation",
    )


def _row(here: WorkspaceId, key: int, number: int, now: datetime) -> OutboxRow:
    return OutboxRow(
        workspace_id=here,
        id=OutboxId(key),
        kind=Kind.POST,
        intent=Intent.PROMPT,
        target=f"U0R{number}",
        key=f"prompt:{key}",
        mark=f"mark{key}",
        created_at=now,
        not_before=now,
        facts={"prompt_id": key},
        expires_at=now + timedelta(hours=8),
        priority=ASKING,
    )


def _values(thing: Any) -> dict[str, Any]:
    return {field.name: getattr(thing, field.name) for field in fields(thing)}


@asynccontextmanager
async def _bot(url: str, slack: StandIn, pacing: Pacing) -> AsyncIterator[Bot]:
    settings = Settings.read(environment(url, slack), Mode.RUN)
    async with open_bot(settings, pacing=pacing, reader=ScriptedReader()) as bot:
        yield bot


async def _sent(bot: Bot, slack: StandIn, many: int) -> float:
    await slack.forget()
    stop, began = asyncio.Event(), perf_counter()
    at_work = asyncio.create_task(bot.sender.run(bot.storage.wake, stop))
    await slack.until(many)
    stop.set()
    await at_work
    return perf_counter() - began


Around = Callable[[int], AbstractAsyncContextManager[None]]
"""What happens before and after a call."""


@asynccontextmanager
async def _freely(_: int) -> AsyncIterator[None]:
    """Nothing."""
    yield


CALLS = Table("calls", MetaData(), Column("number", Integer, primary_key=True), Column("state", Text))


@asynccontextmanager
async def _written_down(url: str) -> AsyncIterator[Around]:
    """That a call is about to be made, and that it was: the least that whoever must not send twice commits."""
    keeper = Keeper(url)
    await keeper.prepare(CALLS)
    begun, done = insert(CALLS), update(CALLS).where(CALLS.c.number == bindparam("which"))

    @asynccontextmanager
    async def around(number: int) -> AsyncIterator[None]:
        await keeper.keep(begun, number=number, state="sending")
        yield
        await keeper.keep(done, which=number, state="sent")

    try:
        yield around
    finally:
        await keeper.drop(CALLS)


async def _posted(slack: StandIn, many: int, around: Around = _freely) -> float:
    """The same calls by a client that knows what to say already."""
    await slack.forget()
    numbers, began = iter(range(many)), perf_counter()
    async with open_session() as session:
        client = web_client(TOKEN, slack.api, session)

        async def post() -> None:
            for number in numbers:
                async with around(number):
                    await client.chat_postMessage(
                        channel=f"U0R{number}", text="What worked today?", blocks=BLOCKS
                    )

        await asyncio.gather(*(post() for _ in range(AT_ONCE)))
    return perf_counter() - began


BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "What worked today, in one sentence?"}}]
