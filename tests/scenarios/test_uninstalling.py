"""A company takes the bot away: everything stops at once, in whichever order it is told; and it may come back."""

import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.domain.audit import Deed
from bot.domain.ids import UserId, WorkspaceId
from bot.domain.outbox import Intent, State
from bot.playground.acting.installing import Parting
from bot.playground.faults import Fault
from bot.services.keeping.erasing import Erasing
from bot.services.ports import UnitOfWork, Work
from bot.services.sending.sender import UNINSTALLED
from bot.slack.scopes import REQUIRED
from tests.support.house import MONDAY, TEAM_CHANNEL, House, open_house
from tests.support.many import Estate, open_estate, open_org
from tests.support.sending import Killed
from tests.support.stories import ANA, BEN, MARTA, PRIYA, prompts
from tests.support.telling import ASKED, ROUNDUP, founded, mine, roundups, tells

NORTH, SOUTH = "T0NORTH", "T0SOUTH"
A_WEEK = timedelta(days=7)
A_MONTH = timedelta(days=30)


@pytest.fixture
async def estate(tmp_path: Path) -> AsyncIterator[Estate]:
    """Both companies have a team of the same people."""
    async with open_estate(tmp_path) as opened:
        for team in (NORTH, SOUTH):
            await opened.install(team, MARTA)
            await founded(await opened.house(team), ANA)
        yield opened


async def tokens(estate: Estate, house: House) -> bool:
    """Whether any is kept for this company."""
    async with estate.bot.storage.work() as uow:
        return await uow.departures.installed_at(house.bot.workspace.id) is not None


async def outbox(estate: Estate, house: House) -> list[dict[str, str]]:
    """Every row of this company's."""
    query = "SELECT intent, state, reason FROM outbox WHERE workspace_id = ? ORDER BY id"
    with closing(sqlite3.connect(estate.database)) as connection:
        found = connection.execute(query, (house.bot.workspace.id,)).fetchall()
    return [dict(zip(("intent", "state", "reason"), row, strict=True)) for row in found]


async def audited(estate: Estate, house: House) -> list[Deed]:
    async with estate.bot.storage.work() as uow:
        return [entry.deed for entry in await uow.audit.latest(house.bot.workspace.id, 99)]


async def gone(estate: Estate) -> list[str]:
    return [each.slack_team_id for each in await estate.bot.services.register.all() if each.gone_at]


@pytest.mark.parametrize(
    "told",
    [
        ("app_uninstalled", "tokens_revoked"),
        ("tokens_revoked", "app_uninstalled"),
        ("tokens_revoked",),
        ("app_uninstalled", "app_uninstalled"),
    ],
)
async def test_nothing_is_sent_there_any_more(estate: Estate, told: tuple[Parting, ...]) -> None:
    north, south = await estate.house(NORTH), await estate.house(SOUTH)
    north.workspace.uninstall(*told)
    await estate.settle()
    await estate.go_to(ASKED)

    assert await gone(estate) == [NORTH]
    assert len(prompts(south, ANA)) == 1, "the others are asked as ever"
    assert north.workspace.refused == [], "nothing was even tried"
    assert (await audited(estate, north)).count(Deed.UNINSTALLED) == 1
    assert not await tokens(estate, north)


async def test_what_waited_is_let_go_and_says_why(estate: Estate) -> None:
    north = await estate.house(NORTH)
    await north.workspace.post(ANA, "She drew the pump herself.")
    await north.workspace.quiet()
    north.workspace.uninstall("app_uninstalled")
    await north.workspace.quiet()
    await estate.settle()

    rows = await outbox(estate, north)
    [card] = [row for row in rows if row["intent"] == Intent.CARD]
    assert (card["state"], card["reason"]) == (State.SKIPPED, UNINSTALLED)
    assert {row["state"] for row in rows} <= {State.SENT, State.SKIPPED}
    assert north.workspace.refused == []


async def test_a_users_own_token_is_none_of_ours(estate: Estate) -> None:
    north = await estate.house(NORTH)
    north.workspace.say(north.workspace.parting("tokens_revoked", of_bot=False))
    await estate.settle()

    assert await gone(estate) == []


