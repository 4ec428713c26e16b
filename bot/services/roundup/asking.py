"""What an author reads of theirs before it is told: the note that asks, or says so ahead, and Home; not when."""

from datetime import datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.note import Note, NoteKind
from bot.domain.story import Story, StoryConsent
from bot.services.contents.messages import NoteContent
from bot.services.contents.stories import StoryContent
from bot.services.context import Standpoint
from bot.services.ports import UnitOfWork
from bot.services.roundup.refreshing import refresh_previews

LISTED = 3
"""In Home."""


async def content(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """Nothing once it was answered in Home, taken back, rewritten, or came into a roundup."""
    said = await _untold(uow, await _story_of(uow, note))
    return NoteContent(NoteKind.STORY, {"story": said}) if said is not None and not said.answered else None


async def content_ahead(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """The same; and nothing to whoever agrees for good no longer."""
    said = await _untold(uow, await _story_of(uow, note))
    return NoteContent(NoteKind.STORY_AHEAD, {"story": said}) if said is not None and said.ahead else None


async def seen_ahead(uow: UnitOfWork, note: Note, now: datetime) -> None:
    """Who always agrees has seen now which one it is, and coaches may."""
    story = await _story_of(uow, note)
    said = await _untold(uow, story)
    if story is None or said is None or not said.ahead:
        return
    await uow.stories.save(story.seen(now))
    await refresh_previews(uow, story.workspace_id, story.team_id, said.due_date, now)


async def coming(uow: UnitOfWork, view: Standpoint) -> tuple[StoryContent, ...]:
    """For Home: those of this rep that a roundup to come may tell, unless they want that of none."""
    rep = view.rep
    if rep.team_id is None:
        return ()
    stories = await uow.stories.untold_of(rep.workspace_id, rep.user_id, LISTED)
    asked = [await _untold(uow, story) for story in stories if story.team_id == rep.team_id]
    return tuple(said for said in asked if said is not None and said.consent is not StoryConsent.NO)


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


async def _story_of(uow: UnitOfWork, note: Note) -> Story | None:
    return await uow.stories.get(note.workspace_id, note.facts["bright_spot_id"])


async def _untold(uow: UnitOfWork, story: Story | None) -> StoryContent | None:
    """While it can still be told."""
    if story is None:
        return None
    spot = await uow.bright_spots.get(story.workspace_id, story.bright_spot_id)
    if spot is None or spot.visibility is not Visibility.TEAM or spot.edition_id is not None:
        return None
    return await story_content(uow, spot, story)
