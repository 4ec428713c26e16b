"""The rep's own view: everything they kept and what it adds up to; nothing of anybody else."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.bright_spot import BrightSpot, Evidence
from bot.domain.core_strength import StrengthSeen, strengths_seen
from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.looking_back import from_the_past
from bot.domain.people import Rep
from bot.domain.wave import charts_surely_shown, charts_welcome, wave
from bot.services.contents.home import HomeContent, MineContent
from bot.services.contents.own import GoalContent, OwnContent, StrengthsContent, StrengthShown
from bot.services.context import Standpoint
from bot.services.looking.settings import settings_content
from bot.services.planning.own_plans import listed_plans
from bot.services.ports import UnitOfWork
from bot.services.proposing.standing import waiting_for
from bot.services.roundup.asking import coming
from bot.services.seeing import withdrawn
from bot.services.teams.coaching import coached_teams
from bot.services.teams.joining import may_join

PAGE = 8
"""Bright spots on one page of Home or of `mine`; each costs up to three blocks."""
STRENGTHS_SHOWN = 3
"""In Home; `/brightspot strengths` has all of them."""


async def home_content(
    uow: UnitOfWork, view: Standpoint, now: datetime, before: BrightSpotId | None = None
) -> HomeContent:
    """Everything on App Home; `before` continues after a page."""
    coached = await coached_teams(uow, view)
    return HomeContent(
        name=view.person.name,
        mine=await mine_content(uow, view, now, before),
        settings=settings_content(view),
        coach_of=tuple(team.name for team in coached),
        waiting=await waiting_for(uow, view),
        stories=await coming(uow, view),
        open_team=await may_join(uow, view.rep),
    )


async def mine_content(
    uow: UnitOfWork, view: Standpoint, now: datetime, before: BrightSpotId | None = None
) -> MineContent:
    """One page of the rep's own, newest first, and what all of them add up to; what is too close to call is theirs as
    well, and adds nothing. The figures tell which texts are shown, so that these are asked for once."""
    rep, today = view.rep, view.today(now)
    known = await uow.bright_spots.evidence(rep.workspace_id, rep.user_id)
    counted = [each for each in known if not each.in_doubt]
    evidence = [each for each in counted if not each.faded]
    listed, more = _page([each for each in known if not each.faded], before)
    seen = _worth_showing(await _strengths(uow, rep, evidence))
    past = from_the_past(evidence, today, rep.user_id, listed)
    texts = await _texts(
        uow, rep, {*listed, past, *(spot_id for each in seen for spot_id in _words_for(each))}
    )
    bare = await _own(uow, view, now, [each.local_date for each in counted])
    recent = _quotes(texts, listed)
    return MineContent(
        wave=len(counted),
        recent=recent,
        more=more,
        team_name=view.team.name if view.team else None,
        page=0 if before is None else 1,
        before=listed[-1] if more else None,
        own=replace(
            bare,
            strengths=tuple(StrengthShown(each, _quotes(texts, _words_for(each))) for each in seen),
            past=texts.get(past),
        ),
        elsewhere=await _elsewhere(uow, view, recent),
        withdrawn=[spot.id for spot in recent if await withdrawn(uow, spot)],
    )


async def _elsewhere(uow: UnitOfWork, view: Standpoint, spots: Sequence[BrightSpot]) -> Mapping[TeamId, str]:
    """The names of teams that these were shared with, besides the one the rep is in."""
    here = view.team.id if view.team is not None else None
    left = {spot.team_id for spot in spots} - {None, here}
    found = [await uow.teams.get(view.rep.workspace_id, each) for each in left if each is not None]
    return {team.id: team.name for team in found if team is not None}


async def strengths_content(uow: UnitOfWork, view: Standpoint, now: datetime) -> StrengthsContent:
    """All strengths that were ever seen; those that are core with the newest words for each."""
    rep = view.rep
    known = await uow.bright_spots.evidence(rep.workspace_id, rep.user_id)
    seen = await _strengths(uow, rep, [each for each in known if not each.in_doubt])
    quoted = {each.latest[0] for each in seen if each.core}
    texts = await _texts(uow, rep, quoted)
    shown = (StrengthShown(each, _quotes(texts, each.latest[:1])) for each in seen)
    return StrengthsContent(tuple(shown), view.today(now))


async def goal_content(uow: UnitOfWork, rep: Rep) -> GoalContent | None:
    """The one goal a rep has, if any."""
    goal = await uow.goals.get(rep.workspace_id, rep.user_id)
    if goal is None:
        return None
    return GoalContent(goal, tuple(await uow.goals.steps(rep.workspace_id, rep.user_id)))


async def charts_are_welcome(uow: UnitOfWork, rep: Rep, now: datetime) -> bool:
    """Unless this workspace refused one not long ago."""
    return (await _charts(uow, rep, now))[0]


async def _charts(uow: UnitOfWork, rep: Rep, now: datetime) -> tuple[bool, bool]:
    """Whether a chart may be tried in this workspace, and whether this rep is known to see one."""
    workspace = await uow.workspaces.get(rep.workspace_id)
    if workspace is None:
        return False, False
    refused_at = workspace.charts_refused_at
    return charts_welcome(refused_at, now), charts_surely_shown(rep.charts_shown_at, refused_at)


async def _own(uow: UnitOfWork, view: Standpoint, now: datetime, dates: Sequence[date]) -> OwnContent:
    """What needs no text of a bright spot."""
    today, line = view.today(now), wave(dates, view.today(now))
    draws, surely = await _charts(uow, view.rep, now) if line.drawn else (False, False)
    return OwnContent(
        today=today,
        zone=view.zone,
        wave=line,
        draws=draws,
        surely_draws=surely,
        plans=await listed_plans(uow, view, now),
        goal=await goal_content(uow, view.rep),
    )


def _page(evidence: Sequence[Evidence], before: BrightSpotId | None) -> tuple[list[BrightSpotId], bool]:
    """The newest ones, or those before one of them; and whether there are more."""
    ids = sorted((each.id for each in evidence if before is None or each.id < before), reverse=True)
    return ids[:PAGE], len(ids) > PAGE


async def _strengths(uow: UnitOfWork, rep: Rep, evidence: Sequence[Evidence]) -> tuple[StrengthSeen, ...]:
    if not evidence:
        return ()
    worked = await uow.plans.worked_strengths(rep.workspace_id, rep.user_id)
    return strengths_seen(evidence, [strength for strength, _ in worked])


def _worth_showing(seen: Sequence[StrengthSeen]) -> list[StrengthSeen]:
    """The core strengths; before the first of them those that show up, the one seen most often first."""
    core = [each for each in seen if each.core] or [each for each in seen if each.showing_up]
    return sorted(core, key=lambda each: -each.days)[:STRENGTHS_SHOWN]


def _words_for(seen: StrengthSeen) -> tuple[BrightSpotId, ...]:
    """One sentence for what is proven; both for what is only showing up."""
    return seen.latest[:1] if seen.core else seen.latest


async def _texts(
    uow: UnitOfWork, rep: Rep, wanted: Collection[BrightSpotId | None]
) -> Mapping[BrightSpotId | None, BrightSpot]:
    ids = sorted(each for each in wanted if each is not None)
    found = await uow.bright_spots.many(rep.workspace_id, rep.user_id, ids) if ids else []
    return {spot.id: spot for spot in found}


def _quotes(
    texts: Mapping[BrightSpotId | None, BrightSpot], wanted: Iterable[BrightSpotId]
) -> tuple[BrightSpot, ...]:
    return tuple(texts[spot_id] for spot_id in wanted if spot_id in texts)
