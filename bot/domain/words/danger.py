"""Whether a text shows signs of danger, harassment or illness, by its wording in seven languages; not what is said.

Cautious both ways: a sign is a whole turn of phrase about somebody, mostly the writer, since sales people kill, die and
attack in every second idiom and sell to hospitals. What sounds like anger ("I could kill him") is no sign; what is
announced, threatened, done or felt is.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache

from bot.domain.words.reading import plain_words
from bot.domain.words.signs import SIGNS


class Danger(StrEnum):
    """How near it is."""

    LIFE = "life"
    """It may be about somebody's life."""
    HARM = "harm"
    """Violence, harassment, bullying, illness, discrimination, fear."""


LOOKED_AT = 12_000
"""Characters; Slack lets nobody type more into one message."""

_SENTENCE_ENDS = re.compile(r"[.!?;:…\n]+")
_GAP = r"(?: \w+){0,3} "
_GOES_ON = re.compile(r"\n {8}")


def danger(text: str) -> Danger | None:
    """The nearest danger that the text shows a sign of. Never fails."""
    said = _plainly(text[:LOOKED_AT])
    return next((kind for kind in Danger if any(sign.search(said) for sign in _compiled(kind))), None)


def _plainly(text: str) -> str:
    """Its sentences in plain words without accents, a full stop between them, so that no sign spans two."""
    sentences = (plain_words(sentence) for sentence in _SENTENCE_ENDS.split(text))
    decomposed = unicodedata.normalize("NFKD", " . ".join(filter(None, sentences)))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@cache
def _compiled(kind: Danger) -> tuple[re.Pattern[str], ...]:
    # With the first text, not with the import: it takes a tenth of a second, and most processes read none.
    return tuple(re.compile(rf"\b(?:{'|'.join(_signs(listed[kind]))})\b") for listed in SIGNS.values())


def _signs(listed: str) -> list[str]:
    whole = _GOES_ON.sub("", listed)
    return [line.strip().replace("~", _GAP) for line in whole.splitlines() if line.strip()]
