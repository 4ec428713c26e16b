"""What a crowd of prompts will ask of the database, read at once; a prompt alone asks for itself."""

from collections.abc import Sequence
from datetime import date

from bot.domain.customer import ASKED_WITHIN
from bot.domain.ids import PromptId
from bot.domain.outbox import OutboxRow
from bot.services.asking.weeks import A_WEEK
from bot.services.ports import UnitOfWork
from bot.services.ports.crowds import Somebody
from bot.services.sending.handlers.base import reader

Asked = tuple[set[Somebody], list[date]]
"""Who is asked, and on which of their dates."""


class PromptCrowd:
    """Half the company is asked at half past four."""

    async def before_prepare(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
        readers, days = await _read(uow, rows, lock=False)
        if days:
            await uow.crowds.told(readers, min(days) - A_WEEK)

    async def before_sent(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
        """The reps first, as everywhere: two orders would be a deadlock."""
        await _read(uow, rows, lock=True)


async def _read(uow: UnitOfWork, rows: Sequence[OutboxRow], *, lock: bool) -> Asked:
    """Of one moment: with all the zones there are, three dates at most."""
    readers = {(row.workspace_id, reader(row).user_id) for row in rows}
    await uow.crowds.people(readers, lock=lock)
    keys = {(row.workspace_id, PromptId(row.facts["prompt_id"])) for row in rows}
    days = [prompt.local_date for prompt in await uow.crowds.prompts(keys, lock=lock)]
    if days:
        await uow.crowds.days(readers, min(days), max(days), min(days) - ASKED_WITHIN)
    return readers, days
