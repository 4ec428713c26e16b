"""Has the team's playbook rewritten when a play appears, changes or goes; not what stands in it."""

from datetime import datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import MessageTs, TeamId, UserId, WorkspaceId
from bot.domain.outbox import Intent, Kind
from bot.domain.people import Team
from bot.domain.play import OTHERS, Place, place_of
from bot.services.context import Who
from bot.services.enqueue import SPREADING, enqueue
from bot.services.ports import UnitOfWork

NOBODY = UserId("")
"""A canvas goes to a channel and to no person."""

INSTEAD_OF = "instead_of"
"""Among the facts of a canvas: the message that was the playbook until there could be one."""
LEFT = "left"
"""Among the facts of a message: its own ts, once a canvas took its place."""


async def refresh_playbook(
    uow: UnitOfWork, workspace_id: WorkspaceId, team_id: TeamId | None, now: datetime
) -> None:
    """Call it in the transaction of whatever changed: a try that worked, an entry, a strength, a team's channel.
    What there is to write is read when it is sent; nothing is begun before there is a first play."""
    team = await uow.teams.get(workspace_id, team_id) if team_id is not None else None
    if team is None:
        return
    place = place_of(team.playbook_canvas)
    if place is not None and place.is_message:
        await message_row(uow, team, Kind.UPDATE, now)
    else:
        await canvas_row(uow, team, now)


async def has_spread(uow: UnitOfWork, spot: BrightSpot, now: datetime) -> None:
    """A try of it worked, or somebody for whom it did said more of that."""
    if await uow.plays.others(spot.workspace_id, spot.id) >= OTHERS:
        await refresh_playbook(uow, spot.workspace_id, spot.team_id, now)


async def follow(uow: UnitOfWork, before: BrightSpot, after: BrightSpot, now: datetime) -> None:
    """A bright spot changed: the playbooks that show it, or showed it, say what it says now. One that nobody tried
    is in none; only where an anonymous one goes, others may have to hide."""
    teams = {spot.team_id for spot in (before, after) if spot.team_id is not None}
    if not teams or _looks(before) == _looks(after):
        return
    if await uow.plays.others(before.workspace_id, before.id) < OTHERS and not _hid_others(before):
        return
    for team_id in sorted(teams):
        await refresh_playbook(uow, before.workspace_id, team_id, now)


async def canvas_row(
    uow: UnitOfWork, team: Team, now: datetime, *, instead_of: MessageTs | None = None
) -> None:
    """Writes the canvas; where there is none yet, or a message until now, makes it first."""
    await enqueue(
        uow,
        Who(team.workspace_id, NOBODY),
        Intent.PLAYBOOK_CANVAS,
        f"playbook:{team.id}:{uow.new_mark()}",
        now,
        kind=Kind.CANVAS,
        target=team.channel,
        facts={"team_id": team.id, INSTEAD_OF: instead_of},
        coalesce_key=f"playbook:{team.id}",
        priority=SPREADING,
    )


async def message_row(uow: UnitOfWork, team: Team, kind: Kind, now: datetime) -> None:
    """The same as a message in the channel: posted once, and from then on updated in place."""
    await enqueue(
        uow,
        Who(team.workspace_id, NOBODY),
        Intent.PLAYBOOK_MESSAGE,
        f"playbook:{team.id}:{uow.new_mark()}",
        now,
        kind=kind,
        target=team.channel,
        facts={"team_id": team.id},
        coalesce_key=f"playbook:{team.id}",
        priority=SPREADING,
    )


async def leaving_row(uow: UnitOfWork, team: Team, message: Place, now: datetime) -> None:
    """What was the playbook says where it is now."""
    await enqueue(
        uow,
        Who(team.workspace_id, NOBODY),
        Intent.PLAYBOOK_MESSAGE,
        f"playbook:{team.id}:{uow.new_mark()}",
        now,
        kind=Kind.UPDATE,
        target=message.channel,
        facts={"team_id": team.id, LEFT: message.id},
        priority=SPREADING,
    )


def _looks(spot: BrightSpot) -> tuple[object, ...]:
    """What of it others can read in a playbook."""
    return (spot.text, spot.whose, spot.strength, spot.visibility, spot.team_id, spot.deleted_at)


def _hid_others(spot: BrightSpot) -> bool:
    return spot.visibility is Visibility.ANONYMOUS and spot.edition_part is not None
