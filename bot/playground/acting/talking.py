"""What a person says: posts, edits, deletes, reacts; hands nothing to the app but events."""

import uuid
from collections.abc import Sequence
from typing import Any

from bot.playground.acting.looking import Looking
from bot.playground.wire import news
from bot.playground.world import shapes
from bot.playground.world.channels import Channel
from bot.playground.world.messages import Message
from bot.playground.world.people import Person
from bot.playground.world.typed_text import as_sent, rich_text, urls
from bot.playground.world.types import Declined, Json

FULL = shapes.Detail(metadata=True)


class Talking(Looking):
    """Messages of people. Everything is told to the app in the background."""

    async def post(
        self,
        user: str,
        text: str = "",
        channel: str = "dm",
        *,
        thread_ts: str | None = None,
        files: Sequence[Json] = (),
    ) -> Message:
        """Write a message, or reply in a thread. `files` are `{"name", "mimetype"}`. Raises Declined."""
        person, place = self.person(user), self.place(user, channel)
        self._check_may_write(person, place)
        if not text.strip() and not files:
            raise Declined("There is nothing to send.")
        more = self._attachments(person, files) if files else {}
        if text:
            more["blocks"] = rich_text(text, self.ids.block())
        message = self.new_message(
            place, person.id, as_sent(text), thread_ts=thread_ts, client_msg_id=str(uuid.uuid4()), **more
        )
        place.last_read[person.id] = message.ts
        news.announce(self, message)
        return message

    def _check_may_write(self, person: Person, place: Channel) -> None:
        if person.deleted:
            raise Declined(f"{person.real_name}'s account is deactivated.")
        if place.is_archived:
            raise Declined(f"#{place.name} is archived.")
        if person.id not in place.members:
            raise Declined(f"{person.first_name} is not in #{place.name}.")
        if place.is_dm and not (self.app.messages_tab and self.app.messages_writable):
            raise Declined("Sending messages to this app has been turned off.")

    def _attachments(self, person: Person, files: Sequence[Json]) -> dict[str, Any]:
        shapes_of_files = [self._file(person, given) for given in files]
        return {"files": shapes_of_files, "subtype": "file_share"}

    def _file(self, person: Person, given: Json) -> Json:
        mimetype = given.get("mimetype", "application/octet-stream")
        name = given.get("name", "file")
        facts = {
            "created": self.seconds,
            "timestamp": self.seconds,
            "user": person.id,
            "size": given.get("size", 0),
        }
        kind = {"mimetype": mimetype, "filetype": mimetype.rpartition("/")[2], "mode": "hosted"}
        return {"id": self.ids.next("F"), "name": name, "title": name, **kind, **facts}

    async def edit(self, user: str, message: Message, text: str) -> Message:
        """Change one's own message. Raises Declined."""
        self._check_own(user, message)
        before = shapes.message(self, message, FULL)
        message.text, message.blocks = as_sent(text), rich_text(text, self.ids.block())
        message.edited_by, message.edited_ts = message.user, self.clock.next_ts()
        news.announce_change(self, message, before)
        return message

    async def delete(self, user: str, message: Message) -> None:
        """Delete one's own message. Raises Declined."""
        self._check_own(user, message)
        news.announce_deletion(self, message)

    def _check_own(self, user: str, message: Message) -> None:
        if (
            message.user != self.person(user).id
            or self.messages.find(message.channel, message.ts) is not message
        ):
            raise Declined("Only one's own messages can be changed.")

    async def unfurl(self, message: Message) -> None:
        """Let Slack unfold the links of a message: a change that leaves the text as it is."""
        before = shapes.message(self, message, FULL)
        links = urls(message.text.replace("<", " ").replace(">", " ")) or ["https://example.com"]
        message.attachments = [_unfolded(number, link) for number, link in enumerate(links, start=1)]
        news.announce_change(self, message, before)

    async def react(self, user: str, message: Message, name: str) -> None:
        """Add a reaction, once."""
        users = message.reactions.setdefault(name, [])
        person = self.person(user)
        if person.id not in users:
            users.append(person.id)
            news.reaction(self, message, person.id, name, "reaction_added")

    async def unreact(self, user: str, message: Message, name: str) -> None:
        """Take a reaction back."""
        person = self.person(user)
        users = message.reactions.get(name, [])
        if person.id in users:
            users.remove(person.id)
            if not users:
                del message.reactions[name]
            news.reaction(self, message, person.id, name, "reaction_removed")

    def read(self, user: str, channel: str, ts: str) -> None:
        """Remember how far a person has read."""
        place, person = self.place(user, channel), self.person(user)
        place.last_read[person.id] = max(ts, place.last_read.get(person.id, ""), key=lambda t: float(t or 0))
        self.changes.bump()


def _unfolded(number: int, link: str) -> Json:
    where = {"from_url": link, "original_url": link, "title_link": link}
    return {"id": number, "title": link, "fallback": link, **where}
