"""The one invitation: what it says, who is still to get it, and sending it to all of them; not how a team is set up."""

from datetime import datetime

from bot.domain.ids import TeamId, UserId
from bot.domain.outbox import Intent, Kind
from bot.domain.people import Team
from bot.services.contents.teams import InvitationContent
from bot.services.context import Standpoint, Who, alphabetically
from bot.services.enqueue import enqueue, enqueue_again
from bot.services.ports import UnitOfWork
from bot.services.teams.joining import belongs_elsewhere, invitation_key
from bot.services.teams.trail import people_invited
from bot.services.teams.unreached import reaches_nobody


def invitation_content(name: str, coach: Standpoint, team: Team, *, sample: bool) -> InvitationContent:
    """The invitation from this coach to somebody of that name."""
    return InvitationContent(
        team_id=team.id,
        name=name,
        coach=coach.person.name,
        team_name=team.name,
        days=team.prompt_days,
        at=team.prompt_time,
        sample=sample,
    )


async def sample_content(uow: UnitOfWork, coach: Standpoint, team: Team) -> InvitationContent:
    """As one of those who are to be invited will read it. Once all of them were, as one of these; with nobody else on
    the list, as the coach will."""
    groups = await invitee_groups(uow, team, await not_yet_asked(uow, team))
    noted = [one.user_id for one in await uow.invitations.of_team(team.workspace_id, team.id)]
    own = coach.rep.user_id
    others = [each for each in groups["invited"] if each != own] or [each for each in noted if each != own]
    known = await alphabetically(uow, team.workspace_id, others)
    return invitation_content(known[0] if known else coach.person.name, coach, team, sample=True)


async def invite_all(uow: UnitOfWork, who: Who, team: Team, ticket: str, now: datetime) -> None:
    """Everybody not yet asked gets one, the bot comes into the channel, and the coach reads to whom it went."""
    groups = await invitee_groups(uow, team, await not_yet_asked(uow, team))
    for user_id in groups["invited"]:
        await _send_invitation(uow, Who(who.workspace_id, user_id), team.id, now)
    await people_invited(uow, who, team, len(groups["invited"]), now)
    await _join_channel(uow, who, team, now)
    await _tell_coach(uow, who, team, groups, ticket, now)


async def not_yet_asked(uow: UnitOfWork, team: Team) -> list[UserId]:
    """Noted as to be invited, whom no invitation has reached or is on its way to; the coach comes last."""
    fresh = []
    for invitation in await uow.invitations.of_team(team.workspace_id, team.id):
        key = invitation_key(team.id, Who(team.workspace_id, invitation.user_id))
        if reaches_nobody(await uow.outbox.by_key(team.workspace_id, key)):
            fresh.append(invitation.user_id)
    return fresh


async def invitee_groups(
    uow: UnitOfWork, team: Team, user_ids: list[UserId]
) -> dict[str, tuple[UserId, ...]]:
    """`invited`, `elsewhere` and `impossible`, in the order given."""
    groups: dict[str, list[UserId]] = {"invited": [], "elsewhere": [], "impossible": []}
    for user_id in user_ids:
        rep = await uow.reps.get(team.workspace_id, user_id)
        person = await uow.people.get(team.workspace_id, user_id)
        if person is None or not person.can_capture:
            groups["impossible"].append(user_id)
        elif belongs_elsewhere(rep, team.id):
            groups["elsewhere"].append(user_id)
        else:
            groups["invited"].append(user_id)
    return {name: tuple(ids) for name, ids in groups.items()}


async def _send_invitation(uow: UnitOfWork, invitee: Who, team_id: TeamId, now: datetime) -> None:
    key, facts = invitation_key(team_id, invitee), {"team_id": team_id}
    before = await uow.outbox.by_key(invitee.workspace_id, key)
    if before is None:
        await enqueue(uow, invitee, Intent.INVITATION, key, now, facts=facts)
    else:
        await enqueue_again(uow, before, now, facts=facts)


async def _join_channel(uow: UnitOfWork, who: Who, team: Team, now: datetime) -> None:
    await enqueue(
        uow,
        who,
        Intent.JOIN,
        f"join:{team.id}:{team.channel}:{uow.new_mark()}",
        now,
        kind=Kind.JOIN,
        target=team.channel,
        facts={"team_id": team.id},
    )


async def _tell_coach(
    uow: UnitOfWork, who: Who, team: Team, groups: dict[str, tuple[UserId, ...]], ticket: str, now: datetime
) -> None:
    """To whom it went, who is elsewhere, who cannot be invited. Names go by id and are read when it is sent; a
    team that was set up before is not celebrated again."""
    facts = {
        "team_id": team.id,
        "first": team.learning_confirmed_by is None,
        **{name: list(ids) for name, ids in groups.items()},
    }
    await enqueue(uow, who, Intent.TEAM_READY, f"team_ready:{team.id}:{ticket}", now, facts=facts)
