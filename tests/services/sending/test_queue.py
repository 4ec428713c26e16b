"""Two hours late is too late, unless the delay is a queue of our own making that has been moving all the time."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.outbox import Intent, State
from bot.services.ports import TryLater
from bot.services.sending.pacing import Pacing
from bot.services.sending.sender import Sender
from bot.storage.engine import open_storage
from tests.services.sending.test_crowding import tables
from tests.support.house import UNHURRIED
from tests.support.sending import NOON, Outgoing, PlainRenderer, Remembering, SmallSlack, StillClock

__all__ = ["tables"]

TWO_HOURS = timedelta(hours=2)
MINUTE = 60.0
HOUR = 60 * MINUTE


@dataclass
class Scene:
    outgoing: Outgoing
    clock: StillClock
    slack: SmallSlack
    handler: Remembering

    def sender(self) -> Sender:
        work = self.outgoing.storage.work
        pacing = Pacing(self._seconds)
        return Sender(
            work,
            self.slack,
            PlainRenderer(),
            dict.fromkeys(Intent, self.handler),
            self.clock,
            "w1",
            pacing=pacing,
        )

    def _seconds(self) -> float:
        return self.clock.at.timestamp()

    async def prompt(self, key: str, *, due_hours: float = 0.0, ready_hours: float = 0.0) -> None:
        """Due at noon or later; it has its turn so many hours after noon."""
        due = NOON + timedelta(hours=due_hours)
        ready = NOON + timedelta(hours=ready_hours)
        await self.outgoing.add(
            key, intent=Intent.PROMPT, not_before=max(due, ready), expires_at=due + TWO_HOURS
        )

    async def fate(self, key: str) -> tuple[State, str | None]:
        row = await self.outgoing.row(key)
        return row.state, row.reason


@pytest.fixture
async def scene(tables: Path, tmp_path: Path) -> AsyncIterator[Scene]:
    file = Path(shutil.copy(tables, tmp_path / "bot.db"))
    storage, clock = open_storage(f"sqlite:///{file}", turn=UNHURRIED.acknowledgement), StillClock()
    yield Scene(await Outgoing.open(storage, file), clock, SmallSlack(clock), Remembering())
    await storage.close()


async def moves(scene: Scene, sender: Sender, hours: float) -> None:
    """A prompt has its turn every five minutes, for so long."""
    for number in range(int(hours * 12)):
        key = f"queued {scene.clock.at.isoformat()} {number}"
        await scene.prompt(key, due_hours=(scene.clock.at - NOON) / timedelta(hours=1))
        await sender.drain()
        scene.clock.advance(5 * MINUTE)


async def test_a_queue_that_moves_goes_on_for_four_hours(scene: Scene) -> None:
    sender = scene.sender()
    await scene.prompt("three hours", ready_hours=3)
    await scene.prompt("more than four", ready_hours=4.05)

    await moves(scene, sender, 4.2)

    assert await scene.fate("three hours") == (State.SENT, None)
    assert await scene.fate("more than four") == (State.SKIPPED, "late")


async def test_another_process_goes_on_with_the_queue_of_one_that_ended(scene: Scene) -> None:
    await scene.prompt("three hours", ready_hours=3)
    await moves(scene, scene.sender(), 2.5)
    await moves(scene, scene.sender(), 0.6)

    assert await scene.fate("three hours") == (State.SENT, None)


async def test_where_nobody_worked_for_hours_what_was_due_then_is_skipped(scene: Scene) -> None:
    await moves(scene, scene.sender(), 0.5)
    await scene.prompt("due at noon")
    await scene.prompt("due at two", due_hours=2)

    scene.clock.advance(2.5 * HOUR)
    await scene.sender().drain()

    assert await scene.fate("due at noon") == (State.SKIPPED, "late")
    assert await scene.fate("due at two") == (State.SENT, None)


async def test_a_queue_that_began_after_an_outage_takes_nothing_along_from_before(scene: Scene) -> None:
    await scene.prompt("due at noon", ready_hours=2.6)
    scene.clock.advance(2.5 * HOUR)

    await moves(scene, scene.sender(), 0.3)

    assert await scene.fate("due at noon") == (State.SKIPPED, "late")


async def test_slack_is_down_for_six_hours(scene: Scene) -> None:
    """What was due in the first four is skipped, what was due lately is asked, and nothing is asked twice."""
    sender, down = scene.sender(), TryLater("no_connection")
    for hour in range(6):
        await scene.prompt(f"due at {hour}", due_hours=hour)
        await scene.outgoing.add(
            f"roundup {hour}", not_before=NOON + timedelta(hours=hour), intent=Intent.ROUNDUP_PARENT
        )
    scene.slack.trouble_for = {f"U{kind} {n}": down for kind in ("due at", "roundup") for n in range(6)}
    while scene.clock.at < NOON + timedelta(hours=6):
        await sender.drain()
        scene.clock.advance(5 * MINUTE)
    scene.slack.trouble_for.clear()
    scene.clock.advance(5 * MINUTE)
    await sender.drain()

    fates = [await scene.fate(f"due at {hour}") for hour in range(6)]
    assert fates == [(State.SKIPPED, "late")] * 5 + [(State.SENT, None)]
    assert sorted(scene.slack.seen()) == ["due at 5", *(f"roundup {hour}" for hour in range(6))]


async def test_a_target_with_trouble_of_its_own_is_not_the_queue(scene: Scene) -> None:
    sender = scene.sender()
    await scene.prompt("in trouble")
    scene.slack.trouble_for["Uin trouble"] = TryLater("no_connection")

    await moves(scene, sender, 2.2)

    assert await scene.fate("in trouble") == (State.SKIPPED, "late")
