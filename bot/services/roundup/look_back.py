"""The part of a month's or quarter's roundup that looks back, read anew whenever it is sent; not its looks."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import Edition, EditionKind
from bot.domain.ids import BrightSpotId, TeamId, WorkspaceId
from bot.domain.look_back import (
    LOOK_BACK,
    Beside,
    Shared,
    Span,
    became_play,
    beside,
    closing_days,
    grew,
    looks_back,
    open_question,
)
from bot.domain.people import Team
from bot.domain.plan import Plan
from bot.domain.schedule import first_known, local_date
from bot.services.contents.look_back import LookBackContent, Spread
from bot.services.contents.roundups import RoundupPartContent
from bot.services.ports import UnitOfWork
from bot.services.roundup.closing import told_tried
from bot.services.roundup.content import charts_are_taken, part_content

MOST_SPREAD = 5
"""Plays first, then the latest; the playbook has them all."""


async def thread_content(
    uow: UnitOfWork, edition: Edition, position: int, now: datetime
) -> LookBackContent | RoundupPartContent:
    """What stands at that place of the thread."""
    if position == LOOK_BACK and looks_back(edition.kind):
        return await look_back_content(uow, edition, now)
    return await part_content(uow, edition, position)


async def look_back_content(uow: UnitOfWork, edition: Edition, now: datetime) -> LookBackContent:
    """Everything is read anew, so that nothing is praised that was taken back."""
    team = await uow.teams.get(edition.workspace_id, edition.team_id)
    if team is None:
        return LookBackContent(edition.kind)
    span = await span_of(uow, team, edition)
    shared = await uow.look_backs.shared(edition.workspace_id, team.id, span.before, span.ends)
    years = await _beside(uow, team, span)
    return LookBackContent(
        edition.kind,
        years,
        grew(shared, span),
        await _spread(uow, edition, span),
        open_question(_stages([each for each in shared if span.holds(each.closed_at)])),
        draws=years.drawn and await charts_are_taken(uow, edition.workspace_id, now),
    )


async def span_of(uow: UnitOfWork, team: Team, edition: Edition) -> Span:
    """From the closing of the period before to its own."""
    return await span_on(uow, team, edition.kind, edition.due_date, edition.frozen_at)


async def span_on(uow: UnitOfWork, team: Team, kind: EditionKind, due_date: date, ends: datetime) -> Span:
    """The same where it is not closed yet."""
    last, earlier = closing_days(team, kind, due_date)
    return Span(await _closed_at(uow, team, earlier), await _closed_at(uow, team, last), ends)


async def _closed_at(uow: UnitOfWork, team: Team, day: date) -> datetime:
    """When the edition of that day closed; where there was none, when it would have."""
    for kind in EditionKind:
        edition = await uow.editions.on(team.workspace_id, team.id, kind, day)
        if edition is not None:
            return edition.frozen_at
    return datetime.combine(day, team.roundup_time, ZoneInfo(first_known(team.tz)))


async def _beside(uow: UnitOfWork, team: Team, span: Span) -> Beside:
    shared = await uow.bright_spots.team_wave(team.workspace_id, team.id, span.ends)
    zone = first_known(team.tz)
    days = [local_date(moment, zone) for moment in shared]
    return beside(days, local_date(span.begins, zone), local_date(span.ends, zone))


async def _spread(uow: UnitOfWork, edition: Edition, span: Span) -> tuple[Spread, ...]:
    """What of the team worked for others in that time, whoever looks whenever."""
    worked = await uow.plans.worked_tries_since(edition.workspace_id, edition.team_id, span.begins)
    within = sorted((plan for plan in worked if span.holds(plan.checked_at)), key=_tried)
    tries = {spot_id: list(plans) for spot_id, plans in groupby(within, key=_tried)}
    plays = await _new_plays(uow, edition.workspace_id, edition.team_id, span)
    first = sorted(tries, key=lambda each: (each not in plays, -max(plan.id for plan in tries[each])))
    told = [(each, await told_tried(uow, edition, each, tries[each])) for each in first[:MOST_SPREAD]]
    return tuple(Spread(tried, play=each in plays) for each, tried in told if tried is not None)


def _tried(plan: Plan) -> BrightSpotId:
    return plan.tries or BrightSpotId(0)


async def _new_plays(
    uow: UnitOfWork, workspace_id: WorkspaceId, team_id: TeamId, span: Span
) -> set[BrightSpotId]:
    """Those that the playbook lists, and that became one in that time."""
    active = len(await uow.reps.active_in(workspace_id, team_id))
    plays = await uow.plays.of_team(workspace_id, team_id)
    return {play.id for play in plays if play.listed(active) and span.holds(became_play(play))}


def _stages(shared: Sequence[Shared]) -> list[dict[BuyingStage, int]]:
    """How many bright spots came from each stage, by roundup in order of time; the first in a stage's own order."""
    editions: list[dict[BuyingStage, int]] = []
    for _, of_one in groupby(shared, key=lambda each: each.closed_at):
        stages = [each.stage for each in of_one]
        editions.append({stage: stages.count(stage) for stage in BuyingStage if stage in stages})
    return editions
