"""What a rep chooses about being asked, from the menu of a question, from Home, by command or in a word."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.prompt import Skipped
from bot.playground.faults import Fault
from bot.playground.world.forms import options_of
from bot.slack.identifiers import ActionId, BlockId, PromptVerb
from tests.support.house import TEAM_CHANNEL, House
from tests.support.stories import (
    ANA,
    ANSWERS,
    BEN,
    MARTA,
    PRIYA,
    chooses,
    from_menu,
    front,
    home,
    live,
    prompt_on,
    prompts,
    rep_of,
    said_at,
    settings,
    team_of,
    told_since,
)
from tests.support.telling import asks

STOPPED = "Nothing more from me"


def at(day: int, clock: str) -> datetime:
    """A moment of November 2026 by Ana's clock, which is Madrid's: an hour ahead of UTC."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


def asked(house: House, person: str = ANA) -> list[datetime]:
    """When; a question that was chosen away has no menu any more, and does not count."""
    return [said_at(prompt) for prompt in prompts(house, person)]


async def ana_is_asked(house: House, *others: str) -> None:
    await team_of(house, ANA, *others)
    await live(house, at(2, "16:30"))
    assert asked(house) == [at(2, "16:30")]


def hours_offered(house: House) -> list[str]:
    """The choices of the form "later today"."""
    radio = next(block["element"] for block in front(house, ANA).blocks if block["block_id"] == BlockId.LATER)
    return [option["value"] for option in options_of(radio)]


async def test_later_today_asks_the_same_once_more_in_so_many_hours(house: House) -> None:
    await ana_is_asked(house)
    first = house.last(ANA)
    question = first.words.splitlines()[0].removeprefix("Hi Ana. ")
    await from_menu(house, ANA, PromptVerb.LATER)
    assert hours_offered(house) == ["1", "2", "3"]
    assert (await house.submits(ANA, {BlockId.LATER: "2"})).ok
    assert "I'll ask again at 18:30" in first.words
    await house.go_to(at(2, "18:29"))
    assert asked(house) == []
    await house.go_to(at(2, "18:30"))
    assert asked(house) == [at(2, "18:30")]
    assert question in house.last(ANA).words
    await live(house, at(2, "23:30"))
    assert len(asked(house)) == 1
    await live(house, at(3, "20:00"))
    assert asked(house)[1:] == [at(3, "16:30")]


async def test_later_can_be_chosen_again_but_not_beyond_nine_in_the_evening(house: House) -> None:
    await ana_is_asked(house)
    await from_menu(house, ANA, PromptVerb.LATER)
    await house.submits(ANA, {BlockId.LATER: "3"})
    await house.go_to(at(2, "19:30"))
    await from_menu(house, ANA, PromptVerb.LATER)
    assert hours_offered(house) == ["1"]
    await house.submits(ANA)
    await house.go_to(at(2, "20:30"))
    await from_menu(house, ANA, PromptVerb.LATER)
    assert "It is too late for that today." in front(house, ANA).words
    assert asked(house) == [at(2, "20:30")]


@pytest.mark.parametrize(("back", "asked_at"), [("21:00", ["21:04"]), ("22:40", [])])
async def test_later_may_be_nine_in_the_evening_but_nothing_after_it(
    house: House, back: str, asked_at: list[str]
) -> None:
    await ana_is_asked(house)
    await house.go_to(at(2, "18:00"))
    await from_menu(house, ANA, PromptVerb.LATER)
    await house.submits(ANA, {BlockId.LATER: "3"})
    house.workspace.faults.always("chat.postMessage", Fault.refused("service_unavailable"))
    await house.go_to(at(2, back), step=timedelta(minutes=10))
    house.workspace.faults.clear()
    await house.pass_time(minutes=4)
    await house.pass_time(minutes=4)
    assert asked(house) == [at(2, clock) for clock in asked_at]


