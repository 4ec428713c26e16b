"""The statements by which senders share the outbox; knows which rows may be taken, not who takes them."""

from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnClause,
    ColumnElement,
    Float,
    FromClause,
    Integer,
    Select,
    String,
    Tuple,
    Update,
    and_,
    bindparam,
    column,
    exists,
    func,
    literal,
    literal_column,
    select,
    true,
    tuple_,
    type_coerce,
    update,
)

from bot.domain.outbox import Intent, Kind, State
from bot.storage.columns import DatabaseNow, Moment, inline
from bot.storage.repositories.living import in_living
from bot.storage.tables import outbox

Candidates = Select[*tuple[Any, ...]]
"""Workspace, id, kind, priority, when it was due, target."""

PENDING = outbox.c.state == inline(State.PENDING)
EMPTY: ColumnElement[str] = literal_column("''", String)
"""Written into the statement, as it stands in the index."""
IN_FLIGHT = (inline(State.CLAIMED), inline(State.SENDING))
NEVER_SENT = (inline(State.SKIPPED), inline(State.SET_ASIDE), inline(State.UNCONFIRMED))

ORPHANED = "parent "
"""Why a row is skipped that waited for another; then how that one ended."""

WORKER = bindparam("worker", type_=String())
LEASE = bindparam("lease", type_=Float())
"""Seconds from now on, by the database's clock."""
NOW = bindparam("now", type_=Moment())
LIMIT = bindparam("limit", type_=Integer())
WINDOW = bindparam("window", type_=Integer())


def queued(rows: FromClause = outbox) -> ColumnElement[bool]:
    """Pending, as only the index of queues says it (`tables.sending` says why)."""
    return type_coerce(rows.c.state, String).concat(EMPTY) == inline(State.PENDING)


def awaited(rows: FromClause = outbox) -> ColumnElement[bool]:
    """Pending, as only the index of targets says it."""
    return EMPTY.concat(type_coerce(rows.c.state, String)) == inline(State.PENDING)


def _still_pending() -> ColumnElement[bool]:
    """Pending, as no index says it: for rows that are found by their keys."""
    return EMPTY.concat(type_coerce(outbox.c.state, String)).concat(EMPTY) == inline(State.PENDING)


def _in_flight(state: State) -> ColumnElement[bool]:
    # The first says nothing new, but only it leads SQLite to the index of such rows.
    return and_(outbox.c.state.in_(IN_FLIGHT), outbox.c.state == inline(state))


def known(rows: FromClause = outbox) -> ColumnElement[bool]:
    """Rows that this code can send. Those of a newer release beside us are left to it: not taken, and in nobody's way
    until they are."""
    kinds = rows.c.kind.in_([inline(kind) for kind in Kind])
    return and_(kinds, rows.c.intent.in_([inline(intent) for intent in Intent]))


def _expired(rows: FromClause = outbox) -> ColumnElement[bool]:
    return rows.c.lease_until <= DatabaseNow()


def _is_parent(parent: FromClause, rows: FromClause) -> ColumnElement[bool]:
    return and_(parent.c.workspace_id == rows.c.workspace_id, parent.c.id == rows.c.after_id)


def _same_target(other: FromClause, rows: FromClause) -> ColumnElement[bool]:
    return and_(other.c.workspace_id == rows.c.workspace_id, other.c.target == rows.c.target)


def _order(rows: FromClause) -> Tuple:
    return tuple_(rows.c.priority, rows.c.not_before, rows.c.id)


def _after_is_sent(rows: FromClause) -> ColumnElement[bool]:
    # Asked as "no parent that is not": the other way round PostgreSQL may look through everything ever sent.
    parent = outbox.alias()
    return ~exists().where(_is_parent(parent, rows), parent.c.state != inline(State.SENT))


def _target_is_free() -> ColumnElement[bool]:
    """Nobody with a living lease is sending something to the same target."""
    other = outbox.alias()
    return ~exists().where(_same_target(other, outbox), other.c.state.in_(IN_FLIGHT), ~_expired(other))


def _is_first() -> ColumnElement[bool]:
    """No other row for the same target may go now and comes before."""
    other = outbox.alias()
    ready = (awaited(other), other.c.not_before <= NOW, _after_is_sent(other))
    return ~exists().where(_same_target(other, outbox), *ready, known(other), _order(other) < _order(outbox))


def _window(*order: str, only: ColumnElement[bool] | None = None) -> FromClause:
    """The first pending rows in this order, as many as are to be looked at."""
    # By itself, as PostgreSQL cannot estimate what follows and would sort all that is pending each time.
    keys = select(outbox.c.workspace_id, outbox.c.id).where(PENDING, true() if only is None else only)
    return keys.order_by(*(outbox.c[name] for name in order)).limit(WINDOW).subquery("looked_at")


def _within(window: FromClause) -> FromClause:
    same = and_(window.c.workspace_id == outbox.c.workspace_id, window.c.id == outbox.c.id)
    return window.join(outbox, same)


