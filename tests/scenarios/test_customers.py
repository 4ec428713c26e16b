"""Customers: a bright spot happens at one, their page fits on a phone, and their names may change."""

import pytest

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.buying_stage import BuyingStage
from bot.services.customers.renaming import NotKnownThere
from bot.slack.identifiers import ActionId, BlockId, CustomerVerb, EntryVerb
from tests.support.customers import PLACED, chosen_stage, offered, page, tells_at, types_name
from tests.support.house import House
from tests.support.stories import ANA, BEN, PRIYA, TOM, chooses, front, look, offers, who
from tests.support.telling import PUMP, asks, card, cards, founded, mine, quoted, spoken


@pytest.fixture
async def team(house: House) -> House:
    """Ana and Ben on one team, sharing as usual; Tom is in no team."""
    await founded(house, ANA, BEN)
    return house


async def test_a_bright_spot_says_where_it_happened_and_the_card_says_so(team: House) -> None:
    spot = await tells_at(team, ANA, "Kessler", stage="selection")
    assert spot.stage is BuyingStage.SELECTION
    assert "At *Kessler* · they are choosing." in card(team, ANA).words


async def test_the_next_one_there_starts_from_the_last_stage(team: House) -> None:
    await tells_at(team, ANA, "Kessler", stage="selection")
    again = await tells_at(team, ANA, "Kessler", PUMP)
    assert again.stage is BuyingStage.SELECTION


async def test_a_name_is_found_by_its_beginning_and_a_near_one_is_asked_about(team: House) -> None:
    await tells_at(team, ANA, "ACME")
    await tells_at(team, ANA, "Kessler")
    assert await offered(team, ANA, "") == ["Kessler", "ACME"]
    assert await offered(team, ANA, "ac") == ["ACME", "New: ac"]
    assert await offered(team, ANA, "Acme Corp") == ["ACME"]
    assert await offered(team, ANA, "Kesler") == ["Kessler", "New: Kesler"]


async def test_quotes_in_a_name_are_shown_as_they_were_typed(team: House) -> None:
    await tells_at(team, ANA, 'SIA "Baltic Pumps"')
    assert 'At *SIA "Baltic Pumps"*.' in card(team, ANA).words
    assert 'SIA "Baltic Pumps"' in (await page(team, BEN, 'SIA "Baltic Pumps"')).words


async def test_nobody_is_offered_what_a_colleague_keeps_private(team: House) -> None:
    spot = await tells_at(team, ANA, "Kessler", visibility="private")
    assert spot.visibility is Visibility.PRIVATE
    assert await offered(team, BEN, "Kess") == ["New: Kess"]
    assert "nobody by that name" in (await page(team, BEN, "Kessler")).words
    mine = await tells_at(team, BEN, "KESSLER GmbH")
    assert "At *KESSLER GmbH*." in card(team, BEN).words
    assert mine.customer_id != spot.customer_id


async def test_a_teammate_finds_what_is_shared_and_somebody_outside_does_not(team: House) -> None:
    await tells_at(team, ANA, "Kessler", stage="selection")
    seen = await page(team, BEN, "kessler gmbh")
    assert "They are choosing, since" in seen.words
    assert [PLACED in entry for entry in spoken(seen)] == [True]
    assert {ActionId.TRY, ActionId.ASK} <= set(seen.actions)
    assert await offered(team, TOM, "Kess") == ["New: Kess"]


async def test_a_known_name_in_the_text_is_one_button(team: House) -> None:
    await tells_at(team, ANA, "Kessler", stage="validation")
    await team.pass_time(minutes=10)
    await team.says(ANA, "Rang Kessler's chief, and he had the figures ready.")
    asking = card(team, ANA)
    assert offers(asking, ActionId.CUSTOMER_AT)
    assert not offers(asking, ActionId.AGAIN)
    await team.clicks(ANA, asking, ActionId.CUSTOMER_AT)
    placed = card(team, ANA)
    assert "At *Kessler* · they make sure that it holds." in placed.words
    assert offers(placed, ActionId.AGAIN)
    assert not offers(placed, ActionId.CUSTOMER_AT)
    await team.picks(ANA, placed, ActionId.PICK_STAGE, "They begin to use it")
    assert "they begin to use it" in card(team, ANA).words


async def test_same_again_waits_in_the_menu_of_a_card_that_asks_where_it_was(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    await team.pass_time(minutes=10)
    await team.says(ANA, "Rang Kessler's chief, and he had the figures ready.")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.AGAIN)
    assert "Same again" in front(team, ANA).words


