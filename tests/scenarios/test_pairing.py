"""Two colleagues are brought together: chosen by a wish and by what was shared, asked both, and asked again later."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.bright_spot import Visibility
from bot.domain.ids import PairingId
from bot.domain.pairing import Pairing, PairingState
from bot.domain.plan import Plan
from bot.domain.strength import Strength
from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.services.errors import NotYours
from bot.services.pairing.rounds import PairingRounds
from bot.slack.identifiers import ActionId, BlockId
from tests.scenarios.test_lost_replies import may, may_not
from tests.support.house import House, open_house
from tests.support.logs import logged
from tests.support.stories import (
    ANA,
    BEN,
    MARTA,
    PRIYA,
    TOM,
    answering,
    front,
    home,
    live,
    look,
    offers,
    open_setup,
    rep_of,
    settings,
    who,
)
from tests.support.telling import card, founded, quoted, tells

DOUBT = "He doubted the date. I asked what would have to be true, and we wrote the plan on his pad."
QUESTION = "She wanted a price. I asked who would feel it first if it broke."
WISH, OTHER = Strength.OBJECTIONS, Strength.DISCOVERY
DATA = "bright-spots.json"
YES, NO = ActionId.PAIRING_YES, ActionId.PAIRING_NO

FRIDAY = datetime(2026, 11, 6, 8, tzinfo=UTC)
ROUND = datetime(2026, 11, 9, 10, tzinfo=UTC)
"""Monday at eleven by the team's clock, which is Berlin's."""
LOOKED_FOR = ROUND.date() - timedelta(weeks=9)


def at(day: int, clock: str = "16:30") -> datetime:
    """A moment of November 2026 by the clocks of Berlin and Madrid."""
    return datetime.fromisoformat(f"2026-11-{day:02}T{clock}:00+01:00")


async def turned_on(house: House, weeks: int = 1) -> None:
    """Their coach opens the team's settings under More."""
    await open_setup(house, MARTA, more=True)
    outcome = await house.submits(MARTA, {BlockId.PEOPLE: [ANA, BEN], BlockId.PAIRING: str(weeks)})
    assert outcome.ok, outcome.errors


async def wishes(house: House, person: str, more_of: Strength | None = None, weeks: int = 1) -> None:
    chosen = more_of.value if more_of is not None else "none"
    await settings(house, person, **{BlockId.PAIRING: str(weeks), BlockId.MORE_OF: chosen})


async def shares(house: House, person: str, text: str = DOUBT, strength: Strength = WISH) -> None:
    await tells(house, person, text, strength=strength.value)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """On the Friday before a round."""
    async with open_house(tmp_path, start=FRIDAY) as opened:
        yield opened


@pytest.fixture
async def pair(house: House) -> House:
    """Ana would like more of handling concerns; Ben shared one, and is glad to be asked. Ana's questions come on
    Tuesdays, so that Monday has room for a message of its own."""
    await founded(house, ANA, BEN, TOM)
    await turned_on(house)
    await wishes(house, ANA, WISH)
    await settings(house, ANA, days=["1"])
    await wishes(house, BEN)
    await settings(house, BEN, zone="Europe/Madrid")
    await shares(house, BEN)
    return house


async def pairings(house: House, *people: str) -> list[Pairing]:
    here, ids = house.bot.workspace.id, [who(house, each).user_id for each in people or (ANA, BEN, TOM)]
    found: list[Pairing] = await look(house, lambda uow: uow.pairings.of_people(here, ids, LOOKED_FOR))
    return found


async def the_pairing(house: House) -> Pairing:
    (pairing,) = await pairings(house)
    return pairing


def asked(house: House, person: str) -> list[Message]:
    """The messages in which somebody can say yes or no, or look at what they are asked."""
    either = (YES, ActionId.PAIRING_OPEN)
    return [message for message in house.told(person) if any(offers(message, each) for each in either)]


def groups(house: House) -> list[Channel]:
    return [channel for channel in house.workspace.channels if channel.kind == "mpim"]


def saying(house: House, person: str, words: str) -> list[Message]:
    return [each for each in house.told(person) if words in each.words]