async def test_a_form_that_was_left_open_too_long_says_so(house: House) -> None:
    await ana_is_asked(house)
    await from_menu(house, ANA, PromptVerb.LATER)
    await house.go_to(at(2, "19:00"))
    outcome = await house.submits(ANA, {BlockId.LATER: "3"})
    assert outcome.view is not None
    assert "It is too late for that today." in outcome.view.words


async def test_who_answers_meanwhile_is_not_asked_again(house: House) -> None:
    await ana_is_asked(house)
    await from_menu(house, ANA, PromptVerb.LATER)
    await house.submits(ANA)
    await house.says(ANA, ANSWERS[0])
    await live(house, at(2, "23:00"))
    assert asked(house) == []


async def test_not_today_leaves_today_alone_and_nothing_else(house: House) -> None:
    await ana_is_asked(house)
    prompt = house.last(ANA)
    await from_menu(house, ANA, PromptVerb.NOT_TODAY, prompt)
    assert "Not today, then." in prompt.words
    await house.says(ANA, ANSWERS[0])
    assert ANSWERS[0] in house.last(ANA).words
    await live(house, at(3, "17:00"))
    assert asked(house) == [at(3, "16:30")]


async def test_fewer_days_come_step_by_step_and_a_second_click_is_no_second_step(house: House) -> None:
    await ana_is_asked(house)
    await from_menu(house, ANA, PromptVerb.FEWER)
    await from_menu(house, ANA, PromptVerb.FEWER)
    assert "every Monday, Wednesday and Friday" in house.last(ANA).words
    await live(house, at(9, "17:00"))
    assert [moment.day for moment in asked(house)] == [2, 4, 6, 9]


async def test_what_the_menu_calls_fewer_days_may_be_typed(house: House) -> None:
    await ana_is_asked(house)
    await house.says(ANA, "Ask me on fewer days")
    assert "every Monday, Wednesday and Friday" in house.last(ANA).words


async def test_more_names_the_days_that_hold_and_where_there_are_others(house: House) -> None:
    await ana_is_asked(house)
    await from_menu(house, ANA, PromptVerb.FEWER)
    await house.says(ANA, "more")
    said = house.last(ANA)
    assert said.words.startswith("I ask every Monday, Wednesday and Friday as it is")
    assert said.actions == [ActionId.OPEN_SETTINGS]
    await house.says(ANA, "pause")
    await house.says(ANA, "more")
    assert "Good to be back. I ask every Monday, Wednesday and Friday. My next" in house.last(ANA).words


async def test_a_pause_of_a_week_from_the_menu(house: House) -> None:
    await ana_is_asked(house)
    await from_menu(house, ANA, PromptVerb.PAUSE)
    await house.submits(ANA, {BlockId.PAUSE: "one_week"})
    assert "I'll be quiet until Monday 9 November." in house.last(ANA).words
    shown = (await home(house, ANA)).words
    assert "You have a pause until Monday 9 November." in shown
    assert "next question" not in shown
    await live(house, at(9, "12:00"))
    assert len(asked(house)) == 1
    paused = await prompt_on(house, ANA, date(2026, 11, 5))
    assert paused is not None
    assert paused.reason is Skipped.PAUSED
    assert "pause until" not in (await home(house, ANA)).words
    await live(house, at(9, "17:00"))
    assert asked(house)[1:] == [at(9, "16:30")]


async def test_a_pause_until_a_day(house: House) -> None:
    await ana_is_asked(house)
    await from_menu(house, ANA, PromptVerb.PAUSE)
    past = await house.submits(ANA, {BlockId.PAUSE_UNTIL: "2026-11-02"})
    assert past.errors == {BlockId.PAUSE_UNTIL: "Choose a day after today."}
    neither = await house.submits(ANA, {BlockId.PAUSE: None, BlockId.PAUSE_UNTIL: None})
    assert neither.errors == {BlockId.PAUSE: "Choose how long, or a day."}
    await house.submits(ANA, {BlockId.PAUSE_UNTIL: "2026-11-05"})
    await live(house, at(5, "17:00"))
    assert [moment.day for moment in asked(house)] == [2, 5]


