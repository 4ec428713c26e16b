"""The bot that is not answered: it grows quiet, says so once, rests, and comes back when it is asked to."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.people import Pace
from bot.slack.identifiers import ActionId, PromptVerb
from tests.support.house import House
from tests.support.stories import (
    ANA,
    ANSWERS,
    MARTA,
    YUKI,
    answering,
    from_menu,
    home,
    invitations,
    live,
    prompts,
    rep_of,
    said_at,
    set_up,
    settings,
    team_of,
    told_since,
)
from tests.support.telling import asks

LESS = "From now on I write once a week"
DAY = timedelta(days=1)


def evening(month: int, day: int) -> datetime:
    return datetime(2026, month, day, 20, 0, tzinfo=UTC)


def days(house: House, person: str = ANA) -> list[date]:
    """The dates on which somebody was asked."""
    return [said_at(prompt).date() for prompt in prompts(house, person)]


async def until_weekly(house: House) -> None:
    """Ana leaves Monday's to Thursday's question alone; Friday's says that there will be fewer."""
    await team_of(house, ANA)
    await live(house, evening(11, 6))
    assert len(days(house)) == 5


async def until_resting(house: House) -> None:
    """And then three more, a week apart, until the bot rests."""
    await until_weekly(house)
    await live(house, evening(12, 11))
    assert (await rep_of(house, ANA)).pace is Pace.RESTING


async def test_after_four_questions_without_an_answer_it_asks_once_a_week_and_says_so_once(
    house: House,
) -> None:
    await until_weekly(house)
    await live(house, evening(11, 20))
    assert days(house)[5:] == [date(2026, 11, 13), date(2026, 11, 20)]
    assert [LESS in prompt.words for prompt in prompts(house, ANA)] == [False] * 4 + [True] + [False] * 2


async def test_who_joins_another_team_is_told_of_it_there_as_well(house: House) -> None:
    await until_weekly(house)
    await house.says(ANA, "stop")
    await set_up(house, (ANA,), coach=YUKI, name="Sales North")
    await house.clicks(ANA, invitations(house, ANA)[-1], ActionId.INVITATION_SHARE)
    await live(house, evening(11, 20))
    north = prompts(house, ANA)[5:]
    assert [said_at(prompt).date().day for prompt in north] == [9, 10, 11, 12, 13, 20]
    assert [LESS in prompt.words for prompt in north] == [False] * 4 + [True, False]


async def test_after_four_more_it_rests_leaves_a_line_in_home_and_tells_nobody(house: House) -> None:
    await team_of(house, ANA)
    told_to_marta = len(house.told(MARTA))
    await live(house, evening(11, 6))
    await live(house, evening(12, 31))
    assert days(house)[4:] == [date(2026, 11, 6) + 7 * n * DAY for n in range(4)]
    shown = (await home(house, ANA)).words
    assert "I have gone quiet for now, and nobody was told." in shown
    assert "next question" not in shown
    assert not any("Ana" in words for words in told_since(house, MARTA, told_to_marta))
    assert "Ana" in await asks(house, MARTA, "team")


async def test_more_brings_the_usual_days_back(house: House) -> None:
    await until_weekly(house)
    await house.says(ANA, "more")
    assert "My next question comes on Monday 9 November at 16:30" in house.last(ANA).words
    await live(house, evening(11, 10))
    assert days(house)[5:] == [date(2026, 11, 9), date(2026, 11, 10)]


async def test_one_tap_in_home_brings_it_back_from_its_rest(house: House) -> None:
    await until_resting(house)
    asked = len(days(house))
    await house.clicks(ANA, await home(house, ANA), ActionId.ASK_MORE)
    await live(house, evening(12, 15))
    assert days(house)[asked:] == [date(2026, 12, 14), date(2026, 12, 15)]
    assert "gone quiet" not in (await home(house, ANA)).words


async def test_an_answer_in_between_begins_the_count_anew(house: House) -> None:
    await team_of(house, ANA)
    await live(house, evening(11, 4))
    await house.says(ANA, ANSWERS[0])
    await live(house, evening(11, 10))
    assert len(days(house)) == 7
    assert not any(LESS in prompt.words for prompt in prompts(house, ANA))


async def test_an_answer_to_the_weekly_question_keeps_it_weekly_and_never_lets_it_rest(house: House) -> None:
    await until_weekly(house)
    await live(house, evening(12, 18), answering(house, ANA))
    assert days(house)[4:] == [date(2026, 11, 6) + 7 * n * DAY for n in range(7)]
    assert [LESS in prompt.words for prompt in prompts(house, ANA)].count(True) == 1


async def test_it_says_so_even_if_the_day_on_which_it_would_have_done_was_left_out(house: House) -> None:
    await team_of(house, ANA)
    await live(house, evening(11, 5))
    await house.workspace.change_person(ANA, status_text="Day off")
    await live(house, evening(11, 6))
    await house.workspace.change_person(ANA, status_text="")
    await live(house, evening(11, 20))
    assert [LESS in prompt.words for prompt in prompts(house, ANA)][4:] == [True, False]


async def test_a_rest_outlasts_travels_and_the_coachs_new_times(house: House) -> None:
    await until_resting(house)
    asked = len(days(house))
    await house.workspace.change_person(ANA, tz="America/New_York")
    await house.settle()
    assert "next question" not in (await home(house, ANA)).words
    await live(house, evening(12, 18))
    assert len(days(house)) == asked


async def test_once_a_week_is_the_fewest_there_is(house: House) -> None:
    await until_weekly(house)
    await from_menu(house, ANA, PromptVerb.FEWER)
    assert house.last(ANA).words.startswith("It is one day a week already")


@pytest.mark.parametrize("word", ["fewer", "pause", "pause until friday", "too many messages"])
async def test_at_rest_there_is_nothing_to_make_rarer_or_to_put_off(house: House, word: str) -> None:
    await until_resting(house)
    await house.says(ANA, word)
    assert house.last(ANA).words.startswith("I have gone quiet for now, so I ask nothing as it is")
    assert "You have a pause" not in (await home(house, ANA)).words
    await house.clicks(ANA, house.last(ANA), ActionId.RESUME)
    assert "My next question comes on Monday 14 December" in house.last(ANA).words
    assert (await rep_of(house, ANA)).prompt_days is None


async def test_who_chooses_days_anew_is_asked_on_them(house: House) -> None:
    await until_weekly(house)
    await settings(house, ANA, days=["1", "3"])
    assert "I ask every Tuesday and Thursday at 16:30" in house.last(ANA).words
    await live(house, evening(11, 12))
    assert days(house)[5:] == [date(2026, 11, 10), date(2026, 11, 12)]
