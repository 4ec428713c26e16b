"""Cuts a text into the pieces of the model's vocabulary, the likeliest way; not what a piece means.

A unigram tokenizer over one small table. The library that the table comes from would take 35 MB of memory for it.
"""

from array import array
from collections.abc import Iterable, Iterator
from unicodedata import normalize

FIRST, LAST, UNKNOWN = 0, 2, 3
_SPECIAL = 4
"""The first lines of the table stand for no text."""

_SPACE = "▁"
_UNKNOWN_COSTS = 10.0
_JOINER = "\u200d"


class Pieces:
    """A table of lines "piece, tab, score"; a piece's id is its line."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._ids: dict[str, int] = {}
        self._scores = array("f")
        # Line by line: a list of them all would leave twice the memory behind.
        for at, line in enumerate(lines):
            piece, _, score = line.rpartition("\t")
            self._scores.append(float(score))
            if at >= _SPECIAL:
                self._ids[piece] = at
        self._longest = max(map(len, self._ids))
        self._unknown = min(self._scores) - _UNKNOWN_COSTS

    def ids(self, text: str) -> list[int]:
        """With the marks for beginning and end; characters without a piece stand as one unknown."""
        found = [FIRST]
        for word in normalize("NFKC", text.replace(_JOINER, " ")).split():
            found += self._likeliest(_SPACE + word)
        return [*found, LAST]

    def _likeliest(self, word: str) -> list[int]:
        """The cut whose pieces' scores, logarithms of their frequency, have the greatest sum (Viterbi)."""
        best = [0.0] + [float("-inf")] * len(word)
        came: list[tuple[int, int]] = [(0, UNKNOWN)] * (len(word) + 1)
        for start in range(len(word)):
            for end, id_, score in self._steps(word, start):
                if best[start] + score > best[end]:
                    best[end], came[end] = best[start] + score, (start, id_)
        return _back(came)

    def _steps(self, word: str, start: int) -> Iterator[tuple[int, int, float]]:
        yield start + 1, UNKNOWN, self._unknown
        for end in range(start + 1, min(len(word), start + self._longest) + 1):
            id_ = self._ids.get(word[start:end])
            if id_ is not None:
                yield end, id_, self._scores[id_]


def _back(came: list[tuple[int, int]]) -> list[int]:
    found: list[int] = []
    at = len(came) - 1
    while at:
        at, id_ = came[at]
        if id_ != UNKNOWN or not found or found[-1] != UNKNOWN:
            found.append(id_)
    return found[::-1]
