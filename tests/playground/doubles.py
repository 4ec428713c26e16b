"""What these tests drive the workspace with: an app that answers as told, and time that moves when asked."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bot.playground.api.web_api import Answer
from bot.playground.wire.transport import Envelope, NotAcknowledged
from bot.playground.workspace import Workspace
from bot.playground.world.clock import Clock
from bot.playground.world.state import Acknowledged
from bot.playground.world.types import Json

MONDAY = datetime(2026, 11, 2, 15, 30, tzinfo=UTC)

MANIFEST: Json = {
    "display_information": {"name": "Bright Spots", "description": "Asks what worked."},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "bot_user": {"display_name": "Bright Spots"},
        "slash_commands": [
            {"command": "/brightspot", "description": "Keep one", "usage_hint": "[what worked]"}
        ],
        "shortcuts": [
            {"name": "New bright spot", "type": "global", "callback_id": "new", "description": "Write one"},
            {
                "name": "Save as bright spot",
                "type": "message",
                "callback_id": "save",
                "description": "Keep it",
            },
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "canvases:write",
                "files:write",
                "channels:history",
                "channels:join",
                "channels:read",
                "chat:write",
                "commands",
                "im:history",
                "im:read",
                "im:write",
                "mpim:write",
                "reactions:read",
                "team:read",
                "users:read",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": [
                "app_home_opened",
                "channel_archive",
                "channel_unarchive",
                "member_joined_channel",
                "member_left_channel",
                "message.channels",
                "message.im",
                "reaction_added",
                "reaction_removed",
                "app_uninstalled",
                "team_join",
                "tokens_revoked",
                "user_change",
            ]
        }
    },
}


class Stopwatch:
    """Elapsed time that passes when told."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Listener:
    """An app without a network: keeps what arrives, and acknowledges with `answer` (None: not at all)."""

    def __init__(self) -> None:
        self.heard: list[Envelope] = []
        self.answer: Callable[[Envelope], Any] = lambda _: Acknowledged()

    @property
    def connected(self) -> bool:
        return True

    async def send(self, envelope: Envelope, seconds: float) -> Acknowledged:
        self.heard.append(envelope)
        acknowledged = self.answer(envelope)
        if acknowledged is None:
            raise NotAcknowledged("timeout")
        assert isinstance(acknowledged, Acknowledged)
        return acknowledged

    def events(self, kind: str = "message") -> list[Json]:
        """The events of a kind, in order of arrival."""
        found = (e.payload["event"] for e in self.heard if e.kind == "events_api")
        return [event for event in found if event["type"] == kind]

    def answers(self, payload: Any) -> None:
        """Acknowledge everything from now on with this payload."""
        self.answer = lambda _: Acknowledged(payload)

    def falls_silent(self) -> None:
        """Acknowledge nothing from now on."""
        self.answer = lambda _: None


def still_clock() -> Clock:
    """A clock that stands at a Monday afternoon."""
    return Clock(MONDAY)


async def call(workspace: Workspace, method: str, **args: Any) -> Answer:
    """One Web API call with the app's own token."""
    return await workspace.web_api.answer(method, workspace.app.bot_token, args)


async def said(workspace: Workspace, method: str, **args: Any) -> Json:
    """The body of a call that is expected to work."""
    body = (await call(workspace, method, **args)).body
    assert body is not None
    assert body["ok"], body
    return body


async def refused(workspace: Workspace, method: str, **args: Any) -> str:
    """The error code of a call that is expected to fail."""
    body = (await call(workspace, method, **args)).body
    assert body is not None
    assert not body["ok"]
    return str(body["error"])


def text(words: str) -> Json:
    """Plain text."""
    return {"type": "plain_text", "text": words}


def section(words: str, **more: Any) -> Json:
    """A section with formatted text."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": words}, **more}


def button(action_id: str, words: str = "Press", **more: Any) -> Json:
    """A button."""
    return {"type": "button", "action_id": action_id, "text": text(words), **more}


def options(*words: str) -> list[Json]:
    """Menu options whose values are their words in small letters."""
    return [{"text": text(word), "value": word.lower()} for word in words]


def actions(*elements: Json) -> Json:
    """A row of things to touch."""
    return {"type": "actions", "block_id": "row", "elements": list(elements)}


def field(block_id: str, element: Json, **more: Any) -> Json:
    """A form's field."""
    return {"type": "input", "block_id": block_id, "label": text(block_id), "element": element, **more}


def typed(action_id: str, **more: Any) -> Json:
    """A text field."""
    return {"type": "plain_text_input", "action_id": action_id, **more}


def modal(*blocks: Json, **more: Any) -> Json:
    """A form."""
    return {"type": "modal", "title": text("Form"), "submit": text("Keep"), "blocks": list(blocks), **more}
