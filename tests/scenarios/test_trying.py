"""What worked for one is tried by another: taken up in the channel, asked about, told to its author, taken back."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from bot.domain.ids import BrightSpotId, UserId
from bot.domain.people import Person
from bot.domain.plan import Plan, PlanState
from bot.domain.strength import Strength
from bot.playground import seed
from bot.playground.acting.outcome import Outcome
from bot.playground.faults import Fault
from bot.playground.world.messages import Message
from bot.playground.world.people import Person as Directed
from bot.services.context import Who
from bot.services.planning.saying import WITHOUT_PLAN
from bot.services.trying.taking import NotShared
from bot.slack.identifiers import ActionId, BlockId, EntryVerb, PlanVerb, PromptVerb
from tests.support.customers import notes_date
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    REPS,
    TOM,
    YUKI,
    chooses,
    from_menu,
    front,
    home,
    live,
    look,
    offers,
    prompt_on,
    who,
)
from tests.support.telling import (
    BOSS,
    PUMP,
    ROUNDUP,
    card,
    founded,
    parts,
    plain_texts,
    quoted,
    tells,
)

DRUM = "Left the price list in the car."


def at(day: int, clock: str = "23:00") -> datetime:
    """A moment of November 2026 by the clocks of Berlin and Madrid; so late everybody has been asked, Ben in New
    York as the last."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


@pytest.fixture
async def posted(house: House) -> House:
    """Six on a team, and Monday's roundup in their channel with something of Ana's, Ben's and Tom's."""
    await founded(house, MARTA, *REPS)
    await share(house, (ANA, PUMP), (BEN, BOSS), (TOM, DRUM))
    await house.go_to(ROUNDUP)
    return house


@pytest.fixture
async def small(house: House) -> House:
    """Three on a team, where everybody can guess."""
    await founded(house, ANA, BEN, TOM)
    await share(house, (ANA, PUMP), (BEN, BOSS), (TOM, DRUM))
    await house.go_to(ROUNDUP)
    return house


async def share(house: House, *told: tuple[str, str]) -> None:
    for person, text in told:
        await tells(house, person, text, strength=Strength.EXPLAINING)
    await house.settle()


async def spot_of(house: House, person: str) -> BrightSpotId:
    """The first that somebody shared."""
    me = who(house, person)
    spots = await look(house, lambda uow: uow.bright_spots.shared_of_rep(me.workspace_id, me.user_id))
    first: BrightSpotId = min(spot.id for spot in spots)
    return first


async def takes(house: House, person: str, author: str = ANA) -> Outcome:
    """Presses *I'll try this* beside the author's entry in the thread of the roundup."""
    value = str(await spot_of(house, author))
    (part,) = [each for each in parts(house) if offers(each, ActionId.TRY)]
    return await house.clicks(person, part, ActionId.TRY, value=value)


def beside(house: House, person: str) -> str:
    """What only this person was told in the channel, lately."""
    return house.workspace.ephemerals(person, TEAM_CHANNEL)[-1].words


def offers_it(house: House, spot_id: BrightSpotId) -> bool:
    return any(str(spot_id) in str(each.blocks) for each in parts(house))


async def opened(house: House, person: str) -> list[Plan]:
    me = who(house, person)
    found: list[Plan] = await look(house, lambda uow: uow.plans.open_of(me.workspace_id, me.user_id))
    return found


def check(house: House, person: str) -> Message:
    """The question about a try that waits for a tap."""
    return [each for each in house.told(person) if offers(each, ActionId.PLAN_WORKED)][-1]


async def is_asked(house: House, person: str, day: int = 12) -> Message:
    await live(house, at(day))
    return check(house, person)


async def worked(house: House, person: str, author: str = ANA) -> Message:
    """It was tried, and the check said that it worked."""
    await takes(house, person, author)
    message = await is_asked(house, person)
    assert (await house.clicks(person, message, ActionId.PLAN_WORKED)).ok
    return next(each for each in house.told(person) if each.ts == message.ts)


def heard(house: House, author: str = ANA) -> list[Message]:
    """What an author heard of it, with a question or alone."""
    return [each for each in house.told(author) if "took something of yours to try" in each.words]


