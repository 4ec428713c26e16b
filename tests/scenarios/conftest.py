"""Where stories begin: a workspace that has only just met the bot, a team that has joined, a memory of nothing."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.support.house import House, open_house
from tests.support.memory import Memory
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, YUKI
from tests.support.telling import founded


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """The seeded workspace and the bot; nobody is in a team."""
    async with open_house(tmp_path) as opened:
        yield opened


@pytest.fixture
async def team(house: House) -> House:
    """Sales South: six who share what they write, Marta their coach, on a Monday at nine in Berlin."""
    await founded(house, ANA, BEN, MARTA, PRIYA, TOM, YUKI)
    return house


@pytest.fixture(scope="module")
def memory() -> Iterator[Memory]:
    """Tables for one life after the other."""
    opened = Memory()
    yield opened
    opened.close()
