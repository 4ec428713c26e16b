"""The messenger against the playground's Web API: what is called, what each trouble means, what is found."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.ids import ChannelId, MessageTs, OutboxId, UserId, WorkspaceId
from bot.domain.outbox import Intent, Kind, OutboxRow
from bot.domain.wave import wave
from bot.playground.faults import Fault
from bot.playground.seed import ANA, BEN
from bot.playground.server import PlaygroundServer
from bot.playground.workspace import Workspace
from bot.playground.world.clock import Clock
from bot.services.context import Who
from bot.services.ports import (
    DeliveryError,
    Gone,
    Refused,
    Rendered,
    TryLater,
    Unknown,
    Unreachable,
)
from bot.slack.client import open_session, web_client
from bot.slack.clients import only
from bot.slack.message_source import MessageSource
from bot.slack.messenger import SlackMessenger
from bot.slack.surfaces.home.wave import chart
from bot.slack.surfaces.parts import divider, message
from tests.slack.surfaces.looks import WORDS

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
TEAM = "C0SALESSOUTH"
HELLO = Rendered(text="Hello")


@dataclass
class Line:
    """A messenger with Slack at the other end."""

    slack: Workspace
    server: PlaygroundServer
    client: AsyncWebClient
    messenger: SlackMessenger


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    slack = Workspace.build(clock=Clock(NOON))
    server = PlaygroundServer(slack)
    await server.start()
    async with open_session() as session:
        client = web_client(slack.app.bot_token, server.api_url, session)
        yield Line(slack, server, client, messenger_of(client))
    await server.stop()


def messenger_of(client: AsyncWebClient) -> SlackMessenger:
    """One that knows nobody by name."""

    async def nobody(who: Who, user_ids: list[UserId]) -> dict[UserId, str]:
        return {}

    return SlackMessenger(only(client), MessageSource(only(client), nobody))


def row(kind: Kind = Kind.POST, target: str = ANA.id, **more: Any) -> OutboxRow:
    values: dict[str, Any] = {
        "sending_at": NOON,
        "intent": Intent.REPLY,
        "key": "k",
        "mark": "00ff00ff00ff00ff",
    } | more
    return OutboxRow(
        workspace_id=WorkspaceId(1),
        id=OutboxId(1),
        kind=kind,
        target=target,
        created_at=NOON,
        not_before=NOON,
        **values,
    )


async def test_a_post_to_a_person_costs_one_call_and_comes_back_with_the_dm(line: Line) -> None:
    delivered = await line.messenger.deliver(row(), HELLO)

    message = line.slack.dm(ANA.id)[0]
    assert (delivered.channel, delivered.ts) == (message.channel, message.ts)
    assert [reply.method for reply in line.slack.replies] == ["chat.postMessage"]


async def test_metadata_holds_the_mark_and_nothing_else(line: Line) -> None:
    await line.messenger.deliver(row(), HELLO)

    assert line.slack.dm(ANA.id)[0].metadata == {
        "event_type": "brightspots",
        "event_payload": {"mark": "00ff00ff00ff00ff"},
    }


async def test_a_part_goes_into_its_thread(line: Line) -> None:
    parent = await line.messenger.deliver(row(target=TEAM), HELLO)
    assert parent.ts is not None

    await line.messenger.deliver(row(Kind.THREAD_PART, TEAM), Rendered(text="Part"), thread_ts=parent.ts)

    assert [message.text for message in line.slack.thread(TEAM, parent.ts)] == ["Hello", "Part"]


async def test_an_update_replaces_and_a_delete_removes(line: Line) -> None:
    posted = await line.messenger.deliver(row(), HELLO)
    there = row(Kind.UPDATE, channel=posted.channel, ts=posted.ts)

    await line.messenger.deliver(there, Rendered(text="Hello again"))
    assert [message.text for message in line.slack.dm(ANA.id)] == ["Hello again"]

    await line.messenger.deliver(replace(there, kind=Kind.DELETE), Rendered())
    assert line.slack.dm(ANA.id) == []


async def test_deleting_what_is_gone_is_done_and_updating_it_is_final(line: Line) -> None:
    posted = await line.messenger.deliver(row(), HELLO)
    there = row(Kind.DELETE, channel=posted.channel, ts=posted.ts)
    await line.messenger.deliver(there, Rendered())

    await line.messenger.deliver(there, Rendered())
    with pytest.raises(Gone, match="message_not_found"):
        await line.messenger.deliver(replace(there, kind=Kind.UPDATE), HELLO)


async def test_home_is_published(line: Line) -> None:
    view = {"type": "home", "blocks": [{"type": "divider"}]}

    await line.messenger.deliver(row(Kind.HOME), Rendered(view=view))

    assert line.slack.home(ANA.id) is not None


async def test_it_says_what_slack_grants_at_that_moment(line: Line) -> None:
    everything = line.slack.app
    line.slack.app = replace(everything, scopes=frozenset({"chat:write", "im:write"}))
    before = await line.messenger.deliver(row(), HELLO)
    line.slack.app = everything

    assert before.scopes == {"chat:write", "im:write"}
    assert (await line.messenger.deliver(row(), HELLO)).scopes == (everything.scopes or frozenset())


@pytest.mark.parametrize("charted", [False, True])
async def test_it_says_whether_slack_took_a_chart(line: Line, charted: bool) -> None:
    weeks = wave((date(2026, 10, each) for each in range(1, 20)), NOON.date())
    shown = message("Hello", [chart(WORDS, weeks) if charted else divider()])
    view = {"type": "home", "blocks": list(shown.blocks)}

    home = await line.messenger.deliver(row(Kind.HOME), Rendered(view=view))
    said = await line.messenger.deliver(row(), shown)

    assert (home.charted, said.charted) == (charted, charted)


async def test_two_people_get_one_conversation_however_often_it_is_opened(line: Line) -> None:
    pair = row(Kind.GROUP_DM, f"{ANA.id},{BEN.id}")
    first = await line.messenger.deliver(pair, HELLO)
    turned = replace(pair, target=f"{BEN.id},{ANA.id}")
    second = await line.messenger.deliver(turned, Rendered(text="Hello again"))

    assert first.channel == second.channel
    assert [message.text for message in line.slack.said_in(str(first.channel))] == ["Hello", "Hello again"]
    assert await line.messenger.find(replace(pair, channel=first.channel)) is not None


async def test_a_group_without_the_optional_scope_is_final(line: Line) -> None:
    line.slack.faults.next("conversations.open", Fault.refused("missing_scope"))

    with pytest.raises(Refused, match="missing_scope"):
        await line.messenger.deliver(row(Kind.GROUP_DM, f"{ANA.id},{BEN.id}"), HELLO)


GROUPING = [
    (Fault.reset_after(), TryLater),
    (Fault.server_error(), TryLater),
    (Fault.rate_limited(7), TryLater),
    (Fault.refused("user_not_found"), Unreachable),
    (Fault.refused("not_enough_users"), Refused),
]


@pytest.mark.parametrize(("fault", "kind"), GROUPING)
async def test_what_trouble_with_opening_a_group_means(
    line: Line, fault: Fault, kind: type[DeliveryError]
) -> None:
    line.slack.faults.next("conversations.open", fault)

    with pytest.raises(kind):
        await line.messenger.deliver(row(Kind.GROUP_DM, f"{ANA.id},{BEN.id}"), HELLO)

    assert "chat.postMessage" not in [reply.method for reply in line.slack.replies]


async def test_words_that_may_have_reached_a_group_are_in_doubt(line: Line) -> None:
    line.slack.faults.next("chat.postMessage", Fault.reset_after())

    with pytest.raises(Unknown):
        await line.messenger.deliver(row(Kind.GROUP_DM, f"{ANA.id},{BEN.id}"), HELLO)


async def test_joining_twice_is_no_trouble(line: Line) -> None:
    assert (await line.messenger.deliver(row(Kind.JOIN, "C0GENERAL"), Rendered())).channel == "C0GENERAL"
    await line.messenger.deliver(row(Kind.JOIN, "C0GENERAL"), Rendered())


async def test_joining_without_the_optional_scope_is_final(line: Line) -> None:
    line.slack.faults.next("conversations.join", Fault.refused("missing_scope"))

    with pytest.raises(Refused, match="missing_scope"):
        await line.messenger.deliver(row(Kind.JOIN, "C0GENERAL"), Rendered())


POSTING = [
    (Fault.rate_limited(7), TryLater, "ratelimited", 7),
    (Fault.server_error(), Unknown, "no_answer", 0),
    (Fault.server_error(503), Unknown, "no_answer", 0),
    (Fault.reset_before(), Unknown, "no_answer", 0),
    (Fault.reset_after(), Unknown, "no_answer", 0),
    (Fault.refused("fatal_error"), Unknown, "no_answer", 0),
    (Fault.refused("service_unavailable"), TryLater, "service_unavailable", 0),
    (Fault.refused("channel_not_found"), Unreachable, "channel_not_found", 0),
    (Fault.refused("not_in_channel"), Unreachable, "not_in_channel", 0),
    (Fault.refused("is_archived"), Unreachable, "is_archived", 0),
    (Fault.refused("messages_tab_disabled"), Unreachable, "messages_tab_disabled", 0),
    (Fault.refused("account_inactive"), Unreachable, "account_inactive", 0),
    (Fault.refused("token_revoked"), TryLater, "token_revoked", 300),
    (Fault.refused("invalid_blocks"), Refused, "invalid_blocks", 0),
    (Fault.refused("msg_blocks_too_long"), Refused, "msg_blocks_too_long", 0),
    (Fault.refused("never_heard_of"), Refused, "never_heard_of", 0),
]


@pytest.mark.parametrize(("fault", "kind", "code", "seconds"), POSTING)
async def test_what_trouble_with_a_post_means(
    line: Line, fault: Fault, kind: type[DeliveryError], code: str, seconds: float
) -> None:
    line.slack.faults.next("chat.postMessage", fault)

    with pytest.raises(kind) as trouble:
        await line.messenger.deliver(row(), HELLO)

    assert (trouble.value.code, trouble.value.seconds) == (code, seconds)


@pytest.mark.parametrize("code", ["update_failed", "message_limit_exceeded", "external_channel_migrating"])
async def test_a_message_that_cannot_be_changed_for_a_while_is_changed_later(line: Line, code: str) -> None:
    """What somebody hid must not stay to be read, as while its channel becomes one of two companies."""
    posted = await line.messenger.deliver(row(), HELLO)
    line.slack.faults.next("chat.update", Fault.refused(code))

    with pytest.raises(TryLater):
        await line.messenger.deliver(row(Kind.UPDATE, channel=posted.channel, ts=posted.ts), HELLO)


@pytest.mark.parametrize("fault", [Fault.server_error(), Fault.reset_before(), Fault.reset_after()])
async def test_a_lost_update_is_only_a_reason_to_try_again(line: Line, fault: Fault) -> None:
    posted = await line.messenger.deliver(row(), HELLO)
    line.slack.faults.next("chat.update", fault)

    with pytest.raises(TryLater):
        await line.messenger.deliver(row(Kind.UPDATE, channel=posted.channel, ts=posted.ts), HELLO)


async def test_a_lost_reply_is_not_repeated_by_the_client(line: Line) -> None:
    line.slack.faults.next("chat.postMessage", Fault.reset_after())

    with pytest.raises(Unknown):
        await line.messenger.deliver(row(), HELLO)

    assert len(line.slack.dm(ANA.id)) == 1


async def test_nobody_there_means_later(line: Line) -> None:
    await line.server.stop()

    with pytest.raises(TryLater, match="no_connection"):
        await line.messenger.deliver(row(), HELLO)


async def test_a_post_is_found_by_its_mark_and_another_is_not(line: Line) -> None:
    posted = await line.messenger.deliver(row(), HELLO)

    assert await line.messenger.find(row(channel=posted.channel)) == posted
    assert await line.messenger.find(row(channel=posted.channel, mark="another")) is None


async def test_a_post_is_found_when_only_the_person_is_known(line: Line) -> None:
    posted = await line.messenger.deliver(row(), HELLO)

    assert await line.messenger.find(row()) == posted


async def test_a_post_is_found_behind_many_later_ones_but_not_before_its_sending(line: Line) -> None:
    posted = await line.messenger.deliver(row(target=TEAM), HELLO)
    for number in range(120):
        await line.slack.post(ANA.id, f"Something else {number}", channel=TEAM)

    assert await line.messenger.find(row(target=TEAM)) == posted
    assert await line.messenger.find(row(target=TEAM, sending_at=NOON + timedelta(hours=1))) is None


async def test_a_part_is_found_in_its_thread(line: Line) -> None:
    parent = await line.messenger.deliver(row(target=TEAM), HELLO)
    part = row(Kind.THREAD_PART, TEAM, mark="part")
    posted = await line.messenger.deliver(part, HELLO, thread_ts=parent.ts)

    assert await line.messenger.find(part, thread_ts=parent.ts) == posted
    assert await line.messenger.find(part, thread_ts=MessageTs("1.000100")) is None


@pytest.mark.parametrize("code", ["missing_scope", "not_in_channel", "channel_not_found"])
async def test_a_history_that_may_not_be_read_is_refused(line: Line, code: str) -> None:
    line.slack.faults.next("conversations.history", Fault.refused(code))

    with pytest.raises(Refused, match=code):
        await line.messenger.find(row(channel=ChannelId(TEAM)))


@pytest.mark.parametrize("fault", [Fault.rate_limited(3), Fault.server_error(), Fault.reset_after()])
async def test_a_history_that_does_not_answer_is_asked_later(line: Line, fault: Fault) -> None:
    line.slack.faults.always("conversations.history", fault)

    with pytest.raises(TryLater):
        await line.messenger.find(row(channel=ChannelId(TEAM)))
