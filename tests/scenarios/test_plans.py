"""A plan to repeat what worked: made in one tap, checked with a question, made smaller, let go."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.domain.bright_spot import BrightSpot, Whose
from bot.domain.note import NoteKind
from bot.domain.plan import Plan, PlanState
from bot.domain.prompt import Prompt
from bot.domain.strength import Strength
from bot.playground.acting.outcome import Outcome
from bot.playground.world.forms import Choice
from bot.playground.world.messages import Message
from bot.services.asking.notes import leave_note
from bot.services.contents.planning import PlanContent, PlanDraft, PlanFrom, PlanSource
from bot.services.errors import DeletedMeanwhile, NotYours
from bot.services.planning.saying import WITHOUT_PLAN
from bot.slack.identifiers import ActionId, BlockId, EntryVerb, PlanVerb, PromptVerb
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import (
    ANA,
    BEN,
    answering,
    chooses,
    from_menu,
    front,
    home,
    live,
    look,
    offers,
    prompt_on,
    prompts,
    rep_of,
    said_at,
    who,
)
from tests.support.telling import BOSS, PUMP, card, cards, founded, quoted

CUE, ACTION = "purchasing asks for a discount", "ask what changed"
SENTENCE = "When purchasing asks for a discount, I will ask what changed."
SMALL = "When purchasing asks for a discount, I will wait a moment."


def at(day: int, clock: str = "16:30") -> datetime:
    """A moment of November 2026 by Ana's clock, which is Madrid's: an hour ahead of UTC."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


@pytest.fixture
async def ana(house: House) -> House:
    """Ana alone on her team, on a Monday morning."""
    await founded(house, ANA)
    return house


async def opens(house: House, text: str = PUMP, **named: str) -> None:
    """Something worked, and Ana opens the form from its card."""
    await house.says(ANA, text)
    if strength := named.get("strength"):
        await house.picks(ANA, card(house, ANA), ActionId.PICK_STRENGTH, strength)
    await house.clicks(ANA, card(house, ANA), ActionId.AGAIN)


async def plans_it(house: House, text: str = PUMP, **fields: Choice) -> Outcome:
    await opens(house, text)
    return await fills_in(house, **fields)


async def fills_in(house: House, **fields: Choice) -> Outcome:
    given = {BlockId.CUE: CUE, BlockId.ACTION: ACTION} | fields
    return await house.submits(ANA, {str(block): choice for block, choice in given.items()})


async def opened(house: House) -> list[Plan]:
    """Ana's open plans."""
    me = who(house, ANA)
    found: list[Plan] = await look(house, lambda uow: uow.plans.open_of(me.workspace_id, me.user_id))
    return found


async def plan_of(house: House, plan: Plan) -> Plan:
    found: Plan | None = await look(house, lambda uow: uow.plans.get(plan.workspace_id, plan.id))
    assert found is not None
    return found


async def own_list(house: House) -> tuple[str, str]:
    """What Ana reads in Home and under `/brightspot mine`."""
    outcome = await house.commands(ANA, "mine")
    assert outcome.reply is not None
    return (await home(house, ANA)).words, outcome.reply.words


def checks(house: House) -> list[Message]:
    """The questions about a plan that wait for a tap."""
    return [message for message in house.told(ANA) if offers(message, ActionId.PLAN_WORKED)]


async def is_checked(house: House, day: int = 3) -> Message:
    await live(house, at(day))
    return checks(house)[-1]


async def asked_on(house: House, day: int) -> Prompt:
    found = await prompt_on(house, ANA, at(day).date())
    assert found is not None
    return found


async def test_one_tap_opens_the_form_filled_in_and_one_more_keeps_it(ana: House) -> None:
    await opens(ana, strength="Handling concerns")
    assert (await ana.submits(ANA)).ok
    (plan,) = await opened(ana)
    assert plan.strength is Strength.OBJECTIONS
    assert quoted(front(ana, ANA)) == ["When a doubt comes up, I will ask one question before I answer it."]
    assert "I show it to nobody" in front(ana, ANA).words
    assert "with one of my next questions" in front(ana, ANA).words