async def test_the_tap_alone_keeps_it_and_the_form_says_so(posted: House) -> None:
    await takes(posted, BEN)
    (plan,) = await opened(posted, BEN)
    assert (plan.tries, plan.cue, plan.action) == (await spot_of(posted, ANA), "", "")
    view = front(posted, BEN)
    assert view.words.startswith("Kept to try")
    assert quoted(view) == [PUMP]
    assert "I have kept this of Ana's for you to try" in view.words
    assert "From Thursday 12 November on I'll ask" in view.words


async def test_twice_shows_what_is_there(posted: House) -> None:
    await takes(posted, BEN)
    await posted.submits(BEN, {BlockId.CUE: "somebody asks how it works"})
    await takes(posted, BEN)
    (plan,) = await opened(posted, BEN)
    assert plan.cue == "somebody asks how it works"
    assert "somebody asks how it works" in str(front(posted, BEN).blocks)


async def test_two_taps_at_once_keep_one(posted: House) -> None:
    spot_id, trying = await spot_of(posted, ANA), posted.bot.services.trying
    await asyncio.gather(*(trying.take(who(posted, BEN), spot_id, ROUNDUP) for _ in range(3)))
    assert len(await opened(posted, BEN)) == 1


async def test_it_works_while_she_takes_it_back_and_one_of_both_holds(posted: House) -> None:
    await takes(posted, BEN)
    (plan,) = await opened(posted, BEN)
    services, spot_id = posted.bot.services, await spot_of(posted, ANA)
    await asyncio.gather(
        services.cards.undo(who(posted, ANA), spot_id, ROUNDUP),
        services.checking.by_itself(who(posted, BEN), plan.id, PlanState.WORKED, ROUNDUP),
        return_exceptions=True,
    )
    await live(posted, at(11))
    assert heard(posted) == []
    assert len(ended(posted, BEN)) == (await state_of(posted, plan) is PlanState.LET_GO)


async def test_when_and_what_stand_under_it_and_a_day_may_be_chosen(posted: House) -> None:
    await takes(posted, BEN)
    cue, action = "somebody asks how it works", "hand over the pen"
    fields = {BlockId.CUE: cue, BlockId.ACTION: action, BlockId.CHECK_ON: "2026-11-11"}
    await posted.submits(BEN, {str(block): text for block, text in fields.items()})
    sentence = "When somebody asks how it works, I will hand over the pen."
    assert quoted(front(posted, BEN)) == [PUMP, sentence]
    message = await is_asked(posted, BEN, 11)
    assert quoted(message) == [PUMP, sentence]
    assert PUMP not in message.text


async def test_a_day_that_is_over_is_told_under_it(posted: House) -> None:
    await takes(posted, BEN)
    outcome = await posted.submits(BEN, {BlockId.CHECK_ON: "2026-11-09"})
    assert set(outcome.errors) == {BlockId.CHECK_ON}


async def test_it_is_asked_about_after_three_of_his_days_and_not_before(posted: House) -> None:
    await takes(posted, BEN)
    await live(posted, at(11))
    assert not any(offers(each, ActionId.PLAN_WORKED) for each in posted.told(BEN))
    message = await is_asked(posted, BEN)
    assert "On Monday you took this of Ana's to try:" in message.words
    assert "Did the moment come?" in message.words
    assert quoted(message) == [PUMP]
    asked = await prompt_on(posted, BEN, at(12).date())
    assert asked is not None
    assert asked.plan_id == (await opened(posted, BEN))[0].id


async def test_it_worked_and_he_lets_her_hear_that_it_was_him(posted: House) -> None:
    message = await worked(posted, BEN)
    assert "May Ana hear that it was you?" in message.words
    assert {"Tell Ana it was me", "Without my name"} <= set(plain_texts(message.blocks))
    await posted.clicks(BEN, message, ActionId.TRY_TELL)
    await posted.submits(BEN, {BlockId.SAYS: "They started drawing too."})
    assert quoted(front(posted, BEN)) == ["They started drawing too."]
    await live(posted, at(13))
    (told,) = heard(posted)
    assert "Ben took something of yours to try, and it worked there too" in told.words
    assert "Ben says:" in told.words
    assert quoted(told)[:2] == [PUMP, "They started drawing too."]
    assert "That is the second place it has worked." in told.words
    assert "Ana hears that it was you." in check_again(posted, BEN, message).words
    assert not offers(check_again(posted, BEN, message), ActionId.TRY_TELL)


