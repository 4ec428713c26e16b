"""Moves frozen dataclasses into tables and back, a column for each field; knows no table."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import Column, ColumnElement, Executable, Table, Update, bindparam, select

from bot.storage.among import Among
from bot.storage.known import Person, Values
from bot.storage.transaction import Insert, Query, Transaction, insert_into

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)
else:
    T = TypeVar("T")

Order = ColumnElement[Any]
Also = tuple[tuple[str, ColumnElement[Any]], ...]
"""Columns that no dataclass knows, and what the database puts there. Built once, as statements are kept by it."""


class Rows(Generic[T]):
    """The rows of one table, read and written as one dataclass within one transaction."""

    def __init__(self, transaction: Transaction, table: Table, kind: type[T]) -> None:
        self._transaction = transaction
        self._table = table
        self._kind = kind
        self._prepared = _prepare(table, kind, transaction.on_postgres)
        self.columns = self._prepared.columns

    def thing(self, row: Sequence[Any]) -> T:
        """The dataclass of a row that was selected with `columns`."""
        return self._kind(*row)

    async def get(self, *key: object, lock: bool = False) -> T | None:
        """By primary key, locked until the unit of work ends where asked."""
        if (known := self._transaction.known.row(self._table, key, lock=lock)) is not None:
            return known  # type: ignore[no-any-return]
        query = self._prepared.locked if lock else self._prepared.get
        values = dict(zip(self._prepared.key, key, strict=True))
        row = (await self._transaction.run(query, values)).first()
        return None if row is None else self.thing(row)

    async def ahead(
        self, keys: Collection[tuple[int, Any]], *where: ColumnElement[bool], lock: bool = False
    ) -> list[T]:
        """What `get` will be asked for, read at once, and locked in the order of the keys where asked."""
        query = _ahead(self._table, self._kind, where, lock)
        found = await self._transaction.run(query, among(keys))
        # An id may be somebody else's in another workspace of the crowd.
        wanted = {*keys}
        things = [thing for thing in map(self.thing, found) if self._key(thing) in wanted]
        for thing in things:
            self._transaction.known.keep_row(self._table, self._key(thing), thing, locked=lock)
        return things

    async def one(
        self, *where: ColumnElement[bool], order: Sequence[Order] = (), lock: bool = False
    ) -> T | None:
        """The first that matches."""
        query = select(*self.columns).where(*where).order_by(*order).limit(1)
        row = (await self._transaction.run(_locked(query) if lock else query)).first()
        return None if row is None else self.thing(row)

    async def many(
        self, *where: ColumnElement[bool], order: Sequence[Order], limit: int | None = None
    ) -> list[T]:
        """All that match."""
        return await self.chosen(select(*self.columns).where(*where).order_by(*order).limit(limit))

    async def chosen(self, query: Query, values: Mapping[str, object] | None = None) -> list[T]:
        """What a query over `columns` finds."""
        return [self.thing(row) for row in await self._transaction.run(query, values)]

    async def held(self, *where: ColumnElement[bool], order: Sequence[Order]) -> list[T]:
        """All that match, locked in that order until the unit of work ends."""
        query = _locked(select(*self.columns).where(*where).order_by(*order))
        return [self.thing(row) for row in await self._transaction.run(query)]

    async def add_new(self, things: Sequence[T]) -> None:
        """All of them at once, none of which is there already."""
        await self._transaction.run_for_each(
            self._prepared.add_new, [self._values(thing) for thing in things]
        )

    async def add(self, thing: T) -> bool:
        """False, and nothing stored, when a unique key exists already."""
        about, values = _about(thing), self._values(thing)
        if self._transaction.gathered(self._prepared.add_new, self._key(thing), values, about):
            return True
        added = await self._transaction.run(self._prepared.add, values, about)
        return added.first() is not None

    async def save(self, thing: T) -> None:
        """Inserts, or replaces the row with the same primary key."""
        if self._write_later(thing):
            return
        key, values = self._key(thing), self._values(thing)
        self._transaction.known.drop_row(self._table, key)
        if not self._transaction.gathered(self._prepared.save, key, values, _about(thing)):
            await self._transaction.run(self._prepared.save, values)

    async def update(self, thing: T, *where: ColumnElement[bool], also: Also = ()) -> bool:
        """Replaces the row with the same primary key if it also matches; whether it did. Of a row that was read ahead
        and locked that is known."""
        if self._write_later(thing, also):
            return True
        updated = self._prepared.update.where(*where).values(dict(also))
        return (await self._transaction.run(updated, self._values(thing))).first() is not None

    def _write_later(self, thing: T, also: Also = ()) -> bool:
        known, key = self._transaction.known, self._key(thing)
        if known.row(self._table, key, lock=True) is None:
            return False
        known.keep_row(self._table, key, thing, locked=True)
        save = _saving(self._table, self._kind, self._transaction.on_postgres, also)
        known.write_later(save, key, self._values(thing))
        return True

    def _key(self, thing: T) -> tuple[Any, ...]:
        return self._prepared.key_of(thing)

    def _values(self, thing: T) -> Values:
        return dict(zip(self._prepared.given, self._prepared.taken(thing), strict=True))


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is asked of one table all the time, built once: building takes longer than asking."""

    columns: tuple[Column[Any], ...]
    key: tuple[str, ...]
    """The names under which the statements expect the parts of the primary key."""
    key_of: Callable[[object], tuple[Any, ...]]
    """Takes it out of a dataclass."""
    given: tuple[str, ...]
    """The names under which the statements expect everything."""
    taken: Callable[[object], tuple[Any, ...]]
    get: Query
    locked: Query
    add: Executable
    add_new: Insert
    save: Insert
    update: Update


