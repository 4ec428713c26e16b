"""Somebody leaves the company: what is open ends, later their things go, and what worked for three stays unnamed."""

from datetime import timedelta

import pytest

from bot.domain.bright_spot import Visibility
from bot.domain.ids import PairingId, UserId
from bot.domain.note import NoteKind
from bot.domain.pairing import Pairing, PairingState
from bot.domain.people import Standing
from bot.domain.strength import Strength
from bot.services.keeping.leavers import let_go
from bot.services.trying.spreading import tell_author
from tests.scenarios.test_forgetting import shown as seen_in_slack
from tests.scenarios.test_playbook import canvas, worked
from tests.scenarios.test_restored import backed_up, put_back_now
from tests.support.ageing import a_look_later, decide, everything_in, spot_by_id, spots_of
from tests.support.house import House
from tests.support.stories import ANA, BEN, MARTA, TOM, live, look, rep_of, teams_of, told_since, who
from tests.support.telling import BOSS, PUMP, ROUNDUP, founded, roundups, tells, told_in_thread
from tests.support.tries import it_worked
from tests.support.trouble import database

A_MONTH = timedelta(days=31)
SECRET = "Nobody else knows that the board meets in May."


async def leaves(house: House, person: str) -> None:
    """The company's admin deactivates them; the hourly look sees it."""
    await house.workspace.deactivate(person)
    await house.settle()
    await house.bot.forget()
    await house.settle()


@pytest.fixture
async def shown(team: House) -> House:
    """Ana, Ben and Tom shared something each, the roundup showed it, and Ana keeps a secret."""
    for person, text in ((ANA, PUMP), (BEN, BOSS), (TOM, "He named his date.")):
        await tells(team, person, text, visibility="team")
    await tells(team, ANA, SECRET, visibility="private")
    await team.go_to(ROUNDUP)
    return team


async def test_nothing_goes_before_the_days_are_over(shown: House) -> None:
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH - timedelta(days=2))
    assert SECRET in everything_in(shown)
    assert len(told_in_thread(shown)) == 3


async def test_after_a_month_everything_of_theirs_is_gone(shown: House) -> None:
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    assert SECRET not in everything_in(shown)
    assert PUMP not in everything_in(shown)
    assert len(told_in_thread(shown)) == 2
    assert (await rep_of(shown, ANA)).standing is Standing.LEFT


async def test_what_worked_for_three_people_stays_without_a_name(shown: House) -> None:
    pump = next(spot for spot in await spots_of(shown, ANA) if spot.text == PUMP)
    await it_worked(shown, pump, BEN)
    await it_worked(shown, pump, TOM)
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    kept = await spot_by_id(shown, pump.id)
    assert (kept.text, kept.user_id == ANA, kept.customer_id) == (PUMP, False, None)
    assert ANA not in kept.user_id
    assert SECRET not in everything_in(shown)
    entries = told_in_thread(shown)
    assert len(entries) == 3
    assert not any("Ana" in entry for entry in entries)
    assert kept.team_id is not None
    team_id = kept.team_id
    plays = await look(shown, lambda uow: uow.plays.of_team(kept.workspace_id, team_id))
    assert [play.spot.id for play in plays] == [pump.id]
    assert "Ana" not in "".join(message.words for message in roundups(shown))


async def test_what_stays_in_the_playbook_stays_there_without_a_name(shown: House) -> None:
    await worked(shown, BEN, PUMP)
    await worked(shown, TOM, PUMP)
    await shown.go_to(shown.workspace.clock.now() + timedelta(hours=2), timedelta(minutes=30))
    assert "Ana" in canvas(shown)
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    await shown.go_to(shown.workspace.clock.now() + timedelta(hours=2), timedelta(minutes=30))
    assert PUMP.partition(" ")[2] in canvas(shown)
    assert "Ana" not in canvas(shown)


async def test_that_it_worked_for_them_still_counts_for_their_colleague(shown: House) -> None:
    """Ben's is a play because it worked for Ana and Tom, wherever Ana is now."""
    [boss] = await spots_of(shown, BEN)
    await it_worked(shown, boss, ANA, says="They signed on the spot, " + SECRET)
    await it_worked(shown, boss, TOM)
    with database(shown) as connection:
        connection.execute("UPDATE plans SET cue = ?, action = ? WHERE user_id = ?", (SECRET, SECRET, ANA))
        connection.commit()
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    here = who(shown, BEN).workspace_id
    assert await look(shown, lambda uow: uow.plays.others(here, boss.id)) == 2
    assert SECRET not in everything_in(shown)
    tries = await look(shown, lambda uow: uow.plans.tries_of(here, boss.id))
    assert {plan.user_id: plan.named for plan in tries if plan.user_id == TOM} == {TOM: True}
    assert [plan.named for plan in tries if plan.user_id != TOM] == [False]


async def test_what_they_had_hidden_goes_whomever_it_worked_for(shown: House) -> None:
    pump = next(spot for spot in await spots_of(shown, ANA) if spot.text == PUMP)
    await it_worked(shown, pump, BEN)
    await it_worked(shown, pump, TOM)
    now = shown.workspace.clock.now()
    await shown.bot.services.cards.show_to(who(shown, ANA), pump.id, Visibility.PRIVATE, now)
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    assert PUMP not in everything_in(shown)


