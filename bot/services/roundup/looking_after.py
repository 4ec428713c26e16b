"""Look backs that are posted follow what becomes of a bright spot; not what they show."""

from datetime import datetime

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.edition import Edition
from bot.domain.ids import EditionId
from bot.domain.look_back import LOOK_BACK
from bot.services.context import Who
from bot.services.enqueue import refresh_parts
from bot.services.ports import UnitOfWork

MOST = 4
"""Those of its month, of its quarter, and of the month after, which compares itself with it, are among the first."""


async def refresh_look_backs(uow: UnitOfWork, before: BrightSpot, now: datetime) -> None:
    """What was private or without a name stands in none with its words, and its moment is nobody's business; where it
    is counted, the next update counts it right."""
    if before.visibility is not Visibility.TEAM or before.team_id is None or before.shared_at is None:
        return
    moments = [before.shared_at]
    for plan in await uow.plans.worked_tries_of(before.workspace_id, [before.id]):
        moments += [plan.checked_at] if plan.checked_at is not None else []
    who = Who(before.workspace_id, before.user_id)
    editions: dict[EditionId, Edition] = {}
    for moment in moments:
        over = await uow.look_backs.over(before.workspace_id, before.team_id, moment, MOST)
        editions |= {edition.id: edition for edition in over}
    for edition in editions.values():
        await refresh_parts(uow, who, edition, {LOOK_BACK}, now)
