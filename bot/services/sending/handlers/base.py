"""What a handler does when there is nothing special to do, and how rows name people."""

from datetime import datetime

from bot.domain.ids import ChannelId, MessageTs, UserId
from bot.domain.outbox import OutboxRow
from bot.domain.prompt import Prompt
from bot.services.context import Who
from bot.services.ports import Delivered, UnitOfWork
from bot.services.sending.delivery import Prepared


class PlainHandler:
    """A message of which nothing needs to be remembered; a person who cannot be reached is given up."""

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        """Nothing to remember."""

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        """Nobody waits for it."""

    async def unreachable(self, uow: UnitOfWork, row: OutboxRow, code: str, now: datetime) -> bool:
        return False


def in_thread(row: OutboxRow, content: object, language: str) -> Prepared:
    """Said in the thread that the row names, if it names one."""
    thread = row.facts.get("thread")
    if thread is None:
        return Prepared(content, language)
    return Prepared(content, language, thread_ts=MessageTs(thread[1]), channel=ChannelId(thread[0]))


def prompt_place(row: OutboxRow, prompt: Prompt) -> tuple[ChannelId, MessageTs] | None:
    """Where a prompt stood when something was chosen on it; of one that was still on its way, where it stands now."""
    channel, ts = row.facts["channel"] or prompt.channel, row.facts["ts"] or prompt.ts
    return (ChannelId(channel), MessageTs(ts)) if channel and ts else None


def reader(row: OutboxRow) -> Who:
    """The person to whom the row goes."""
    return Who(row.workspace_id, UserId(row.target))
