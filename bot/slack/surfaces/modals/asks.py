"""The forms in which an author answers a colleague: all three choices, or a line alone; not what becomes of them."""

from typing import Any

from slackblocks import PlainText, PlainTextInput, RadioButtonGroup
from slackblocks.blocks import Block

from bot.domain.ask import LONGEST_LINE
from bot.services.contents.asks import AskContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.messages.asks import asked_blocks, verbs
from bot.slack.surfaces.parts import field, modal, option
from bot.slack.surfaces.words import Words

VALUE = ActionId.VALUE


def build_ask_line(words: Words, content: AskContent) -> dict[str, Any]:
    """One field."""
    return _form(words, CallbackId.ASK_LINE, content, [_line(words, "ask-form-line", optional=False)])


def build_ask_choice(words: Words, content: AskContent) -> dict[str, Any]:
    """The three choices, and a field for the one that has words."""
    options = [option(text, verb.value) for verb, text in verbs(words)]
    choice = field(BlockId.ASK_CHOICE, words.plain("ask-form-choice"), RadioButtonGroup(VALUE.value, options))
    line = _line(words, "ask-form-line-if", optional=True)
    return _form(words, CallbackId.ASK_CHOICE, content, [choice, line])


def _form(words: Words, callback_id: CallbackId, content: AskContent, fields: list[Block]) -> dict[str, Any]:
    return modal(
        callback_id,
        words.plain("ask-form-title"),
        [*asked_blocks(words, content), *fields],
        close=words.plain("form-close"),
        submit=words.plain("ask-form-submit"),
        metadata=str(content.ask_id),
    )


def _line(words: Words, label: str, *, optional: bool) -> Block:
    element = PlainTextInput(
        VALUE.value,
        multiline=True,
        max_length=LONGEST_LINE,
        placeholder=PlainText(words.plain("ask-form-line-placeholder")),
    )
    return field(BlockId.ASK_LINE, words.plain(label), element, optional=optional)
