"""Together, not turf: two reps at one customer are told of each other, once, where both allow it."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.customer import Meeting
from bot.domain.note import Note
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId, Extra
from tests.support.customers import PLACED, tells_at
from tests.support.house import House
from tests.support.stories import ANA, BEN, TOM, front, live, look, offers, rep_of, settings, who
from tests.support.telling import PUMP, card, founded

BOXES = [Extra.WEEK_LINE.value, Extra.MEETINGS.value]


@pytest.fixture
async def team(house: House) -> House:
    """Ana, Ben and Tom on one team; Ana and Ben would like to hear of each other."""
    await founded(house, ANA, BEN, TOM)
    for person in (ANA, BEN):
        await settings(house, person, extras=BOXES)
    return house


def told_of_a_meeting(house: House, person: str) -> list[Message]:
    return [each for each in house.told(person) if "Ten minutes together" in each.words]


async def meetings(house: House) -> list[Meeting]:
    here = house.bot.workspace.id
    pair = sorted([who(house, ANA).user_id, who(house, BEN).user_id])
    found: list[Meeting] = await look(house, lambda uow: uow.meetings.of_pair(here, *pair))
    return found


async def waiting(house: House, person: str) -> list[Note]:
    me = who(house, person)
    found: list[Note] = await look(house, lambda uow: uow.notes.waiting(me.workspace_id, me.user_id))
    return found


async def passed(house: House, days: int) -> None:
    await house.tick()
    await live(house, house.workspace.clock.now() + timedelta(days=days))


async def test_both_are_told_of_each_other_and_can_ask(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    await tells_at(team, BEN, "Kessler", PUMP)
    await passed(team, 2)
    for person, other in ((ANA, "Ben"), (BEN, "Ana")):
        (told,) = told_of_a_meeting(team, person)
        assert f"{other} shared a bright spot at *Kessler* too, from 2 November." in told.words
        assert "Kessler" not in told.text
        assert PLACED not in told.words
    (told,) = told_of_a_meeting(team, ANA)
    await team.clicks(ANA, told, ActionId.ASK)
    await passed(team, 2)
    assert any(offers(each, ActionId.ASK_INTRODUCE) for each in team.told(BEN)) or any(
        offers(each, ActionId.ASK_OPEN) for each in team.told(BEN)
    )


async def test_it_is_said_once_whatever_else_they_share_there(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    await tells_at(team, BEN, "Kessler", PUMP)
    await passed(team, 2)
    await tells_at(team, BEN, "kessler", "They asked us back.")
    await passed(team, 3)
    assert [len(told_of_a_meeting(team, person)) for person in (ANA, BEN)] == [1, 1]
    assert len(await meetings(team)) == 1


async def test_two_workers_at_once_tell_them_once(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    await tells_at(team, BEN, "Kessler", PUMP)
    now = team.workspace.clock.now()
    service = team.bot.services.meetings
    await asyncio.gather(service.tick(now), service.tick(now))
    assert len(await meetings(team)) == 1
    for person in (ANA, BEN):
        assert len(await waiting(team, person)) == 1


@pytest.mark.parametrize("visibility", ["private", "anonymous"])
async def test_what_is_not_shared_by_name_tells_nobody_anything(team: House, visibility: str) -> None:
    await tells_at(team, ANA, "Kessler", visibility=visibility)
    await tells_at(team, BEN, "Kessler", PUMP)
    await passed(team, 3)
    assert await meetings(team) == []
    assert told_of_a_meeting(team, ANA) == told_of_a_meeting(team, BEN) == []


async def test_nobody_is_named_who_does_not_allow_it(team: House) -> None:
    await tells_at(team, TOM, "Kessler")
    await tells_at(team, BEN, "Kessler", PUMP)
    await passed(team, 3)
    assert told_of_a_meeting(team, TOM) == told_of_a_meeting(team, BEN) == []
    await settings(team, TOM, extras=BOXES)
    await passed(team, 3)
    assert len(told_of_a_meeting(team, TOM)) == len(told_of_a_meeting(team, BEN)) == 1


async def test_more_than_a_month_apart_they_do_not_circle(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    await passed(team, 31)
    await tells_at(team, BEN, "Kessler", PUMP)
    await passed(team, 3)
    assert await meetings(team) == []


async def test_whoever_takes_theirs_back_in_time_is_not_named(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    await tells_at(team, BEN, "Kessler", PUMP)
    now = team.workspace.clock.now()
    await team.bot.services.meetings.tick(now)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await passed(team, 3)
    assert told_of_a_meeting(team, ANA) == told_of_a_meeting(team, BEN) == []


async def test_a_private_name_for_both_brings_nobody_together(team: House) -> None:
    """Ana keeps to herself that she thinks of both as one: it shows in nothing that Ben is told."""
    await tells_at(team, ANA, "Kessler")
    await tells_at(team, ANA, "Bottle Works", PUMP, visibility="private")
    await tells_at(team, BEN, "Bottle Works", "They asked us back.")
    customers, now = team.bot.services.customers, team.workspace.clock.now()
    await customers.rename(who(team, ANA), "Bottle Works", "Bottle Holding", now)
    await passed(team, 3)
    assert await meetings(team) == []


async def test_the_box_is_off_until_it_is_ticked(team: House) -> None:
    assert not (await rep_of(team, TOM)).meets_at_customers
    assert (await rep_of(team, ANA)).meets_at_customers
    await team.commands(ANA, "settings")
    assert str(front(team, ANA).blocks).count(Extra.MEETINGS.value) == 2
    await team.submits(ANA, {BlockId.EXTRAS: [Extra.WEEK_LINE.value]})
    assert not (await rep_of(team, ANA)).meets_at_customers
