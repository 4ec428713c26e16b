"""How one of two is asked whether to be brought together, and a week later; never what the other said but a yes."""

from collections.abc import Sequence

from slackblocks.blocks import Block
from slackblocks.elements import Element

from bot.services.contents.messages import NoteContent, ReplyContent
from bot.services.contents.pairings import (
    NotThisWeekContent,
    Offer,
    PairingCheckContent,
    PairingContent,
    TalkedContent,
)
from bot.services.ports import Rendered
from bot.slack.identifiers import ActionId
from bot.slack.surfaces.borrowing import try_button
from bot.slack.surfaces.messages.replies import build_reply
from bot.slack.surfaces.parts import actions, button, context, message, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words

NOBODY = "none"
"""In place of a name that the directory does not know."""
QUOTED = 500
"""Characters of a bright spot; the two will tell each other the rest."""


def build_pairing(words: Words, content: NoteContent) -> Rendered:
    """The question alone, with its two answers; or that it is not this week."""
    if "not_this_week" in content.facts:
        return message(
            words.say("note-pairing_over"), [_not_this_week(words, content.facts["not_this_week"])]
        )
    asked: PairingContent = content.facts["pairing"]
    notice = words.say("note-pairing", other=asked.other or NOBODY)
    return message(notice, [*pairing_blocks(words, asked), actions(*pairing_choices(words, asked))])


def pairing_line(words: Words, content: NoteContent) -> Sequence[Block]:
    """As it travels with a question of ours: one button, which opens both answers."""
    if "not_this_week" in content.facts:
        return [_not_this_week(words, content.facts["not_this_week"])]
    asked: PairingContent = content.facts["pairing"]
    said = words.say(f"pairing-line-{asked.side.value}", **_told(asked.other, asked.offer))
    look = button(words.plain("pairing-open"), ActionId.PAIRING_OPEN, str(asked.pairing_id))
    return [section(said, look)]


def pairing_blocks(words: Words, content: PairingContent) -> list[Block]:
    """Why these two: the wish of one, the bright spot of the other; in the message and in its form."""
    side, told = content.side.value, _told(content.other, content.offer)
    blocks: list[Block] = [
        section(words.say(f"pairing-ask-{side}", **told)),
        quote(content.offer.text, QUOTED),
    ]
    if content.in_return is not None:
        back = _told(content.other, content.in_return)
        blocks += [
            section(words.say(f"pairing-return-{side}", **back)),
            quote(content.in_return.text, QUOTED),
        ]
    return [*blocks, section(words.say("pairing-fifteen")), context(words.say("pairing-promise"))]


def pairing_choices(words: Words, content: PairingContent) -> Sequence[Element]:
    number = str(content.pairing_id)
    return (
        button(words.plain("pairing-yes"), ActionId.PAIRING_YES, number),
        button(words.plain("pairing-no"), ActionId.PAIRING_NO, number),
    )


def build_pairing_check(words: Words, content: NoteContent) -> Rendered:
    """A week later, alone."""
    asked: PairingCheckContent = content.facts["pairing"]
    blocks = [*check_blocks(words, asked), actions(*check_choices(words, asked))]
    return message(words.say("note-pairing_check"), blocks)


def pairing_check_line(words: Words, content: NoteContent) -> Sequence[Block]:
    asked: PairingCheckContent = content.facts["pairing"]
    look = button(words.plain("pairing-check-open"), ActionId.PAIRING_CHECK_OPEN, str(asked.pairing_id))
    return [section(_checked(words, asked), look)]


def check_blocks(words: Words, content: PairingCheckContent) -> list[Block]:
    promise = words.say("pairing-check-promise", other=content.other or NOBODY)
    return [section(_checked(words, content)), context(promise)]


def check_choices(words: Words, content: PairingCheckContent) -> Sequence[Element]:
    number = str(content.pairing_id)
    return (
        button(words.plain("pairing-talked"), ActionId.PAIRING_TALKED, number),
        button(words.plain("pairing-not-yet"), ActionId.PAIRING_NOT_YET, number),
    )


def build_pairing_answered(words: Words, content: TalkedContent | ReplyContent) -> Rendered:
    """What came of it; after they talked, what could be tried."""
    if isinstance(content, ReplyContent):
        return build_reply(words, content)
    asked = words.say("pairing-try", other=content.other or NOBODY)
    tried = actions(try_button(words, content.bright_spot_id))
    alone = context(words.say("pairing-try-promise"))
    return message(
        words.say("pairing-try-notice"), [section(asked), quote(content.text, QUOTED), tried, alone]
    )


def _not_this_week(words: Words, content: NotThisWeekContent) -> Block:
    return section(words.say("pairing-not-this-week", other=content.other or NOBODY))


def _checked(words: Words, content: PairingCheckContent) -> str:
    return words.say("pairing-check", other=content.other or NOBODY)


def _told(other: str, offer: Offer) -> dict[str, object]:
    return {
        "other": other or NOBODY,
        "strength": offer.strength,
        "several": "yes" if offer.several else "no",
    }
