"""A bug that meets one person or workspace in the hourly jobs: all others are dealt with, and the operator is told."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import UserId, WorkspaceId
from bot.domain.stumble import MOST_TRIES
from bot.operating.checks_here import sending, stumbled_elsewhere
from bot.services.keeping.ageing import Ageing
from bot.services.stumbling import TickFailed, retry, set_aside
from tests.support.ageing import a_look_later, everything_in
from tests.support.house import House
from tests.support.stories import ANA, BEN, TOM, rep_of
from tests.support.telling import tells
from tests.support.trouble import database

NINETY_DAYS, A_MONTH, AN_HOUR = timedelta(days=91), timedelta(days=31), timedelta(hours=1)
OF_ANA, OF_BEN, OF_TOM = (f"Another no-show at {place}." for place in ("Acme", "Bolt", "Thorn"))


def write(house: House, statement: str, *values: object) -> None:
    with database(house) as connection:
        connection.execute(statement, values)


def poison(house: House, person: str) -> None:
    """Nothing of ours can read this row; an error in our code would do the same."""
    write(house, "UPDATE reps SET pace = 'from_tomorrow' WHERE user_id = ?", person)


def heal(house: House, person: str) -> None:
    write(house, "UPDATE reps SET pace = 'usual' WHERE user_id = ?", person)


async def until_set_aside(house: House) -> None:
    for _ in range(MOST_TRIES):
        await a_look_later(house, AN_HOUR)


async def told_to_the_operator(house: House) -> str:
    stumbles, work = await set_aside(house.bot.storage.work), house.bot.storage.work
    async with work() as uow:
        living = await uow.workspaces.living()
        found = await sending(uow, house.bot.workspace.id, stumbles, working=True, now=datetime.now(UTC))
    elsewhere = stumbled_elsewhere(stumbles, living)
    return "\n".join(each.line for each in (*found, *elsewhere) if each.what == "stumbled")


async def test_a_bad_day_that_cannot_be_let_go_stays_alone(team: House) -> None:
    for person, text in ((BEN, OF_BEN), (ANA, OF_ANA), (TOM, OF_TOM)):
        await team.says(person, text)
    poison(team, BEN)
    await a_look_later(team, NINETY_DAYS)
    kept = everything_in(team)
    assert (OF_BEN in kept, OF_ANA in kept, OF_TOM in kept) == (True, False, False)

    await until_set_aside(team)
    assert "“ageing_trouble” failed 5 times" in await told_to_the_operator(team)
    heal(team, BEN)
    await a_look_later(team, AN_HOUR)
    assert OF_BEN in everything_in(team), "nobody has said yet that it may be tried again"
    await retry(team.bot.storage.work)
    await a_look_later(team, AN_HOUR)
    assert OF_BEN not in everything_in(team)
    assert await told_to_the_operator(team) == ""


async def test_who_is_set_aside_takes_nobodys_place(team: House) -> None:
    """One place for each look, and the oldest is poisoned."""
    for person, text in ((BEN, OF_BEN), (ANA, OF_ANA), (TOM, OF_TOM)):
        await team.says(person, text)
        await team.pass_time(minutes=1)
    poison(team, BEN)
    ageing, now = Ageing(team.bot.storage.work), team.workspace.clock.now() + NINETY_DAYS
    for hour in range(MOST_TRIES + 2):
        await ageing.tick(now + hour * AN_HOUR, limit=1)
    kept = everything_in(team)
    assert (OF_BEN in kept, OF_ANA in kept, OF_TOM in kept) == (True, False, False)


async def test_a_workspace_that_cannot_even_be_looked_through_holds_up_no_other(team: House) -> None:
    await team.says(ANA, OF_ANA)
    other = await a_workspace_looked_at_after_ours(team)
    copy_to(team, "people", other)
    copy_to(team, "answers", other, text=OF_BEN)
    write(team, "UPDATE answers SET tone = 'from_tomorrow' WHERE text = ?", OF_ANA)
    await a_look_later(team, NINETY_DAYS)
    kept = everything_in(team)
    assert (OF_ANA in kept, OF_BEN in kept) == (True, False)
    async with team.bot.storage.work() as uow:
        assert [each.workspace_id for each in await uow.stumbles.all_of("ageing")] == [team.bot.workspace.id]


async def a_workspace_looked_at_after_ours(house: House) -> WorkspaceId:
    async with house.bot.storage.work() as uow:
        now = house.workspace.clock.now()
        other = await uow.workspaces.register("T0SOUTH", "", "South", UserId("U0BOT"), now)
        await uow.commit()
    assert other.id > house.bot.workspace.id
    return other.id


def copy_to(house: House, table: str, other: WorkspaceId, **changes: str) -> None:
    """The rows of ours, there as well."""
    with database(house) as connection:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        given = {"workspace_id": str(other), **changes}
        values = ", ".join("?" if name in given else name for name in names)
        told = [given[name] for name in names if name in given]
        connection.execute(f"INSERT INTO {table} SELECT {values} FROM {table}", told)


async def test_one_leaver_who_cannot_be_let_go_keeps_nobody_else(team: House) -> None:
    await tells(team, ANA, OF_ANA, visibility="private")
    for person in (BEN, ANA):
        await team.workspace.deactivate(person)
    await team.settle()
    poison(team, BEN)
    await a_look_later(team, AN_HOUR)
    assert (await rep_of(team, ANA)).left_at is not None
    await a_look_later(team, A_MONTH)
    assert OF_ANA not in everything_in(team)

    await until_set_aside(team)
    told = await told_to_the_operator(team)
    assert f"“leaver” failed 5 times at {BEN} (ValueError)" in told
    assert ANA not in told


async def test_one_workspace_that_cannot_be_erased_keeps_no_other(team: House) -> None:
    other = await a_workspace_looked_at_after_ours(team)
    async with team.bot.storage.work() as uow:
        assert await uow.workspaces.left(team.bot.workspace.id, team.workspace.clock.now())
        assert await uow.workspaces.left(other, team.workspace.clock.now() + AN_HOUR)
        await uow.commit()
    write(
        team,
        "CREATE TRIGGER kept BEFORE DELETE ON reps BEGIN SELECT RAISE(ABORT, 'not this one'); END",
    )
    team.workspace.clock.advance(A_MONTH)
    for _ in range(MOST_TRIES):
        await team.bot.forget()
        team.workspace.clock.advance(AN_HOUR)
    async with team.bot.storage.work() as uow:
        assert [each.id for each in await uow.workspaces.all()] == [team.bot.workspace.id]
    assert "“erasing” failed 5 times" in await told_to_the_operator(team)


async def test_a_person_whose_forgetting_fails_holds_up_nobody_elses(team: House) -> None:
    for person, text in ((BEN, OF_BEN), (ANA, OF_ANA)):
        await tells(team, person, text, visibility="private")
    for person in (BEN, ANA):
        write(
            team,
            "INSERT INTO forgotten (workspace_id, user_id, at) VALUES (?, ?, ?)",
            *(team.bot.workspace.id, person, "2026-11-02 09:00:00.000000"),
        )
    poison(team, BEN)
    await team.tick()
    async with team.bot.storage.work() as uow:
        left = await uow.forgotten.unfinished(9)
        stumbled = await uow.stumbles.all_of("forgetting")
    assert [person.user_id for person in left] == [BEN]
    assert [each.subject for each in stumbled] == [BEN]


async def test_a_job_that_fails_altogether_leaves_the_others_their_hour(team: House) -> None:
    await team.says(ANA, OF_ANA)
    write(team, "CREATE TRIGGER seen BEFORE DELETE ON seen_events BEGIN SELECT RAISE(ABORT, 'no'); END")
    team.workspace.clock.advance(NINETY_DAYS)
    with pytest.raises(TickFailed, match="failed: housekeeping"):
        await team.bot.forget()
    assert OF_ANA not in everything_in(team)


async def test_a_directory_that_cannot_be_read_is_one_workspaces_trouble(team: House) -> None:
    write(team, "UPDATE people SET name = 'Somebody' WHERE user_id = ?", BEN)
    poison(team, BEN)
    await team.bot.sync_people()
    async with team.bot.storage.work() as uow:
        assert [each.workspace_id for each in await uow.stumbles.all_of("people")] == [team.bot.workspace.id]
