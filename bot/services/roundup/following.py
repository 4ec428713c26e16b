"""How posted roundups, and the consent to be told in one, follow what becomes of a bright spot; not what they show."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.anonymity import shown_unnamed
from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.edition import Edition
from bot.domain.look_back import entries_begin
from bot.domain.people import Team
from bot.domain.story import StoryConsent
from bot.services.context import Who
from bot.services.enqueue import SPREADING, UPDATE_LASTS, refresh_cards, refresh_parts
from bot.services.ports import UnitOfWork
from bot.services.roundup.looking_after import refresh_look_backs

PARENT = 0


async def refresh_roundup(uow: UnitOfWork, before: BrightSpot, now: datetime) -> None:
    """The parent and the part that showed it; where an anonymous one goes, the others of its edition may have to
    hide, which their cards say; where it worked for others, a later roundup may have told that."""
    if before.edition_id is not None and before.edition_part is not None:
        edition = await uow.editions.get(before.workspace_id, before.edition_id)
        if edition is not None:
            positions = await _positions(uow, edition, before)
            await refresh_parts(uow, _author(before), edition, positions, now)
            await _tell_left_alone(uow, edition, before, now)
    await _refresh_tried(uow, before, now)
    await refresh_look_backs(uow, before, now)


async def tell_again(uow: UnitOfWork, team: Team, now: datetime) -> None:
    """Words that were put differently while people of another company read there stand where they stood, once those
    are gone."""
    edition = await uow.editions.posted_from(team.workspace_id, team.id, now - UPDATE_LASTS)
    while edition is not None:
        for spot in await uow.bright_spots.of_edition(team.workspace_id, edition.id):
            if spot.reworded:
                await refresh_roundup(uow, spot, now)
        following = edition.frozen_at + timedelta.resolution
        edition = await uow.editions.posted_from(team.workspace_id, team.id, following)


async def _tell_left_alone(uow: UnitOfWork, edition: Edition, before: BrightSpot, now: datetime) -> None:
    """Once too few people stand behind the unnamed ones of an edition, the cards of those that hide say so."""
    left = await uow.bright_spots.of_edition(before.workspace_id, edition.id)
    others = [spot for spot in left if spot.id != before.id]
    if shown_unnamed(left) or before not in shown_unnamed([*others, before]):
        return
    hid = [
        spot for spot in others if spot.visibility is Visibility.ANONYMOUS and spot.edition_part is not None
    ]
    await refresh_cards(uow, before.workspace_id, hid, now, SPREADING)


async def end_consent(uow: UnitOfWork, before: BrightSpot, after: BrightSpot) -> None:
    """A yes is for these words and for the team that saw the name on them. Once either changes it is as if nobody had
    been asked, and somebody may be asked anew; a no stays, and so does what was told already."""
    same = (before.text, before.team_id) == (after.text, after.team_id)
    if same and after.deleted_at is None and after.visibility is Visibility.TEAM:
        return
    story = await uow.stories.lock(after.workspace_id, after.id)
    if story is not None and story.edition_id is None and story.consent is not StoryConsent.NO:
        await uow.stories.remove(after.workspace_id, after.id)
    elif story is not None and story.outside_asked_at is not None and story.outside is not StoryConsent.NO:
        await uow.stories.save(replace(story, outside=None, outside_asked_at=None))


async def _positions(uow: UnitOfWork, edition: Edition, before: BrightSpot) -> set[int]:
    at = before.edition_part or PARENT
    positions = {PARENT, at}
    if at == PARENT:
        # The whole of a long story stands in the thread's first part.
        positions.add(entries_begin(edition.kind))
    if before.visibility is Visibility.ANONYMOUS:
        companions = await uow.bright_spots.of_edition(before.workspace_id, edition.id)
        positions |= {spot.edition_part for spot in companions if spot.edition_part is not None}
    if before.stage is not None:
        positions.add(await _last_part(uow, edition))
    return positions


async def _refresh_tried(uow: UnitOfWork, before: BrightSpot, now: datetime) -> None:
    """What it was tried for is told in the roundup that closed next after it had worked."""
    if before.visibility is not Visibility.TEAM or before.team_id is None:
        return
    for plan in await uow.plans.worked_tries_of(before.workspace_id, [before.id]):
        if plan.checked_at is None:
            continue
        edition = await uow.editions.posted_from(before.workspace_id, before.team_id, plan.checked_at)
        if edition is not None:
            await refresh_parts(uow, _author(before), edition, {await _last_part(uow, edition)}, now)


async def _last_part(uow: UnitOfWork, edition: Edition) -> int:
    parts = await uow.editions.parts(edition.workspace_id, edition.id)
    return max((part.position for part in parts), default=PARENT)


def _author(spot: BrightSpot) -> Who:
    return Who(spot.workspace_id, spot.user_id)
