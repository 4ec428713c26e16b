"""Who is in the workspace: members, guests and bots with their zones; knows nothing of channels."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from bot.playground.world.types import Refused

Role = Literal["coach", "rep", "guest", "bot"]

SLACKBOT = "USLACKBOT"
COLORS = ("2e6b4f", "8a4b12", "3b5998", "7a2e6b", "9c3d3d", "2f6f7e", "6b5b2e", "4a4a8a")


@dataclass(frozen=True)
class Person:
    """One entry of the workspace's directory. `tz` is a zone's name, or None as Slack sometimes has it."""

    id: str
    name: str
    real_name: str
    tz: str | None = "Etc/UTC"
    title: str = ""
    role: Role = "rep"
    is_admin: bool = False
    is_owner: bool = False
    deleted: bool = False
    locale: str = "en-US"
    status_text: str = ""
    status_emoji: str = ""
    status_expiration: int = 0
    team_id: str | None = None
    gone_from: tuple[str, ...] = ()
    """Other workspaces of the org that they were removed from: each still lists them, as somebody who left."""
    bot_id: str | None = None
    updated: int = 0
    color: str = ""

    @property
    def is_bot(self) -> bool:
        """Whether this is an app's user."""
        return self.role == "bot"

    @property
    def is_guest(self) -> bool:
        """Whether this person sees only the channels they were invited to."""
        return self.role == "guest"

    @property
    def persona(self) -> bool:
        """Whether a visitor can act as this person."""
        return self.role in ("coach", "rep") and not self.deleted and self.id != SLACKBOT

    @property
    def first_name(self) -> str:
        """What colleagues call them."""
        return self.real_name.split(" ")[0]

    @property
    def last_name(self) -> str:
        """The rest of the name."""
        return self.real_name.partition(" ")[2]

    @property
    def initials(self) -> str:
        """Two letters for the avatar."""
        words = self.real_name.split()
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


class People:
    """The directory, found by id or by handle."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._by_id: dict[str, Person] = {}
        for person in people:
            self.add(person)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._by_id.values())

    def __contains__(self, user_id: str) -> bool:
        return user_id in self._by_id

    def add(self, person: Person) -> Person:
        """Enter a person, with a colour of their own."""
        color = person.color or COLORS[len(self._by_id) % len(COLORS)]
        self._by_id[person.id] = replace(person, color=color)
        return self._by_id[person.id]

    def get(self, ref: str) -> Person:
        """The person with this id or handle. Raises Refused `user_not_found`."""
        found = self._by_id.get(ref) or next((p for p in self if p.name == ref), None)
        if found is None:
            raise Refused("user_not_found", f"nobody here is called {ref!r}")
        return found

    def change(self, user_id: str, **changes: Any) -> Person:
        """Replace fields of a person; answers the person as they are now."""
        self._by_id[user_id] = replace(self.get(user_id), **changes)
        return self._by_id[user_id]
