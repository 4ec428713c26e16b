"""What an author keeps private changes nobody's roundup: who always agrees is told of, whatever else there is to say
to them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.bright_spot import Visibility, Whose
from bot.domain.ids import PlanId
from bot.domain.note import NoteKind
from bot.domain.people import Pace
from bot.domain.plan import Plan
from bot.domain.story import StandingConsent, StoryChoice, StoryConsent
from bot.domain.strength import Strength
from bot.playground.world.messages import Message
from bot.services.asking.notes import leave_note
from bot.slack.identifiers import ActionId, BlockId
from tests.scenarios.test_story import NAMES, PLANNERS, SEALS, story
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import ANA, BEN, MARTA, TEAM, TOM, home, offers, said_at, settings, who
from tests.support.telling import ROUNDUP, quoted, tells

Keeping = Callable[[House], Awaitable[object]]

THURSDAY, FRIDAY, SATURDAY = date(2026, 11, 5), date(2026, 11, 6), date(2026, 11, 7)


def at(day: date, clock: str) -> datetime:
    """By Ana's clock, which is Madrid's: an hour ahead of UTC."""
    return datetime.combine(day, time.fromisoformat(clock), UTC) - timedelta(hours=1)


@pytest.fixture
async def always_fine(team: House) -> House:
    """Ana always agrees; on Wednesday evening three have told, and hers is the richest."""
    await changes(team, story_consent=StoryConsent.FINE)
    await team.go_to(at(date(2026, 11, 4), "17:00"), step=timedelta(hours=12))
    await tells(team, TOM, NAMES)
    await tells(team, BEN, PLANNERS, whose="customer")
    return team


async def changes(house: House, **fields: object) -> None:
    me = who(house, ANA)
    async with house.bot.storage.work() as uow:
        rep = await uow.reps.lock(me.workspace_id, me.user_id)
        await uow.reps.save(replace(rep, **fields))  # type: ignore[arg-type]
        await uow.commit()


async def days_pass(house: House, since: date = THURSDAY) -> None:
    """Up to the roundup, with a look at the hours at which anything could come."""
    for number in range(5):
        for clock in ("08:00", "09:00", "16:30", "16:31", "20:30"):
            moment = at(since + timedelta(days=number), clock)
            if house.workspace.clock.now() < moment < ROUNDUP:
                await house.go_to(moment)
    await house.go_to(ROUNDUP)


def ahead(house: House) -> list[Message]:
    """Where Ana was told that hers is to be the story."""
    return [message for message in house.told(ANA) if "as you let me" in message.words or stands(message)]


def stands(message: Message) -> bool:
    return "You let me tell yours" in message.words


async def nothing(_: House) -> None:
    pass


async def plans(house: House) -> None:
    """Two, of which one is due on Thursday and one on Friday."""
    me, now = who(house, ANA), house.workspace.clock.now()
    async with house.bot.storage.work() as uow:
        for day in (THURSDAY, FRIDAY):
            plan = PlanId(uow.new_id())
            await uow.plans.save(
                Plan(me.workspace_id, plan, me.user_id, Whose.MINE, "he doubts", "wait", now, day)
            )
        await uow.commit()


async def answers_at_noon(house: House) -> None:
    """Private answers on both days, before she would be asked."""
    for day in (THURSDAY, FRIDAY):
        await house.go_to(at(day, "08:00"))
        await house.go_to(at(day, "12:00"))
        await tells(house, ANA, "For my eyes only.", visibility=Visibility.PRIVATE)


async def keeps_silent(house: House) -> None:
    """So long that she is asked no more."""
    await changes(house, pace=Pace.RESTING, next_due_at=None, next_due_date=None)


async def hears_of_other_things(house: House) -> None:
    """What waited longer, of which there is one for each of the next days, and none of it is anybody's business."""
    me, now = who(house, ANA), house.workspace.clock.now()
    facts = {"channel": TEAM_CHANNEL, "due": "2026-11-02", "edition_id": 7}
    async with house.bot.storage.work() as uow:
        for kind in (NoteKind.ANONYMOUS_EXPIRED, NoteKind.ROUNDUP_UNCONFIRMED, NoteKind.QUIET_WEEK):
            await leave_note(uow, me.workspace_id, me.user_id, kind, now, team=TEAM, **facts)
        await uow.commit()


KEPT = {
    "nothing": nothing,
    "plans that are due": plans,
    "answers before the question": answers_at_noon,
    "a long silence": keeps_silent,
    "other things to hear of": hears_of_other_things,
}


