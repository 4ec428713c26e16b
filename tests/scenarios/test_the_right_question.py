"""The question fits: what a rep's own life demands comes first, it says why, greets, sums up the week, reminds once."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.bright_spot import Whose
from bot.domain.choosing.choice import Why
from bot.domain.ids import PlanId, UserId
from bot.domain.plan import Plan, PlanState
from bot.domain.prompt import Prompt
from bot.domain.question import Condition, QuestionKind
from bot.locales.bank import load_bank
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, PromptVerb
from tests.support.house import House, open_house
from tests.support.stories import (
    ANA,
    ANSWERS,
    BEN,
    MARTA,
    answering,
    from_menu,
    home,
    live,
    prompt_on,
    prompts,
    said_at,
    settings,
    team_of,
    told_since,
    who,
)

BANK = {question.key: question for question in load_bank()}
WELCOME = "Good to have you back, Ana."
WEEK = "Your week:"
STILL_OPEN = "the question above is still open"


def at(day: int, clock: str = "17:00", month: int = 11) -> datetime:
    """A moment by Ana's clock, which is Madrid's: in winter an hour ahead of UTC."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=1)


async def asked_on(house: House, day: int, month: int = 11, person: str = ANA) -> Prompt:
    """What the bot noted of the question of a date."""
    prompt = await prompt_on(house, person, date(2026, month, day))
    assert prompt is not None
    return prompt


def kind_of(prompt: Prompt) -> QuestionKind:
    return BANK[prompt.question_key or ""].kind


async def changed(house: House, person: str = ANA, **what: Any) -> None:
    """The rep's settings, as Home sets them."""
    me = who(house, person)
    async with house.bot.storage.work() as uow:
        await uow.reps.save(replace(await uow.reps.lock(me.workspace_id, me.user_id), **what))
        await uow.commit()


async def planned(house: House, check_on: date, state: PlanState = PlanState.OPEN, **more: Any) -> PlanId:
    me = who(house, ANA)
    async with house.bot.storage.work() as uow:
        plan = Plan(
            workspace_id=me.workspace_id,
            id=PlanId(uow.new_id()),
            user_id=UserId(ANA),
            whose=Whose.MINE,
            cue="purchasing asks for a discount",
            action="ask what changed",
            made_at=house.workspace.clock.now(),
            check_on=check_on,
            state=state,
            **more,
        )
        await uow.plans.save(plan)
        await uow.commit()
    return plan.id


async def test_it_says_in_one_sentence_why_it_asked(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(2))
    await house.says(ANA, "why this question?")
    assert house.last(ANA).words.startswith("Because it was my first one")
    await live(house, at(4))
    await house.says(ANA, "why this question?")
    assert house.last(ANA).words.startswith("Because my last questions may have been too big")


async def test_a_plan_whose_day_has_come_is_asked_about(house: House) -> None:
    await team_of(house, ANA)
    plan_id = await planned(house, date(2026, 11, 4))
    await live(house, at(4), answering(house, ANA))
    before, due = await asked_on(house, 3), await asked_on(house, 4)
    assert (before.plan_id, kind_of(due), due.plan_id) == (None, QuestionKind.PLAN_CHECK, plan_id)
    await house.says(ANA, "why?")
    assert house.last(ANA).words.startswith("Because its day has come")


async def test_two_questions_left_alone_make_the_next_one_smaller(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(4))
    kinds = [kind_of(await asked_on(house, day)) for day in (2, 3, 4)]
    assert kinds[0] is QuestionKind.EXCEPTION
    assert kinds[2] is QuestionKind.SHRINK


async def test_the_week_ends_with_looking_back_on_it(house: House) -> None:
    await team_of(house, ANA)
    await settings(house, ANA, days=["0", "1", "2"])
    await live(house, at(4), answering(house, ANA))
    assert (await asked_on(house, 4)).why == Why.WEEK_END


async def test_who_is_asked_on_mondays_alone_is_not_asked_about_a_week_that_has_just_begun(
    house: House,
) -> None:
    await team_of(house, ANA)
    await settings(house, ANA, days=["0"])
    await live(house, at(30), answering(house, ANA))
    assert Why.WEEK_END not in [(await asked_on(house, day)).why for day in (2, 9, 16, 23, 30)]


