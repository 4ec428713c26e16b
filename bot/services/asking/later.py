"""What a rep chooses about one prompt: later today, or not today."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.asking import later_choices
from bot.domain.ids import PromptId
from bot.domain.outbox import Intent
from bot.domain.prompt import Prompt, PromptState
from bot.services.asking.reminders import end_of_asking
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import ASKING, close_prompt, enqueue
from bot.services.errors import DeletedMeanwhile, NotYours, Refusal
from bot.services.ports import UnitOfWork, Work

STILL_FITS = timedelta(hours=2)
A_MOMENT_LATER = timedelta(minutes=5)
"""So long may a question take that was put off until the last moment at which any is asked."""


class TooLateToday(Refusal):
    """Nothing is asked after 21:00."""

    key = "too_late_today"


class Later:
    """Each use case is one transaction and safe to repeat: a second click finds the choice made."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def hours(self, who: Who, now: datetime) -> tuple[int, ...]:
        """In how many hours the rep may be asked again today. Raises TooLateToday when there are none."""
        async with self._work() as uow:
            choices = later_choices(now, (await locked(uow, who)).zone)
        if not choices:
            raise TooLateToday
        return choices

    async def later(self, who: Who, prompt_id: PromptId, hours: int, now: datetime) -> None:
        """Asks the same question again in some hours, not after 21:00."""
        async with self._work() as uow:
            view = await locked(uow, who)
            prompt = await own_prompt(uow, who, prompt_id)
            if hours not in later_choices(now, view.zone):
                raise TooLateToday
            at = now + timedelta(hours=hours)
            await uow.prompts.save(replace(prompt, later_at=at, not_today=False))
            await _ask_again(uow, who, view, prompt, at, now)
            await close_prompt(uow, prompt, now, "later", at=at.isoformat())
            await uow.commit()

    async def not_today(self, who: Who, prompt_id: PromptId, now: datetime) -> None:
        """Nothing more today."""
        async with self._work() as uow:
            await locked(uow, who)
            prompt = await own_prompt(uow, who, prompt_id)
            if not prompt.not_today:
                await uow.prompts.save(replace(prompt, not_today=True, later_at=None))
                await close_prompt(uow, prompt, now, "not_today")
                await uow.commit()


async def own_prompt(uow: UnitOfWork, who: Who, prompt_id: PromptId) -> Prompt:
    """The rep's own prompt, locked. Raises NotYours, DeletedMeanwhile."""
    prompt = await uow.prompts.lock(who.workspace_id, prompt_id)
    if prompt is None:
        raise DeletedMeanwhile
    if prompt.user_id != who.user_id:
        raise NotYours
    return prompt


async def _ask_again(
    uow: UnitOfWork, who: Who, view: Standpoint, prompt: Prompt, at: datetime, now: datetime
) -> None:
    if prompt.state is PromptState.SKIPPED:
        return
    end = end_of_asking(at, view.zone) or at
    await enqueue(
        uow,
        who,
        Intent.PROMPT_AGAIN,
        f"prompt:{prompt.id}:again:{at.isoformat()}",
        now,
        facts={"prompt_id": prompt.id, "at": at.isoformat()},
        not_before=at,
        expires_at=min(at + STILL_FITS, end + A_MOMENT_LATER),
        coalesce_key=f"prompt:{prompt.id}:again",
        priority=ASKING,
    )
