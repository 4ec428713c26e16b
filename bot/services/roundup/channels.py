"""Channels that come and go, and who else reads there; tells whoever answers for the team."""

from dataclasses import replace
from datetime import datetime

from bot.domain.ids import ChannelId, WorkspaceId
from bot.domain.note import Note, NoteKind
from bot.domain.people import SHARED_OUTSIDE, Team
from bot.services.asking.notes import leave_note
from bot.services.contents.messages import NoteContent
from bot.services.context import Standpoint
from bot.services.playbook.refreshing import refresh_playbook
from bot.services.ports import UnitOfWork, Work
from bot.services.roundup.following import tell_again
from bot.services.teams.coaching import responsible


class Channels:
    """What Slack tells of the channels in which roundups are posted; each news is one transaction."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def closed(self, workspace_id: WorkspaceId, channel: ChannelId, code: str, now: datetime) -> None:
        """The channel was archived, the bot removed or another company let in: each team's coaches are told once."""
        async with self._work() as uow:
            for team in await _held_in(uow, workspace_id, channel):
                await note_trouble(uow, team, code, now)
            await uow.commit()

    async def opened(
        self, workspace_id: WorkspaceId, channel: ChannelId, now: datetime, *, unshared: bool = False
    ) -> None:
        """The channel can be posted to again: what waited for it goes out. That people of another company read there
        only ends when they are gone (`unshared`)."""
        async with self._work() as uow:
            for team in await _held_in(uow, workspace_id, channel):
                if team.read_outside is unshared:
                    await uow.teams.save(replace(team, channel_trouble=None))
                if unshared:
                    await refresh_playbook(uow, workspace_id, team.id, now)
                    await tell_again(uow, team, now)
            await uow.outbox.hasten(workspace_id, channel, now)
            await uow.commit()


async def _held_in(uow: UnitOfWork, workspace_id: WorkspaceId, channel: ChannelId) -> list[Team]:
    """The teams of that channel, locked: a coach may be saving one at this very moment, or its roundup closing."""
    found = await uow.teams.in_channel(workspace_id, channel)
    held = [await uow.teams.lock(workspace_id, team.id) for team in found]
    return [team for team in held if team is not None and team.channel == channel]


async def note_trouble(uow: UnitOfWork, team: Team, code: str, now: datetime) -> None:
    """Tells whoever answers for the team once what to do about the channel; a known trouble is not news, but for
    others who read there. The caller holds the team's lock."""
    if team.channel_trouble is not None and (team.read_outside or code != SHARED_OUTSIDE):
        return
    await uow.teams.save(replace(team, channel_trouble=code))
    if code == SHARED_OUTSIDE:
        await refresh_playbook(uow, team.workspace_id, team.id, now)
    for coach in await responsible(uow, team):
        kind, about = NoteKind.CHANNEL_TROUBLE, {"channel": team.channel, "code": code}
        await leave_note(uow, team.workspace_id, coach, kind, now, **about)


async def trouble_content(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing once that channel is mended, or no team's any more."""
    teams = await uow.teams.in_channel(note.workspace_id, ChannelId(note.facts["channel"]))
    lasts = any(team.channel_trouble == note.facts["code"] for team in teams)
    return NoteContent(note.kind, note.facts) if lasts else None