async def test_what_they_said_of_a_colleagues_goes_wherever_it_was_told(shown: House) -> None:
    """In the playbook's canvas, in a roundup, and in what Ben was told; that it worked stays, for another colleague."""
    [boss] = await spots_of(shown, BEN)
    await worked(shown, ANA, BOSS, says=SECRET)
    await worked(shown, TOM, BOSS, says="Here as well.")
    here = shown.bot.workspace.id
    async with shown.bot.storage.work() as uow:
        for plan in await uow.plans.worked_tries_of(here, [boss.id]):
            await tell_author(uow, plan, shown.workspace.clock.now())
        await uow.commit()
    await shown.go_to(ROUNDUP + timedelta(days=7), timedelta(hours=6))
    assert any(SECRET in message.words for message in shown.told(BEN))
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    assert seen_in_slack(shown, SECRET) == []


async def test_who_was_trying_theirs_is_not_told_that_they_took_it_back(shown: House) -> None:
    """Ana did nothing; what was hers had its time."""
    [pump] = [spot for spot in await spots_of(shown, ANA) if spot.text == PUMP]
    await shown.bot.services.trying.take(who(shown, BEN), pump.id, shown.workspace.clock.now())
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    before = len(shown.told(BEN))
    await live(shown, shown.workspace.clock.now() + timedelta(days=3))
    told = "\n".join(told_since(shown, BEN, before))
    assert "What you were trying of Ana's is not shared with you any more" in told
    assert "took" not in told


async def test_who_comes_back_in_time_finds_everything(shown: House) -> None:
    await leaves(shown, ANA)
    await a_look_later(shown, timedelta(days=20))
    await shown.workspace.change_person(ANA, deleted=False)
    await shown.settle()
    await a_look_later(shown, timedelta(days=20))
    assert (await rep_of(shown, ANA)).left_at is None
    assert {spot.text for spot in await spots_of(shown, ANA)} == {PUMP, SECRET}


async def test_who_is_there_again_when_their_turn_comes_loses_nothing(shown: House) -> None:
    """Slack says so after the look that found them, and before theirs."""
    await let_go(shown.bot.storage.work, who(shown, ANA), shown.workspace.clock.now())
    assert {spot.text for spot in await spots_of(shown, ANA)} == {PUMP, SECRET}


async def test_who_leaves_a_second_time_leaves_nothing_either(shown: House) -> None:
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    await shown.workspace.change_person(ANA, deleted=False)
    await shown.pass_time(minutes=60)
    again = "The new plant asked for the drawing."
    await tells(shown, ANA, again)
    assert again in everything_in(shown)
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    assert again not in everything_in(shown)


@pytest.mark.parametrize("yes", [True, None])
async def test_a_proposal_to_bring_two_together_ends_at_once(shown: House, yes: bool | None) -> None:
    """Who said yes to it hears of that; who said nothing has nothing to hear."""
    [team] = await teams_of(shown, MARTA)
    [boss] = await spots_of(shown, BEN)
    pairing = Pairing(
        team.workspace_id,
        PairingId(1),
        team.id,
        shown.workspace.clock.now().date(),
        UserId(ANA),
        UserId(BEN),
        Strength.NEGOTIATION,
        boss.id,
        helper_yes=yes,
    )
    began = shown.workspace.clock.now()
    async with shown.bot.storage.work() as uow:
        await uow.pairings.save(pairing)
        await uow.commit()
    await leaves(shown, ANA)
    ended = await look(shown, lambda uow: uow.pairings.get(team.workspace_id, PairingId(1)))
    assert ended.state is PairingState.LAPSED
    told = await look(shown, lambda uow: uow.notes.left_since(team.workspace_id, UserId(BEN), began))
    assert [note.kind for note in told] == ([NoteKind.PAIRING] if yes else [])


async def test_a_look_at_somebody_who_is_gone_already_finds_nothing_to_do(shown: House) -> None:
    await leaves(shown, ANA)
    await a_look_later(shown, A_MONTH)
    here, now = shown.bot.workspace.id, shown.workspace.clock.now()
    assert await look(shown, lambda uow: uow.keeping.left_before(here, now, 9)) == []
    assert await look(shown, lambda uow: uow.keeping.newly_left(here, 9)) == []


@pytest.mark.parametrize("noticed", [True, False])
async def test_what_stays_without_a_name_is_there_after_a_restore(shown: House, noticed: bool) -> None:
    """Ana's days are over when a backup comes back that was made while they ran, or before she left."""
    [boss] = await spots_of(shown, BEN)
    pump = next(spot for spot in await spots_of(shown, ANA) if spot.text == PUMP)
    for spot, person in ((pump, BEN), (pump, TOM), (boss, ANA), (boss, TOM)):
        await it_worked(shown, spot, person)
    file = await backed_up(shown)
    await leaves(shown, ANA)
    if noticed:
        await a_look_later(shown, timedelta(days=20))
        file = await backed_up(shown)
    await a_look_later(shown, A_MONTH)
    await put_back_now(shown, file)
    assert {refusal.error for refusal in shown.workspace.refused} == {"message_not_found"}
    shown.workspace.refused.clear()  # her cards are deleted once more, which changes nothing

    kept = await spot_by_id(shown, pump.id)
    assert (kept.text, kept.user_id == ANA) == (PUMP, False)
    here = who(shown, BEN).workspace_id
    assert await look(shown, lambda uow: uow.plays.others(here, boss.id)) == 2
    assert SECRET not in everything_in(shown)
    assert not any("Ana" in entry for entry in told_in_thread(shown))


async def test_their_days_are_as_an_admin_said(house: House) -> None:
    await founded(house, ANA, BEN)
    await tells(house, ANA, SECRET, visibility="private")
    await decide(house, trouble_days=90, shared_months=24, leaver_days=0)
    await leaves(house, ANA)
    await a_look_later(house, timedelta(hours=1))
    assert SECRET not in everything_in(house)
