"""How two people are brought together: over a bright spot, with three questions; not why these two."""

from slackblocks.blocks import Block

from bot.services.contents.introductions import ApartContent, IntroductionContent
from bot.services.ports import Rendered
from bot.slack.surfaces.mrkdwn import person
from bot.slack.surfaces.parts import context, message, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words

ABOUT_LENGTH = 1500


def build_introduction(words: Words, content: IntroductionContent) -> Rendered:
    """In a conversation of the two: both are mentioned, since nobody has spoken there yet."""
    opening = words.say(
        f"introduction-{content.met_by.value}",
        seeker=person(content.seeker),
        helper=person(content.helper),
        wish=content.wish or "none",
    )
    promise = context(words.say("introduction-promise"))
    blocks = [section(opening), *_to_talk_about(words, content), promise]
    return message(words.say("introduction-notice"), blocks)


def build_apart(words: Words, content: ApartContent) -> Rendered:
    """To one of them: where the other is to be found."""
    notice = words.say("note-introduction", other=content.other_name or "none")
    return message(notice, apart_blocks(words, content))


def apart_blocks(words: Words, content: ApartContent) -> list[Block]:
    both = content.introduction
    part = "seeker" if content.reader == both.seeker else "helper"
    opening = words.say(
        f"introduction-apart-{both.met_by.value}-{part}",
        other=person(content.other),
        wish=both.wish or "none",
    )
    lost: list[Block] = [context(words.say("introduction-lost"))] if content.lost else []
    return [section(opening), *_to_talk_about(words, both), *lost]


def _to_talk_about(words: Words, content: IntroductionContent) -> list[Block]:
    """The bright spot, in the words of its author, and three questions to begin with."""
    questions = "\n".join(f"• {words.say(text_id)}" for text_id in content.questions)
    return [
        quote(content.text, ABOUT_LENGTH),
        section("\n".join([words.say("introduction-questions"), questions])),
    ]
