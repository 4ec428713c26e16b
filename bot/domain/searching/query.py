"""What somebody typed into search, understood: words, quoted phrases, filters, and what of it cannot be meant."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from bot.domain.buying_stage import BuyingStage
from bot.domain.ids import CustomerId, UserId
from bot.domain.searching.forms import folded
from bot.domain.searching.since import since_day
from bot.domain.searching.stop_words import STOP_WORDS
from bot.domain.strength import Strength
from bot.domain.words.text import clean

LONGEST = 300
"""Characters of a search that are read."""
MOST_WORDS = 8

T = TypeVar("T")
Phrase = tuple[str, ...]


class Filter(StrEnum):
    """What can stand before a colon."""

    STRENGTH = "strength"
    STAGE = "stage"
    CUSTOMER = "customer"
    SINCE = "since"
    FROM = "from"


class FaultKind(StrEnum):
    """What cannot be meant; each has a sentence `search-fault-<kind>`."""

    STRENGTH = "strength"
    STAGE = "stage"
    CUSTOMER = "customer"
    SINCE = "since"
    EMPTY = "empty"
    UNKNOWN = "unknown"
    """No filter of ours, but nearly one."""
    FROM_OFF = "from_off"
    FROM_NOBODY = "from_nobody"
    FROM_SEVERAL = "from_several"


@dataclass(frozen=True, slots=True)
class Fault:
    """One filter that was left out: what stood there, and which one was probably meant."""

    kind: FaultKind
    said: str
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The names that filters may use, folded to words: those of the reader's language, and of colleagues."""

    today: date
    strengths: Mapping[Phrase, Strength] = field(default_factory=dict)
    stages: Mapping[Phrase, BuyingStage] = field(default_factory=dict)
    customer: Callable[[str], Collection[CustomerId]] = lambda _name: ()
    """Under which ids the asker sees something of a customer of that name."""
    people: Mapping[Phrase, tuple[UserId, ...]] | None = None
    """None: nobody can be searched for by name here."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. Words may be missed where nothing has all of them; everything else must be there."""

    text: str
    words: Phrase = ()
    phrases: tuple[Phrase, ...] = ()
    strength: Strength | None = None
    stage: BuyingStage | None = None
    customers: frozenset[CustomerId] | None = None
    since: date | None = None
    author: UserId | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def empty(self) -> bool:
        return not (self.words or self.phrases or self.filtered)

    @property
    def filtered(self) -> bool:
        """Narrowed by what is not told of an entry without a name."""
        narrowed = (self.strength, self.stage, self.customers, self.since, self.author)
        return any(each is not None for each in narrowed)

    @property
    def narrowed(self) -> bool:
        """Whether leaving something out may find more; words in quotes that stand alone leave nothing to go."""
        return self.filtered or (bool(self.phrases) and len(self.words) + len(self.phrases) > 1)


# Slack's apps make typed quotation marks curly; some languages have marks of their own.
_QUOTES = str.maketrans("“”„‟«»", '""""""')
_PART = re.compile(
    r"""
    (?P<name>[^\W\d_]+):(?:"(?P<quoted>[^"]*)"|(?P<value>[^\s"]*))
    | "(?P<phrase>[^"]*)"?
    | [^\s"]+
    """,
    re.VERBOSE,
)
_SIMILAR = 0.8
_MOST_FOLLOWING = 4


@dataclass(frozen=True, slots=True)
class _Part:
    """One piece of what was typed."""

    text: str
    filter: str | None = None
    quoted: bool = False


def understood(text: str, known: Known) -> Query:
    """Never fails: what cannot be meant is left out and named."""
    typed = clean(text)[:LONGEST]
    parts = list(_parts(typed.translate(_QUOTES)))
    query, plain = Query(typed), list[str]()
    while parts:
        part = parts.pop(0)
        if part.filter is not None:
            query, used = _filtered(query, part, parts, known)
            del parts[:used]
        elif part.quoted:
            phrase = folded(part.text)
            query = replace(query, phrases=(*query.phrases, phrase)) if phrase else query
        else:
            plain += folded(part.text)
    return replace(query, words=_telling(plain, bool(query.phrases)))


def uses(text: str, wanted: Filter) -> bool:
    """Whether a text may have that filter: for what is worth knowing before it is understood."""
    return f"{wanted.value}:" in text.casefold()


def by_name(names: Mapping[T, Sequence[str]]) -> dict[Phrase, T]:
    """Things by every name they go by, folded; the word "and" or its sign may be left out."""
    return {folded(name): thing for thing, called in names.items() for name in called if folded(name)}


def _parts(typed: str) -> Iterator[_Part]:
    for found in _PART.finditer(typed):
        if found["name"] is not None and (name := _filter(found["name"])) is not None:
            quoted = found["quoted"]
            yield _Part(found["value"] if quoted is None else quoted, name, quoted is not None)
        elif found["phrase"] is not None:
            yield _Part(found["phrase"], quoted=True)
        else:
            yield _Part(found[0])


