"""A date in a customer's life: noted once, asked about on its day, with the rep's own words to themselves."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.customer import CustomerDate
from bot.domain.note import NoteKind
from bot.domain.strength import Strength
from bot.playground.world.messages import Message
from bot.services.asking.notes import leave_note
from bot.services.contents.customers import DateDraft
from bot.services.customers.dating import PastDate
from bot.services.errors import DeletedMeanwhile
from bot.slack.identifiers import ActionId, BlockId, CustomerVerb, EntryVerb, PromptVerb
from tests.support.customers import notes_date, page, tells_at
from tests.support.house import House
from tests.support.stories import (
    ANA,
    BEN,
    answering,
    chooses,
    from_menu,
    front,
    live,
    look,
    offers,
    prompt_on,
    prompts,
    set_up,
    who,
)
from tests.support.telling import BOSS, PUMP, card, founded, plain_texts, quoted

NOTE = "Ask how the new line runs."
THURSDAY = "2026-11-05"


def at(day: int, clock: str = "16:30") -> datetime:
    """A moment of November 2026 by Ana's clock, an hour ahead of UTC."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


@pytest.fixture
async def ana(house: House) -> House:
    """Ana and Ben on one team; Ana has something at Kessler since Monday morning."""
    await founded(house, ANA, BEN)
    await tells_at(house, ANA, "Kessler")
    return house


async def noted(house: House, person: str = ANA) -> list[CustomerDate]:
    me = who(house, person)
    found: list[CustomerDate] = await look(
        house, lambda uow: uow.customer_dates.of_rep(me.workspace_id, me.user_id, date(2026, 1, 1))
    )
    return found


async def notes(
    house: House, day: str = THURSDAY, what: str = "budget round", **more: str | list[str]
) -> None:
    outcome = await notes_date(house, ANA, "Kessler", day=day, what=what, **more)
    assert outcome.ok, outcome.errors


def asked(house: House) -> Message:
    return prompts(house, ANA)[-1]


async def test_on_the_day_the_question_is_about_them_and_the_own_note_comes_back(ana: House) -> None:
    await notes(ana, note=NOTE)
    assert "On Thursday 5 November" in front(ana, ANA).words
    await live(ana, at(5))
    question = asked(ana)
    assert "Today is a date of *Kessler*: budget round. You noted it on 2 November." in question.words
    assert quoted(question) == [NOTE]
    assert NOTE not in question.text
    assert "budget round" not in question.text
    prompt = await prompt_on(ana, ANA, date(2026, 11, 5))
    assert prompt is not None
    assert prompt.customer_date_id == (await noted(ana))[0].id
    assert (await noted(ana))[0].asked_on == date(2026, 11, 5)


async def test_what_is_answered_may_have_been_at_that_customer(ana: House) -> None:
    await notes(ana)
    await live(ana, at(5))
    await ana.says(ANA, BOSS)
    offered = card(ana, ANA)
    assert "It was at Kessler" in plain_texts(offered.blocks)
    await ana.clicks(ANA, offered, ActionId.CUSTOMER_AT)
    assert "At *Kessler*" in card(ana, ANA).words


async def test_it_is_asked_on_a_day_that_has_its_answer_but_not_on_a_hard_one(ana: House) -> None:
    await notes(ana)
    await live(ana, at(5, "11:00"))
    await ana.says(ANA, BOSS)
    await live(ana, at(5))
    assert "a date of *Kessler*" in asked(ana).words


async def test_a_date_on_a_weekend_is_asked_about_on_monday(ana: House) -> None:
    await notes(ana, day="2026-11-07")
    await live(ana, at(9))
    assert "Saturday 7 November was a date of *Kessler*" in asked(ana).words
    assert (await noted(ana))[0].asked_on == date(2026, 11, 9)


async def test_a_date_that_passed_in_a_pause_comes_with_the_question_after_the_first_one_back(
    ana: House,
) -> None:
    await notes(ana, day="2026-11-04", note=NOTE, rests=["yes"])
    await ana.commands(ANA, "pause until 30 November")
    await live(ana, at(30), answering(ana, ANA))
    assert "Good to have you back" in asked(ana).words
    assert "Kessler" not in asked(ana).words
    await live(ana, datetime(2026, 12, 1, 15, 30, tzinfo=UTC), answering(ana, ANA))
    assert "Wednesday 4 November was a date of *Kessler*" in asked(ana).words
    assert quoted(asked(ana)) == [NOTE]
    await live(ana, datetime(2026, 12, 2, 15, 30, tzinfo=UTC))
    assert "Kessler" not in asked(ana).words


