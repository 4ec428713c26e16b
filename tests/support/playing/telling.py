"""What worked is told: typed, by command, in the form, or by pointing at a message."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.bright_spot import Felt, Source, Visibility, Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import MessageTs, UserId
from bot.domain.proposal import DEFAULT_EMOJI
from bot.domain.strength import Strength
from bot.services.answering.capturing import Told
from bot.services.answering.cards import Fields
from bot.services.answering.typed import Heard
from bot.services.proposing.pointing import Pointed, Reaction
from tests.support.histories import NEVER, Deed, Move
from tests.support.playing.cast import Acted, Cast
from tests.support.stage import CHANNEL, CUSTOMERS, dm_of, member


async def typed(cast: Cast, move: Move) -> None:
    said = await heard(cast, move)
    await cast.stage.services.answering.receive(cast.who(move), said, cast.now)
    async with cast.stage.work() as uow:
        answer = await uow.answers.by_origin(cast.workspace_id, said.channel, said.ts)
    cast.remember(move, answer, said.ts)


async def typed_twice(cast: Cast, move: Move) -> None:
    await typed(cast, move)
    cast.stage.clock.at += timedelta(minutes=1)
    await typed(cast, replace(move, words=f"{move.words} And then some."))


async def heard(cast: Cast, move: Move, ts: MessageTs | None = None) -> Heard:
    """What is typed in a DM, or in the thread of the latest question there."""
    user_id, now = member(move.who), cast.now
    thread = await _prompt_ts(cast, user_id) if move.deed is Deed.TYPE_IN_THREAD else None
    said_as = ts or MessageTs(f"{now.timestamp():.6f}")
    return Heard(dm_of(user_id), said_as, move.words, said_at=now, thread_ts=thread)


async def _prompt_ts(cast: Cast, user_id: UserId) -> MessageTs | None:
    async with cast.stage.work() as uow:
        prompt = await uow.prompts.latest_sent(cast.workspace_id, user_id)
    return prompt.ts if prompt else None


async def command(cast: Cast, move: Move) -> None:
    await _capture(cast, move, Told(Source.COMMAND, cast.ticket(move), Fields(move.words)))


async def form(cast: Cast, move: Move) -> None:
    fields = Fields(
        move.words,
        whose=[*Whose][move.pick % 3],
        strength=[*Strength, None][move.pick % 17],
        felt=[*Felt, None][move.pick % 3],
        visibility=move.visibility,
        customer=[None, *CUSTOMERS][move.pick % 6],
        stage=[*BuyingStage, None][move.pick % 9],
        share_on=NEVER if move.visibility is Visibility.PRIVATE and move.pick % 5 == 4 else None,
    )
    await _capture(cast, move, Told(Source.FORM, cast.ticket(move), fields))


async def _capture(cast: Cast, move: Move, told: Told) -> None:
    cast.remember(move, await cast.stage.services.capturing.capture(cast.who(move), told, cast.now))


async def doubt(cast: Cast, move: Move) -> None:
    """A text that looked like a subcommand: kept, or dropped."""
    capturing, now, who = cast.stage.services.capturing, cast.now, cast.who(move)
    told = Told(Source.COMMAND, cast.ticket(move), Fields(move.words))
    answer_id = await capturing.hold(who, told, now)
    if move.pick % 2:
        await capturing.drop_held(who, answer_id, now)
    else:
        cast.remember(move, await capturing.keep_held(who, answer_id, now))


async def point(cast: Cast, move: Move) -> None:
    """At a message of one's own in the team's channel, from its menu or with a reaction."""
    who, now, pointing = cast.who(move), cast.now, cast.stage.services.pointing
    pointed = Pointed(CHANNEL, MessageTs(f"{now.timestamp():.6f}"), who.user_id)
    if move.deed is Deed.REACT:
        cast.stage.slack.said[pointed.ts] = move.words
        await pointing.reacted(who, Reaction(pointed, DEFAULT_EMOJI, cast.ticket(move)), now)
        return
    await pointing.own(who, pointed, move.words, now)
    async with cast.stage.work() as uow:
        answer = await uow.answers.by_origin(cast.workspace_id, pointed.channel, pointed.ts)
    cast.remember(move, answer)


DEEDS: dict[Deed, Acted] = {
    **dict.fromkeys((Deed.TYPE, Deed.TYPE_IN_THREAD), typed),
    **dict.fromkeys((Deed.SAVE_MESSAGE, Deed.REACT), point),
    Deed.TYPE_TWICE: typed_twice,
    Deed.COMMAND: command,
    Deed.FORM: form,
    Deed.DOUBT: doubt,
}
