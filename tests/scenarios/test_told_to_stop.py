"""SIGTERM: what is in hand is finished, and the process is gone within ten seconds whatever hangs."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.domain.outbox import Intent
from bot.playground.faults import Fault
from tests.scenarios.test_killed import (
    AFTERNOON,
    FOR_EVER,
    HALF_PAST_FOUR,
    both_are_asked,
    prepared,
    prompts,
    states,
)
from tests.support.processes import Running, Site, let_leases_end, open_site
from tests.support.stories import ANA, MARTA, PRIYA

__all__ = ["prepared"]

IN_TIME = 10.0


@pytest.fixture
async def site(tmp_path: Path, prepared: Path) -> AsyncIterator[Site]:
    file = Path(shutil.copy(prepared, tmp_path / "bot.db"))
    async with open_site(tmp_path, f"sqlite:///{file}", AFTERNOON) as opened:
        for person in (ANA, MARTA, PRIYA):
            opened.workspace.place(person)
        yield opened
    assert opened.workspace.refused == []


@dataclass
class HangingHistory:
    """A history that nobody gets to read, and whether somebody tried."""

    asked: asyncio.Event = field(default_factory=asyncio.Event)

    def __call__(self, method: str, _: Mapping[str, Any]) -> Fault | None:
        if method != "conversations.history":
            return None
        self.asked.set()
        return Fault.slow(FOR_EVER)


async def leaves_in_time(running: Running) -> None:
    running.process.terminate()
    assert await running.ended(IN_TIME) == 0


async def test_a_call_that_soon_comes_back_is_finished(site: Site) -> None:
    leaving = await site.runs()
    site.workspace.faults.always("chat.postMessage", Fault.slow(1.0, after=True))
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.until(lambda: prompts(site, ANA) and prompts(site, MARTA))
    await leaves_in_time(leaving)

    assert [len(prompts(site, person)) for person in (ANA, MARTA)] == [1, 1]
    assert states(site, Intent.PROMPT) == {"sent"}


async def test_with_calls_that_never_come_back_it_leaves_and_they_are_looked_for(site: Site) -> None:
    leaving = await site.runs()
    site.workspace.faults.always("chat.postMessage", Fault.slow(FOR_EVER, after=True))
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.until(lambda: prompts(site, ANA) and prompts(site, MARTA))
    await leaves_in_time(leaving)
    assert states(site, Intent.PROMPT) == {"sending"}

    history = HangingHistory()
    site.workspace.faults.weather = history
    let_leases_end(site.folder / "bot.db")
    looking = await site.runs()
    async with asyncio.timeout(IN_TIME):
        await history.asked.wait()
    await leaves_in_time(looking)

    site.workspace.faults.clear()
    let_leases_end(site.folder / "bot.db")
    again = await site.runs(LOG_LEVEL="INFO")
    await again.says("was in doubt", times=2)
    await both_are_asked(site)


async def test_in_the_middle_of_a_tick(site: Site) -> None:
    leaving = await site.runs()
    site.watch.hold_when(lambda: True)
    site.workspace.clock.set(HALF_PAST_FOUR)
    await site.watch.held.wait()
    await leaves_in_time(leaving)

    site.watch.go_on()
    await site.runs()
    await both_are_asked(site)
