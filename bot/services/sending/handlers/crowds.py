"""What a crowd of prompts will ask of the database, read at once; a prompt alone asks for itself."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from bot.domain.customer import ASKED_WITHIN
from bot.domain.ids import PromptId, UserId, WorkspaceId
from bot.domain.outbox import OutboxRow
from bot.services.ports import UnitOfWork
from bot.services.sending.handlers.base import reader

Asked = tuple[WorkspaceId, set[UserId], list[date]]
"""Who is asked in a workspace, and on which of their dates."""

A_WEEK = timedelta(days=6)
"""The line on a rep's week begins with its Monday."""


class PromptCrowd:
    """Half the company is asked at half past four."""

    async def before_prepare(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
        for workspace_id, readers, days in await _read(uow, rows, lock=False):
            if days:
                await uow.crowds.told(workspace_id, readers, min(days) - A_WEEK)

    async def before_sent(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
        """The reps first, as everywhere: two orders would be a deadlock."""
        await _read(uow, rows, lock=True)


async def _read(uow: UnitOfWork, rows: Sequence[OutboxRow], *, lock: bool) -> list[Asked]:
    return [await _read_here(uow, *theirs, lock=lock) for theirs in _by_workspace(rows)]


async def _read_here(
    uow: UnitOfWork, workspace_id: WorkspaceId, rows: Sequence[OutboxRow], *, lock: bool
) -> Asked:
    """Of one moment: with all the zones there are, three dates at most."""
    readers = {reader(row).user_id for row in rows}
    await uow.crowds.people(workspace_id, readers, lock=lock)
    ids = [PromptId(row.facts["prompt_id"]) for row in rows]
    days = [prompt.local_date for prompt in await uow.crowds.prompts(workspace_id, ids, lock=lock)]
    if days:
        await uow.crowds.days(workspace_id, readers, min(days), max(days), min(days) - ASKED_WITHIN)
    return workspace_id, readers, days


def _by_workspace(rows: Sequence[OutboxRow]) -> Iterator[tuple[WorkspaceId, list[OutboxRow]]]:
    here = attrgetter("workspace_id")
    for workspace_id, theirs in groupby(sorted(rows, key=here), here):
        yield workspace_id, list(theirs)