async def test_before_he_leaves_a_line_he_reads_who_will_read_it(posted: House) -> None:
    """Ana does, and with a play the whole team in its playbook."""
    message = await worked(posted, BEN)
    assert "the team's roundup and playbook may say so as well" in message.words
    await posted.clicks(BEN, message, ActionId.TRY_TELL)
    assert any("the team reads it in the playbook" in text for text in plain_texts(front(posted, BEN).blocks))
    await posted.submits(BEN, {BlockId.SAYS: "They started drawing too."})
    assert "Ana reads your line. Once this has worked for three people" in front(posted, BEN).words


def check_again(house: House, person: str, message: Message) -> Message:
    return next(each for each in house.told(person) if each.ts == message.ts)


async def test_a_line_may_be_left_out(posted: House) -> None:
    message = await worked(posted, BEN)
    await posted.clicks(BEN, message, ActionId.TRY_TELL)
    await live(posted, at(13))
    (told,) = heard(posted)
    assert "Ben took something" in told.words
    assert "Ben says" not in told.words


async def test_without_his_name_she_hears_of_somebody(posted: House) -> None:
    message = await worked(posted, BEN)
    await posted.clicks(BEN, message, ActionId.TRY_UNNAMED)
    await live(posted, at(13))
    (told,) = heard(posted)
    assert "A colleague took something of yours to try" in told.words
    assert "Ben" not in told.words
    assert not offers(check_again(posted, BEN, message), ActionId.TRY_UNNAMED)


async def test_two_of_one_day_are_told_together_with_her_words_and_the_count_once(posted: House) -> None:
    for person in (BEN, TOM):
        await takes(posted, person)
    await live(posted, at(12))
    for person, answer in ((BEN, ActionId.TRY_TELL), (TOM, ActionId.TRY_UNNAMED)):
        await posted.clicks(person, check(posted, person), ActionId.PLAN_WORKED)
        await posted.clicks(person, message_of(posted, person), answer)
    await live(posted, at(13))
    (told,) = heard(posted)
    assert "Ben took something of yours to try" in told.words
    assert "It worked for another colleague as well." in told.words
    assert quoted(told) == [PUMP]
    assert told.words.count("That is the third place it has worked.") == 1


async def test_it_counts_for_the_strength_of_what_he_tried(posted: House) -> None:
    await worked(posted, BEN)
    me = who(posted, BEN)
    counted = await look(posted, lambda uow: uow.plans.worked_strengths(me.workspace_id, me.user_id))
    assert counted == [(Strength.EXPLAINING, at(12).date())]
    spot_id, here = await spot_of(posted, ANA), posted.bot.workspace.id
    assert await look(posted, lambda uow: uow.plans.spreads(here, [spot_id])) == {spot_id: 1}


async def test_not_yet_and_no_chance_are_nobodys_business(posted: House) -> None:
    await takes(posted, BEN)
    await takes(posted, TOM)
    await live(posted, at(12))
    await posted.clicks(BEN, check(posted, BEN), ActionId.PLAN_NOT_YET)
    await from_menu(posted, TOM, PromptVerb.NO_CHANCE, check(posted, TOM))
    await live(posted, at(17))
    assert heard(posted) == []
    assert any("nobody hears of it" in each.words for each in posted.told(BEN))


async def test_in_a_small_team_one_without_a_name_is_kept_back_until_it_has_one(small: House) -> None:
    message = await worked(small, BEN)
    await live(small, at(17))
    assert heard(small) == []
    await small.clicks(BEN, message, ActionId.TRY_TELL)
    await live(small, at(20))
    (told,) = heard(small)
    assert "Ben took something" in told.words


