"""Where sentences end, so that a text that is too long ends with one of them; not how much of it is wanted."""

import re

from bot.domain.words.text import excerpt

_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*(?=\s)|(?<=[。！？])(?=\S)|\n")
_WORD = re.compile(r"\w")


def whole_sentences(text: str, limit: int) -> str:
    """At most `limit` characters: as many whole sentences as fit, and an ellipsis that says so. Only where not even
    the first one fits is that one cut, between two words."""
    if len(text) <= limit:
        return text
    ends = [found.end() for found in _END.finditer(text, 0, limit) if found.end() <= limit - 2]
    return f"{text[: ends[-1]].rstrip()} …" if ends else excerpt(text, limit)


def sentences(text: str) -> int:
    """How many there are that say something."""
    return sum(1 for part in _END.split(text) if _WORD.search(part))