async def test_words_of_their_own_stand_in_the_sentence(ana: House) -> None:
    await plans_it(ana, **{BlockId.CUE: "After my last call,", BlockId.ACTION: "I will write two lines."})
    assert quoted(front(ana, ANA)) == ["After my last call, I will write two lines."]


async def test_with_the_customer_it_says_we(ana: House) -> None:
    await ana.commands(ANA)
    await ana.submits(ANA, {BlockId.ANSWER: PUMP, BlockId.WHOSE: "together"})
    await ana.clicks(ANA, card(ana, ANA), ActionId.AGAIN)
    await ana.submits(ANA)
    assert quoted(front(ana, ANA)) == [
        "When we next meet, we will begin with what has worked since last time."
    ]


async def test_the_card_offers_it_once_and_again_when_it_is_over(ana: House) -> None:
    await plans_it(ana)
    assert not offers(card(ana, ANA), ActionId.AGAIN)
    view = await home(ana, ANA)
    await chooses(ana, ANA, view, ActionId.PLAN_MENU, PlanVerb.LET_GO)
    assert offers(card(ana, ANA), ActionId.AGAIN)
    assert await opened(ana) == []


async def test_nothing_in_a_field_is_told_under_it(ana: House) -> None:
    outcome = await plans_it(ana, **{BlockId.CUE: "...", BlockId.ACTION: "\u200b"})
    assert set(outcome.errors) == {BlockId.CUE, BlockId.ACTION}
    assert await opened(ana) == []


@pytest.mark.parametrize("day", ["2026-11-02", "2026-10-01", "2027-01-02"])
async def test_a_day_that_does_not_fit_is_told_under_it(ana: House, day: str) -> None:
    outcome = await plans_it(ana, **{BlockId.CHECK_ON: day})
    assert "within the next 60 days" in outcome.errors[BlockId.CHECK_ON]
    assert (await fills_in(ana, **{BlockId.CHECK_ON: "2026-11-03"})).ok


async def test_a_third_plan_asks_which_one_makes_room_and_nothing_is_lost(ana: House) -> None:
    for text in (PUMP, BOSS):
        await plans_it(ana, text)
        await ana.pass_time(minutes=10)
    first, second = await opened(ana)
    await opens(ana, "A third one, and all is well.")
    assert len(quoted(front(ana, ANA))) == 2
    assert not (await fills_in(ana)).ok
    assert len(await opened(ana)) == 2
    assert (await ana.submits(ANA, {BlockId.LET_GO: str(second.id)})).ok
    third = next(plan for plan in await opened(ana) if plan.id != first.id)
    assert (third.cue, third.action) == (CUE, ACTION)
    assert (await plan_of(ana, second)).state is PlanState.LET_GO


async def test_a_form_that_was_open_before_the_second_plan_asks_as_well(ana: House) -> None:
    spots = await two_bright_spots(ana)
    await plans_it(ana, "A third one, and all is well.")
    await ana.pass_time(minutes=10)
    await opens(ana, "A fourth one.")
    await keeps(ana, spots[0])
    outcome = await ana.submits(ANA, {BlockId.CUE: "it snows"})
    assert outcome.view is not None
    assert len(quoted(outcome.view)) == 2
    assert "it snows" in str(outcome.view.blocks)
    assert len(await opened(ana)) == 2


async def test_two_forms_sent_at_once_make_no_third_plan(ana: House) -> None:
    spots = await two_bright_spots(ana)
    await plans_it(ana, "A third one, and all is well.")
    kept = await asyncio.gather(*(keeps(ana, spot) for spot in spots), return_exceptions=True)
    assert sorted(type(each).__name__ for each in kept) == ["NoRoom", "PlanContent"]
    assert len(await opened(ana)) == 2


async def test_one_form_sent_twice_is_one_plan(ana: House) -> None:
    spot, _ = await two_bright_spots(ana)
    await asyncio.gather(keeps(ana, spot), keeps(ana, spot))
    assert len(await opened(ana)) == 1