async def says(house: House, person: str, answer: ActionId) -> None:
    """In the message, or in the form that its one button opens."""
    (question,) = asked(house, person)
    where = question
    if offers(question, ActionId.PAIRING_OPEN):
        await house.clicks(person, question, ActionId.PAIRING_OPEN)
        outcome = await house.clicks(person, front(house, person), answer)
    else:
        outcome = await house.clicks(person, where, answer)
    assert outcome.ok, outcome.error


async def introduced(house: House) -> Channel:
    """Both say yes on the Monday, the conversation in which they meet."""
    may(house, "mpim:write")
    await house.go_to(ROUND)
    await says(house, ANA, YES)
    await house.go_to(at(9))
    await says(house, BEN, YES)
    (group,) = groups(house)
    return group


# Choosing it


async def test_nobody_is_asked_for_a_wish_where_the_coach_has_it_off(house: House) -> None:
    await founded(house, ANA, BEN)
    await house.commands(ANA, "settings")
    assert "Bring me together" not in front(house, ANA).words
    await turned_on(house)
    await house.commands(ANA, "settings")
    assert "Bring me together" in front(house, ANA).words
    assert (await house.submits(ANA)).ok
    rep = await rep_of(house, ANA)
    assert (rep.pairing_weeks, rep.pairing_wish) == (0, None)


async def test_a_wish_is_kept_changed_and_taken_back(pair: House) -> None:
    rep = await rep_of(pair, ANA)
    assert (rep.pairing_weeks, rep.pairing_wish) == (1, WISH)
    await settings(pair, ANA, time="15:00")
    assert (await rep_of(pair, ANA)).pairing_wish is WISH
    await wishes(pair, ANA, None, weeks=0)
    rep = await rep_of(pair, ANA)
    assert (rep.pairing_weeks, rep.pairing_wish) == (0, None)


async def test_the_coach_sees_no_wish_no_pair_and_no_answer(pair: House) -> None:
    before = len(pair.told(MARTA))
    with logged("DEBUG") as log:
        await introduced(pair)
    for command in ("team", "mine", "privacy", "roundup"):
        outcome = await pair.commands(MARTA, command)
        shown = outcome.reply.words if outcome.reply is not None else ""
        assert not any(word in shown for word in ("Ana would like", "brought", "fifteen")), command
    assert "brought" not in (await home(pair, MARTA)).words
    assert [each for each in pair.told(MARTA)[before:] if "together" in each.words] == []
    assert pair.workspace.said_in(groups(pair)[0].id)[0].words not in log.getvalue()


# Both are asked


async def test_the_seeker_reads_their_wish_and_the_helpers_bright_spot(pair: House) -> None:
    await pair.go_to(ROUND)
    (question,) = asked(pair, ANA)
    assert "You said you'd like more of *Handling concerns*. Ben shared this one" in question.words
    assert "Fifteen minutes this week?" in question.words
    assert quoted(question) == [DOUBT]
    assert DOUBT not in question.text
    assert question.actions == [YES, NO]


async def test_the_helper_reads_the_wish_and_what_of_theirs_would_help(pair: House) -> None:
    await pair.go_to(ROUND)
    assert asked(pair, BEN) == []
    await pair.go_to(at(9))
    (prompt,) = asked(pair, BEN)
    assert offers(prompt, ActionId.PROMPT_MENU)
    assert not offers(prompt, YES)
    await pair.clicks(BEN, prompt, ActionId.PAIRING_OPEN)
    form = front(pair, BEN)
    assert (
        "Ana would like more of *Handling concerns*, and named it. This one of yours would help" in form.words
    )
    assert quoted(form) == [DOUBT]


async def test_more_than_one_is_said_without_a_number(pair: House) -> None:
    for number in range(3):
        await shares(pair, BEN, f"{QUESTION} And again, {number}.")
    await pair.go_to(ROUND)
    (question,) = asked(pair, ANA)
    assert "Ben shared more than one bright spot in it, this one among them" in question.words
    assert len(quoted(question)) == 1


async def test_where_it_goes_both_ways_both_read_so(pair: House) -> None:
    await wishes(pair, BEN, OTHER)
    await shares(pair, ANA, QUESTION, OTHER)
    await pair.go_to(ROUND)
    await pair.go_to(at(9))
    await pair.clicks(BEN, asked(pair, BEN)[0], ActionId.PAIRING_OPEN)
    for where in (asked(pair, ANA)[0], front(pair, BEN)):
        assert "It goes both ways" in where.words
        assert sorted(quoted(where)) == sorted([DOUBT, QUESTION])


