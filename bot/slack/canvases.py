"""Makes and writes canvases in channels; knows Slack's codes about them, not what stands in one."""

from bot.domain.ids import ChannelId, MessageTs
from bot.domain.outbox import OutboxRow
from bot.services.ports import Delivered, Gone, Refused, Rendered, TryLater, Unknown, Unreachable
from bot.slack.clients import ClientFor
from bot.slack.errors import slack_answers

DELETED = frozenset({"canvas_deleted", "canvas_not_found"})
NOT_OURS = frozenset({"missing_scope", "restricted_action"})
"""The scope is optional, and a workspace may keep canvases to some of its people: neither mends itself."""

FAILED = "canvas_editing_failed"
PAUSE = 60.0
"""Seconds until a canvas that could not be written is tried again."""


class Canvases:
    """One canvas of our own beside a channel's messages; the channel's one own canvas stays with those who write it."""

    def __init__(self, client_for: ClientFor) -> None:
        self._client_for = client_for

    async def deliver(self, row: OutboxRow, rendered: Rendered) -> Delivered:
        """Replaces everything in the canvas that the row names; makes one where it names none. The id of a canvas
        stands where a message has its ts. Raises a DeliveryError."""
        try:
            return await (self._make(row, rendered) if row.ts is None else self._write(row, row.ts, rendered))
        except (TryLater, Unreachable) as trouble:
            if trouble.code in NOT_OURS:
                raise Refused(trouble.code) from trouble
            raise
        except Refused as trouble:
            raise _meaning(trouble) from trouble

    async def _make(self, row: OutboxRow, rendered: Rendered) -> Delivered:
        client = await self._client_for(row.workspace_id)
        with slack_answers(repeatable=False):
            answer = await client.canvases_create(
                title=rendered.text, channel_id=row.target, document_content=_document(rendered)
            )
        canvas_id = answer.get("canvas_id")
        if not canvas_id:
            raise Unknown("no_canvas_id")
        return Delivered(ChannelId(row.target), MessageTs(str(canvas_id)))

    async def _write(self, row: OutboxRow, canvas_id: str, rendered: Rendered) -> Delivered:
        change = {"operation": "replace", "document_content": _document(rendered)}
        client = await self._client_for(row.workspace_id)
        with slack_answers(repeatable=True):
            await client.canvases_edit(canvas_id=canvas_id, changes=[change])
        return Delivered(row.channel, row.ts)


def _meaning(trouble: Refused) -> Gone | TryLater | Refused:
    if trouble.code in DELETED:
        return Gone(trouble.code)
    return TryLater(trouble.code, PAUSE) if trouble.code == FAILED else trouble


def _document(rendered: Rendered) -> dict[str, str]:
    """A surface writes it as the one Markdown block of a message would hold it."""
    [block] = rendered.blocks
    return {"type": "markdown", "markdown": str(block["text"])}
