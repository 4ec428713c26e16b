"""Makes the one call to Slack that a row asks for, and looks for it when in doubt; renders nothing."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain.ids import ChannelId, MessageTs
from bot.domain.outbox import Kind, OutboxRow
from bot.services.ports import Delivered, Gone, Refused, Rendered, TryLater, Unknown, Unreachable
from bot.slack.canvases import Canvases
from bot.slack.clients import ClientFor
from bot.slack.errors import slack_answers
from bot.slack.files import Files, is_file
from bot.slack.message_source import MessageSource

MARK_EVENT = "brightspots"
"""The event type of our metadata, which everybody in the workspace can read: it holds the mark alone."""

# Our clock and Slack's need not agree to the second; a random mark is not mistaken for another.
_CLOCKS_DIFFER = timedelta(minutes=2)
_PAGE = 100
_CHART = "data_visualization"


class SlackMessenger:
    """The port `Messenger` over Slack's Web API."""

    def __init__(self, client_for: ClientFor, source: MessageSource) -> None:
        self._client_for = client_for
        self._source = source
        self._canvases = Canvases(client_for)
        self._files = Files(client_for)
        self._calls = {
            Kind.POST: self._post,
            Kind.THREAD_PART: self._post,
            Kind.UPDATE: self._update,
            Kind.DELETE: self._delete,
            Kind.HOME: self._publish_home,
            Kind.JOIN: self._join,
            Kind.FETCH: self._fetch,
            Kind.GROUP_DM: self._post_to_group,
            Kind.CANVAS: self._canvas,
            Kind.FILE: self._file,
        }

    async def deliver(
        self, row: OutboxRow, rendered: Rendered, *, thread_ts: MessageTs | None = None
    ) -> Delivered:
        """One call to Slack. Raises a DeliveryError."""
        call = self._calls.get(row.kind)
        if call is None:
            raise Refused(f"no_call_for_{row.kind}")
        delivered = await call(row, rendered, thread_ts)
        return replace(delivered, charted=_has_chart(rendered))

    async def find(self, row: OutboxRow, *, thread_ts: MessageTs | None = None) -> Delivered | None:
        """The message with the row's mark, or None. Raises Refused where the history may not be read."""
        if row.kind is Kind.CANVAS:
            raise Refused("no_history_of_canvases")
        if row.kind is Kind.FILE:
            # A message with files has no metadata by which we would know it for ours.
            raise Refused("no_mark_on_files")
        try:
            with slack_answers(repeatable=True):
                channel = row.channel or await self._conversation(row)
                return await self._search(row, channel, thread_ts)
        except (Unreachable, Gone) as trouble:
            raise Refused(trouble.code) from trouble
        except TryLater as trouble:
            if trouble.code == "missing_scope":
                raise Refused(trouble.code) from trouble
            raise
        except Refused as trouble:
            # The thread's parent is gone, and its replies with it.
            if trouble.code == "thread_not_found":
                return None
            raise

    async def _post(self, row: OutboxRow, rendered: Rendered, thread_ts: MessageTs | None) -> Delivered:
        client = await self._client(row)
        with slack_answers(repeatable=False):
            answer = await client.chat_postMessage(
                channel=_place(row),
                text=rendered.text,
                blocks=list(rendered.blocks) or None,
                thread_ts=thread_ts,
                metadata={"event_type": MARK_EVENT, "event_payload": {"mark": row.mark}},
                unfurl_links=False,
                unfurl_media=False,
            )
            return _delivered(answer)

    async def _update(self, row: OutboxRow, rendered: Rendered, _: MessageTs | None) -> Delivered:
        client = await self._client(row)
        with slack_answers(repeatable=True):
            answer = await client.chat_update(
                channel=_place(row), ts=_ts(row), text=rendered.text, blocks=list(rendered.blocks)
            )
            return _delivered(answer)

    async def _delete(self, row: OutboxRow, _: Rendered, __: MessageTs | None) -> Delivered:
        if is_file(row.ts):
            return await self._files.delete(row)
        client = await self._client(row)
        try:
            with slack_answers(repeatable=True):
                await client.chat_delete(channel=_place(row), ts=_ts(row))
        except Gone:
            # Somebody was quicker, or our first call did arrive: either way it is not there any more.
            pass
        return Delivered(ChannelId(_place(row)), row.ts)

    async def _publish_home(self, row: OutboxRow, rendered: Rendered, _: MessageTs | None) -> Delivered:
        if rendered.view is None:
            raise Refused("no_view")
        client = await self._client(row)
        with slack_answers(repeatable=True):
            await client.views_publish(user_id=row.target, view=rendered.view)
        return Delivered()

    async def _join(self, row: OutboxRow, _: Rendered, __: MessageTs | None) -> Delivered:
        client = await self._client(row)
        try:
            with slack_answers(repeatable=True):
                await client.conversations_join(channel=row.target)
        except TryLater as trouble:
            # Joining is an optional scope; without it the coach invites the bot.
            if trouble.code == "missing_scope":
                raise Refused(trouble.code) from trouble
            raise
        return Delivered(ChannelId(row.target))

    async def _canvas(self, row: OutboxRow, rendered: Rendered, _: MessageTs | None) -> Delivered:
        return await self._canvases.deliver(row, rendered)

    async def _file(self, row: OutboxRow, rendered: Rendered, _: MessageTs | None) -> Delivered:
        with slack_answers(repeatable=True):
            channel = row.channel or await self._conversation(row)
        return await self._files.deliver(row, rendered, channel)

    async def _fetch(self, row: OutboxRow, _: Rendered, __: MessageTs | None) -> Delivered:
        return await self._source.fetch(row)

    async def _post_to_group(
        self, row: OutboxRow, rendered: Rendered, thread_ts: MessageTs | None
    ) -> Delivered:
        """Opens the conversation of the people that the row names, the same one however often it is opened."""
        try:
            with slack_answers(repeatable=True):
                channel = await self._conversation(row)
        except TryLater as trouble:
            # Group DMs are an optional scope; without it the two hear of each other one by one.
            if trouble.code == "missing_scope":
                raise Refused(trouble.code) from trouble
            raise
        return await self._post(replace(row, channel=channel), rendered, thread_ts)

    async def _conversation(self, row: OutboxRow) -> ChannelId:
        """Where a row went whose channel nobody has told us yet; costs a call, so for rows in doubt only."""
        if not row.target.startswith(("U", "W")):
            return ChannelId(row.target)
        client = await self._client(row)
        opened = await client.conversations_open(users=row.target)
        return ChannelId(str(opened["channel"]["id"]))

    async def _search(
        self, row: OutboxRow, channel: ChannelId, thread_ts: MessageTs | None
    ) -> Delivered | None:
        cursor: str | None = None
        while True:
            page = await self._page(row, channel, thread_ts, cursor)
            for message in page["messages"]:
                if _mark(message) == row.mark:
                    return Delivered(channel, MessageTs(message["ts"]))
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None

    async def _page(
        self, row: OutboxRow, channel: ChannelId, thread_ts: MessageTs | None, cursor: str | None
    ) -> AsyncSlackResponse:
        since = (row.sending_at or row.created_at) - _CLOCKS_DIFFER
        reading: dict[str, Any] = {
            "channel": channel,
            "oldest": f"{since.timestamp():.6f}",
            "include_all_metadata": True,
            "limit": _PAGE,
            "cursor": cursor,
        }
        client = await self._client(row)
        if thread_ts is not None:
            return await client.conversations_replies(ts=thread_ts, **reading)
        return await client.conversations_history(**reading)

    async def _client(self, row: OutboxRow) -> AsyncWebClient:
        return await self._client_for(row.workspace_id)


def _place(row: OutboxRow) -> str:
    return row.channel or row.target


def _ts(row: OutboxRow) -> MessageTs:
    if row.ts is None:
        raise Refused("no_ts")
    return row.ts


def _has_chart(rendered: Rendered) -> bool:
    blocks = rendered.blocks if rendered.view is None else rendered.view["blocks"]
    return any(block["type"] == _CHART for block in blocks)


def _delivered(answer: AsyncSlackResponse) -> Delivered:
    channel, ts = answer.get("channel"), answer.get("ts")
    if not channel or not ts:
        # Slack always names both; an answer without them came from something in between.
        raise Unknown("no_ts")
    return Delivered(ChannelId(str(channel)), MessageTs(str(ts)), scopes=_scopes(answer))


def _scopes(answer: AsyncSlackResponse) -> frozenset[str]:
    """Slack says with every answer what it grants at that moment."""
    said = answer.headers.get("x-oauth-scopes") or ""
    return frozenset(scope.strip() for scope in said.split(",") if scope.strip())


def _mark(message: dict[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    mark = payload.get("mark") if metadata.get("event_type") == MARK_EVENT else None
    return str(mark) if mark is not None else None
