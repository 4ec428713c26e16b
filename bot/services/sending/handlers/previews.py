"""Shows each coach the edition to come in their DM, and rewrites that message until it is closed."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.draft import Preview
from bot.domain.ids import TeamId, UserId
from bot.domain.outbox import Kind, OutboxRow
from bot.domain.people import Team
from bot.services.context import seen
from bot.services.ports import Delivered, UnitOfWork
from bot.services.roundup.previews import ended_content, preview_content
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader
from bot.services.teams.coaching import present_coaches

GONE = "gone"


class PreviewHandler(PlainHandler):
    """Whoever is no coach any more sees it no more; one that its reader deleted is left at that."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        team, preview = await _team(uow, row), await _preview(uow, row)
        if team is None or preview is None:
            return Dropped("no_preview")
        if UserId(row.target) not in await present_coaches(uow, row.workspace_id, team.id):
            return Dropped("not_a_coach")
        language = (await seen(uow, reader(row))).language
        if row.kind is Kind.UPDATE:
            if preview.ts is None:
                return Dropped("not_posted")
            content = await _content(uow, team, preview, now)
            return Prepared(content, language, channel=preview.channel, ts=preview.ts)
        if team.next_roundup_date != preview.due_date or not team.preview_minutes:
            return Dropped("not_wanted")
        return Prepared(await _content(uow, team, preview, now), language)

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        preview = await _preview(uow, row)
        if preview is not None and row.kind is not Kind.UPDATE:
            await uow.previews.save(replace(preview, channel=delivered.channel, ts=delivered.ts))

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        preview = await _preview(uow, row)
        if preview is not None and reason == GONE:
            await uow.previews.save(replace(preview, ts=None))


async def _content(uow: UnitOfWork, team: Team, preview: Preview, now: datetime) -> object:
    coming = team.next_roundup_date == preview.due_date
    content = await preview_content(uow, team, preview.user_id, now) if coming else None
    return content or await ended_content(uow, team, preview.due_date, now)


async def _team(uow: UnitOfWork, row: OutboxRow) -> Team | None:
    return await uow.teams.get(row.workspace_id, TeamId(row.facts["team_id"]))


async def _preview(uow: UnitOfWork, row: OutboxRow) -> Preview | None:
    team_id, due_date = TeamId(row.facts["team_id"]), date.fromisoformat(row.facts["due_date"])
    return await uow.previews.get(row.workspace_id, team_id, due_date, UserId(row.target))
