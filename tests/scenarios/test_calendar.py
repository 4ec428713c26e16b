"""The customers' calendar: whose date comes next, whose is not known, and whom to call before the quarter ends."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId
from tests.support.customers import chosen_stage, notes_date, tells_at
from tests.support.house import House
from tests.support.stories import ANA, BEN, TOM, front, look, offers, teams_of, who
from tests.support.telling import PUMP, card, founded

REST: dict[str, str | list[str]] = {"day": "2026-11-20", "what": "budget round", "rests": ["yes"]}


@pytest.fixture
async def team(house: House) -> House:
    """Ana and Ben on one team; Ana has something of her own at Kessler and at Acme."""
    await founded(house, ANA, BEN)
    await tells_at(house, ANA, "Kessler", stage="selection")
    await tells_at(house, ANA, "Acme", PUMP)
    return house


async def calendar(house: House, person: str = ANA) -> Message:
    outcome = await house.commands(person, "calendar")
    assert outcome.reply is not None, outcome
    return outcome.reply


async def test_whose_date_comes_next_stands_first(team: House) -> None:
    await notes_date(team, ANA, "Kessler", day="2026-12-01", what="go-live")
    await notes_date(team, ANA, "Acme", day="2026-11-20", what="board meeting.")
    seen = (await calendar(team)).words
    assert "Friday 20 November: *Acme*, board meeting." in seen
    assert seen.index("*Acme*, board meeting") < seen.index("*Kessler*, go-live")
    assert "I know of no date" not in seen


async def test_only_the_next_date_of_a_customer_is_told(team: House) -> None:
    await notes_date(team, ANA, "Kessler", day="2026-12-01", what="go-live")
    await notes_date(team, ANA, "Kessler", day="2026-11-20", what="board meeting")
    seen = (await calendar(team)).words
    assert "board meeting" in seen
    assert "go-live" not in seen


async def test_where_no_date_is_known_there_are_words_to_ask_with(team: House) -> None:
    seen = await calendar(team)
    assert "working towards: Acme and Kessler" in seen.words
    await team.picks(ANA, seen, ActionId.CALENDAR_ASK, "Kessler")
    asking = front(team, ANA)
    assert "which date are you working towards" in str(asking.blocks)
    await team.clicks(ANA, asking, ActionId.CUSTOMER_NOTE)
    outcome = await team.submits(ANA, {BlockId.DAY: "2026-11-20", BlockId.WHAT: "go-live"})
    assert outcome.ok, outcome.errors
    assert "*Kessler*, go-live" in (await calendar(team)).words


async def test_or_they_are_let_rest_with_the_box_ticked(team: House) -> None:
    await team.picks(ANA, await calendar(team), ActionId.CALENDAR_REST, "Kessler")
    outcome = await team.submits(ANA, {BlockId.DAY: "2026-11-20", BlockId.WHAT: "budget round"})
    assert outcome.ok, outcome.errors
    assert "Letting Kessler rest until Friday 20 November" in card(team, ANA).words
    assert "*Kessler*, budget round. You let them rest until then." in (await calendar(team)).words


async def test_a_colleagues_date_is_there_once_the_bright_spot_it_belongs_to_is_shared(team: House) -> None:
    await notes_date(team, ANA, "Kessler", **REST)
    await tells_at(team, BEN, "Kessler")
    assert "budget round" not in (await calendar(team, BEN)).words
    await team.clicks(ANA, card(team, ANA), ActionId.SHARE)
    assert "Ana lets them rest until then" in (await calendar(team, BEN)).words


async def test_nobody_elses_customers_are_on_it(team: House) -> None:
    for person in (BEN, TOM):
        seen = (await calendar(team, person)).words
        assert "No customers of yours yet" in seen
        assert "Kessler" not in seen


async def test_before_the_quarter_ends_there_is_a_question_for_each_who_is_not_left_in_peace(
    team: House,
) -> None:
    assert "quarter" not in (await calendar(team)).words
    await team.go_to(datetime(2026, 12, 29, 12, tzinfo=UTC))
    await notes_date(team, ANA, "Acme", day="2027-01-20", what="budget round", rests=["yes"])
    seen = await calendar(team)
    assert "Our quarter ends on Thursday 31 December. Theirs may not." in seen.words
    assert "*Kessler*: what will they be glad to hear, by their calendar?" in seen.words
    assert "*Acme*: what" not in seen.words
    await team.picks(ANA, seen, ActionId.CALENDAR_CALL, "Kessler")
    assert chosen_stage(team, ANA) == "selection"
    assert "What will they be glad to hear, by their calendar?" in front(team, ANA).words
    assert (await team.submits(ANA, {BlockId.ANSWER: "They look forward to the drawings."})).ok
    assert "At *Kessler*" in card(team, ANA).words


async def test_the_quarter_is_the_one_of_the_settings(team: House) -> None:
    (south,) = await teams_of(team)
    async with team.bot.storage.work() as uow:
        await uow.teams.save(replace(south, fiscal_year_start=3))
        await uow.commit()
    await team.go_to(datetime(2026, 11, 26, 12, tzinfo=UTC))
    await notes_date(team, ANA, "Kessler", day="2026-12-10", what="board meeting")
    seen = (await calendar(team)).words
    assert "Our quarter ends on Monday 30 November." in seen
    assert "*Kessler*, Thursday 10 December: board meeting. What will they be glad to hear before it?" in seen


async def test_what_grew_since_last_year_is_told_of_ones_own_only(team: House) -> None:
    await team.go_to(datetime(2027, 11, 3, 12, tzinfo=UTC))
    assert "What grew" not in (await calendar(team)).words
    await tells_at(team, BEN, "Kessler")
    await tells_at(team, ANA, "Kessler", "They asked us back.")
    assert "What grew" not in (await calendar(team)).words
    await tells_at(team, ANA, "Kessler", "They built it themselves.", visibility="private")
    seen = await calendar(team)
    assert "*Kessler*: 2 bright spots so far this year, 1 by this day last year." in seen.words
    assert "*Acme*: " not in seen.words
    assert "What grew" not in (await calendar(team, BEN)).words


async def test_calendar_with_more_words_is_a_bright_spot(team: House) -> None:
    outcome = await team.commands(ANA, "calendar of the buyer was open to us")
    assert outcome.reply is not None
    assert not offers(outcome.reply, ActionId.CALENDAR_ASK)
    me = who(team, ANA)
    kept = await look(team, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 1))
    assert kept[0].text == "calendar of the buyer was open to us"
