"""One message is read by `reactions.get` from the playground's Web API: its words, whose they are, what goes wrong."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.domain.ids import ChannelId, MessageTs, OutboxId, UserId, WorkspaceId
from bot.domain.outbox import Intent, Kind, OutboxRow
from bot.playground.faults import Fault
from bot.playground.seed import ANA, BEN
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.clock import Clock
from bot.services.context import Who
from bot.services.ports import DeliveryError, Fetched, Gone, Refused, TryLater, Unreachable
from bot.slack.client import open_session, web_client
from bot.slack.clients import only
from bot.slack.message_source import MessageSource, author_of

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
TEAM = "C0SALESSOUTH"


@dataclass
class Line:
    slack: Workspace
    source: MessageSource


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    slack = Workspace.build(clock=Clock(NOON))
    server = PlaygroundServer(slack)
    await server.start()

    async def by_name(who: Who, user_ids: list[UserId]) -> dict[UserId, str]:
        return {user_id: slack.people.get(user_id).first_name for user_id in user_ids}

    async with open_session() as session:
        client = web_client(slack.app.bot_token, server.api_url, session)
        yield Line(slack, MessageSource(only(client), by_name))
    await server.stop()


def row(channel: str = TEAM, ts: str = "1.1") -> OutboxRow:
    place: dict[str, Any] = {"channel": ChannelId(channel), "ts": MessageTs(ts)}
    return OutboxRow(
        WorkspaceId(1), OutboxId(1), Kind.FETCH, Intent.FETCH_WORDS, ANA.id, "k", "m", NOON, NOON, **place
    )


async def test_the_words_come_without_markup(line: Line) -> None:
    message = await line.slack.post(ANA.id, "She drew it.", TEAM)
    message.text = f"<@{BEN.id}> &amp; she drew it."
    delivered = await line.source.fetch(row(ts=message.ts))
    assert delivered.fetched == Fetched(UserId(ANA.id), "@Ben & she drew it.")
    assert (delivered.channel, delivered.ts) == (TEAM, message.ts)


@pytest.mark.parametrize(
    ("fault", "error", "code"),
    [
        (Fault.refused("message_not_found"), Gone, "message_not_found"),
        (Fault.refused("channel_not_found"), Unreachable, "channel_not_found"),
        (Fault.refused("missing_scope"), Refused, "missing_scope"),
        (Fault.rate_limited(7), TryLater, "ratelimited"),
        (Fault.server_error(), TryLater, "no_answer"),
    ],
)
async def test_what_goes_wrong_says_whether_to_try_again(
    line: Line, fault: Fault, error: type[DeliveryError], code: str
) -> None:
    message = await line.slack.post(ANA.id, "She drew it.", TEAM)
    line.slack.faults.next("reactions.get", fault)
    with pytest.raises(error) as trouble:
        await line.source.fetch(row(ts=message.ts))
    assert trouble.value.code == code


@pytest.mark.parametrize(
    ("message", "author"),
    [
        ({"user": "U1", "text": "x"}, "U1"),
        ({"user": "U1", "subtype": "me_message"}, "U1"),
        ({"user": "U1", "bot_id": "B1"}, None),
        ({"subtype": "bot_message", "username": "CI"}, None),
        ({"user": "U1", "subtype": "channel_join"}, None),
        ({"user": "USLACKBOT", "subtype": "tombstone"}, None),
        ({}, None),
    ],
)
def test_whose_words_they_are(message: dict[str, Any], author: str | None) -> None:
    assert author_of(message) == author
