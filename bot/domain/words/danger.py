"""Whether a text shows signs of danger, harassment or illness, by its wording in seven languages; not what is said.

Cautious both ways: a sign is a whole turn of phrase about somebody, mostly the writer, since sales people kill, die and
attack in every second idiom and sell to hospitals. What sounds like anger ("I could kill him") is no sign; what is
announced, threatened, done or felt is.
"""

import re
from enum import StrEnum
from functools import cache

from bot.domain.words.signs import SIGNS
from bot.domain.words.turns import compiled_turns, plain_sentences


class Danger(StrEnum):
    """How near it is."""

    LIFE = "life"
    """It may be about somebody's life."""
    HARM = "harm"
    """Violence, harassment, bullying, illness, discrimination, fear."""


LOOKED_AT = 12_000
"""Characters; Slack lets nobody type more into one message."""


def danger(text: str) -> Danger | None:
    """The nearest danger that the text shows a sign of. Never fails."""
    said = plain_sentences(text[:LOOKED_AT])
    return next((kind for kind in Danger if any(sign.search(said) for sign in _compiled(kind))), None)


@cache
def _compiled(kind: Danger) -> tuple[re.Pattern[str], ...]:
    # With the first text, not with the import: it takes a tenth of a second, and most processes read none.
    return tuple(compiled_turns(listed[kind]) for listed in SIGNS.values())