async def test_the_next_question_asks_how_it_went_and_is_no_second_message(ana: House) -> None:
    await plans_it(ana)
    before = len(ana.told(ANA))
    check = await is_checked(ana)
    assert len(ana.told(ANA)) == before + 1
    assert "Hi Ana. Yesterday you wrote:" in check.words
    assert quoted(check) == [SENTENCE]
    assert SENTENCE not in check.text
    assert CUE not in check.text
    (plan,) = await opened(ana)
    assert plan.asked == 1
    assert (await asked_on(ana, 3)).plan_id == plan.id


async def test_on_the_chosen_day_and_not_before(ana: House) -> None:
    await plans_it(ana, **{BlockId.CHECK_ON: "2026-11-05"})
    assert "From Thursday 5 November on" in front(ana, ANA).words
    await live(ana, at(4))
    assert checks(ana) == []
    assert "On Monday you wrote:" in (await is_checked(ana, 5)).words


async def test_a_day_that_has_its_answer_is_still_the_day_to_ask_how_it_went(ana: House) -> None:
    await plans_it(ana)
    await live(ana, at(3, "11:00"))
    await ana.says(ANA, BOSS)
    check = await is_checked(ana)
    assert quoted(check) == [SENTENCE]


@pytest.mark.parametrize("said", ["Another no-show, the third one", "nothing"])
async def test_a_hard_or_an_empty_day_is_no_day_for_it(ana: House, said: str) -> None:
    await plans_it(ana)
    await live(ana, at(3, "11:00"))
    await ana.says(ANA, said)
    await live(ana, at(3))
    assert checks(ana) == []
    assert quoted(await is_checked(ana, 4)) == [SENTENCE]


async def test_it_worked_counts_and_ends_the_silence(ana: House) -> None:
    await opens(ana, strength="Explaining & demos")
    await fills_in(ana)
    (plan,) = await opened(ana)
    check = await is_checked(ana)
    assert (await rep_of(ana, ANA)).unanswered == 1
    await ana.clicks(ANA, check, ActionId.PLAN_WORKED)
    assert "the first plan that worked for *Explaining &amp; demos*" in check.words
    assert quoted(check) == [SENTENCE]
    assert not offers(check, ActionId.PLAN_WORKED)
    done = await plan_of(ana, plan)
    assert (done.state, done.checked_on) == (PlanState.WORKED, at(3).date())
    assert (await asked_on(ana, 3)).answered_at is not None
    assert (await rep_of(ana, ANA)).unanswered == 0
    await ana.says(ANA, BOSS)
    assert quoted(card(ana, ANA)) == [BOSS]


@pytest.mark.parametrize("said", ["So that was that.", "Paperwork done in one go."])
async def test_a_line_about_a_plan_that_worked_is_not_doubted(ana: House, said: str) -> None:
    await plans_it(ana)
    check = await is_checked(ana)
    await ana.clicks(ANA, check, ActionId.PLAN_WORKED)
    await ana.says(ANA, said)
    assert quoted(card(ana, ANA)) == [said]
    assert "I can't tell" not in card(ana, ANA).words
    assert "For now I show it to nobody." in card(ana, ANA).words


async def test_a_line_that_says_that_it_went_wrong_is_trouble_whatever_was_tapped(ana: House) -> None:
    await plans_it(ana)
    check = await is_checked(ana)
    await ana.clicks(ANA, check, ActionId.PLAN_WORKED)
    before = len(cards(ana, ANA))
    await ana.says(ANA, "Then a no-show, and we lost the deal.")
    assert len(cards(ana, ANA)) == before


async def test_not_yet_becomes_smaller_and_then_it_is_enough(ana: House) -> None:
    await plans_it(ana)
    (large,) = await opened(ana)
    check = await is_checked(ana)
    await ana.clicks(ANA, check, ActionId.PLAN_NOT_YET)
    assert "Would something smaller fit better" in check.words
    await ana.clicks(ANA, check, ActionId.PLAN_SMALLER)
    assert (await ana.submits(ANA, {BlockId.ACTION: "wait a moment"})).ok
    assert quoted(front(ana, ANA)) == [SMALL]
    (small,) = await opened(ana)
    assert (small.smaller_of, (await plan_of(ana, large)).state) == (large.id, PlanState.NOT_YET)
    assert "There is a smaller one in its place now." in check.words
    again = await is_checked(ana, 4)
    await ana.clicks(ANA, again, ActionId.PLAN_NOT_YET)
    assert "Then we let it go." in again.words
    assert not offers(again, ActionId.PLAN_SMALLER)
    assert await opened(ana) == []


