"""What the roundup's messages are made of, read from the state of the moment in which they are sent or re-sent."""

from collections.abc import Sequence

from bot.domain.anonymity import ACTIVE_MEMBERS, may_show
from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.edition import Edition
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.roundup import Group, Shown, fitted, sections, strongest
from bot.services.contents.roundups import Entry, RoundupParentContent, RoundupPartContent, Section
from bot.services.context import names
from bot.services.ports import UnitOfWork


async def shown_sections(
    uow: UnitOfWork, workspace_id: WorkspaceId, groups: Sequence[Group]
) -> tuple[Section, ...]:
    """Groups of the domain with the authors' names in place of their ids."""
    authors = [shown.author for group in groups for shown in group.shown if shown.author is not None]
    known = await names(uow, workspace_id, list(dict.fromkeys(authors)))
    return tuple(
        Section(group.strength, tuple(_entry(shown, known) for shown in group.shown), group.anonymous)
        for group in groups
    )


def _entry(shown: Shown, known: dict[UserId, str]) -> Entry:
    author = known.get(shown.author, "") if shown.author is not None else None
    return Entry(shown.text, shown.whose, author, shown.bright_spot_id)


async def parent_content(uow: UnitOfWork, edition: Edition) -> RoundupParentContent:
    """What was strong is read anew: an entry taken back is not praised by its shadow."""
    team = await uow.teams.get(edition.workspace_id, edition.team_id)
    named, _ = await _showable(uow, edition)
    parts = await uow.editions.parts(edition.workspace_id, edition.id)
    first = await uow.editions.first_posted(edition.workspace_id, edition.team_id)
    return RoundupParentContent(
        edition_id=edition.id,
        team_name=team.name if team else "",
        due_date=edition.due_date,
        strong=strongest(named),
        question_key=edition.question_key or "",
        parts=len(parts) - 1,
        first=first == edition.id,
    )


async def part_content(uow: UnitOfWork, edition: Edition, position: int) -> RoundupPartContent:
    """The entries of one part that may still be shown."""
    named, anonymous = await _showable(uow, edition)
    groups = sections(
        [spot for spot in named if spot.edition_part == position],
        [spot for spot in anonymous if spot.edition_part == position],
        str(edition.id),
    )
    shown = await shown_sections(uow, edition.workspace_id, fitted(groups))
    return RoundupPartContent(edition.id, position, shown)


async def _showable(uow: UnitOfWork, edition: Edition) -> tuple[list[BrightSpot], list[BrightSpot]]:
    """Named and anonymous ones; the anonymous only while three people stand behind them."""
    found = await uow.bright_spots.of_edition(edition.workspace_id, edition.id)
    living = [spot for spot in found if spot.deleted_at is None and spot.visibility.shared]
    named = [spot for spot in living if spot.visibility is Visibility.TEAM]
    anonymous = [spot for spot in living if spot.visibility is Visibility.ANONYMOUS]
    enough = may_show([spot.user_id for spot in anonymous], ACTIVE_MEMBERS)
    return named, anonymous if enough else []
