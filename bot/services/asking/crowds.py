"""What the choice for a crowd of reps will ask of the database, read at once; one rep alone asks for themselves."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from bot.domain.customer import ASKED_WITHIN
from bot.domain.ids import UserId, WorkspaceId
from bot.services.asking.right_question import LOOKS_BACK, SHOWN_WITHIN
from bot.services.ports import UnitOfWork

Keys = Sequence[tuple[WorkspaceId, UserId]]


async def read_ahead(uow: UnitOfWork, keys: Keys) -> None:
    """Locks the reps in the order of their keys, as everybody does who locks several."""
    for workspace_id, theirs in groupby(sorted(keys), itemgetter(0)):
        await _read(uow, workspace_id, [user_id for _, user_id in theirs])


async def _read(uow: UnitOfWork, workspace_id: WorkspaceId, user_ids: Sequence[UserId]) -> None:
    found = await uow.crowds.people(workspace_id, user_ids, lock=True)
    days = [rep.next_due_date for rep in found if rep.next_due_date is not None]
    if not days:
        return
    first, last = min(days), max(days)
    await uow.crowds.histories(workspace_id, user_ids, first - LOOKS_BACK, first - SHOWN_WITHIN)
    if last - first < ASKED_WITHIN:
        await uow.crowds.days(workspace_id, user_ids, first, last, first - ASKED_WITHIN)
