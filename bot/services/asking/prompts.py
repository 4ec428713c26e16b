"""Who is due gets one question, or a recorded reason why not; decided per rep, in one transaction each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from bot.domain.asking import Ask, Moment, Skip, decide, quieter
from bot.domain.ids import PromptId, TeamId
from bot.domain.outbox import Intent
from bot.domain.people import Pace
from bot.domain.prompt import Prompt, PromptState
from bot.domain.question import Question, choose
from bot.domain.schedule import LATE_AFTER, Due, next_due, timetable
from bot.services.asking.timetables import next_due_of, record_skip
from bot.services.context import Standpoint, Who, locked
from bot.services.enqueue import ASKING, enqueue
from bot.services.ports import UnitOfWork, Work

Holidays = Callable[[str, date], bool]
"""Whether a date is a public holiday in a country (ISO 3166)."""


class Asking:
    """The tick that asks."""

    def __init__(self, work: Work, bank: tuple[Question, ...], holidays: Holidays) -> None:
        self._work = work
        self._bank = bank
        self._holidays = holidays

    async def tick(self, now: datetime, limit: int = 500) -> int:
        """Deals with every rep who is due; returns how many were looked at."""
        async with self._work() as uow:
            due = await uow.reps.due(now, limit)
        for workspace_id, user_id in due:
            await self._turn(Who(workspace_id, user_id), now)
        return len(due)

    async def _turn(self, who: Who, now: datetime) -> None:
        async with self._work() as uow:
            view = await locked(uow, who)
            due = next_due_of(view.rep)
            if due is None or due.at > now or not view.rep.active:
                return
            rep = replace(view.rep, pace=quieter(view.rep.pace, view.rep.unanswered))
            if rep.pace is Pace.RESTING:
                await uow.reps.save(replace(rep, next_due_at=None, next_due_date=None))
            else:
                await self._decide(uow, replace(view, rep=rep), due, now)
            await uow.commit()

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
        rep, person, team = view.rep, view.person, view.team
        country = team.country if team else None
        away = person.away and (person.away_until is None or person.away_until > now)
        return Moment(
            now=now,
            due=due,
            active=person.can_capture,
            answered=await uow.answers.any_on(rep.workspace_id, rep.user_id, due.local_date),
            paused_until=rep.paused_until,
            holiday=country is not None and self._holidays(country, due.local_date),
            away=away,
            slot_free=not await uow.budget.taken(rep.workspace_id, rep.user_id, due.local_date),
        )

    async def _ask(self, uow: UnitOfWork, view: Standpoint, due: Due, now: datetime) -> None:
        rep = view.rep
        prompt = Prompt(
            workspace_id=rep.workspace_id,
            id=PromptId(uow.new_id()),
            user_id=rep.user_id,
            team_id=rep.team_id or TeamId(0),
            local_date=due.local_date,
            due_at=due.at,
            state=PromptState.QUEUED,
            question_key=(await self._question(uow, view, due)).key,
            says_growing_quiet=rep.pace is Pace.WEEKLY and not rep.growing_quiet_said,
        )
        if not await uow.prompts.add(prompt):
            return
        await uow.budget.take(rep.workspace_id, rep.user_id, due.local_date)
        await enqueue(
            uow,
            Who(rep.workspace_id, rep.user_id),
            Intent.PROMPT,
            f"prompt:{rep.user_id}:{due.local_date}",
            now,
            facts={"prompt_id": prompt.id},
            expires_at=due.at + LATE_AFTER,
            priority=ASKING,
        )

    async def _question(self, uow: UnitOfWork, view: Standpoint, due: Due) -> Question:
        """A function of the rep's history and the date: the same whoever computes it."""
        rep = view.rep
        recent = await uow.prompts.recent(rep.workspace_id, rep.user_id, limit=40)
        keys = [prompt.question_key for prompt in recent if prompt.question_key]
        kinds = {question.key: question.kind for question in self._bank}
        return choose(
            self._bank,
            recent_keys=keys,
            recent_kinds=[kinds[key] for key in keys if key in kinds],
            local_date=due.local_date,
            quiet_prompts=rep.unanswered,
            week_ends_on=max(view.timetable.days),
            fiscal_year_start=view.team.fiscal_year_start if view.team else 1,
            seed=f"{rep.workspace_id}:{rep.user_id}:{due.local_date}",
        )
