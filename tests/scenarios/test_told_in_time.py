"""Before time takes what somebody shared, they hear of it with a question of theirs, and choose what stays."""

from datetime import timedelta

import pytest

from bot.domain.bright_spot import BrightSpot
from bot.domain.keeping import NOTICE
from bot.playground.world.messages import Message
from bot.slack.identifiers import ActionId, BlockId
from tests.support.ageing import a_look_later, decide, spots_of
from tests.support.house import House
from tests.support.stories import ANA, BEN, PRIYA, front, live, offers, prompts, who
from tests.support.telling import BOSS, PUMP, founded, mine, tells
from tests.support.tries import it_worked

TOLD = "as old as shared ones get here"
THREE_MONTHS = timedelta(days=92)
A_MONTH_BEFORE = THREE_MONTHS - NOTICE
DATE = "He named his date."


@pytest.fixture
async def team(house: House) -> House:
    """In a workspace that keeps what is shared for three months, the shortest that can be chosen."""
    await founded(house, ANA, BEN, PRIYA)
    await decide(house, trouble_days=90, shared_months=3, leaver_days=30)
    return house


def told(house: House, person: str) -> list[Message]:
    return [message for message in house.told(person) if TOLD in message.words]


async def shared(house: House, *texts: str, by: str = ANA) -> None:
    for text in texts:
        await tells(house, by, text, visibility="team")


async def a_day(house: House) -> None:
    """A Monday with its question, and the hourly looks."""
    await live(house, house.workspace.clock.now() + timedelta(days=2), house.bot.forget)


async def keeps(house: House, person: str, *spots: BrightSpot) -> str:
    """Opens the form and submits it; what it says afterwards."""
    await house.clicks(person, told(house, person)[-1], ActionId.AGEING_LOOK)
    outcome = await house.submits(person, {BlockId.KEPT: [str(spot.id) for spot in spots]})
    assert outcome.ok
    return str(front(house, person).blocks)


async def test_its_author_hears_of_it_a_month_before_and_nobody_else_does(team: House) -> None:
    await shared(team, PUMP, DATE)
    await tells(team, ANA, "Nobody reads this.", visibility="private")
    await a_look_later(team, A_MONTH_BEFORE)
    before = len(team.told(ANA))
    await a_day(team)

    [message] = told(team, ANA)
    assert "2 bright spots that you shared" in message.words
    assert "3 months, or nearly" in message.words
    assert offers(message, ActionId.AGEING_LOOK)
    assert message in prompts(team, ANA), "it is no reason for a message of its own"
    assert len(team.told(ANA)) > before
    assert PUMP not in message.text
    assert told(team, BEN) == told(team, PRIYA) == []


async def test_each_author_hears_of_and_chooses_among_their_own(team: House) -> None:
    """However few a look takes at a time; and of what has time left nobody hears yet."""
    await shared(team, PUMP)
    await shared(team, BOSS, by=BEN)
    team.workspace.clock.set(team.workspace.clock.now() + A_MONTH_BEFORE - timedelta(days=7))
    await shared(team, DATE)
    team.workspace.clock.set(team.workspace.clock.now() + timedelta(days=8))
    for _ in range(2):
        await team.bot.services.ageing.tick(team.workspace.clock.now(), limit=1)
    await a_day(team)
    assert len(told(team, ANA)) == len(told(team, BEN)) == 1
    for person, theirs, others in ((ANA, PUMP, BOSS), (BEN, BOSS, PUMP)):
        await team.clicks(person, told(team, person)[-1], ActionId.AGEING_LOOK)
        form = str(front(team, person).blocks)
        assert theirs in form
        assert others not in form
        assert DATE not in form


async def test_what_they_choose_stays_and_the_rest_goes(team: House) -> None:
    await shared(team, PUMP, DATE)
    await a_look_later(team, A_MONTH_BEFORE)
    await a_day(team)
    by_text = {spot.text: spot for spot in await spots_of(team, ANA)}
    assert "Kept for good" in await keeps(team, ANA, by_text[PUMP])

    await a_look_later(team, NOTICE)
    assert await mine(team, ANA) == [PUMP]


async def test_to_choose_nothing_keeps_nothing(team: House) -> None:
    await shared(team, PUMP)
    await a_look_later(team, A_MONTH_BEFORE)
    await a_day(team)
    assert "Until then you can still choose" in await keeps(team, ANA)
    await a_look_later(team, NOTICE)
    assert await mine(team, ANA) == []


async def test_a_form_that_was_left_open_keeps_nobody_elses_and_nothing_that_is_gone(team: House) -> None:
    await shared(team, PUMP)
    await shared(team, BOSS, by=BEN)
    await a_look_later(team, A_MONTH_BEFORE)
    [pump], [boss] = await spots_of(team, ANA), await spots_of(team, BEN)
    now = team.workspace.clock.now()
    assert await team.bot.services.cards.keep_these(who(team, ANA), [boss.id], now) == 0
    await team.bot.services.cards.undo(who(team, ANA), pump.id, now)
    assert await team.bot.services.cards.keep_these(who(team, ANA), [pump.id, boss.id], now) == 0
    assert not any(spot.kept for spot in await spots_of(team, BEN))


