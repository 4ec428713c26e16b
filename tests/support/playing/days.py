"""How people are asked, as they choose it, and what happens around them: days, roundups, a channel, a Slack that
refuses."""

from datetime import UTC, datetime, time, timedelta

from bot.services.asking.choices import Times
from bot.services.ports import Refused, Unreachable
from tests.support.histories import Deed, Move
from tests.support.playing.cast import Acted, Cast
from tests.support.stage import CHANNEL, member

ASKING_HOUR = time(16, 30)
BEFORE_IT = timedelta(hours=1)
AFTER_IT = timedelta(hours=2)
"""When the round of pairs is held."""


async def choose(cast: Cast, move: Move) -> None:
    choices, who, now = cast.stage.services.choices, cast.who(move), cast.now
    match move.deed:
        case Deed.USUAL:
            await choices.set_times(who, Times(usual_visibility=move.visibility), now)
        case Deed.PAUSE:
            await choices.pause(who, now.date() + timedelta(days=1 + move.pick), now)
        case Deed.STOP:
            await choices.stop(who, now, keep_shared=bool(move.pick % 2))
        case Deed.FORGET:
            await cast.stage.services.forgetting.begin(who, now)
        case _:
            await choices.resume(who, now)


async def on_prompt(cast: Cast, move: Move) -> None:
    later, who, now = cast.stage.services.later, cast.who(move), cast.now
    async with cast.stage.work() as uow:
        prompt = await uow.prompts.latest_sent(cast.workspace_id, who.user_id)
    if prompt is None:
        return
    if move.deed is Deed.LATER:
        await later.later(who, prompt.id, 1, now)
    else:
        await later.not_today(who, prompt.id, now)


async def lose_or_find(cast: Cast, move: Move) -> None:
    """The team's channel is archived, or there again."""
    channels, refused = cast.stage.services.channels, cast.stage.slack.refused
    if move.deed is Deed.CHANNEL_LOST:
        refused[(cast.workspace_id, CHANNEL)] = Unreachable("is_archived")
        await channels.closed(cast.workspace_id, CHANNEL, "is_archived", cast.now)
    else:
        refused.pop((cast.workspace_id, CHANNEL), None)
        await channels.opened(cast.workspace_id, CHANNEL, cast.now)


async def refuse(cast: Cast, move: Move) -> None:
    """From now on Slack refuses what we say to this member; or no longer."""
    place = (cast.workspace_id, member(move.who))
    if cast.stage.slack.refused.pop(place, None) is None:
        cast.stage.slack.refused[place] = Refused("restricted")


async def day(cast: Cast, _: Move) -> None:
    """On to the hour of asking."""
    clock = cast.stage.clock
    there = datetime.combine(clock.at.date(), ASKING_HOUR, UTC)
    clock.at = there if there > clock.at else there + timedelta(days=1)
    await cast.stage.tick()


async def roundup(cast: Cast, _: Move) -> None:
    """On to the next edition, which its coach is shown before, and to the round of pairs after it."""
    due = await cast.stage.services.looking.next_roundup_at(cast.workspace_id)
    for at in (due - BEFORE_IT, due, due + AFTER_IT) if due is not None else ():
        cast.stage.clock.at = max(at, cast.now)
        await cast.stage.tick()


DEEDS: dict[Deed, Acted] = {
    **dict.fromkeys((Deed.USUAL, Deed.PAUSE, Deed.RESUME, Deed.STOP, Deed.FORGET), choose),
    **dict.fromkeys((Deed.NOT_TODAY, Deed.LATER), on_prompt),
    **dict.fromkeys((Deed.CHANNEL_LOST, Deed.CHANNEL_FOUND), lose_or_find),
    Deed.SLACK_REFUSES: refuse,
    Deed.DAY: day,
    Deed.ROUNDUP: roundup,
}
