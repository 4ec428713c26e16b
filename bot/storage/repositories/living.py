"""Which workspaces still have us, as a condition for queries that look at all of them at once."""

from sqlalchemy import ColumnElement, FromClause, select

from bot.storage.tables import workspaces

GONE = workspaces.c.gone_at.is_not(None)


def in_living(rows: FromClause) -> ColumnElement[bool]:
    """Rows of workspaces that are not gone. The few that are have an index of their own; it is read once."""
    return rows.c.workspace_id.not_in(select(workspaces.c.id).where(GONE))


def in_gone(rows: FromClause) -> ColumnElement[bool]:
    return rows.c.workspace_id.in_(select(workspaces.c.id).where(GONE))
