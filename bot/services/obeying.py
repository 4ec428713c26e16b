"""Words typed to the bot that are not answers: each is obeyed, answered in a sentence, or left alone."""

from datetime import timedelta

from bot.domain.reading import Meaning
from bot.services.bright_spots import take_back
from bot.services.choices import Deed, fewer, more, pause, stop
from bot.services.contents import ReplyContent

A_WEEK = timedelta(days=7)
LEFT_ALONE = frozenset({Meaning.THANKS, Meaning.OKAY})
"""A thank-you needs no answer; a bot that always has the last word is a pest."""


async def obey(deed: Deed, meaning: Meaning) -> ReplyContent | None:
    """Does what the words ask; what is said back, if anything."""
    match meaning:
        case Meaning.STOP:
            return await stop(deed)
        case Meaning.PAUSE:
            return await pause(deed, deed.view.today(deed.now) + A_WEEK)
        case Meaning.RESUME:
            return await more(deed, "resumed")
        case Meaning.MORE:
            return await more(deed, "more")
        case Meaning.FEWER:
            return await fewer(deed)
        case Meaning.UNDO:
            return await _undo_latest(deed)
        case Meaning.GREETING:
            return await _greet(deed)
        case meaning if meaning in LEFT_ALONE:
            return None
        case _:
            return ReplyContent(meaning.value)


async def _undo_latest(deed: Deed) -> ReplyContent:
    recent = await deed.uow.bright_spots.of_rep(deed.who.workspace_id, deed.who.user_id, limit=1)
    if not recent:
        return ReplyContent("nothing_to_undo")
    await take_back(deed.uow, recent[0], deed.now)
    return ReplyContent("undone")


async def _greet(deed: Deed) -> ReplyContent | None:
    """A first word gets one back; to somebody who knows us a "good morning" needs none."""
    known = await deed.uow.bright_spots.of_rep(deed.who.workspace_id, deed.who.user_id, limit=1)
    return None if known else ReplyContent("greeting")
