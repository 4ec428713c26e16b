"""Bright spots by their words, asked of the index; what somebody may see is decided on the row itself."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Select,
    and_,
    bindparam,
    case,
    cast,
    column,
    func,
    null,
    or_,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from bot.domain.anonymity import AUTHORS
from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import BrightSpotId
from bot.domain.plan import PlanState
from bot.domain.searching.query import Query
from bot.domain.searching.ranking import Candidate
from bot.services.ports.search import Need, Viewpoint
from bot.storage.repositories.bright_spots import UNNAMED, living_authors_beside
from bot.storage.repositories.matching import for_postgres, for_sqlite, in_languages, lexemes_of
from bot.storage.rows import Rows
from bot.storage.tables import bright_spots, plans, search_entries
from bot.storage.transaction import Transaction

WORDS = table("search_words", column("rowid", BigInteger))
LEXEMES: ColumnElement[Any] = column("lexemes", TSVECTOR, _selectable=search_entries)
OWN = bright_spots.c.user_id == bindparam("viewer")
BY_NAME = bright_spots.c.visibility == Visibility.TEAM
UNNAMED_BUT_SHOWN = and_(UNNAMED, living_authors_beside() >= AUTHORS)
"""As `services.seeing` has it. Those beside it are counted for what was found alone, and not for the whole team."""
LIVING_HERE = and_(bright_spots.c.workspace_id == bindparam("here"), bright_spots.c.deleted_at.is_(None))
ITS_ENTRY = and_(
    bright_spots.c.workspace_id == search_entries.c.workspace_id,
    bright_spots.c.id == search_entries.c.bright_spot_id,
)
SAID_STRENGTH = func.coalesce(bright_spots.c.strength_chosen, bright_spots.c.strength_suggested)
BEFORE: ColumnElement[int] = bindparam("before", type_=BigInteger)
NEWER_THAN_ANY = 2**63 - 1
CONDITIONS = ("strength", "stage", "customers", "since", "author")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a statement depends on; all else are its values."""

    on_postgres: bool
    conditions: tuple[str, ...] = ()
    teams: int = 0
    customers: int = 0


