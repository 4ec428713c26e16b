"""App Home: what somebody has kept and how they are asked, and what can be changed from there."""

from bot.playground.world.blocks import visible_text
from bot.playground.world.views import View
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from tests.support.house import House
from tests.support.stories import ANA, BEN, MARTA, chooses, home, settings
from tests.support.telling import BOSS, PUMP, card, cards, founded, quoted


def _said(view: View) -> str:
    return visible_text(view.blocks)


def _entry_menus(view: View) -> list[str]:
    """The verbs that each entry's menu offers."""
    accessories = [block["accessory"] for block in view.blocks if "accessory" in block]
    menus = [one for one in accessories if one["action_id"] == ActionId.ENTRY_MENU]
    return [option["value"].partition(":")[0] for menu in menus for option in menu["options"]]


async def test_an_empty_home_invites_with_one_action(team: House) -> None:
    view = await home(team, ANA)
    assert view.blocks[0]["text"]["text"] == "Hello Ana"
    assert [element["action_id"] for element in view.blocks[2]["elements"]] == [ActionId.HOME_CAPTURE]
    assert "I ask Monday to Friday at 16:30, Madrid time." in _said(view)
    assert "My next question comes on Monday 2 November at 16:30." in _said(view)


async def test_home_shows_what_was_kept_newest_first(team: House) -> None:
    await team.commands(ANA, PUMP)
    await team.commands(ANA, BOSS)
    await team.commands(BEN, "Not hers")
    assert quoted(await home(team, ANA)) == [BOSS, PUMP]


async def test_an_entry_is_hidden_shared_and_deleted_from_its_menu(team: House) -> None:
    await team.says(ANA, PUMP)
    view = await home(team, ANA)
    assert _entry_menus(view) == [EntryVerb.EDIT, EntryVerb.HIDE, EntryVerb.KEEP, EntryVerb.UNDO]
    await chooses(team, ANA, view, ActionId.ENTRY_MENU, EntryVerb.HIDE)
    assert "Only you see it." in _said(_home(team))
    assert "I show it to nobody" in card(team, ANA).words
    await chooses(team, ANA, _home(team), ActionId.ENTRY_MENU, EntryVerb.SHARE)
    assert "Sales South sees it, with your name." in _said(_home(team))
    await chooses(team, ANA, _home(team), ActionId.ENTRY_MENU, EntryVerb.UNDO)
    assert quoted(_home(team)) == []
    assert cards(team, ANA) == []


async def test_editing_from_home_shows_in_home_and_on_the_card(team: House) -> None:
    await team.says(ANA, "She took the pen")
    await chooses(team, ANA, await home(team, ANA), ActionId.ENTRY_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.ANSWER: PUMP})
    assert quoted(_home(team)) == [PUMP]
    assert quoted(card(team, ANA)) == [PUMP]


async def test_home_has_pages(team: House) -> None:
    for number in range(10):
        await team.workspace.command(ANA, f"/brightspot Number {number}")
    await team.settle()
    assert len(quoted(await home(team, ANA))) == 8
    await team.clicks(ANA, _home(team), ActionId.HOME_MORE)
    assert quoted(_home(team)) == ["Number 1", "Number 0"]
    await team.clicks(ANA, _home(team), ActionId.HOME_NEWEST)
    assert quoted(_home(team))[0] == "Number 9"


async def test_home_says_what_the_settings_say(team: House) -> None:
    await home(team, ANA)
    await settings(team, ANA, days=["3"], visibility="private")
    said = _said(_home(team))
    assert "I ask every Thursday at 16:30, Madrid time." in said
    assert "My next question comes on Thursday 5 November at 16:30." in said
    assert "shown to nobody" in said


async def test_a_visitor_is_told_how_to_join_and_a_coach_what_they_coach(house: House) -> None:
    await founded(house, ANA, MARTA)
    assert "A coach can invite you, or you set a team up yourself." in _said(await home(house, BEN))
    assert "Sales South" in _said(await home(house, MARTA))
    assert ActionId.HOME_SETUP in (await home(house, MARTA)).actions


def _home(house: House) -> View:
    """What Ana's Home shows now."""
    view = house.workspace.home(ANA)
    assert view is not None
    return view
