"""An invitation that did not reach whom it was for: it may be sent again, and the coach hears of it; not of answers."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.ids import TeamId, UserId
from bot.domain.note import Note, NoteKind
from bot.domain.outbox import OutboxRow
from bot.domain.people import Invitation, by_alphabet
from bot.services.asking.notes import leave_note
from bot.services.contents.messages import NoteContent
from bot.services.context import Standpoint, Who, names
from bot.services.ports import UnitOfWork
from bot.services.teams.joining import invitation_key

ANSWERED = "answered"
"""Why an invitation was not sent that nobody waits for any more."""


def reaches_nobody(sent: OutboxRow | None) -> bool:
    """Whether whoever it is for has surely heard of none."""
    return sent is None or (sent.state.unsaid and sent.reason != ANSWERED)


async def tell_coach(uow: UnitOfWork, invitation: Invitation, now: datetime) -> None:
    """Whoever noted them for the team."""
    coach, facts = invitation.invited_by, {"team_id": invitation.team_id, "invited": invitation.user_id}
    if coach != invitation.user_id:
        await leave_note(uow, invitation.workspace_id, coach, NoteKind.INVITATION_LOST, now, **facts)


async def unreached_content(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing where it was sent once more meanwhile."""
    invited = UserId(note.facts["invited"])
    key = invitation_key(TeamId(note.facts["team_id"]), Who(note.workspace_id, invited))
    known = await names(uow, note.workspace_id, [invited])
    if not known or not reaches_nobody(await uow.outbox.by_key(note.workspace_id, key)):
        return None
    return NoteContent(note.kind, {"names": tuple(known.values())})


def together(contents: Sequence[NoteContent]) -> NoteContent:
    """A whole team whom Slack kept from reading is one line."""
    everybody = {name for content in contents for name in content.facts["names"]}
    return NoteContent(NoteKind.INVITATION_LOST, {"names": by_alphabet(everybody)})