async def test_the_edit_form_knows_where_it_was_and_takes_it_away(team: House) -> None:
    spot = await tells_at(team, ANA, "Kessler", stage="selection")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    assert (await team.submits(ANA)).ok
    kept = await spot_of(team, spot)
    assert (kept.customer_id, kept.stage) == (spot.customer_id, BuyingStage.SELECTION)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.CUSTOMER: None, BlockId.STAGE: None})
    gone = await spot_of(team, spot)
    assert (gone.customer_id, gone.stage) == (None, None)
    assert "Kessler" not in card(team, ANA).words


async def spot_of(house: House, spot: BrightSpot) -> BrightSpot:
    found: BrightSpot | None = await look(house, lambda uow: uow.bright_spots.get(spot.workspace_id, spot.id))
    assert found is not None
    return found


async def test_the_stage_follows_the_customer_that_is_chosen(team: House) -> None:
    await tells_at(team, ANA, "Kessler", stage="selection")
    await team.commands(ANA)
    await types_name(team, ANA, "Kessler")
    assert chosen_stage(team, ANA) == "selection"
    await types_name(team, ANA, "Acme")
    assert chosen_stage(team, ANA) is None


async def test_a_page_says_what_there_is_to_know(team: House) -> None:
    await tells_at(team, ANA, "Kessler", PUMP, stage="exploration")
    await team.pass_time(days=1)
    await tells_at(team, BEN, "Kessler GmbH", stage="selection")
    seen = await page(team, ANA, "kessler")
    assert "They are choosing, since 3 November." in seen.words
    assert "Before that: they looked around (2 November)." in seen.words
    assert "Known by you and Ben" in seen.words
    assert [entry.partition(":")[0] for entry in spoken(seen)] == ["Ben", "You"]
    assert "I know of no date ahead of them." in seen.words


async def test_everybody_who_knows_them_stands_in_one_list(house: House) -> None:
    await founded(house, ANA, BEN, PRIYA)
    for person in (BEN, PRIYA, ANA):
        await tells_at(house, person, "Kessler")
    assert "Known by you, Ben and Priya" in (await page(house, ANA, "Kessler")).words


async def test_on_their_own_page_what_is_theirs_too_is_about_them(team: House) -> None:
    await tells_at(team, ANA, "Kessler", PUMP, whose="together")
    await team.pass_time(minutes=10)
    await tells_at(team, BEN, "Kessler", whose="customer")
    seen = await page(team, ANA, "Kessler")
    assert [entry.partition(":")[0] for entry in spoken(seen)] == [
        "Ben, about them",
        "You, together with them",
    ]


async def test_a_long_page_is_turned(team: House) -> None:
    for number in range(7):
        await tells_at(team, ANA, "Kessler", f"Small thing number {number} went well.")
        await team.pass_time(minutes=10)
    first = await page(team, ANA, "Kessler")
    assert len(spoken(first)) == 5
    await team.clicks(ANA, first, ActionId.CUSTOMER_OLDER)
    older = team.workspace.ephemerals(ANA, "dm")[-1]
    assert len(spoken(older)) == 2
    assert "What worked at Kessler before" in older.words