class Search:
    """What `services.ports` calls search, on both databases."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, bright_spots, BrightSpot)

    async def newest(self, view: Viewpoint, query: Query, need: Need, limit: int) -> list[Candidate]:
        """Of the index's newest those that may be seen, until there are enough or no more. One turn, as a rule: the
        marks in the index leave out nearly all that may not be."""
        conditions = tuple(name for name in CONDITIONS if getattr(query, name) is not None)
        shape = Shape(self._transaction.on_postgres, conditions, len(view.teams), len(query.customers or ()))
        match = await self._match(view, query, need)
        values = _standing(view) | _narrowing(query) | {"match": match, "most": limit}
        found: list[Candidate] = []
        before = NEWER_THAN_ANY
        while True:
            rows = (await self._transaction.run(_statement(shape), values | {"before": before})).all()
            found += [Candidate(*row[1:]) for row in rows if row[1] is not None]
            if len(rows) < limit or len(found) >= limit:
                return found[:limit]
            before = rows[-1][0]

    async def _match(self, view: Viewpoint, query: Query, need: Need) -> str:
        if not self._transaction.on_postgres:
            return for_sqlite(view, query, need)
        words = {f"word_{place}": word for place, word in enumerate(query.words)}
        _, *made = (await self._transaction.run(in_languages(len(words)), words)).one()
        return for_postgres(view, query, need, lexemes_of(query.words, made))

    async def shown(self, view: Viewpoint, ids: Collection[BrightSpotId]) -> list[BrightSpot]:
        seen = _visible(Shape(self._transaction.on_postgres, teams=len(view.teams)))
        these = select(*self._rows.columns).where(bright_spots.c.id.in_(ids), *seen)
        found = await self._transaction.run(these.order_by(bright_spots.c.id), _standing(view))
        return [self._rows.thing(row) for row in found]


def _standing(view: Viewpoint) -> dict[str, object]:
    return {"here": view.workspace_id, "viewer": view.user_id} | _numbered("team", view.teams)


def _narrowing(query: Query) -> dict[str, object]:
    single = {"strength": query.strength, "stage": query.stage, "since": query.since, "author": query.author}
    values: dict[str, object] = {name: value for name, value in single.items() if value is not None}
    return values | _numbered("customer", sorted(query.customers or ()))


def _numbered(name: str, values: Sequence[int]) -> dict[str, object]:
    return {f"{name}_{place}": value for place, value in enumerate(values)}


def _among(col: Column[Any], name: str, many: int) -> ColumnElement[bool]:
    """Not one value that grows into many: taking that apart costs as much as a rare word does."""
    return col.in_([bindparam(f"{name}_{place}") for place in range(many)])


@lru_cache(maxsize=256)
def _statement(shape: Shape) -> Select[Any]:
    """Built once for each shape: building takes longer than asking. The index is asked by itself: PostgreSQL takes a
    word and a team to have nothing to do with each other, expects next to nothing, and would go through the team."""
    found = (_in_tsvector() if shape.on_postgres else _in_fts5()).limit(bindparam("most")).subquery()
    entries = found.join(search_entries, search_entries.c.number == found.c.number)
    seen = entries.outerjoin(bright_spots, and_(ITS_ENTRY, *_visible(shape)))
    # Of an entry without a name neither its day nor what came of it is told, not even by its place in a list.
    told = or_(OWN, BY_NAME)
    columns = (
        found.c.number,
        bright_spots.c.id,
        search_entries.c.words,
        search_entries.c.stems,
        case((told, bright_spots.c.local_date), else_=null()),
        case((told, _spreads()), else_=0),
    )
    return select(*columns).select_from(seen).order_by(found.c.number.desc())


def _in_fts5() -> Select[Any]:
    number = WORDS.c.rowid.label("number")
    match = text("search_words MATCH :match")
    return select(number).where(match, WORDS.c.rowid < BEFORE).order_by(WORDS.c.rowid.desc())


def _in_tsvector() -> Select[Any]:
    here = search_entries.c.workspace_id == bindparam("here")
    match = LEXEMES.op("@@")(cast(bindparam("match"), TSQUERY))
    older = search_entries.c.number < BEFORE
    return select(search_entries.c.number).where(match, here, older).order_by(search_entries.c.number.desc())


def _spreads() -> ColumnElement[int]:
    """How many others it worked for."""
    others = select(func.count(plans.c.user_id.distinct())).where(
        plans.c.workspace_id == bright_spots.c.workspace_id,
        plans.c.tries == bright_spots.c.id,
        plans.c.state == PlanState.WORKED,
        plans.c.user_id != bright_spots.c.user_id,
    )
    return others.correlate(bright_spots).scalar_subquery()


def _visible(shape: Shape) -> list[ColumnElement[bool]]:
    """One's own, and what one's teams can read. Conditions find only what is told of an entry, so none without a
    name."""
    told = BY_NAME if shape.conditions else or_(BY_NAME, UNNAMED_BUT_SHOWN)
    shared = and_(_among(bright_spots.c.team_id, "team", shape.teams), told)
    seen = shared if "author" in shape.conditions else or_(OWN, shared)
    return [LIVING_HERE, seen, *(_condition(name, shape) for name in shape.conditions)]


def _condition(name: str, shape: Shape) -> ColumnElement[bool]:
    match name:
        case "customers":
            return _among(bright_spots.c.customer_id, "customer", shape.customers)
        case "since":
            return bright_spots.c.local_date >= bindparam("since")
        case "strength":
            return SAID_STRENGTH.__eq__(bindparam("strength"))
        case "stage":
            return bright_spots.c.stage == bindparam("stage")
        case _:
            return bright_spots.c.user_id == bindparam("author")
