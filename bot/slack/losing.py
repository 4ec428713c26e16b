"""Notices by Slack's refusals that a workspace took the bot away, though no event said so; sends nothing itself."""

from collections.abc import Awaitable, Callable

from bot.domain.ids import MessageTs, WorkspaceId
from bot.domain.outbox import OutboxRow
from bot.services.ports import Delivered, DeliveryError, Messenger, Rendered
from bot.slack.clients import ClientFor
from bot.slack.errors import slack_answers
from bot.slack.installed import REFUSED_FOR_GOOD

SUSPICIOUS = REFUSED_FOR_GOOD | {"invalid_auth", "not_authed"}
"""About a message they may mean its reader, and a refresh token is taken no more as well where the answer to the last
exchange was lost; about the token itself they mean that the app is not there any more."""

Left = Callable[[WorkspaceId], Awaitable[object]]


class Losing:
    """A messenger that, refused in such a way, asks Slack about the token alone."""

    def __init__(self, messenger: Messenger, as_kept: ClientFor, left: Left) -> None:
        """`as_kept`: with the token that is kept, also when it has ended; Slack says then that it has, and no more."""
        self._messenger = messenger
        self._as_kept = as_kept
        self._left = left

    async def deliver(
        self, row: OutboxRow, rendered: Rendered, *, thread_ts: MessageTs | None = None
    ) -> Delivered:
        try:
            return await self._messenger.deliver(row, rendered, thread_ts=thread_ts)
        except DeliveryError as trouble:
            await self._look(row.workspace_id, trouble.code)
            raise

    async def find(self, row: OutboxRow, *, thread_ts: MessageTs | None = None) -> Delivered | None:
        return await self._messenger.find(row, thread_ts=thread_ts)

    async def _look(self, workspace_id: WorkspaceId, code: str) -> None:
        if code in SUSPICIOUS and await self._lost(workspace_id):
            await self._left(workspace_id)

    async def _lost(self, workspace_id: WorkspaceId) -> bool:
        try:
            client = await self._as_kept(workspace_id)
            with slack_answers(repeatable=True):
                await client.auth_test()
        except DeliveryError as trouble:
            return trouble.code in SUSPICIOUS
        return False
