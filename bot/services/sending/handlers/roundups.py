"""Posts the roundup, re-renders its parts, and joins the channel it is posted in."""

from dataclasses import replace
from datetime import datetime

from bot.domain.edition import Edition, EditionPart
from bot.domain.ids import EditionId, TeamId
from bot.domain.note import NoteKind
from bot.domain.outbox import Kind, OutboxRow, State
from bot.domain.people import SHARED_OUTSIDE, Team
from bot.services.asking.notes import leave_note
from bot.services.contents.look_back import LookBackContent
from bot.services.ports import Delivered, UnitOfWork
from bot.services.roundup.channels import note_trouble
from bot.services.roundup.content import parent_content
from bot.services.roundup.look_back import thread_content
from bot.services.sending.delivery import Dropped, Held, Prepared
from bot.services.sending.handlers.base import PlainHandler
from bot.services.sending.handlers.home import NO_CHARTS
from bot.services.teams.coaching import present_coaches


class _EditionHandler(PlainHandler):
    """What parent and parts share: where they are, and what to do when the channel is out of reach."""

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        if row.kind is Kind.UPDATE:
            return
        edition = await uow.editions.lock(row.workspace_id, EditionId(row.facts["edition_id"]))
        if edition is None:
            return
        part = EditionPart(row.workspace_id, edition.id, row.facts["position"], delivered.ts)
        await uow.editions.save_part(part)
        if part.position == 0:
            await uow.editions.save(replace(edition, channel=delivered.channel or edition.channel))
            await _mended(uow, edition)

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        """A chart that was refused costs the picture, never the post: the same row goes out without it, so that the
        thread still waits for the one it follows."""
        if reason in NO_CHARTS and await _had_chart(uow, row, now):
            await uow.workspaces.refused_chart(row.workspace_id, now)
            again = replace(row, state=State.PENDING, reason=None, not_before=now, sending_at=None)
            await uow.outbox.save(again)
        else:
            await self._tell(uow, row, reason, now)

    async def _tell(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        """In doubt and not to be looked up, or refused: never repeated by itself, and the coaches are told."""
        edition, kind = await _edition(uow, row), _trouble(row, reason)
        if edition is None or kind is None:
            return
        for coach in await present_coaches(uow, row.workspace_id, edition.team_id):
            await leave_note(
                uow,
                row.workspace_id,
                coach,
                kind,
                now,
                edition_id=edition.id,
                due=edition.due_date.isoformat(),
                channel=row.target,
            )

    async def unreachable(self, uow: UnitOfWork, row: OutboxRow, code: str, now: datetime) -> bool:
        """Kept until the channel is mended, an update until it expires; the coaches hear of their team's channel once,
        and of one that it has left not at all."""
        edition = await _edition(uow, row)
        team = await uow.teams.lock(row.workspace_id, edition.team_id) if edition else None
        if team is None:
            return False
        if (row.channel or row.target) == team.channel:
            await note_trouble(uow, team, code, now)
        return True


class ParentHandler(_EditionHandler):
    """With the wave drawn where Slack draws; where it refuses to, the sentence stays."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped | Held:
        edition = await _edition(uow, row)
        if edition is None:
            return Dropped("no_edition")
        return await _placed(uow, row, edition, await parent_content(uow, edition, now))


class PartHandler(_EditionHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped | Held:
        edition = await _edition(uow, row)
        if edition is None:
            return Dropped("no_edition")
        content = await thread_content(uow, edition, row.facts["position"], now)
        if content.empty and row.kind is not Kind.UPDATE:
            return Dropped("taken_back")
        return await _placed(uow, row, edition, content)


class JoinHandler(PlainHandler):
    """A public channel is joined; into a private one somebody must invite the bot, and a post will tell."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        return Prepared(content=None)

    async def unreachable(self, uow: UnitOfWork, row: OutboxRow, code: str, now: datetime) -> bool:
        team = await uow.teams.lock(row.workspace_id, TeamId(row.facts["team_id"]))
        if team is not None:
            await note_trouble(uow, team, code, now)
        return False


def _trouble(row: OutboxRow, reason: str) -> NoteKind | None:
    """Of a message that did not come to stand; one that does, and was not brought up to date, is not missing."""
    if row.kind is Kind.UPDATE:
        return None
    if row.state is State.SET_ASIDE:
        return NoteKind.ROUNDUP_REFUSED
    return NoteKind.ROUNDUP_UNCONFIRMED if reason == State.UNCONFIRMED else None


async def _edition(uow: UnitOfWork, row: OutboxRow) -> Edition | None:
    return await uow.editions.get(row.workspace_id, EditionId(row.facts["edition_id"]))


async def _had_chart(uow: UnitOfWork, row: OutboxRow, now: datetime) -> bool:
    edition = await _edition(uow, row)
    if edition is None:
        return False
    if row.facts["position"] == 0:
        return (await parent_content(uow, edition, now)).draws
    content = await thread_content(uow, edition, row.facts["position"], now)
    return isinstance(content, LookBackContent) and content.draws


async def _placed(
    uow: UnitOfWork, row: OutboxRow, edition: Edition, content: object
) -> Prepared | Dropped | Held:
    """With the parent's ts for a thread part, or the part's own for an update."""
    parts = {part.position: part.ts for part in await uow.editions.parts(row.workspace_id, edition.id)}
    team = await uow.teams.get(row.workspace_id, edition.team_id)
    language = team.language if team else "en"
    here = parts.get(row.facts["position"])
    if row.kind is Kind.UPDATE:
        # Also where others read by now: it may be words taken back. What would be news to them is not in it.
        return (
            Prepared(content, language, channel=edition.channel, ts=here) if here else Dropped("not_posted")
        )
    if here is not None:
        # A coach and the operator may both have sent it again.
        return Dropped("posted")
    if (kept := _kept_from_others(row, edition, team)) is not None:
        return kept
    if row.kind is Kind.THREAD_PART:
        return Prepared(content, language, thread_ts=parts[0], channel=edition.channel)
    # The coach may have chosen another channel while this one could not be posted to.
    return Prepared(content, language, channel=team.channel if team else None)


def _kept_from_others(row: OutboxRow, edition: Edition, team: Team | None) -> Held | Dropped | None:
    """Where people of another company read, nothing more is told. The rest of a thread never, once the team reads
    elsewhere: who else reads there, nobody tells us any more."""
    if team is not None and team.read_outside:
        return Held(SHARED_OUTSIDE)
    left = row.kind is Kind.THREAD_PART and (team is None or team.channel != edition.channel)
    return Dropped(SHARED_OUTSIDE) if left and row.reason == SHARED_OUTSIDE else None


async def _mended(uow: UnitOfWork, edition: Edition) -> None:
    team = await uow.teams.lock(edition.workspace_id, edition.team_id)
    if team is not None and team.channel_trouble is not None and not team.read_outside:
        await uow.teams.save(replace(team, channel_trouble=None))
