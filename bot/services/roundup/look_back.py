"""The part of a month's or quarter's roundup that looks back, read anew whenever it is sent; not its looks."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import Edition
from bot.domain.look_back import (
    LOOK_BACK,
    Beside,
    Shared,
    Span,
    beside,
    grew,
    looks_back,
    open_question,
)
from bot.domain.people import Team
from bot.domain.schedule import first_known, local_date
from bot.services.contents.look_back import LookBackContent, Spread
from bot.services.contents.roundups import RoundupPartContent
from bot.services.ports import UnitOfWork
from bot.services.roundup.closing import told_tried
from bot.services.roundup.content import charts_are_taken, part_content
from bot.services.roundup.spreads import new_plays, span_of, spread_in


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


async def _beside(uow: UnitOfWork, team: Team, span: Span) -> Beside:
    shared = await uow.bright_spots.team_wave(team.workspace_id, team.id, span.ends)
    zone = first_known(team.tz)
    days = [local_date(moment, zone) for moment in shared]
    return beside(days, local_date(span.begins, zone), local_date(span.ends, zone))


async def _spread(uow: UnitOfWork, edition: Edition, span: Span) -> tuple[Spread, ...]:
    """What of the team worked for others in that time, whoever looks whenever."""
    plays = await new_plays(uow, edition.workspace_id, edition.team_id, span)
    spread = await spread_in(uow, edition, span, plays)
    told = [(each, await told_tried(uow, edition, each, tries)) for each, tries in spread]
    return tuple(Spread(tried, play=each in plays) for each, tried in told if tried is not None)


def _stages(shared: Sequence[Shared]) -> list[dict[BuyingStage, int]]:
    """How many bright spots came from each stage, by roundup in order of time; the first in a stage's own order."""
    editions: list[dict[BuyingStage, int]] = []
    for _, of_one in groupby(shared, key=lambda each: each.closed_at):
        stages = [each.stage for each in of_one]
        editions.append({stage: stages.count(stage) for stage in BuyingStage if stage in stages})
    return editions
