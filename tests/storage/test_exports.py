"""Somebody asks for everything in two places at the same moment; the bound holds."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.domain.limits import EXPORTS_AN_HOUR
from bot.domain.outbox import Intent, Kind, OutboxRow, State
from bot.domain.people import Workspace
from bot.services.context import Who, locked
from bot.services.limits import EnoughForNow
from bot.services.owning.exporting import Exporting
from bot.storage import Storage
from bot.storage.unit_of_work import UnitOfWork as StoredUnit
from tests.storage.samples import ANNA, NOW, sample_person, sample_rep, sample_row
from tests.storage.test_units_of_work import on_postgres


@on_postgres
async def test_the_second_waits_for_the_first_and_is_counted_after_it(
    storage: Storage, workspace: Workspace
) -> None:
    who = Who(workspace.id, ANNA)
    async with storage.work() as unit:
        await unit.people.save(sample_person(workspace.id))
        await unit.reps.save(sample_rep(workspace.id))
        for number in range(1, EXPORTS_AN_HOUR):
            assert await unit.outbox.add(sent(workspace, number))
        await unit.commit()
    async with storage.work() as first:
        await locked(first, who)
        second = asyncio.create_task(Exporting(storage.work).ask(who, "click", NOW + timedelta(minutes=1)))
        await until_it_waits(first, second)
        assert await first.outbox.add(sent(workspace, EXPORTS_AN_HOUR))
        await first.commit()
    with pytest.raises(EnoughForNow):
        await second


def sent(workspace: Workspace, number: int) -> OutboxRow:
    export = {"intent": Intent.EXPORT, "kind": Kind.FILE, "target": ANNA, "state": State.SENT}
    return sample_row(workspace.id, number, **export)


async def until_it_waits(unit: object, task: asyncio.Task[object]) -> None:
    """For a lock that this unit holds; or is through, where it did not have to."""
    assert isinstance(unit, StoredUnit)
    while not task.done():
        waiting = await unit.transaction.run(text("SELECT count(*) FROM pg_locks WHERE NOT granted"))
        if waiting.scalar_one():
            break