async def test_not_yet_and_let_go(ana: House) -> None:
    await plans_it(ana)
    check = await is_checked(ana)
    await ana.clicks(ANA, check, ActionId.PLAN_NOT_YET)
    await ana.clicks(ANA, check, ActionId.PLAN_LET_GO)
    assert "It is let go." in check.words
    assert not offers(check, ActionId.PLAN_SMALLER)
    assert await opened(ana) == []


async def test_a_moment_that_did_not_come_is_asked_about_once_more_a_week_later(ana: House) -> None:
    await plans_it(ana)
    check = await is_checked(ana)
    await from_menu(ana, ANA, PromptVerb.NO_CHANCE, check)
    assert "Then it waits." in check.words
    await live(ana, at(9))
    assert checks(ana) == []
    again = await is_checked(ana, 10)
    await from_menu(ana, ANA, PromptVerb.NO_CHANCE, again)
    assert "so we let the plan go" in again.words
    assert await opened(ana) == []


async def test_no_answer_is_asked_for_once_more_and_then_let_go_without_a_word(ana: House) -> None:
    await plans_it(ana)
    (plan,) = await opened(ana)
    await live(ana, at(17, "09:00"), answering(ana, ANA))
    assert [said_at(check) for check in checks(ana)] == [at(3), at(10)]
    told = len(ana.told(ANA))
    await ana.bot.forget()
    await ana.settle()
    assert (await plan_of(ana, plan)).state is PlanState.LET_GO
    assert len(ana.told(ANA)) == told
    assert offers(cards(ana, ANA)[0], ActionId.AGAIN)


async def test_two_taps_at_once_are_one_and_a_late_one_says_what_holds(ana: House) -> None:
    await plans_it(ana)
    (plan,) = await opened(ana)
    check = await is_checked(ana)
    taps = (ActionId.PLAN_WORKED, ActionId.PLAN_WORKED)
    clicked = await asyncio.gather(*(ana.workspace.click(ANA, check, tap) for tap in taps))
    assert [outcome.ok for outcome in clicked] == [True, True]
    await ana.settle()
    assert "the first plan that worked" in check.words
    assert (await plan_of(ana, plan)).state is PlanState.WORKED


async def test_who_types_first_may_still_tap(ana: House) -> None:
    await plans_it(ana)
    (plan,) = await opened(ana)
    check = await is_checked(ana)
    await ana.says(ANA, BOSS)
    assert quoted(card(ana, ANA)) == [BOSS]
    await ana.clicks(ANA, check, ActionId.PLAN_WORKED)
    assert (await plan_of(ana, plan)).state is PlanState.WORKED


async def test_later_today_brings_the_check_back_and_it_counts_once(ana: House) -> None:
    await plans_it(ana)
    check = await is_checked(ana)
    await from_menu(ana, ANA, PromptVerb.LATER, check)
    await ana.submits(ANA, {BlockId.LATER: "1"})
    assert quoted(check) == [SENTENCE]
    await ana.go_to(at(3, "17:30"))
    again = checks(ana)[-1]
    assert again is not check
    assert "you asked me to come back. Yesterday you wrote:" in again.words
    assert (await opened(ana))[0].asked == 1
    await ana.clicks(ANA, again, ActionId.PLAN_WORKED)
    assert "worked" in again.words


async def test_a_plan_that_is_gone_by_then_is_not_asked_about(ana: House) -> None:
    await plans_it(ana)
    check = await is_checked(ana)
    await from_menu(ana, ANA, PromptVerb.LATER, check)
    await ana.submits(ANA, {BlockId.LATER: "1"})
    await chooses(ana, ANA, await home(ana, ANA), ActionId.PLAN_MENU, PlanVerb.LET_GO)
    await ana.go_to(at(3, "17:30"))
    asked = prompts(ana, ANA)[-1]
    assert "Which question of yours got a longer answer than usual?" in asked.words
    assert quoted(asked) == []
    await ana.clicks(ANA, asked, ActionId.PROMPT_FORM)
    assert (await ana.submits(ANA, {BlockId.ANSWER: BOSS})).ok


