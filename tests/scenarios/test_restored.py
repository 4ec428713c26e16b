"""A backup comes back a day later: nobody hears anything twice, and what people decided since holds."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from bot.domain.bright_spot import Visibility
from bot.domain.keeping import NOTICE
from bot.operating.archive import Archive
from bot.operating.backup import write_all
from bot.operating.restore import put_back
from bot.services.answering.cards import Fields
from tests.support.ageing import TWO_YEARS, a_look_later, everything_in, spot_by_id, spots_of
from tests.support.house import House, open_house
from tests.support.stories import ANA, BEN, PRIYA, TOM, YUKI, look, prompts, who
from tests.support.telling import ASKED, NOON, PUMP, ROUNDUP, asks, founded, mine, roundups, tells

TEAM = (ANA, BEN, PRIYA, TOM, YUKI)


async def backed_up(house: House) -> BytesIO:
    file = BytesIO()
    await write_all(house.bot.storage, file, house.workspace.clock.now())
    return file


async def put_back_now(house: House, file: BytesIO) -> None:
    with Archive(file) as archive:
        await put_back(house.bot.storage, archive, house.workspace.clock.now())
    await house.settle()


async def test_what_was_on_its_way_is_found_in_slack_and_not_said_again(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await founded(house, *TEAM)
        house.workspace.clock.set(ASKED)
        await house.bot.tick()
        file = await backed_up(house)
        await house.settle()
        asked = len(prompts(house, ANA))
        assert asked == 1
        said = len(house.told(ANA))
        await put_back_now(house, file)
        await house.tick()
        assert len(prompts(house, ANA)) == asked
        assert len(house.told(ANA)) == said


async def test_a_day_later_no_date_is_asked_for_twice_and_the_roundup_waits_for_its_next_day(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await founded(house, *TEAM)
        await house.go_to(NOON)
        for person in (ANA, BEN, PRIYA):
            await tells(house, person, "She took over the pen and drew the loop herself.")
        file = await backed_up(house)
        await house.go_to(ASKED + timedelta(days=1), step=timedelta(hours=1))
        await house.go_to(ROUNDUP)
        posted, said = len(roundups(house)), len(house.told(ANA))
        assert posted == 1
        await put_back_now(house, file)
        await house.tick()
        assert len(roundups(house)) == posted
        assert len(house.told(ANA)) == said


@pytest.mark.parametrize("instead", [Visibility.PRIVATE, Visibility.ANONYMOUS])
async def test_a_day_of_sharing_that_was_called_off_does_not_come(house: House, instead: Visibility) -> None:
    await founded(house, *TEAM)
    await house.go_to(NOON)
    await tells(house, ANA, PUMP, share_on="2026-11-05")
    [spot] = await spots_of(house, ANA)
    file = await backed_up(house)
    await house.bot.services.cards.show_to(who(house, ANA), spot.id, instead, house.workspace.clock.now())
    await put_back_now(house, file)
    await a_look_later(house, timedelta(days=4))
    assert PUMP not in await asks(house, BEN, "team")
    assert (await spot_by_id(house, spot.id)).share_on is None


@pytest.mark.parametrize(("before", "after"), [("2026-11-05", "2026-11-09"), ("2026-11-09", "2026-11-05")])
async def test_of_two_days_of_sharing_the_later_one_holds(house: House, before: str, after: str) -> None:
    await founded(house, *TEAM)
    await house.go_to(NOON)
    await tells(house, ANA, PUMP, share_on=before)
    [spot] = await spots_of(house, ANA)
    file = await backed_up(house)
    await house.bot.services.cards.edit(
        who(house, ANA),
        spot.id,
        Fields(PUMP, share_on=date.fromisoformat(after)),
        house.workspace.clock.now(),
    )
    await put_back_now(house, file)
    assert (await spot_by_id(house, spot.id)).share_on == date(2026, 11, 9)


async def test_no_wave_falls_by_what_time_took_since(house: House) -> None:
    await founded(house, *TEAM)
    await house.go_to(NOON)
    await tells(house, ANA, PUMP)
    [spot] = await spots_of(house, ANA)
    await a_look_later(house, TWO_YEARS)
    file = await backed_up(house)
    await a_look_later(house, NOTICE)
    assert (await spot_by_id(house, spot.id)).faded
    await put_back_now(house, file)
    assert await wave(house) == 1
    await a_look_later(house, timedelta(hours=1))
    assert await wave(house) == 1
    assert PUMP not in everything_in(house)


async def wave(house: House) -> int:
    """Ana's own."""
    ana = who(house, ANA)
    return len(await look(house, lambda uow: uow.bright_spots.evidence(ana.workspace_id, ana.user_id)))


async def test_what_was_taken_back_since_stays_gone_from_list_and_card(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await founded(house, *TEAM)
        await house.go_to(NOON)
        message = await house.says(ANA, "Rang back within the hour.")
        await house.says(ANA, "Brought the drawing instead of the price list.")
        file = await backed_up(house)
        await house.workspace.delete(ANA, message)
        await house.settle()
        left = await mine(house, ANA)
        await put_back_now(house, file)
        assert await mine(house, ANA) == left
