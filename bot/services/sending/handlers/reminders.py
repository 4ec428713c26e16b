"""Sends a reminder, unless the question found its answer or the rep decided otherwise meanwhile."""

from datetime import datetime

from bot.domain.ids import PromptId
from bot.domain.outbox import OutboxRow
from bot.domain.prompt import Skipped
from bot.services.asking.reminders import wants_reminder
from bot.services.contents.asking import ReminderContent
from bot.services.context import seen
from bot.services.ports import UnitOfWork
from bot.services.sending.delivery import Dropped, Prepared
from bot.services.sending.handlers.base import PlainHandler, reader


class ReminderHandler(PlainHandler):
    """One line in the DM. A person who has gone away since is left alone."""

    async def prepare(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> Prepared | Dropped:
        prompt = await uow.prompts.get(row.workspace_id, PromptId(row.facts["prompt_id"]))
        view = await seen(uow, reader(row))
        person = view.person
        if prompt is None or not wants_reminder(view.rep, prompt):
            return Dropped("not_wanted")
        if person.away and (person.away_until is None or person.away_until > now):
            return Dropped(Skipped.AWAY)
        if await uow.answers.any_on(prompt.workspace_id, prompt.user_id, prompt.local_date):
            return Dropped(Skipped.ANSWERED)
        return Prepared(ReminderContent(person.name), view.language)