async def test_in_a_small_team_the_roundup_keeps_it_back_as_well(small: House) -> None:
    """Of three, one shared it; "somebody else" would be a name for whoever else read that."""
    await worked(small, BEN)
    await share(
        small, (ANA, "Rang back within the hour."), (BEN, "Let her finish."), (TOM, "Sent the sketch.")
    )
    await live(small, at(16))
    assert not any("Tried, and it worked" in part.words for part in parts(small))


async def test_in_a_small_team_a_name_points_at_nobody_who_gave_none(small: House) -> None:
    """Both tried hers, and one of the two let it be said."""
    for person in (BEN, TOM):
        await takes(small, person)
    await live(small, at(12))
    for person in (BEN, TOM):
        await small.clicks(person, check(small, person), ActionId.PLAN_WORKED)
    await small.clicks(BEN, message_of(small, BEN), ActionId.TRY_TELL)
    await share(
        small, (ANA, "Rang back within the hour."), (BEN, "Let her finish."), (TOM, "Sent the sketch.")
    )
    await live(small, at(16))
    said = parts(small)[-1].words
    assert "It worked for Ben too." in said
    assert "not only there" not in said


async def test_who_asks_in_home_how_far_it_went_reads_it_in_their_list_and_in_its_form(posted: House) -> None:
    for person in (BEN, TOM, PRIYA):
        await takes(posted, person)
    await live(posted, at(12))
    for person in (BEN, TOM, PRIYA):
        message = check(posted, person)
        await posted.clicks(person, message, ActionId.PLAN_WORKED)
    await posted.clicks(BEN, check_again(posted, BEN, message_of(posted, BEN)), ActionId.TRY_TELL)
    said = "It worked for Ben too, and for 2 more."
    outcome = await posted.commands(ANA, "mine")
    assert outcome.reply is not None
    assert said in outcome.reply.words
    await chooses(posted, ANA, card(posted, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    assert said in front(posted, ANA).words


def message_of(house: House, person: str) -> Message:
    """The message that asks whether the author may hear of it."""
    return [each for each in house.told(person) if offers(each, ActionId.TRY_TELL)][-1]


async def undoes(house: House, person: str = ANA) -> None:
    await chooses(house, person, card(house, person), ActionId.CARD_MENU, EntryVerb.UNDO)


def ended(house: House, person: str) -> list[Message]:
    return [each for each in house.told(person) if "What you were trying of" in each.words]


async def test_she_takes_it_back_and_his_try_ends_kindly(posted: House) -> None:
    await takes(posted, BEN)
    (plan,) = await opened(posted, BEN)
    await undoes(posted)
    assert (await state_of(posted, plan)) is PlanState.LET_GO
    await live(posted, at(12))
    assert not any(offers(each, ActionId.PLAN_WORKED) for each in posted.told(BEN))
    (told,) = ended(posted, BEN)
    assert (
        "What you were trying of Ana's is not shared with you any more, so I'll stop asking about it."
        in told.words
    )
    assert "What you made of it stays yours." in told.words
    assert PUMP not in str(told.blocks)


async def state_of(house: House, plan: Plan) -> PlanState:
    found: Plan = await look(house, lambda uow: uow.plans.get(plan.workspace_id, plan.id))
    return found.state


async def test_she_hides_it_and_what_quoted_it_says_so_no_more(posted: House) -> None:
    await takes(posted, BEN)
    message = await is_asked(posted, BEN)
    await posted.clicks(ANA, card(posted, ANA), ActionId.HIDE)
    after = check_again(posted, BEN, message)
    assert PUMP not in str(after.blocks)
    assert "It is not shared with you any more, so I ask no more about it." in after.words
    assert not offers(after, ActionId.PLAN_WORKED)


async def other_words(house: House) -> None:
    await chooses(house, ANA, card(house, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await house.submits(ANA, {BlockId.ANSWER: "She drew the loop."})


async def hidden(house: House) -> None:
    await house.clicks(ANA, card(house, ANA), ActionId.HIDE)


@pytest.mark.parametrize("changed", [hidden, other_words])
async def test_the_line_on_his_week_quotes_it_no_more(
    posted: House, changed: Callable[[House], Awaitable[None]]
) -> None:
    """It worked for him on Thursday, and Friday's question told him so; that question stays."""
    await worked(posted, BEN)
    await posted.says(BEN, DRUM)
    await live(posted, at(13))
    line = posted.last(BEN)
    asked = line.words.splitlines()[0]
    assert PUMP in quoted(line)
    await changed(posted)
    again = check_again(posted, BEN, line)
    assert PUMP not in str(again.blocks)
    assert again.words.startswith(asked)
    assert offers(again, ActionId.PROMPT_FORM)


async def test_a_question_about_a_customers_date_still_says_which_when_his_week_quotes_nothing(
    posted: House,
) -> None:
    await worked(posted, BEN)
    await notes_date(
        posted, BEN, "Kessler", day="2026-11-13", what="Board meeting", note="Bring the drawing."
    )
    await posted.says(BEN, DRUM)
    await live(posted, at(13))
    asked = posted.last(BEN)
    assert {PUMP, "Bring the drawing."} <= set(quoted(asked))
    await hidden(posted)
    again = check_again(posted, BEN, asked)
    assert PUMP not in str(again.blocks)
    assert "Today is a date of *Kessler*: Board meeting." in again.words
    assert "Bring the drawing." in again.words


async def test_a_question_that_he_closed_is_not_asked_anew_by_what_she_hides(posted: House) -> None:
    await worked(posted, BEN)
    await posted.says(BEN, DRUM)
    await live(posted, at(13))
    line = posted.last(BEN)
    await from_menu(posted, BEN, PromptVerb.NOT_TODAY, line)
    closed = check_again(posted, BEN, line).words
    await hidden(posted)
    assert check_again(posted, BEN, line).words == closed


async def test_a_question_that_is_on_its_way_becomes_another_one(posted: House) -> None:
    await takes(posted, BEN)
    await live(posted, at(12, "22:29"))
    posted.workspace.clock.set(at(12, "22:30"))
    await posted.bot.services.asking.tick(at(12, "22:30"))
    queued = await prompt_on(posted, BEN, at(12).date())
    assert queued is not None
    assert queued.plan_id is not None
    spot_id = await spot_of(posted, ANA)
    await posted.bot.services.cards.undo(who(posted, ANA), spot_id, at(12, "22:30"))
    await posted.settle()
    asked = await prompt_on(posted, BEN, at(12).date())
    assert asked is not None
    assert (asked.plan_id, asked.question_key) == (None, WITHOUT_PLAN)
    assert not any(offers(each, ActionId.PLAN_WORKED) for each in posted.told(BEN))


async def test_with_other_words_it_is_still_the_one_he_tries(posted: House) -> None:
    await takes(posted, BEN)
    await chooses(posted, ANA, card(posted, ANA), ActionId.CARD_MENU, EntryVerb.EDIT)
    await posted.submits(ANA, {BlockId.ANSWER: "She drew the loop, and then the second one."})
    message = await is_asked(posted, BEN)
    assert quoted(message) == ["She drew the loop, and then the second one."]


async def test_with_two_open_the_form_asks_which_of_them_makes_room(posted: House) -> None:
    await plans_it(posted, BEN)
    await takes(posted, BEN, TOM)
    await takes(posted, BEN, ANA)
    assert len(await opened(posted, BEN)) == 2
    view = front(posted, BEN)
    assert quoted(view)[0] == PUMP
    assert "Two plans of yours are open" in view.words
    refused = await posted.submits(BEN)
    assert set(refused.errors) == {BlockId.LET_GO}
    going = next(plan for plan in await opened(posted, BEN) if plan.tries is not None)
    await posted.submits(BEN, {BlockId.LET_GO: str(going.id), BlockId.CUE: "somebody asks"})
    assert await spot_of(posted, ANA) in {plan.tries for plan in await opened(posted, BEN)}
    assert (await state_of(posted, going)) is PlanState.LET_GO


async def plans_it(house: House, person: str) -> None:
    """A plan of their own, from their own card."""
    await house.clicks(person, card(house, person), ActionId.AGAIN)
    await house.submits(person)


async def test_a_third_plan_asks_about_what_is_tried_as_well(posted: House) -> None:
    await takes(posted, BEN, TOM)
    await takes(posted, BEN, ANA)
    await posted.clicks(BEN, card(posted, BEN), ActionId.AGAIN)
    assert quoted(front(posted, BEN)) == [DRUM, PUMP]


async def test_home_shows_it_and_its_menu_settles_it(posted: House) -> None:
    await takes(posted, BEN)
    view = await home(posted, BEN)
    assert PUMP in quoted(view)
    assert "Ana's, which you took to try." in view.words
    await chooses(posted, BEN, view, ActionId.PLAN_MENU, PlanVerb.CHANGE)
    await posted.submits(BEN, {BlockId.ACTION: "hand over the pen"})
    assert (await opened(posted, BEN))[0].action == "hand over the pen"
    await chooses(posted, BEN, await home(posted, BEN), ActionId.PLAN_MENU, PlanVerb.WORKED)
    await posted.clicks(BEN, front(posted, BEN), ActionId.TRY_TELL)
    await posted.submits(BEN, {BlockId.SAYS: "It did."})
    await live(posted, at(10))
    (told,) = heard(posted)
    assert "Ben says:" in told.words


async def test_not_yet_may_become_a_smaller_one_that_still_tries_hers(posted: House) -> None:
    await takes(posted, BEN)
    message = await is_asked(posted, BEN)
    await posted.clicks(BEN, message, ActionId.PLAN_NOT_YET)
    await posted.clicks(BEN, check_again(posted, BEN, message), ActionId.PLAN_SMALLER)
    await posted.submits(BEN)
    (smaller,) = await opened(posted, BEN)
    assert smaller.tries == await spot_of(posted, ANA)


async def test_ones_own_needs_no_trying(posted: House) -> None:
    await takes(posted, ANA)
    assert "That one is yours already." in beside(posted, ANA)
    assert await opened(posted, ANA) == []


async def test_what_is_not_shared_any_more_cannot_be_taken_up(posted: House) -> None:
    spot_id = await spot_of(posted, ANA)
    await undoes(posted)
    assert not offers_it(posted, spot_id)
    with pytest.raises(NotShared):
        await posted.bot.services.trying.take(who(posted, BEN), spot_id, at(9))
    assert await opened(posted, BEN) == []


async def test_a_guest_in_the_channel_is_told_that_it_is_for_members(posted: House) -> None:
    await takes(posted, seed.GUEST.id)
    assert "members of this Slack workspace" in beside(posted, seed.GUEST.id)
    assert await opened(posted, seed.GUEST.id) == []


async def test_a_click_from_another_organisation_takes_nothing(small: House) -> None:
    olga = Directed("U0OLGA", "olga", "Olga Weiss", "Europe/Vienna", team_id="T0KESSLER")
    small.workspace.people.add(olga)  # the channel is shared with her company, whose people no list names
    small.workspace.channels.get(TEAM_CHANNEL).members.append(olga.id)
    small.workspace.faults.next("users.info", Fault.server_error())
    await takes(small, olga.id)
    assert "Please try once more" in beside(small, olga.id), "until Slack says who that is, nothing is done"
    await takes(small, olga.id)
    assert "members of this Slack workspace" in beside(small, olga.id)
    assert await opened(small, olga.id) == []
    assert small.told(olga.id) == []


async def test_somebody_in_no_team_may_try_it_for_themselves(small: House) -> None:
    await takes(small, YUKI)
    (plan,) = await opened(small, YUKI)
    assert PUMP in quoted(await home(small, YUKI))
    await live(small, at(19))
    assert not any(offers(each, ActionId.PLAN_WORKED) for each in small.told(YUKI))
    assert (await state_of(small, plan)) is PlanState.OPEN


async def test_another_company_never_sees_it(posted: House) -> None:
    async with posted.bot.storage.work() as uow:
        other = await uow.workspaces.register("T2", "", "Another company", UserId("U0BOT"), at(9))
        elsewhere = Who(other.id, UserId(BEN))
        await uow.people.save(Person(other.id, elsewhere.user_id, name="Ben"))
        await uow.commit()
    with pytest.raises(NotShared):
        await posted.bot.services.trying.take(elsewhere, await spot_of(posted, ANA), at(9))