async def test_once_all_of_it_is_kept_there_is_nothing_to_say_or_to_choose(team: House) -> None:
    await shared(team, PUMP)
    await a_look_later(team, A_MONTH_BEFORE)
    await a_day(team)
    await keeps(team, ANA, *await spots_of(team, ANA))
    await team.clicks(ANA, told(team, ANA)[-1], ActionId.AGEING_LOOK)
    assert "Nothing of yours goes soon." in str(front(team, ANA).blocks)

    await shared(team, DATE)
    await a_look_later(team, A_MONTH_BEFORE)
    [date] = [spot for spot in await spots_of(team, ANA) if spot.text == DATE]
    now = team.workspace.clock.now()
    await team.bot.services.cards.keep(who(team, ANA), date.id, kept_for_good=True, now=now)
    await a_day(team)
    assert len(told(team, ANA)) == 1


async def test_whether_a_colleague_is_trying_one_is_not_to_be_seen_from_what_its_author_is_told(
    team: House,
) -> None:
    await shared(team, PUMP, DATE)
    [_, pump] = await spots_of(team, ANA)
    await team.bot.services.trying.take(who(team, PRIYA), pump.id, team.workspace.clock.now())
    await a_look_later(team, A_MONTH_BEFORE)
    await a_day(team)
    assert "2 bright spots that you shared" in told(team, ANA)[0].words


async def test_of_what_became_a_play_nobody_hears_that_it_goes(team: House) -> None:
    await shared(team, PUMP, DATE)
    pump = next(spot for spot in await spots_of(team, ANA) if spot.text == PUMP)
    for person in (BEN, PRIYA):
        await it_worked(team, pump, person)
    await a_look_later(team, A_MONTH_BEFORE)
    await a_day(team)
    await team.clicks(ANA, told(team, ANA)[-1], ActionId.AGEING_LOOK)
    form = str(front(team, ANA).blocks)
    assert DATE in form
    assert PUMP not in form


async def test_a_form_that_is_opened_late_says_when_the_next_one_goes(team: House) -> None:
    await shared(team, PUMP)
    team.workspace.clock.set(team.workspace.clock.now() + timedelta(days=10))
    await shared(team, DATE)
    await a_look_later(team, A_MONTH_BEFORE - timedelta(days=10))
    await a_day(team)
    await a_look_later(team, NOTICE)
    assert await mine(team, ANA) == [DATE]
    await team.clicks(ANA, told(team, ANA)[-1], ActionId.AGEING_LOOK)
    assert "After Friday 12 February it goes" in str(front(team, ANA).blocks)
    assert "12 November 2026" in str(front(team, ANA).blocks), "years old, so with its year"


async def test_an_admin_who_shortens_the_time_takes_nothing_from_anybody_unheard(house: House) -> None:
    await founded(house, ANA, BEN, PRIYA)
    await shared(house, PUMP)
    await a_look_later(house, THREE_MONTHS)
    await decide(house, trouble_days=90, shared_months=3, leaver_days=30)
    await a_look_later(house, timedelta(hours=1))
    assert await mine(house, ANA) == [PUMP]
    await a_day(house)
    assert "3 months, or nearly" in told(house, ANA)[0].words
    await a_look_later(house, NOTICE)
    assert await mine(house, ANA) == []


async def test_who_no_longer_keeps_one_has_a_month_again(team: House) -> None:
    await shared(team, PUMP)
    await a_look_later(team, A_MONTH_BEFORE)
    [spot] = await spots_of(team, ANA)
    cards, me = team.bot.services.cards, who(team, ANA)
    await cards.keep(me, spot.id, kept_for_good=True, now=team.workspace.clock.now())
    await a_look_later(team, 2 * NOTICE)
    await cards.keep(me, spot.id, kept_for_good=False, now=team.workspace.clock.now())
    await a_look_later(team, timedelta(hours=1))
    assert await mine(team, ANA) == [PUMP]
    await a_look_later(team, NOTICE)
    assert await mine(team, ANA) == []


async def test_what_goes_within_the_month_after_is_told_with_it(team: House) -> None:
    began = team.workspace.clock.now()
    for _ in range(3):
        await shared(team, PUMP)
        team.workspace.clock.set(team.workspace.clock.now() + timedelta(days=20))
    team.workspace.clock.set(began + A_MONTH_BEFORE)
    await a_look_later(team, timedelta(days=1))
    told_at = [spot.end_told_at for spot in reversed(await spots_of(team, ANA))]
    assert told_at == [*[team.workspace.clock.now()] * 2, None]

    await a_look_later(team, timedelta(days=40))
    third, second = await spots_of(team, ANA)
    assert second.end_told_at == told_at[1]
    assert third.end_told_at == team.workspace.clock.now()
