"""Tries that worked, written straight into the tables; how somebody takes one up and is asked has its own stories."""

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import PlanId
from bot.domain.plan import Plan, PlanState
from tests.support.house import House
from tests.support.stories import who


async def it_worked(
    house: House, spot: BrightSpot, person: str, *, says: str = "", named: bool = True, times: int = 1
) -> None:
    """This person tried it just now, and it worked; `says` is for others to read, if anything."""
    me, now = who(house, person), house.workspace.clock.now()
    async with house.bot.storage.work() as uow:
        for _ in range(times):
            tried = Plan(
                workspace_id=me.workspace_id,
                id=PlanId(uow.new_id()),
                user_id=me.user_id,
                whose=spot.whose,
                cue="",
                action="",
                made_at=now,
                check_on=now.date(),
                state=PlanState.WORKED,
                checked_at=now,
                checked_on=now.date(),
                tries=spot.id,
                says=says or None,
                named=named,
            )
            await uow.plans.save(tried)
        await uow.commit()