async def test_whoever_hides_their_bright_spot_takes_the_customer_with_it(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    assert await offered(team, BEN, "Kess") == ["Kessler", "New: Kess"]
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    assert await offered(team, BEN, "Kess") == ["New: Kess"]


async def test_a_misspelt_name_is_asked_about_and_nothing_of_it_stays(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    asked = await page(team, ANA, "Kesler")
    await team.clicks(ANA, asked, ActionId.CUSTOMER_MEANT)
    assert PLACED in team.workspace.ephemerals(ANA, "dm")[-1].words
    assert len(await mine(team, ANA)) == 1


async def test_a_name_nobody_knows_has_a_page_once_there_is_a_date_of_theirs(team: House) -> None:
    asked = await page(team, ANA, "Kessler")
    assert offers(asked, ActionId.CUSTOMER_NOTE)
    await team.clicks(ANA, asked, ActionId.CUSTOMER_NOTE)
    outcome = await team.submits(ANA, {BlockId.DAY: "2026-11-20", BlockId.WHAT: "go-live"})
    assert outcome.ok, outcome.errors
    assert "go-live" in (await page(team, ANA, "kessler")).words


async def test_a_sentence_that_begins_with_customer_is_kept_with_two_buttons(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    asked = await page(team, ANA, "Kessler loved the demo")
    assert quoted(asked) == ["customer Kessler loved the demo"]
    await team.clicks(ANA, asked, ActionId.DOUBT_KEEP)
    assert "customer Kessler loved the demo" in cards(team, ANA)[-1].words


async def test_a_sentence_about_nobody_known_is_a_bright_spot(team: House) -> None:
    said = await asks(team, ANA, "customer asked for a second meeting")
    assert "Kept." in said
    assert "customer asked for a second meeting" in card(team, ANA).words


@pytest.mark.parametrize(
    "name",
    ["Maier Maschinenbau GmbH", "Kessler GmbH & Co. KG", "Acme, Inc.", "Deutsche Bahn Cargo", "van der Meer"],
)
async def test_a_long_name_nobody_knows_is_shown_to_nobody_as_a_bright_spot(team: House, name: str) -> None:
    asked = await page(team, ANA, name)
    assert quoted(asked) == [f"customer {name}"]
    assert offers(asked, ActionId.CUSTOMER_NOTE)
    assert cards(team, ANA) == []


async def test_a_name_is_found_by_any_word_of_it(team: House) -> None:
    await tells_at(team, ANA, "Brauerei Zum Goldenen Löwen")
    for typed in ("löwen", "goldenen lö"):
        asked = await page(team, ANA, typed)
        assert "Brauerei Zum Goldenen Löwen" in asked.words, typed
        await team.clicks(ANA, asked, ActionId.CUSTOMER_MEANT)
        assert PLACED in team.workspace.ephemerals(ANA, "dm")[-1].words


async def test_customer_alone_lists_those_one_may_see(team: House) -> None:
    assert "No customers yet" in await asks(team, ANA, "customer")
    await tells_at(team, ANA, "Kessler")
    listed = await page(team, ANA, "")
    await team.picks(ANA, listed, ActionId.CUSTOMER_OPEN, "Kessler")
    assert PLACED in team.workspace.ephemerals(ANA, "dm")[-1].words


async def renames(house: House, person: str, old: str, new: str) -> None:
    seen = await page(house, person, old)
    await chooses(house, person, seen, ActionId.CUSTOMER_MENU, CustomerVerb.RENAME)
    await types_name(house, person, new)
    outcome = await house.submits(person)
    assert outcome.ok, outcome.errors


async def test_another_name_leads_on_from_the_old_one_for_whoever_sees_it(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    await tells_at(team, BEN, "Kessler")
    await renames(team, ANA, "Kessler", "Kessler Bottling")
    for person in (ANA, BEN):
        seen = await page(team, person, "Kessler")
        assert seen.words.startswith("Kessler Bottling")
        assert len(spoken(seen)) == 2
    await tells_at(team, BEN, "Kessler", PUMP)
    assert "At *Kessler Bottling*" in card(team, BEN).words


async def test_ones_own_cards_say_the_new_name_at_once_and_no_others_are_rewritten(team: House) -> None:
    await tells_at(team, BEN, "Kessler")
    await tells_at(team, ANA, "Bottle Works")
    for text in (PUMP, "She called us first."):
        await tells_at(team, ANA, "Kessler", text)
    elsewhere, *there = cards(team, ANA)
    bens = card(team, BEN).words
    await renames(team, ANA, "Kessler", "Kessler Bottling")
    assert all("At *Kessler Bottling*" in each.words for each in there)
    assert "At *Bottle Works*" in elsewhere.words
    assert card(team, BEN).words == bens
    updates = [reply for reply in team.workspace.replies if reply.method == "chat.update"]
    assert len(updates) == len(there)


async def test_two_become_one_and_come_back_apart_as_nothing_else(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    await tells_at(team, ANA, "Bottle Works", PUMP)
    await renames(team, ANA, "Bottle Works", "Kessler")
    assert await offered(team, ANA, "") == ["Kessler"]
    assert len(spoken(await page(team, ANA, "Bottle Works"))) == 2
    await renames(team, ANA, "Kessler", "Bottle Works")
    assert await offered(team, ANA, "") == ["Bottle Works"]
    assert len(spoken(await page(team, BEN, "Kessler"))) == 2


async def test_who_has_nothing_there_gives_no_name(team: House) -> None:
    await tells_at(team, ANA, "Kessler")
    assert ActionId.CUSTOMER_MENU not in (await page(team, BEN, "Kessler")).actions
    customers, now = team.bot.services.customers, team.workspace.clock.now()
    with pytest.raises(NotKnownThere):
        await customers.rename(who(team, BEN), "Kessler", "Mine", now)


async def test_a_private_rename_is_seen_by_nobody_else(team: House) -> None:
    await tells_at(team, BEN, "Kessler")
    await tells_at(team, ANA, "Kessler", visibility="private")
    await renames(team, ANA, "Kessler", "Secret Works")
    assert (await page(team, BEN, "Kessler")).words.startswith("Kessler")
    assert await offered(team, BEN, "") == ["Kessler"]
    assert len(spoken(await page(team, ANA, "Kessler"))) == 2
