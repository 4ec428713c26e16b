"""Companies install the bot through a browser, and it is at home in each of them and in no other."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from bot.domain.audit import Deed
from bot.domain.ids import UserId
from bot.domain.people import Standing
from bot.playground.faults import Fault
from bot.playground.world.people import Person
from bot.playground.world.state import Org
from bot.slack.identifiers import BlockId, CallbackId
from bot.slack.installing import INSTALL_PATH, REDIRECT_PATH
from bot.slack.scopes import OPTIONAL, REQUIRED
from bot.storage.installations import BEGUN_AT_ONCE
from tests.support.house import MONDAY
from tests.support.logs import logged
from tests.support.many import Estate, Page, open_estate, open_org
from tests.support.stories import ANA, BEN, MARTA, prompts, rep_of
from tests.support.telling import ASKED, founded, mine

NORTH, SOUTH = "T0NORTH", "T0SOUTH"
SEALED = b"gAAAAA"
"""How everything begins that was sealed."""


@pytest.fixture
async def estate(tmp_path: Path) -> AsyncIterator[Estate]:
    async with open_estate(tmp_path) as opened:
        yield opened


def kept(estate: Estate, table: str) -> int:
    with closing(sqlite3.connect(estate.database)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _lying_in(folder: Path) -> bytes:
    """Every byte of the database and of what is not yet moved into it."""
    return b"".join(path.read_bytes() for path in folder.glob("many.db*"))


async def offered(estate: Estate) -> Page:
    return await estate.browser.open(f"{estate.browser.bot_url}{INSTALL_PATH}")


async def test_from_the_button_to_the_first_word(estate: Estate) -> None:
    page = await estate.install(NORTH, MARTA)

    assert page.status == 200
    assert "Northwind Pumps has Bright Spots" in page.text
    house = await estate.house(NORTH)
    [word] = house.told(MARTA)
    assert "`/brightspot setup`" in word.words
    assert "the teams go on" not in word.words
    [home] = await estate.bot.services.register.living()
    assert set((home.scopes or "").split(",")) == {*REQUIRED, *OPTIONAL}
    assert home.url == "https://northwind-pumps.slack.com/"
    async with estate.bot.storage.work() as uow:
        ana = await uow.people.get(home.id, UserId(ANA))
        [entry] = await uow.audit.latest(home.id, 9)
    assert ana is not None
    assert (entry.deed, entry.by_user) == (Deed.INSTALLED, MARTA)
    assert house.workspace.refused == []


async def test_the_page_has_one_button_and_loads_nothing(estate: Estate) -> None:
    async with estate.browser.session.get(f"{estate.browser.bot_url}{INSTALL_PATH}") as reply:
        html, headers = await reply.text(), reply.headers
        [cookie] = reply.cookies.values()

    assert '<html lang="en">' in html
    assert html.count("<h1>") == html.count("<title>") == html.count("<a ") == 1
    assert "src=" not in html
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert cookie["secure"]
    assert cookie["httponly"]


@pytest.mark.parametrize(
    ("asked", "named"), [("T0NORTH", ["T0NORTH"]), ("T1&scope=admin&user_scope=search:read", []), ("", [])]
)
async def test_whoever_sends_somebody_to_the_page_names_a_workspace_and_no_permissions(
    estate: Estate, asked: str, named: list[str]
) -> None:
    """Slack takes the last of two: what is asked for there is what the manifest says, whatever led to the page."""
    plain = await estate.browser.open(f"{estate.browser.bot_url}{INSTALL_PATH}")
    page = await estate.browser.open(f"{estate.browser.bot_url}{INSTALL_PATH}?{urlencode({'team': asked})}")

    wanted, offer = (parse_qs(urlsplit(each.link).query) for each in (plain, page))
    assert offer.pop("team", []) == named
    assert {**offer, "state": ""} == {**wanted, "state": ""}


async def test_where_a_thousand_have_begun_the_next_is_asked_to_come_again(estate: Estate) -> None:
    first = await offered(estate)
    ends = (MONDAY + timedelta(minutes=9)).replace(tzinfo=None).isoformat(" ")
    with closing(sqlite3.connect(estate.database)) as connection, connection:
        begun = ((f"state {number}", ends) for number in range(BEGUN_AT_ONCE - 1))
        connection.executemany("INSERT INTO slack_oauth_states (state, expire_at) VALUES (?, ?)", begun)

    async with estate.browser.session.get(f"{estate.browser.bot_url}{INSTALL_PATH}") as reply:
        html = await reply.text()

    assert (reply.status, reply.headers["Retry-After"]) == (429, str(9 * 60))
    assert "Please come back in ten minutes" in html
    assert kept(estate, "slack_oauth_states") == BEGUN_AT_ONCE
    back = await estate.browser.agrees(first.link, estate.companies[NORTH], MARTA)
    assert (await estate.browser.open(back)).status == 200, "whoever had begun goes on"


async def test_whoever_says_no_is_told_that_nothing_happened(estate: Estate) -> None:
    offer = await offered(estate)
    back = await estate.browser.cancels(offer.link, estate.companies[NORTH])
    page = await estate.browser.open(back)

    assert (page.status, page.link) == (200, INSTALL_PATH)
    assert "Nothing was installed" in page.text
    assert await estate.bot.services.register.all() == []


async def test_another_browser_cannot_finish_what_this_one_began(estate: Estate) -> None:
    offer = await offered(estate)
    back = await estate.browser.agrees(offer.link, estate.companies[NORTH], MARTA)
    mine, estate.browser.cookie = estate.browser.cookie, ""
    foreign = await estate.browser.open(back)
    assert foreign.status == 400
    assert "another browser" in foreign.text
    assert kept(estate, "slack_bots") == 0

    estate.browser.cookie = mine
    assert (await estate.browser.open(back)).status == 200
    estate.browser.cookie = mine
    again = await estate.browser.open(back)
    assert again.status == 401, "a state is good once"
    assert kept(estate, "slack_bots") == 1


async def test_a_page_that_was_open_for_too_long(estate: Estate) -> None:
    offer = await offered(estate)
    back = await estate.browser.agrees(offer.link, estate.companies[NORTH], MARTA)
    estate.clock.advance(timedelta(minutes=10))

    assert (await estate.browser.open(back)).status == 401
    await offered(estate)
    assert kept(estate, "slack_oauth_states") == 1, "the older one is gone"


async def test_a_code_that_slack_did_not_give(estate: Estate) -> None:
    offer = await offered(estate)
    state = offer.link.partition("state=")[2].partition("&")[0]
    with logged("INFO") as log:
        page = await estate.browser.open(
            f"{estate.browser.bot_url}{REDIRECT_PATH}?code=T0NORTH.9&state={state}"
        )

    assert page.status == 401
    assert "SLACK_CLIENT_SECRET" in page.text
    assert "invalid_code" in log.getvalue(), "whoever runs it reads what Slack said"
    assert "T0NORTH.9" not in log.getvalue(), "one that Slack did give may still be good"


async def test_while_slack_does_not_answer_nothing_is_half_installed(estate: Estate) -> None:
    offer = await offered(estate)
    north = estate.companies[NORTH]
    back = await estate.browser.agrees(offer.link, north, MARTA)
    north.workspace.faults.next("oauth.v2.access", Fault.reset_before())
    page = await estate.browser.open(back)

    assert (page.status, page.link) == (503, INSTALL_PATH)
    assert kept(estate, "slack_bots") == kept(estate, "workspaces") == 0


async def test_while_slack_does_not_say_where_it_is_nothing_is_half_installed(estate: Estate) -> None:
    """The token is there by then; Bolt has asked whose it is, and so do we."""
    offer = await offered(estate)
    north = estate.companies[NORTH]
    back = await estate.browser.agrees(offer.link, north, MARTA)
    asked = count(1)

    def weather(method: str, _: object) -> Fault | None:
        return Fault.server_error() if method == "auth.test" and next(asked) > 1 else None

    fair, north.workspace.faults.weather = north.workspace.faults.weather, weather
    page = await estate.browser.open(back)

    assert (page.status, page.link) == (503, INSTALL_PATH)
    assert (
        kept(estate, "slack_bots") == kept(estate, "slack_installations") == kept(estate, "workspaces") == 0
    )
    north.workspace.faults.weather = fair
    assert (await estate.install(NORTH, MARTA)).status == 200


async def test_over_plain_http_there_is_no_way_in(estate: Estate) -> None:
    url = f"{estate.browser.bot_url}{INSTALL_PATH}"

    assert (await estate.browser.open(url, **{"X-Forwarded-Proto": "http"})).status == 403
    assert (await estate.browser.open(url, Host="bright.example")).status == 403
    proxied = {"Host": "bright.example", "X-Forwarded-Proto": "https"}
    assert (await estate.browser.open(url, **proxied)).status == 200
    assert (await estate.browser.open(f"{estate.browser.bot_url}/slack/elsewhere")).status == 404


async def test_what_is_optional_may_be_left_out(estate: Estate) -> None:
    await estate.install(NORTH, MARTA, without=OPTIONAL)

    [home] = await estate.bot.services.register.living()
    assert set((home.scopes or "").split(",")) == set(REQUIRED)


async def test_installing_twice_is_one_installation(estate: Estate) -> None:
    await estate.install(NORTH, MARTA)
    estate.clock.advance(timedelta(hours=1))
    await estate.install(NORTH, BEN)

    assert len(await estate.bot.services.register.all()) == 1
    assert kept(estate, "slack_bots") == kept(estate, "slack_installations") == 1
    assert len((await estate.house(NORTH)).told(BEN)) == 1


async def test_a_company_that_joined_an_org_finds_everything_when_it_installs_once_more(
    estate: Estate,
) -> None:
    await estate.install(NORTH, MARTA)
    before = await estate.house(NORTH)
    await before.says(ANA, "She drew the pump herself.")
    north = estate.companies[NORTH].workspace
    north.org = Org("E0WIND", "Wind Group", wide=False, teams=((NORTH, "Northwind Pumps"),))
    assert await mine(before, ANA) == ["She drew the pump herself."]

    estate.clock.advance(timedelta(hours=1))
    await estate.install(NORTH, BEN)
    [home] = await estate.bot.services.register.all()
    assert (home.id, home.slack_enterprise_id) == (before.bot.workspace.id, "E0WIND")
    assert kept(estate, "slack_bots") == kept(estate, "slack_installations") == 1
    assert await mine(before, ANA) == ["She drew the pump herself."]

    north.uninstall("app_uninstalled")
    await estate.settle()
    assert await estate.bot.services.register.living() == []


async def test_no_token_lies_open_in_the_database(tmp_path: Path) -> None:
    async with open_estate(tmp_path, rotating=True) as estate:
        await estate.install(NORTH, MARTA)
        grants = estate.companies[NORTH].workspace.installs.given

        assert grants
        lying = _lying_in(tmp_path)
        for grant in grants:
            assert grant.token.encode() not in lying
            assert (grant.refresh_token or "").encode() not in lying
        assert lying.count(SEALED) >= 4, "each is there, sealed"


async def test_two_companies_with_the_same_ids_never_meet(estate: Estate) -> None:
    await estate.install(NORTH, MARTA)
    await estate.install(SOUTH, MARTA)
    north, south = await estate.house(NORTH), await estate.house(SOUTH)
    assert north.bot.workspace.id != south.bot.workspace.id

    await north.workspace.post(ANA, "She drew the pump herself.")
    await south.workspace.post(ANA, "He named the real date.")
    await estate.settle()

    [card] = north.told(ANA)
    assert "She drew the pump herself." in card.words
    [card] = south.told(ANA)
    assert "He named the real date." in card.words
    for house, theirs in ((north, "real date"), (south, "pump herself")):
        mine = await house.workspace.command(ANA, "/brightspot mine")
        assert mine.reply is not None
        assert theirs not in mine.reply.words
        assert house.workspace.refused == []


async def test_who_never_installed_it_is_not_heard(estate: Estate) -> None:
    await estate.install(NORTH, MARTA)
    south = estate.companies[SOUTH].workspace
    await south.command(ANA, "/brightspot mine")
    await south.post(ANA, "Is anybody there?")
    await estate.settle()

    [said] = south.ephemerals(ANA, "dm")
    assert "not at home in this workspace" in said.words
    assert kept(estate, "answers") == 0


async def test_an_org_installs_it_once_for_all_its_workspaces(tmp_path: Path) -> None:
    others = (
        Person(ANA, "ana", "Ana Ruiz", "Europe/Madrid"),
        Person("U0WENDY", "wendy", "Wendy West", "Europe/London", team_id="T0WEST"),
    )
    async with open_org(tmp_path, *others) as estate:
        page = await estate.install(NORTH, MARTA)
        assert "Wind Group has Bright Spots" in page.text
        [home] = await estate.bot.services.register.living()
        assert (home.slack_team_id, home.slack_enterprise_id) == ("", "E0WIND")

        house = await estate.house(NORTH)
        async with estate.bot.storage.work() as uow:
            wendy = await uow.people.get(home.id, UserId("U0WENDY"))
        assert wendy is not None, "people of all its workspaces are known"
        await house.says(ANA, "She drew the pump herself.")
        [card] = house.told(ANA)
        assert "She drew the pump herself." in card.words
        assert house.workspace.refused == []


async def test_who_changes_to_another_workspace_of_the_org_has_not_left_it(tmp_path: Path) -> None:
    others = (Person(ANA, "ana", "Ana Ruiz", "Europe/Madrid"),)
    async with open_org(tmp_path, *others) as estate:
        await estate.install(NORTH, MARTA)
        house = await estate.house(NORTH)
        await founded(house, ANA)

        await house.workspace.transfer(ANA, "T0WEST")
        await estate.settle()
        assert (await rep_of(house, ANA)).active, "the event is about the workspace that she left"
        await estate.bot.sync_people()
        assert (await rep_of(house, ANA)).active, "and so is one of the two lists"
        await estate.go_to(ASKED)
        assert len(prompts(house, ANA)) == 1

        await house.workspace.deactivate(ANA)
        await estate.settle()
        assert (await rep_of(house, ANA)).standing is Standing.LEFT


async def test_in_an_org_slack_is_asked_who_clicks_for_the_first_time(tmp_path: Path) -> None:
    async with open_org(tmp_path) as estate:
        await estate.install(NORTH, MARTA)
        house = await estate.house(NORTH)
        here = house.workspace
        for new in (
            Person("U0WENDY", "wendy", "Wendy West", "Europe/London", team_id="T0WEST"),
            Person("U0OLGA", "olga", "Olga Weiss", "Europe/Vienna", team_id="T0KESSLER"),
        ):
            here.people.add(new)
            await here.shortcut(new.id, CallbackId.CAPTURE_SHORTCUT)
            await here.submit(new.id, {BlockId.ANSWER: "She drew the pump herself."})
            await estate.settle()

        assert await mine(house, "U0WENDY") == ["She drew the pump herself."]
        assert await mine(house, "U0OLGA") == []
        wendy, olga = UserId("U0WENDY"), UserId("U0OLGA")
        async with estate.bot.storage.work() as uow:
            known = {
                each.user_id: each for each in await uow.people.many(house.bot.workspace.id, [wendy, olga])
            }
        assert known[wendy].can_capture
        assert known[olga].is_foreign
