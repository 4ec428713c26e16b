"""What was said where, threads and reactions included; knows nothing of who may say it."""

from collections import defaultdict
from dataclasses import dataclass, field

from bot.playground.world.blocks import interactive, visible_text
from bot.playground.world.types import Json, Refused


@dataclass(eq=False)
class Message:
    """One message as the workspace keeps it. `ephemeral_to` is who alone sees it, if it is for one."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] | None = None
    thread_ts: str | None = None
    bot: bool = False
    ephemeral_to: str | None = None
    subtype: str | None = None
    metadata: Json | None = None
    attachments: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)
    reactions: dict[str, list[str]] = field(default_factory=dict)
    edited_by: str | None = None
    edited_ts: str | None = None
    client_msg_id: str | None = None
    values: dict[str, Json] = field(default_factory=dict)

    @property
    def is_reply(self) -> bool:
        """Whether this stands in a thread under another message."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def words(self) -> str:
        """Everything a reader sees: the blocks' text, or the plain text where there are none."""
        return visible_text(self.blocks) if self.blocks and self.bot else self.text

    @property
    def actions(self) -> list[str]:
        """The action ids that a reader can touch, in order."""
        return [element.get("action_id", "") for _, element in interactive(self.blocks or [])]


@dataclass(frozen=True)
class ThreadSummary:
    """What a parent says about its replies."""

    reply_count: int
    reply_users: tuple[str, ...]
    latest_reply: str | None


class Messages:
    """All messages by conversation, oldest first, with an index by timestamp and one by thread."""

    def __init__(self) -> None:
        self._in: dict[str, list[Message]] = defaultdict(list)
        self._at: dict[tuple[str, str], Message] = {}
        self._replies: dict[tuple[str, str], list[Message]] = defaultdict(list)

    def add(self, message: Message) -> Message:
        """Append a message to its conversation."""
        self._in[message.channel].append(message)
        self._at[message.channel, message.ts] = message
        if message.is_reply and message.ephemeral_to is None:
            self._replies[message.channel, message.thread_ts or ""].append(message)
        return message

    def remove(self, message: Message) -> None:
        """Take a message away for good."""
        self._in[message.channel].remove(message)
        del self._at[message.channel, message.ts]
        if message in (siblings := self._replies[message.channel, message.thread_ts or ""]):
            siblings.remove(message)

    def find(self, channel: str, ts: str) -> Message | None:
        """The message at a timestamp, ephemeral ones included."""
        return self._at.get((channel, ts))

    def get(self, channel: str, ts: str) -> Message:
        """The message everybody can see at a timestamp. Raises Refused `message_not_found`."""
        message = self.find(channel, ts)
        if message is None or message.ephemeral_to or message.subtype == "tombstone":
            raise Refused("message_not_found", f"there is no message {ts} in {channel}")
        return message

    def all(self, channel: str) -> list[Message]:
        """Everything in a conversation, replies and ephemeral messages too."""
        return list(self._in[channel])

    def public(self, channel: str) -> list[Message]:
        """What the conversation's history holds, replies included."""
        return [m for m in self._in[channel] if m.ephemeral_to is None]

    def thread(self, channel: str, ts: str) -> list[Message]:
        """A parent and its replies."""
        parent = self.find(channel, ts)
        replies = self._replies.get((channel, ts), [])
        return [parent, *replies] if parent is not None else [*replies]

    def summary(self, message: Message) -> ThreadSummary:
        """The replies under a message, counted."""
        replies = self._replies.get((message.channel, message.ts), [])
        users = tuple(dict.fromkeys(m.user for m in replies))
        return ThreadSummary(len(replies), users, replies[-1].ts if replies else None)
