"""The statements by which senders share the outbox; knows which rows may be taken, not who takes them."""

from typing import Any

from sqlalchemy import (
    BindParameter,
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
    exists,
    func,
    literal,
    or_,
    select,
    true,
    tuple_,
    type_coerce,
    update,
)

from bot.domain.outbox import WAITED_FOR, Intent, Kind, State
from bot.storage.columns import DatabaseNow, Moment, inline
from bot.storage.repositories.living import in_living
from bot.storage.tables import outbox

PENDING = outbox.c.state == inline(State.PENDING)
IN_FLIGHT = (inline(State.CLAIMED), inline(State.SENDING))
NEVER_SENT = (inline(State.SKIPPED), inline(State.SET_ASIDE), inline(State.UNCONFIRMED))

WORKER = bindparam("worker", type_=String())
LEASE = bindparam("lease", type_=Float())
"""Seconds from now on, by the database's clock."""
NOW = bindparam("now", type_=Moment())
LIMIT = bindparam("limit", type_=Integer())
WINDOW = bindparam("window", type_=Integer())
SHUT: BindParameter[Any] = bindparam("shut", expanding=True)
"""Workspaces and kinds whose turn it is not: nothing of them is taken, and nothing of them hides the others."""
SHUT_TO_BULK: BindParameter[Any] = bindparam("shut_to_bulk", expanding=True)
"""The same, for what nobody waits for."""


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
    ready = (other.c.state == inline(State.PENDING), other.c.not_before <= NOW, _after_is_sent(other))
    return ~exists().where(_same_target(other, outbox), *ready, known(other), _order(other) < _order(outbox))


def _window(*order: str, only: ColumnElement[bool] | None = None) -> FromClause:
    """The first pending rows in this order, as many as are to be looked at."""
    # By itself, as PostgreSQL cannot estimate what follows and would sort all that is pending each time.
    keys = select(outbox.c.workspace_id, outbox.c.id).where(PENDING, true() if only is None else only)
    return keys.order_by(*(outbox.c[name] for name in order)).limit(WINDOW).subquery("looked_at")


def _within(window: FromClause) -> FromClause:
    same = and_(window.c.workspace_id == outbox.c.workspace_id, window.c.id == outbox.c.id)
    return window.join(outbox, same)


def _in_turn() -> ColumnElement[bool]:
    where = tuple_(outbox.c.workspace_id, outbox.c.kind)
    return and_(where.not_in(SHUT), or_(outbox.c.priority < WAITED_FOR, where.not_in(SHUT_TO_BULK)))


_DUE = and_(outbox.c.not_before <= NOW, known(), _in_turn())


def _claimable() -> Select[int, int, Kind, int, str]:
    due = _window("priority", "not_before", "id", only=_DUE)
    found = (outbox.c.workspace_id, outbox.c.id, outbox.c.kind, outbox.c.priority, outbox.c.target)
    keys = select(*found).select_from(_within(due))
    ready = keys.where(in_living(outbox), _after_is_sent(outbox), _target_is_free(), _is_first())
    first = ready.order_by(outbox.c.priority, outbox.c.not_before, outbox.c.id).limit(LIMIT)
    return first.with_for_update(of=outbox, skip_locked=True, key_share=True)


def _claimable_on_postgres() -> Select[int, int, Kind, int]:
    # Two workers that look at the same moment may find different first rows for one target. The lock on the
    # target's name, held until the commit, lets one of them through; CLAIM then looks once more.
    ready = _claimable().cte("ready")
    name = func.hashtextextended(ready.c.target, ready.c.workspace_id)
    found = select(ready.c.workspace_id, ready.c.id, ready.c.kind, ready.c.priority)
    return found.where(func.pg_try_advisory_xact_lock(name))


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
    reason = select(literal("parent ") + type_coerce(parent.c.state, String)).where(never).scalar_subquery()
    orphans = update(outbox).where(PENDING, outbox.c.after_id.is_not(None), exists().where(never))
    return orphans.values(state=State.SKIPPED, reason=reason)


CLAIMABLE = _claimable()
DUE = select(func.count()).select_from(_window("priority", only=_DUE))
CLAIMABLE_ON_POSTGRES = _claimable_on_postgres()
CLAIM = _take().where(PENDING, _target_is_free()).values(state=State.CLAIMED, attempt=outbox.c.attempt + 1)

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
