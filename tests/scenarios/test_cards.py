"""What a rep does with a card: share, hide, name the strength, say how it felt, edit, take back."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.bright_spot import Visibility
from bot.domain.strength import Strength
from bot.playground.world.messages import Message
from bot.services.asking.choices import Times
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from tests.support.house import House
from tests.support.stories import ANA, TOM, YUKI, chooses, front, look, settings, who
from tests.support.telling import BOSS, PUMP, asks, card, cards, founded, mine, plain_texts, quoted, spoken

HIDDEN, SHARED = "For now I show it to nobody.", "*Sales South* sees it, with your name."


async def _seen_by_tom(house: House) -> list[str]:
    page = await house.commands(TOM, "team")
    assert page.reply is not None
    return spoken(page.reply)


async def test_share_and_hide_are_one_button(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    assert HIDDEN in card(team, ANA).words
    assert await _seen_by_tom(team) == []
    await team.clicks(ANA, card(team, ANA), ActionId.SHARE)
    assert SHARED in card(team, ANA).words
    assert await _seen_by_tom(team) == [f"Ana: {PUMP}"]


async def test_hiding_one_changes_no_other_and_not_the_usual(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await team.pass_time(minutes=10)
    await team.says(ANA, "The second one")
    assert SHARED in card(team, ANA).words


async def test_a_new_usual_visibility_touches_nothing_that_is_there(team: House) -> None:
    await team.says(ANA, PUMP)
    await settings(team, ANA, visibility="private")
    assert await _seen_by_tom(team) == [f"Ana: {PUMP}"]


@pytest.mark.parametrize("usual", ["private", "anonymous"])
async def test_from_then_on_the_next_line_is_not_shown_beside_the_one_before(team: House, usual: str) -> None:
    await team.says(ANA, PUMP)
    await settings(team, ANA, visibility=usual)
    await team.says(ANA, BOSS)
    assert [quoted(each) for each in cards(team, ANA)] == [[PUMP], [BOSS]]
    assert await _seen_by_tom(team) == [f"Ana: {PUMP}"]


async def test_what_was_shared_by_its_own_button_goes_on_as_it_is(house: House) -> None:
    await founded(house, ANA, TOM, share=False)
    await house.says(ANA, PUMP)
    await house.clicks(ANA, card(house, ANA), ActionId.SHARE)
    await house.says(ANA, BOSS)
    assert await _seen_by_tom(house) == [f"Ana: {PUMP}\n{BOSS}"]


async def test_nor_what_it_becomes_when_its_messages_are_made_separate(house: House) -> None:
    await founded(house, ANA, TOM, share=False)
    await house.says(ANA, PUMP)
    await house.says(ANA, BOSS)
    await settings(house, ANA, visibility="team")
    await chooses(house, ANA, card(house, ANA), ActionId.CARD_MENU, EntryVerb.SPLIT)
    assert [quoted(each) for each in cards(house, ANA)] == [[PUMP], [BOSS]]
    assert await _seen_by_tom(house) == []


@pytest.mark.parametrize("by", ["settings", "joining", "joining another"])
async def test_what_was_told_for_oneself_stays_so_whatever_is_usual_when_its_card_comes(
    house: House, by: str
) -> None:
    """Between the two there may be an outage."""
    if by != "joining":
        await founded(house, ANA, share=by != "settings")
    await house.workspace.post(ANA, PUMP)
    await house.workspace.quiet()
    me, now = who(house, ANA), house.workspace.clock.now()
    if by == "settings":
        await house.bot.services.choices.set_times(me, Times(usual_visibility=Visibility.TEAM), now)
    else:
        if by == "joining another":
            await house.bot.services.choices.stop(me, now)
        await founded(house, ANA, coach=YUKI)
    await house.settle()
    [spot] = await look(house, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 9))
    assert (spot.text, spot.visibility) == (PUMP, Visibility.PRIVATE)


async def test_every_strength_can_be_picked_and_its_name_is_whole(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.picks(ANA, card(team, ANA), ActionId.PICK_STRENGTH, "Explaining & demos")
    assert "What made it work: *Explaining &amp; demos*." in card(team, ANA).words
    chosen = [text for text in plain_texts(card(team, ANA).blocks) if "&" in text]
    assert "Explaining & demos" in chosen
    assert [text for text in chosen if "&amp;" in text] == []


async def test_how_it_felt_can_be_said_and_said_otherwise(team: House) -> None:
    await team.says(ANA, PUMP)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.NATURAL)
    assert "It came naturally." in card(team, ANA).words.splitlines()[2]
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EFFORT)
    assert "It took effort." in card(team, ANA).words.splitlines()[2]


async def test_undo_leaves_no_word_of_it(team: House) -> None:
    await team.says(ANA, PUMP)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert team.last(ANA).words == "Taken back. I have kept nothing of it."
    assert PUMP not in team.last(ANA).text
    assert await _seen_by_tom(team) == []


async def test_the_commands_card_stands_in_the_dm_and_can_do_all_of_it(team: House) -> None:
    await team.commands(ANA, PUMP)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    assert HIDDEN in card(team, ANA).words
    await team.picks(ANA, card(team, ANA), ActionId.PICK_STRENGTH, "Handling concerns")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EFFORT)
    assert "What made it work: *Handling concerns*." in card(team, ANA).words
    await team.clicks(ANA, card(team, ANA), ActionId.SHARE)
    assert await _seen_by_tom(team) == [f"Ana: {PUMP}"]
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    assert team.last(ANA).words == "Taken back. I have kept nothing of it."
    assert await _seen_by_tom(team) == []


async def test_the_form_changes_what_a_card_says(team: House) -> None:
    await team.says(ANA, "She took the pen")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.ANSWER: PUMP, BlockId.WHOSE: "together", BlockId.VISIBILITY: "private"})
    assert quoted(card(team, ANA)) == [PUMP]
    assert HIDDEN in card(team, ANA).words
    assert "Yours and the customer's together." in card(team, ANA).words


async def test_a_form_that_stood_open_shares_nothing_again_that_was_hidden_meanwhile(team: House) -> None:
    await team.says(ANA, PUMP)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await team.submits(ANA, {BlockId.ANSWER: f"{PUMP} Really."})
    assert quoted(card(team, ANA)) == [f"{PUMP} Really."]
    assert HIDDEN in card(team, ANA).words
    assert await _seen_by_tom(team) == []


async def test_a_form_that_stood_open_hides_nothing_that_was_shared_meanwhile(team: House) -> None:
    await _to_be_shared_on(team, "2026-11-05")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.clicks(ANA, card(team, ANA), ActionId.SHARE)
    await team.submits(ANA, {BlockId.ANSWER: f"{PUMP} Really."})
    assert await _seen_by_tom(team) == [f"Ana: {PUMP} Really."]


async def test_a_form_that_leaves_the_day_leaves_it(team: House) -> None:
    await _to_be_shared_on(team, "2026-11-05")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.ANSWER: f"{PUMP} Really."})
    assert "from Thursday 5 November *Sales South* sees it" in card(team, ANA).words


async def test_whoever_says_in_the_form_who_sees_it_is_heard(team: House) -> None:
    await team.says(ANA, PUMP)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.VISIBILITY: "team"})
    assert await _seen_by_tom(team) == [f"Ana: {PUMP}"]


@pytest.mark.parametrize("fields", [{BlockId.VISIBILITY: "team"}, {BlockId.SHARE_ON: "2026-11-05"}])
async def test_a_form_for_a_team_that_was_left_meanwhile_keeps_the_words(
    team: House, fields: dict[str, str]
) -> None:
    await team.commands(ANA)
    await team.says(ANA, "stop")
    assert (await team.submits(ANA, {BlockId.ANSWER: PUMP, **fields})).ok
    assert quoted(card(team, ANA)) == [PUMP]
    assert "It stays with you: you have stopped, so I share nothing." in card(team, ANA).words
    assert await mine(team, ANA) == [PUMP]
    assert await _seen_by_tom(team) == []


async def test_who_left_a_team_may_still_take_their_name_off_what_it_reads(team: House) -> None:
    await team.says(ANA, PUMP)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.says(ANA, "stop")
    assert (await team.submits(ANA, {BlockId.ANSWER: BOSS, BlockId.VISIBILITY: "anonymous"})).ok
    assert quoted(card(team, ANA)) == [BOSS]
    assert await mine(team, ANA) == [BOSS]
    assert await _seen_by_tom(team) == []


async def test_an_emptied_form_is_told_so_under_its_field(team: House) -> None:
    await team.says(ANA, PUMP)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    outcome = await team.submits(ANA, {BlockId.ANSWER: "\u200b \u2060"})
    assert outcome.errors == {BlockId.ANSWER: "Please write a line, so that there is something to keep."}


async def test_delete_in_the_form_says_so_in_the_form(team: House) -> None:
    await team.says(ANA, PUMP)
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.clicks(ANA, front(team, ANA), ActionId.DELETE_ENTRY)
    assert front(team, ANA).blocks[0]["text"]["text"] == "Taken back. I have kept nothing of it."
    assert cards(team, ANA) == []


async def _to_be_shared_on(house: House, day: str) -> None:
    await house.commands(ANA)
    outcome = await house.submits(ANA, {BlockId.ANSWER: PUMP, BlockId.SHARE_ON: day})
    assert outcome.ok, outcome.errors


async def test_it_can_be_shared_from_a_later_day(team: House) -> None:
    await _to_be_shared_on(team, "2026-11-05")
    assert "from Thursday 5 November *Sales South* sees it, with your name." in card(team, ANA).words
    await team.pass_time(days=2)
    assert await _seen_by_tom(team) == []
    await team.pass_time(days=1)
    assert await _seen_by_tom(team) == [f"Ana: {PUMP}"]
    assert SHARED in card(team, ANA).words


@pytest.mark.parametrize(
    ("zone", "begins"),
    [
        ("America/Los_Angeles", datetime(2026, 11, 5, 8, tzinfo=UTC)),
        ("Pacific/Auckland", datetime(2026, 11, 4, 11, tzinfo=UTC)),
    ],
)
async def test_a_later_day_begins_by_the_calendar_of_whoever_wrote_it(
    team: House, zone: str, begins: datetime
) -> None:
    await team.workspace.change_person(ANA, tz=zone)
    await _to_be_shared_on(team, "2026-11-05")
    await team.go_to(begins - timedelta(hours=1))
    assert await _seen_by_tom(team) == []
    await team.go_to(begins + timedelta(hours=1))
    assert await _seen_by_tom(team) == [f"Ana: {PUMP}"]


async def test_a_later_day_of_another_year_is_said_with_its_year(team: House) -> None:
    await _to_be_shared_on(team, "2027-01-04")
    assert "from Monday 4 January 2027 *Sales South* sees it" in card(team, ANA).words


async def test_shared_earlier_and_hidden_again_it_stays_hidden(team: House) -> None:
    await _to_be_shared_on(team, "2026-11-05")
    await team.clicks(ANA, card(team, ANA), ActionId.SHARE)
    await team.clicks(ANA, card(team, ANA), ActionId.HIDE)
    await team.pass_time(days=5)
    assert await _seen_by_tom(team) == []
    assert HIDDEN in card(team, ANA).words


async def test_a_day_taken_out_of_the_form_is_no_day(team: House) -> None:
    await _to_be_shared_on(team, "2026-11-05")
    await chooses(team, ANA, card(team, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await team.submits(ANA, {BlockId.SHARE_ON: None})
    await team.pass_time(days=5)
    assert await _seen_by_tom(team) == []


async def test_a_day_that_has_come_already_is_now(team: House) -> None:
    await settings(team, ANA, visibility="private")
    await _to_be_shared_on(team, "2026-11-02")
    assert await _seen_by_tom(team) == [f"Ana: {PUMP}"]


async def test_a_later_day_does_not_lift_a_name_that_was_to_stay_off(team: House) -> None:
    await settings(team, ANA, visibility="anonymous")
    await team.commands(ANA)
    outcome = await team.submits(ANA, {BlockId.ANSWER: PUMP, BlockId.SHARE_ON: "2026-11-05"})
    assert "only be shared with your name" in outcome.errors[BlockId.SHARE_ON]
    await team.submits(ANA, {BlockId.VISIBILITY: "team"})
    assert "with your name" in card(team, ANA).words


async def test_an_anonymous_card_says_that_it_waits(team: House) -> None:
    await settings(team, ANA, visibility="anonymous")
    await team.says(ANA, PUMP)
    assert "It waits: *Sales South* sees it, without your name, once" in card(team, ANA).words
    assert await _seen_by_tom(team) == []


async def test_two_clicks_at_once_are_one(team: House) -> None:
    await team.says(ANA, PUMP)
    shown = card(team, ANA)
    both = [team.workspace.click(ANA, shown, ActionId.HIDE) for _ in range(2)]
    assert [outcome.ok for outcome in await asyncio.gather(*both)] == [True, True]
    await team.settle()
    assert HIDDEN in card(team, ANA).words
    assert len(team.told(ANA)) == 1


async def test_a_second_undo_says_that_it_is_gone(team: House) -> None:
    await team.says(ANA, PUMP)
    shown = card(team, ANA)
    value = next(option for option in _menu(shown) if option.startswith("undo:"))
    for _ in range(2):
        await team.workspace.pick(ANA, shown, ActionId.CARD_MENU, value)
    await team.settle()
    assert team.last(ANA).words == "Taken back. I have kept nothing of it."
    assert "deleted in the meantime" in team.workspace.ephemerals(ANA)[-1].words


async def test_notifications_quote_no_answer(team: House) -> None:
    await team.says(ANA, PUMP)
    outcome = await team.commands(ANA, PUMP)
    await team.commands(ANA, "teem secret")
    assert outcome.reply is not None
    shown = [*team.told(ANA), *team.workspace.ephemerals(ANA)]
    assert [message for message in shown if "pen" in message.text or "secret" in message.text] == []


async def test_every_strength_has_its_place_in_the_menu(team: House) -> None:
    await team.says(ANA, PUMP)
    offered = {value.partition(":")[0] for value in _menu(card(team, ANA), ActionId.PICK_STRENGTH)}
    assert offered == {strength.value for strength in Strength}
    assert await mine(team, ANA) == [PUMP]
    assert "Only you see it." not in await asks(team, ANA, "mine")


def _menu(message: Message, action_id: ActionId = ActionId.CARD_MENU) -> list[str]:
    """The values of a menu's options."""
    elements = [
        element
        for block in message.blocks or []
        for element in [*block.get("elements", []), block.get("accessory") or {}]
    ]
    menu = next(element for element in elements if element.get("action_id") == action_id)
    return [option["value"] for option in menu["options"]]