async def test_without_a_named_wish_nobody_is_brought_together(pair: House) -> None:
    await wishes(pair, ANA, None)
    await pair.go_to(ROUND)
    assert await pairings(pair) == []


@pytest.mark.parametrize("visibility", [Visibility.PRIVATE, Visibility.ANONYMOUS])
async def test_nothing_private_and_nothing_unnamed_speaks_for_anybody(
    pair: House, visibility: Visibility
) -> None:
    await wishes(pair, TOM)
    await wishes(pair, BEN, None, weeks=0)
    await tells(pair, TOM, QUESTION, strength=WISH.value, visibility=visibility.value)
    await pair.go_to(ROUND)
    assert await pairings(pair) == []


async def test_who_has_not_chosen_it_is_not_asked_however_well_they_would_fit(pair: House) -> None:
    await shares(pair, TOM, QUESTION)
    await wishes(pair, BEN, None, weeks=0)
    await pair.go_to(ROUND)
    assert await pairings(pair) == []


@pytest.mark.parametrize("away", ["paused", "on holiday", "left the company"])
async def test_who_is_not_there_this_week_is_not_asked(pair: House, away: str) -> None:
    if away == "paused":
        now, until = pair.workspace.clock.now(), (ROUND + timedelta(days=2)).date()
        await pair.bot.services.choices.pause(who(pair, BEN), until, now)
    elif away == "on holiday":
        await pair.workspace.change_person(BEN, status_text="Vacation", status_emoji=":palm_tree:")
    else:
        await pair.workspace.deactivate(BEN)
    await pair.settle()
    await pair.go_to(ROUND)
    assert await pairings(pair) == []


# Both say yes


async def test_they_meet_once_both_said_yes(pair: House) -> None:
    group = await introduced(pair)
    assert set(group.members) == {ANA, BEN, pair.workspace.app.bot_user_id}
    (opening,) = pair.workspace.said_in(group.id)
    assert f"<@{ANA}> would like more of *Handling concerns*. <@{BEN}> shared this one" in opening.words
    assert quoted(opening) == [DOUBT]
    assert opening.words.count("•") == 3
    pairing = await the_pairing(pair)
    assert (pairing.state, pairing.channel) == (PairingState.INTRODUCED, group.id)


async def test_the_first_yes_waits_and_says_so(pair: House) -> None:
    may(pair, "mpim:write")
    await pair.go_to(ROUND)
    await says(pair, ANA, YES)
    (message,) = saying(pair, ANA, "Good. Once Ben says yes as well, I bring you together.")
    assert message.actions == []
    assert groups(pair) == []
    await pair.go_to(at(9))
    await says(pair, BEN, YES)
    assert "You and Ana both said yes" in front(pair, BEN).words


async def test_without_the_scope_each_gets_a_word_and_a_way_to_the_other(pair: House) -> None:
    may_not(pair, "mpim:write")
    await pair.go_to(ROUND)
    await says(pair, ANA, YES)
    await pair.go_to(at(9))
    await says(pair, BEN, YES)
    pair.workspace.take_refused("missing_scope")
    assert len(saying(pair, BEN, f"<@{ANA}> would like more of *Handling concerns*")) == 1
    await live(pair, at(11, "12:00"))
    assert len(saying(pair, ANA, f"<@{BEN}> shared this one")) == 1
    assert (await the_pairing(pair)).introduced_at is not None


async def test_pressing_twice_and_both_at_once_opens_one_conversation(pair: House) -> None:
    may(pair, "mpim:write")
    await pair.go_to(ROUND)
    pairing, now, decisions = await the_pairing(pair), pair.workspace.clock.now(), pair.bot.services.pairing
    taps = [
        decisions.answer(who(pair, person), pairing.id, yes=True, now=now) for person in (ANA, BEN, ANA, BEN)
    ]
    await asyncio.gather(*taps)
    await pair.settle()
    assert len(groups(pair)) == 1
    assert len(pair.workspace.said_in(groups(pair)[0].id)) == 1


