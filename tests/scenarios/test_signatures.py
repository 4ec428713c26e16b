"""The door on the internet: what Slack did not sign, or signed long ago, is turned away, logged and counted."""

import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlencode

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from slack_sdk.signature import SignatureVerifier

from bot.observability.counting import Refused, refusals
from bot.observability.health import DATABASE, Health
from bot.web.app import SLACK_PATH, build_app, slack_door
from bot.web.server import serving
from tests.support.house import House, open_house
from tests.support.logs import logged
from tests.support.stories import ANA
from tests.support.telling import mine

HOST = "127.0.0.1"
SECRET = "a signing secret"
SAID = "She drew the zanzibarquince loop."
LONG_AGO = 6 * 60


@dataclass
class Door:
    """The bot behind HTTP, and somebody who posts to it."""

    house: House
    url: str

    async def post(self, body: str | bytes, signature: str, timestamp: str) -> int:
        headers = {
            "content-type": "application/x-www-form-urlencoded",
            "x-slack-signature": signature,
            "x-slack-request-timestamp": timestamp,
        }
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url + SLACK_PATH, data=body, headers=headers) as answer,
        ):
            return answer.status

    def told(self, text: str = SAID) -> str:
        """`/brightspot` with a text, as Slack posts it."""
        here = self.house.bot.workspace.slack_team_id
        fields = {"command": "/brightspot", "text": text, "trigger_id": "5.5.door", "user_id": ANA}
        return urlencode(fields | {"team_id": here, "api_app_id": "A0", "channel_id": "D0ANA"})


@pytest.fixture
async def door(tmp_path: Path) -> AsyncIterator[Door]:
    async with open_house(tmp_path, change=lambda given: replace(given, signing_secret=SECRET)) as house:
        app = build_app(Health({DATABASE: house.bot.storage.migrated}), slack_door(house.bot.app, SECRET))
        async with serving(app, 0, HOST) as port:
            yield Door(house, f"http://{HOST}:{port}")


def signed(body: str, secret: str = SECRET, ago: int = 0) -> tuple[str, str]:
    """Slack's signature, and when it was made."""
    timestamp = str(int(time.time()) - ago)
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    assert signature is not None
    return signature, timestamp


async def test_what_slack_signed_is_heard(door: Door) -> None:
    body = door.told()
    assert await door.post(body, *signed(body)) == 200
    assert await mine(door.house, ANA) == [SAID]


@pytest.mark.parametrize(
    "said", ["The payload demo won them over.", "payload=9 tonnes, and he signed", "{She signed it.}"]
)
async def test_words_that_look_like_the_form_around_them_are_kept(door: Door, said: str) -> None:
    body = door.told(said)
    assert await door.post(body, *signed(body)) == 200
    assert await mine(door.house, ANA) == [said]


@pytest.mark.parametrize("forgery", ["none", "another secret", "another body", "long ago", "no number"])
async def test_anything_else_is_turned_away_logged_and_counted(door: Door, forgery: str) -> None:
    body = door.told()
    signature, timestamp = signed(body)
    given = {
        "none": ("", timestamp),
        "another secret": signed(body, "not ours"),
        "another body": signed(body + "&text=more"),
        "long ago": signed(body, ago=LONG_AGO),
        "no number": (signature, "yesterday"),
    }
    before = refusals()[Refused.SIGNATURE]
    with logged("INFO") as log:
        assert await door.post(body, *given[forgery]) in {400, 401}
    assert refusals()[Refused.SIGNATURE] == before + 1
    [line] = [line for line in log.getvalue().splitlines() if "did not sign" in line]
    assert "request" in line
    assert "zanzibarquince" not in log.getvalue()
    assert await mine(door.house, ANA) == []


@dataclass
class Elsewhere:
    """Some other address that the bot can reach, and how often somebody came to it."""

    url: str = ""
    visits: int = 0

    async def visit(self, _: web.Request) -> web.Response:
        self.visits += 1
        return web.Response()


@pytest.fixture
async def elsewhere() -> AsyncIterator[Elsewhere]:
    place, site = Elsewhere(), web.Application()
    site.router.add_post("/", place.visit)
    async with TestServer(site) as server:
        place.url = str(server.make_url("/"))
        yield place


def click_answered_at(url: str) -> str:
    click = {"type": "block_actions", "user": {"id": ANA}, "actions": [{"type": "button", "action_id": "x"}]}
    return urlencode({"payload": json.dumps(click | {"response_url": url})})


@pytest.mark.parametrize(("signature", "timestamp"), [("v0=é", ""), ("v0=00", "9" * 5000), ("v0=00", "")])
async def test_whoever_is_not_slack_sends_the_bot_nowhere(
    door: Door, elsewhere: Elsewhere, signature: str, timestamp: str
) -> None:
    """Neither with a signature nor with a moment that nobody can compare."""
    body = click_answered_at(elsewhere.url)
    with logged("INFO") as log:
        assert await door.post(body, signature, timestamp or str(int(time.time()))) == 401
        await door.house.bot.afterwards.finish(1)
    assert elsewhere.visits == 0
    assert '"error"' not in log.getvalue()


@pytest.mark.parametrize(
    "body",
    [
        *(
            b"\xff\xfe=1",
            b"{x",
            b"payload=x",
            b"payload=[1]",
            b"payload=null",
            b'{"user": 5}',
            b"ssl_check=1",
        ),
        *(b'{"authorizations": {"a": 1}}', b'{"a": ' + b"[" * 100_000, b'{"a": ' + b"9" * 10_000 + b"}"),
    ],
    ids=lambda body: body[:20],
)
async def test_what_slack_did_not_sign_is_not_read(door: Door, body: bytes) -> None:
    """Whatever it is: nobody on the internet fills the log with our errors."""
    before = refusals()[Refused.SIGNATURE]
    with logged("INFO") as log:
        assert await door.post(body, "v0=00", str(int(time.time()))) == 401
    assert refusals()[Refused.SIGNATURE] == before + 1
    assert '"error"' not in log.getvalue()


async def test_the_same_request_twice_is_kept_once(door: Door) -> None:
    """Slack sends no command again; whoever recorded one can, for five minutes."""
    body = door.told()
    signature = signed(body)
    assert [await door.post(body, *signature) for _ in range(2)] == [200, 200]
    assert await mine(door.house, ANA) == [SAID]
