"""An author says whether theirs may be told, before a roundup or after; nobody else learns what they said."""

from dataclasses import replace
from datetime import datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.edition import Edition
from bot.domain.ids import BrightSpotId, ChannelId, MessageTs
from bot.domain.look_back import entries_begin
from bot.domain.outbox import Intent, Kind
from bot.domain.story import STANDING, Story, StoryChoice, StoryConsent
from bot.services.answering.bright_spots import own
from bot.services.contents.messages import ReplyContent
from bot.services.contents.stories import StoryContent
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import enqueue, refresh_home, refresh_parts, reply
from bot.services.errors import DeletedMeanwhile, RoundupIsOut
from bot.services.ports import UnitOfWork, Work
from bot.services.roundup.asking import story_content
from bot.services.roundup.following import PARENT
from bot.services.roundup.refreshing import refresh_previews
from bot.services.roundup.stories import ask_next

Place = tuple[ChannelId, MessageTs]
"""The message in which it was asked, to be rewritten."""


class Consenting:
    """Each use case is one transaction, safe to repeat. All raise DeletedMeanwhile and RoundupIsOut."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def form(self, who: Who, spot_id: BrightSpotId, now: datetime) -> StoryContent:
        """The bright spot with all that can be said to it."""
        async with self._work() as uow:
            await locked(uow, who)
            spot = await own(uow, who, spot_id)
            story = await _story_of(uow, spot, now)
            _check_may_be_told(spot, story)
            said = await story_content(uow, spot, story)
            if said is None:
                raise DeletedMeanwhile
            return said

    async def answer(
        self, who: Who, spot_id: BrightSpotId, choice: StoryChoice, now: datetime, place: Place | None = None
    ) -> None:
        """About this one, or for good. Where there is a `place` it says so, else a sentence in the DM does."""
        async with self._work() as uow:
            view = await locked(uow, who)
            spot = await own(uow, who, spot_id)
            before = await _story_of(uow, spot, now)
            if choice not in STANDING:
                _check_may_be_told(spot, before)
            after = before.answered(choice, now)
            await uow.stories.save(after)
            if choice in STANDING:
                await uow.reps.save(replace(view.rep, story_consent=STANDING[choice]))
            await refresh_home(uow, who, now)
            await _follow(uow, view, spot, before, after, now)
            await _say(uow, who, after, now, place)
            await uow.commit()


async def _story_of(uow: UnitOfWork, spot: BrightSpot, now: datetime) -> Story:
    """Somebody may answer a question that was about other words of theirs: they know what they say now."""
    story = await uow.stories.lock(spot.workspace_id, spot.id)
    if story is not None:
        return story
    if spot.visibility is not Visibility.TEAM or spot.team_id is None or spot.edition_id is not None:
        raise DeletedMeanwhile
    return Story(spot.workspace_id, spot.id, spot.team_id, spot.user_id, now)


def _check_may_be_told(spot: BrightSpot, story: Story) -> None:
    """A roundup has it that did not tell it: no other will. Raises RoundupIsOut."""
    if spot.edition_id is not None and story.edition_id is None:
        raise RoundupIsOut


async def _follow(
    uow: UnitOfWork, view: Standpoint, spot: BrightSpot, before: Story, after: Story, now: datetime
) -> None:
    """In the roundup that told it; or in the one to come, for which a no lets the next one be asked."""
    if after.edition_id is not None:
        await _retell(uow, spot, after, now)
        return
    team = await uow.teams.get(after.workspace_id, after.team_id)
    if team is None:
        return
    if before.agreed or after.agreed:
        await refresh_previews(uow, team.workspace_id, team.id, team.next_roundup_date, now)
    if not after.agreed and view.rep.team_id == team.id:
        await ask_next(uow, team, now)


async def _retell(uow: UnitOfWork, spot: BrightSpot, story: Story, now: datetime) -> None:
    """One that was told by name and is no story any more stands in the thread like the others; one that was told
    without a name is left out, since there its author would be named after all."""
    edition = await uow.editions.lock(spot.workspace_id, spot.edition_id) if spot.edition_id else None
    if edition is None or edition.id != story.edition_id or edition.story_id not in (spot.id, None):
        return
    retold = _without(edition)
    first = entries_begin(edition.kind)
    part = None if edition.story_unnamed else first
    if story.agreed:
        unnamed = story.consent is StoryConsent.UNNAMED
        retold, part = replace(edition, story_id=spot.id, story_unnamed=unnamed), PARENT
    elif edition.story_id is None:
        return
    await uow.editions.save(retold)
    await uow.bright_spots.save(replace(spot, edition_part=part))
    await refresh_parts(uow, Who(spot.workspace_id, spot.user_id), edition, {PARENT, first}, now)


def _without(edition: Edition) -> Edition:
    return replace(edition, story_id=None, story_unnamed=False)


async def _say(uow: UnitOfWork, who: Who, story: Story, now: datetime, place: Place | None) -> None:
    if place is None:
        said = ReplyContent(f"story_{story.consent}")
        await reply(uow, who, f"story:{story.bright_spot_id}:{uow.new_mark()}", now, said)
        return
    await enqueue(
        uow,
        who,
        Intent.STORY_ANSWERED,
        f"story:{story.bright_spot_id}:{uow.new_mark()}",
        now,
        kind=Kind.UPDATE,
        facts={"bright_spot_id": int(story.bright_spot_id), "channel": place[0], "ts": place[1]},
        coalesce_key=f"story:{story.bright_spot_id}:{place[1]}",
    )
