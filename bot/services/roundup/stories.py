"""Which story an edition tells, and whose author is asked for one; not how they are asked or what they answer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.bright_spot import BrightSpot
from bot.domain.draft import Draft, parted
from bot.domain.edition import Edition
from bot.domain.ids import BrightSpotId, TeamId, UserId, WorkspaceId
from bot.domain.note import NoteKind
from bot.domain.packing import Shown
from bot.domain.people import Team
from bot.domain.roundup import Composition, compose, shown_by_name
from bot.domain.story import Story, StoryConsent
from bot.domain.telling import ASKED_AHEAD, MOST_ASKED, PATIENCE, Told, candidates, room_for_story
from bot.services.asking.notes import leave_note
from bot.services.context import Who, seen
from bot.services.ports import UnitOfWork, Work
from bot.services.stumbling import by_key, one_by_one

LOOKS_EVERY = timedelta(minutes=10)
"""Nobody is asked so urgently that every tick should read what all teams have shared."""
TEAMS_AT_ONCE = 10_000


class Stories:
    """The tick that asks an author ahead of each roundup whether theirs may be told."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._looked_at: datetime | None = None

    async def tick(self, now: datetime) -> None:
        """Asks the next author of every team whose roundup is near."""
        if self._looked_at is not None and self._looked_at <= now < self._looked_at + LOOKS_EVERY:
            return
        self._looked_at = now
        async with self._work() as uow:
            near = await uow.teams.due(now + ASKED_AHEAD, TEAMS_AT_ONCE)
        await one_by_one(self._work, "story", now, near, by_key, lambda key: self._ask(*key, now))

    async def _ask(self, workspace_id: WorkspaceId, team_id: TeamId, now: datetime) -> None:
        async with self._work() as uow:
            team = await uow.teams.get(workspace_id, team_id)
            if team is not None and await ask_next(uow, team, now):
                await uow.commit()


async def story_for(uow: UnitOfWork, team: Team, named: Sequence[BrightSpot]) -> Told | None:
    """What the edition to come tells of these: what a coach chose, as long as its author agrees; else the richest
    whose author does; None where nobody does, or a coach wants none."""
    agreed = await tellable(uow, team, named)
    if not agreed:
        return None
    draft = await _draft(uow, team)
    if draft is not None and draft.story_chosen:
        if draft.story_id is None:
            return None
        agreed = (*(told for told in agreed if told.spot.id == draft.story_id), *agreed)
    return agreed[0] if agreed else None


async def tellable(uow: UnitOfWork, team: Team, named: Sequence[BrightSpot]) -> tuple[Told, ...]:
    """All of these whose authors saw them and agreed, the richest first. Whoever did not is not told of here."""
    asked = await _asked(uow, team, named)
    if not asked:
        return ()
    return tuple(
        Told(spot, unnamed=asked[spot.id].consent is StoryConsent.UNNAMED)
        for spot in await _ranked(uow, team, named, asked)
        if spot.id in asked and asked[spot.id].agreed
    )


async def tell(uow: UnitOfWork, edition: Edition, content: Composition) -> tuple[Composition, Shown | None]:
    """Gives the edition's story its place in the parent. Returns what is left for the thread, and the whole of the
    story where the parent has room for its beginning only."""
    told = next((spot for spot in content.named if spot.id == edition.story_id), None)
    story = await uow.stories.lock(told.workspace_id, told.id) if told is not None else None
    if told is None or story is None:
        return content, None
    await uow.stories.save(replace(story, edition_id=edition.id))
    await uow.bright_spots.save(replace(told, edition_id=edition.id, edition_part=0))
    rest = replace(content, named=tuple(spot for spot in content.named if spot.id != told.id))
    return rest, whole_story(edition, told)


def whole_story(edition: Edition, spot: BrightSpot) -> Shown | None:
    """As the thread shows it, if it is too long for the parent."""
    if len(spot.text) <= room_for_story(edition.introduction):
        return None
    return Shown(spot.text, spot.whose) if edition.story_unnamed else shown_by_name(spot)


