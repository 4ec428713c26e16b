"""A colleague was at the same customer: what each of the two reads of the other; not whether they are told."""

from slackblocks.blocks import Block

from bot.services.contents.calendar import MeetingContent
from bot.services.contents.messages import NoteContent
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.parts import actions, button, message, section
from bot.slack.surfaces.words import Words


def build_meeting(words: Words, content: NoteContent) -> Rendered:
    """A message of its own."""
    return message(words.say("note-meeting"), meeting_blocks(words, content))


def meeting_blocks(words: Words, content: NoteContent) -> list[Block]:
    """The same beside a question: one sentence and one button."""
    meeting: MeetingContent = content.facts["meeting"]
    said = words.say(
        "meeting-said",
        name=meeting.other or words.plain("meeting-somebody"),
        customer=meeting.customer,
        date=words.past(meeting.on, None),
    )
    ask = button(words.plain("borrow-ask"), ActionId.ASK, str(meeting.bright_spot_id))
    return [section(said), actions(ask)]
