"""Who is not at work is not asked: by what Slack shows beside a name at that moment, and by the holidays where the
rep's own clock is."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.prompt import Skipped
from bot.slack.identifiers import ActionId
from tests.scenarios.test_asks import asks, shares
from tests.support.house import House, open_house
from tests.support.stories import (
    ANA,
    BEN,
    TOM,
    live,
    offers,
    prompt_on,
    prompts,
    settings,
    team_of,
    told_since,
)
from tests.support.telling import BOSS

THANKSGIVING = date(2026, 11, 26)


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


async def reason(house: House, person: str, day: date) -> Skipped | None:
    found = await prompt_on(house, person, day)
    assert found is not None
    return found.reason


@pytest.fixture
async def in_november(tmp_path: Path) -> AsyncIterator[House]:
    """From the week of Thanksgiving on."""
    async with open_house(tmp_path, start=utc(23, 8)) as house:
        yield house


async def test_each_keeps_the_holidays_of_where_their_own_clock_is(in_november: House) -> None:
    """A team that keeps Germany's holidays free has a member in New York."""
    await team_of(in_november, ANA, BEN, country="DE")
    await live(in_november, utc(27, 8))
    assert await reason(in_november, BEN, THANKSGIVING) is Skipped.HOLIDAY
    assert await reason(in_november, ANA, THANKSGIVING) is None


async def test_what_a_colleague_would_like_to_hear_waits_for_the_end_of_a_holiday(in_november: House) -> None:
    """On Thanksgiving nobody writes to Ben: neither with a question of ours, nor with one that Ana has."""
    await team_of(in_november, ANA, BEN, country="DE")
    await live(in_november, utc(26, 8))
    await asks(in_november, ANA, await shares(in_november, BOSS, BEN))
    before = len(in_november.told(BEN))
    await in_november.go_to(utc(27, 8), step=timedelta(hours=1))
    assert told_since(in_november, BEN, before) == []
    await live(in_november, utc(27, 23))
    [asked] = in_november.told(BEN)[before:]
    assert "Ana would like to hear more about this one" in asked.words or offers(asked, ActionId.ASK_OPEN)


async def test_the_zone_that_somebody_chose_wins_for_holidays_too(in_november: House) -> None:
    await team_of(in_november, ANA, country="DE")
    await settings(in_november, ANA, zone="America/New_York")
    await live(in_november, utc(27, 8))
    assert await reason(in_november, ANA, THANKSGIVING) is Skipped.HOLIDAY


async def test_a_clock_that_is_in_no_country_keeps_the_teams(tmp_path: Path) -> None:
    async with open_house(tmp_path, start=datetime(2026, 12, 24, 8, tzinfo=UTC)) as house:
        await team_of(house, ANA, country="DE")
        await settings(house, ANA, zone="UTC")
        await live(house, datetime(2026, 12, 27, 8, tzinfo=UTC))
        assert await reason(house, ANA, date(2026, 12, 25)) is Skipped.HOLIDAY


async def test_a_team_that_keeps_none_keeps_none_for_anybody(in_november: House) -> None:
    await team_of(in_november, BEN, country="none")
    await live(in_november, utc(27, 8))
    assert await reason(in_november, BEN, THANKSGIVING) is None


@pytest.mark.parametrize("status", ["Lunch", "Mittagspause", "Pausa pranzo", "Customer visit"])
async def test_an_hour_away_from_the_desk_is_not_away(house: House, status: str) -> None:
    await team_of(house, ANA)
    await house.workspace.change_person(ANA, status_text=status, status_emoji=":palm_tree:")
    await live(house, utc(2, 17))
    assert len(prompts(house, ANA)) == 1


async def test_the_status_counts_as_it_is_at_the_moment_of_asking(house: House) -> None:
    """Away when the day begins, back before the question; at work in the morning, ill in the afternoon."""
    await team_of(house, ANA, TOM)
    await settings(house, TOM, zone="Europe/Madrid")
    await house.workspace.change_person(ANA, status_text="De vacaciones")
    await house.go_to(utc(2, 12))
    await house.workspace.change_person(ANA, status_text="")
    await house.workspace.change_person(TOM, status_text="Out sick")
    await live(house, utc(2, 17))
    assert len(prompts(house, ANA)) == 1
    assert await reason(house, TOM, date(2026, 11, 2)) is Skipped.AWAY


async def test_a_status_that_ends_by_itself_needs_no_word_from_slack(house: House) -> None:
    """Slack clears it at that moment; we may never hear of it."""
    await team_of(house, ANA)
    until = int(utc(3, 9).timestamp())
    await house.workspace.change_person(ANA, status_text="Férias", status_expiration=until)
    await live(house, utc(3, 17))
    assert await reason(house, ANA, date(2026, 11, 2)) is Skipped.AWAY
    assert len(prompts(house, ANA)) == 1


async def test_who_was_away_before_we_came_is_known_from_the_list_of_people(house: House) -> None:
    house.workspace.people.change(ANA, status_text="In ferie", status_emoji="")
    await house.bot.sync_people()
    await team_of(house, ANA)
    await live(house, utc(2, 17))
    assert await reason(house, ANA, date(2026, 11, 2)) is Skipped.AWAY
