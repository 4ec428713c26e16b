"""The form in which an author chooses what stays of what will soon be too old."""

from typing import Any

from slackblocks import CheckboxGroup, Element, Option, PlainText, StaticMultiSelectMenu
from slackblocks.blocks import Block

from bot.domain.bright_spot import BrightSpot
from bot.services.contents.owning import AgeingContent
from bot.slack.identifiers import ActionId, BlockId, CallbackId
from bot.slack.surfaces.parts import context, field, modal, option, section
from bot.slack.surfaces.words import Words

MOST_SHOWN = 100
"""Options that Slack takes in one menu."""
MOST_BOXES = 10
"""Boxes that it takes in one field."""


def build_ageing(words: Words, content: AgeingContent) -> dict[str, Any]:
    """For content with bright spots in it."""
    shown = content.spots[:MOST_SHOWN]
    count, day, months = len(content.spots), content.first, content.months
    choices = _choices(words, [_option(words, spot) for spot in shown])
    blocks: list[Block] = [
        section(words.say("ageing-intro", count=count, day=day, months=months)),
        field(BlockId.KEPT, words.plain("ageing-stays"), choices, optional=True),
    ]
    if count > len(shown):
        blocks.append(context(words.say("ageing-more", shown=len(shown), count=count)))
    return modal(
        CallbackId.AGEING,
        words.plain("ageing-title"),
        blocks,
        submit=words.plain("ageing-submit"),
        close=words.plain("sentence-close"),
    )


def _choices(words: Words, options: list[Option]) -> Element:
    """All of them to see at once, where that is possible."""
    if len(options) <= MOST_BOXES:
        return CheckboxGroup(ActionId.VALUE.value, options)
    placeholder = PlainText(words.plain("ageing-stays-placeholder"))
    return StaticMultiSelectMenu(ActionId.VALUE.value, options=options, placeholder=placeholder)


def _option(words: Words, spot: BrightSpot) -> Option:
    day = words.dated(spot.local_date, "pattern-day-year")
    return option(" ".join(spot.text.split()), str(spot.id), day)
