"""The last roundup of a month or quarter looks back: on what grew, on what spread, on what is still asked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import EditionKind
from bot.domain.story import StoryConsent
from bot.domain.strength import Strength
from bot.playground.faults import Fault
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId
from tests.scenarios.test_preview import previews
from tests.scenarios.test_story import NAMES, PLANNERS, SEALS, drawn, story
from tests.scenarios.test_thread_end import agreed, told, worked
from tests.support.house import House
from tests.support.stories import ANA, BEN, MARTA, PRIYA, TOM, YUKI, look, teams_of
from tests.support.telling import BOSS, PUMP, ROUNDUP, card, parts, roundups, spoken, tells, told_in_thread

WEEK = timedelta(days=7)
MONTH_ENDS = ROUNDUP + 3 * WEEK
"""Monday 30 November: the last one of its month."""
QUARTER_ENDS = ROUNDUP + 7 * WEEK
"""Monday 28 December."""
LAST_YEAR = datetime(2025, 11, 20, 9, tzinfo=UTC)
LONG_AGO = datetime(2025, 10, 15, 9, tzinfo=UTC)
THREE = (PUMP, BOSS, "Asked for two names.")
OTHER_THREE = ("They drew it again.", "He called his boss first.", "Two more names.")


async def weeks_until(house: House, moment: datetime) -> None:
    """Every roundup on the way closes at its own time."""
    while house.workspace.clock.now() < moment:
        [team] = await teams_of(house)
        assert team.next_roundup_at is not None
        await house.go_to(min(team.next_roundup_at, moment))


async def three_tell(house: House, texts: tuple[str, ...] = THREE, **fields: str) -> None:
    """Enough people for a roundup."""
    for person, text in zip((ANA, BEN, TOM), texts, strict=True):
        await tells(house, person, text, **fields)


async def year_begins(house: House, month: int) -> None:
    [team] = await teams_of(house)
    async with house.bot.storage.work() as uow:
        await uow.teams.save(replace(team, fiscal_year_start=month))
        await uow.commit()


def look_back(house: House) -> Message:
    """The first part of the latest roundup's thread."""
    return parts(house)[0]


async def kinds(house: House) -> list[EditionKind]:
    [team] = await teams_of(house)
    found = await look(house, lambda uow: uow.look_backs.over(team.workspace_id, team.id, team.created_at, 9))
    return [edition.kind for edition in found]


async def test_a_week_looks_back_on_nothing(team: House) -> None:
    await three_tell(team)
    await team.go_to(ROUNDUP)
    assert "look back" not in roundups(team)[0].words
    assert all("Looking back" not in part.words for part in parts(team))
    assert await kinds(team) == []


async def test_the_last_one_of_a_month_looks_back_before_its_entries(team: House) -> None:
    await three_tell(team)
    await team.go_to(ROUNDUP)
    await weeks_until(team, MONTH_ENDS - WEEK)
    await three_tell(team, OTHER_THREE)
    await team.go_to(MONTH_ENDS)
    weekly, monthly = roundups(team)
    assert "Roundup of Monday 30 November" in monthly.words
    assert "A look back opens the thread." in monthly.words
    assert look_back(team).words.splitlines() == [
        "Looking back on the month",
        "6 bright spots were shared this month.",
    ]
    assert [len(spoken(part)) for part in parts(team)] == [0, 3]
    assert len(told_in_thread(team, weekly)) == 3
    assert await kinds(team) == [EditionKind.MONTHLY]


async def test_a_quarters_last_one_looks_back_on_the_quarter_instead(team: House) -> None:
    await three_tell(team)
    await team.go_to(ROUNDUP)
    await weeks_until(team, QUARTER_ENDS - WEEK)
    await three_tell(team, OTHER_THREE)
    await team.go_to(QUARTER_ENDS)
    assert "A look back opens the thread." in roundups(team)[-1].words
    assert look_back(team).words.splitlines() == [
        "Looking back on the quarter",
        "6 bright spots were shared this quarter.",
    ]
    assert await kinds(team) == [EditionKind.QUARTERLY]


async def test_the_coach_reads_beforehand_that_it_looks_back(team: House) -> None:
    await weeks_until(team, MONTH_ENDS - WEEK)
    await three_tell(team)
    await team.go_to(MONTH_ENDS - timedelta(hours=2))
    assert "This one closes the month: its thread opens with a look back" in previews(team)[-1].words


async def test_and_of_a_week_that_it_does_not(team: House) -> None:
    await three_tell(team)
    await team.go_to(ROUNDUP - timedelta(hours=2))
    assert "look back" not in previews(team)[-1].words


async def test_what_more_people_did_than_the_month_before(team: House) -> None:
    await year_begins(team, 2)
    await tells(team, ANA, PUMP, strength=Strength.EXPLAINING)
    await tells(team, BEN, BOSS, strength=Strength.REFERRALS)
    await tells(team, TOM, NAMES, strength=Strength.REFERRALS)
    await weeks_until(team, QUARTER_ENDS - WEEK)
    for person in (ANA, BEN):
        await tells(team, person, f"{PUMP} Again.", strength=Strength.EXPLAINING)
        await tells(team, person, f"{BOSS} Again.", strength=Strength.REFERRALS)
    await tells(team, TOM, SEALS, strength=Strength.BUSINESS_CASE)
    await weeks_until(team, QUARTER_ENDS)
    grew = "More people than in the month before showed *Explaining &amp; demos*."
    assert grew in look_back(team).words.splitlines()
    await team.clicks(BEN, card_of_explaining(team), ActionId.HIDE)
    assert grew not in look_back(team).words


