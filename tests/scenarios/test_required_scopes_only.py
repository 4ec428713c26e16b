"""A team's week where whoever installed the bot left out everything optional: simpler in places, and whole."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.slack.identifiers import ActionId
from bot.slack.scopes import REQUIRED
from tests.support.house import TEAM_CHANNEL, House, open_house
from tests.support.stories import ANA, BEN, MARTA, PRIYA, answering, live, offers, prompts, team_of
from tests.support.telling import ROUNDUP, mine, parts, roundups

OURS = {"missing_scope"}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(tmp_path, expect_refusals=True) as opened:
        opened.workspace.app = replace(opened.workspace.app, scopes=frozenset(REQUIRED))
        yield opened


async def test_a_week_with_what_is_required_and_no_more(house: House) -> None:
    await team_of(house, ANA, BEN, PRIYA, MARTA)
    await live(house, ROUNDUP + timedelta(hours=1), answering(house, ANA, BEN, PRIYA))

    assert min(len(prompts(house, person)) for person in (ANA, BEN, PRIYA)) >= 4
    assert len(await mine(house, ANA)) >= 4
    [roundup] = roundups(house)
    assert parts(house, roundup)
    await _tries_and_asks(house)
    shown = await house.commands(BEN, "playbook")
    assert shown.reply is not None
    found = await house.commands(BEN, "search pen")
    assert found.reply is not None or house.workspace.modal(BEN)
    assert {refusal.error for refusal in house.workspace.refused} <= OURS


async def _tries_and_asks(house: House) -> None:
    """Somebody asks a colleague about it: without a group message each gets a word of their own."""
    [shared] = [message for message in parts(house) if offers(message, ActionId.ASK)][:1]
    presser = BEN if "Ben" not in shared.words else PRIYA
    await house.clicks(presser, shared, ActionId.ASK)
    assert house.workspace.messages.all(TEAM_CHANNEL)
