"""Slack's side of an installation: who is asked, what is given for a code, when a token ends."""

from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.playground.api.web_api import Answer
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.state import Org
from bot.playground.world.types import Declined, Json

BACK = "https://bright.example/slack/oauth_redirect"


async def access(workspace: Workspace, **args: str) -> Json:
    installs = workspace.installs
    app = {"client_id": installs.client_id, "client_secret": installs.client_secret}
    answer: Answer = await workspace.web_api.answer("oauth.v2.access", None, app | args)
    assert answer.body is not None
    return answer.body


async def speaks(workspace: Workspace, token: str) -> Any:
    answer = await workspace.web_api.answer("auth.test", token, {})
    assert answer.body is not None
    return answer.body.get("error", "fine")


def code_for(workspace: Workspace, *scopes: str) -> str:
    return workspace.installs.code(workspace.team_id, "U0ANA", scopes or ("chat:write",))


async def test_a_code_is_good_once_and_gives_what_was_agreed(workspace: Workspace) -> None:
    code = code_for(workspace, "chat:write", "commands")
    given = await access(workspace, code=code)

    assert given["scope"] == "chat:write,commands"
    assert given["team"]["id"] == workspace.team_id
    assert workspace.app.scopes == frozenset({"chat:write", "commands"})
    assert await speaks(workspace, given["access_token"]) == "fine"
    assert (await access(workspace, code=code))["error"] == "invalid_code"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"client_id": "1.2"}, "invalid_client_id"), ({"client_secret": "guess"}, "bad_client_secret")],
)
async def test_only_the_app_itself_is_given_anything(
    workspace: Workspace, wrong: dict[str, str], said: str
) -> None:
    assert (await access(workspace, code=code_for(workspace), **wrong))["error"] == said


async def test_a_rotating_token_ends_and_its_refresh_token_is_good_once(workspace: Workspace) -> None:
    workspace.installs.rotating = True
    first = await access(workspace, code=code_for(workspace))
    again = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    second = await access(workspace, **again)

    assert second["access_token"] != first["access_token"]
    assert (await access(workspace, **again))["error"] == "invalid_refresh_token"
    assert await speaks(workspace, first["access_token"]) == "fine", "it lives on until its own end"
    workspace.clock.advance(timedelta(hours=12))
    assert await speaks(workspace, second["access_token"]) == "token_expired"


async def test_taken_away_every_token_is_refused(workspace: Workspace) -> None:
    given = await access(workspace, code=code_for(workspace))
    workspace.uninstall(code="token_revoked")
    assert await speaks(workspace, given["access_token"]) == "token_revoked"
    assert await speaks(workspace, "xoxb-guess") == "invalid_auth"


async def test_an_org_is_asked_workspace_by_workspace(workspace: Workspace) -> None:
    workspace.org = Org("E1", "Wind Group", wide=True, teams=((workspace.team_id, "North"), ("T2", "West")))
    given = await access(workspace, code=code_for(workspace, "users:read"))
    token = given["access_token"]
    assert (given["team"], given["is_enterprise_install"]) == (None, True)

    teams = (await workspace.web_api.answer("auth.teams.list", token, {})).body
    assert teams is not None
    assert [team["id"] for team in teams["teams"]] == [workspace.team_id, "T2"]
    bare = (await workspace.web_api.answer("users.list", token, {})).body
    assert bare is not None
    assert bare["error"] == "missing_argument"
    west = (await workspace.web_api.answer("users.list", token, {"team_id": "T2"})).body
    assert west is not None
    assert west["members"] == []


async def test_the_page_of_consent_in_a_browser(workspace: Workspace) -> None:
    installs = workspace.installs
    with pytest.raises(Declined):
        workspace.refuse_consent("s")
    installs.redirect_url = BACK
    server = PlaygroundServer(workspace)
    await server.start()
    page = f"{server.url}/oauth/v2/authorize"
    asked = {"client_id": installs.client_id, "scope": "chat:write,mpim:write", "state": "<s>"}
    async with aiohttp.ClientSession() as session:
        async with session.get(page, params=asked) as shown:
            html = await shown.text()
        async with session.get(page, params=asked | {"client_id": "1.2"}) as refused:
            assert refused.status == 400
        decided = {"state": "s", "user": "U0ANA", "decision": "allow", "scope": "chat:write"}
        url = f"{server.url}/oauth/v2/decide"
        async with session.get(url, params=decided, allow_redirects=False) as agreed:
            assert agreed.headers["Location"].startswith(f"{BACK}?code=")
        cancelled = {"state": "s", "decision": "cancel"}
        async with session.get(url, params=cancelled, allow_redirects=False) as declined:
            assert declined.headers["Location"] == f"{BACK}?error=access_denied&state=s"
    await server.stop()
    assert "&lt;s&gt;" in html
    assert html.count("chat:write") >= 1
