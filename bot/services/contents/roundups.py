"""What the roundup's messages and its preview are made of; not their words or looks."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.bright_spot import Whose
from bot.domain.ids import BrightSpotId, EditionId
from bot.domain.strength import Strength


@dataclass(frozen=True, slots=True)
class Entry:
    """One shared bright spot as others read it; an anonymous one has no author and no id to act on."""

    text: str
    whose: Whose
    author: str | None = None
    bright_spot_id: BrightSpotId | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one strength; None is "More that worked"; `anonymous` is "From the team"."""

    strength: Strength | None
    entries: tuple[Entry, ...]
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class RoundupParentContent:
    """The short parent: an introduction, what was strong, one question worth asking; the rest is in the thread."""

    edition_id: EditionId
    team_name: str
    due_date: date
    strong: tuple[Strength, ...]
    question_key: str
    parts: int
    first: bool = False
    preview: bool = False


@dataclass(frozen=True, slots=True)
class RoundupPartContent:
    """One message of the roundup's thread."""

    edition_id: EditionId
    position: int
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class RoundupPreviewContent:
    """`/brightspot roundup`: the running edition as it would be posted now, for the asker's eyes only."""

    team_name: str
    due_at: datetime
    zone: str
    sections: tuple[Section, ...]
    authors_missing: int
    """How many more people's bright spots it needs to be posted, 0 when it has enough."""
    own_waiting: int = 0
    """How many of the asker's own anonymous ones wait."""
