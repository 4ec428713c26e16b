"""The whole workspace in one place: its rooms, and the app that is told what happens in them."""

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bot.playground.world.app import App
from bot.playground.world.canvases import Canvases
from bot.playground.world.changes import Changes
from bot.playground.world.channels import Channel, Channels
from bot.playground.world.clock import Clock, Monotonic
from bot.playground.world.files import Files
from bot.playground.world.ids import Ids
from bot.playground.world.installs import Installs
from bot.playground.world.messages import Message, Messages
from bot.playground.world.people import People, Person
from bot.playground.world.triggers import Permissions
from bot.playground.world.types import Json
from bot.playground.world.views import Views

KEPT_RECORDS = 5_000


@dataclass(frozen=True)
class Acknowledged:
    """The app's acknowledgement, with the payload it carried, if any."""

    payload: Any = None


class Courier(Protocol):
    """What brings the workspace's news to the app."""

    @property
    def connected(self) -> bool:
        """Whether anything would arrive now."""

    def tell(self, payload: Json) -> None:
        """Deliver an event, now and again until it is acknowledged or given up."""

    async def ask(self, kind: str, payload: Json) -> Acknowledged | None:
        """Deliver a command or interaction once; None when nobody acknowledged it in time."""


@dataclass(frozen=True)
class Refusal:
    """One call or answer of the app that Slack would have refused."""

    at: datetime
    method: str
    error: str
    detail: str


@dataclass(frozen=True)
class Reply:
    """One answer of the Web API, kept so that its shape can be checked."""

    method: str
    body: Json


@dataclass(frozen=True)
class Org:
    """The enterprise that the workspace belongs to. `wide`: the app is installed once for all of it."""

    id: str
    name: str
    wide: bool = False
    teams: tuple[tuple[str, str], ...] = ()
    """Every workspace of it, id and name."""


@dataclass
class World:
    """Everything there is; the acting rooms change it, the Web API reads and changes it."""

    clock: Clock
    app: App = field(default_factory=App)
    monotonic: Monotonic = time.monotonic
    name: str = "Northwind Pumps"
    domain: str = "northwind-pumps"
    team_id: str = "T0NORTH"
    org: Org | None = None
    base_url: str = "http://127.0.0.1"
    people: People = field(default_factory=People)
    changes: Changes = field(default_factory=Changes)
    ids: Ids = field(default_factory=Ids)
    messages: Messages = field(default_factory=Messages)
    views: Views = field(default_factory=Views)
    canvases: Canvases = field(default_factory=Canvases)
    files: Files = field(default_factory=Files)
    refused: list[Refusal] = field(default_factory=list)
    replies: deque[Reply] = field(default_factory=lambda: deque(maxlen=KEPT_RECORDS))

    def __post_init__(self) -> None:
        self.channels = Channels(self.app.bot_user_id)
        self.permissions = Permissions(self.monotonic)
        self.installs = Installs(self.clock)
        self.courier: Courier
        self.clock.on_move(lambda _: self.changes.bump())

    @property
    def seconds(self) -> int:
        """The workspace's time as Slack writes it into `created` and `event_time`."""
        return int(self.clock.now().timestamp())

    def settle_people(self, people: Sequence[Person], channels: Sequence[Channel]) -> None:
        """Move in: the app's own user first, then people, then conversations with their members."""
        app = self.app
        self.people.add(
            Person(
                app.bot_user_id, "brightspots", app.name, role="bot", bot_id=app.bot_id, updated=self.seconds
            )
        )
        for person in people:
            self.people.add(person)
        for channel in channels:
            self.channels.add(channel)

    def refuse(self, method: str, error: str, detail: str) -> None:
        """Note a refusal, for the page and for tests."""
        self.refused.append(Refusal(self.clock.now(), method, error, detail))
        self.changes.bump()

    def new_message(self, channel: Channel, user: str, text: str, **more: Any) -> Message:
        """Put a message into a conversation; tells nobody yet."""
        return self.messages.add(Message(channel.id, self.clock.next_ts(), user, text, **more))

    def bot_is_in(self, channel: Channel) -> bool:
        """Whether the app can hear and speak in a conversation."""
        return self.app.bot_user_id in channel.members
