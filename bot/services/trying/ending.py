"""What others try of a bright spot follows it: it ends kindly once its author shares it with them no more."""

from datetime import datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import PlanId
from bot.domain.note import Note, NoteKind
from bot.domain.plan import Plan, PlanState, waits
from bot.services.asking.notes import leave_note
from bot.services.asking.weeks import told_of
from bot.services.contents.messages import NoteContent
from bot.services.contents.tries import EndedContent
from bot.services.context import Standpoint
from bot.services.owning.withdrawing import leave_question
from bot.services.planning.own_plans import let_go, plan_of
from bot.services.planning.saying import say_what_holds
from bot.services.ports import UnitOfWork
from bot.services.trying.reading import author_name


async def follow_tries(uow: UnitOfWork, before: BrightSpot, after: BrightSpot, now: datetime) -> None:
    """To be called when a bright spot was saved. The messages that quote it are brought up to date as well."""
    if not before.visibility.shared or _looks(before) == _looks(after):
        return
    taken_back = after.deleted_at is not None or after.team_id != before.team_id
    for plan in await uow.plans.tries_of(before.workspace_id, before.id):
        if taken_back:
            await _end(uow, before, plan, now)
        for prompt in await uow.plans.prompts_about(plan.workspace_id, plan.id):
            await say_what_holds(uow, prompt, now)
        if taken_back or after.text != before.text:
            await _off_the_week(uow, plan, now)


async def content(uow: UnitOfWork, _view: Standpoint, note: Note) -> NoteContent | None:
    """That it is not shared any more, and whose it was where they were named; not why, which may be that they left."""
    plan = await uow.plans.get(note.workspace_id, PlanId(note.facts["plan_id"]))
    spot = await uow.bright_spots.get(note.workspace_id, plan.tries) if plan and plan.tries else None
    named = spot is not None and note.facts["named"]
    author = await author_name(uow, spot) if spot is not None and named else None
    return NoteContent(NoteKind.TRY_ENDED, {"ended": EndedContent(author)})


async def _end(uow: UnitOfWork, spot: BrightSpot, plan: Plan, now: datetime) -> None:
    """Whoever tries it may be answering its check at this very moment."""
    held = await uow.plans.lock(plan.workspace_id, plan.id)
    if held is None or not held.open:
        return
    await let_go(uow, held, now)
    named = spot.visibility is Visibility.TEAM
    facts = {"plan_id": int(plan.id), "named": named}
    await leave_note(uow, plan.workspace_id, plan.user_id, NoteKind.TRY_ENDED, now, **facts)


async def _off_the_week(uow: UnitOfWork, plan: Plan, now: datetime) -> None:
    """The line on the week in which it worked quoted it; its reader keeps the question."""
    asked = await told_of(uow, plan) if plan.state is PlanState.WORKED else None
    if asked is None or asked.not_today or asked.later_at is not None:
        return  # What was closed says nothing else any more.
    about = await plan_of(uow, asked)
    if about is None or waits(about, asked.sent_at):
        await leave_question(uow, asked, now)


def _looks(spot: BrightSpot) -> tuple[object, ...]:
    """What whoever tries it can tell apart."""
    return (spot.text, spot.visibility, spot.team_id, spot.deleted_at)