@pytest.mark.parametrize("code", ["token_revoked", "account_inactive", "invalid_auth"])
async def test_slacks_refusal_says_it_where_no_event_did(estate: Estate, code: str) -> None:
    north = await estate.house(NORTH)
    north.workspace.uninstall(code=code)
    await estate.go_to(ASKED)

    assert await gone(estate) == [NORTH]
    assert {refusal.error for refusal in north.workspace.refused} == {code}
    tried = len(north.workspace.refused)
    await estate.go_to(ASKED + timedelta(days=1))
    assert len(north.workspace.refused) == tried, "and nothing is tried again"


async def test_one_person_who_left_is_not_the_company(estate: Estate) -> None:
    north = await estate.house(NORTH)
    north.workspace.faults.next("chat.postMessage", Fault.refused("account_inactive"))
    await estate.go_to(ASKED)

    assert await gone(estate) == []


async def test_while_slack_does_not_answer_nobody_says_that_it_has_left(estate: Estate) -> None:
    """One message is refused as if the app were gone; whether it is, Slack is too busy to say."""
    north = await estate.house(NORTH)
    north.workspace.faults.next("chat.postMessage", Fault.refused("account_inactive"))
    north.workspace.faults.next("auth.test", Fault.server_error(503), times=9)
    await estate.go_to(ASKED)

    assert await gone(estate) == []
    assert await tokens(estate, north)


async def test_what_is_tidied_by_the_hour_is_nobodys_token(estate: Estate) -> None:
    estate.clock.advance(timedelta(days=1))
    await estate.bot.forget()
    for team in (NORTH, SOUTH):
        assert await tokens(estate, await estate.house(team))


async def test_an_org_has_left_once_all_of_it_has(tmp_path: Path) -> None:
    """One of its workspaces may be without the app, and the others go on."""
    async with open_org(tmp_path) as estate:
        await estate.install(NORTH, MARTA)
        estate.clock.advance(timedelta(minutes=5))
        north = estate.companies[NORTH].workspace
        of_one = north.parting("app_uninstalled")
        of_one["authorizations"][0] |= {"is_enterprise_install": False, "team_id": NORTH}
        north.say(of_one)
        await estate.settle()
        assert len(await estate.bot.services.register.living()) == 1

        north.uninstall("app_uninstalled")
        await estate.settle()
        assert await estate.bot.services.register.living() == []


async def test_where_a_workspace_has_left_and_its_org_has_us_the_org_answers(estate: Estate) -> None:
    register, now = estate.bot.services.register, estate.clock.now()
    async with estate.bot.storage.work() as uow:
        own, org = [
            (await uow.workspaces.register(team, "E0WIND", "Wind", UserId("U0BRIGHT"), now)).id
            for team in ("T0EAST", "")
        ]
        await uow.workspaces.left(own, now)
        await uow.commit()
    answers, exactly = await register.find("T0EAST", "E0WIND"), await register.exactly("T0EAST", "E0WIND")
    assert answers is not None
    assert exactly is not None
    assert (answers.id, exactly.id) == (org, own)
    assert await register.exactly("T0WEST", "E0WIND") is None


async def test_a_roundup_that_was_due_meanwhile_comes_on_its_next_day(tmp_path: Path) -> None:
    async with open_estate(tmp_path) as estate:
        await estate.install(NORTH, MARTA)
        north = await estate.house(NORTH)
        await founded(north, ANA, BEN, PRIYA)
        for person in (ANA, BEN, PRIYA):
            await tells(north, person, "She drew the pump herself.", visibility="team")
        north.workspace.uninstall("app_uninstalled")
        await estate.settle()
        await estate.go_to(ROUNDUP + timedelta(minutes=30))
        await estate.install(NORTH, MARTA)
        await estate.go_to(ROUNDUP + timedelta(minutes=40))
        assert roundups(north) == []
        await estate.go_to(ROUNDUP + A_WEEK)
        assert len(roundups(north)) == 1


