"""Tokens that live for twelve hours: exchanged in time, once, also where only the bot itself wants to speak."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.playground.faults import Fault
from tests.support.house import MONDAY, House
from tests.support.many import Estate, open_estate
from tests.support.stories import ANA, MARTA, prompts
from tests.support.telling import ASKED, founded

NORTH = "T0NORTH"


@pytest.fixture
async def estate(tmp_path: Path) -> AsyncIterator[Estate]:
    async with open_estate(tmp_path, rotating=True) as opened:
        await opened.install(NORTH, MARTA)
        await founded(await opened.house(NORTH), ANA)
        yield opened


async def test_nobody_came_by_for_days_and_she_is_asked_all_the_same(estate: Estate) -> None:
    north = await estate.house(NORTH)
    for days in range(3):
        await estate.go_to(ASKED + timedelta(days=days))

    assert len(prompts(north, ANA)) == 3
    assert north.workspace.installs.exchanged == 2, "on the first day it still had hours to live"
    assert north.workspace.refused == []


async def test_a_token_with_hours_to_live_is_left_alone(estate: Estate) -> None:
    north = await estate.house(NORTH)
    estate.clock.set(MONDAY + timedelta(hours=9))
    await north.says(ANA, "She drew the pump herself.")
    assert north.workspace.installs.exchanged == 0

    estate.clock.set(MONDAY + timedelta(hours=10, minutes=1))
    await north.says(ANA, "He named the real date.")
    assert north.workspace.installs.exchanged == 1


async def test_many_who_want_it_at_once_get_one(estate: Estate) -> None:
    north = await estate.house(NORTH)
    estate.clock.set(MONDAY + timedelta(hours=11))
    north.workspace.faults.next("oauth.v2.access", Fault.slow(0.05))
    said = (north.workspace.post(ANA, f"It worked, number {number}.") for number in range(5))
    await asyncio.gather(*said)
    await estate.settle()

    assert north.workspace.installs.exchanged == 1
    assert north.workspace.refused == []


@contextmanager
def busy_once_given(estate: Estate, north: House) -> Iterator[None]:
    """Another process holds the database from the moment at which Slack gives a token until somebody speaks with it."""
    with closing(sqlite3.connect(estate.database, isolation_level=None)) as elsewhere:

        def held(method: str, _: object) -> None:
            if method == "oauth.v2.access":
                elsewhere.execute("BEGIN IMMEDIATE")
            elif elsewhere.in_transaction:
                elsewhere.execute("ROLLBACK")

        north.workspace.faults.weather = held
        yield
        north.workspace.faults.clear()


async def test_a_token_that_could_not_be_written_down_is_used_and_not_lost(estate: Estate) -> None:
    """Slack gives each one once."""
    north = await estate.house(NORTH)
    await estate.go_to(ASKED)
    with busy_once_given(estate, north):
        await estate.go_to(ASKED + timedelta(days=1))
    assert len(prompts(north, ANA)) == 2

    await estate.go_to(ASKED + timedelta(days=2))
    assert len(prompts(north, ANA)) == 3
    assert north.workspace.installs.exchanged == 2
    assert north.workspace.refused == []


async def test_while_slack_gives_no_other_one_the_old_one_is_used(estate: Estate) -> None:
    north = await estate.house(NORTH)
    north.workspace.faults.always("oauth.v2.access", Fault.server_error(503))
    estate.clock.set(MONDAY + timedelta(hours=11))
    await north.says(ANA, "She drew the pump herself.")
    assert len(north.told(ANA)) == 1

    north.workspace.faults.clear()
    estate.clock.set(MONDAY + timedelta(hours=13))
    await estate.settle()
    await north.says(ANA, "He named the real date.")
    assert len(north.told(ANA)) == 2
    assert north.workspace.refused == []


async def test_a_refresh_token_that_is_taken_no_more_ends_it(estate: Estate) -> None:
    north = await estate.house(NORTH)
    north.workspace.uninstall(code="token_revoked")
    await estate.go_to(ASKED + timedelta(days=1))
    await estate.bot.tick()
    await estate.settle()

    assert await estate.bot.services.register.living() == []


async def test_a_token_whose_answer_was_lost_is_no_goodbye(estate: Estate) -> None:
    """Slack gave a new one, which never arrived, and takes the same refresh token no more: somebody has to install it
    once more, and until then nobody says that the workspace has left, and nothing is counted towards its erasing."""
    north = await estate.house(NORTH)
    north.workspace.faults.next("oauth.v2.access", Fault.reset_after())
    await estate.go_to(MONDAY + timedelta(hours=11))
    await north.says(ANA, "She drew the pump herself.")
    assert len(north.told(ANA)) == 1, "the old one lives on for an hour"

    await estate.go_to(ASKED + timedelta(days=1))
    await estate.bot.tick()
    await estate.settle()
    assert north.workspace.installs.exchanged == 1
    [still] = await estate.bot.services.register.living()

    await estate.install(NORTH, MARTA)
    assert (await estate.house(NORTH)).bot.workspace.id == still.id
    await north.says(ANA, "He named the real date.")
    assert "He named the real date." in north.last(ANA).words
