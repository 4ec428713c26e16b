"""A modal that says one thing and can only be closed."""

from typing import Any

from bot.services.contents.messages import ReplyContent
from bot.slack.identifiers import CallbackId
from bot.slack.surfaces.messages.replies import reply_blocks
from bot.slack.surfaces.parts import modal
from bot.slack.surfaces.words import Words


def build_sentence(words: Words, said: ReplyContent) -> dict[str, Any]:
    """What would be a reply in the DM, where there is only a form to say it in."""
    return modal(
        CallbackId.SENTENCE,
        words.plain("sentence-title"),
        reply_blocks(words, said),
        close=words.plain("sentence-close"),
    )