async def test_it_comes_back_with_what_was_kept_and_says_nothing_of_what_was_missed(estate: Estate) -> None:
    north = await estate.house(NORTH)
    await north.says(ANA, "She drew the pump herself.")
    north.workspace.uninstall("tokens_revoked", "app_uninstalled")
    await estate.settle()
    before = len(north.told(ANA))
    await estate.go_to(MONDAY + A_WEEK + timedelta(hours=4))

    await estate.install(NORTH, MARTA)
    for _ in range(7):  # each look leaves one missed day behind
        await estate.bot.tick()
    await estate.settle()
    assert await gone(estate) == []
    assert len(north.told(ANA)) == before
    assert north.workspace.messages.all(TEAM_CHANNEL) == [], "nor a roundup that was due"
    assert await mine(await estate.house(NORTH), ANA) == ["She drew the pump herself."]

    await estate.go_to(ASKED + A_WEEK)
    assert len(prompts(north, ANA)) == 1, "and in the afternoon she is asked"


@pytest.mark.parametrize("away", [True, False])
async def test_whoever_installs_it_again_hears_that_the_teams_go_on(estate: Estate, away: bool) -> None:
    north = await estate.house(NORTH)
    if away:
        north.workspace.uninstall("app_uninstalled")
        await estate.settle()
    estate.clock.advance(A_WEEK)
    await estate.install(NORTH, BEN)

    said = north.last(BEN).words
    assert "the teams go on" in said
    assert "I write to nobody yet" not in said


async def test_news_of_the_installation_before_is_no_news(estate: Estate) -> None:
    north = await estate.house(NORTH)
    late = north.workspace.parting("app_uninstalled")
    estate.clock.advance(timedelta(minutes=5))
    await estate.install(NORTH, MARTA)
    north.workspace.say(late)
    await estate.settle()

    assert await gone(estate) == []
    assert await tokens(estate, north)


