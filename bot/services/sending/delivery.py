"""How one intent of the outbox becomes a message: what its handler is asked before, after and instead of sending."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from bot.domain.ids import ChannelId, MessageTs, NoteId
from bot.domain.outbox import OutboxRow
from bot.services.ports import Delivered, UnitOfWork


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything the send needs, read from the state of this moment."""

    content: object
    language: str = "en"
    thread_ts: MessageTs | None = None
    channel: ChannelId | None = None
    """For an update or delete: where the message is."""
    ts: MessageTs | None = None
    notes: Collection[NoteId] | None = None
    """Which notes it tells, where it may tell some."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """There is nothing to send any more, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Held:
    """It is not to be sent as things are, and why; looked at again later, or when that is mended."""

    reason: str


class Handler(Protocol):
    """Knows one intent. Each call runs inside the sender's unit of work, which commits after it."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped | Held:
        """Called before every attempt; must be safe to call again."""

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        """Slack has it; committed together with the row's `sent`."""

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        """It ended skipped, set aside or unconfirmed (`reason`); committed together with the row's end."""

    async def unreachable(self, uow: UnitOfWork, row: OutboxRow, code: str, now: datetime) -> bool:
        """The target cannot be reached (`channel_not_found`, `is_archived`, `account_inactive`, …).
        True: keep the row, it is tried again later or when the target is mended. False: give it up."""


@runtime_checkable
class Crowded(Protocol):
    """A handler whose rows come in crowds, which then share a transaction: it reads at once what each would ask."""

    async def before_prepare(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None: ...

    async def before_sent(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
        """Takes the locks that `sent` would take, always in the same order."""
