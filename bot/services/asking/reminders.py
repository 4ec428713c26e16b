"""The one reminder of a day, for reps who asked for it: two hours after a question that found no answer."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.asking import LATEST_TODAY
from bot.domain.outbox import Intent
from bot.domain.people import Rep
from bot.domain.prompt import Prompt
from bot.domain.schedule import moment
from bot.services.context import Standpoint, Who
from bot.services.enqueue import ASKING, enqueue
from bot.services.ports import UnitOfWork

REMINDS_AFTER = timedelta(hours=2)


async def remind_later(uow: UnitOfWork, view: Standpoint, prompt: Prompt, now: datetime) -> None:
    """Called when a question was sent; the key lets no second reminder through."""
    if not wants_reminder(view.rep, prompt):
        return
    at = now + REMINDS_AFTER
    end = end_of_asking(now, view.zone)
    if end is None or at >= end:
        return
    await enqueue(
        uow,
        Who(prompt.workspace_id, prompt.user_id),
        Intent.REMINDER,
        f"prompt:{prompt.id}:reminder",
        now,
        facts={"prompt_id": prompt.id},
        not_before=at,
        expires_at=end,
        priority=ASKING,
    )


def wants_reminder(rep: Rep, prompt: Prompt) -> bool:
    """Whether the question still waits, and the rep would like to hear of it. Who said "later today" or "not
    today" has decided already."""
    paused = rep.paused_on(prompt.local_date)
    decided = prompt.not_today or prompt.later_at is not None
    return rep.reminders and rep.active and not paused and not decided and prompt.answered_at is None


def end_of_asking(now: datetime, zone: str) -> datetime | None:
    """Until when a person there is asked anything on the day that it is for them."""
    return moment(now.astimezone(ZoneInfo(zone)).date(), LATEST_TODAY, zone)
