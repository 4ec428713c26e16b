"""What a person sees: messages, threads, Home, modals; changes nothing."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.playground.world.people import Person
from bot.playground.world.state import Refusal, World
from bot.playground.world.types import Declined
from bot.playground.world.views import View

T = TypeVar("T")


class Looking(World):
    """Questions about the workspace. People are named by id or handle, channels by id, name or `dm`."""

    def person(self, ref: str) -> Person:
        """Somebody, by id or handle."""
        return self.people.get(ref)

    def place(self, user: str, ref: str = "dm") -> Channel:
        """A conversation as this person names it: `dm` is their own with the app."""
        person = self.person(user)
        if ref in ("dm", f"D{person.id[1:]}"):
            return self.channels.app_dm(person.id, self.seconds)
        return self.channels.get(ref)

    def dm(self, user: str) -> list[Message]:
        """The app's DM with a person, replies included, oldest first."""
        return self.messages.public(self.place(user).id)

    def told(self, user: str) -> list[Message]:
        """What the app said to a person in the DM, oldest first."""
        return [message for message in self.dm(user) if message.bot]

    def said_in(self, channel: str) -> list[Message]:
        """What stands in a channel, without replies, oldest first."""
        return [m for m in self.messages.public(self.channels.get(channel).id) if not m.is_reply]

    def thread(self, channel: str, ts: str) -> list[Message]:
        """A parent and its replies."""
        return self.messages.thread(self.channels.get(channel).id, ts)

    def ephemerals(self, user: str, channel: str = "dm") -> list[Message]:
        """What only this person sees in a conversation."""
        place, person = self.place(user, channel), self.person(user)
        return [m for m in self.messages.all(place.id) if m.ephemeral_to == person.id]

    def home(self, user: str) -> View | None:
        """The person's Home tab."""
        return self.views.homes.get(self.person(user).id)

    def modal(self, user: str) -> View | None:
        """The modal in front of a person."""
        return self.views.top(self.person(user).id)

    def front(self, user: str) -> View:
        """The modal in front of a person. Raises Declined when none is open."""
        view = self.modal(user)
        if view is None:
            raise Declined("There is no form open.")
        return view

    def unread(self, user: str, channel: Channel) -> int:
        """How many messages a person has not seen."""
        seen = float(channel.last_read.get(user, "0"))
        said = self.messages.public(channel.id)
        new = (m for m in said if float(m.ts) > seen and m.user != user)
        return sum(1 for m in new if channel.is_dm or not m.is_reply)

    async def until(self, condition: Callable[[], T], seconds: float = 5.0) -> T:
        """Wait until a condition on the workspace holds; answers what it gave. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while True:
                revision = self.changes.revision
                if result := condition():
                    return result
                await self.changes.beyond(revision)

    def take_refused(self, error: str | None = None) -> list[Refusal]:
        """The refusals so far (or those with this error), which a test expected: they no longer count."""
        taken = [refusal for refusal in self.refused if error in (None, refusal.error)]
        self.refused = [refusal for refusal in self.refused if refusal not in taken]
        return taken