async def test_who_is_asked_once_a_week_hears_of_a_date_that_fell_on_their_holiday(ana: House) -> None:
    await set_up(ana, (ANA, BEN), more={"country": "ES", "days": ["4"]})
    await notes(ana, day="2026-12-25", note=NOTE)
    await live(ana, datetime(2027, 1, 8, 15, 30, tzinfo=UTC), answering(ana, ANA))
    assert "Friday 25 December 2026 was a date of *Kessler*" in asked(ana).words
    assert quoted(asked(ana)) == [NOTE]


async def test_later_today_brings_it_back_and_what_was_closed_stays_readable(ana: House) -> None:
    await notes(ana, note=NOTE)
    await live(ana, at(5))
    first = asked(ana)
    await from_menu(ana, ANA, PromptVerb.LATER, first)
    await ana.submits(ANA, {BlockId.LATER: "1"})
    assert "Today is a date of *Kessler*" in first.words
    await live(ana, at(5, "17:31"))
    assert quoted(asked(ana)) == [NOTE]


async def test_a_date_forgotten_in_time_leaves_a_question_for_any_day(ana: House) -> None:
    await notes(ana)
    seen = await page(ana, ANA, "Kessler")
    await chooses(ana, ANA, seen, ActionId.CUSTOMER_MENU, CustomerVerb.CHANGE)
    await ana.clicks(ANA, front(ana, ANA), ActionId.CUSTOMER_FORGET)
    assert await noted(ana) == []
    await live(ana, at(5))
    assert "Kessler" not in asked(ana).words


async def test_a_forgotten_date_names_what_still_tells_of_it(ana: House) -> None:
    for undone in (False, True):
        await notes(ana, rests=["yes"])
        if undone:
            await chooses(ana, ANA, card(ana, ANA), ActionId.CARD_MENU, EntryVerb.UNDO)
        await chooses(ana, ANA, await page(ana, ANA, "Kessler"), ActionId.CUSTOMER_MENU, CustomerVerb.CHANGE)
        await ana.clicks(ANA, front(ana, ANA), ActionId.CUSTOMER_FORGET)
        assert await noted(ana) == []
        said = front(ana, ANA).words
        assert ("I have kept nothing of it." in said) is undone
        assert ("The bright spot of letting them rest is a thing of its own" in said) is not undone


async def test_a_date_may_be_moved_and_is_asked_about_then(ana: House) -> None:
    await notes(ana)
    seen = await page(ana, ANA, "Kessler")
    await chooses(ana, ANA, seen, ActionId.CUSTOMER_MENU, CustomerVerb.CHANGE)
    assert (await ana.submits(ANA, {BlockId.DAY: "2026-11-06"})).ok
    await live(ana, at(5))
    assert "Kessler" not in asked(ana).words
    await live(ana, at(6))
    assert "Today is a date of *Kessler*" in asked(ana).words


async def test_a_plan_is_asked_about_first_and_the_date_comes_as_a_line(ana: House) -> None:
    await notes(ana, note=NOTE)
    await ana.pass_time(minutes=10)
    await ana.says(ANA, PUMP)
    await ana.clicks(ANA, card(ana, ANA), ActionId.AGAIN)
    await ana.submits(ANA, {BlockId.CHECK_ON: THURSDAY})
    await live(ana, at(5))
    check = asked(ana)
    assert offers(check, ActionId.PLAN_WORKED)
    assert "Today is a date of *Kessler*" in check.words
    assert NOTE in quoted(check)
    assert (await noted(ana))[0].asked_on == date(2026, 11, 5)


async def test_two_dates_on_one_day_come_in_one_message(ana: House) -> None:
    await tells_at(ana, ANA, "Acme", PUMP)
    await notes(ana)
    await notes_date(ana, ANA, "Acme", day=THURSDAY, what="board meeting")
    me = who(ana, ANA)
    async with ana.bot.storage.work() as uow:
        now = ana.workspace.clock.now()
        await leave_note(
            uow, me.workspace_id, me.user_id, NoteKind.QUIET_WEEK, now, team="South", due="2026-11-09"
        )
        await uow.commit()
    await live(ana, at(5))
    assert "Kessler*: budget round" in asked(ana).words
    assert "Acme*: board meeting" in asked(ana).words
    assert {each.asked_on for each in await noted(ana)} == {date(2026, 11, 5)}