async def test_nobody_else_can_answer_and_no_number_tells_of_a_pairing(pair: House) -> None:
    await pair.go_to(ROUND)
    pairing, now, decisions = await the_pairing(pair), pair.workspace.clock.now(), pair.bot.services.pairing
    for number in (pairing.id, PairingId(pairing.id + 1)):
        for me in (who(pair, TOM), who(pair, MARTA)):
            for attempt in (
                decisions.look(me, number),
                decisions.look_back(me, number),
                decisions.answer(me, number, yes=True, now=now),
                decisions.look_back_answered(me, number, talked=True, now=now),
            ):
                with pytest.raises(NotYours):
                    await attempt
    assert await the_pairing(pair) == pairing


# Somebody says no, or nothing


async def lived(pair: House, ben: ActionId | None) -> list[tuple[str, str]]:
    """What Ana reads, and when, after she said yes and Ben said that."""
    await pair.go_to(ROUND)
    await says(pair, ANA, YES)
    before = len(pair.told(ANA))
    await pair.go_to(at(9))
    if ben is not None:
        await says(pair, BEN, ben)
    await live(pair, at(20, "23:00"))
    return [(message.ts.partition(".")[0], message.words) for message in pair.told(ANA)[before:]]


@pytest.mark.parametrize("ben", [NO, None], ids=["a no", "a silence"])
async def test_who_said_yes_hears_the_same_of_a_no_and_of_a_silence(
    pair: House, ben: ActionId | None
) -> None:
    read = await lived(pair, ben)
    ((moment, words),) = [each for each in read if "not this week" in each[1]]
    assert "The talk with Ben that you said yes to: not this week." in words
    assert datetime.fromtimestamp(float(moment), UTC) == at(16, "09:00")
    assert (await pairings(pair))[0].state is not PairingState.PROPOSED
    assert groups(pair) == []


async def test_who_said_no_hears_no_more_of_it(pair: House) -> None:
    await pair.go_to(ROUND)
    await says(pair, ANA, NO)
    (message,) = saying(pair, ANA, "That's fine, and I tell nobody.")
    assert message.actions == []
    await live(pair, at(20, "23:00"))
    assert saying(pair, ANA, "not this week") == []
    assert (await pairings(pair))[0].state is PairingState.DECLINED


async def test_after_a_no_the_other_is_not_even_asked(pair: House) -> None:
    await pair.go_to(ROUND)
    await says(pair, ANA, NO)
    await live(pair, at(14))
    assert asked(pair, BEN) == []
    assert saying(pair, BEN, "Ana") == []


async def test_an_answer_that_comes_too_late_is_told_so(pair: House) -> None:
    await pair.go_to(ROUND)
    (question,) = asked(pair, ANA)
    await live(pair, at(14, "12:00"))
    await pair.clicks(ANA, question, YES)
    assert "That one had its week" in question.words
    assert (await pairings(pair))[0].state is PairingState.LAPSED


# What may happen in between


async def hides(house: House) -> None:
    await house.clicks(BEN, card(house, BEN), ActionId.HIDE)


async def stops(house: House) -> None:
    now = house.workspace.clock.now()
    await house.bot.services.choices.stop(who(house, BEN), now, "form", keep_shared=True)


async def leaves(house: House) -> None:
    await house.workspace.deactivate(BEN)


async def moves(house: House) -> None:
    """To another team of Priya's."""
    async with house.bot.storage.work() as uow:
        me = who(house, BEN)
        (team,) = await uow.teams.coached_by(me.workspace_id, who(house, MARTA).user_id)
        rep = await uow.reps.lock(me.workspace_id, me.user_id)
        other = replace(team, id=type(team.id)(uow.new_id()), name="North")
        await uow.teams.save(other)
        await uow.reps.save(replace(rep, team_id=other.id))
        await uow.commit()


WITHDRAWALS = pytest.mark.parametrize("withdraws", [hides, stops, leaves, moves])


@WITHDRAWALS
async def test_without_its_ground_nobody_is_asked_any_more(
    pair: House, withdraws: Callable[[House], Awaitable[None]]
) -> None:
    await settings(pair, ANA, days=["0", "1"])
    await pair.go_to(ROUND)
    await withdraws(pair)
    await pair.settle()
    await live(pair, at(20, "23:00"))
    assert asked(pair, ANA) == []
    assert saying(pair, ANA, "not this week") == []


