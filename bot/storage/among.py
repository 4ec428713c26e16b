"""Asks for many values by one statement that is the same however many they are; knows no table.

SQLAlchemy's own IN is written anew for every number of them. PostgreSQL has each version prepared, so there they come
as one array; SQLite knows no arrays, and finds nothing by an index for what it reads out of JSON.
"""

from typing import Any

from sqlalchemy import ARRAY, Boolean, Column, ColumnElement, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import InternalTraversal


class Among(ColumnElement[bool]):
    """Whether a column's value is one of the list that is given under this name."""

    type = Boolean()
    # SQLite has no truth values: unless told that this is one, it is asked whether it equals 1, past any index.
    _is_implicitly_boolean = True
    _traverse_internals = [  # noqa: RUF012 (SQLAlchemy's own name and kind: no ClassVar there)
        ("column", InternalTraversal.dp_clauseelement),
        ("name", InternalTraversal.dp_string),
    ]

    def __init__(self, column: Column[Any], name: str) -> None:
        self.column = column
        self.name = name

    @property
    def _from_objects(self) -> list[Any]:
        return self.column._from_objects


@compiles(Among)
def _in_list(element: Among, compiler: SQLCompiler, **kw: Any) -> str:
    return compiler.process(element.column.in_(bindparam(element.name, expanding=True)), **kw)


@compiles(Among, "postgresql")
def _in_array(element: Among, compiler: SQLCompiler, **kw: Any) -> str:
    values = bindparam(element.name, type_=ARRAY(element.column.type))
    return f"{compiler.process(element.column, **kw)} = ANY ({compiler.process(values, **kw)})"
