"""Finds who has something to say without looking through all that waits; takes nothing.

Ten thousand rows may wait for their turn in a workspace, and a hundred workspaces may have as many. So it goes from one
queue to the next by the index, three steps for each, however long they are. Where more may go than we manage, whoever
said least lately goes first: in the order in which they are due the first workspaces would take all there is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CTE, ColumnElement, ScalarSelect, Select, String, func, select, type_coerce

from bot.domain.ids import WorkspaceId
from bot.domain.outbox import Kind
from bot.services.ports import Turns
from bot.storage.repositories.claiming import NOW, queued
from bot.storage.tables import outbox

KINDS = frozenset(Kind)
KIND = type_coerce(outbox.c.kind, String)
"""As it is written: a newer release beside us may have other kinds."""


@dataclass(frozen=True, slots=True)
class Queue:
    """What is pending in one workspace, of one kind and priority."""

    workspace_id: WorkspaceId
    kind: Kind
    priority: int
    due_at: datetime
    """When the first of it was due."""


def queues(rows: Iterable[Any]) -> list[Queue]:
    """Of the kinds that this code can send."""
    known = (row for row in rows if row[1] in KINDS)
    return [Queue(WorkspaceId(row[0]), Kind(row[1]), row[2], row[3]) for row in known]


def admitted(waiting: Iterable[Queue], limit: int, turns: Turns) -> list[tuple[Queue, int]]:
    """Those whose turn it is, and how many rows of each are worth looking at: about as many as may go."""
    some = sorted(_with_room(waiting, turns), key=lambda each: _precedence(each[0], turns))[:limit]
    # A row is locked when it is looked at; without a bound a full house would lock thousands at once.
    each = max(1, 2 * limit // max(1, len(some)))
    return [(queue, min(room, each, limit)) for queue, room in some]


def by_turns(rows: Iterable[Any], turns: Turns) -> list[Any]:
    """Rows of outbox, those first whose turn it is: a second one of a workspace counts as if the first one had gone."""
    before: Counter[tuple[int, str, int]] = Counter()
    ranked = []
    for row in sorted(rows, key=lambda row: (row.not_before, row.id)):
        queue = (row.workspace_id, row.kind, row.priority)
        said = turns.said(row.workspace_id, row.kind) + before[queue]
        ranked.append((row.priority, said, row))
        before[queue] += 1
    return [row for _, _, row in sorted(ranked, key=lambda each: each[:2])]


def _precedence(queue: Queue, turns: Turns) -> tuple[int, int, datetime]:
    return queue.priority, turns.said(queue.workspace_id, queue.kind), queue.due_at


def _with_room(waiting: Iterable[Queue], turns: Turns) -> Iterator[tuple[Queue, int]]:
    for queue in waiting:
        room = turns.room(queue.workspace_id, queue.kind, queue.priority)
        if room > 0:
            yield queue, room


def _least(value: ColumnElement[Any], *where: ColumnElement[bool]) -> ScalarSelect[Any]:
    return select(func.min(value)).where(queued(), *where).scalar_subquery()


def _workspaces() -> CTE:
    found = select(_least(outbox.c.workspace_id).label("workspace_id")).cte(
        "their_workspaces", recursive=True
    )
    after = _least(outbox.c.workspace_id, outbox.c.workspace_id > found.c.workspace_id)
    return found.union_all(select(after).where(found.c.workspace_id.is_not(None)))


def _kinds(workspaces: CTE) -> CTE:
    here = workspaces.c.workspace_id
    first = _least(KIND, outbox.c.workspace_id == here)
    begun = select(here, first.label("kind")).where(here.is_not(None))
    found = begun.cte("their_kinds", recursive=True)
    after = _least(KIND, outbox.c.workspace_id == found.c.workspace_id, found.c.kind < KIND)
    return found.union_all(select(found.c.workspace_id, after).where(found.c.kind.is_not(None)))


def _priorities(kinds: CTE) -> CTE:
    first = _least(outbox.c.priority, *_same(kinds))
    begun = select(kinds.c.workspace_id, kinds.c.kind, first.label("priority"))
    found = begun.where(kinds.c.kind.is_not(None)).cte("their_priorities", recursive=True)
    after = _least(outbox.c.priority, *_same(found), outbox.c.priority > found.c.priority)
    rest = select(found.c.workspace_id, found.c.kind, after)
    return found.union_all(rest.where(found.c.priority.is_not(None)))


def _same(found: CTE) -> tuple[ColumnElement[bool], ...]:
    return (outbox.c.workspace_id == found.c.workspace_id, found.c.kind == KIND)


def _due() -> Select[int, str, int, datetime]:
    found = _priorities(_kinds(_workspaces()))
    due_at = _least(outbox.c.not_before, *_same(found), outbox.c.priority == found.c.priority)
    known = (found.c.workspace_id, found.c.kind, found.c.priority)
    heads = select(*known, due_at.label("due_at")).where(found.c.priority.is_not(None)).subquery("heads")
    return select(*heads.c).where(heads.c.due_at <= NOW)


DUE_QUEUES = _due()
"""Workspace, kind, priority, and since when the first is due."""
