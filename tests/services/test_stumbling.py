"""A bug that meets one subject of a tick: remembered, tried again with growing pauses, set aside; the others go on."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import pytest

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.stumble import MOST_TRIES
from bot.services.ports import StorageBusy, Work
from bot.services.stumbling import TickFailed, all_of, by_key, one_by_one, retry, room_for, set_aside
from tests.support.memory import Fate, Memory
from tests.support.sending import NOON

MINUTE = timedelta(minutes=1)
SECRET = "what somebody wrote"


@dataclass
class Rounds:
    """A tick over three people, one of whom it cannot deal with."""

    work: Work
    workspace_id: WorkspaceId
    now: datetime = NOON
    poisoned: set[str] = field(default_factory=lambda: {"UBAD"})
    turns: list[str] = field(default_factory=list)
    trouble: Exception = field(default_factory=lambda: KeyError(SECRET))

    async def look(self) -> list[str]:
        """Who had a turn."""
        self.turns = []
        found = [(self.workspace_id, user_id) for user_id in ("UBAD", "UANNA", "UBEN")]
        await one_by_one(self.work, "asking", self.now, found, by_key, lambda key: self._turn(key[1]))
        return self.turns

    async def _turn(self, user_id: str) -> None:
        self.turns.append(user_id)
        if user_id in self.poisoned:
            raise self.trouble

    async def after(self, pause: timedelta) -> list[str]:
        self.now += pause
        return await self.look()


@pytest.fixture
def work() -> Iterator[Work]:
    memory, fate = Memory(), Fate()
    fate.turn_to("stumbling", NOON)
    yield memory.work(fate)
    memory.close()


@pytest.fixture
async def rounds(work: Work) -> Rounds:
    async with work() as uow:
        workspace = await uow.workspaces.register("T1", "", "Acme", UserId("UBOT"), NOON)
        await uow.commit()
    return Rounds(work, workspace.id)


async def test_one_bug_stops_nobody_else_and_is_tried_with_growing_pauses(
    rounds: Rounds, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        assert await rounds.look() == ["UBAD", "UANNA", "UBEN"]
        assert await rounds.after(MINUTE / 2) == ["UANNA", "UBEN"]
        for pause in (1, 2, 4, 8):
            assert await rounds.after(pause * MINUTE) == ["UBAD", "UANNA", "UBEN"]
            assert await rounds.after(timedelta(0)) == ["UANNA", "UBEN"]

    (stumble,) = await set_aside(rounds.work)
    assert (stumble.tick, stumble.subject, stumble.tries) == ("asking", "UBAD", MOST_TRIES)
    assert stumble.error == "KeyError"
    assert all(SECRET not in record.getMessage() for record in caplog.records)
    assert await rounds.after(timedelta(days=30)) == ["UANNA", "UBEN"]


async def test_what_went_well_after_all_is_forgotten(rounds: Rounds) -> None:
    await rounds.look()
    rounds.poisoned = set()
    await rounds.after(MINUTE)
    rounds.poisoned = {"UBAD"}
    await rounds.after(MINUTE)

    async with rounds.work() as uow:
        (stumble,) = await uow.stumbles.all_of("asking")
    assert stumble.tries == 1


async def test_the_operator_lets_it_be_tried_again(rounds: Rounds) -> None:
    for pause in (0, 1, 2, 4, 8):
        await rounds.after(pause * MINUTE)
    rounds.poisoned = set()

    assert await retry(rounds.work) == 1
    assert await rounds.look() == ["UBAD", "UANNA", "UBEN"]
    assert await set_aside(rounds.work) == ()


async def test_a_busy_database_is_nobodys_stumble(rounds: Rounds) -> None:
    rounds.trouble = StorageBusy("locked")

    with pytest.raises(StorageBusy):
        await rounds.look()

    async with rounds.work() as uow:
        assert await uow.stumbles.all_of("asking") == []


async def test_who_stumbled_is_looked_for_besides_the_others(rounds: Rounds) -> None:
    """They stay due: with room for three only, three of them would keep out everybody else for ever."""
    await rounds.look()
    async with rounds.work() as uow:
        assert await room_for(uow, "asking", 3) == 4
        assert await room_for(uow, "another", 3) == 3


async def test_a_tick_that_cannot_even_look_leaves_the_others_their_turn(work: Work) -> None:
    looked: list[str] = []

    async def broken(_: datetime) -> None:
        raise ValueError(SECRET)

    async def well(_: datetime) -> None:
        looked.append("well")

    with pytest.raises(TickFailed, match="failed: first, third"):
        await all_of(work, {"first": broken, "second": well, "third": broken, "fourth": well}, NOON)
    assert looked == ["well", "well"]


async def test_a_tick_that_would_find_nothing_is_not_asked(work: Work) -> None:
    looked: list[str] = []

    async def look(_: datetime, name: str) -> None:
        looked.append(name)

    names = ("asking", "notes", "another")
    await all_of(work, {name: partial(look, name=name) for name in names}, NOON)
    assert looked == ["another"]
