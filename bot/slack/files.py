"""Brings files into a conversation and takes them out again; knows Slack's three steps, not what is in a file."""

import asyncio

from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.ids import ChannelId, MessageTs
from bot.domain.outbox import OutboxRow
from bot.services.ports import Delivered, Gone, Refused, Rendered, TryLater, Unknown, Upload
from bot.slack.clients import ClientFor
from bot.slack.errors import slack_answers

UPLOADING = 12.0
"""Seconds for all files of one row together; with the last step they stay within the sender's lease."""

DELETED = frozenset({"file_not_found", "file_deleted"})
OF_FILES = "F"
"""With what Slack's ids of files begin, and no message's ts does."""


def is_file(ts: str | None) -> bool:
    return ts is not None and ts.startswith(OF_FILES)


class Files:
    """The ids of files stand where a message has its ts, with a space between two."""

    def __init__(self, client_for: ClientFor) -> None:
        self._client_for = client_for

    async def deliver(self, row: OutboxRow, rendered: Rendered, channel: ChannelId) -> Delivered:
        """Until the last step nobody sees anything, and everything may be begun again. Raises a DeliveryError."""
        client = await self._client_for(row.workspace_id)
        try:
            ids = await self._uploaded(client, rendered.files)
            await _shared(client, ids, rendered, channel)
        except TryLater as trouble:
            # An optional scope; without it everything is there to be read in messages.
            if trouble.code == "missing_scope":
                raise Refused(trouble.code) from trouble
            raise
        return _standing(channel, ids)

    async def delete(self, row: OutboxRow) -> Delivered:
        """One that is gone is as good as deleted."""
        client = await self._client_for(row.workspace_id)
        try:
            with slack_answers(repeatable=True):
                await client.files_delete(file=str(row.ts))
        except (Gone, Refused) as trouble:
            if trouble.code not in DELETED:
                raise
        return Delivered(row.channel, row.ts)

    async def _uploaded(self, client: AsyncWebClient, files: tuple[Upload, ...]) -> list[str]:
        with slack_answers(repeatable=True):
            async with asyncio.timeout(UPLOADING):
                return [await _uploaded(client, each) for each in files]


def _standing(channel: ChannelId, ids: list[str]) -> Delivered:
    return Delivered(channel, MessageTs(" ".join(ids)))


async def _shared(client: AsyncWebClient, ids: list[str], rendered: Rendered, channel: ChannelId) -> None:
    """The last step. Where its answer is lost the ids are known all the same, by which the files can be taken out."""
    titled: list[dict[str, str | None]] = [
        {"id": file_id, "title": each.title} for file_id, each in zip(ids, rendered.files, strict=True)
    ]
    try:
        with slack_answers(repeatable=False):
            await client.files_completeUploadExternal(
                files=titled, channel_id=channel, initial_comment=rendered.text
            )
    except Unknown as lost:
        raise Unknown(lost.code, _standing(channel, ids)) from lost


async def _uploaded(client: AsyncWebClient, upload: Upload) -> str:
    """Its id; it belongs to nobody's conversation yet."""
    place = await client.files_getUploadURLExternal(filename=upload.name, length=len(upload.content))
    url, file_id, session = place.get("upload_url"), place.get("file_id"), client.session
    if not url or not file_id or session is None:
        raise Unknown("no_upload_url")
    async with session.post(str(url), data=upload.content, proxy=client.proxy) as answer:
        answer.raise_for_status()
    return str(file_id)
