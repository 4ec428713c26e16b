"""Gathers what is known of a rep before a question is chosen for them; the choosing itself is the domain's."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.bright_spot import BrightSpot
from bot.domain.choosing.choice import Choice, Why, choose
from bot.domain.choosing.history import asked_before, comes_back
from bot.domain.choosing.liking import REMEMBERED
from bot.domain.choosing.situation import Situation, last_day_of_week
from bot.domain.ids import CustomerDateId, PlanId
from bot.domain.plan import Plan, due_check
from bot.domain.question import Question, QuestionKind
from bot.domain.schedule import Due
from bot.domain.strength import Strength
from bot.services.context import Standpoint
from bot.services.customers.dates import due_dates
from bot.services.ports import UnitOfWork

LOOKS_BACK = timedelta(days=240)
"""As far as what was asked can still matter: what a rep remembers, and a long absence beside it."""

SHOWN_WITHIN = timedelta(weeks=8)
SHOWN_ON_DAYS = 2


@dataclass(frozen=True, slots=True)
class RightQuestion:
    """What a prompt is to ask, and what goes with it."""

    choice: Choice
    plan_id: PlanId | None = None
    """The plan that it asks about."""
    greets_back: bool = False
    customer_date_id: CustomerDateId | None = None
    """The customer's date that it asks about."""


async def right_question(
    uow: UnitOfWork, view: Standpoint, due: Due, bank: Sequence[Question]
) -> RightQuestion:
    """A function of the rep's own history and the date: the same whoever computes it."""
    rep, day = view.rep, due.local_date
    prompts = await uow.prompts.since(rep.workspace_id, rep.user_id, day - LOOKS_BACK)
    plan = due_check(await uow.plans.open_of(rep.workspace_id, rep.user_id), day)
    spots = await uow.bright_spots.dated_since(rep.workspace_id, rep.user_id, day - SHOWN_WITHIN)
    dates = await due_dates(uow, rep, day)
    bare = _situation(view, day, plan, spots, coming_back=comes_back(prompts))
    situation = replace(bare, customer_date=bool(dates))
    seed = f"{rep.workspace_id}:{rep.user_id}:{day}"
    choice = choose(bank, asked_before(prompts, bank)[:REMEMBERED], situation, seed)
    checks = plan is not None and choice.question.kind is QuestionKind.PLAN_CHECK
    return RightQuestion(
        choice,
        plan.id if plan is not None and checks else None,
        situation.coming_back,
        dates[0].id if choice.why is Why.CUSTOMER_DATE else None,
    )


async def check_is_due(uow: UnitOfWork, view: Standpoint, day: date) -> bool:
    """Whether a plan or a customer's date is asked about although the day has an answer: not on a hard or empty one,
    nor on the first one back."""
    rep = view.rep
    plan = due_check(await uow.plans.open_of(rep.workspace_id, rep.user_id), day)
    if plan is None and not await due_dates(uow, rep, day):
        return False
    if await uow.answers.troubles_since(rep.workspace_id, rep.user_id, day):
        return False
    if comes_back(await uow.prompts.since(rep.workspace_id, rep.user_id, day - LOOKS_BACK)):
        return False
    return bool(await uow.bright_spots.dated_since(rep.workspace_id, rep.user_id, day))


def _situation(
    view: Standpoint, day: date, plan: Plan | None, spots: Sequence[BrightSpot], *, coming_back: bool
) -> Situation:
    return Situation(
        local_date=day,
        asked_at=view.timetable.at,
        plan_due=plan is not None,
        coming_back=coming_back,
        quiet_prompts=view.rep.unanswered,
        week_ends_on=last_day_of_week(view.timetable.days),
        fiscal_year_start=view.team.fiscal_year_start if view.team else 1,
        strengths=shown_lately(spots),
        stages=frozenset(spot.stage for spot in spots if spot.stage is not None),
    )


def shown_lately(spots: Sequence[BrightSpot]) -> frozenset[Strength]:
    """The strengths that these bright spots show on more than one day."""
    seen = {(spot.strength, spot.local_date) for spot in spots if spot.strength is not None}
    days = Counter(strength for strength, _ in seen)
    return frozenset(strength for strength, count in days.items() if count >= SHOWN_ON_DAYS)
