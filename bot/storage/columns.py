"""How Python's values lie in columns on both databases; knows no table."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    DateTime,
    Dialect,
    Float,
    Integer,
    String,
    Text,
    literal,
    literal_column,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator

E = TypeVar("E", bound=StrEnum)

# SQLite counts an id up by itself only where the column is called INTEGER; its integers have 64 bits anyhow.
ID = BigInteger().with_variant(Integer(), "sqlite")


def storable(text: str) -> str:
    """The text without NUL and halves of characters: no database takes them, and no save may fail."""
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def inline(word: StrEnum) -> ColumnElement[Any]:
    """The word written into the statement: an index of some rows only is not used for a parameter."""
    return literal_column(f"'{word.value}'")


class Moment(TypeDecorator[datetime]):
    """An aware datetime, UTC on both ways; SQLite keeps it as text that sorts."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone must not be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Word(TypeDecorator[E]):
    """One member of a StrEnum, kept as its value."""

    impl = String
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        return None if value is None else self.words(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        return None if value is None else self.words(value)


class Weekdays(TypeDecorator[tuple[int, ...]]):
    """Weekdays, Monday 0, kept as "0,2,4"."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: tuple[int, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(str(day) for day in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[int, ...] | None:
        return None if value is None else tuple(int(day) for day in value.split(",") if day)


class Words(TypeDecorator[tuple[E, ...]]):
    """Members of a StrEnum in order, kept as "this,that"."""

    impl = String
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: tuple[E, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(self.words(each).value for each in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[E, ...] | None:
        return None if value is None else tuple(self.words(each) for each in value.split(",") if each)


class Numbers(TypeDecorator[tuple[int, ...]]):
    """Ids in order, kept as "1,2"."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: tuple[int, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else ",".join(str(each) for each in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[int, ...] | None:
        return None if value is None else tuple(int(each) for each in value.split(",") if each)


class FreeText(TypeDecorator[str]):
    """What people wrote."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Facts(TypeDecorator[dict[str, Any]]):
    """A small JSON object."""

    impl = JSON().with_variant(JSONB(), "postgresql")
    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, dialect: Dialect) -> Any:
        return _storable_json(value)


def _storable_json(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {storable(key): _storable_json(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_storable_json(part) for part in value]
    return value


class DatabaseNow(FunctionElement[datetime]):
    """The database's own clock, some time ahead: for leases, which several processes must agree on."""

    type = Moment()
    inherit_cache = True

    def __init__(self, seconds_ahead: ColumnElement[float] | None = None) -> None:
        super().__init__(literal(0.0, Float) if seconds_ahead is None else seconds_ahead)


@compiles(DatabaseNow, "sqlite")
def _sqlite_now(element: DatabaseNow, compiler: SQLCompiler, **kw: Any) -> str:
    seconds = compiler.process(element.clauses, **kw)
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', {seconds} || ' seconds')"


@compiles(DatabaseNow, "postgresql")
def _postgres_now(element: DatabaseNow, compiler: SQLCompiler, **kw: Any) -> str:
    seconds = compiler.process(element.clauses, **kw)
    return f"(statement_timestamp() + make_interval(secs => {seconds}))"
