"""When somebody is asked and when not: their own times, their day, what keeps a question from being asked."""

from datetime import UTC, date, datetime, time
from pathlib import Path

from bot.domain.prompt import PromptState, Skipped
from bot.playground import seed
from bot.playground.faults import Fault
from bot.playground.world.people import Person
from bot.slack.identifiers import FOLLOW_SLACK, ActionId, BlockId
from tests.support.house import House, open_house
from tests.support.stories import (
    ANA,
    ANSWERS,
    BEN,
    MARTA,
    TOM,
    answering,
    home,
    live,
    look,
    prompt_on,
    prompts,
    said_at,
    set_up,
    settings,
    team_of,
    teams_of,
    who,
)
from tests.support.telling import asks

MONDAY, TUESDAY = date(2026, 11, 2), date(2026, 11, 3)
EVERY_DAY_OF_THE_WEEK = [str(day) for day in range(7)]


def at(day: int, clock: str) -> datetime:
    """A moment of November 2026 by Ana's clock, which is Madrid's: an hour ahead of UTC."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


def asked(house: House, person: str) -> list[datetime]:
    return [said_at(prompt) for prompt in prompts(house, person)]


async def reason(house: House, person: str, day: date) -> Skipped | None:
    """Why the bot did not ask on a date."""
    prompt = await prompt_on(house, person, day)
    assert prompt is not None
    assert (prompt.state is PromptState.SKIPPED) == (prompt.reason is not None)
    return prompt.reason


async def test_ana_is_asked_at_half_past_four_by_her_own_clock_and_once(house: House) -> None:
    await team_of(house, ANA)
    await house.go_to(at(2, "16:29"))
    assert asked(house, ANA) == []
    await house.go_to(at(2, "16:30"))
    assert asked(house, ANA) == [at(2, "16:30")]
    assert house.last(ANA).words.startswith("Hi Ana. ")
    for clock in ("16:31", "17:00", "23:59"):
        await house.go_to(at(2, clock))
    assert len(asked(house, ANA)) == 1


async def test_nobody_is_asked_on_a_weekend_and_no_question_comes_twice_in_two_weeks(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(15, "23:00"), answering(house, ANA))
    assert [moment.day for moment in asked(house, ANA)] == [2, 3, 4, 5, 6, 9, 10, 11, 12, 13]
    assert len({prompt.words for prompt in prompts(house, ANA)}) == 10


async def test_what_is_held_until_she_says_what_it_was_meant_as_answers_no_question(house: House) -> None:
    await team_of(house, ANA)
    assert "Did you mean `/brightspot help`" in await asks(house, ANA, "hepl")
    assert "nobody by that name" in await asks(house, ANA, "customer Kessler")
    await house.go_to(at(2, "16:30"))
    assert asked(house, ANA) == [at(2, "16:30")]


async def test_once_she_says_that_it_was_a_bright_spot_it_answers_todays(house: House) -> None:
    await team_of(house, ANA)
    outcome = await house.commands(ANA, "customer Kessler")
    assert outcome.reply is not None
    await house.clicks(ANA, outcome.reply, ActionId.DOUBT_KEEP)
    await house.go_to(at(2, "16:30"))
    assert asked(house, ANA) == []
    assert await reason(house, ANA, MONDAY) is Skipped.ANSWERED


async def test_a_new_time_counts_from_the_next_question_on(house: House) -> None:
    await team_of(house, ANA)
    await house.go_to(at(2, "12:00"))
    await settings(house, ANA, time="17:15")
    assert "I ask Monday to Friday at 17:15" in house.last(ANA).words
    await live(house, at(3, "23:00"))
    assert asked(house, ANA) == [at(2, "17:15"), at(3, "17:15")]


async def test_whatever_she_changes_in_a_day_she_is_asked_at_most_once_for_it(house: House) -> None:
    await team_of(house, ANA)
    await live(house, at(2, "16:40"))
    await settings(house, ANA, time="18:00")
    await live(house, at(2, "18:10"))
    await settings(house, ANA, time="17:30", zone="America/Los_Angeles")
    await live(house, at(2, "19:00"))
    await house.commands(ANA, "pause 2 days")
    await house.commands(ANA, "resume")
    await settings(house, ANA, zone=FOLLOW_SLACK, time="20:00", days=["0", "1"])
    await live(house, at(2, "23:30"))
    assert asked(house, ANA) == [at(2, "16:30")]
    await live(house, at(3, "23:30"))
    assert asked(house, ANA) == [at(2, "16:30"), at(3, "20:00")]


async def test_she_chooses_from_one_to_five_days(house: House) -> None:
    await team_of(house, ANA)
    await house.commands(ANA, "settings")
    too_many = await house.submits(ANA, {BlockId.DAYS: EVERY_DAY_OF_THE_WEEK})
    assert too_many.errors == {BlockId.DAYS: "Choose one to five days."}
    assert (await house.submits(ANA, {BlockId.DAYS: ["1", "6"]})).ok
    assert "I ask every Tuesday and Sunday at 16:30" in house.last(ANA).words
    await live(house, at(10, "23:00"))
    assert [moment.day for moment in asked(house, ANA)] == [3, 8, 10]


async def test_her_own_time_zone_wins_over_slacks_until_she_follows_slack_again(house: House) -> None:
    await team_of(house, ANA)
    await settings(house, ANA, zone="America/New_York")
    await house.workspace.change_person(ANA, tz="Asia/Kolkata")
    await live(house, at(2, "23:30"))
    assert asked(house, ANA) == [at(2, "22:30")]
    await settings(house, ANA, zone=FOLLOW_SLACK)
    await live(house, at(3, "23:30"))
    assert asked(house, ANA)[1:] == [at(3, "12:00")]


async def test_the_coachs_new_times_hold_for_whoever_chose_none(house: House) -> None:
    await team_of(house, ANA, TOM)
    await settings(house, TOM, time="15:00")
    await house.go_to(at(2, "12:00"))
    await set_up(house, (ANA, TOM), more={"time": "18:00"})
    await live(house, at(3, "23:00"))
    assert asked(house, ANA) == [at(2, "18:00"), at(3, "18:00")]
    assert {moment.astimezone(UTC).time() for moment in asked(house, TOM)} == {time(4, 0)}


async def test_a_traveller_whose_day_is_over_on_arrival_is_not_asked_for_it(house: House) -> None:
    """On Friday morning in New York Ben's phone is set to Auckland, where Saturday has begun."""
    await team_of(house, BEN)
    await live(house, datetime(2026, 11, 6, 14, 0, tzinfo=UTC))
    await house.workspace.change_person(BEN, tz="Pacific/Auckland")
    await house.settle()
    assert await reason(house, BEN, date(2026, 11, 6)) is Skipped.ZONE
    await live(house, datetime(2026, 11, 9, 12, 0, tzinfo=UTC))
    assert asked(house, BEN)[-1] == datetime(2026, 11, 9, 3, 30, tzinfo=UTC)
    assert len(asked(house, BEN)) == 5


