"""How an author hears that something they shared will soon be too old; not the form in which they choose."""

from slackblocks.blocks import Block

from bot.services.contents.messages import NoteContent
from bot.services.contents.owning import AgeingContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.parts import button, message, section
from bot.slack.surfaces.words import Words


def build_ageing_note(words: Words, content: NoteContent) -> Rendered:
    """A message of its own."""
    return message(words.say("note-notice"), ageing_line(words, content))


def ageing_line(words: Words, content: NoteContent) -> list[Block]:
    """As it travels with a question: one button, which opens the form."""
    ageing: AgeingContent = content.facts["ageing"]
    said = words.say("note-ageing", count=len(ageing.spots), months=ageing.months, day=ageing.first)
    return [section(said, button(words.plain("ageing-look"), ActionId.AGEING_LOOK))]
