"""The note that asks an author whether theirs may be told: what it says when it is read; not when it is left."""

from datetime import datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.note import Note, NoteKind
from bot.domain.story import Story
from bot.services.contents.messages import NoteContent
from bot.services.contents.stories import StoryContent
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork
from bot.services.proposing.telling import disturbs

__all__ = ["asked", "content", "disturbs", "story_content"]
"""Like a proposal it disturbs nobody who is away, paused, or was asked too much already."""


async def content(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing once it was taken back, rewritten, or came into a roundup."""
    story, spot = await _of_note(uow, note)
    if story is None or spot is None or spot.visibility is not Visibility.TEAM or spot.edition_id is not None:
        return None
    said = await story_content(uow, spot, story)
    return NoteContent(NoteKind.STORY, {"story": said}) if said is not None else None


async def asked(uow: UnitOfWork, note: Note, now: datetime) -> None:
    """Who always agrees has seen now which one it is."""
    story, _ = await _of_note(uow, note)
    if story is not None and story.consent is not None and story.answered_at is None:
        await uow.stories.save(story.seen(now))


async def story_content(uow: UnitOfWork, spot: BrightSpot, story: Story) -> StoryContent | None:
    """None where its team has no roundup to come any more."""
    team = await uow.teams.get(story.workspace_id, story.team_id)
    if team is None or team.next_roundup_date is None:
        return None
    rep = await uow.reps.get(story.workspace_id, story.user_id)
    return StoryContent(
        bright_spot_id=spot.id,
        text=spot.text,
        due_date=team.next_roundup_date,
        consent=story.consent,
        stands=rep is not None and rep.story_consent is not None and rep.story_consent.agrees,
        answered=story.answered_at is not None,
    )


async def _of_note(uow: UnitOfWork, note: Note) -> tuple[Story | None, BrightSpot | None]:
    spot_id = note.facts["bright_spot_id"]
    story = await uow.stories.get(note.workspace_id, spot_id)
    return story, await uow.bright_spots.get(note.workspace_id, spot_id) if story is not None else None