@WITHDRAWALS
async def test_without_its_ground_a_yes_ends_as_not_this_week(
    pair: House, withdraws: Callable[[House], Awaitable[None]]
) -> None:
    """Nobody learns what became of it."""
    await settings(pair, BEN, days=["1"])
    await pair.go_to(ROUND)
    await says(pair, BEN, YES)
    await withdraws(pair)
    await pair.settle()
    await says(pair, ANA, YES)
    assert len(saying(pair, ANA, "Once Ben says yes as well")) == 1
    await live(pair, at(20, "23:00"))
    assert groups(pair) == []
    assert len(saying(pair, ANA, "not this week")) == 1


async def test_a_wish_taken_back_is_not_asked_about(pair: House) -> None:
    await pair.go_to(ROUND)
    await wishes(pair, ANA, OTHER)
    await live(pair, at(14))
    assert asked(pair, BEN) == []


# The round


async def test_two_processes_hold_one_round(pair: House) -> None:
    pair.workspace.clock.set(ROUND)
    rounds = [PairingRounds(pair.bot.storage.work) for _ in range(2)]
    await asyncio.gather(*(each.tick(ROUND) for each in rounds))
    await rounds[0].tick(ROUND + timedelta(minutes=30))
    assert len(await pairings(pair)) == 1
    await pair.settle()
    await pair.tick()
    assert len(asked(pair, ANA)) == 1


@pytest.mark.parametrize("hours", [-1, 3, 24])
async def test_no_round_before_its_hour_long_after_it_or_on_another_day(pair: House, hours: int) -> None:
    await pair.go_to(ROUND + timedelta(hours=hours))
    assert await pairings(pair) == []


async def rounds(house: House, weeks: int) -> list[set[str]]:
    """Who was brought together in each week."""
    found = []
    for week in range(weeks):
        await PairingRounds(house.bot.storage.work).tick(ROUND + timedelta(weeks=week))
        on = (ROUND + timedelta(weeks=week)).date()
        every = await pairings(house, ANA, BEN, TOM, PRIYA)
        found.append({str(person) for each in every if each.round_on == on for person in each.both})
    return found


async def test_the_same_two_wait_four_weeks(pair: House) -> None:
    assert await rounds(pair, 6) == [{ANA, BEN}, set(), set(), set(), {ANA, BEN}, set()]


async def test_of_three_nobody_is_left_out_twice(pair: House) -> None:
    for person in (BEN, TOM):
        await wishes(pair, person, WISH)
    for person in (ANA, TOM):
        await shares(pair, person, f"{QUESTION} {person}")
    first, second, third, _ = await rounds(pair, 4)
    assert len(first) == len(second) == len(third) == 2
    assert {ANA, BEN, TOM} - first <= second
    assert {ANA, BEN, TOM} - second <= third


async def test_every_two_weeks_is_every_two_weeks(pair: House) -> None:
    await wishes(pair, ANA, WISH, weeks=2)
    await wishes(pair, TOM)
    await shares(pair, TOM, QUESTION)
    first, second, third = await rounds(pair, 3)
    assert (ANA in first, ANA in second, ANA in third) == (True, False, True)


async def test_a_team_may_do_it_every_two_weeks(pair: House) -> None:
    await turned_on(pair, weeks=2)
    await wishes(pair, TOM)
    await shares(pair, TOM, QUESTION)
    assert [bool(each) for each in await rounds(pair, 3)] == [True, False, True]


async def test_turned_off_there_is_no_round(pair: House) -> None:
    await turned_on(pair, weeks=0)
    await pair.go_to(ROUND)
    assert await pairings(pair) == []


# A week later


async def test_a_week_later_both_are_asked_whether_they_talked(pair: House) -> None:
    await introduced(pair)
    await live(pair, at(15, "23:00"), answering(pair, BEN))
    assert saying(pair, ANA, "Did you two talk?") == []
    await live(pair, at(18), answering(pair, BEN))
    (to_ana,) = saying(pair, ANA, "A week ago I brought you and Ben together. Did you two talk?")
    (to_ben,) = saying(pair, BEN, "A week ago I brought you and Ana together. Did you two talk?")
    assert to_ana.actions[-2:] == [ActionId.PAIRING_TALKED, ActionId.PAIRING_NOT_YET]
    assert offers(to_ben, ActionId.PAIRING_CHECK_OPEN)


