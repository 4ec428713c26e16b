"""A rep changes teams: what they kept goes along, what the old team was shown stays until it is taken back."""

from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from tests.support.house import House
from tests.support.stories import ANA, BEN, TOM, YUKI, chooses, invitations, set_up
from tests.support.telling import (
    BOSS,
    NOON,
    PUMP,
    ROUNDUP,
    asks,
    card,
    cards,
    founded,
    mine,
    tells,
    told_in_thread,
)

NEW = "Let them draw the line themselves."


async def moved(house: House) -> None:
    """Ana shares a bright spot that South reads, stops there, keeps it shared, and says yes to North."""
    await founded(house, ANA, BEN, TOM)
    for person, text in ((ANA, PUMP), (BEN, BOSS), (TOM, "Left the price list in the car.")):
        await house.commands(person, text)
    await house.go_to(ROUNDUP)
    await house.says(ANA, "stop")
    await house.clicks(ANA, house.last(ANA), ActionId.STOP_KEEP)
    await set_up(house, (ANA,), coach=YUKI, name="Sales North")
    [invited] = invitations(house, ANA)
    await house.clicks(ANA, invited, ActionId.INVITATION_SHARE)
    assert "*Sales North*" in await asks(house, ANA, "team")


async def test_the_old_team_keeps_what_it_was_shown_and_the_rep_has_it_too(house: House) -> None:
    await moved(house)
    assert f"Ana: {PUMP}" in told_in_thread(house)
    assert PUMP in await asks(house, BEN, "search pen")
    assert await mine(house, ANA) == [PUMP]


async def test_what_they_share_from_then_on_goes_to_the_new_team(house: House) -> None:
    await moved(house)
    await house.commands(ANA, NEW)
    assert NEW not in await asks(house, BEN, "search line")
    assert NEW not in await asks(house, BEN, "team")
    assert NEW in await asks(house, ANA, "team")


async def test_made_separate_what_one_team_sees_is_not_shown_to_another(house: House) -> None:
    await founded(house, ANA, BEN, TOM)
    await house.says(ANA, PUMP)
    await house.says(ANA, NEW)
    await house.says(ANA, "stop")
    await house.clicks(ANA, house.last(ANA), ActionId.STOP_KEEP)
    await set_up(house, (ANA,), coach=YUKI, name="Sales North")
    await house.clicks(ANA, invitations(house, ANA)[0], ActionId.INVITATION_SHARE)
    await chooses(house, ANA, card(house, ANA), ActionId.CARD_MENU, EntryVerb.SPLIT)
    assert len(cards(house, ANA)) == 2
    assert NEW not in await asks(house, ANA, "team")


async def test_taken_back_it_is_gone_from_the_old_team_as_well(house: House) -> None:
    await moved(house)
    [kept] = cards(house, ANA)
    await house.clicks(ANA, kept, ActionId.HIDE)
    assert f"Ana: {PUMP}" not in told_in_thread(house)
    assert f"Ben: {BOSS}" in told_in_thread(house)
    assert PUMP not in await asks(house, BEN, "search pen")
    assert await mine(house, ANA) == [PUMP]


async def test_without_their_name_it_still_is_the_old_teams_and_no_others(house: House) -> None:
    await moved(house)
    [kept] = cards(house, ANA)
    await chooses(house, ANA, kept, ActionId.CARD_MENU, EntryVerb.EDIT)
    await house.submits(ANA, {BlockId.VISIBILITY: "anonymous"})
    assert "It waits: *Sales South* sees it, without your name" in card(house, ANA).words
    assert f"Ana: {PUMP}" not in told_in_thread(house)
    assert [PUMP in await asks(house, person, "search pen") for person in (YUKI, BEN)] == [False, False]


async def test_each_of_theirs_says_which_of_the_two_teams_sees_it(house: House) -> None:
    await moved(house)
    await house.commands(ANA, NEW)
    listed = (await house.commands(ANA, "mine")).reply
    assert listed is not None
    newest, older = listed.words.split(PUMP)
    assert "Sales North sees it" in newest
    assert "Sales South sees it" in older
    await house.workspace.open_home(ANA)
    await house.settle()
    home = house.workspace.home(ANA)
    assert home is not None
    assert "Sales South sees it" in home.words


async def test_what_one_team_was_to_read_from_friday_on_is_not_read_by_another(house: House) -> None:
    await founded(house, ANA, BEN, TOM)
    await house.go_to(NOON)
    await tells(house, ANA, PUMP, share_on="2026-11-06")
    assert "from Friday 6 November *Sales South* sees it" in card(house, ANA).words
    await house.says(ANA, "stop")
    assert "Sales South" not in card(house, ANA).words
    await set_up(house, (ANA, BEN), coach=YUKI, name="Sales North")
    [invited] = invitations(house, ANA)
    await house.clicks(ANA, invited, ActionId.INVITATION_PRIVATE)
    await house.pass_time(days=5)
    assert PUMP not in await asks(house, YUKI, "team")
    assert await mine(house, ANA) == [PUMP]


async def test_a_day_of_sharing_that_outlived_its_team_ends_with_the_next_yes(house: House) -> None:
    """As somebody has it who left the company and is back."""
    await founded(house, ANA, BEN, TOM)
    await house.go_to(NOON)
    await tells(house, ANA, PUMP, share_on="2026-11-06")
    await house.workspace.change_person(ANA, deleted=True)
    await house.workspace.change_person(ANA, deleted=False)
    await set_up(house, (ANA, BEN), coach=YUKI, name="Sales North")
    [invited] = invitations(house, ANA)
    await house.clicks(ANA, invited, ActionId.INVITATION_SHARE)
    await house.pass_time(days=5)
    assert PUMP not in await asks(house, YUKI, "team")
