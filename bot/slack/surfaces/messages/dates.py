"""A customer's date in a question: what it is, and the rep's own words to themselves; not whether it is asked."""

from slackblocks.blocks import Block

from bot.services.contents.customers import DateAsked
from bot.slack.surfaces.mrkdwn import escape
from bot.slack.surfaces.parts import context, section
from bot.slack.surfaces.quotes import quote
from bot.slack.surfaces.words import Words


def date_blocks(
    words: Words, name: str, asked: DateAsked, question: str, *, again: bool = False
) -> list[Block]:
    """Whose date it is, what the rep wrote for this day, and the question under it."""
    hello = words.say("plan-hello-again" if again else "plan-hello", name=name)
    return [
        section(f"{hello} {date_sentence(words, asked)}"),
        *_note(words, asked),
        section(escape(question)),
    ]


def date_lines(words: Words, asked: DateAsked) -> list[Block]:
    """One that comes with another question."""
    return [section(date_sentence(words, asked)), *_note(words, asked)]


def date_sentence(words: Words, asked: DateAsked) -> str:
    said = words.say(
        "date-today" if asked.day == asked.on else "date-past",
        day=words.ahead(asked.day, asked.on),
        customer=asked.name,
        what=asked.what.rstrip("."),
        noted=words.past(asked.noted_on, asked.on),
    )
    rested = [words.say("date-rested")] if asked.rests else []
    return " ".join([said, *rested])


def _note(words: Words, asked: DateAsked) -> list[Block]:
    return [context(words.say("date-yourself")), quote(asked.note)] if asked.note else []