async def test_a_morning_is_never_asked_about_the_day(house: House) -> None:
    await team_of(house, ANA)
    await settings(house, ANA, time="09:00")
    await live(house, at(27), answering(house, ANA))
    keys = [
        (await asked_on(house, day)).question_key or "" for day in (3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17)
    ]
    assert not [key for key in keys if BANK[key].speaks_of_today]


async def test_how_much_was_said_is_remembered(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(2))
    await house.says(ANA, ANSWERS[0])
    await house.pass_time(minutes=1)
    await house.says(ANA, ANSWERS[1])
    assert (await asked_on(house, 2)).answered_length == len(ANSWERS[0]) + len(ANSWERS[1])
    assert (await asked_on(house, 2)).answered_at is not None


async def away_from(house: House, first: int, until: int) -> None:
    """Asked and answering, then on holiday for these days of November, then back."""
    await live(house, at(first - 1, "23:00"), answering(house, ANA))
    await house.workspace.change_person(ANA, status_text="Vacation")
    await live(house, at(until - 1, "23:00"))
    await house.workspace.change_person(ANA, status_text="")
    await live(house, at(until))


async def test_who_comes_back_is_greeted_with_something_small_and_no_backlog(house: House) -> None:
    await team_of(house, ANA)
    await planned(house, date(2026, 11, 6))
    before = len(prompts(house, ANA))
    await away_from(house, 5, 16)
    back = await asked_on(house, 16)
    assert Condition.COMING_BACK in BANK[back.question_key or ""].when
    assert len(prompts(house, ANA)) == before + 4
    words = prompts(house, ANA)[-1].words
    assert words.startswith(WELCOME)
    assert "purchasing" not in words
    await live(house, at(17))
    assert kind_of(await asked_on(house, 17)) is QuestionKind.PLAN_CHECK
    assert WELCOME not in prompts(house, ANA)[-1].words


async def test_a_pause_ends_with_the_same_welcome(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(3), answering(house, ANA))
    await house.commands(ANA, "pause 2 weeks")
    await live(house, at(17))
    assert prompts(house, ANA)[-1].words.startswith(WELCOME)
    await house.says(ANA, "why this question?")
    assert house.last(ANA).words.startswith("Because you have just come back")


async def test_two_days_off_are_nothing_to_speak_of(house: House) -> None:
    await team_of(house, ANA)
    await away_from(house, 5, 9)
    assert (await asked_on(house, 9)).greets_back is False
    assert WELCOME not in prompts(house, ANA)[-1].words


def lines_on_the_week(house: House, person: str = ANA) -> list[Message]:
    return [message for message in house.told(person) if WEEK in message.words]


async def test_the_weeks_last_question_carries_a_line_on_the_week_for_her_alone(house: House) -> None:
    await team_of(house, ANA, BEN)
    await live(house, at(4), answering(house, ANA))
    said = {"checked_on": date(2026, 11, 4), "checked_at": at(4)}
    await planned(house, date(2026, 11, 4), PlanState.WORKED, **said)
    await live(house, at(6), answering(house, ANA))
    (line,) = lines_on_the_week(house)
    assert said_at(line) == at(6, "16:30")
    assert "4 bright spots. One of them, in your words:" in line.words
    assert any(answer in line.words for answer in ANSWERS)
    assert "When purchasing asks for a discount, I will ask what changed" in line.words
    assert not any(answer in line.text for answer in ANSWERS)
    everybody_else = told_since(house, BEN, 0) + told_since(house, MARTA, 0)
    assert not any(WEEK in words for words in everybody_else)


async def test_who_is_asked_on_mondays_alone_reads_of_the_whole_week_before(house: House) -> None:
    await team_of(house, ANA)
    await settings(house, ANA, days=["0"])
    await live(house, at(2), answering(house, ANA))
    await live(house, at(5))
    await house.commands(ANA, "Told on a Thursday.")
    await live(house, at(9), answering(house, ANA))
    (line,) = lines_on_the_week(house)
    assert "2 bright spots. One of them, in your words:\nTold on a Thursday." in line.words


