"""Writes down what a coach, an admin or the operator changed, in the same transaction; never anybody's words."""

from dataclasses import fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.domain.audit import AuditEntry, Deed
from bot.domain.ids import AuditId, TeamId, UserId, WorkspaceId
from bot.services.ports import UnitOfWork

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


async def record(
    uow: UnitOfWork,
    workspace_id: WorkspaceId,
    deed: Deed,
    now: datetime,
    *,
    by_user: UserId | None = None,
    team_id: TeamId | None = None,
    **facts: Any,
) -> AuditEntry:
    """One line of the trail. `by_user` None: the operator, at the command line."""
    entry = AuditEntry(workspace_id, AuditId(uow.new_id()), now, deed, by_user, team_id, facts)
    await uow.audit.add(entry)
    return entry


async def record_more(uow: UnitOfWork, entry: AuditEntry, **facts: Any) -> None:
    """The same line, of what takes several transactions: how far it has come with this one."""
    await uow.audit.save(replace(entry, facts=facts))


def changed(
    before: "DataclassInstance", after: "DataclassInstance", besides: frozenset[str] = frozenset()
) -> dict[str, list[str]]:
    """The fields of a thing that differ, each with what it was and what it is, as text."""
    named = (field.name for field in fields(after) if field.name not in besides)
    pairs = {name: [_told(getattr(before, name)), _told(getattr(after, name))] for name in named}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _told(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(_told, value))
    return "" if value is None else str(value)
