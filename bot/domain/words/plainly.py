"""Whether a short report says in so many words that something went well, or that it did not; not what it was.

Cautious the one way: what may be meant otherwise ("went well until", "not happy", "great, another no-show") says
neither, and irony is not looked for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.domain.words.plain_reports import EVERYWHERE, REPORTS
from bot.domain.words.turns import compiled_turns, plain_sentences

MOST_WORDS = 12
"""Longer ones tell enough for the model."""


@dataclass(frozen=True, slots=True)
class _Language:
    good: re.Pattern[str]
    praise: re.Pattern[str]
    """A no that says how good it was: nobody had ever explained it so clearly."""
    spoils: re.Pattern[str]
    """Makes the opposite of it, or something else."""
    hard: re.Pattern[str]
    """Says that something is hard, or was not."""


def goes_well(text: str) -> bool:
    """Plain good news, and no word that may turn it round. Never fails."""
    said = plain_sentences(text)
    if "?" in text or _words(said) > MOST_WORDS:
        return False
    return any(_well(each, said) for each in _languages())


def _well(language: _Language, said: str) -> bool:
    rest = language.praise.sub("", said)
    return (rest != said or bool(language.good.search(said))) and not language.spoils.search(rest)


def goes_badly(text: str) -> bool:
    """A word for something that went wrong, or a no, whatever else stands beside it. Never fails."""
    said = plain_sentences(text)
    for each in _languages():
        said = each.praise.sub("", said)
    return any(each.hard.search(said) for each in _languages())


def words_in(text: str) -> int:
    """How many."""
    return _words(plain_sentences(text))


def _words(said: str) -> int:
    return sum(part != "." for part in said.split())


@cache
def _languages() -> tuple[_Language, ...]:
    # With the first text, not with the import: most processes read none.
    return tuple(_compiled())


def _compiled() -> Iterator[_Language]:
    for listed in REPORTS.values():
        hard = (listed["bad"], listed["not"], EVERYWHERE)
        spoils = compiled_turns(*hard, listed["turns"])
        yield _Language(
            compiled_turns(listed["good"]), compiled_turns(listed["praise"]), spoils, compiled_turns(*hard)
        )
