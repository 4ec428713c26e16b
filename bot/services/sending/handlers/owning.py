"""Sends what a person asked for of their own, and takes messages back that showed words which are gone."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import ChannelId, MessageTs, PromptId
from bot.domain.outbox import Kind, OutboxRow, State
from bot.services.contents.messages import PromptContent, ReplyContent
from bot.services.contents.owning import WithdrawnContent
from bot.services.context import seen
from bot.services.customers.dates import asked_date
from bot.services.enqueue import reply
from bot.services.owning.exporting import export_content, export_page, send_pages
from bot.services.planning.saying import waiting_check
from bot.services.ports import UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader


class ExportHandler(PlainHandler):
    """Three files in one message, read when they are sent. In doubt they are never sent twice: they can be asked for
    again, and whoever finds two does not know which is the newer."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        view = await seen(uow, reader(row))
        return Prepared(await export_content(uow, view, now), view.language, channel=view.rep.dm_channel)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        """Without files everything is there to be read; a lost answer is told."""
        if row.state is State.UNCONFIRMED:
            await reply(uow, reader(row), str(row.id), now, ReplyContent("export_unconfirmed"))
        elif row.state is State.SET_ASIDE:
            await send_pages(uow, reader(row), row.id, now)


class ExportPageHandler(PlainHandler):
    """One page of "How I sell when it goes well" as a message."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        view = await seen(uow, reader(row))
        page = await export_page(uow, view, row.facts["page"])
        return Prepared(page, view.language) if page is not None else Dropped("no_page")


class ForgottenHandler(PlainHandler):
    """The last word."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        return Prepared(ReplyContent("forgotten"), (await seen(uow, reader(row))).language)


class WithdrawnHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        place = await _place(uow, row)
        if place is None:
            return Dropped("not_posted")
        if row.kind is Kind.DELETE:
            return Prepared(None, channel=place[0], ts=place[1])
        view = await seen(uow, reader(row))
        content: object = WithdrawnContent()
        if (prompt_id := row.facts.get("prompt_id")) is not None:
            content = await self._question(uow, row, PromptId(prompt_id)) or content
        return Prepared(content, view.language, channel=place[0], ts=place[1])

    async def _question(self, uow: UnitOfWork, row: OutboxRow, prompt_id: PromptId) -> PromptContent | None:
        """As it was asked, without what travelled with it."""
        view, prompt = await seen(uow, reader(row)), await uow.prompts.get(row.workspace_id, prompt_id)
        if prompt is None or prompt.question_key is None:
            return None
        check = await waiting_check(uow, view, prompt)
        asked = PromptContent(prompt_id, view.person.name, prompt.question_key, check=check)
        return replace(asked, greets_back=prompt.greets_back, date=await asked_date(uow, view, prompt))


async def _place(uow: UnitOfWork, row: OutboxRow) -> tuple[ChannelId, MessageTs] | None:
    """As the row has it; else where the message stands by now that was on its way then."""
    channel, ts = row.facts["channel"], row.facts["ts"]
    if ts is None and row.after_id is not None:
        said = await uow.outbox.get(row.workspace_id, row.after_id)
        channel, ts = (said.channel, said.ts) if said is not None else (None, None)
    return (ChannelId(channel), MessageTs(ts)) if channel and ts else None
