"""Coaches name coaches and take others off: a team is handed over without anybody leaving the company."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.audit import Deed
from bot.playground import seed
from bot.slack.identifiers import ActionId, BlockId
from tests.scenarios.test_preview import previews
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    YUKI,
    fill,
    front,
    live,
    look,
    open_setup,
    set_up,
    teams_of,
    who,
)
from tests.support.telling import ROUNDUP, asks, founded


@pytest.fixture
async def south(house: House) -> House:
    """Marta coaches it; Ana, Ben and Tom are on it."""
    await founded(house, ANA, BEN, TOM)
    return house


async def names_coaches(house: House, coach: str, *coaches: str) -> None:
    await open_setup(house, coach, more=True)
    outcome = await house.submits(coach, {BlockId.COACHES: list(coaches), BlockId.PEOPLE: [ANA]})
    assert outcome.ok, outcome.errors


async def coaches_of(house: House, reader: str = MARTA) -> str:
    told = await asks(house, reader, "team")
    return next(line for line in told.splitlines() if line.startswith("Coach"))


async def test_a_team_is_handed_over(south: House) -> None:
    await names_coaches(south, MARTA, MARTA, BEN)
    assert await coaches_of(south) == "Coaches: Ben and Marta."
    await live(south, ROUNDUP - timedelta(days=5))
    [told] = [message.words for message in south.told(BEN) if "made you" in message.words]
    assert "Marta made you a coach of *Sales South*" in told
    await names_coaches(south, BEN, BEN)
    assert await coaches_of(south, BEN) == "Coach: Ben."
    await live(south, ROUNDUP - timedelta(days=2))
    [told] = [message.words for message in south.told(MARTA) if "took you off" in message.words]
    assert "Ben took you off the list of coaches of *Sales South*" in told
    await south.go_to(ROUNDUP - timedelta(hours=2))
    assert (len(previews(south, BEN)), len(previews(south, MARTA))) == (1, 0)
    assert await teams_of(south, MARTA) == []


async def test_what_was_done_is_written_down_and_read_by_coaches(south: House) -> None:
    await names_coaches(south, MARTA, MARTA, BEN)
    assert "Marta changed who coaches *Sales South*" in await asks(south, BEN, "team")
    kept = await look(south, lambda uow: uow.audit.latest(who(south, MARTA).workspace_id, 5))
    assert [entry.facts for entry in kept if entry.deed is Deed.COACHES_CHANGED] == [{}]
    await open_setup(south, MARTA, more=True)
    assert (await south.submits(MARTA, {BlockId.PEOPLE: [ANA]})).ok
    kept = await look(south, lambda uow: uow.audit.latest(who(south, MARTA).workspace_id, 5))
    assert len([entry for entry in kept if entry.deed is Deed.COACHES_CHANGED]) == 1


async def test_nobody_takes_themselves_off_and_the_form_keeps_what_was_typed(south: House) -> None:
    await open_setup(south, MARTA, more=True)
    typed: dict[str, Any] = {
        BlockId.NAME: "Sales of the South",
        BlockId.COACHES: [BEN],
        BlockId.PEOPLE: [ANA],
    }
    outcome = await south.submits(MARTA, typed)
    assert "A coach whom you name here can take you off" in (outcome.errors or {})[BlockId.COACHES]
    assert (await south.submits(MARTA, {BlockId.COACHES: [BEN, MARTA]})).ok
    [team] = await teams_of(south, BEN)
    assert team.name == "Sales of the South"


async def test_only_full_members_are_named(south: House) -> None:
    await open_setup(south, MARTA, more=True)
    outcome = await south.submits(
        MARTA, {BlockId.COACHES: [MARTA, BEN, seed.GUEST.id], BlockId.PEOPLE: [ANA]}
    )
    assert "Please take out Lena." in (outcome.errors or {})[BlockId.COACHES]
    assert await teams_of(south, BEN) == []


async def test_two_forms_that_stood_open_undo_nothing_of_each_other(south: House) -> None:
    await names_coaches(south, MARTA, MARTA, BEN, TOM)
    for coach in (MARTA, BEN):
        await open_setup(south, coach, more=True)
    assert (await south.submits(MARTA, {BlockId.COACHES: [MARTA, BEN, TOM, YUKI], BlockId.PEOPLE: [ANA]})).ok
    assert (await south.submits(BEN, {BlockId.COACHES: [MARTA, BEN, PRIYA], BlockId.PEOPLE: [ANA]})).ok
    assert await coaches_of(south) == "Coaches: Ben, Marta, Priya and Yuki."


async def test_a_form_that_says_nothing_of_coaches_leaves_them(south: House) -> None:
    await names_coaches(south, MARTA, MARTA, BEN)
    await open_setup(south, BEN)
    assert (await south.submits(BEN, {BlockId.PEOPLE: [ANA]})).ok
    assert await coaches_of(south) == "Coaches: Ben and Marta."


async def test_a_new_team_has_more_than_one_from_the_start(house: House) -> None:
    await set_up(house, (ANA,), more={BlockId.COACHES: [MARTA, TOM]})
    assert await coaches_of(house) == "Coaches: Marta and Tom."


async def test_whom_somebody_chose_before_more_was_opened_is_there_still(house: House) -> None:
    await open_setup(house)
    fill(house, MARTA, {BlockId.NAME: "Sales North", BlockId.CHANNEL: TEAM_CHANNEL, BlockId.PEOPLE: [ANA]})
    await house.clicks(MARTA, front(house, MARTA), ActionId.SETUP_MORE)
    assert (await house.submits(MARTA, {})).ok
    assert await coaches_of(house) == "Coach: Marta."
