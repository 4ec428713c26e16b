"""What a listener stumbled over: somebody's invention, or trouble of Slack's."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.faults import Fault
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.clock import Clock
from bot.services.errors import NotYours
from bot.slack.client import open_session, web_client
from bot.slack.forgery import judged

VIEW = {"type": "modal", "title": {"type": "plain_text", "text": "A form"}, "blocks": []}


@pytest.fixture
async def slack() -> AsyncIterator[tuple[Workspace, AsyncWebClient]]:
    workspace = Workspace.build(clock=Clock(datetime(2026, 11, 2, 12, tzinfo=UTC)))
    server = PlaygroundServer(workspace)
    await server.start()
    async with open_session() as session:
        yield workspace, web_client(workspace.app.bot_token, server.api_url, session)
    await server.stop()


async def opened(client: AsyncWebClient) -> SlackApiError:
    with pytest.raises(SlackApiError) as refusal:
        await client.views_open(trigger_id="made up", view=VIEW)
    return refusal.value


async def test_a_trigger_that_slack_never_gave_out_is_nobodys(
    slack: tuple[Workspace, AsyncWebClient],
) -> None:
    _, client = slack

    assert isinstance(judged(await opened(client)), NotYours)


async def test_an_answer_that_is_not_slacks_json_stays_what_it_is(
    slack: tuple[Workspace, AsyncWebClient],
) -> None:
    workspace, client = slack
    workspace.faults.always("views.open", Fault.server_error(503))
    refusal = await opened(client)
    assert isinstance(refusal.response.data, str)

    assert judged(refusal) is refusal
