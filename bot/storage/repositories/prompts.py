"""Who was asked what on which date, asked of its table; not what was answered."""

from dataclasses import fields
from datetime import date

from sqlalchemy import ColumnElement, Integer, bindparam, select

from bot.domain.ids import ChannelId, MessageTs, PromptId, UserId, WorkspaceId
from bot.domain.prompt import Prompt, PromptState
from bot.storage.rows import Rows
from bot.storage.tables import prompts
from bot.storage.transaction import Transaction

RECENT = (
    select(*(prompts.c[field.name] for field in fields(Prompt)))
    .where(*(prompts.c[name] == bindparam(name) for name in ("workspace_id", "user_id")))
    .where(prompts.c.state == PromptState.SENT)
    .order_by(prompts.c.local_date.desc())
    .limit(bindparam("most", type_=Integer()))
)
"""Asked with every text that is told, so it is built once."""


class Prompts:
    """Who was asked what on which date."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._rows = Rows(transaction, prompts, Prompt)

    async def get(self, workspace_id: WorkspaceId, prompt_id: PromptId) -> Prompt | None:
        return await self._rows.get(workspace_id, prompt_id)

    async def lock(self, workspace_id: WorkspaceId, prompt_id: PromptId) -> Prompt | None:
        return await self._rows.get(workspace_id, prompt_id, lock=True)

    async def on(self, workspace_id: WorkspaceId, user_id: UserId, local_date: date) -> Prompt | None:
        return await self._rows.one(*self._to(workspace_id, user_id), prompts.c.local_date == local_date)

    async def add(self, prompt: Prompt) -> bool:
        return await self._rows.add(prompt)

    async def save(self, prompt: Prompt) -> None:
        await self._rows.save(prompt)

    async def latest(self, workspace_id: WorkspaceId, user_id: UserId) -> Prompt | None:
        newest_first = (prompts.c.local_date.desc(),)
        return await self._rows.one(*self._to(workspace_id, user_id), order=newest_first)

    async def latest_sent(self, workspace_id: WorkspaceId, user_id: UserId) -> Prompt | None:
        known = self._transaction.known.answer(prompts, ("latest_sent", workspace_id, user_id))
        sent: list[Prompt] = known if known is not None else await self.recent(workspace_id, user_id, 1)
        return next(iter(sent), None)

    async def in_thread(self, workspace_id: WorkspaceId, channel: ChannelId, ts: MessageTs) -> Prompt | None:
        return await self._rows.one(
            prompts.c.workspace_id == workspace_id, prompts.c.channel == channel, prompts.c.ts == ts
        )

    async def recent(self, workspace_id: WorkspaceId, user_id: UserId, limit: int) -> list[Prompt]:
        asked = {"workspace_id": workspace_id, "user_id": user_id, "most": limit}
        return [self._rows.thing(row) for row in await self._transaction.run(RECENT, asked)]

    async def since(self, workspace_id: WorkspaceId, user_id: UserId, day: date) -> list[Prompt]:
        known = self._transaction.known.answer(prompts, ("since", workspace_id, user_id))
        if known is not None and known[0] <= day:
            return [prompt for prompt in known[1] if prompt.local_date >= day]
        later = prompts.c.local_date >= day
        newest_first = (prompts.c.local_date.desc(),)
        return await self._rows.many(*self._to(workspace_id, user_id), later, order=newest_first)

    def _to(self, workspace_id: WorkspaceId, user_id: UserId) -> tuple[ColumnElement[bool], ...]:
        return (prompts.c.workspace_id == workspace_id, prompts.c.user_id == user_id)
