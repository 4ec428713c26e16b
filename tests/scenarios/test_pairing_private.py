"""What somebody keeps private, or wrote without a name, changes nobody's pair; not even their own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import WorkspaceId
from bot.domain.strength import Strength
from bot.services.pairing.rounds import AT
from tests.support.compared import cheaply, lives
from tests.support.histories import Beside, Deed, History, Move, histories, secret, secrets, unmixed
from tests.support.memory import Memory
from tests.support.player import Player
from tests.support.stage import START, Stage, found_team, member, set_stage

HERE = WorkspaceId(1)
BERLIN = timedelta(hours=1)
SIZES = range(5, 8)
Pairs = list[tuple[str, str, Strength, str]]


async def live(memory: Memory, history: History) -> Pairs:
    """The history, then everybody wishes for something that a colleague shared by name, then a round."""
    stage = set_stage(memory)
    await found_team(stage, "T1", history.size, coach=1)
    await Player(stage, HERE).act(history)
    await everybody_wishes(stage, history.size)
    on = stage.clock.at.date() + timedelta(days=(7 - stage.clock.at.weekday()) or 7)
    stage.clock.at = datetime.combine(on, AT, UTC) - BERLIN
    stage.fate.turn_to("the round", stage.clock.at)
    await stage.services.pairing_rounds.tick(stage.clock.at)
    return await chosen(stage, history.size)


async def everybody_wishes(stage: Stage, size: int) -> None:
    """By what is shared alone, and the same in every run; a pause is over by then."""
    async with stage.work() as uow:
        shared = [await uow.bright_spots.shared_of_rep(HERE, member(number)) for number in range(size)]
        for number in range(size):
            rep = await uow.reps.lock(HERE, member(number))
            wish = next(
                (found for ahead in range(1, size) if (found := of(shared[(number + ahead) % size]))), None
            )
            wishing = replace(rep, pairing_weeks=1, pairing_wish=wish, paused_until=None)
            await uow.reps.save(wishing)
            if number == 0 and rep.team_id is not None and (team := await uow.teams.get(HERE, rep.team_id)):
                await uow.teams.save(replace(team, pairing_weeks=1))
        await uow.commit()


def of(spots: list[BrightSpot]) -> Strength | None:
    named = sorted((spot for spot in spots if spot.visibility is Visibility.TEAM), key=lambda spot: spot.text)
    return next((spot.strength for spot in named if spot.strength is not None), None)


async def chosen(stage: Stage, size: int) -> Pairs:
    """With the words that the helper would read, so that it is the same bright spot as well."""
    found = []
    async with stage.work() as uow:
        ids = [member(number) for number in range(size)]
        for pairing in await uow.pairings.of_people(HERE, ids, START.date()):
            spot = await uow.bright_spots.get(HERE, pairing.bright_spot_id)
            assert spot is not None
            assert spot.visibility is Visibility.TEAM
            found.append((pairing.seeker_id, pairing.helper_id, pairing.strength, spot.text))
    return sorted(found)


@cheaply
@given(histories(), secrets(least=1), secrets())
async def test_what_one_keeps_private_changes_nobodys_pair(
    memory: Memory, history: History, kept: Beside, kept_instead: Beside
) -> None:
    besides = {"this": kept, "something else": kept_instead}
    pairs = await lives(memory, live, unmixed(history, 0), besides)
    assert pairs["this"] == pairs["something else"]


def say(who: int, said: str, strength: int, visibility: Visibility | None = None) -> Move:
    return Move(who, Deed.FORM, said, pick=strength, visibility=visibility)


WEEK = History(
    usual=(Visibility.TEAM,) * 5,
    moves=(
        say(1, "He called his boss to the whiteboard.", 0),
        say(2, "She named the date of the shutdown.", 1),
        say(3, "The demo was the customer's own drawing.", 1),
        say(4, "I said nothing for a minute.", 3, Visibility.ANONYMOUS),
    ),
)


async def test_the_comparison_would_notice(memory: Memory) -> None:
    """Shared by name it speaks for its author; kept private, or without a name, it does not."""
    besides: dict[str, Beside] = {
        "nothing": (),
        "private": ((0, secret(0, Deed.FORM, "Nobody is to know.", 0)),),
        "unnamed": ((0, say(0, "Somebody said so.", 0, Visibility.ANONYMOUS)),),
        "named": ((0, say(0, "And I said so too.", 0)),),
    }
    seen = await lives(memory, live, WEEK, besides)
    assert seen["nothing"]
    assert seen["private"] == seen["unnamed"] == seen["nothing"]
    assert seen["named"] != seen["nothing"]
