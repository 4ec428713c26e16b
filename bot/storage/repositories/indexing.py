"""Keeps the index of words in step with the bright spots, in the transaction that saves them; never asks it."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import UpdateBase

from bot.domain.bright_spot import BrightSpot
from bot.domain.searching.document import Document, document
from bot.storage.columns import storable
from bot.storage.tables import search_entries
from bot.storage.transaction import Transaction

CHANGING = ("language", "words", "stems", "marks")


class SearchIndex:
    """One entry for each living bright spot."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    async def keep(self, spot: BrightSpot) -> None:
        """Writes only where something has changed that it is found by; what is taken back is gone at once."""
        key = {"the_workspace_id": spot.workspace_id, "the_bright_spot_id": spot.id}
        found_by = document(spot)
        if found_by is None:
            await self._transaction.run(REMOVE, key)
            return
        kept, values = _keep(self._transaction.on_postgres), key | _values(spot, found_by)
        if not self._transaction.gathered(kept, (spot.workspace_id, spot.id), values):
            await self._transaction.run(kept, values)

    async def keep_all(self, spots: Sequence[BrightSpot]) -> None:
        """The same for many that are there to be found."""
        documents = [(spot, document(spot)) for spot in spots]
        entries = [
            {"the_workspace_id": spot.workspace_id, "the_bright_spot_id": spot.id} | _values(spot, found_by)
            for spot, found_by in documents
            if found_by is not None
        ]
        await self._transaction.run_for_each(_keep(self._transaction.on_postgres), entries)


def _values(spot: BrightSpot, found_by: Document) -> dict[str, object]:
    return {
        "the_user_id": spot.user_id,
        "the_language": spot.language,
        "the_words": storable(found_by.words),
        "the_stems": storable(found_by.stems),
        "the_marks": found_by.marks,
    }


REMOVE = search_entries.delete().where(
    and_(
        search_entries.c.workspace_id == bindparam("the_workspace_id"),
        search_entries.c.bright_spot_id == bindparam("the_bright_spot_id"),
    )
)


@cache
def _keep(on_postgres: bool) -> UpdateBase:
    given = {
        name: bindparam(f"the_{name}", type_=search_entries.c[name].type)
        for name in ("workspace_id", "bright_spot_id", "user_id", *CHANGING)
    }
    insert = postgresql.insert if on_postgres else sqlite.insert
    entry = insert(search_entries).values(**given, number=_number(given["bright_spot_id"]))
    differs = [search_entries.c[name].is_distinct_from(entry.excluded[name]) for name in CHANGING]
    return entry.on_conflict_do_update(
        index_elements=["workspace_id", "bright_spot_id"],
        set_={name: entry.excluded[name] for name in CHANGING},
        where=or_(*differs),
    )


def _number(bright_spot_id: ColumnElement[int]) -> ColumnElement[int]:
    """The id, so that what is newer has a greater one. Where it is taken, by this bright spot itself or for once by
    one of another workspace, a number that no id has."""
    taken = exists(select(1).where(search_entries.c.number == bright_spot_id))
    spare = select(func.coalesce(func.min(search_entries.c.number), 0) - 1).where(search_entries.c.number < 0)
    return case((taken, spare.scalar_subquery()), else_=bright_spot_id)