async def test_let_go_between_the_decision_and_the_message_it_is_not_asked_about(ana: House) -> None:
    await plans_it(ana)
    (plan,) = await opened(ana)
    await live(ana, at(3, "16:29"))
    ana.workspace.clock.set(at(3))
    await ana.bot.services.asking.tick(at(3))
    assert (await asked_on(ana, 3)).plan_id == plan.id
    await ana.bot.services.checking.by_itself(who(ana, ANA), plan.id, PlanState.LET_GO, at(3))
    await ana.settle()
    assert checks(ana) == []
    assert (await asked_on(ana, 3)).question_key == WITHOUT_PLAN
    assert "Which question of yours" in prompts(ana, ANA)[-1].words


async def test_a_note_with_a_button_of_its_own_waits_for_the_next_question(ana: House) -> None:
    await plans_it(ana)
    await ana.go_to(at(3, "16:00"))
    me, now = who(ana, ANA), ana.workspace.clock.now()
    async with ana.bot.storage.work() as uow:
        facts = {"channel": TEAM_CHANNEL, "due": "2026-11-02", "edition_id": 7}
        kind = NoteKind.ROUNDUP_UNCONFIRMED
        await leave_note(uow, me.workspace_id, me.user_id, kind, now, **facts)
        await uow.commit()
    assert not offers(await is_checked(ana), ActionId.RESEND_ROUNDUP)
    await live(ana, at(4))
    assert offers(prompts(ana, ANA)[-1], ActionId.RESEND_ROUNDUP)


async def test_home_says_that_it_worked_before_anybody_asked(ana: House) -> None:
    await plans_it(ana)
    (plan,) = await opened(ana)
    view = await home(ana, ANA)
    assert SENTENCE in quoted(view)
    await chooses(ana, ANA, view, ActionId.PLAN_MENU, PlanVerb.WORKED)
    assert "the first plan that worked" in front(ana, ANA).words
    assert (await plan_of(ana, plan)).state is PlanState.WORKED
    assert SENTENCE not in quoted(await home(ana, ANA))


async def test_home_and_mine_say_that_the_question_waits_until_it_is_answered(ana: House) -> None:
    asked, next_time = "On Tuesday 3 November I asked how it went.", "From Tuesday 10 November on I'll ask"
    await plans_it(ana)
    check = await is_checked(ana)
    for words in await own_list(ana):
        assert f"{asked} One tap under that question is enough." in words
        assert next_time not in words
    await ana.says(ANA, BOSS)
    assert all(asked in words for words in await own_list(ana))
    await from_menu(ana, ANA, PromptVerb.NO_CHANCE, check)
    for words in await own_list(ana):
        assert asked not in words
        assert next_time in words
    again = await is_checked(ana, 10)
    assert all("On Tuesday 10 November I asked how it went." in words for words in await own_list(ana))
    await ana.clicks(ANA, again, ActionId.PLAN_WORKED)
    assert not any("I asked how it went" in words for words in await own_list(ana))


async def test_a_question_that_was_put_off_is_not_said_to_wait(ana: House) -> None:
    await plans_it(ana)
    check = await is_checked(ana)
    await from_menu(ana, ANA, PromptVerb.LATER, check)
    await ana.submits(ANA, {BlockId.LATER: "1"})
    assert all("with one of my next questions" in words for words in await own_list(ana))
    await ana.go_to(at(3, "17:30"))
    assert all("On Tuesday 3 November I asked" in words for words in await own_list(ana))
    await from_menu(ana, ANA, PromptVerb.NOT_TODAY, checks(ana)[-1])
    assert all("From Tuesday 10 November on" in words for words in await own_list(ana))


