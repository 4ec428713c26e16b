"""A query in each database's own words: FTS5's on SQLite, a tsquery on PostgreSQL; not what may be seen of it."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any

from sqlalchemy import Select, String, bindparam, cast, func, select

from bot.domain.ids import TeamId
from bot.domain.searching import document
from bot.domain.searching.forms import stem
from bot.domain.searching.query import Query
from bot.services.ports.search import Need, Viewpoint
from bot.storage.tables.search import CONFIGURATIONS


def marks(view: Viewpoint, query: Query) -> list[list[str]]:
    """Of each of these lists one mark must be there. They only narrow: what may be seen is checked on the row."""
    if query.author is not None:
        needed = [[document.by(query.author)], _of_teams(view.teams, named=True)]
    else:
        needed = [[document.by(view.user_id), *_of_teams(view.teams, named=query.filtered)]]
    needed += [[document.of_strength(query.strength)]] if query.strength is not None else []
    needed += [[document.at_stage(query.stage)]] if query.stage is not None else []
    needed += [sorted(map(document.at_customer, query.customers))] if query.customers is not None else []
    return [*needed, list(document.since(query.since, view.today))] if query.since is not None else needed


def _of_teams(teams: Sequence[TeamId], *, named: bool) -> list[str]:
    return [(document.named_to if named else document.shown_to)(team) for team in teams]


def choices(words: int, need: Need) -> list[tuple[int, ...]]:
    """The words by their place: of each of these at least one must be there."""
    places = range(words)
    if need is Need.ALL or words < 2:
        return [(place,) for place in places]
    if need is Need.ANY:
        return [tuple(places)]
    # Whoever misses no more than one has one of any two.
    return list(combinations(places, 2))


def for_sqlite(view: Viewpoint, query: Query, need: Need) -> str:
    """What FTS5 reads. The tokenizer drops the signs before marks and stems; columns keep them apart."""
    stems = [stem(word) for word in query.words]
    parts = [f"marks : ({_any(each)})" for each in marks(view, query)]
    parts += [f"words : {_quoted(' '.join(phrase))}" for phrase in query.phrases]
    parts += [f"stems : ({_any(stems[n] for n in each)})" for each in choices(len(stems), need)]
    return " AND ".join(parts)


def _any(tokens: Iterable[str]) -> str:
    return " OR ".join(_quoted(token) for token in tokens)


def _quoted(token: str) -> str:
    """Letters and digits alone, so that nothing in it can end the quotation."""
    return f'"{token.lstrip(document.MARK)}"'


def for_postgres(view: Viewpoint, query: Query, need: Need, lexemes: Sequence[Iterable[str]]) -> str:
    """What is read as a tsquery; `lexemes` are what each word is found by."""
    parts = [" | ".join(f"'{mark}'" for mark in each) for each in marks(view, query)]
    parts += [" <-> ".join(f"'{word}'" for word in phrase) for phrase in query.phrases]
    parts += [
        " | ".join(sorted({lexeme for place in each for lexeme in lexemes[place]}))
        for each in choices(len(query.words), need)
    ]
    return " & ".join(f"({part})" for part in parts)


def lexemes_of(words: Sequence[str], rows: Sequence[str]) -> list[set[str]]:
    """Each word's stem, and what the languages make of it: the answer to `in_languages`, each lexeme once. Said
    twice, PostgreSQL takes it for two and expects to find that many more."""
    many = len(CONFIGURATIONS)
    by_word = [rows[place * many : (place + 1) * many] for place in range(len(words))]
    return [{f"'{stem(word)}'", *filter(None, found)} for word, found in zip(words, by_word, strict=True)]


@lru_cache(maxsize=32)
def in_languages(words: int) -> Select[Any]:
    """Asks what each language makes of so many words. Plans are made anew until the end of the transaction: one would
    have to do for rare and for common words alike."""
    planned = func.set_config("plan_cache_mode", "force_custom_plan", True)
    asked = (bindparam(f"word_{place}", type_=String) for place in range(words))
    made = (
        cast(func.plainto_tsquery(rules, word), String) for word in asked for rules in CONFIGURATIONS.values()
    )
    return select(planned, *made)
