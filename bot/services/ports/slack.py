"""What the services need of Slack: a way out, a look for the lost, words, and a list of people."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Protocol

from bot.domain.ids import (
    ChannelId,
    MessageTs,
    UserId,
    WorkspaceId,
)
from bot.domain.outbox import Intent, OutboxRow
from bot.domain.people import Person


@dataclass(frozen=True, slots=True)
class Fetched:
    """A message that was read for its author: whose words they are, None for an app's; plain, without markup."""

    author_id: UserId | None
    text: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """Slack took the message: where it is now. A Home view or a join has no ts."""

    channel: ChannelId | None = None
    ts: MessageTs | None = None
    fetched: Fetched | None = None
    """Where the call was to read one; handed on and never stored with the row."""
    charted: bool = False
    """There was a chart in it; not stored with the row either."""
    scopes: frozenset[str] = frozenset()
    """What Slack's answer said that it grants us here, where it did; nor is this."""


class DeliveryError(Exception):
    """Base of everything that can go wrong between us and Slack.

    DeliveryError
     ├─ TryLater        not delivered for sure; may be tried again after `seconds`
     ├─ Unreachable     not delivered, and this target cannot be reached until somebody mends it (`code`)
     ├─ Gone            the message to update is not there any more: final, and no error (`code`)
     ├─ Refused         not delivered; trying again will not help (`code`)
     └─ Unknown         the reply was lost: delivered or not, nobody knows yet
    """

    def __init__(self, code: str, seconds: float = 0.0) -> None:
        super().__init__(code)
        self.code = code
        self.seconds = seconds


class TryLater(DeliveryError): ...


class Unreachable(DeliveryError): ...


class Gone(DeliveryError): ...


class Refused(DeliveryError): ...


class Unknown(DeliveryError):
    """`left`: where it stands if it was delivered, as far as that is known without the reply."""

    def __init__(self, code: str, left: "Delivered | None" = None) -> None:
        super().__init__(code)
        self.left = left


@dataclass(frozen=True, slots=True)
class Upload:
    """One file, made when it is sent."""

    name: str
    title: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Rendered:
    """What one outbox row looks like in Slack's terms at this moment; JSON made by the surfaces alone."""

    text: str = ""
    blocks: tuple[dict[str, Any], ...] = ()
    view: dict[str, Any] | None = None
    files: tuple[Upload, ...] = ()
    """They come together, and `text` says what they are."""


class Messenger(Protocol):
    """The one door to Slack for what the bot says on its own."""

    async def deliver(
        self, row: OutboxRow, rendered: Rendered, *, thread_ts: MessageTs | None = None
    ) -> Delivered:
        """One call to Slack, its own retries off. Raises a DeliveryError."""

    async def find(self, row: OutboxRow, *, thread_ts: MessageTs | None = None) -> Delivered | None:
        """Looks for the row's mark in message metadata since the start of the send. None: it is not there.
        Raises Refused("missing_scope") where history may not be read, TryLater where Slack does not answer."""


class Renderer(Protocol):
    """Turns the content of an intent into what Slack shows, in the reader's language."""

    def render(self, intent: Intent, content: object, language: str) -> Rendered: ...


class Directory(Protocol):
    """Slack's list of people."""

    def people(self, workspace_id: WorkspaceId) -> AsyncIterator[Person]:
        """Everybody, page by page. Raises a DeliveryError when it gives up."""

    async def person(self, workspace_id: WorkspaceId, user_id: UserId) -> Person:
        """One of them, asked about once and quickly: somebody waits. Raises a DeliveryError; Unreachable where Slack
        shows us nobody of that id."""
