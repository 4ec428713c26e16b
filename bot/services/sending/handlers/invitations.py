"""Sends the invitation, its sample to the coach, what it says after the answer, and the coach's confirmation."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import TeamId, UserId
from bot.domain.outbox import OutboxRow
from bot.domain.people import Invitation, Team
from bot.services.asking.free_days import next_question_at
from bot.services.contents.teams import InvitationAnsweredContent, TeamReadyContent
from bot.services.context import Standpoint, Who, alphabetically, seen
from bot.services.ports import Delivered, UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader
from bot.services.teams.inviting import invitation_content, sample_content
from bot.services.teams.unreached import ANSWERED, reaches_nobody, tell_coach


async def _team(uow: UnitOfWork, row: OutboxRow) -> Team | None:
    return await uow.teams.get(row.workspace_id, TeamId(row.facts["team_id"]))


async def _coach(uow: UnitOfWork, invitation: Invitation) -> Standpoint:
    return await seen(uow, Who(invitation.workspace_id, invitation.invited_by))


class InvitationHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        who, team = reader(row), await _team(uow, row)
        view = await seen(uow, who)
        if team is None or not view.person.can_capture:
            return Dropped("not_invitable")
        invitation = await uow.invitations.get(who.workspace_id, team.id, who.user_id)
        if invitation is None:
            return Dropped("taken_off")
        if invitation.reply is not None:
            return Dropped(ANSWERED)
        coach = await _coach(uow, invitation)
        content = invitation_content(view.person.name, coach, team, sample=False)
        return Prepared(replace(content, own=coach.rep.user_id == who.user_id), team.language)

    async def sent(self, uow: UnitOfWork, row: OutboxRow, delivered: Delivered, now: datetime) -> None:
        rep = await uow.reps.lock(row.workspace_id, UserId(row.target))
        await uow.reps.save(replace(rep, dm_channel=delivered.channel))

    async def not_sent(self, uow: UnitOfWork, row: OutboxRow, reason: str, now: datetime) -> None:
        who, team_id = reader(row), TeamId(row.facts["team_id"])
        invitation = await uow.invitations.get(who.workspace_id, team_id, who.user_id)
        if invitation is not None and reaches_nobody(row):
            await tell_coach(uow, invitation, now)


class SampleHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        team = await _team(uow, row)
        if team is None:
            return Dropped("no_team")
        coach = await seen(uow, reader(row))
        return Prepared(await sample_content(uow, coach, team), team.language)


class AnsweredHandler(PlainHandler):
    """Rewrites the invitation's message, which the outbox row of the invitation knows."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        who, team = reader(row), await _team(uow, row)
        posted = await uow.outbox.by_key(row.workspace_id, row.facts["invitation_key"])
        if team is None or posted is None or posted.ts is None:
            return Dropped("no_invitation")
        invitation = await uow.invitations.get(who.workspace_id, team.id, who.user_id)
        if invitation is None or invitation.reply is None:
            return Dropped("not_answered")
        view = await seen(uow, who)
        content = InvitationAnsweredContent(
            reply=invitation.reply,
            coach=(await _coach(uow, invitation)).person.name,
            team_name=team.name,
            days=view.timetable.days,
            at=view.timetable.at,
            first_due=next_question_at(view),
            zone=view.zone,
        )
        return Prepared(content, view.language, channel=posted.channel, ts=posted.ts)


class TeamReadyHandler(PlainHandler):
    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        team = await _team(uow, row)
        if team is None:
            return Dropped("no_team")

        async def people(group: str) -> tuple[str, ...]:
            return await alphabetically(uow, row.workspace_id, [UserId(one) for one in row.facts[group]])

        coach, elsewhere = reader(row).user_id, [UserId(one) for one in row.facts["elsewhere"]]
        content = TeamReadyContent(
            team_name=team.name,
            channel=team.channel,
            first=row.facts["first"],
            invited=await people("invited"),
            elsewhere=await alphabetically(
                uow, row.workspace_id, [each for each in elsewhere if each != coach]
            ),
            impossible=await people("impossible"),
            coach_elsewhere=coach in elsewhere,
        )
        return Prepared(content, team.language)
