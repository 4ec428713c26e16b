"""Processes side by side: each has its share, and what one hears from Slack the others hear soon."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from bot.domain.outbox import Kind
from bot.services.sending.company import BEAT, GROWS_FOR, NEWCOMER, Company
from bot.services.sending.pacing import POSTS_A_MINUTE, Pacing
from bot.storage.engine import Storage, open_storage
from tests.services.sending.test_pacing import Timeline, row, sent
from tests.support.sending import Outgoing, migrated


@dataclass
class Process:
    pacing: Pacing
    company: Company


@pytest.fixture
def time() -> Timeline:
    return Timeline()


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    await migrated(tmp_path / "bot.db")
    opened = open_storage(f"sqlite:///{tmp_path / 'bot.db'}")
    await Outgoing.open(opened, tmp_path / "bot.db")
    yield opened
    await opened.close()


def process(storage: Storage, time: Timeline, name: str) -> Process:
    pacing = Pacing(time, time.pause)
    return Process(pacing, Company(storage.work, pacing, name, time))


async def a_minute_passes(time: Timeline, one: Process) -> None:
    for _ in range(int(GROWS_FOR / BEAT) + 1):
        await one.company.beat()
        time.seconds += BEAT


async def posts_at_once(pacing: Pacing) -> int:
    """How many bulk posts of one workspace fit now."""
    turns = pacing.turns()
    return sum(turns.admits(row().workspace_id, Kind.POST, 40) for _ in range(POSTS_A_MINUTE))


async def test_alone_everything_is_ours(storage: Storage, time: Timeline) -> None:
    only = process(storage, time, "only")
    await only.company.beat()
    assert await posts_at_once(only.pacing) == 24


async def test_a_newcomer_begins_low_and_ends_with_its_share(storage: Storage, time: Timeline) -> None:
    old, new = process(storage, time, "old"), process(storage, time, "new")
    await a_minute_passes(time, old)
    await new.company.beat()
    assert await posts_at_once(new.pacing) == max(1, int(24 * NEWCOMER / 2))
    await old.company.beat()
    assert await posts_at_once(old.pacing) == 12
    await a_minute_passes(time, new)
    assert await posts_at_once(new.pacing) == 12


async def test_a_newcomer_keeps_nobody_waiting_for_their_answer(storage: Storage, time: Timeline) -> None:
    """What is said to one person is said by whoever is free, one after the other: there is nothing to grow into."""
    old, new = process(storage, time, "old"), process(storage, time, "new")
    await a_minute_passes(time, old)
    await new.company.beat()
    times = await sent(new.pacing, time, [row("D1") for _ in range(3)], at_once=1)
    assert [later - earlier for earlier, later in pairwise(times)] == pytest.approx([2 * 1.05] * 2)


async def test_who_is_gone_leaves_their_share(storage: Storage, time: Timeline) -> None:
    stays, goes = process(storage, time, "stays"), process(storage, time, "goes")
    await a_minute_passes(time, stays)
    async with goes.company.kept():
        await stays.company.beat()
        assert await posts_at_once(stays.pacing) == 12
    await stays.company.beat()
    assert await posts_at_once(stays.pacing) == 24


async def test_what_slack_refuses_one_the_others_hear(storage: Storage, time: Timeline) -> None:
    one, two = process(storage, time, "one"), process(storage, time, "two")
    await one.company.refused(one.pacing.refused(row("C1"), 40))
    await two.company.beat()
    assert await two.pacing.turn(row("C1")) == pytest.approx(40, abs=1)
    assert await two.pacing.turn(row("C2")) == 0

    await one.company.refused(one.pacing.refused(row("C2"), 30))
    await two.company.beat()
    assert two.pacing.turns().opens_in == pytest.approx(30, abs=1)
    assert await posts_at_once(two.pacing) == 0


async def test_after_what_was_heard_it_goes_half_as_fast(storage: Storage, time: Timeline) -> None:
    one, two = process(storage, time, "one"), process(storage, time, "two")
    updates = [row(f"C{n}", Kind.UPDATE) for n in range(4)]
    await one.company.refused(one.pacing.refused(updates[0], 5))
    for _ in range(3):
        await two.company.beat()
    time.seconds += 6
    times = await sent(two.pacing, time, updates, at_once=1)
    assert [later - earlier for earlier, later in pairwise(times)] == pytest.approx([2 * 61 / 50] * 3)
