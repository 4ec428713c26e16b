"""Posts again what Slack refused, or what its lost answer left in doubt: only when a coach asks for it."""

from datetime import datetime

from bot.domain.edition import Edition, EditionPart
from bot.domain.ids import EditionId
from bot.services.context import Who, locked
from bot.services.enqueue import edition_row
from bot.services.errors import DeletedMeanwhile
from bot.services.ports import UnitOfWork, Work
from bot.services.teams.coaching import own_team


class Resending:
    """One use case."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def roundup(self, who: Who, edition_id: EditionId, now: datetime) -> bool:
        """Every message of the edition that never got its ts. False when nothing is missing: a second click does
        nothing. Raises OnlyCoach, DeletedMeanwhile."""
        async with self._work() as uow:
            await locked(uow, who)
            edition = await uow.editions.get(who.workspace_id, edition_id)
            if edition is None:
                raise DeletedMeanwhile
            await own_team(uow, who, edition.team_id)
            missing = await _missing(uow, edition)
            sent = [await _again(uow, who, edition, part, now) for part in missing]
            await uow.commit()
            return any(sent)


async def _missing(uow: UnitOfWork, edition: Edition) -> list[EditionPart]:
    parts = await uow.editions.parts(edition.workspace_id, edition.id)
    return [part for part in parts if part.ts is None]


async def _again(uow: UnitOfWork, who: Who, edition: Edition, part: EditionPart, now: datetime) -> bool:
    """After the parent when that is sent again as well; the key allows one more try, not two."""
    parent = await uow.outbox.by_key(who.workspace_id, f"roundup:{edition.id}:0:again")
    row = await edition_row(uow, who, edition, part.position, now, after=parent, again=True)
    return row is not None