async def test_a_traveller_who_has_the_same_monday_twice_is_asked_once(tmp_path: Path) -> None:
    async with open_house(tmp_path, start=datetime(2026, 11, 1, 8, 0, tzinfo=UTC)) as house:
        await team_of(house, TOM)
        await live(house, datetime(2026, 11, 2, 8, 0, tzinfo=UTC))
        await house.workspace.change_person(TOM, tz="America/Los_Angeles")
        await house.settle()
        await live(house, datetime(2026, 11, 4, 8, 0, tzinfo=UTC))
        tuesday_in_los_angeles = datetime(2026, 11, 4, 0, 30, tzinfo=UTC)
        assert asked(house, TOM) == [datetime(2026, 11, 2, 5, 30, tzinfo=UTC), tuesday_in_los_angeles]


async def test_somebody_without_a_time_zone_is_asked_by_the_teams(tmp_path: Path) -> None:
    ola = Person("U0OLA", "ola", "Ola Berg", None, "Account executive")
    async with open_house(tmp_path, people=(seed.MARTA, ola)) as house:
        await team_of(house, ola.id, zone="America/New_York")
        await live(house, at(3, "08:00"))
        assert asked(house, ola.id) == [at(2, "22:30")]


async def test_after_an_outage_of_less_than_two_hours_she_is_asked_all_the_same(house: House) -> None:
    await team_of(house, ANA)
    await house.go_to(at(2, "18:29"))
    assert asked(house, ANA) == [at(2, "18:29")]


async def test_after_a_longer_one_that_day_is_left_out_instead_of_being_asked_at_midnight(
    house: House,
) -> None:
    await team_of(house, ANA)
    await house.go_to(at(2, "23:59"))
    await house.go_to(at(3, "09:00"))
    assert asked(house, ANA) == []
    assert await reason(house, ANA, MONDAY) is Skipped.LATE
    await live(house, at(3, "17:00"))
    assert asked(house, ANA) == [at(3, "16:30")]


async def test_days_of_outage_are_not_made_up_for(house: House) -> None:
    await team_of(house, ANA)
    await house.go_to(at(5, "09:00"))
    await live(house, at(5, "17:00"))
    assert asked(house, ANA) == [at(5, "16:30")]
    reasons = [await reason(house, ANA, date(2026, 11, day)) for day in (2, 3, 4)]
    assert reasons == [Skipped.LATE] * 3


