"""Which of the matches come first: by what is asked for, by where it worked again, by how new; not which match.

It counts nothing but the matches that the asker may see, so that the order tells nothing of what they may not.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.ids import BrightSpotId
from bot.domain.searching.document import STEM
from bot.domain.searching.forms import stem

COVERED, CLOSE_TOGETHER, SPREAD, RECENT = 4.0, 1.0, 1.5, 1.0
"""How much each of the four says at most."""
AS_TYPED, BY_STEM, BY_DATABASE = 1.0, 0.8, 0.6
HALF_AFTER = 180
"""Days after which being new counts half as much."""
UNTOLD = 0.5
"""For an entry without a name: when it was is not told, so it counts as if it were neither new nor old."""
_WIDE = 8.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One match that the asker may see: its words and stems as they are kept. `day` is None where it is not told."""

    id: BrightSpotId
    words: str
    stems: str
    day: date | None = None
    spreads: int = 0
    """For how many others it worked."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A word that is looked for, with spaces around it, so that no part of a word is taken for it."""

    word: str
    stem: str
    typed: str
    stemmed: str


def ranked(
    candidates: Iterable[Candidate], words: Sequence[str], today: date, *, all_there: bool = True
) -> list[BrightSpotId]:
    """The best first. `all_there`: the database has found every word in each, if only by its own rules."""
    wanted = [_Wanted(word, stem(word), f" {word} ", f" {STEM}{stem(word)} ") for word in words]
    scored = [(_score(each, wanted, today, all_there), each) for each in candidates]
    # What is equally good stands in an order that tells nothing of when it was written.
    scored.sort(key=lambda pair: (-pair[0], pair[1].words, pair[1].id))
    return [each.id for _, each in scored]


def _score(candidate: Candidate, wanted: Sequence[_Wanted], today: date, all_there: bool) -> float:
    spread = SPREAD * (1 - 1 / (1 + candidate.spreads))
    recent = RECENT * (UNTOLD if candidate.day is None else _recent((today - candidate.day).days))
    text = _text(candidate, wanted, all_there) if wanted else 0.0
    return round(text + spread + recent, 6)


def _recent(days: int) -> float:
    """The same for what was written today and for what a clock elsewhere dates tomorrow."""
    return math.pow(0.5, max(days, 0) / HALF_AFTER)


def _text(candidate: Candidate, wanted: Sequence[_Wanted], all_there: bool) -> float:
    words, stems = f" {candidate.words} ", f" {candidate.stems} "
    least = BY_DATABASE if all_there else 0.0
    found = [
        AS_TYPED if each.typed in words else BY_STEM if each.stemmed in stems else least for each in wanted
    ]
    there = [each for each, much in zip(wanted, found, strict=True) if much > BY_DATABASE]
    together = CLOSE_TOGETHER * _together(candidate.words.split(), there) if len(there) > 1 else 0.0
    return COVERED * sum(found) / len(wanted) + together


def _together(words: Sequence[str], wanted: Sequence[_Wanted]) -> float:
    """1.0 where they stand side by side, less the more words it takes to hold them all."""
    number = {each.stem: n for n, each in enumerate(wanted)}
    last: dict[int, int] = {}
    narrowest = len(words) + 1
    for place, word in enumerate(words):
        which = number.get(stem(word))
        if which is None:
            continue
        last[which] = place
        if len(last) == len(number):
            narrowest = min(narrowest, place - min(last.values()) + 1)
    if narrowest > len(words):
        return 0.0
    return 1 / (1 + (narrowest - len(number)) / _WIDE)