async def test_another_day_that_was_chosen_since_is_the_one_that_is_named(ana: House) -> None:
    await plans_it(ana)
    await is_checked(ana)
    await chooses(ana, ANA, await home(ana, ANA), ActionId.PLAN_MENU, PlanVerb.CHANGE)
    await ana.submits(ANA, {BlockId.ACTION: "wait a moment"})
    assert all("On Tuesday 3 November I asked" in words for words in await own_list(ana))
    await chooses(ana, ANA, await home(ana, ANA), ActionId.PLAN_MENU, PlanVerb.CHANGE)
    await ana.submits(ANA, {BlockId.CHECK_ON: "2026-11-20"})
    assert all("From Friday 20 November on" in words for words in await own_list(ana))


async def test_a_plan_can_be_changed_and_keeps_its_day(ana: House) -> None:
    await plans_it(ana)
    (plan,) = await opened(ana)
    await chooses(ana, ANA, await home(ana, ANA), ActionId.PLAN_MENU, PlanVerb.CHANGE)
    await ana.submits(ANA, {BlockId.ACTION: "wait a moment"})
    (changed,) = await opened(ana)
    assert (changed.id, changed.action, changed.check_on) == (plan.id, "wait a moment", plan.check_on)
    await chooses(ana, ANA, await home(ana, ANA), ActionId.PLAN_MENU, PlanVerb.CHANGE)
    await ana.submits(ANA, {BlockId.CHECK_ON: "2026-11-20"})
    assert (await opened(ana))[0].check_on == at(20).date()


async def test_a_menu_that_is_out_of_date_says_so(ana: House) -> None:
    await plans_it(ana)
    (plan,) = await opened(ana)
    view = await home(ana, ANA)
    await ana.bot.services.checking.by_itself(
        who(ana, ANA), plan.id, PlanState.WORKED, ana.workspace.clock.now()
    )
    await chooses(ana, ANA, view, ActionId.PLAN_MENU, PlanVerb.LET_GO)
    assert "answered or let go in the meantime" in front(ana, ANA).words


async def test_taking_the_bright_spot_back_leaves_the_plan(ana: House) -> None:
    await plans_it(ana)
    await chooses(ana, ANA, card(ana, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
    check = await is_checked(ana)
    assert quoted(check) == [SENTENCE]
    await ana.clicks(ANA, check, ActionId.PLAN_WORKED)
    assert "the first plan that worked" in check.words


async def test_who_stops_has_nothing_left_open(ana: House) -> None:
    await plans_it(ana)
    await ana.says(ANA, "stop")
    assert await opened(ana) == []


async def test_without_a_team_it_is_kept_and_nothing_is_promised(house: House) -> None:
    await house.says(ANA, PUMP)
    await house.clicks(ANA, card(house, ANA), ActionId.AGAIN)
    await house.submits(ANA)
    assert "I ask you nothing at the moment." in front(house, ANA).words
    assert len(await opened(house)) == 1


async def test_nobody_else_can_touch_it(ana: House) -> None:
    await plans_it(ana)
    (plan,) = await opened(ana)
    await is_checked(ana)
    services, ben, now = ana.bot.services, who(ana, BEN), ana.workspace.clock.now()
    with pytest.raises(NotYours):
        await services.checking.answer(ben, (await asked_on(ana, 3)).id, PlanState.WORKED, now)
    with pytest.raises(DeletedMeanwhile):
        await services.checking.by_itself(ben, plan.id, PlanState.LET_GO, now)
    with pytest.raises(DeletedMeanwhile):
        await services.planning.form(ben, PlanSource(PlanFrom.CHANGE, plan.id), now)
    assert (await plan_of(ana, plan)).open


async def two_bright_spots(house: House) -> list[BrightSpot]:
    for text in (PUMP, BOSS):
        await house.says(ANA, text)
        await house.pass_time(minutes=10)
    me = who(house, ANA)
    found: list[BrightSpot] = await look(
        house, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, limit=2)
    )
    return found


async def keeps(house: House, spot: BrightSpot) -> PlanContent:
    """A form of that bright spot's card comes in, as the listener hands it on."""
    source, draft = PlanSource(PlanFrom.AGAIN, spot.id), PlanDraft(CUE, ACTION, Whose.MINE)
    now = house.workspace.clock.now()
    return await house.bot.services.planning.save(who(house, ANA), source, draft, now)
