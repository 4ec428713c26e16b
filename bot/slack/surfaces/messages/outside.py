"""How an author is asked whether somebody outside the team may read a story of theirs; not the form that it opens."""

from slackblocks.blocks import Block

from bot.services.contents.messages import NoteContent
from bot.services.contents.outside import OutsideQuestion
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.parts import button, message, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words


def build_outside_note(words: Words, content: NoteContent) -> Rendered:
    """The question as a message of its own."""
    asked: OutsideQuestion = content.facts["question"]
    return message(words.say("note-outside"), [_asked(words, asked), quote(asked.text)])


def outside_note_line(words: Words, content: NoteContent) -> list[Block]:
    """As it travels with a question of ours: one button, which opens it."""
    return [_asked(words, content.facts["question"])]


def _asked(words: Words, asked: OutsideQuestion) -> Block:
    look = button(words.plain("story-look"), ActionId.OUTSIDE_LOOK, str(asked.bright_spot_id))
    return section(words.say("note-outside"), look)
