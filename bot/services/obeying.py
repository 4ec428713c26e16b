"""Words typed to the bot that are not answers: each is obeyed, answered in a sentence, or left alone."""

from datetime import timedelta

from bot.domain.reading import Meaning
from bot.services.choices import Deed, fewer, more, pause, stop
from bot.services.contents import ReplyContent

A_WEEK = timedelta(days=7)
LEFT_ALONE = frozenset({Meaning.THANKS, Meaning.OKAY, Meaning.BLANK})
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
        case meaning if meaning in LEFT_ALONE:
            return None
        case _:
            return ReplyContent(meaning.value)
