"""Moves frozen dataclasses into tables and back, a column for each field; knows no table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import Column, ColumnElement, Executable, Select, Table, Update, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.errors import weather

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)
else:
    T = TypeVar("T")

Insert = postgresql.Insert | sqlite.Insert
Query = Select[*tuple[Any, ...]]
Order = ColumnElement[Any]


class Transaction:
    """The one transaction of a unit of work: every statement passes here, and none after its commit."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._over = False
        self.on_postgres = connection.dialect.name == "postgresql"

    async def run(
        self, statement: Executable, values: Mapping[str, object] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Executes one statement."""
        if self._over:
            raise RuntimeError("this unit of work was committed: open another one")
        with weather():
            return await self._connection.execute(statement, values)

    async def begin(self) -> None:
        """On SQLite this takes the right to write, or waits for it."""
        with weather():
            await self._connection.begin()

    async def commit(self) -> None:
        """Keeps everything, at once or not at all."""
        with weather():
            await self._connection.commit()
        self._over = True

    def insert(self, table: Table) -> Insert:
        """An INSERT that can say what happens on a conflict."""
        return _insert(table, self.on_postgres)


class Rows(Generic[T]):
    """The rows of one table, read and written as one dataclass within one transaction."""

    def __init__(self, transaction: Transaction, table: Table, kind: type[T]) -> None:
        self._transaction = transaction
        self._kind = kind
        self._prepared = _prepare(table, kind, transaction.on_postgres)
        self.columns = self._prepared.columns

    def thing(self, row: Sequence[Any]) -> T:
        """The dataclass of a row that was selected with `columns`."""
        return self._kind(*row)

    async def get(self, *key: object, lock: bool = False) -> T | None:
        """By primary key, locked until the unit of work ends where asked."""
        query = self._prepared.locked if lock else self._prepared.get
        values = dict(zip(self._prepared.key, key, strict=True))
        row = (await self._transaction.run(query, values)).first()
        return None if row is None else self.thing(row)

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

    async def chosen(self, query: Query) -> list[T]:
        """What a query over `columns` finds."""
        return [self.thing(row) for row in await self._transaction.run(query)]

    async def add(self, thing: T) -> bool:
        """False, and nothing stored, when a unique key exists already."""
        return (await self._transaction.run(self._prepared.add, self._values(thing))).first() is not None

    async def save(self, thing: T) -> None:
        """Inserts, or replaces the row with the same primary key."""
        await self._transaction.run(self._prepared.save, self._values(thing))

    async def update(self, thing: T, *where: ColumnElement[bool]) -> bool:
        """Replaces the row with the same primary key if it also matches; whether it did."""
        updated = self._prepared.update.where(*where)
        return (await self._transaction.run(updated, self._values(thing))).first() is not None

    def _values(self, thing: T) -> dict[str, object]:
        return {f"the_{column.name}": getattr(thing, column.name) for column in self.columns}


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is asked of one table all the time, built once: building takes longer than asking."""

    columns: tuple[Column[Any], ...]
    key: tuple[str, ...]
    """The names under which the statements expect the parts of the primary key."""
    get: Query
    locked: Query
    add: Executable
    save: Executable
    update: Update


@cache
def _prepare(table: Table, kind: type["DataclassInstance"], on_postgres: bool) -> Prepared:
    columns = tuple(table.c[field.name] for field in fields(kind))
    key = tuple(table.primary_key.columns)
    given = {column.name: bindparam(f"the_{column.name}", type_=column.type) for column in columns}
    same = [column == given[column.name] for column in key]
    insert = _insert(table, on_postgres).values(given)
    replaced = {column.name: insert.excluded[column.name] for column in columns if column not in key}
    return Prepared(
        columns=columns,
        key=tuple(f"the_{column.name}" for column in key),
        get=select(*columns).where(*same),
        locked=_locked(select(*columns).where(*same)),
        add=insert.on_conflict_do_nothing().returning(key[0]),
        save=insert.on_conflict_do_update(index_elements=key, set_=replaced),
        update=table.update().where(*same).values(given).returning(key[0]),
    )


def _insert(table: Table, on_postgres: bool) -> Insert:
    return postgresql.insert(table) if on_postgres else sqlite.insert(table)


def _locked(query: Query) -> Query:
    # FOR NO KEY UPDATE: excludes other writers, yet rows elsewhere may still refer to this one. SQLite leaves
    # it out: there the whole unit of work excludes the others.
    return query.with_for_update(key_share=True)