def kept(*keys: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("keeps", [KEPT[key] for key in keys], ids=keys)


@kept(*KEPT)
async def test_she_sees_it_first_and_it_is_told(always_fine: House, keeps: Keeping) -> None:
    await tells(always_fine, ANA, SEALS, strength=Strength.BUSINESS_CASE)
    await keeps(always_fine)
    await days_pass(always_fine)
    [first] = ahead(always_fine)
    assert quoted(first)[-1] == SEALS
    assert story(always_fine) == [f"Ana: {SEALS}"]


@kept("nothing", "answers before the question")
async def test_whoever_is_asked_late_hears_of_it_late(always_fine: House, keeps: Keeping) -> None:
    await settings(always_fine, ANA, time="20:30")
    await tells(always_fine, ANA, SEALS, strength=Strength.BUSINESS_CASE)
    await keeps(always_fine)
    await days_pass(always_fine)
    [first] = ahead(always_fine)
    assert said_at(first) == at(said_at(first).date(), "20:30")
    assert story(always_fine) == [f"Ana: {SEALS}"]


@kept("nothing", "a long silence", "other things to hear of")
async def test_on_days_without_a_question_it_comes_first(always_fine: House, keeps: Keeping) -> None:
    await tells(always_fine, ANA, SEALS, strength=Strength.BUSINESS_CASE)
    await always_fine.go_to(at(THURSDAY, "07:00"))
    await changes(always_fine, prompt_days=(0,), next_due_at=None, next_due_date=None)
    await keeps(always_fine)
    await days_pass(always_fine)
    [first] = ahead(always_fine)
    assert said_at(first) == at(FRIDAY, "08:00")
    assert story(always_fine) == [f"Ana: {SEALS}"]


@kept("nothing", "answers before the question")
async def test_told_on_friday_evening_she_hears_of_it_on_saturday(always_fine: House, keeps: Keeping) -> None:
    """Whether Friday's question came, or there was still room that day, makes no difference."""
    await keeps(always_fine)
    await always_fine.go_to(at(FRIDAY, "16:30"), step=timedelta(hours=2))
    await tells(always_fine, ANA, SEALS, strength=Strength.BUSINESS_CASE)
    await days_pass(always_fine, FRIDAY)
    [first] = ahead(always_fine)
    assert said_at(first) == at(SATURDAY, "08:00")
    assert story(always_fine) == [f"Ana: {SEALS}"]


async def test_beside_a_plan_that_is_asked_about_it_is_seen_and_home_has_the_choice(
    always_fine: House,
) -> None:
    await tells(always_fine, ANA, SEALS, strength=Strength.BUSINESS_CASE)
    await plans(always_fine)
    await always_fine.go_to(at(THURSDAY, "09:00"))
    await always_fine.go_to(at(THURSDAY, "16:30"))
    [asked] = ahead(always_fine)
    assert offers(asked, ActionId.PLAN_WORKED)
    assert not offers(asked, ActionId.STORY_LOOK)
    assert "seal kit" not in asked.text
    page = await home(always_fine, ANA)
    assert "You let me tell one of your bright spots in the roundup of Monday 9 November." in page.words
    await always_fine.clicks(ANA, page, ActionId.STORY_LOOK)
    outcome = await always_fine.submits(ANA, {BlockId.STORY_CONSENT: StoryChoice.NO})
    assert outcome.ok
    assert "For the roundup" not in (await home(always_fine, ANA)).words
    await always_fine.go_to(ROUNDUP)
    assert story(always_fine) == []


async def test_who_is_asked_each_time_finds_the_question_in_home_as_well(always_fine: House) -> None:
    await changes(always_fine, story_consent=None)
    await tells(always_fine, ANA, SEALS, strength=Strength.BUSINESS_CASE)
    await always_fine.go_to(at(THURSDAY, "09:00"))
    page = await home(always_fine, ANA)
    assert "One of your bright spots would make a good story" in page.words
    await always_fine.clicks(ANA, page, ActionId.STORY_LOOK)
    await always_fine.submits(ANA, {BlockId.STORY_CONSENT: StoryChoice.FINE})
    before = len(always_fine.told(ANA))
    await days_pass(always_fine)
    assert not any("would make a good story" in message.words for message in always_fine.told(ANA)[before:])
    assert story(always_fine) == [f"Ana: {SEALS}"]


async def test_who_agrees_for_good_no_longer_is_neither_told_of_nor_shown_it(always_fine: House) -> None:
    await tells(always_fine, ANA, SEALS, strength=Strength.BUSINESS_CASE)
    await always_fine.go_to(at(THURSDAY, "09:00"))
    await settings(always_fine, ANA, story_consent=StandingConsent.ASK)
    await days_pass(always_fine)
    assert ahead(always_fine) == []
    assert story(always_fine) == []


async def test_the_coach_sees_it_as_soon_as_she_has_and_not_before(always_fine: House) -> None:
    await tells(always_fine, ANA, SEALS, strength=Strength.BUSINESS_CASE)
    await always_fine.go_to(at(THURSDAY, "09:00"))
    assert "seal kit" not in await coming_roundup(always_fine)
    await always_fine.go_to(at(THURSDAY, "16:30"))
    assert ahead(always_fine)
    assert "seal kit" in await coming_roundup(always_fine)


async def coming_roundup(house: House) -> str:
    outcome = await house.commands(MARTA, "roundup")
    assert outcome.reply is not None
    return outcome.reply.words.partition("A question")[0]
