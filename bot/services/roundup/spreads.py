"""What of a team worked for others in the time that a month's or quarter's roundup looks back on; not its words."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.domain.edition import Edition, EditionKind
from bot.domain.ids import BrightSpotId, TeamId, WorkspaceId
from bot.domain.look_back import Span, became_play, closing_days, looks_back
from bot.domain.people import Team
from bot.domain.plan import Plan
from bot.domain.schedule import first_known
from bot.services.ports import UnitOfWork

MOST_SPREAD = 5
"""Plays first, then the latest; the playbook has them all."""


async def span_of(uow: UnitOfWork, team: Team, edition: Edition) -> Span:
    """From the closing of the period before to its own."""
    return await span_on(uow, team, edition.kind, edition.due_date, edition.frozen_at)


async def span_on(uow: UnitOfWork, team: Team, kind: EditionKind, due_date: date, ends: datetime) -> Span:
    """The same where it is not closed yet."""
    last, earlier = closing_days(team, kind, due_date)
    return Span(await _closed_at(uow, team, earlier), await _closed_at(uow, team, last), ends)


async def spread_in(
    uow: UnitOfWork, edition: Edition, span: Span, plays: set[BrightSpotId]
) -> list[tuple[BrightSpotId, Sequence[Plan]]]:
    """Each with the tries of it that worked in that time, whoever looks whenever."""
    worked = await uow.plans.worked_tries_since(edition.workspace_id, edition.team_id, span.begins)
    within = sorted((plan for plan in worked if span.holds(plan.checked_at)), key=_tried)
    tries = {spot_id: list(plans) for spot_id, plans in groupby(within, key=_tried)}
    first = sorted(tries, key=lambda each: (each not in plays, -max(plan.id for plan in tries[each])))
    return [(each, tries[each]) for each in first[:MOST_SPREAD]]


async def new_plays(
    uow: UnitOfWork, workspace_id: WorkspaceId, team_id: TeamId, span: Span
) -> set[BrightSpotId]:
    """Those that the playbook lists, and that became one in that time."""
    active = len(await uow.reps.active_in(workspace_id, team_id))
    plays = await uow.plays.of_team(workspace_id, team_id)
    return {play.id for play in plays if play.listed(active) and span.holds(became_play(play))}


async def told_in_look_back(uow: UnitOfWork, edition: Edition) -> set[BrightSpotId]:
    """What the part of this thread that looks back tells already; nothing where there is no such part."""
    team = await uow.teams.get(edition.workspace_id, edition.team_id) if looks_back(edition.kind) else None
    if team is None:
        return set()
    span = await span_of(uow, team, edition)
    plays = await new_plays(uow, edition.workspace_id, edition.team_id, span)
    return {spot_id for spot_id, _ in await spread_in(uow, edition, span, plays)}


async def _closed_at(uow: UnitOfWork, team: Team, day: date) -> datetime:
    """When the edition of that day closed; where there was none, when it would have."""
    for kind in EditionKind:
        edition = await uow.editions.on(team.workspace_id, team.id, kind, day)
        if edition is not None:
            return edition.frozen_at
    return datetime.combine(day, team.roundup_time, ZoneInfo(first_known(team.tz)))


def _tried(plan: Plan) -> BrightSpotId:
    return plan.tries or BrightSpotId(0)
