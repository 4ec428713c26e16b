"""The rep's own view: what it adds up to in Home, `mine` and `strengths`, the goal, and what of it is one's own."""

from datetime import timedelta
from html import unescape
from typing import Any

import pytest

from bot.domain.strength import Strength
from bot.playground.faults import Fault
from bot.playground.world.blocks import visible_text
from bot.playground.world.messages import Message
from bot.playground.world.views import View
from bot.slack.identifiers import ActionId, BlockId, EntryVerb
from tests.support.house import House
from tests.support.lives import (
    PICTURE,
    STEPS,
    Moment,
    daily,
    lived,
    pictured,
    planned,
    three_weeks,
    two_years,
)
from tests.support.stories import ANA, BEN, chooses, front, home, rep_of, settings, who
from tests.support.telling import PUMP, asks, founded, mine, plain_texts, quoted

FEW = tuple(Moment(day, f"Number {day}") for day in range(9))


async def has_lived(house: House, moments: Any, person: str = ANA) -> None:
    await lived(house.bot.storage.work, who(house, person), moments, house.workspace.clock.now())


def said(view: View) -> str:
    """Everything that is there to read, without its markup."""
    return unescape("\n".join([visible_text(view.blocks), *plain_texts(view.blocks)])).replace("*", "")


def charts(view: View | Message) -> list[dict[str, Any]]:
    return [block["chart"] for block in view.blocks or () if block["type"] == "data_visualization"]


async def drawn_by_mine(house: House, person: str = ANA) -> list[dict[str, Any]]:
    """The charts that `/brightspot mine` shows somebody."""
    outcome = await house.commands(person, "mine")
    assert outcome.reply is not None
    return charts(outcome.reply)


async def reads(house: House, command: str) -> str:
    """What the command answers Ana, without its markup."""
    return unescape(await asks(house, ANA, command)).replace("*", "")


def shown(house: House, person: str = ANA) -> View:
    """What Home shows now, without being looked at anew."""
    view = house.workspace.home(person)
    assert view is not None
    return view


async def test_somebody_new_finds_one_thing_to_do_and_no_empty_shelves(team: House) -> None:
    view = await home(team, ANA)
    assert ActionId.HOME_CAPTURE in view.actions
    assert ActionId.GOAL_FORM not in view.actions
    for missing in ("What you do well", "Where you want to be", "What you kept", "A good one from"):
        assert missing not in said(view)


async def test_under_ten_there_is_a_sentence_and_from_ten_on_the_wave_beside_it(team: House) -> None:
    await has_lived(team, FEW)
    view = await home(team, ANA)
    assert "9 bright spots so far." in said(view)
    assert charts(view) == []
    await has_lived(team, [Moment(0, PUMP)])
    view = await home(team, ANA)
    kinds = [block["type"] for block in view.blocks]
    assert kinds[1:3] == ["section", "data_visualization"]
    assert "10 bright spots so far. The first was on 25 October, and 10 came in the last four weeks." in said(
        view
    )
    points = [point["value"] for point in charts(view)[0]["series"][0]["data"]]
    assert (points[0], points[-1]) == (0, 10)


async def test_the_wave_falls_only_when_something_is_taken_back_and_says_no_word(team: House) -> None:
    await has_lived(team, daily(12))
    view = await home(team, ANA)
    await chooses(team, ANA, view, ActionId.ENTRY_MENU, EntryVerb.UNDO)
    assert "11 bright spots so far." in said(shown(team))
    await team.pass_time(days=200)
    assert "11 bright spots so far." in said(await home(team, ANA))


async def test_a_workspace_without_charts_gets_the_sentence_and_is_not_asked_for_a_month(team: House) -> None:
    await has_lived(team, daily(12))
    team.workspace.faults.next("views.publish", Fault.refused("invalid_blocks"))
    view = await home(team, ANA)
    assert "12 bright spots so far." in said(view)
    assert charts(view) == []
    await team.pass_time(days=29)
    assert charts(await home(team, ANA)) == []
    await team.pass_time(days=2)
    assert len(charts(await home(team, ANA))) == 1


async def test_mine_draws_the_wave_once_home_has_shown_it(team: House) -> None:
    await has_lived(team, FEW)
    await home(team, ANA)
    assert await drawn_by_mine(team) == []
    await has_lived(team, [Moment(0, PUMP)])
    assert await drawn_by_mine(team) == []
    shown_at_home = charts(await home(team, ANA))
    assert len(shown_at_home) == 1
    assert await drawn_by_mine(team) == shown_at_home
    assert "10 bright spots so far." in await reads(team, "mine")
    await has_lived(team, FEW, BEN)
    assert await drawn_by_mine(team, BEN) == []


async def test_that_home_has_shown_the_wave_is_written_down_once(team: House) -> None:
    await has_lived(team, daily(12))
    await home(team, ANA)
    first = (await rep_of(team, ANA)).charts_shown_at
    assert first == team.workspace.clock.now()
    await team.pass_time(days=3)
    assert len(charts(await home(team, ANA))) == 1
    assert (await rep_of(team, ANA)).charts_shown_at == first


