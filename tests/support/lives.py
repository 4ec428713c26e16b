"""Weeks and years that a rep has lived already, written straight into the tables; nothing is told in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import cycle

from bot.domain.bright_spot import BrightSpot, Felt, Source, Whose
from bot.domain.goal import Goal, GoalStep, steps_of
from bot.domain.ids import BrightSpotId, PlanId
from bot.domain.plan import Plan, PlanState
from bot.domain.strength import Strength
from bot.services.context import Who
from bot.services.ports import Work

PICTURE = "Plant managers ring me before they write a tender."
STEPS = (
    "Ask one customer a week what changes for them next year",
    "Bring our service engineer to the next two visits",
    "Be invited to one kick-off before the budget is set",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """One bright spot, so many days ago."""

    days_ago: int
    text: str
    strength: Strength | None = None
    felt: Felt | None = None
    whose: Whose = Whose.MINE


Told = tuple[str, Strength | None, Felt | None, Whose]

_N, _E, _MINE, _THEIRS = Felt.NATURAL, Felt.EFFORT, Whose.MINE, Whose.CUSTOMER
TOLD: tuple[Told, ...] = (
    (
        "Drew the filling line on their whiteboard; the shift lead took the pen.",
        Strength.EXPLAINING,
        _N,
        _MINE,
    ),
    ("Sent the minutes from their car park. She answered from the lift.", Strength.NEXT_STEPS, None, _MINE),
    ("Asked what a stopped hour costs and waited. He fetched the log.", Strength.BUSINESS_CASE, _N, _MINE),
    ("Third voicemail, then she rang me about the spare parts list.", Strength.FOLLOW_UP, _E, _MINE),
    ("Took the pump apart on the table and let them rebuild it.", Strength.EXPLAINING, _N, _MINE),
    (
        "Their planner and ours book the service days over coffee now.",
        Strength.CUSTOMER_GROWTH,
        None,
        _THEIRS,
    ),
    ("Said I didn't know, and that I'd find out by Thursday. I did.", Strength.RAPPORT, _N, _MINE),
    ("Left the slides shut and asked for the drawing they use.", Strength.EXPLAINING, _E, _MINE),
    ("We wrote down hour by hour what runs on switch-over weekend.", Strength.OBJECTIONS, _E, Whose.TOGETHER),
    ("Read their annual report on the train and opened with page 19.", Strength.PREPARATION, _E, _MINE),
    ("Showed the seal wearing out on film, at a tenth of the speed.", Strength.EXPLAINING, _N, _MINE),
    ("The maintenance chief took my figure to his own boss.", Strength.BUSINESS_CASE, None, _THEIRS),
    ("Let her finish about the old supplier: nobody answers on Saturdays.", Strength.DISCOVERY, _N, _MINE),
    ("Two figures side by side, the third box empty. She filled it in.", Strength.BUSINESS_CASE, _N, _MINE),
    ("Kept the afternoon free and rang the five I had put off.", Strength.FOCUS, _E, _MINE),
    ("Explained the bypass with two straws and a glass of water.", Strength.EXPLAINING, _N, _MINE),
    (
        "Put their energy bill beside our curve; the controller did the rest.",
        Strength.BUSINESS_CASE,
        _N,
        _MINE,
    ),
    (
        "We split the saving on paper before we spoke of the price.",
        Strength.BUSINESS_CASE,
        _N,
        Whose.TOGETHER,
    ),
    ("Kessler told the dairy next door about the retrofit; they rang.", Strength.REFERRALS, None, _THEIRS),
)


def three_weeks() -> Iterator[Moment]:
    """Most working days of three weeks; a few strengths show up in them."""
    days = (0, 3, 4, 5, 7, 10, 11, 13, 14, 17, 18, 20)
    yield from _on(days, TOLD[:12])


def two_years() -> Iterator[Moment]:
    """Three a week, with a quiet month in every summer."""
    days = [day for day in range(730) if day % 7 in (0, 3, 5)]
    yield from _on([day for day in days if not 90 < day % 365 < 120], TOLD)


def daily(count: int) -> Iterator[Moment]:
    """As many as there are, one a day."""
    yield from _on(range(count), TOLD)


async def lived(work: Work, who: Who, moments: Iterable[Moment], now: datetime) -> None:
    """All of it, private, oldest first, as if it had been told at that hour of its day."""
    async with work() as uow:
        for moment in sorted(moments, key=lambda each: -each.days_ago):
            await uow.bright_spots.save(_spot(BrightSpotId(uow.new_id()), who, moment, now))
        await uow.commit()


async def planned(work: Work, who: Who, now: datetime, *, worked: Strength | None = None) -> None:
    """An open plan, or one that worked a month ago."""
    made_at = now - timedelta(days=30 if worked else 1)
    day = made_at.date()
    async with work() as uow:
        plan = Plan(
            workspace_id=who.workspace_id,
            id=PlanId(uow.new_id()),
            user_id=who.user_id,
            whose=Whose.MINE,
            cue="purchasing asks for a discount",
            action="ask what has changed for them",
            made_at=made_at,
            check_on=day + timedelta(days=1),
            state=PlanState.WORKED if worked else PlanState.OPEN,
            strength=worked or Strength.NEGOTIATION,
            checked_at=now if worked else None,
            checked_on=day + timedelta(days=2) if worked else None,
        )
        await uow.plans.save(plan)
        await uow.commit()


async def pictured(work: Work, who: Who, now: datetime, *, done: int = 1) -> None:
    """A goal of two months ago; so many of its three steps are done."""
    goal = Goal(who.workspace_id, who.user_id, PICTURE, now - timedelta(days=60))
    steps = steps_of(goal, STEPS)
    async with work() as uow:
        await uow.goals.replace(goal, [*_done(steps[:done], now), *steps[done:]])
        await uow.commit()


def _done(steps: Iterable[GoalStep], now: datetime) -> list[GoalStep]:
    return [replace(step, done_at=now - timedelta(days=12)) for step in steps]


def _on(days: Iterable[int], told: Iterable[Told]) -> Iterator[Moment]:
    for day, (text, strength, felt, whose) in zip(days, cycle(told), strict=False):
        yield Moment(day, text, strength, felt, whose)


def _spot(spot_id: BrightSpotId, who: Who, moment: Moment, now: datetime) -> BrightSpot:
    at = now - timedelta(days=moment.days_ago)
    local_date: date = at.date()
    return BrightSpot(
        workspace_id=who.workspace_id,
        id=spot_id,
        user_id=who.user_id,
        text=moment.text,
        source=Source.MESSAGE,
        stored_at=at,
        local_date=local_date,
        whose=moment.whose,
        strength_chosen=moment.strength,
        felt=moment.felt,
        understood=True,
    )
