"""In which of the languages it knows a text is written, by its most common words; not what the text says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_FEW = 4
"""With fewer words nothing is said about the language: "Closed Hansen" is all of them."""
_COMMON_SHARE = 0.35
"""Of our writers' lines one in a hundred has fewer common words than this, of other languages' nearly all."""
_LATIN_ENDS = "\u024f"
_LATIN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Tongue:
    """What is known of a text's language; `foreign` only where it is clearly none of ours."""

    language: str | None
    foreign: bool


class Languages:
    """Common words by language; a word of several languages counts for each."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._common = {language: frozenset(listed) for language, listed in words.items()}

    def of(self, text: str) -> Tongue:
        words = _WORD.findall(text.casefold())
        if _mostly_another_script("".join(words)):
            return Tongue(None, foreign=True)
        if len(words) < _FEW:
            return Tongue(None, foreign=False)
        counts = {language: sum(map(common.__contains__, words)) for language, common in self._common.items()}
        best = max(counts, key=lambda language: counts[language])
        foreign = counts[best] < _COMMON_SHARE * len(words)
        return Tongue(None if foreign else best, foreign)


def _mostly_another_script(letters: str) -> bool:
    latin = sum(letter <= _LATIN_ENDS for letter in letters)
    return bool(letters) and latin < _LATIN_SHARE * len(letters)
