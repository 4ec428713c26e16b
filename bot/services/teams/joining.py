"""Saying yes or no to an invitation; nobody is asked before, and nobody is told of a no."""

from dataclasses import replace
from datetime import datetime

from bot.domain.asking import awake
from bot.domain.bright_spot import Visibility
from bot.domain.ids import TeamId
from bot.domain.outbox import Intent, Kind
from bot.domain.people import Invitation, Rep, Reply, Standing, Team
from bot.services.answering.bright_spots import end_promises, show_shareable
from bot.services.asking.timetables import rescheduled
from bot.services.contents.home import OpenTeam
from bot.services.contents.messages import ReplyContent
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import enqueue, refresh_home, reply, unsent
from bot.services.errors import DeletedMeanwhile, FullMembersOnly, Refusal
from bot.services.ports import UnitOfWork, Work


class OnAnotherTeam(Refusal):
    """A rep belongs to one team at a time, and switches by themselves."""

    key = "already_on_team"


class Joining:
    """The answers to an invitation."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def answer(self, who: Who, team_id: TeamId, said: Reply, now: datetime) -> None:
        """One transaction, safe to repeat. After a no there may be a yes, never the other way round. Raises
        DeletedMeanwhile when there is no such invitation."""
        async with self._work() as uow:
            view = await locked(uow, who)
            invitation = await uow.invitations.lock(who.workspace_id, team_id, who.user_id)
            team = await uow.teams.get(who.workspace_id, team_id)
            if invitation is None or team is None:
                raise DeletedMeanwhile
            # What Slack said while we waited for the rep's row is known of the rep alone.
            if not view.person.can_capture or view.rep.standing is Standing.LEFT:
                raise FullMembersOnly
            if invitation.reply is None or _after_all(invitation, said):
                await self._apply(uow, who, view, team, invitation, said, now)
                await uow.commit()

    async def _apply(
        self,
        uow: UnitOfWork,
        who: Who,
        view: Standpoint,
        team: Team,
        invitation: Invitation,
        said: Reply,
        now: datetime,
    ) -> None:
        if said is not Reply.NOT_FOR_ME:
            if view.rep.active and view.rep.team_id != team.id:
                raise OnAnotherTeam(team=view.team.name if view.team else "")
            await self._join(uow, view, team, said, now)
            await end_promises(uow, who, now)
            await show_shareable(uow, who, now)
        await uow.invitations.save(replace(invitation, reply=said, replied_at=now))
        answered = "answered"
        if _after_all(invitation, said):
            answered = "after_all"
            joined = ReplyContent("joined_after_all", {"team": team.name})
            await reply(uow, who, invitation_key(team.id, who), now, joined)
        invited = await uow.outbox.by_key(who.workspace_id, invitation_key(team.id, who))
        await enqueue(
            uow,
            who,
            Intent.INVITATION_ANSWERED,
            f"{invitation_key(team.id, who)}:{answered}",
            now,
            kind=Kind.UPDATE,
            facts={"team_id": team.id, "invitation_key": invitation_key(team.id, who)},
            after_id=unsent(invited),
        )
        await refresh_home(uow, who, now)

    async def _join(self, uow: UnitOfWork, view: Standpoint, team: Team, said: Reply, now: datetime) -> None:
        suggested = team.suggested_visibility if team.suggested_visibility.shared else Visibility.TEAM
        chosen = suggested if said is Reply.SHARE else Visibility.PRIVATE
        rep = replace(
            awake(view.rep),
            standing=Standing.ACTIVE,
            team_id=team.id,
            joined_at=now,
            usual_visibility=chosen,
            paused_until=None,
        )
        await uow.reps.save(await rescheduled(uow, replace(view, team=team), rep, now))


def invitation_key(team_id: TeamId, who: Who) -> str:
    """The outbox key of the one invitation of this person to this team."""
    return f"invitation:{team_id}:{who.user_id}"


def _after_all(invitation: Invitation, said: Reply) -> bool:
    return invitation.reply is Reply.NOT_FOR_ME and said is not Reply.NOT_FOR_ME


async def may_join(uow: UnitOfWork, rep: Rep) -> OpenTeam | None:
    """The team of the invitation that was answered with no, or arrived, last."""
    if rep.active or rep.standing is Standing.STOPPED:
        return None
    for invitation in (await uow.invitations.open_to(rep.workspace_id, rep.user_id))[:1]:
        team = await uow.teams.get(rep.workspace_id, invitation.team_id)
        return OpenTeam(team.id, team.name, invitation.reply is None) if team is not None else None
    return None


def belongs_elsewhere(rep: Rep | None, team_id: TeamId) -> bool:
    """Whether somebody is on another team already; nobody is moved."""
    return rep is not None and rep.active and rep.team_id != team_id