def _filter(name: str) -> str | None:
    """A filter, or what is nearly one; a colon within a text has other uses as well."""
    close = get_close_matches(name.casefold(), list(Filter), n=1, cutoff=_SIMILAR)
    return name.casefold() if close else None


def _telling(words: Sequence[str], others: bool) -> Phrase:
    """Without the words that every text has, unless nothing else was asked for."""
    distinct = list(dict.fromkeys(words))
    telling = [word for word in distinct if word not in STOP_WORDS]
    return tuple((telling or ([] if others else distinct))[:MOST_WORDS])


def _filtered(query: Query, part: _Part, following: Sequence[_Part], known: Known) -> tuple[Query, int]:
    """The query with the filter, and how many of the following words belonged to it."""
    if part.filter not in set(Filter):
        nearest = get_close_matches(part.filter or "", list(Filter), n=1, cutoff=_SIMILAR)[0]
        return _without(query, FaultKind.UNKNOWN, f"{part.filter}:{part.text}", nearest), 0
    values = list(_values(part, following))
    if not values:
        return _without(query, FaultKind.EMPTY, f"{part.filter}:"), 0
    return _RULES[Filter(part.filter)](query, values, known)


def _values(part: _Part, following: Sequence[_Part]) -> Iterator[tuple[str, int]]:
    """What the value may be, the longest first, and how many following words that takes. Only quotation marks
    say for sure where it ends."""
    if part.quoted:
        yield from [(part.text, 0)] if part.text.strip() else []
        return
    free = next((n for n, each in enumerate(following) if each.filter or each.quoted), len(following))
    for count in range(min(free, _MOST_FOLLOWING), -1, -1):
        value = " ".join([part.text, *(each.text for each in following[:count])]).strip()
        if value:
            yield value, count


def _first(values: Sequence[tuple[str, int]], find: Callable[[str], T | None]) -> tuple[T | None, int]:
    for value, used in values:
        found = find(value)
        if found is not None:
            return found, used
    return None, 0


def _without(query: Query, kind: FaultKind, said: str, nearest: str = "") -> Query:
    return replace(query, faults=(*query.faults, Fault(kind, said, nearest)))


def _named(said: str, names: Mapping[Phrase, T]) -> T | None:
    """By its whole name, or by words of it that are in no other."""
    wanted = folded(said)
    if wanted in names:
        return names[wanted]
    part = f" {' '.join(wanted)} "
    having = {names[name] for name in names if wanted and part in f" {' '.join(name)} "}
    return next(iter(having)) if len(having) == 1 else None


def _strength(query: Query, values: Sequence[tuple[str, int]], known: Known) -> tuple[Query, int]:
    found, used = _first(values, lambda value: _named(value, known.strengths))
    if found is None:
        return _without(query, FaultKind.STRENGTH, values[-1][0]), 0
    return replace(query, strength=found), used


def _stage(query: Query, values: Sequence[tuple[str, int]], known: Known) -> tuple[Query, int]:
    found, used = _first(values, lambda value: _named(value, known.stages))
    if found is None:
        return _without(query, FaultKind.STAGE, values[-1][0]), 0
    return replace(query, stage=found), used


def _since(query: Query, values: Sequence[tuple[str, int]], known: Known) -> tuple[Query, int]:
    found, used = _first(values, lambda value: since_day(value, known.today))
    if found is None:
        return _without(query, FaultKind.SINCE, values[-1][0]), 0
    return replace(query, since=found), used


def _customer(query: Query, values: Sequence[tuple[str, int]], known: Known) -> tuple[Query, int]:
    found, used = _first(values, lambda value: known.customer(value) or None)
    if found is None:
        return _without(query, FaultKind.CUSTOMER, values[-1][0]), 0
    return replace(query, customers=frozenset(found)), used


def _from(query: Query, values: Sequence[tuple[str, int]], known: Known) -> tuple[Query, int]:
    if known.people is None:
        return _without(query, FaultKind.FROM_OFF, values[-1][0]), 0
    people = known.people
    found, used = _first(values, lambda value: people.get(folded(value)))
    if found is None:
        return _without(query, FaultKind.FROM_NOBODY, values[-1][0]), 0
    if len(found) > 1:
        return _without(query, FaultKind.FROM_SEVERAL, values[-1][0]), used
    return replace(query, author=found[0]), used


_RULES: dict[Filter, Callable[[Query, Sequence[tuple[str, int]], Known], tuple[Query, int]]] = {
    Filter.STRENGTH: _strength,
    Filter.STAGE: _stage,
    Filter.CUSTOMER: _customer,
    Filter.SINCE: _since,
    Filter.FROM: _from,
}
