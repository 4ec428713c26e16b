"""How long things are kept: a bad day goes after weeks, what was shared after months, and no wave falls by it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.keeping import NOTICE
from bot.services.keeping.ageing import Ageing
from bot.services.ports import UnitOfWork, Work
from tests.scenarios.test_forgetting import left_in
from tests.support.ageing import TWO_YEARS, a_look_later, everything_in, spot_by_id, spots_of, two_years
from tests.support.house import House
from tests.support.planting import MARK
from tests.support.sending import Killed, Mortal
from tests.support.stories import ANA, BEN, PRIYA, TOM, look, who
from tests.support.telling import (
    BOSS,
    PUMP,
    ROUNDUP,
    asks,
    card,
    founded,
    mine,
    roundups,
    tells,
    told_in_thread,
)
from tests.support.tries import it_worked
from tests.support.trouble import database

DEALERS = "Another no-show, and the plant is furious."
NINETY_DAYS = timedelta(days=91)


async def test_a_bad_day_is_gone_after_three_months(team: House) -> None:
    await team.says(ANA, DEALERS)
    await team.says(BEN, "nothing today")
    await a_look_later(team, NINETY_DAYS - timedelta(days=2))
    assert DEALERS in everything_in(team)
    await a_look_later(team, timedelta(days=2))
    assert DEALERS not in everything_in(team)
    assert "nothing today" not in everything_in(team)


async def test_what_stays_takes_no_place_from_what_goes(team: House) -> None:
    for number in range(3):
        await tells(team, ANA, f"{PUMP} {number}", visibility="private")
    await team.says(BEN, DEALERS)
    team.workspace.clock.set(team.workspace.clock.now() + NINETY_DAYS)
    await team.bot.services.ageing.tick(team.workspace.clock.now(), limit=2)
    assert DEALERS not in everything_in(team)


async def test_what_a_rep_keeps_to_themselves_does_not_age(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="private")
    await two_years(team)
    assert await mine(team, ANA) == [PUMP]


async def told_to_all(house: House) -> None:
    """Three people told something, and the roundup showed it."""
    for person, text in ((ANA, PUMP), (BEN, BOSS), (TOM, "He named his date.")):
        await tells(house, person, text, visibility="team")
    await house.go_to(ROUNDUP)
    assert len(told_in_thread(house)) == 3


async def test_what_was_shared_goes_after_two_years_wherever_it_stands(team: House) -> None:
    await told_to_all(team)
    await two_years(team)
    assert everything_in(team).count(PUMP) == 0
    assert await mine(team, ANA) == []
    assert told_in_thread(team) == []
    assert PUMP not in "".join(message.words for message in (*roundups(team), *team.told(ANA)))
    found = await asks(team, BEN, "search drew the loop")
    assert PUMP not in found


async def test_wherever_a_process_ends_no_word_of_what_went_is_left_in_the_index(house: House) -> None:
    """The last steps: letting the second of two go, and merging the index. The next look makes up for it."""
    await founded(house, ANA, BEN)
    for commit in count(1):
        word = f"{MARK}{commit}"
        for person in (ANA, BEN):
            await tells(house, person, f"{word} drew the loop.", visibility="team")
        await a_look_later(house, TWO_YEARS)
        house.workspace.clock.set(house.workspace.clock.now() + NOTICE)
        process = Mortal(house.bot.storage.work, commit, before=True)
        with suppress(Killed):
            await Ageing(process).tick(house.workspace.clock.now())
        for _ in range(2):
            await a_look_later(house, timedelta(hours=1))
        assert left_in(house, word) == [], f"ended at commit {commit}"
        if process.commits < commit:
            break


async def test_no_wave_falls_because_of_time(team: House) -> None:
    await told_to_all(team)
    me = who(team, ANA)
    [spot] = await spots_of(team, ANA)
    here, shown = team.bot.workspace.id, team.workspace.clock.now()

    async def waves() -> tuple[int, int]:
        async with team.bot.storage.work() as uow:
            own = await uow.bright_spots.wave(me.workspace_id, me.user_id)
            assert spot.team_id is not None
            return own, len(await uow.bright_spots.team_wave(here, spot.team_id, shown))

    before = await waves()
    await two_years(team)
    assert await waves() == before == (1, 3)
    assert await mine(team, ANA) == []


async def test_what_its_author_keeps_or_what_became_a_play_stays(team: House) -> None:
    """What worked for its author and one other, however often, is no play."""
    await tells(team, ANA, PUMP, visibility="team")
    await tells(team, BEN, BOSS, visibility="team")
    await tells(team, TOM, "He named his date.", visibility="team")
    [pump], [boss], [date] = [await spots_of(team, person) for person in (ANA, BEN, TOM)]
    await it_worked(team, pump, BEN)
    await it_worked(team, pump, TOM)
    await it_worked(team, date, BEN, times=2)
    await it_worked(team, date, TOM)
    with database(team) as connection:
        connection.execute("UPDATE bright_spots SET kept = 1 WHERE id = ?", (boss.id,))
        connection.commit()
    await two_years(team)
    assert (await spot_by_id(team, pump.id)).text == PUMP
    assert (await spot_by_id(team, boss.id)).text == BOSS
    assert (await spot_by_id(team, date.id)).deleted_at is not None


async def test_what_somebody_is_trying_waits_until_they_have(team: House) -> None:
    await told_to_all(team)
    [spot] = await spots_of(team, ANA)
    await a_look_later(team, TWO_YEARS)
    await team.bot.services.trying.take(who(team, PRIYA), spot.id, team.workspace.clock.now())
    await a_look_later(team, NOTICE)
    assert (await spot_by_id(team, spot.id)).text == PUMP


async def test_a_look_that_finds_much_leaves_the_rest_for_the_next(team: House) -> None:
    for n in range(5):
        await tells(team, ANA, f"{PUMP} {n}", visibility="team")
    await a_look_later(team, TWO_YEARS)
    team.workspace.clock.set(team.workspace.clock.now() + NOTICE)
    await team.bot.services.ageing.tick(team.workspace.clock.now(), limit=3)
    assert len(await spots_of(team, ANA)) == 2
    await team.bot.services.ageing.tick(team.workspace.clock.now(), limit=3)
    assert await spots_of(team, ANA) == []


async def test_no_word_of_it_is_left_in_the_index(team: House) -> None:
    for number in range(4):
        await tells(team, ANA, f"Zanzibarquince, number {number} drew the pump herself.", visibility="team")
        await tells(team, BEN, f"He named the real date, number {number}.", visibility="private")
    assert b"anzibarqu" in index_of(team)
    await two_years(team)
    assert b"anzibarqu" not in index_of(team)


def index_of(house: House) -> bytes:
    """Every page of the index of words."""
    with database(house) as connection:
        blocks = connection.execute("SELECT block FROM search_words_data").fetchall()
    return b"".join(block for (block,) in blocks)


async def its_time_is_over(house: House) -> BrightSpot:
    """What Ana shared, on the day on which the next look takes it."""
    await tells(house, ANA, PUMP, visibility="team")
    await a_look_later(house, TWO_YEARS)
    house.workspace.clock.set(house.workspace.clock.now() + NOTICE)
    [spot] = await spots_of(house, ANA)
    return spot


def after_the_look(work: Work, happens: Callable[[], Awaitable[object]]) -> Work:
    """Something happens once the look knows what is old, before it takes it: four steps, and one for who stumbled."""
    opened = count(1)

    @asynccontextmanager
    async def one() -> AsyncIterator[UnitOfWork]:
        if next(opened) == 6:
            await happens()
        async with work() as uow:
            yield uow

    return one


async def test_what_its_author_chooses_to_keep_as_its_time_ends_stays(team: House) -> None:
    spot, now = await its_time_is_over(team), team.workspace.clock.now()
    keeps = team.bot.services.cards.keep
    work = after_the_look(
        team.bot.storage.work, lambda: keeps(who(team, ANA), spot.id, kept_for_good=True, now=now)
    )
    await Ageing(work).tick(now)
    assert (await spot_by_id(team, spot.id)).text == PUMP
    assert (await spot_by_id(team, spot.id)).kept


async def test_what_is_shared_anew_as_its_time_ends_has_its_time_again(team: House) -> None:
    spot, now = await its_time_is_over(team), team.workspace.clock.now()
    cards, me = team.bot.services.cards, who(team, ANA)

    async def shares_anew() -> None:
        await cards.show_to(me, spot.id, Visibility.PRIVATE, now)
        await cards.show_to(me, spot.id, Visibility.TEAM, now)

    await Ageing(after_the_look(team.bot.storage.work, shares_anew)).tick(now)
    assert (await spot_by_id(team, spot.id)).text == PUMP


async def test_what_turns_out_to_be_a_bright_spot_as_its_time_ends_stays(team: House) -> None:
    await tells(team, ANA, PUMP, visibility="private")
    [spot] = await spots_of(team, ANA)
    await team.says(ANA, DEALERS)
    now = team.workspace.clock.now() + NINETY_DAYS
    here = team.bot.workspace.id
    [answer] = await look(team, lambda uow: uow.keeping.troubles_before(here, now, 9))

    async def is_one() -> None:
        async with team.bot.storage.work() as uow:
            await uow.answers.save(replace(answer, bright_spot_id=spot.id))
            await uow.commit()

    await Ageing(after_the_look(team.bot.storage.work, is_one)).tick(now)
    found = await look(team, lambda uow: uow.answers.get(here, answer.id))
    assert (found.text, found.bright_spot_id) == (DEALERS, spot.id)


async def test_an_edit_of_the_message_revives_nothing(team: House) -> None:
    message = await team.says(ANA, DEALERS)
    await a_look_later(team, NINETY_DAYS)
    await team.workspace.edit(ANA, message, f"{DEALERS} Again.")
    await team.settle()
    assert "furious" not in everything_in(team)


@pytest.fixture
async def shared(team: House) -> House:
    await tells(team, ANA, PUMP, visibility="team")
    return team


async def test_a_card_of_it_says_that_its_time_was_over(shared: House) -> None:
    assert card(shared, ANA) is not None
    await two_years(shared)
    with pytest.raises(IndexError):
        card(shared, ANA)
    assert PUMP not in shared.told(ANA)[-1].words