async def test_after_a_refusal_mine_has_the_sentence_until_home_shows_the_wave_again(team: House) -> None:
    await has_lived(team, daily(12))
    await home(team, ANA)
    await team.pass_time(days=1)
    team.workspace.faults.next("views.publish", Fault.refused("invalid_blocks"))
    await home(team, ANA)
    assert await drawn_by_mine(team) == []
    assert "12 bright spots so far." in await reads(team, "mine")
    await team.pass_time(days=31)
    assert await drawn_by_mine(team) == []
    await home(team, ANA)
    assert len(await drawn_by_mine(team)) == 1


async def test_a_page_that_is_refused_for_another_reason_is_given_up_after_one_more_try(team: House) -> None:
    await has_lived(team, daily(12))
    team.workspace.faults.always("views.publish", Fault.refused("invalid_arguments"))
    await team.workspace.open_home(ANA)
    await team.settle()
    assert team.workspace.home(ANA) is None
    team.workspace.faults.clear()
    assert "12 bright spots so far." in said(await home(team, ANA))


async def test_a_strength_shows_up_on_two_days_with_both_sentences(team: House) -> None:
    await has_lived(team, [Moment(9, "Drew the loop.", Strength.EXPLAINING)])
    assert "Once one strength was seen on two different days" in said(await home(team, ANA))
    await has_lived(team, [Moment(2, "Took the pump apart.", Strength.EXPLAINING)])
    view = await home(team, ANA)
    assert "Explaining & demos is showing up. You wrote of it on two different days:" in said(view)
    assert quoted(view)[:2] == ["Took the pump apart.", "Drew the loop."]


async def test_a_core_strength_is_shown_with_its_counts_and_the_newest_words(team: House) -> None:
    await has_lived(team, two_years())
    await planned(
        team.bot.storage.work, who(team, ANA), team.workspace.clock.now(), worked=Strength.EXPLAINING
    )
    view = await home(team, ANA)
    assert "Explaining & demos is a core strength of yours, seen on" in said(view)
    assert "One plan with it worked." in said(view)
    counted = await reads(team, "strengths")
    assert "Explaining & demos is a core strength of yours." in counted
    assert "Consistent. On" in counted
    assert "Natural. It came naturally" in counted
    assert "Done well. One plan with it worked." in counted
    assert "Only you see this." in counted


async def test_what_is_not_core_yet_says_which_counts_are_open(team: House) -> None:
    await has_lived(team, three_weeks())
    counted = await reads(team, "strengths")
    assert "Explaining & demos is showing up." in counted
    assert "Consistent, not yet. On 4 days in 4 weeks, from 15 October to 2 November." in counted
    assert "Done well, not yet. Nothing to count so far" in counted
    assert "Follow-up & persistence was there once." in counted


async def test_without_any_strength_there_is_one_thing_to_do(team: House) -> None:
    outcome = await team.commands(ANA, "strengths")
    assert outcome.reply is not None
    assert outcome.reply.actions == [ActionId.HOME_CAPTURE]


async def test_mine_says_what_home_says_in_one_message(team: House) -> None:
    await has_lived(team, two_years())
    work, now = team.bot.storage.work, team.workspace.clock.now()
    await planned(work, who(team, ANA), now)
    await planned(work, who(team, ANA), now, worked=Strength.EXPLAINING)
    await pictured(work, who(team, ANA), now)
    answer = await reads(team, "mine")
    for words in (
        "bright spots so far. The first was on",
        "core strength",
        "1 of 3 small steps done",
        "A good one",
    ):
        assert words in answer
    assert PICTURE in await mine(team, ANA)
    assert "When purchasing asks for a discount" in "\n".join(await mine(team, ANA))


async def test_one_good_one_from_the_past_is_there_all_day_and_another_one_later(team: House) -> None:
    await has_lived(team, (Moment(40 + day, f"Long ago {day}") for day in range(20)))
    await has_lived(team, daily(9))
    first = next(text for text in quoted(await home(team, ANA)) if text.startswith("Long ago"))
    assert first in quoted(await home(team, ANA))
    later = set()
    for _ in range(6):
        await team.pass_time(days=1)
        later |= {text for text in quoted(await home(team, ANA)) if text.startswith("Long ago")}
    assert len(later) > 1


async def test_a_goal_is_pictured_ticked_changed_and_let_go(team: House) -> None:
    await team.commands(ANA, "goal")
    fields: dict[str, Any] = {BlockId.PICTURE: PICTURE, BlockId.STEP_1: STEPS[0], BlockId.STEP_3: STEPS[1]}
    assert (await team.submits(ANA, fields)).ok
    assert "2 small steps towards it." in said(await home(team, ANA))
    await ticks(team, 1)
    assert "1 of 2 small steps done." in said(shown(team))
    assert "Done on 2 November" in said(shown(team))
    await ticks(team, 0)
    assert "2 small steps towards it." in said(shown(team))
    await ticks(team, 2)
    assert "Every step is done." in said(shown(team))
    await team.clicks(ANA, shown(team), ActionId.GOAL_FORM)
    await team.submits(ANA, {BlockId.STEP_1: "Ask two customers a week"})
    assert "1 of 2 small steps done." in said(shown(team))
    await team.clicks(ANA, shown(team), ActionId.GOAL_FORM)
    await team.clicks(ANA, front(team, ANA), ActionId.GOAL_LET_GO)
    assert "It is let go." in said(front(team, ANA))
    assert PICTURE not in quoted(shown(team))


