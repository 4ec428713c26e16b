"""The workspace's conversations and who is in them; knows nothing of what is said there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.playground.world.types import Refused

Kind = Literal["channel", "private", "app_dm", "mpim"]

# How events (`channel_type`) and scopes (`channels:read`) name the four kinds.
IN_EVENTS: dict[Kind, str] = {"channel": "channel", "private": "group", "app_dm": "im", "mpim": "mpim"}
IN_SCOPES: dict[Kind, str] = {"channel": "channels", "private": "groups", "app_dm": "im", "mpim": "mpim"}


@dataclass
class Channel:
    """One conversation. `members` keeps the order of joining; `last_read` is a timestamp by person."""

    id: str
    name: str
    kind: Kind = "channel"
    members: list[str] = field(default_factory=list)
    creator: str = ""
    created: int = 0
    topic: str = ""
    purpose: str = ""
    is_archived: bool = False
    is_general: bool = False
    shared_with: str = ""
    """The workspace of another company whose people are in it."""
    last_read: dict[str, str] = field(default_factory=dict)

    @property
    def is_dm(self) -> bool:
        """Whether this is a person's conversation with the app."""
        return self.kind == "app_dm"

    @property
    def event_type(self) -> str:
        """The `channel_type` that events carry."""
        return IN_EVENTS[self.kind]

    @property
    def subscription(self) -> str:
        """The event an app subscribes to in order to hear what is said here."""
        return {"channel": "message.channels", "private": "message.groups"}.get(
            self.kind, f"message.{self.event_type}"
        )

    def scope(self, verb: str) -> str:
        """The scope that `verb` (read, history, write) needs on this kind of conversation."""
        return f"{IN_SCOPES[self.kind]}:{verb}"


class Channels:
    """All conversations, found by id or name; opens the app's DM with a person when it is first needed."""

    def __init__(self, bot_user_id: str) -> None:
        self._bot = bot_user_id
        self._by_id: dict[str, Channel] = {}

    def __iter__(self) -> Iterator[Channel]:
        return iter(self._by_id.values())

    def add(self, channel: Channel) -> Channel:
        """Enter a conversation."""
        self._by_id[channel.id] = channel
        return channel

    def get(self, ref: str) -> Channel:
        """The conversation with this id or name, with or without `#`. Raises Refused `channel_not_found`."""
        found = self._by_id.get(ref)
        if found is None:
            name = ref.removeprefix("#")
            found = next((c for c in self if c.name == name and not c.is_dm), None)
        if found is None:
            raise Refused("channel_not_found", f"there is no conversation {ref!r}")
        return found

    def app_dm(self, user_id: str, created: int = 0) -> Channel:
        """The app's DM with a person, opened if there is none yet."""
        channel_id = f"D{user_id[1:]}"
        if channel_id not in self._by_id:
            members = [user_id, self._bot]
            self.add(Channel(channel_id, "directmessage", "app_dm", members, user_id, created))
        return self._by_id[channel_id]

    def group_dm(self, names: Mapping[str, str], created: int = 0) -> Channel:
        """The conversation of these people and nobody else, by id and name; opened if there is none yet."""
        found = next((c for c in self if c.kind == "mpim" and set(c.members) == set(names)), None)
        if found is not None:
            return found
        number = sum(channel.kind == "mpim" for channel in self) + 1
        name = f"mpdm-{'--'.join(names.values())}-1"
        return self.add(Channel(f"C0MPDM{number:04}", name, "mpim", [*names], self._bot, created))

    def of(self, user_id: str) -> list[Channel]:
        """The conversations a person sees: public ones, and those they are in."""
        return [c for c in self if c.kind == "channel" or user_id in c.members]

    def partner(self, channel: Channel) -> str:
        """The person at the other end of the app's DM."""
        return next(m for m in channel.members if m != self._bot)
