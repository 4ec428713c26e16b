"""Slack's own framework against the workspace: connects, hears, answers, opens and reads forms."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.acting.outcome import Outcome
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from tests.playground.doubles import actions, button, field, modal, typed


def _small_app(client: AsyncWebClient) -> AsyncApp:
    app = AsyncApp(client=client, process_before_response=True, request_verification_enabled=False)

    @app.event("message")
    async def heard(event: dict[str, Any]) -> None:
        if "subtype" not in event:
            card = [actions(button("share", "Share", value=event["ts"]))]
            await client.chat_postMessage(
                channel=event["channel"], text=f"Kept: {event['text']}", blocks=card
            )

    @app.command("/brightspot")
    async def commanded(ack: AsyncAck, command: dict[str, Any]) -> None:
        await ack(f"You wrote: {command['text']}")

    @app.action("share")
    async def pressed(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        await client.views_open(
            trigger_id=body["trigger_id"], view=modal(field("with", typed("who")), callback_id="form")
        )

    @app.view("form")
    async def sent(ack: AsyncAck, view: dict[str, Any]) -> None:
        if view["state"]["values"]["with"]["who"]["value"] == "nobody":
            await ack(response_action="errors", errors={"with": "Somebody, please."})
        else:
            await ack()

    return app


@pytest.fixture
async def connected(served: PlaygroundServer, client: AsyncWebClient) -> AsyncIterator[Workspace]:
    workspace = served.workspace
    handler = AsyncSocketModeHandler(_small_app(client), workspace.app.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await workspace.connected()
    yield workspace
    await workspace.quiet()
    await handler.close_async()  # type: ignore[no-untyped-call]


async def test_the_whole_conversation(connected: Workspace) -> None:
    workspace = connected
    await workspace.post("ana", "She took the pen")
    [card] = await workspace.until(lambda: workspace.told("ana"))
    assert card.text == "Kept: She took the pen"
    opened = await workspace.click("ana", card, "share")
    assert opened.view is not None
    assert opened.view.actions == ["who"]
    assert (await workspace.submit("ana", {"who": "nobody"})).errors == {"with": "Somebody, please."}
    assert await workspace.submit("ana", {"who": "the team"}) == Outcome()
    assert workspace.refused == []


async def test_a_command_is_answered_in_its_acknowledgement(connected: Workspace) -> None:
    outcome = await connected.command("ben", "/brightspot a callback within the hour", "general")
    assert outcome.reply is not None
    assert outcome.reply.text == "You wrote: a callback within the hour"
    assert connected.ephemerals("ben", "general") == [outcome.reply]
