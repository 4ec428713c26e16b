"""Has messages taken out of Slack that showed words which are gone: a person's own deleted, a colleague's rewritten."""

from dataclasses import replace
from datetime import datetime

from bot.domain.outbox import Intent, Kind, OutboxRow
from bot.domain.prompt import Prompt
from bot.services.context import Who
from bot.services.enqueue import SPREADING, enqueue
from bot.services.owning.traces import Trace
from bot.services.ports import UnitOfWork

LAST = SPREADING + 30
"""There may be thousands; whatever anybody waits for goes first."""


async def rewrite(uow: UnitOfWork, who: Who, trace: Trace, now: datetime) -> None:
    """A colleague keeps their message, with a line in place of the words; a question stays as it was asked. Where
    one stands that is on its way is known only once it is there."""
    facts: dict[str, object] = {"channel": trace.row.channel, "ts": trace.row.ts}
    if trace.prompt_id is not None:
        facts["prompt_id"] = int(trace.prompt_id)
    await enqueue(
        uow,
        Who(who.workspace_id, trace.reader),
        Intent.WITHDRAWN,
        f"withdrawn:{who.user_id}:{trace.row.id}:{uow.new_mark()}",
        now,
        kind=Kind.UPDATE,
        target=trace.row.target,
        facts=facts,
        after_id=trace.row.id if trace.row.ts is None else None,
        priority=SPREADING,
    )


async def leave_question(uow: UnitOfWork, prompt: Prompt, now: datetime) -> None:
    """What a prompt asked stays as it was asked, without what travelled with it."""
    await enqueue(
        uow,
        Who(prompt.workspace_id, prompt.user_id),
        Intent.WITHDRAWN,
        f"prompt:{prompt.id}:alone:{uow.new_mark()}",
        now,
        kind=Kind.UPDATE,
        facts={"channel": prompt.channel, "ts": prompt.ts, "prompt_id": int(prompt.id)},
        priority=SPREADING,
    )


async def delete(uow: UnitOfWork, who: Who, row: OutboxRow, now: datetime) -> None:
    """One message to the person themselves; several files that came together go one by one. From then on we do not
    know any more what it was or where it stood."""
    for ts in (row.ts or "").split():
        await enqueue(
            uow,
            who,
            Intent.WITHDRAWN,
            f"withdrawn:{row.channel}:{ts}",
            now,
            kind=Kind.DELETE,
            facts={"channel": row.channel, "ts": ts},
            priority=LAST,
        )
    await uow.outbox.save(replace(row, channel=None, ts=None, facts={}))
