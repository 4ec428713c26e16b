"""Puts the introduction of two people into the outbox; what it says is read when it is sent."""

from datetime import datetime, timedelta
from typing import Any

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.outbox import Intent, Kind
from bot.services.context import Who
from bot.services.enqueue import enqueue
from bot.services.ports import UnitOfWork

WITHIN = timedelta(days=1)
"""A conversation that Slack does not let us open in that time is given up for a word to each."""


async def introduce(
    uow: UnitOfWork,
    workspace_id: WorkspaceId,
    first: UserId,
    second: UserId,
    *,
    key: str,
    intent_facts: dict[str, Any],
    now: datetime,
) -> None:
    """A group DM of the two and the bot, once per `key`. `first` is whoever said the last word just now: where there
    can be no such conversation, they are told at once, and `second` when there is a place in their day.

    `intent_facts` says why they meet, by one fact that `introducing.reasons` knows: `ask_id` or `pairing_id`.
    """
    facts = {**intent_facts, "first": first, "second": second}
    await enqueue(
        uow,
        Who(workspace_id, first),
        Intent.INTRODUCTION,
        f"introduction:{key}",
        now,
        kind=Kind.GROUP_DM,
        target=f"{first},{second}",
        facts=facts,
        expires_at=now + WITHIN,
    )
