"""Where every request comes in: says who is visiting, from which of our workspaces, and when; once per request."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from bot.domain.ids import UserId
from bot.domain.people import Workspace
from bot.observability.counting import Refused, refused
from bot.observability.logging import TRACE, request_id
from bot.services.context import Who
from bot.services.ports import Clock
from bot.services.teams.people import PeopleSync
from bot.services.workspaces import WorkspaceRegister
from bot.slack.clients import speaking
from bot.slack.directory import visitor_from

logger = logging.getLogger(__name__)

VISIT = "visit"
Next = Callable[[], Awaitable[BoltResponse]]


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of one person at one moment."""

    workspace: Workspace
    who: Who
    now: datetime
    request_id: str


class Door:
    """Bolt's first middleware: parse here, trust inside."""

    def __init__(self, register: WorkspaceRegister, people: PeopleSync, clock: Clock) -> None:
        self._register = register
        self._people = people
        self._clock = clock

    async def enter(
        self, context: AsyncBoltContext, body: dict[str, Any], next_: Next
    ) -> BoltResponse | None:
        """Puts a Visit into the context. A workspace that never installed us is acknowledged and left alone."""
        ticket = secrets.token_hex(4)
        request_id.set(ticket)
        speaking.set(context.client)
        workspace = await self._register.find(context.team_id or "", context.enterprise_id or "")
        if workspace is None:
            logger.warning("a request from a workspace that is not ours")
            refused(Refused.STRANGER)
            return BoltResponse(status=200)
        who, now = Who(workspace.id, UserId(context.user_id or "")), await self._clock.now()
        context[VISIT] = Visit(workspace, who, now, ticket)
        if (visitor := visitor_from(body, workspace)) is not None:
            await self._people.met(visitor, now)
        logger.log(TRACE, "heard", extra={"workspace": workspace.id, "what": _what(body)})
        return await next_()


def _what(body: Mapping[str, Any]) -> str:
    """The kind of request, in Slack's words; nothing of what it carries."""
    kind = body.get("event", {}).get("type") or body.get("type")
    return str(kind or ("command" if "command" in body else "request"))


def visit_of(context: Mapping[str, Any]) -> Visit:
    """The visit that the door put there."""
    visit: Visit = context[VISIT]
    return visit