async def ask_next(uow: UnitOfWork, team: Team, now: datetime) -> bool:
    """The author of the richest one who was not asked yet, if it is time to ask somebody. Whether one was. Nobody is
    asked about two of theirs for one roundup: whoever said nothing, or no, is left alone with the next."""
    due = team.next_roundup_at
    if due is None or not due - ASKED_AHEAD <= now < due:
        return False
    named = await _waiting(uow, team, now)
    asked = await _asked(uow, team, named)
    ranked = await _ranked(uow, team, named, asked)
    if not _another_may_be_asked(ranked, asked, due - ASKED_AHEAD, now):
        return False
    lately = {story.user_id for story in asked.values() if story.asked_at >= due - ASKED_AHEAD}
    for spot in ranked:
        if spot.id not in asked and spot.user_id not in lately and await _ask(uow, team, spot, now):
            return True
    return False


def _another_may_be_asked(
    ranked: Sequence[BrightSpot], asked: Mapping[BrightSpotId, Story], since: datetime, now: datetime
) -> bool:
    """While nobody has agreed: after a no at once, after silence a day later, and never more than three."""
    if any(spot.id in asked and asked[spot.id].agreed for spot in ranked):
        return False
    lately = [story for story in asked.values() if story.asked_at >= since]
    waiting = any(story.waits and now < story.asked_at + PATIENCE for story in lately)
    return len(lately) < MOST_ASKED and not waiting


async def _ask(uow: UnitOfWork, team: Team, spot: BrightSpot, now: datetime) -> bool:
    """Not somebody who left, became a guest, paused, or never wants to be asked. Who always agrees sees it as well,
    beforehand."""
    view = await seen(uow, Who(spot.workspace_id, spot.user_id))
    rep = view.rep
    here = view.person.can_capture and rep.active and rep.team_id == team.id and not view.paused(now)
    if not here or rep.story_consent is StoryConsent.NO:
        return False
    story = Story(spot.workspace_id, spot.id, team.id, spot.user_id, now, rep.story_consent)
    if await uow.stories.add(story):
        facts = {"bright_spot_id": int(spot.id)}
        kind = NoteKind.STORY if story.consent is None else NoteKind.STORY_AHEAD
        await leave_note(uow, spot.workspace_id, spot.user_id, kind, now, **facts)
    return True


async def _waiting(uow: UnitOfWork, team: Team, now: datetime) -> tuple[BrightSpot, ...]:
    """What the edition to come shows by name; nothing while it has too few authors to come at all."""
    waiting = await uow.bright_spots.waiting_for_edition(team.workspace_id, team.id, now)
    content = compose(waiting, len(await uow.reps.active_in(team.workspace_id, team.id)))
    draft = await _draft(uow, team)
    named, _ = parted(content.named, draft.left_out if draft is not None else ())
    return tuple(named) if content.enough else ()


async def _draft(uow: UnitOfWork, team: Team) -> Draft | None:
    if team.next_roundup_date is None:
        return None
    return await uow.drafts.get(team.workspace_id, team.id, team.next_roundup_date)


async def _ranked(
    uow: UnitOfWork, team: Team, named: Sequence[BrightSpot], asked: Mapping[BrightSpotId, Story]
) -> tuple[BrightSpot, ...]:
    last = next(iter(await uow.stories.told(team.workspace_id, team.id, limit=1)), None)
    author: UserId | None = last.user_id if last is not None else None
    told = [spot_id for spot_id, story in asked.items() if story.edition_id]
    return candidates(named, told, author)


async def _asked(uow: UnitOfWork, team: Team, named: Sequence[BrightSpot]) -> dict[BrightSpotId, Story]:
    found = await uow.stories.of_bright_spots(team.workspace_id, [spot.id for spot in named])
    return {story.bright_spot_id: story for story in found}
