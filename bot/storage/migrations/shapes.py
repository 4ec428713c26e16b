"""How migrations write columns, references and indexes down; frozen in meaning, since old migrations use it."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeEngine

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FACTS = sa.JSON().with_variant(JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
STRING, TEXT, INTEGER, BOOLEAN = sa.String(), sa.Text(), sa.Integer(), sa.Boolean()
DATE, TIME = sa.Date(), sa.Time()


def must(kind: TypeEngine[Any], *names: str) -> Iterator[Column[Any]]:
    return (sa.Column(name, kind, nullable=False, autoincrement=False) for name in names)


def may(kind: TypeEngine[Any], *names: str) -> Iterator[Column[Any]]:
    return (sa.Column(name, kind, nullable=True) for name in names)


def within(target: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column],
        [f"{target}.workspace_id", f"{target}.id"],
        deferrable=True,
        initially="DEFERRED",
    )


def in_workspace() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], deferrable=True, initially="DEFERRED")


def index(table: str, columns: str, *, where: str | None = None, name: str | None = None) -> None:
    only = None if where is None else sa.text(where)
    listed = columns.split()
    called = name or "_".join(["ix", table, *listed])
    op.create_index(called, table, listed, sqlite_where=only, postgresql_where=only)