@cache
def _prepare(table: Table, kind: type["DataclassInstance"], on_postgres: bool) -> Prepared:
    columns = tuple(table.c[field.name] for field in fields(kind))
    key = tuple(table.primary_key.columns)
    # The name of the table as well: one statement may hold those of several.
    names = {column.name: f"the_{table.name}_{column.name}" for column in columns}
    values = {column.name: bindparam(names[column.name], type_=column.type) for column in columns}
    same = [column == values[column.name] for column in key]
    insert = insert_into(table, on_postgres).values(values)
    return Prepared(
        columns=columns,
        key=tuple(names[column.name] for column in key),
        key_of=_taker([column.name for column in key]),
        given=tuple(names.values()),
        taken=_taker([*values]),
        get=select(*columns).where(*same),
        locked=_locked(select(*columns).where(*same)),
        add=insert.on_conflict_do_nothing().returning(key[0]),
        add_new=insert,
        save=_saving(table, kind, on_postgres, ()),
        update=table.update().where(*same).values(values).returning(key[0]),
    )


@cache
def _saving(table: Table, kind: type["DataclassInstance"], on_postgres: bool, also: Also) -> Insert:
    columns = [table.c[field.name] for field in fields(kind)]
    given = {each.name: bindparam(f"the_{table.name}_{each.name}", type_=each.type) for each in columns}
    insert = insert_into(table, on_postgres).values(given)
    replaced = {each.name: insert.excluded[each.name] for each in columns if not each.primary_key}
    return insert.on_conflict_do_update(index_elements=[*table.primary_key], set_=replaced | dict(also))


def _taker(names: Sequence[str]) -> Callable[[object], tuple[Any, ...]]:
    """Takes these attributes out of a thing, as a tuple also where there is only one."""
    taken = attrgetter(*names)
    return taken if len(names) > 1 else lambda thing: (taken(thing),)


def _about(thing: object) -> Person:
    return (getattr(thing, "workspace_id", None), getattr(thing, "user_id", None))


@cache
def _ahead(
    table: Table, kind: type["DataclassInstance"], where: tuple[ColumnElement[bool], ...], lock: bool
) -> Query:
    key = tuple(table.primary_key.columns)
    columns = (table.c[field.name] for field in fields(kind))
    query = select(*columns).where(*in_crowd(*key), *where).order_by(*key)
    return _locked(query) if lock else query


def in_crowd(workspace: Column[Any], number: Column[Any]) -> tuple[ColumnElement[bool], ...]:
    """That a row may be one of those whose keys are given as `among` gives them."""
    return (Among(workspace, "workspaces"), Among(number, "ids"))


def among(keys: Collection[tuple[int, Any]]) -> dict[str, object]:
    """Workspaces by themselves and ids by themselves; both together may say more than the keys do."""
    return {"workspaces": sorted({key[0] for key in keys}), "ids": sorted({key[1] for key in keys})}


def _locked(query: Query) -> Query:
    # FOR NO KEY UPDATE: excludes other writers, yet rows elsewhere may still refer to this one. SQLite leaves
    # it out: there the whole unit of work excludes the others.
    return query.with_for_update(key_share=True)
