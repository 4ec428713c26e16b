"""The field to look for something in, with what was found beneath; and the coach's box for looking by name."""

from typing import Any

from slackblocks import CheckboxGroup, PlainText, PlainTextInput
from slackblocks.blocks import Block

from bot.domain.searching.query import LONGEST
from bot.services.contents.search import SearchContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.parts import context, divider, field, modal, option
from bot.slack.surfaces.search import result_blocks
from bot.slack.surfaces.words import Words


def build_find(words: Words, content: SearchContent | None = None, *, text: str = "") -> dict[str, Any]:
    """Empty, begun with a text, or with a page of what was found."""
    typed = content.text if content is not None else text
    beneath = [divider(), *result_blocks(words, content)] if content is not None else _before(words)
    return modal(
        CallbackId.FIND,
        words.plain("find-title"),
        [_field(words, typed), *beneath],
        close=words.plain("sentence-close"),
        submit=words.plain("find-submit"),
    )


def author_field(words: Words, ticked: bool) -> Block:
    """Under More, when a team is set up."""
    box = option(words.plain("setup-by-author-box"), "yes")
    element = CheckboxGroup(ActionId.VALUE.value, [box], initial_options=[box] if ticked else None)
    return field(
        BlockId.BY_AUTHOR,
        words.plain("setup-by-author"),
        element,
        hint=words.plain("setup-by-author-hint"),
        optional=True,
    )


def _field(words: Words, typed: str) -> Block:
    element = PlainTextInput(
        ActionId.VALUE.value,
        initial_value=typed or None,
        min_length=1,
        max_length=LONGEST,
        focus_on_load=True,
        placeholder=PlainText(words.plain("find-words-placeholder")),
    )
    return field(BlockId.SEARCH, words.plain("find-words"), element, hint=words.plain("find-words-hint"))


def _before(words: Words) -> list[Block]:
    return [context(words.say("find-searching"))]
