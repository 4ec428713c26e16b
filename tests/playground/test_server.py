"""The server's own side: loopback only, the page's state and acts, the clock, word of changes, the week."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import pytest

from bot.playground.page.pilot import Report
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.types import Json
from tests.playground.doubles import MONDAY, Listener, actions, button, said, still_clock


class Pilot:
    """Knows of one prompt, no roundup, and lives a week in two steps."""

    tired: str | None = None

    async def next_prompt_at(self, user_id: str) -> datetime | None:
        return MONDAY + timedelta(hours=3) if user_id == "U0ANA" else None

    async def next_roundup_at(self) -> datetime | None:
        return None

    def why_no_week(self) -> str | None:
        return self.tired

    async def live_a_week(self, report: Report) -> None:
        report("Tuesday: Ben answers", 0.5)
        report("Monday: the roundup", 1.0)


@pytest.fixture
async def page(listener: Listener) -> AsyncIterator[PlaygroundServer]:
    workspace = Workspace.build(clock=still_clock())
    workspace.delivery.transport = listener
    item = {"id": "card", "title": "Card", "group": "Answers", "surface": "message", "text": "Kept."}
    server = PlaygroundServer(workspace, pilot=Pilot(), gallery=lambda: [item])
    await server.start()
    yield server
    await server.stop()


async def _state(page: PlaygroundServer, session: aiohttp.ClientSession, me: str = "U0ANA") -> Json:
    async with session.get(f"{page.url}/play/state", params={"as": me}) as response:
        return dict(await response.json())


async def _act(page: PlaygroundServer, session: aiohttp.ClientSession, do: str, **given: Any) -> Json:
    body = {"as": "U0ANA", "do": do} | given
    async with session.post(f"{page.url}/play/act", json=body) as response:
        return dict(await response.json())


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "example.com", ""])
def test_it_listens_on_this_machine_only(host: str) -> None:
    with pytest.raises(ValueError, match="loopback"):
        PlaygroundServer(Workspace.build(), host=host)


async def test_it_answers_no_other_sites_page(page: PlaygroundServer, session: aiohttp.ClientSession) -> None:
    for headers in ({"Host": "evil.example"}, {"Origin": "https://evil.example"}):
        async with session.get(f"{page.url}/clock", headers=headers) as response:
            assert response.status == 403


async def test_the_clock_is_served(page: PlaygroundServer, session: aiohttp.ClientSession) -> None:
    async with session.get(page.clock_url) as response:
        assert datetime.fromisoformat((await response.json())["now"]) == MONDAY


async def test_the_state_is_one_persons_view(page: PlaygroundServer, session: aiohttp.ClientSession) -> None:
    workspace = page.workspace
    await said(workspace, "chat.postMessage", channel="U0ANA", text="Hi Ana.", blocks=[actions(button("go"))])
    await said(workspace, "chat.postEphemeral", channel="C0SALESSOUTH", user="U0BEN", text="for Ben")
    state = await _state(page, session)
    dm = next(channel for channel in state["channels"] if channel["kind"] == "app_dm")
    assert state["clock"]["label"] == "Mon 2 Nov 2026, 16:30 in Madrid"
    assert (state["me"]["name"], dm["unread"], dm["name"]) == ("ana", 1, "Bright Spots")
    assert state["messages"][dm["id"]][0]["blocks"][0]["type"] == "actions"
    assert state["messages"]["C0SALESSOUTH"] == []
    assert [person["id"] for person in state["people"] if person["persona"]] == [
        "U0ANA",
        "U0BEN",
        "U0MARTA",
        "U0PRIYA",
        "U0TOM",
        "U0YUKI",
    ]
    assert state["can"] == {"next_prompt": True, "roundup": False, "week": True}
    assert (await _state(page, session, "U0BEN"))["messages"]["C0SALESSOUTH"][0]["ephemeral"]


async def test_acts_of_a_person(page: PlaygroundServer, session: aiohttp.ClientSession) -> None:
    assert (await _act(page, session, "post", channel="C0SALESSOUTH", text="hello"))["ok"]
    [message] = page.workspace.said_in("sales-south")
    here = {"channel": message.channel, "ts": message.ts}
    for do, given in (
        ("react", {"name": "sparkles"}),
        ("unreact", {"name": "sparkles"}),
        ("edit", {"text": "hello!"}),
        ("read", {}),
        ("delete", {}),
    ):
        assert (await _act(page, session, do, **here, **given))["ok"]
    assert page.workspace.said_in("sales-south") == []


async def test_an_act_that_is_refused_answers_in_a_sentence(
    page: PlaygroundServer, session: aiohttp.ClientSession
) -> None:
    for do, given, words in (
        ("fly", {}, "no act"),
        ("post", {"channel": "C0SALESSOUTH", "text": ""}, "nothing to send"),
        ("post", {"text": "where?"}, "left out"),
        ("command", {"channel": "C0GENERAL", "text": "/dance"}, "not a valid command"),
        ("submit", {"view_id": "V1"}, "no form open"),
        ("delete", {"channel": "C0GENERAL", "ts": "1.0"}, "no longer there"),
        ("post", {"as": "U0NOBODY", "channel": "C0GENERAL", "text": "x"}, "nobody here"),
    ):
        answer = await _act(page, session, do, **given)
        assert (answer["ok"], words in answer["error"]) == (False, True), answer


async def test_a_button_pressed_on_the_page(
    page: PlaygroundServer, session: aiohttp.ClientSession, listener: Listener
) -> None:
    card = {"channel": "U0ANA", "text": "card", "blocks": [actions(button("go", value="1"))]}
    ts = (await said(page.workspace, "chat.postMessage", **card))["ts"]
    container = {"type": "message", "channel": "D0ANA", "ts": ts}
    touched = {"container": container, "block_id": "row", "action_id": "go", "action": {"type": "button"}}
    assert (await _act(page, session, "block_action", **touched))["ok"]
    assert listener.heard[-1].payload["actions"][0]["value"] == "1"
    listener.falls_silent()
    answer = await _act(page, session, "block_action", **touched)
    assert answer["error"] == "We had some trouble connecting. Try again?"


async def test_the_clock_moves_as_asked(page: PlaygroundServer, session: aiohttp.ClientSession) -> None:
    clock = page.workspace.clock
    assert (await _act(page, session, "clock", to="hour"))["ok"]
    assert clock.now() == MONDAY + timedelta(hours=1)
    assert (await _act(page, session, "clock", to="next_prompt"))["ok"]
    assert clock.now() == MONDAY + timedelta(hours=3)
    assert (await _act(page, session, "clock", to="roundup"))["error"] == "No roundup is planned yet."
    assert "forward" in (await _act(page, session, "clock", at="2020-01-01T00:00:00+00:00"))["error"]
    assert "zone" in (await _act(page, session, "clock", at="2027-01-01T00:00:00"))["error"]


async def test_the_page_hears_of_changes(page: PlaygroundServer, session: aiohttp.ClientSession) -> None:
    async with session.ws_connect(f"{page.url}/play/events") as socket:
        before = (await socket.receive_json())["revision"]
        await page.workspace.post("ana", "news")
        assert (await socket.receive_json(timeout=2))["revision"] > before


async def test_a_week_is_lived_and_shown(page: PlaygroundServer, session: aiohttp.ClientSession) -> None:
    assert (await _state(page, session))["week"] is None
    assert (await _act(page, session, "week"))["ok"]
    await page.workspace.quiet()
    week = (await _state(page, session))["week"]
    assert (week["done"], week["running"], week["step"]) == (True, False, "Monday: the roundup")


async def test_the_gallery_and_the_static_files(
    page: PlaygroundServer, session: aiohttp.ClientSession
) -> None:
    async with session.get(f"{page.url}/play/gallery") as response:
        assert [item["id"] for item in (await response.json())["items"]] == ["card"]
    async with session.get(f"{page.url}/static/%2e%2e/server.py") as response:
        assert response.status == 404
    async with session.get(page.url) as response:
        assert response.status == 200


async def test_a_call_that_is_not_json_or_not_post(
    page: PlaygroundServer, session: aiohttp.ClientSession
) -> None:
    token = page.workspace.app.bot_token
    async with session.get(f"{page.api_url}users.info", params={"token": token, "user": "U0ANA"}) as response:
        assert (await response.json())["user"]["name"] == "ana"
    async with session.post(f"{page.url}/play/act", data="do=post") as response:
        assert response.status == 415
