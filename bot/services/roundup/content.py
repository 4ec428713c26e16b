"""What the roundup's messages are made of, read from the state of the moment in which they are sent or re-sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.anonymity import shown_unnamed
from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.edition import Edition
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.look_back import entries_begin
from bot.domain.packing import Group, Shown, fitted
from bot.domain.people import Team
from bot.domain.roundup import sections, strongest
from bot.domain.schedule import local_date
from bot.domain.telling import room_for_story
from bot.domain.wave import Wave, charts_welcome, wave
from bot.domain.words.sentences import whole_sentences
from bot.services.contents.roundups import Entry, RoundupParentContent, RoundupPartContent, Section
from bot.services.context import names
from bot.services.ports import UnitOfWork
from bot.services.roundup.closing import closing_of, others_read
from bot.services.roundup.stories import whole_story


@dataclass(frozen=True, slots=True)
class Standing:
    """What an edition may show at this moment."""

    named: tuple[BrightSpot, ...]
    """The story among them, and nothing that a coach left out."""
    anonymous: tuple[BrightSpot, ...]
    story: BrightSpot | None


async def shown_sections(
    uow: UnitOfWork, workspace_id: WorkspaceId, groups: Sequence[Group]
) -> tuple[Section, ...]:
    """Groups of the domain with the authors' names in place of their ids."""
    authors = [shown.author for group in groups for shown in group.shown if shown.author is not None]
    known = await names(uow, workspace_id, list(dict.fromkeys(authors)))
    return tuple(
        Section(group.strength, tuple(_entry(shown, known) for shown in group.shown), group.heading)
        for group in groups
    )


def _entry(shown: Shown, known: dict[UserId, str]) -> Entry:
    author = known.get(shown.author, "") if shown.author is not None else None
    return Entry(shown.text, shown.whose, author, shown.bright_spot_id, shown.shortened)


async def parent_content(uow: UnitOfWork, edition: Edition, now: datetime) -> RoundupParentContent:
    """Everything is read anew: an entry taken back is not praised by its shadow, nor told."""
    team = await uow.teams.get(edition.workspace_id, edition.team_id)
    standing = await _standing(uow, edition)
    parts = await uow.editions.parts(edition.workspace_id, edition.id)
    first = await uow.editions.first_posted(edition.workspace_id, edition.team_id)
    line = await _wave(uow, edition, team)
    return RoundupParentContent(
        edition_id=edition.id,
        kind=edition.kind,
        team_name=team.name if team else "",
        due_date=edition.due_date,
        strong=strongest(standing.named),
        question_key=edition.question_key or "",
        parts=len(parts) - 1,
        first=first == edition.id,
        introduction=edition.introduction,
        story=await _story(uow, edition, standing.story),
        wave=line,
        draws=line.drawn and await charts_are_taken(uow, edition.workspace_id, now),
    )


async def part_content(uow: UnitOfWork, edition: Edition, position: int) -> RoundupPartContent:
    """The entries of one part that may still be shown; where the last one has none, what ends the thread."""
    standing = await _standing(uow, edition)
    begins = position == entries_begin(edition.kind)
    whole = whole_story(edition, standing.story) if standing.story is not None and begins else None
    groups = sections(
        [spot for spot in standing.named if spot.edition_part == position],
        [spot for spot in standing.anonymous if spot.edition_part == position],
        str(edition.id),
        whole,
    )
    shown = await shown_sections(uow, edition.workspace_id, fitted(groups))
    content = RoundupPartContent(edition.id, position, shown)
    parts = await uow.editions.parts(edition.workspace_id, edition.id)
    if shown or position != parts[-1].position:
        return content
    return replace(content, closing=await closing_of(uow, edition, standing.named))


async def charts_are_taken(uow: UnitOfWork, workspace_id: WorkspaceId, now: datetime) -> bool:
    """Unless this workspace refused one not long ago."""
    workspace = await uow.workspaces.get(workspace_id)
    return workspace is not None and charts_welcome(workspace.charts_refused_at, now)


async def _story(uow: UnitOfWork, edition: Edition, spot: BrightSpot | None) -> Entry | None:
    """As much of it as the parent has room for, with whole sentences."""
    if spot is None:
        return None
    known = {} if edition.story_unnamed else await names(uow, spot.workspace_id, [spot.user_id])
    text = whole_sentences(spot.text, room_for_story(edition.introduction))
    return Entry(text, spot.whose, known.get(spot.user_id), spot.id, shortened=text != spot.text)


async def _wave(uow: UnitOfWork, edition: Edition, team: Team | None) -> Wave:
    """As it was when the edition closed, without what was taken back since."""
    zone = team.tz if team is not None else "UTC"
    shared = await uow.bright_spots.team_wave(edition.workspace_id, edition.team_id, edition.frozen_at)
    days = [local_date(moment, zone) for moment in shared]
    return wave(days, local_date(edition.frozen_at, zone))


async def _standing(uow: UnitOfWork, edition: Edition) -> Standing:
    """The anonymous ones only while three people stand behind them; the story only while its author lets it."""
    found = await uow.bright_spots.of_edition(edition.workspace_id, edition.id)
    placed = [spot for spot in found if spot.deleted_at is None and spot.edition_part is not None]
    if any(spot.reworded for spot in placed) and await others_read(uow, edition):
        placed = [spot for spot in placed if not spot.reworded]
    named = [spot for spot in placed if spot.visibility is Visibility.TEAM]
    story = next((spot for spot in named if spot.id == edition.story_id), None)
    return Standing(tuple(named), shown_unnamed(placed), story)