async def test_who_talked_may_try_what_the_helper_told(pair: House) -> None:
    await introduced(pair)
    await live(pair, at(16, "12:00"))
    (question,) = saying(pair, ANA, "Did you two talk?")
    await pair.clicks(ANA, question, ActionId.PAIRING_TALKED)
    assert "What will you try? This one of Ben's is a place to start" in question.words
    assert quoted(question) == [DOUBT]
    await pair.clicks(ANA, question, ActionId.TRY)
    assert (await pair.submits(ANA)).ok
    me = who(pair, ANA)
    (plan,) = await look(pair, lambda uow: uow.plans.open_of(me.workspace_id, me.user_id))
    assert isinstance(plan, Plan)
    assert plan.tries == (await the_pairing(pair)).bright_spot_id


async def test_each_answer_is_for_nobody_else(pair: House) -> None:
    await introduced(pair)
    await live(pair, at(16), answering(pair, BEN))
    (to_ana,) = saying(pair, ANA, "Did you two talk?")
    before = len(pair.told(BEN)), len(pair.told(MARTA))
    await pair.clicks(ANA, to_ana, ActionId.PAIRING_NOT_YET)
    assert "That's fine, weeks fill up" in to_ana.words
    assert (len(pair.told(BEN)), len(pair.told(MARTA))) == before
    (prompt,) = [each for each in pair.told(BEN) if offers(each, ActionId.PAIRING_CHECK_OPEN)]
    await pair.clicks(BEN, prompt, ActionId.PAIRING_CHECK_OPEN)
    await pair.clicks(BEN, front(pair, BEN), ActionId.PAIRING_TALKED)
    assert "Thank you for making the time" in front(pair, BEN).words
    pairing = await the_pairing(pair)
    assert (pairing.seeker_talked, pairing.helper_talked) == (False, True)
    await live(pair, at(30))
    assert len(saying(pair, ANA, "Did you two talk?")) + len(saying(pair, ANA, "weeks fill up")) == 1


async def test_both_ways_the_helper_has_something_to_try_as_well(pair: House) -> None:
    await wishes(pair, BEN, OTHER)
    await shares(pair, ANA, QUESTION, OTHER)
    await introduced(pair)
    await live(pair, at(17))
    pairing = await the_pairing(pair)
    person = str(pairing.helper_id)
    now = pair.workspace.clock.now()
    await pair.bot.services.pairing.look_back_answered(who(pair, person), pairing.id, talked=True, now=now)
    await pair.settle()
    assert len(saying(pair, person, "What will you try?")) == 1


async def test_nobody_is_asked_about_somebody_who_has_left(pair: House) -> None:
    await introduced(pair)
    await pair.workspace.deactivate(BEN)
    await pair.settle()
    await live(pair, at(20))
    assert saying(pair, ANA, "Did you two talk?") == []


async def taken_along(house: House, person: str) -> dict[str, Any]:
    """What this person's export says of pairs and notes."""
    await house.commands(person, "export")
    await house.settle()
    (found,) = [each for each in house.workspace.files if each.name == DATA and each.shared][-1:]
    everything = json.loads(found.content)
    return {"pairings": everything["pairings"], "notes": [note["kind"] for note in everything["notes"]]}


@pytest.mark.parametrize("ana", [NO, None], ids=["a no", "a silence"])
async def test_an_export_tells_no_more_of_a_pair_than_the_messages_did(
    pair: House, ana: ActionId | None
) -> None:
    """A no that came before the other was asked, and one that came after, look like a silence."""
    await pair.go_to(ROUND)
    if ana is not None:
        await says(pair, ANA, ana)
    await live(pair, at(14))
    assert await taken_along(pair, BEN) == {"pairings": [], "notes": []}


async def test_an_export_holds_the_pair_that_somebody_answered(pair: House) -> None:
    await pair.go_to(ROUND)
    await says(pair, ANA, YES)
    found = await taken_along(pair, ANA)
    ((with_whom, said),) = [(each["with"], each["i_said_yes"]) for each in found["pairings"]]
    assert (with_whom, said) == ("Ben", True)
    assert found["notes"] == ["pairing"]
