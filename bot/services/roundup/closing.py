"""What ends a roundup's thread: where its customers stand, and what of the team was tried and worked; not its looks."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.edition import Edition
from bot.domain.ids import BrightSpotId, TeamId, WorkspaceId
from bot.domain.plan import Plan
from bot.domain.stages import stage_to_ask, stages_seen
from bot.domain.story import StoryConsent
from bot.domain.words.sentences import whole_sentences
from bot.services.contents.roundups import Closing, Entry, Tried
from bot.services.context import names
from bot.services.ports import UnitOfWork
from bot.services.roundup.spreads import told_in_look_back
from bot.services.trying.spreading import told_of

MOST_TRIED = 10
"""The latest ones; each takes two blocks."""
TRIED_LIMIT = 300
"""Characters of each; its whole text stood in a roundup before."""
LATEST_STORIES = 100
"""One of each roundup: more than half a year of them."""


async def closing_of(uow: UnitOfWork, edition: Edition, named: Sequence[BrightSpot]) -> Closing:
    """`named`: what the edition shows by name at this moment."""
    seen = stages_seen(named)
    return Closing(tuple(seen.items()), stage_to_ask(seen), await _tried(uow, edition))


async def others_read(uow: UnitOfWork, edition: Edition) -> bool:
    """Whether people of another company do by now: words that were put differently are news to them, and wait until
    they are gone."""
    team = await uow.teams.get(edition.workspace_id, edition.team_id)
    return team is not None and team.read_outside and team.channel == edition.channel


async def _tried(uow: UnitOfWork, edition: Edition) -> tuple[Tried, ...]:
    """Between the freeze of the posted edition before this one and its own, whoever looks whenever; what the look
    back at the top of the thread tells is not told again at its end."""
    before = await uow.editions.frozen_before(edition.workspace_id, edition.team_id, edition.frozen_at)
    worked = await uow.plans.worked_tries_since(
        edition.workspace_id, edition.team_id, before or datetime.min.replace(tzinfo=edition.frozen_at.tzinfo)
    )
    until = [plan for plan in worked if plan.checked_at is not None and plan.checked_at <= edition.frozen_at]
    by_spot = groupby(sorted(until, key=lambda plan: plan.tries or 0), key=lambda plan: plan.tries)
    already = await told_in_look_back(uow, edition)
    tries = [(each, list(plans)) for each, plans in by_spot if each is not None and each not in already]
    latest = sorted(tries, key=lambda each: max(plan.id for plan in each[1]), reverse=True)[:MOST_TRIED]
    told = [await told_tried(uow, edition, spot_id, plans) for spot_id, plans in sorted(latest)]
    return tuple(each for each in told if each is not None)


async def told_tried(
    uow: UnitOfWork, edition: Edition, spot_id: BrightSpotId, plans: Sequence[Plan]
) -> Tried | None:
    """What these tries, which worked, say of it, as far as its author may know; nothing once it was taken back."""
    spot = await uow.bright_spots.get(edition.workspace_id, spot_id)
    if (
        spot is None
        or spot.visibility is not Visibility.TEAM
        or (spot.reworded and await others_read(uow, edition))
    ):
        return None
    agreed = list(dict.fromkeys(plan.user_id for plan in plans if plan.named))
    known = await names(uow, edition.workspace_id, [spot.user_id, *agreed])
    named = tuple(known[each] for each in agreed if each in known)
    told = (await told_of(uow, [spot]))[spot.id]
    others = bool(told.unnamed) and any(plan.user_id not in told.named for plan in plans)
    if not named and not others:
        return None
    author = None if await told_unnamed(uow, spot) else known.get(spot.user_id)
    return Tried(
        Entry(whole_sentences(spot.text, TRIED_LIMIT), spot.whose, author), names=named, others=others
    )


async def told_unnamed(uow: UnitOfWork, spot: BrightSpot) -> bool:
    """Whether a roundup told it without its author's name: then no later one says it either. The look at all open
    plans at once says the same in its own words."""
    story = await uow.stories.get(spot.workspace_id, spot.id)
    return story is not None and story.edition_id is not None and story.consent is StoryConsent.UNNAMED


async def told_without_name(
    uow: UnitOfWork, workspace_id: WorkspaceId, team_id: TeamId
) -> frozenset[BrightSpotId]:
    """The same of what a team's latest roundups told."""
    told = await uow.stories.told(workspace_id, team_id, LATEST_STORIES)
    return frozenset(story.bright_spot_id for story in told if story.consent is StoryConsent.UNNAMED)
