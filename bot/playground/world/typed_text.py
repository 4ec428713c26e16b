"""What becomes of a person's typing: escapes, links, the rich text beside it; knows no message."""

import re
from collections.abc import Iterator

from bot.playground.world.types import Json

LONGEST_TEXT = 40_000

_URL = re.compile(r"https?://[^\s<>|]+[^\s<>|.,;:!?)\]}'\"]")


def escaped(text: str) -> str:
    """The three characters that Slack replaces."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def as_sent(text: str) -> str:
    """What the app receives for what was typed: escaped, URLs in angle brackets, cut at 40,000 characters."""
    parts = (f"<{escaped(part)}>" if is_url else escaped(part) for is_url, part in _parts(text))
    return "".join(parts)[:LONGEST_TEXT]


def urls(text: str) -> list[str]:
    """The links in a typed text."""
    return [part for is_url, part in _parts(text) if is_url]


def rich_text(text: str, block_id: str) -> list[Json]:
    """The block that Slack's own composer sends along with the text."""
    elements = [
        {"type": "link", "url": part} if is_url else {"type": "text", "text": part}
        for is_url, part in _parts(text[:LONGEST_TEXT])
    ]
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": block_id, "elements": [section]}]


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """The text in pieces: (is it a link, the piece)."""
    end = 0
    for match in _URL.finditer(text):
        if match.start() > end:
            yield False, text[end : match.start()]
        yield True, match.group()
        end = match.end()
    if end < len(text):
        yield False, text[end:]