async def test_a_single_workspace_is_silent_until_it_is_started_with_a_token_again(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await founded(house, ANA)
        house.workspace.say(house.workspace.parting("app_uninstalled"))
        await house.settle()
        await house.go_to(ASKED)
        assert prompts(house, ANA) == []
    async with open_house(tmp_path, start=ASKED + timedelta(hours=12)) as house:
        assert house.bot.workspace.gone_at is None
        assert REQUIRED[0] in (house.bot.workspace.scopes or "")
        await house.tick()
        await house.go_to(ASKED + timedelta(days=1))
        assert len(prompts(house, ANA)) == 1


async def test_with_the_token_of_another_workspace_the_one_before_stays_silent(tmp_path: Path) -> None:
    """What its people shared is not read elsewhere, and the people of the other one are not taken for its own."""
    async with open_house(tmp_path) as house:
        await founded(house, ANA, BEN, PRIYA)
        for person in (ANA, BEN, PRIYA):
            await house.says(person, "She drew the pump herself.")
        before = house.bot.workspace.id
    async with open_house(tmp_path, start=ROUNDUP - timedelta(hours=12), team="T0OTHER") as house:
        await house.go_to(ROUNDUP)
        assert roundups(house) == []
        assert house.bot.workspace.id != before
        async with house.bot.storage.work() as uow:
            ana = await uow.people.get(before, UserId(ANA))
        assert ana is not None
        assert not ana.is_foreign
    async with open_house(tmp_path, start=ROUNDUP + timedelta(hours=1)) as house:
        await house.tick()
        assert len(roundups(house)) == 1, "and it goes on with its own"


def meanwhile(work: Work, step: int, happens: Callable[[], Awaitable[object]]) -> Work:
    """Something happens before so many steps were taken: looking who is gone takes two."""
    opened = count(-2)

    @asynccontextmanager
    async def one() -> AsyncIterator[UnitOfWork]:
        if next(opened) == step:
            await happens()
        async with work() as uow:
            yield uow

    return one


async def test_who_comes_back_while_another_company_is_being_erased_finds_everything(estate: Estate) -> None:
    for team in (SOUTH, NORTH):
        house = await estate.house(team)
        await house.says(ANA, "She drew the pump herself.")
        house.workspace.uninstall("app_uninstalled")
        await estate.settle()
        estate.clock.advance(timedelta(hours=1))
    estate.clock.advance(A_MONTH)
    work = meanwhile(estate.bot.storage.work, 1, lambda: estate.install(NORTH, MARTA))
    await Erasing(work).tick(estate.clock.now(), A_MONTH)

    [north] = await estate.bot.services.register.all()
    assert (north.slack_team_id, north.gone_at) == (NORTH, None)
    house = await estate.house(NORTH)
    assert await tokens(estate, house)
    assert await mine(house, ANA) == ["She drew the pump herself."]


async def test_who_comes_back_while_it_is_being_erased_is_at_home(
    estate: Estate, caplog: pytest.LogCaptureFixture
) -> None:
    north = await estate.house(NORTH)
    north.workspace.uninstall("app_uninstalled")
    await estate.settle()
    estate.clock.advance(A_MONTH + timedelta(hours=1))
    work = meanwhile(estate.bot.storage.work, 3, lambda: estate.install(NORTH, MARTA))
    with caplog.at_level("INFO"):
        await Erasing(work).tick(estate.clock.now(), A_MONTH)

    assert await gone(estate) == []
    assert await tokens(estate, north)
    assert (await estate.house(NORTH)).bot.workspace.id == north.bot.workspace.id
    assert "workspace erased" not in caplog.messages


def ending_once_gone(work: Work, workspace_id: WorkspaceId) -> Work:
    """The process ends as soon as nothing is left of that workspace."""

    @asynccontextmanager
    async def one() -> AsyncIterator[UnitOfWork]:
        async with work() as uow:
            if await uow.workspaces.get(workspace_id) is None:
                raise Killed
            yield uow

    return one


def index_of(estate: Estate) -> bytes:
    """Every page of the index of words."""
    with closing(sqlite3.connect(estate.database)) as connection:
        blocks = connection.execute("SELECT block FROM search_words_data").fetchall()
    return b"".join(block for (block,) in blocks)


async def test_where_a_process_ends_with_the_erasing_no_word_is_left_in_the_index(estate: Estate) -> None:
    """Nobody would look again: there is no workspace any more whose words these were."""
    north, south = await estate.house(NORTH), await estate.house(SOUTH)
    for number in range(4):
        await north.says(ANA, f"Zanzibarquince, number {number} drew the pump herself.")
        await south.says(ANA, f"He named the real date, number {number}.")
        estate.clock.advance(timedelta(minutes=5))
    assert b"anzibarqu" in index_of(estate)
    north.workspace.uninstall("app_uninstalled")
    await estate.settle()
    estate.clock.advance(A_MONTH + timedelta(hours=1))
    with pytest.raises(Killed):
        await Erasing(ending_once_gone(estate.bot.storage.work, north.bot.workspace.id)).tick(
            estate.clock.now(), A_MONTH
        )
    assert b"anzibarqu" not in index_of(estate)


async def test_with_one_that_is_erased_its_tokens_go_and_those_of_no_other(estate: Estate) -> None:
    """Also where it still has us, and the operator says so."""
    north, south = await estate.house(NORTH), await estate.house(SOUTH)
    await Erasing(estate.bot.storage.work).workspace(north.bot.workspace.id)
    with closing(sqlite3.connect(estate.database)) as connection:
        for table in ("slack_bots", "slack_installations"):
            assert connection.execute(f"SELECT team_id FROM {table}").fetchall() == [(SOUTH,)]
    assert await tokens(estate, south)


async def test_erased_and_installed_anew_it_begins_with_nothing(estate: Estate) -> None:
    north = await estate.house(NORTH)
    await north.says(ANA, "She drew the pump herself.")
    north.workspace.uninstall("app_uninstalled")
    await estate.settle()
    estate.clock.advance(timedelta(days=31))
    await estate.bot.forget()
    await estate.install(NORTH, MARTA)

    again = await estate.house(NORTH)
    assert again.bot.workspace.id != north.bot.workspace.id
    assert await mine(again, ANA) == []
    await again.says(ANA, "He named the real date.")
    assert await mine(again, ANA) == ["He named the real date."]


async def test_what_is_written_where_it_was_erased_reaches_no_company_that_came_since(tmp_path: Path) -> None:
    """The operator erased it at once, and the app is still there."""
    async with open_estate(tmp_path) as estate:
        await estate.install(NORTH, MARTA)
        north = await estate.house(NORTH)
        await north.says(ANA, "She drew the pump herself.")
        await Erasing(estate.bot.storage.work).workspace(north.bot.workspace.id)
        await estate.install(SOUTH, MARTA)
        south = await estate.house(SOUTH)
        await north.workspace.post(ANA, "Nobody else knows our price.")
        await estate.settle()

        assert south.bot.workspace.id != north.bot.workspace.id
        assert await mine(south, ANA) == []
        assert south.told(ANA) == []
