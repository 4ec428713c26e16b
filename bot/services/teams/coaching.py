"""Who answers for a team: its coaches, and somebody else where none of them is left; not what they are told."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.audit import Deed
from bot.domain.ids import TeamId, UserId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.domain.people import Team
from bot.services.asking.notes import leave_note
from bot.services.auditing import record
from bot.services.contents.messages import NoteContent
from bot.services.context import Standpoint, Who, names
from bot.services.errors import DeletedMeanwhile, OnlyCoach, SetupByAdmins
from bot.services.ports import UnitOfWork


async def present_coaches(uow: UnitOfWork, workspace_id: WorkspaceId, team_id: TeamId) -> list[UserId]:
    """Those who are full members still, in the order in which they became coaches."""
    coaches = await uow.teams.coaches(workspace_id, team_id)
    known = await uow.people.many(workspace_id, coaches)
    gone = {person.user_id for person in known if not person.can_capture}
    return [coach for coach in coaches if coach not in gone]


async def coached_teams(uow: UnitOfWork, view: Standpoint) -> list[Team]:
    """The teams that this person coaches; none where they have become a guest, as none where they left."""
    if not view.person.can_capture:
        return []
    return await uow.teams.coached_by(view.rep.workspace_id, view.rep.user_id)


async def own_team(uow: UnitOfWork, who: Who, team_id: TeamId) -> Team:
    """A team that this person coaches, locked. Raises DeletedMeanwhile, OnlyCoach."""
    team = await uow.teams.lock(who.workspace_id, team_id)
    if team is None:
        raise DeletedMeanwhile
    if who.user_id not in await present_coaches(uow, who.workspace_id, team_id):
        raise OnlyCoach
    return team


async def responsible(uow: UnitOfWork, team: Team) -> list[UserId]:
    """The coaches; where none is left the workspace's admins; where nobody knows of any, whoever is on the team
    longest."""
    if coaches := await present_coaches(uow, team.workspace_id, team.id):
        return coaches
    if admins := await uow.people.admins(team.workspace_id):
        return admins
    members = await uow.reps.active_in(team.workspace_id, team.id)
    oldest = sorted(members, key=lambda rep: (rep.joined_at or team.created_at, rep.user_id))
    return [rep.user_id for rep in oldest[:1]]


async def may_set_up(uow: UnitOfWork, view: Standpoint) -> None:
    """A team that is not there yet: any full member, unless an admin said otherwise. Raises SetupByAdmins."""
    workspace = await uow.workspaces.get(view.rep.workspace_id)
    if workspace is not None and workspace.setup_by_admins and not view.person.is_admin:
        raise SetupByAdmins


async def may_take_over(uow: UnitOfWork, view: Standpoint, team: Team) -> bool:
    """Whether this person may become the coach of a team that has none any more: an admin, or one of its members."""
    own = view.rep.active and view.rep.team_id == team.id
    if not (view.person.can_capture and (view.person.is_admin or own)):
        return False
    return not await present_coaches(uow, team.workspace_id, team.id)


async def to_take_over(uow: UnitOfWork, view: Standpoint) -> list[Team]:
    """The teams without a coach whose coach this person may become."""
    found = await uow.teams.without_coach(view.rep.workspace_id)
    return [team for team in found if await may_take_over(uow, view, team)]


async def keep_coaches(
    uow: UnitOfWork, who: Who, team_id: TeamId, wanted: Sequence[UserId], now: datetime
) -> None:
    """Whoever saves a team coaches it, and with whom, where they said so. Who becomes one or is one no more is told;
    who left the company stays on the list for when they return. The caller holds the team's lock."""
    before = await present_coaches(uow, who.workspace_id, team_id)
    await uow.teams.add_coach(who.workspace_id, team_id, who.user_id)
    if not wanted:
        return
    unfit = await not_to_coach(uow, who.workspace_id, wanted)
    said = [each for each in wanted if each not in unfit]
    fresh = [each for each in said if each not in (*before, who.user_id)]
    ended = [each for each in before if each not in (*said, who.user_id)]
    facts = {"team_id": team_id, "by": who.user_id}
    for each in fresh:
        await uow.teams.add_coach(who.workspace_id, team_id, each)
        await leave_note(uow, who.workspace_id, each, NoteKind.COACH_NAMED, now, **facts)
    for each in ended:
        await uow.teams.remove_coach(who.workspace_id, team_id, each)
        await leave_note(uow, who.workspace_id, each, NoteKind.COACH_ENDED, now, **facts)
    if fresh or ended:
        await record(uow, who.workspace_id, Deed.COACHES_CHANGED, now, by_user=who.user_id, team_id=team_id)


async def not_to_coach(uow: UnitOfWork, workspace_id: WorkspaceId, wanted: Sequence[UserId]) -> list[UserId]:
    """Those of them who are no full members."""
    known = {person.user_id: person for person in await uow.people.many(workspace_id, list(wanted))}
    return [each for each in wanted if each not in known or not known[each].can_capture]


async def coach_content(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing where it was changed back meanwhile."""
    team = await uow.teams.get(note.workspace_id, TeamId(note.facts["team_id"]))
    if team is None:
        return None
    coaches = note.user_id in await present_coaches(uow, team.workspace_id, team.id)
    if coaches is not (note.kind is NoteKind.COACH_NAMED):
        return None
    by = UserId(note.facts["by"])
    known = await names(uow, note.workspace_id, [by])
    return NoteContent(note.kind, {"team": team.name, "by": known.get(by) or "none"})


async def coachless_content(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing is to be said any more where somebody took over."""
    team = await uow.teams.get(note.workspace_id, TeamId(note.facts["team_id"]))
    if team is None or await present_coaches(uow, team.workspace_id, team.id):
        return None
    return NoteContent(note.kind, {"team": team.name})
