"""What a row of the outbox is after each step, as plain values; writes nothing down."""

from dataclasses import replace
from datetime import datetime

from bot.domain.outbox import OutboxRow, State
from bot.services.asking.notes import NOTES
from bot.services.ports import Delivered
from bot.services.sending.delivery import Prepared

ERROR = "error"

MOST_ERRORS = 5
"""So often a row is tried again that our own code stumbles over."""

LONGEST_PAUSE = 300.0

THREAD = "sent_in_thread"
"""Among the facts of a row that is being sent: the thread in which to look for it when in doubt."""


def back_off(attempt: int) -> float:
    """Seconds to let pass after so many attempts: 2, 4, 8 … up to five minutes."""
    return float(min(2 ** min(max(attempt, 1), 16), LONGEST_PAUSE))


def about(row: OutboxRow) -> dict[str, object]:
    """What a log may say of a row: ids and kinds, no text, no person."""
    caused = {"request": row.request_id} if row.request_id else {}
    return caused | {
        "workspace": row.workspace_id,
        "row": row.id,
        "intent": str(row.intent),
        "kind": str(row.kind),
        "attempt": row.attempt,
    }


def hopeless(row: OutboxRow) -> bool:
    return row.reason == ERROR and row.attempt >= MOST_ERRORS


def same_hold(current: OutboxRow, ours: OutboxRow) -> bool:
    return (current.claimed_by, current.attempt) == (ours.claimed_by, ours.attempt)


def addressed(row: OutboxRow, prepared: Prepared, now: datetime) -> OutboxRow:
    facts = row.facts if prepared.thread_ts is None else {**row.facts, THREAD: prepared.thread_ts}
    facts = facts if prepared.notes is None else {**facts, NOTES: [int(note) for note in prepared.notes]}
    return replace(
        row,
        state=State.SENDING,
        sending_at=row.sending_at or now,
        facts=facts,
        channel=prepared.channel,
        ts=prepared.ts,
        reason=None,
    )


def sent_row(row: OutboxRow, delivered: Delivered, now: datetime) -> OutboxRow:
    return replace(
        row,
        state=State.SENT,
        sent_at=now,
        channel=delivered.channel or row.channel,
        ts=delivered.ts or row.ts,
        claimed_by=None,
        reason=None,
    )


def again(row: OutboxRow, not_before: datetime) -> OutboxRow:
    return replace(row, state=State.PENDING, not_before=not_before, claimed_by=None)


def ended(row: OutboxRow, state: State, reason: str) -> OutboxRow:
    return replace(row, state=state, reason=reason, claimed_by=None)
