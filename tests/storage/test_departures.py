"""A workspace that took the bot away, in the tables: its tokens and its queue end, and those of no other."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import text

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.outbox import State
from bot.domain.people import Standing
from bot.services.keeping.erasing import Erasing
from bot.storage import Storage
from tests.storage.conftest import registered
from tests.storage.samples import A_DAY, ANNA, NOW, TEAM, sample_note, sample_rep, sample_row, sample_team
from tests.storage.test_installations import APP, OLD, installation

LEASE = timedelta(seconds=30)
LATER = NOW + 400 * A_DAY


async def two(storage: Storage) -> tuple[WorkspaceId, WorkspaceId]:
    """With the same in both; the first one is going to leave."""
    here, there = await registered(storage, "T1"), await registered(storage, "T2")
    store = storage.installations(APP, (OLD,))
    for team in ("T1", "T2"):
        await store.async_save(installation(team_id=team))
    async with storage.work() as unit:
        for each in (here.id, there.id):
            await unit.teams.save(sample_team(each, next_roundup_at=NOW))
            await unit.reps.save(sample_rep(each, standing=Standing.ACTIVE, next_due_at=NOW))
            await unit.notes.save(replace(sample_note(each), delivered_at=None))
            assert await unit.outbox.add(sample_row(each, after_id=None, not_before=NOW))
        await unit.commit()
    return here.id, there.id


async def leave(storage: Storage, here: WorkspaceId) -> None:
    async with storage.work() as unit:
        assert await unit.workspaces.left(here, NOW)
        assert not await unit.workspaces.left(here, NOW + A_DAY)
        await unit.departures.uninstall(here)
        await unit.commit()


async def test_its_tokens_go_and_the_others_stay(storage: Storage) -> None:
    here, there = await two(storage)
    async with storage.work() as unit:
        assert await unit.departures.installed_at(here) == NOW
    await leave(storage, here)
    async with storage.work() as unit:
        assert await unit.departures.installed_at(here) is None
        assert await unit.departures.installed_at(there) == NOW
        assert [each.id for each in await unit.workspaces.living()] == [there]


async def test_who_installs_it_while_the_last_of_it_is_erased_keeps_the_token(storage: Storage) -> None:
    """It is there a moment before its workspace, which is another one."""
    here, there = await two(storage)
    await leave(storage, here)
    again = storage.installations(APP, (OLD,))
    await again.async_save(installation(LATER, "xoxb-again", team_id="T1"))
    await Erasing(storage.work).tick(LATER, 30 * A_DAY)

    anew = await registered(storage, "T1")
    assert anew.id != here
    token = await again.token(anew)
    assert token is not None
    assert token.token == "xoxb-again"
    async with storage.work() as unit:
        assert await unit.departures.installed_at(there) == NOW


async def test_erased_at_once_its_token_goes_with_it(storage: Storage) -> None:
    here, there = await two(storage)
    await Erasing(storage.work).workspace(here)

    anew = await registered(storage, "T1")
    async with storage.work() as unit:
        assert await unit.departures.installed_at(anew.id) is None
        assert await unit.departures.installed_at(there) == NOW


async def test_with_one_org_that_is_erased_no_other_one_s_tokens_go(storage: Storage) -> None:
    store = storage.installations(APP, (OLD,))
    for org in ("E1", "E2"):
        await store.async_save(installation(team_id=None, enterprise_id=org, is_enterprise_install=True))
    async with storage.work() as unit:
        erased, other = [
            (await unit.workspaces.register("", org, "Acme", UserId("UBOT"), NOW)).id for org in ("E1", "E2")
        ]
        await unit.commit()
    async with storage.work() as unit:
        while await unit.keeping.erase_some(erased, 99):
            pass
        await unit.commit()
    async with storage.work() as unit:
        assert await unit.departures.installed_at(other) == NOW


async def test_nothing_of_it_is_due_or_claimed(storage: Storage) -> None:
    here, there = await two(storage)
    await leave(storage, here)
    async with storage.work() as unit:
        assert await unit.reps.due(NOW, 9) == [(there, ANNA)]
        assert await unit.teams.due(NOW, 9) == [(there, TEAM)]
        assert await unit.notes.waiting_keys(9) == [(there, ANNA)]
        ended = await unit.departures.take("w2", LEASE, 9)
        assert [row.workspace_id for row in ended] == [here], "to be let go, and no other's is"
        claimed = await unit.outbox.claim(NOW, "w1", LEASE, 9)
        assert [row.workspace_id for row in claimed] == [there]


async def test_what_somebody_held_is_taken_back_to_be_ended(storage: Storage) -> None:
    here, there = await two(storage)
    async with storage.work() as unit:
        assert len(await unit.outbox.claim(NOW, "w1", LEASE, 9)) == 2
        assert await unit.departures.take("w2", LEASE, 9) == []
        await unit.commit()
    await leave(storage, here)
    async with storage.work() as unit:
        [row] = await unit.departures.take("w2", LEASE, 9)
        assert (row.workspace_id, row.state, row.claimed_by) == (here, State.CLAIMED, "w2")
        assert await unit.departures.take("w2", LEASE, 9) == []
        [held] = [await unit.outbox.get(there, row.id)]
        assert held is not None
        assert held.claimed_by == "w1"
        await unit.commit()


async def test_a_row_in_doubt_there_is_taken_when_its_lease_is_over(storage: Storage) -> None:
    here, _ = await two(storage)
    async with storage.work() as unit:
        rows = await unit.outbox.claim(NOW, "w1", LEASE, 9)
        [mine] = [row for row in rows if row.workspace_id == here]
        await unit.outbox.save(replace(mine, state=State.SENDING, sending_at=NOW))
        await unit.commit()
    await leave(storage, here)
    async with storage.work() as unit:
        assert await unit.departures.take("w2", LEASE, 9) == [], "the call may still arrive"
    async with storage.installations(APP, (OLD,)).engine.begin() as connection:
        await connection.execute(text("UPDATE outbox SET lease_until = '2000-01-01 00:00:00.000000'"))
    async with storage.work() as unit:
        [row] = await unit.departures.take("w2", LEASE, 9)
        assert (row.id, row.state, row.claimed_by) == (mine.id, State.SENDING, "w2")


async def test_who_comes_back_is_spared_what_is_late(storage: Storage) -> None:
    here, there = await two(storage)
    await leave(storage, here)
    async with storage.work() as unit:
        assert await unit.workspaces.granted(here, "chat:write")
        assert not await unit.workspaces.granted(here, None)
        assert await unit.departures.overdue_teams(here, NOW) == [TEAM]
        assert await unit.departures.overdue_teams(here, NOW - A_DAY) == []
        await unit.departures.let_pass(here, LATER)
        rows = {row.workspace_id: row for row in await unit.outbox.claim(NOW, "w1", LEASE, 9)}
        assert rows[here].expires_at == LATER
        assert rows[there].expires_at != LATER
        known = await unit.workspaces.get(here)
        assert known is not None
        assert (known.scopes, known.gone_at) == ("chat:write", None)
        assert known.bot_user_id == UserId("UBOT")