async def test_a_day_that_is_over_is_not_taken_for_next_years(house: House) -> None:
    await ana_is_asked(house)
    assert "That day is over" in await asks(house, ANA, "pause until 1 November")
    assert "That day is over" in await asks(house, ANA, "pause until 2 November")
    assert "pause until" not in (await home(house, ANA)).words


async def test_a_day_of_another_year_is_said_with_its_year(house: House) -> None:
    await ana_is_asked(house)
    await from_menu(house, ANA, PromptVerb.PAUSE)
    await house.submits(ANA, {BlockId.PAUSE_UNTIL: "2027-11-05"})
    assert "I'll be quiet until Friday 5 November 2027." in house.last(ANA).words
    assert "You have a pause until Friday 5 November 2027." in (await home(house, ANA)).words


async def test_a_pause_ends_sooner_by_its_button_by_a_word_or_by_command(house: House) -> None:
    await ana_is_asked(house)
    await house.says(ANA, "pause")
    await house.clicks(ANA, house.last(ANA), ActionId.RESUME)
    assert "My next question comes on Tuesday 3 November at 16:30" in house.last(ANA).words
    await live(house, at(3, "17:00"))
    await house.commands(ANA, "pause 2 weeks")
    await house.says(ANA, "resume")
    await live(house, at(4, "17:00"))
    await house.commands(ANA, "pause until friday")
    await house.commands(ANA, "resume")
    await live(house, at(5, "17:00"))
    assert [moment.day for moment in asked(house)] == [2, 3, 4, 5]


async def test_a_pause_holds_for_what_was_to_be_asked_later_today(house: House) -> None:
    await ana_is_asked(house)
    await from_menu(house, ANA, PromptVerb.LATER)
    await house.submits(ANA)
    await house.commands(ANA, "pause 1 week")
    await live(house, at(2, "23:00"))
    assert asked(house) == []


async def test_stop_for_good_from_the_menu_ends_everything_and_nobody_is_told(house: House) -> None:
    await ana_is_asked(house, BEN)
    told_to_marta, told_to_ben = len(house.told(MARTA)), len(house.told(BEN))
    await from_menu(house, ANA, PromptVerb.STOP)
    assert BlockId.SHARED not in {block["block_id"] for block in front(house, ANA).blocks}
    await house.submits(ANA)
    assert STOPPED in house.last(ANA).words
    told = len(house.told(ANA))
    await live(house, at(13, "23:00"))
    assert len(house.told(ANA)) == told
    assert "You have stopped, so I ask nothing." in (await home(house, ANA)).words
    others = told_since(house, MARTA, told_to_marta) + told_since(house, BEN, told_to_ben)
    assert not any("Ana" in words for words in others)
    assert house.workspace.said_in(TEAM_CHANNEL) == []


async def three_shared(house: House) -> None:
    """Enough for a roundup, one of them Ana's; on Tuesday she stops."""
    await ana_is_asked(house, BEN, PRIYA)
    for person, answer in zip((ANA, BEN, PRIYA), ANSWERS, strict=False):
        await house.says(person, answer)
    await live(house, at(3, "16:30"))


def posted(house: House) -> str:
    """All that stands in the team's channel, threads included."""
    parents = house.workspace.said_in(TEAM_CHANNEL)
    return "\n".join(
        message.words for parent in parents for message in house.workspace.thread(TEAM_CHANNEL, parent.ts)
    )


async def test_who_stops_may_leave_with_the_team_what_was_shared(house: House) -> None:
    await three_shared(house)
    await from_menu(house, ANA, PromptVerb.STOP)
    await house.submits(ANA, {BlockId.SHARED: "keep"})
    assert "It stays with the team." in house.last(ANA).words
    await house.go_to(at(9, "09:00"))
    assert ANSWERS[0] in posted(house)


