"""Words as search compares them: without case, accents and endings; not which of them matter."""

import unicodedata
from functools import lru_cache

LONGEST = 40
"""Characters of a word that are compared."""

# Endings of the languages that our readers know, together: which language a question is in need not be known,
# and where two words fall together that are none the same, the one that was typed comes first anyhow.
_ENDINGS = tuple(
    sorted(
        (
            *("ings", "ing", "ies", "ed", "ers", "er", "es", "ly", "s", "e", "y"),
            *("ungen", "ung", "ern", "en", "em"),
            *("os", "as", "o", "a", "i"),
        ),
        key=lambda ending: (-len(ending), ending),
    )
)
_LEAST = 4
"""Letters that must stay; before a bare s one fewer."""


def folded(text: str) -> tuple[str, ...]:
    """The words of a text in order: letters and digits alone, in small letters without their marks."""
    plain = "".join(filter(_unmarked, unicodedata.normalize("NFKD", text.casefold())))
    spaced = "".join(char if char.isalnum() else " " for char in plain.casefold())
    return tuple(word[:LONGEST] for word in spaced.split())


def _unmarked(char: str) -> bool:
    return char.isascii() or unicodedata.category(char) != "Mn"


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A folded word without its endings: "prices", "price" and "pricing" have one stem."""
    shorter = _undoubled(_without_ending(word))
    return word if shorter == word else stem(shorter)


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        left = len(word) - len(ending)
        if word.endswith(ending) and left >= (_LEAST - 1 if ending == "s" else _LEAST):
            return word[:left]
    return word


def _undoubled(word: str) -> str:
    """Planned and planning come from plan."""
    double = len(word) >= _LEAST and word[-1] == word[-2] and word[-1].isascii() and word[-1] not in "aeiou"
    return word[:-1] if double and word[-1].isalpha() else word
