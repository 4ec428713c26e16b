"""What a crowd of prompts will ask of the database, read at once; a prompt alone asks for itself."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from bot.domain.customer import ASKED_WITHIN
from bot.domain.ids import PromptId, UserId, WorkspaceId
from bot.domain.outbox import OutboxRow
from bot.services.ports import UnitOfWork
from bot.services.sending.handlers.base import reader


class PromptCrowd:
    """Half the company is asked at half past four."""

    async def before_prepare(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
        await _read(uow, rows, lock=False)

    async def before_sent(self, uow: UnitOfWork, rows: Sequence[OutboxRow]) -> None:
        """The reps first, as everywhere: two orders would be a deadlock."""
        await _read(uow, rows, lock=True)


async def _read(uow: UnitOfWork, rows: Sequence[OutboxRow], *, lock: bool) -> None:
    for workspace_id, theirs in _by_workspace(rows):
        readers = {reader(row).user_id for row in theirs}
        await uow.crowds.people(workspace_id, readers, lock=lock)
        ids = [PromptId(row.facts["prompt_id"]) for row in theirs]
        await _read_days(uow, workspace_id, readers, ids, lock=lock)


async def _read_days(
    uow: UnitOfWork, workspace_id: WorkspaceId, readers: set[UserId], ids: Sequence[PromptId], *, lock: bool
) -> None:
    """Of one moment: with all the zones there are, three dates at most."""
    days = [prompt.local_date for prompt in await uow.crowds.prompts(workspace_id, ids, lock=lock)]
    if days:
        noted_since = min(days) - ASKED_WITHIN
        await uow.crowds.days(workspace_id, readers, min(days), max(days), noted_since)


def _by_workspace(rows: Sequence[OutboxRow]) -> Iterator[tuple[WorkspaceId, list[OutboxRow]]]:
    here = attrgetter("workspace_id")
    for workspace_id, theirs in groupby(sorted(rows, key=here), here):
        yield workspace_id, list(theirs)
