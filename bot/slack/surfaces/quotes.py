"""Whole texts by users as rich text, where nothing is parsed, so nothing comes alive; not which, or when."""

import re

from slackblocks import (
    RichText,
    RichTextBlock,
    RichTextElement,
    RichTextEmoji,
    RichTextQuote,
    RichTextSection,
)

from bot.slack.surfaces.mrkdwn import undirected

PIECE = 3000
WHOLE = 12_000

# Slack sends a picked emoji as its name between colons. In rich text that stays letters unless it is an
# element of its own; a time of day (10:30:45) is none, so a name has a letter in it. A skin tone is read and
# left out: Slack's published shape of the element has no place for it.
_EMOJI = re.compile(r":([+-]1|(?=[0-9_+'-]*[a-z])[a-z0-9_+'-]{2,80})(?:::skin-tone-[2-6])?:")


def quote(text: str, limit: int = PIECE) -> RichTextBlock:
    """The text as a quotation; what is over `limit` characters is left out."""
    return RichTextBlock([RichTextQuote(_elements(shortened(text, limit)))])


def quotes(*texts: str) -> RichTextBlock:
    """One under the other, each a quotation of its own."""
    return RichTextBlock([RichTextQuote(_elements(shortened(text, PIECE))) for text in texts])


def spoken(name: str, text: str) -> RichTextBlock:
    """`name` in bold, then the text: one entry of a roundup."""
    who = RichText(f"{undirected(name)}:", bold=True)
    return RichTextBlock([RichTextSection([who, *_elements(" " + shortened(text, PIECE))])])


def said(text: str) -> RichTextBlock:
    """The text alone."""
    return RichTextBlock([RichTextSection(_elements(shortened(text, PIECE)))])


def shortened(text: str, limit: int) -> str:
    """Ends with an ellipsis where it was too long; a last guard, shortening for the eye happens before."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _elements(text: str) -> list[RichTextElement]:
    elements: list[RichTextElement] = []
    straight = undirected(text)
    end = 0
    for match in _EMOJI.finditer(straight):
        elements += _pieces(straight[end : match.start()])
        elements.append(RichTextEmoji(match[1]))
        end = match.end()
    return [*elements, *_pieces(straight[end:])] or [RichText(" ")]


def _pieces(text: str) -> list[RichTextElement]:
    return [RichText(text[start : start + PIECE]) for start in range(0, len(text), PIECE)]