async def test_or_take_it_back_out_of_the_posted_roundup_too(house: House) -> None:
    await three_shared(house)
    await house.go_to(at(9, "09:00"))
    assert ANSWERS[0] in posted(house)
    await house.says(ANA, "stop")
    asking = house.last(ANA)
    assert "what becomes of what you have shared" in asking.words
    await house.clicks(ANA, asking, ActionId.STOP_HIDE)
    assert "All of it is private again" in house.last(ANA).words
    assert ANSWERS[0] not in posted(house)
    assert ANSWERS[1] in posted(house)
    assert ANSWERS[0] in (await home(house, ANA)).words


async def test_of_a_roundup_in_an_archived_channel_it_says_that_it_can_still_be_read_there(
    house: House,
) -> None:
    await three_shared(house)
    await house.go_to(at(9, "09:00"))
    await house.workspace.archive(MARTA, TEAM_CHANNEL)
    await house.settle()
    await house.says(ANA, "stop")
    await house.clicks(ANA, house.last(ANA), ActionId.STOP_HIDE)
    assert "All of it is private again. A posted roundup" in house.last(ANA).words
    assert "it can still be read there" in house.last(ANA).words
    assert ANSWERS[0] in posted(house)
    await house.workspace.unarchive(MARTA, TEAM_CHANNEL)
    await house.tick()
    assert ANSWERS[0] not in posted(house)
    house.workspace.take_refused("is_inactive")


async def test_stop_by_command_and_from_home_do_the_same(house: House) -> None:
    await ana_is_asked(house, BEN)
    assert STOPPED in await asks(house, ANA, "stop")
    await chooses(house, BEN, await home(house, BEN), ActionId.HOME_MENU, PromptVerb.STOP)
    await house.submits(BEN)
    assert STOPPED in house.last(BEN).words
    assert not (await rep_of(house, ANA)).active
    assert not (await rep_of(house, BEN)).active


async def test_who_stopped_comes_back_by_a_word_to_the_same_team(house: House) -> None:
    await ana_is_asked(house)
    await house.says(ANA, "stop")
    await live(house, at(4, "12:00"))
    await house.says(ANA, "resume")
    assert "My next question comes on Wednesday 4 November at 16:30" in house.last(ANA).words
    await live(house, at(5, "17:00"))
    assert [moment.day for moment in asked(house)] == [2, 4, 5]


async def test_pause_and_stop_still_work_from_a_question_of_days_ago(house: House) -> None:
    await ana_is_asked(house)
    await live(house, at(4, "17:00"))
    await from_menu(house, ANA, PromptVerb.STOP, prompts(house, ANA)[0])
    await house.submits(ANA)
    await live(house, at(6, "17:00"))
    assert len(asked(house)) == 3


async def test_a_new_usual_visibility_never_touches_what_is_there(house: House) -> None:
    await ana_is_asked(house)
    await house.says(ANA, ANSWERS[0])
    await settings(house, ANA, visibility="private")
    await house.go_to(at(3, "12:00"))
    await house.says(ANA, ANSWERS[1])
    mine = await asks(house, ANA, "mine")
    assert [line for line in mine.splitlines() if "see" in line] == [
        "Tuesday 3 November. Only you see it.",
        "Monday 2 November. Sales South sees it, with your name.",
    ]


async def test_who_only_changes_the_visibility_goes_on_following_the_teams_times(house: House) -> None:
    await ana_is_asked(house)
    await settings(house, ANA, visibility="private")
    rep = await rep_of(house, ANA)
    assert (rep.prompt_time, rep.prompt_days, rep.tz) == (None, None, None)


async def test_settings_of_somebody_without_a_team_promise_no_question(house: House) -> None:
    await settings(house, ANA, time="09:00")
    assert "I ask you nothing at the moment" in house.last(ANA).words


async def test_why_is_answered_by_the_question_that_was_asked(house: House) -> None:
    await team_of(house, ANA)
    await house.go_to(datetime(2026, 11, 2, 15, 30, tzinfo=UTC))
    await house.says(ANA, "Why this question?")
    assert house.last(ANA).words.startswith("Because ")
