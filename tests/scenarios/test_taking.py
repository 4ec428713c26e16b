"""Take it to the customer: a sentence and a question to bring along, and afterwards what they said."""

import pytest

from bot.domain.bright_spot import BrightSpot, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.core_strength import strengths_seen
from bot.domain.strength import Strength
from bot.playground.world.views import View
from bot.services.customers.taking import NotTheirs
from bot.services.errors import DeletedMeanwhile
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from tests.support.customers import PLACED, page, tells_at
from tests.support.house import House
from tests.support.stories import ANA, BEN, chooses, front, look, offers, who
from tests.support.telling import card, founded

SAID = "We drew it again for our own shift, and it held."


@pytest.fixture
async def team(house: House) -> House:
    await founded(house, ANA, BEN)
    return house


async def theirs(house: House, **fields: str) -> BrightSpot:
    given = {"whose": "together", "strength": "explaining"} | fields
    return await tells_at(house, ANA, "Kessler", stage="selection", **given)


def brought(view: View) -> str:
    """What the form gives to copy."""
    block = next(each for each in view.blocks if each["block_id"] == BlockId.BRING)
    return str(block["element"]["initial_value"])


async def newest(house: House, person: str = ANA) -> BrightSpot:
    me = who(house, person)
    found: list[BrightSpot] = await look(
        house, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 1)
    )
    return found[0]


async def test_what_to_bring_along_is_made_of_the_own_words_and_of_where_they_are(team: House) -> None:
    await theirs(team)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.TAKE)
    said, question = brought(front(team, ANA)).splitlines()
    assert said == f"I have been thinking about what worked between us: “{PLACED}”"
    assert question == "Which part of it should we look at together before you decide?"


async def test_what_they_said_becomes_a_bright_spot_of_theirs_at_the_same_customer(team: House) -> None:
    before = await theirs(team)
    await team.clicks(ANA, await page(team, ANA, "Kessler"), ActionId.TAKE)
    outcome = await team.submits(ANA, {BlockId.ANSWER: SAID, BlockId.STAGE: "validation"})
    assert outcome.ok, outcome.errors
    assert "Kept, in their words." in str(front(team, ANA).blocks)
    kept = await newest(team)
    assert (kept.text, kept.whose, kept.customer_id) == (SAID, Whose.CUSTOMER, before.customer_id)
    assert (kept.stage, kept.strength) == (BuyingStage.VALIDATION, Strength.EXPLAINING)
    assert "At *Kessler* · they make sure that it holds." in card(team, ANA).words


async def test_the_stage_is_the_last_one_known_and_their_words_are_evidence(team: House) -> None:
    await theirs(team, whose="customer")
    await team.clicks(ANA, await page(team, ANA, "Kessler"), ActionId.TAKE)
    assert (await team.submits(ANA, {BlockId.ANSWER: SAID})).ok
    assert (await newest(team)).stage is BuyingStage.SELECTION
    me = who(team, ANA)
    evidence = await look(team, lambda uow: uow.bright_spots.evidence(me.workspace_id, me.user_id))
    (explaining,) = [each for each in strengths_seen(evidence, []) if each.strength is Strength.EXPLAINING]
    assert explaining.well
    assert explaining.customers == 2


async def test_it_can_be_taken_along_from_the_edit_form(team: House) -> None:
    await theirs(team)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.clicks(ANA, front(team, ANA), ActionId.TAKE)
    assert PLACED in brought(front(team, ANA))


async def test_with_nothing_said_yet_the_form_stays_open(team: House) -> None:
    await theirs(team)
    await team.clicks(ANA, await page(team, ANA, "Kessler"), ActionId.TAKE)
    outcome = await team.submits(ANA)
    assert "come back after you have talked" in outcome.errors[BlockId.ANSWER]


async def test_it_is_kept_private_where_the_rep_keeps_things_private(house: House) -> None:
    await founded(house, ANA, BEN, share=False)
    await theirs(house)
    await house.clicks(ANA, await page(house, ANA, "Kessler"), ActionId.TAKE)
    assert (await house.submits(ANA, {BlockId.ANSWER: SAID})).ok
    assert (await newest(house)).visibility is Visibility.PRIVATE


async def test_what_is_ones_own_alone_is_taken_to_nobody(team: House) -> None:
    spot = await tells_at(team, ANA, "Kessler")
    assert not offers(await page(team, ANA, "Kessler"), ActionId.TAKE)
    assert "Take it" not in str(card(team, ANA).blocks)
    taking = team.bot.services.taking
    with pytest.raises(NotTheirs):
        await taking.form(who(team, ANA), spot.id)
    with pytest.raises(DeletedMeanwhile):
        await taking.form(who(team, BEN), spot.id)


async def test_what_they_said_is_kept_even_where_the_first_one_is_gone(team: House) -> None:
    await theirs(team)
    await team.clicks(ANA, await page(team, ANA, "Kessler"), ActionId.TAKE)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    outcome = await team.submits(ANA, {BlockId.ANSWER: SAID})
    assert outcome.ok, outcome.errors
    assert (await newest(team)).text == SAID