async def resting(house: House) -> BrightSpot:
    await notes(house, rests=["yes"])
    me = who(house, ANA)
    kept = next(each for each in await noted(house) if each.rests)
    spot_id = kept.bright_spot_id
    assert spot_id is not None
    found: BrightSpot | None = await look(house, lambda uow: uow.bright_spots.get(me.workspace_id, spot_id))
    assert found is not None
    return found


async def test_letting_them_rest_is_a_bright_spot_that_stays_private_until_shared(ana: House) -> None:
    spot = await resting(ana)
    assert spot.text == "Letting Kessler rest until Thursday 5 November: budget round."
    assert (spot.visibility, spot.strength) == (Visibility.PRIVATE, Strength.FOCUS)
    assert "At *Kessler*." in card(ana, ANA).words
    await live(ana, at(5))
    assert "You have let them rest until now." in asked(ana).words


async def test_others_see_a_date_only_with_the_bright_spot_it_belongs_to_and_never_the_note(
    ana: House,
) -> None:
    await notes(ana, what="board meeting", day="2026-11-06", note="Only for me.")
    await resting(ana)
    assert "I know of no date ahead of them" in (await page(ana, BEN, "Kessler")).words
    await ana.clicks(ANA, card(ana, ANA), ActionId.SHARE)
    seen = (await page(ana, BEN, "Kessler")).words
    assert "Thursday 5 November: budget round. Ana lets them rest until then." in seen
    assert "board meeting" not in seen
    assert "Only for me" not in seen


async def test_what_is_noted_anew_about_a_shared_rest_is_shown_to_nobody(ana: House) -> None:
    await resting(ana)
    await ana.clicks(ANA, card(ana, ANA), ActionId.SHARE)
    seen = await page(ana, ANA, "Kessler")
    await chooses(ana, ANA, seen, ActionId.CUSTOMER_MENU, CustomerVerb.CHANGE)
    await ana.submits(ANA, {BlockId.WHAT: "they may leave us"})
    assert "they may leave us" not in (await page(ana, BEN, "Kessler")).words


@pytest.mark.parametrize("day", ["2026-11-02", "2026-10-01", "2031-01-01"])
async def test_a_day_that_does_not_fit_is_told_under_it(ana: House, day: str) -> None:
    outcome = await notes_date(ana, ANA, "Kessler", day=day, what="budget round")
    assert "within three years" in outcome.errors[BlockId.DAY]
    assert await noted(ana) == []


async def test_one_form_sent_twice_is_one_date_and_one_bright_spot(ana: House) -> None:
    dating, me, now = ana.bot.services.dating, who(ana, ANA), ana.workspace.clock.now()
    draft = DateDraft(date(2026, 11, 5), "budget round", rests=True)
    for _ in range(2):
        await dating.note(me, "Kessler", draft, "V1", "Letting them rest.", now)
    assert len(await noted(ana)) == 1
    spots = await look(ana, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 9))
    assert len(spots) == 2


async def test_nobody_changes_a_colleagues_date(ana: House) -> None:
    await notes(ana)
    (kept,) = await noted(ana)
    dating, ben, now = ana.bot.services.dating, who(ana, BEN), ana.workspace.clock.now()
    for attempt in (
        dating.form(ben, kept.id),
        dating.forget(ben, kept.id),
        dating.change(ben, kept.id, DateDraft(date(2026, 11, 6), "x"), now),
    ):
        with pytest.raises(DeletedMeanwhile):
            await attempt
    with pytest.raises(PastDate):
        await dating.note(ben, "Kessler", DateDraft(date(2026, 11, 2), "x"), "V9", "", now)
    assert await noted(ana) == [kept]


async def test_a_date_alone_makes_a_customer_of_ones_own(ana: House) -> None:
    await ana.clicks(BEN, await page(ana, BEN, ""), ActionId.CUSTOMER_NOTE)
    await ana.workspace.type_ahead(BEN, BlockId.CUSTOMER, "Bottle Works", "New: Bottle Works")
    outcome = await ana.submits(BEN, {BlockId.DAY: THURSDAY, BlockId.WHAT: "go-live"})
    assert outcome.ok, outcome.errors
    assert "Thursday 5 November: go-live." in (await page(ana, BEN, "bottle works")).words
    assert "nobody by that name" in (await page(ana, ANA, "Bottle Works")).words
