"""What the choice for a crowd of reps will ask of the database, read at once; one rep alone asks for themselves."""

from collections.abc import Sequence

from bot.domain.customer import ASKED_WITHIN
from bot.services.asking.right_question import LOOKS_BACK, SHOWN_WITHIN
from bot.services.ports import UnitOfWork
from bot.services.ports.crowds import Somebody


async def read_ahead(uow: UnitOfWork, keys: Sequence[Somebody]) -> None:
    """Locks the reps in the order of their keys, as everybody does who locks several."""
    found = await uow.crowds.people(keys, lock=True)
    days = [rep.next_due_date for rep in found if rep.next_due_date is not None]
    if not days:
        return
    first, last = min(days), max(days)
    await uow.crowds.histories(keys, first - LOOKS_BACK, first - SHOWN_WITHIN)
    if last - first < ASKED_WITHIN:
        await uow.crowds.days(keys, first, last, first - ASKED_WITHIN)
