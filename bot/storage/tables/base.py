"""How a table of ours is written down: names of constraints, kinds of columns, keys within a workspace."""

from functools import partial

from sqlalchemy import Column, ForeignKeyConstraint, Index, MetaData, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Must = partial(Column, nullable=False)
May = partial(Column, nullable=True)
Key = partial(Column, nullable=False, autoincrement=False)


def within(target: str, *columns: str, key: tuple[str, ...] = ("workspace_id", "id")) -> ForeignKeyConstraint:
    """A reference that cannot leave the workspace."""
    # Checked at commit: within a unit of work things may be saved in any order.
    return ForeignKeyConstraint(
        ["workspace_id", *columns],
        [f"{target}.{name}" for name in key],
        deferrable=True,
        initially="DEFERRED",
    )


def within_workspace() -> ForeignKeyConstraint:
    """The reference to the workspace itself."""
    return within("workspaces", key=("id",))


def index_where(condition: str, *columns: str, name: str | None = None) -> Index:
    """An index of the rows that match, and of no others."""
    return Index(name, *columns, sqlite_where=text(condition), postgresql_where=text(condition))
