"""Who comes and goes: joining and leaving channels, archives, changes in the directory; says nothing."""

from dataclasses import replace
from typing import Any

from bot.playground.acting.looking import Looking
from bot.playground.wire import news
from bot.playground.world.channels import Channel, Kind
from bot.playground.world.people import Person
from bot.playground.world.types import Declined


class Moving(Looking):
    """Changes in channels and directory, each told to the app as Slack tells it."""

    async def join(self, user: str, channel: str) -> None:
        """Enter a channel, or be invited into it."""
        person, place = self.person(user), self.place(user, channel)
        if person.id in place.members:
            return
        place.members.append(person.id)
        if self.bot_is_in(place):
            news.membership(self, place, person.id, "member_joined_channel")
        self.changes.bump()

    async def leave(self, user: str, channel: str) -> None:
        """Leave a channel, or be removed from it; the app hears of its own removal too."""
        person, place = self.person(user), self.place(user, channel)
        if person.id not in place.members:
            raise Declined(f"{person.first_name} is not in #{place.name}.")
        heard = self.bot_is_in(place)
        place.members.remove(person.id)
        if heard:
            news.membership(self, place, person.id, "member_left_channel")
        self.changes.bump()

    async def remove_app(self, channel: str) -> None:
        """Remove the app from a channel."""
        await self.leave(self.app.bot_user_id, channel)

    async def invite_app(self, channel: str) -> None:
        """Let the app into a channel."""
        await self.join(self.app.bot_user_id, channel)

    async def archive(self, user: str, channel: str) -> None:
        """Put a channel away; its messages stay."""
        await self._set_archived(user, channel, archived=True)

    async def unarchive(self, user: str, channel: str) -> None:
        """Bring a channel back."""
        await self._set_archived(user, channel, archived=False)

    async def _set_archived(self, user: str, channel: str, *, archived: bool) -> None:
        place = self.channels.get(channel)
        if place.is_general or place.is_dm:
            raise Declined("This conversation cannot be archived.")
        place.is_archived = archived
        prefix = "channel" if place.kind == "channel" else "group"
        kind = f"{prefix}_{'archive' if archived else 'unarchive'}"
        if place.kind == "channel" or self.bot_is_in(place):
            news.channel_event(self, place, kind, user=self.person(user).id)
        self.changes.bump()

    async def share_channel(self, channel: str, team_id: str) -> None:
        """Let the workspace of another company into a channel."""
        place = self.channels.get(channel)
        place.shared_with = team_id
        news.channel_event(self, place, "channel_shared", connected_team_id=team_id)
        self.changes.bump()

    async def unshare_channel(self, channel: str) -> None:
        """That company leaves it."""
        place = self.channels.get(channel)
        gone, place.shared_with = place.shared_with, ""
        news.channel_event(
            self, place, "channel_unshared", previously_connected_team_id=gone, is_ext_shared=False
        )
        self.changes.bump()

    async def create_channel(self, name: str, members: list[str], kind: Kind = "channel") -> Channel:
        """A new channel with these people in it."""
        people = [self.person(member).id for member in members]
        creator = people[0] if people else self.app.bot_user_id
        place = Channel(self.ids.next("C"), name, kind, people, creator, self.seconds)
        self.changes.bump()
        return self.channels.add(place)

    async def change_person(self, user: str, **changes: Any) -> Person:
        """Change what the directory says: zone, status, title, role."""
        person = self.people.change(self.person(user).id, updated=self.seconds, **changes)
        news.person_changed(self, person.id)
        return person

    async def deactivate(self, user: str) -> None:
        """Somebody leaves the company; they stay in the directory, marked as gone."""
        person = await self.change_person(user, deleted=True)
        for place in self.channels:
            if not place.is_dm and person.id in place.members:
                place.members.remove(person.id)

    async def transfer(self, user: str, team: str) -> None:
        """Somebody changes to another workspace of the org; the one before says that they are gone."""
        person = self.person(user)
        left = (*person.gone_from, person.team_id or self.team_id)
        self.people.change(person.id, team_id=team, gone_from=left, updated=self.seconds)
        news.person_changed(self, person.id, gone_here=True)

    async def welcome(self, person: Person, channels: tuple[str, ...] = ("general",)) -> Person:
        """Somebody new arrives."""
        added = self.people.add(replace(person, updated=self.seconds))
        news.person_changed(self, added.id, "team_join")
        for channel in channels:
            await self.join(added.id, channel)
        return added