async def test_who_has_answered_already_is_not_asked_that_day(house: House) -> None:
    await team_of(house, ANA, BEN)
    await house.says(ANA, ANSWERS[0])
    await house.commands(BEN, ANSWERS[1])
    await live(house, at(2, "23:59"))
    assert asked(house, ANA) == asked(house, BEN) == []
    assert await reason(house, ANA, MONDAY) is Skipped.ANSWERED
    await live(house, at(3, "23:59"))
    assert len(asked(house, ANA)) == len(asked(house, BEN)) == 1


async def test_an_answer_taken_back_leaves_the_day_open(house: House) -> None:
    await team_of(house, ANA)
    await house.says(ANA, ANSWERS[0])
    await house.says(ANA, "undo")
    await live(house, at(2, "17:00"))
    assert len(asked(house, ANA)) == 1


async def test_no_question_is_announced_for_a_public_holiday(tmp_path: Path) -> None:
    eve = datetime(2026, 12, 24, 17, 0, tzinfo=UTC)
    async with open_house(tmp_path, start=eve) as house:
        await team_of(house, ANA, country="ES")
        assert "My first question comes on Monday 28 December at 16:30" in house.told(ANA)[0].words
        assert "My next question comes on Monday 28 December at 16:30" in (await home(house, ANA)).words
        await house.commands(ANA, "pause 1 week")
        assert "My next question comes on Monday 28 December at 16:30" in await asks(house, ANA, "resume")


async def test_public_holidays_are_kept_free(tmp_path: Path) -> None:
    async with open_house(tmp_path, start=datetime(2026, 12, 24, 8, 0, tzinfo=UTC)) as house:
        await team_of(house, ANA, country="DE")
        await live(house, datetime(2026, 12, 28, 20, 0, tzinfo=UTC))
        assert [moment.day for moment in asked(house, ANA)] == [24, 28]
        assert await reason(house, ANA, date(2026, 12, 25)) is Skipped.HOLIDAY


async def test_a_team_whose_coach_chose_nothing_keeps_the_holidays_of_the_coachs_country_free(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path, start=datetime(2026, 12, 24, 8, 0, tzinfo=UTC)) as house:
        await team_of(house, ANA)
        (team,) = await teams_of(house)
        assert team.country == "DE"
        await live(house, datetime(2026, 12, 28, 20, 0, tzinfo=UTC))
        assert [moment.day for moment in asked(house, ANA)] == [24, 28]
        assert await reason(house, ANA, date(2026, 12, 25)) is Skipped.HOLIDAY


async def test_a_status_that_says_away_is_respected_and_never_kept(house: House) -> None:
    await team_of(house, ANA)
    words = "On annual leave in Cadiz"
    await house.workspace.change_person(ANA, status_text=words, status_emoji=":palm_tree:")
    await live(house, at(2, "17:00"))
    assert asked(house, ANA) == []
    assert await reason(house, ANA, MONDAY) is Skipped.AWAY
    me = who(house, ANA)
    assert "Cadiz" not in repr(await look(house, lambda uow: uow.people.get(me.workspace_id, me.user_id)))
    await house.workspace.change_person(ANA, status_text="", status_emoji="")
    await live(house, at(3, "17:00"))
    assert asked(house, ANA) == [at(3, "16:30")]


async def test_a_status_that_ends_before_the_question_does_not_keep_it_back(house: House) -> None:
    await team_of(house, ANA)
    until = int(at(2, "14:00").timestamp())
    await house.workspace.change_person(ANA, status_text="Out sick", status_expiration=until)
    await live(house, at(2, "17:00"))
    assert len(asked(house, ANA)) == 1


async def test_a_day_without_a_question_is_shown_to_nobody(house: House) -> None:
    await team_of(house, ANA)
    before = (await home(house, ANA)).words.replace("Monday 2", "Tuesday 3"), len(house.told(MARTA))
    await house.workspace.change_person(ANA, status_text="Vacation")
    await live(house, at(2, "17:00"))
    assert ((await home(house, ANA)).words, len(house.told(MARTA))) == before
    assert "vacation" not in (await asks(house, MARTA, "team")).lower()


async def test_a_question_that_slack_would_not_take_for_two_hours_is_left_out(house: House) -> None:
    await team_of(house, ANA)
    house.workspace.faults.always("chat.postMessage", Fault.refused("service_unavailable"))
    for clock in ("16:30", "16:50", "17:40", "18:31"):
        await house.go_to(at(2, clock))
    house.workspace.faults.clear()
    await live(house, at(3, "16:30"))
    assert asked(house, ANA) == [at(3, "16:30")]
    assert await reason(house, ANA, MONDAY) is Skipped.LATE
