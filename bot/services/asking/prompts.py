"""Who is due gets one question, or a recorded reason why not; decided per rep, in one transaction each."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.domain.asking import Ask, Moment, Skip, decide, quieter
from bot.domain.ids import PromptId, TeamId, UserId, WorkspaceId
from bot.domain.outbox import Intent
from bot.domain.people import Pace
from bot.domain.prompt import Prompt, PromptState
from bot.domain.question import Question
from bot.domain.schedule import LATE_AFTER, Due, next_due, timetable
from bot.services.asking.crowds import read_ahead
from bot.services.asking.right_question import check_is_due, right_question
from bot.services.asking.timetables import next_due_of, record_skip
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import ASKING, enqueue, prompt_key
from bot.services.ports import UnitOfWork, Work
from bot.services.stumbling import by_key, one_by_one, room_for

Holidays = Callable[[str, date], bool]
"""Whether a date is a public holiday in a country (ISO 3166)."""


class Asking:
    """The tick that asks."""

    def __init__(
        self, work: Work, bank: tuple[Question, ...], holidays: Holidays, glance: Work | None = None
    ) -> None:
        self._work = work
        self._glance = glance or work
        self._bank = bank
        self._holidays = holidays

    async def tick(self, now: datetime, limit: int = 500) -> int:
        """Deals with every rep who is due; returns how many were looked at."""
        async with self._glance() as uow:
            due = await uow.reps.due(now, limit)
            if len(due) == limit:
                due = await uow.reps.due(now, await room_for(uow, "asking", limit))
        await one_by_one(
            self._work,
            "asking",
            now,
            due,
            by_key,
            lambda key: self._turns([key], now),
            lambda keys: self._turns(keys, now),
        )
        return len(due)

    async def _turns(self, keys: Sequence[tuple[WorkspaceId, UserId]], now: datetime) -> None:
        async with self._work() as uow:
            if len(keys) > 1:
                await read_ahead(uow, keys)
                uow.crowds.gather()
            for key in sorted(keys):
                await self._turn(uow, Who(*key), now)
            await uow.commit()

    async def _turn(self, uow: UnitOfWork, who: Who, now: datetime) -> None:
        view = await locked(uow, who)
        due = next_due_of(view.rep)
        if due is None or due.at > now or not view.rep.active:
            return
        rep = replace(view.rep, pace=quieter(view.rep.pace, view.rep.unanswered))
        if rep.pace is Pace.RESTING:
            await uow.reps.save(replace(rep, next_due_at=None, next_due_date=None))
        else:
            await self._decide(uow, replace(view, rep=rep), due, now)

    async def _decide(self, uow: UnitOfWork, view: Standpoint, due: Due, now: datetime) -> None:
        rep = view.rep
        following = next_due(timetable(rep, view.person, view.team), due.at, due.local_date)
        match decide(await self._moment(uow, view, due, now)):
            case Skip(reason):
                await record_skip(uow, rep, due.local_date, due.at, reason)
            case Ask():
                await self._ask(uow, view, due, now)
                rep = replace(rep, paused_until=None)
        await uow.reps.save(replace(rep, next_due_at=following.at, next_due_date=following.local_date))

    async def _moment(self, uow: UnitOfWork, view: Standpoint, due: Due, now: datetime) -> Moment:
        rep, country = view.rep, view.country
        answered = await uow.answers.any_on(rep.workspace_id, rep.user_id, due.local_date)
        return Moment(
            now=now,
            due=due,
            active=view.person.can_capture,
            answered=answered and not await check_is_due(uow, view, due.local_date),
            paused=rep.paused_on(due.local_date),
            holiday=country is not None and self._holidays(country, due.local_date),
            away=view.away(now),
            slot_free=not await uow.budget.taken(rep.workspace_id, rep.user_id, due.local_date),
        )

    async def _ask(self, uow: UnitOfWork, view: Standpoint, due: Due, now: datetime) -> None:
        rep, right = view.rep, await right_question(uow, view, due, self._bank)
        prompt = Prompt(
            workspace_id=rep.workspace_id,
            id=PromptId(uow.new_id()),
            user_id=rep.user_id,
            team_id=rep.team_id or TeamId(0),
            local_date=due.local_date,
            due_at=due.at,
            state=PromptState.QUEUED,
            question_key=right.choice.question.key,
            why=right.choice.why.value,
            plan_id=right.plan_id,
            customer_date_id=right.customer_date_id,
            greets_back=right.greets_back,
            says_growing_quiet=rep.pace is Pace.WEEKLY and not rep.growing_quiet_said,
        )
        if not await uow.prompts.add(prompt):
            return
        await uow.budget.take(rep.workspace_id, rep.user_id, due.local_date)
        await enqueue(
            uow,
            view.who,
            Intent.PROMPT,
            prompt_key(prompt),
            now,
            facts={"prompt_id": prompt.id},
            expires_at=due.at + LATE_AFTER,
            priority=ASKING,
        )