async def test_a_week_whose_friday_is_a_holiday_is_told_of_on_its_thursday(tmp_path: Path) -> None:
    async with open_house(tmp_path, start=at(21, "08:00", month=12)) as house:
        await team_of(house, ANA, country="ES")
        await live(house, at(28, month=12), answering(house, ANA))
        assert [said_at(line) for line in lines_on_the_week(house)] == [at(24, "16:30", month=12)]


async def test_a_week_in_which_nothing_was_kept_is_not_spoken_of(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(6))
    assert lines_on_the_week(house) == []


async def test_the_line_on_the_week_goes_with_one_tap_and_stays_away(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(6), answering(house, ANA))
    await from_menu(house, ANA, PromptVerb.NO_WEEK_LINE, lines_on_the_week(house)[0])
    assert house.last(ANA).words.startswith("Done. Your week's last question comes by itself")
    await live(house, at(13), answering(house, ANA))
    assert len(lines_on_the_week(house)) == 1
    await changed(house, week_line=True)
    await live(house, at(20), answering(house, ANA))
    assert len(lines_on_the_week(house)) == 2


def reminders(house: House) -> list[datetime]:
    return [said_at(message) for message in house.told(ANA) if STILL_OPEN in message.words]


@pytest.fixture
async def reminded(house: House) -> House:
    """Ana has asked to be reminded, and was asked on Monday at half past four."""
    await team_of(house, ANA)
    await changed(house, reminders=True)
    await live(house, at(2, "16:30"))
    return house


async def test_who_likes_to_be_reminded_is_once_two_hours_later(reminded: House) -> None:
    await reminded.go_to(at(2, "18:29"))
    assert reminders(reminded) == []
    for clock in ("18:30", "19:00", "20:59", "23:00"):
        await reminded.go_to(at(2, clock))
    assert reminders(reminded) == [at(2, "18:30")]
    assert reminded.last(ANA).words.startswith("Ana, ")


async def test_nobody_else_is_reminded(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(2, "23:00"))
    assert reminders(house) == []


async def test_an_answer_needs_no_reminder(reminded: House) -> None:
    await reminded.says(ANA, ANSWERS[0])
    await reminded.go_to(at(2, "20:00"))
    assert reminders(reminded) == []


@pytest.mark.parametrize("said", ["pause 1 week", "stop"])
async def test_who_pauses_or_stops_is_not_reminded(reminded: House, said: str) -> None:
    await reminded.commands(ANA, said)
    await reminded.go_to(at(2, "20:00"))
    assert reminders(reminded) == []


async def test_not_today_means_the_reminder_as_well(reminded: House) -> None:
    await from_menu(reminded, ANA, PromptVerb.NOT_TODAY)
    await reminded.go_to(at(2, "20:00"))
    assert reminders(reminded) == []


async def test_whoever_said_later_is_asked_then_and_not_reminded(reminded: House) -> None:
    await from_menu(reminded, ANA, PromptVerb.LATER)
    await reminded.submits(ANA, {"later": "1"})
    await reminded.go_to(at(2, "17:30"))
    await reminded.go_to(at(2, "20:30"))
    assert reminders(reminded) == []
    assert "you asked me to come back" in prompts(reminded, ANA)[-1].words


async def test_a_reminder_that_would_come_late_in_the_evening_does_not_come(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await team_of(house, ANA)
        await settings(house, ANA, time="19:00")
        await changed(house, reminders=True)
        await live(house, at(3, "23:30"))
        assert len(prompts(house, ANA)) == 2
        assert reminders(house) == []


async def test_an_outage_over_the_evening_drops_the_reminder(reminded: House) -> None:
    await reminded.go_to(at(3, "08:00"))
    assert reminders(reminded) == []


async def test_the_reason_is_not_shown_unless_it_is_asked_for(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(4), answering(house, ANA))
    assert not any("Because" in words for words in told_since(house, ANA, 0))
    assert "Because" not in (await home(house, ANA)).words
    assert all(ActionId.PROMPT_MENU in prompt.actions for prompt in prompts(house, ANA))
