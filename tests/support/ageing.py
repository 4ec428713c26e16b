"""Time goes by without a story of its own: long spans, what is left in the tables after them, what an admin decided."""

from datetime import timedelta
from typing import Any

from bot.domain.bright_spot import BrightSpot
from bot.domain.ids import BrightSpotId
from bot.domain.keeping import NOTICE
from bot.slack.identifiers import BlockId
from tests.support.house import House
from tests.support.stories import MARTA, look, who
from tests.support.trouble import database

TWO_YEARS = timedelta(days=732)


async def a_look_later(house: House, later: timedelta) -> None:
    """Time goes by, of which nothing is told here; then the hourly look."""
    house.workspace.clock.set(house.workspace.clock.now() + later)
    await house.bot.forget()
    await house.settle()


async def two_years(house: House) -> None:
    """What was shared before them is gone afterwards: its author was told, and had a month."""
    await a_look_later(house, TWO_YEARS)
    await a_look_later(house, NOTICE)


async def spots_of(house: House, person: str) -> list[BrightSpot]:
    me = who(house, person)
    found: list[BrightSpot] = await look(
        house, lambda uow: uow.bright_spots.of_rep(me.workspace_id, me.user_id, 9)
    )
    return found


async def spot_by_id(house: House, spot_id: BrightSpotId) -> BrightSpot:
    here = house.bot.workspace.id
    found: BrightSpot | None = await look(house, lambda uow: uow.bright_spots.get(here, spot_id))
    assert found is not None
    return found


def everything_in(house: House) -> str:
    """All that the database file holds, in words."""
    with database(house) as connection:
        return "\n".join(connection.iterdump())


async def decide(house: House, admin: str = MARTA, *, by: str = "everybody", **numbers: int) -> None:
    """An admin fills in the form of the workspace."""
    await house.commands(admin, "workspace")
    fields: dict[str, Any] = {BlockId.SETUP_BY: by}
    fields |= {BlockId(name): str(number) for name, number in numbers.items()}
    outcome = await house.submits(admin, fields)
    assert outcome.ok, outcome.errors
