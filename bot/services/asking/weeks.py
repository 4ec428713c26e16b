"""The line on the rep's own week that goes with its last question; for the rep alone."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from bot.domain.bright_spot import BrightSpot, Felt
from bot.domain.plan import Plan
from bot.domain.prompt import Prompt
from bot.domain.schedule import Timetable
from bot.domain.words.text import excerpt
from bot.services.asking.free_days import kept_free
from bot.services.contents.asking import WeekContent
from bot.services.context import Standpoint
from bot.services.planning.own_plans import shown_plan
from bot.services.ports import UnitOfWork

A_WEEK = timedelta(days=7)
EXCERPT = 300
"""Characters of the one that is quoted."""


async def week_of(uow: UnitOfWork, view: Standpoint, prompt: Prompt) -> WeekContent | None:
    """What this week brought, with its last question; nothing where nothing was kept, or it is not wanted."""
    rep, day = view.rep, prompt.local_date
    if not rep.week_line or not last_of_week(view.timetable, day, partial(kept_free, view)):
        return None
    begins = beginning_of_week(view.timetable, day)
    spots = await uow.bright_spots.dated_since(rep.workspace_id, rep.user_id, begins)
    if not spots:
        return None
    worked = await uow.plans.worked_since(rep.workspace_id, rep.user_id, begins)
    return WeekContent(
        count=len(spots),
        so_far=await uow.bright_spots.wave(rep.workspace_id, rep.user_id),
        words=excerpt(worth_quoting(spots).text, EXCERPT),
        worked=await shown_plan(uow, view, worked[0]) if worked else None,
    )


async def told_of(uow: UnitOfWork, plan: Plan) -> Prompt | None:
    """The question with whose line on the week a plan that worked was told: the last one of that week, or the next
    one where none came any more. Whenever the rep is asked by now, or has chosen since, does not matter."""
    if plan.checked_on is None or plan.checked_at is None:
        return None
    week, after = plan.checked_on.isocalendar()[:2], []
    for days in range(A_WEEK.days + 1):
        day = plan.checked_on + timedelta(days=days)
        asked = await uow.prompts.on(plan.workspace_id, plan.user_id, day)
        if asked is not None and asked.sent_at is not None and asked.sent_at > plan.checked_at:
            after.append(asked)
    this_week = [asked for asked in after if asked.local_date.isocalendar()[:2] == week]
    return next(iter([*reversed(this_week), *after]), None)


def last_of_week(table: Timetable, day: date, free: Callable[[date], bool] = lambda _: False) -> bool:
    """Whether the rep is asked no more in the week of that day, whose holidays are free; whoever is asked weekly is
    asked once."""
    rest = (day + timedelta(days=weekday - day.weekday()) for weekday in table.days)
    return table.once_a_week or all(free(each) for each in rest if each > day)


def beginning_of_week(table: Timetable, day: date) -> date:
    """Its Monday; for whoever is asked once in it the day of the question before, whose answer came after its line."""
    return day - (A_WEEK if table.once_a_week else timedelta(days=day.weekday()))


def worth_quoting(spots: Sequence[BrightSpot]) -> BrightSpot:
    """One that came naturally, else the newest; newest first."""
    return next((spot for spot in spots if spot.felt is Felt.NATURAL), spots[0])