def card_of_explaining(house: House) -> Message:
    from_ben = [one for one in house.told(BEN) if f"{PUMP} Again." in one.words]
    return from_ben[-1]


async def test_nothing_grew_where_there_is_nothing_to_compare_with(team: House) -> None:
    for person, text in zip((ANA, BEN, TOM), THREE, strict=True):
        await tells(team, person, text, strength=Strength.EXPLAINING)
    await weeks_until(team, MONTH_ENDS - WEEK)
    await three_tell(team, OTHER_THREE)
    await team.go_to(MONTH_ENDS)
    assert "More people" not in look_back(team).words


async def test_what_spread_is_told_with_the_names_of_those_who_agreed(team: House) -> None:
    ana = await told(team, ANA, PUMP)
    ben = await told(team, BEN, BOSS)
    await tells(team, TOM, "Asked for two names.")
    await team.go_to(ROUNDUP)
    await worked(team, ben, TOM, named=False)
    await worked(team, ana, BEN, named=True)
    await worked(team, ana, PRIYA, named=True)
    await weeks_until(team, MONTH_ENDS - WEEK)
    await three_tell(team, OTHER_THREE)
    await team.go_to(MONTH_ENDS)
    assert look_back(team).words.splitlines()[2:] == [
        "What spread",
        "Ana:",
        f" {PUMP}",
        "It worked for Ben and Priya too. It is a *play* now: it has worked for three people.",
        "Ben:",
        f" {BOSS}",
        "It worked for somebody else too.",
    ]
    assert sum(PUMP in part.words for part in parts(team)) == 1
    assert "Tried, and it worked" not in parts(team)[-1].words
    await team.clicks(ANA, next(one for one in team.told(ANA) if PUMP in one.words), ActionId.HIDE)
    assert PUMP not in look_back(team).words
    assert BOSS in look_back(team).words


async def test_a_question_stays_open_until_somebody_has_been_there(team: House) -> None:
    await told(team, ANA, PUMP, stage=BuyingStage.CONSENSUS)
    await three_tell(team, ("One.", "Two.", "Three."))
    await team.go_to(ROUNDUP)
    await weeks_until(team, MONTH_ENDS - WEEK)
    await three_tell(team, OTHER_THREE)
    await team.go_to(MONTH_ENDS)
    waits = "What helps a customer at the point where *they come to one mind*?"
    assert waits in look_back(team).words
    assert "A question that stayed open" in look_back(team).words
    await told(team, YUKI, SEALS, stage=BuyingStage.CONSENSUS)
    await weeks_until(team, QUARTER_ENDS - WEEK)
    await three_tell(team, ("Four.", "Five.", "Six."))
    await team.go_to(QUARTER_ENDS)
    assert waits not in look_back(team).words


@pytest.fixture
async def second_year(team: House) -> House:
    """A team of whose twelve bright spots six were shared last year; the month's roundup is out."""
    for number in range(3):
        await told(team, ANA, f"{PUMP} {number}", shared_at=LONG_AGO)
        await told(team, BEN, f"{BOSS} {number}", shared_at=LAST_YEAR)
    await three_tell(team, ("One.", "Two.", "Three."))
    await weeks_until(team, MONTH_ENDS - WEEK)
    await three_tell(team, OTHER_THREE)
    await team.go_to(MONTH_ENDS)
    return team


async def test_this_year_is_set_beside_last(second_year: House) -> None:
    shown = look_back(second_year)
    assert "6 bright spots were shared this month. At the same time a year ago there were 3." in shown.words
    [chart] = [block for block in shown.blocks or [] if block["type"] == "data_visualization"]
    now, then = chart["chart"]["series"]
    assert [point["value"] for point in now["data"]] == [0] * 11 + [6]
    assert [point["value"] for point in then["data"]] == [0] * 10 + [3, 3]
    assert now["data"][-1]["label"] == "Nov 2026"


async def test_a_chart_that_is_refused_costs_the_picture_only(second_year: House) -> None:
    second_year.workspace.faults.next("chat.update", Fault.refused("invalid_blocks"), times=2)
    await second_year.clicks(TOM, card(second_year, TOM), ActionId.HIDE)
    second_year.workspace.refused.clear()
    assert "5 bright spots were shared this month." in look_back(second_year).words
    assert drawn(look_back(second_year)) == 0


async def test_the_rest_of_a_long_story_stands_after_the_look_back_and_follows_its_author(
    team: House,
) -> None:
    long = f"{SEALS} {PLANNERS} " * 3
    await weeks_until(team, MONTH_ENDS - WEEK)
    spot = await told(team, ANA, long.strip())
    await agreed(team, spot, StoryConsent.FINE)
    await three_tell(team)
    await team.go_to(MONTH_ENDS)
    assert story(team)[0].startswith(f"Ana: {SEALS[:40]}")
    first, second, *_ = parts(team)
    assert "Looking back on the month" in first.words
    assert second.words.startswith("The whole story")
    await team.clicks(ANA, next(one for one in team.told(ANA) if SEALS[:40] in one.words), ActionId.HIDE)
    assert SEALS[:40] not in "".join(part.words for part in parts(team))
    assert "Looking back on the month" in parts(team)[0].words


async def test_what_is_private_moves_no_look_back(team: House) -> None:
    await weeks_until(team, MONTH_ENDS - WEEK)
    await three_tell(team)
    await tells(team, MARTA, "For me alone.", visibility="private")
    await tells(team, YUKI, "Without my name.", visibility="anonymous")
    await team.go_to(MONTH_ENDS)
    assert "3 bright spots were shared this month." in look_back(team).words
