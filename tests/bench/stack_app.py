"""The app of the floor, whose one INSERT goes through SQLAlchemy: what is left of the floor before anything is done."""

import sys

import uvloop
from sqlalchemy import Column, MetaData, Table, Text, insert

from tests.bench.bare_app import Keep, serve
from tests.bench.stack import Keeper

TOLD = Table(
    "told",
    MetaData(),
    Column("trigger_id", Text, primary_key=True),
    Column("user_id", Text),
    Column("text", Text),
)


async def keeping(url: str) -> Keep:
    keeper, told = Keeper(url), insert(TOLD)
    await keeper.prepare(TOLD)

    async def keep(trigger_id: str, user_id: str, text: str) -> None:
        await keeper.keep(told, trigger_id=trigger_id, user_id=user_id, text=text)

    return keep


async def _main(url: str) -> None:
    await serve(await keeping(url))


if __name__ == "__main__":
    uvloop.run(_main(sys.argv[1]))
