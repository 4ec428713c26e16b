"""What worked is carried on: planned again, tried by others, asked about, talked about by two."""

from datetime import timedelta

from bot.domain.bright_spot import Whose
from bot.domain.pairing import Pairing
from bot.domain.plan import PlanState
from bot.domain.strength import Strength
from bot.services.asking.choices import Times
from bot.services.contents.pairings import PairingWish
from bot.services.contents.planning import PlanDraft, PlanFrom, PlanSource
from tests.support.histories import SECRET, Deed, Move
from tests.support.playing.cast import Acted, Cast

REMEMBERED = timedelta(days=60)


async def plan(cast: Cast, move: Move) -> None:
    """Means to repeat it; a third one takes the place of the first."""
    kept, who = cast.picked(move), cast.who(move)
    if kept is None:
        return
    async with cast.stage.work() as uow:
        opened = await uow.plans.open_of(cast.workspace_id, who.user_id)
    let_go = opened[0].id if opened else None
    draft = PlanDraft("my next call begins", move.words[:40] or "wait", Whose.MINE, let_go=let_go)
    source = PlanSource(PlanFrom.AGAIN, kept.spot_id)
    await cast.stage.services.planning.save(who, source, draft, cast.now)


async def check(cast: Cast, move: Move) -> None:
    """Says by itself how the first open plan went."""
    who = cast.who(move)
    async with cast.stage.work() as uow:
        opened = await uow.plans.open_of(cast.workspace_id, who.user_id)
    if opened:
        said = (PlanState.WORKED, PlanState.LET_GO)[move.pick % 2]
        said = PlanState.LET_GO if (move.who, opened[0].tries) in cast.in_secret else said
        await cast.stage.services.checking.by_itself(who, opened[0].id, said, cast.now)


async def try_(cast: Cast, move: Move) -> None:
    """Takes up what somebody else tells openly. What is tried in secret never works: that others may hear."""
    spot_id = cast.told_by_others(Move(move.who, move.deed, pick=move.pick))
    if spot_id is None:
        return
    if move.book == SECRET:
        cast.in_secret.add((move.who, spot_id))
    await cast.stage.services.trying.take(cast.who(move), spot_id, cast.now)


async def ask(cast: Cast, move: Move) -> None:
    """Would like to hear more about what somebody else tells openly."""
    spot_id = cast.told_by_others(move)
    if spot_id is not None:
        await cast.stage.services.asking_them.ask(cast.who(move), spot_id, cast.now)


async def decide(cast: Cast, move: Move) -> None:
    """About what is put to them, if anything is."""
    decisions, who, now = cast.stage.services.ask_decisions, cast.who(move), cast.now
    async with cast.stage.work() as uow:
        waiting = await uow.asks.undecided_to(who.workspace_id, who.user_id)
    for asked in waiting[:1]:
        match move.pick % 3:
            case 0:
                await decisions.introduce(who, asked.id, now)
            case 1:
                await decisions.answer(who, asked.id, move.words, now)
            case _:
                await decisions.not_now(who, asked.id, now)


async def wish(cast: Cast, move: Move) -> None:
    """To be brought together; for a strength, or glad to be asked."""
    wished = PairingWish(1 + move.pick % 2, [*Strength, None][move.pick % 17])
    await cast.stage.services.choices.set_times(cast.who(move), Times(pairing=wished), cast.now)


async def meet(cast: Cast, move: Move) -> None:
    """Yes or no to the latest pair they are to be one of; once the two were introduced, whether they talked."""
    pairing, who = await _latest_pair(cast, move), cast.who(move)
    if pairing is None:
        return
    if pairing.introduced_at is None:
        await cast.stage.services.pairing.answer(who, pairing.id, yes=move.pick % 3 > 0, now=cast.now)
    else:
        talked = move.pick % 2 == 0
        await cast.stage.services.pairing.look_back_answered(who, pairing.id, talked=talked, now=cast.now)


async def _latest_pair(cast: Cast, move: Move) -> Pairing | None:
    who, since = cast.who(move), cast.now.date() - REMEMBERED
    async with cast.stage.work() as uow:
        pairings = await uow.pairings.of_people(who.workspace_id, [who.user_id], since)
    return pairings[-1] if pairings else None


DEEDS: dict[Deed, Acted] = {
    Deed.PLAN: plan,
    Deed.CHECK: check,
    Deed.TRY: try_,
    Deed.ASK: ask,
    Deed.DECIDE: decide,
    Deed.WISH: wish,
    Deed.MEET: meet,
}