_DUE = and_(outbox.c.not_before <= NOW, known())
_FOUND = (
    *(outbox.c.workspace_id, outbox.c.id, outbox.c.kind),
    *(outbox.c.priority, outbox.c.not_before, outbox.c.target),
)


def _claimable() -> Candidates:
    due = _window("priority", "not_before", "id", only=_DUE)
    return _first(select(*_FOUND).select_from(_within(due)), LIMIT)


def _claimable_of(
    workspace_id: ColumnElement[int],
    kind: ColumnElement[str],
    priority: ColumnElement[int],
    room: ColumnElement[int],
) -> Candidates:
    """The first of one queue."""
    here = (outbox.c.workspace_id == workspace_id, type_coerce(outbox.c.kind, String) == kind)
    queue = select(*_FOUND).where(queued(), *here, outbox.c.priority == priority, _DUE)
    return _first(queue, room)


def _first(rows: Candidates, limit: ColumnElement[int]) -> Candidates:
    ready = rows.where(in_living(outbox), _after_is_sent(outbox), _target_is_free(), _is_first())
    first = ready.order_by(outbox.c.priority, outbox.c.not_before, outbox.c.id).limit(limit)
    return first.with_for_update(of=outbox, skip_locked=True, key_share=True)


def _claimable_of_many() -> Candidates:
    """The first of many queues at once, on PostgreSQL: each parameter is an array with a place for every queue."""
    parts = (("workspace_id", BigInteger()), ("kind", String()), ("priority", Integer()), ("room", Integer()))
    given = (bindparam(name, type_=ARRAY(type_)) for name, type_ in parts)
    columns: list[ColumnClause[Any]] = [column(name, type_) for name, type_ in parts]
    queue = func.unnest(*given).table_valued(*columns, name="queue").render_derived()
    first = _claimable_of(*queue.c).lateral("ready")
    return _locked(first, select(*first.c).select_from(queue.join(first, true())))


def _locked(ready: FromClause, found: Candidates) -> Candidates:
    # Two workers that look at the same moment may find different first rows for one target. The lock on the
    # target's name, held until the commit, lets one of them through; CLAIM then looks once more.
    name = func.hashtextextended(ready.c.target, ready.c.workspace_id)
    return found.where(func.pg_try_advisory_xact_lock(name))


def _claimable_on_postgres() -> Candidates:
    ready = _claimable().cte("ready")
    return _locked(ready, select(*ready.c))


def _lost() -> Select[int, int]:
    doubtful = (_in_flight(State.SENDING), _expired(), known())
    sending = select(outbox.c.workspace_id, outbox.c.id).where(*doubtful)
    first = sending.order_by(outbox.c.sending_at, outbox.c.id).limit(LIMIT)
    return first.with_for_update(skip_locked=True, key_share=True)


def _take() -> Update:
    """A new lease on the rows with these keys."""
    # The first two say nothing new, but only they lead SQLite to the index.
    listed = (
        outbox.c.workspace_id.in_(bindparam("workspaces", expanding=True)),
        outbox.c.id.in_(bindparam("ids", expanding=True)),
        tuple_(outbox.c.workspace_id, outbox.c.id).in_(bindparam("keys", expanding=True)),
    )
    return update(outbox).where(*listed).values(claimed_by=WORKER, lease_until=DatabaseNow(LEASE))


def _skip_orphans() -> Update:
    parent = outbox.alias("parent")
    never = and_(_is_parent(parent, outbox), parent.c.state.in_(NEVER_SENT))
    reason = select(literal(ORPHANED) + type_coerce(parent.c.state, String)).where(never).scalar_subquery()
    orphans = update(outbox).where(PENDING, outbox.c.after_id.is_not(None), exists().where(never))
    return orphans.values(state=State.SKIPPED, reason=reason)


CLAIMABLE = _claimable()
DUE = select(func.count()).select_from(_window("priority", only=_DUE))
CLAIMABLE_ON_POSTGRES = _claimable_on_postgres()
CLAIMABLE_OF = _claimable_of(
    bindparam("workspace_id", type_=BigInteger()),
    bindparam("kind", type_=String()),
    bindparam("priority", type_=Integer()),
    bindparam("room", type_=Integer()),
)
CLAIMABLE_OF_MANY = _claimable_of_many()
STILL_FREE = (_still_pending(), _target_is_free())
CLAIM = _take().where(*STILL_FREE).values(state=State.CLAIMED, attempt=outbox.c.attempt + 1)

IN_DOUBT = _lost()
TAKE_IN_DOUBT = _take().where(outbox.c.state == inline(State.SENDING), _expired())

RELEASE_ALL = (
    update(outbox).where(_in_flight(State.CLAIMED)).values(state=State.PENDING).returning(outbox.c.id)
)
RELEASE = RELEASE_ALL.where(_expired())
SKIP_ORPHANS = _skip_orphans()

NEXT = (
    select(func.min(outbox.c.not_before))
    .select_from(_within(_window("not_before", only=known())))
    .where(_after_is_sent(outbox), _target_is_free())
)

HELD = (outbox.c.state.in_(IN_FLIGHT), ~_expired())
"""That somebody may still do something with the row."""