async def test_a_picture_of_blanks_is_refused_under_its_field(team: House) -> None:
    await team.commands(ANA, "goal")
    outcome = await team.submits(ANA, {BlockId.PICTURE: "\u200b"})
    assert outcome.errors == {
        BlockId.PICTURE: "Please picture it in a sentence, so that there is something to walk towards."
    }


async def test_a_bright_spot_completes_a_step_and_deleting_it_leaves_the_step_done(team: House) -> None:
    await has_lived(team, [Moment(0, PUMP)])
    await pictured(team.bot.storage.work, who(team, ANA), team.workspace.clock.now(), done=0)
    await chooses(team, ANA, await home(team, ANA), ActionId.ENTRY_MENU, EntryVerb.EDIT)
    step = open_steps(front(team, ANA))[1]
    assert (await team.submits(ANA, {BlockId.GOAL_STEP: step})).ok
    assert "1 of 3 small steps done." in said(shown(team))
    assert "Done on 2 November, by a bright spot of yours" in said(shown(team))
    await chooses(team, ANA, shown(team), ActionId.ENTRY_MENU, EntryVerb.UNDO)
    assert "Done on 2 November, by a bright spot of yours" in said(shown(team))


async def test_without_an_open_step_the_form_does_not_ask_for_one(team: House) -> None:
    await has_lived(team, [Moment(0, PUMP)])
    await pictured(team.bot.storage.work, who(team, ANA), team.workspace.clock.now(), done=3)
    await chooses(team, ANA, await home(team, ANA), ActionId.ENTRY_MENU, EntryVerb.EDIT)
    assert BlockId.GOAL_STEP not in {block["block_id"] for block in front(team, ANA).blocks}


async def test_boxes_of_a_goal_that_was_replaced_meanwhile_change_nothing(team: House) -> None:
    work, now = team.bot.storage.work, team.workspace.clock.now()
    await pictured(work, who(team, ANA), now, done=0)
    await home(team, ANA)
    await pictured(work, who(team, ANA), now + timedelta(hours=1), done=0)
    await ticks(team, 2)
    assert "3 small steps towards it." in said(shown(team))


async def test_open_plans_are_in_home_with_their_menu(team: House) -> None:
    await planned(team.bot.storage.work, who(team, ANA), team.workspace.clock.now())
    view = await home(team, ANA)
    assert any("purchasing asks for a discount" in text for text in quoted(view))
    assert ActionId.PLAN_MENU in view.actions


async def test_five_years_of_pages_are_turned_and_none_is_cut(team: House) -> None:
    await has_lived(team, daily(50))
    view, texts = await home(team, ANA), 0
    while True:
        assert len(view.blocks) <= 100
        texts += sum(
            block.get("accessory", {}).get("action_id") == ActionId.ENTRY_MENU for block in view.blocks
        )
        if ActionId.HOME_MORE not in view.actions:
            break
        await team.clicks(ANA, view, ActionId.HOME_MORE)
        view = shown(team)
    assert texts == 50
    assert "further back" in said(view)


async def test_the_settings_carry_reminders_the_weeks_line_and_the_language(team: House) -> None:
    rep = await rep_of(team, ANA)
    assert (rep.reminders, rep.week_line, rep.language) == (False, True, None)
    await settings(team, ANA, extras=["reminders"])
    rep = await rep_of(team, ANA)
    assert (rep.reminders, rep.week_line, rep.language) == (True, False, None)
    await settings(team, ANA)
    assert (await rep_of(team, ANA)).reminders


async def test_nothing_of_it_is_anybody_elses(team: House) -> None:
    await has_lived(team, two_years())
    await pictured(team.bot.storage.work, who(team, ANA), team.workspace.clock.now())
    view = await home(team, BEN)
    assert quoted(view) == []
    assert "bright spots so far" not in said(view)
    assert "core strength" not in await asks(team, BEN, "strengths")


@pytest.fixture
async def team(house: House) -> House:
    """Sales South as in the other stories."""
    await founded(house, ANA, BEN)
    return house


def open_steps(form: View) -> list[str]:
    """The values of the steps that the form of a bright spot offers."""
    field = next(block for block in form.blocks if block["block_id"] == BlockId.GOAL_STEP)
    return [option["value"] for option in field["element"]["options"]]


async def ticks(house: House, count: int) -> None:
    """The first so many boxes are ticked, and no other."""
    view = shown(house)
    boxes = next(
        element
        for block in view.blocks
        for element in block.get("elements", ())
        if element.get("action_id") == ActionId.GOAL_STEPS
    )
    values = [option["value"] for option in boxes["options"]][:count]
    outcome = await house.picks(ANA, view, ActionId.GOAL_STEPS, values)
    assert outcome.ok, outcome.error
