"""A rep keeps one of theirs for good, from its card or from Home, and lets it go the usual way again."""

from bot.domain.ids import UserId
from bot.slack.identifiers import ActionId, EntryVerb
from tests.support.house import House
from tests.support.stories import ANA, BEN, chooses, home, look
from tests.support.telling import PUMP, asks, card, tells


async def kept(house: House) -> bool:
    here = house.bot.workspace.id
    [spot] = await look(house, lambda uow: uow.bright_spots.of_rep(here, UserId(ANA), 9))
    return bool(spot.kept)


async def test_from_the_card_and_back(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.KEEP)
    assert await kept(team)
    assert "You keep it for good." in card(team, ANA).words
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNKEEP)
    assert not await kept(team)
    assert "for good" not in card(team, ANA).words


async def test_from_home(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    await chooses(team, ANA, await home(team, ANA), ActionId.ENTRY_MENU, EntryVerb.KEEP)
    assert await kept(team)
    assert EntryVerb.UNKEEP.value in str((await home(team, ANA)).blocks)


async def test_what_nobody_else_sees_stays_anyhow(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="private")
    assert EntryVerb.KEEP.value + ":" not in str(card(team, ANA).blocks)


async def test_colleagues_see_nothing_of_it(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="team")
    before = await asks(team, BEN, "team"), await asks(team, BEN, "search pen")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.KEEP)
    assert (await asks(team, BEN, "team"), await asks(team, BEN, "search pen")) == before
