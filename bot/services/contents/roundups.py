"""What the roundup's messages and its preview are made of; not their words or looks."""

from dataclasses import dataclass, field
from datetime import date, datetime

from bot.domain.bright_spot import Whose
from bot.domain.buying_stage import BuyingStage
from bot.domain.edition import EditionKind
from bot.domain.ids import BrightSpotId, EditionId
from bot.domain.packing import Heading
from bot.domain.strength import Strength
from bot.domain.wave import Wave


@dataclass(frozen=True, slots=True)
class Entry:
    """One shared bright spot as others read it; one without a name has no author, and in a thread no id to act on."""

    text: str
    whose: Whose
    author: str | None = None
    bright_spot_id: BrightSpotId | None = None
    shortened: bool = False
    """Its author has more to tell than stands here."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one heading; a strength of None is "More that worked"."""

    strength: Strength | None
    entries: tuple[Entry, ...]
    heading: Heading = Heading.STRENGTH


@dataclass(frozen=True, slots=True)
class RoundupParentContent:
    """The short parent: one story in full, what was strong, one question worth asking, the wave; the rest is in the
    thread. Without a story it opens with the question."""

    edition_id: EditionId
    team_name: str
    due_date: date
    strong: tuple[Strength, ...]
    question_key: str
    parts: int
    first: bool = False
    introduction: str | None = None
    """The coach's own words; None: ours."""
    story: Entry | None = None
    wave: Wave = field(default_factory=Wave)
    draws: bool = False
    """The wave is drawn as well as told."""
    kind: EditionKind = EditionKind.WEEKLY
    """How far its thread looks back."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A bright spot of the team that worked for others since the last roundup; `names` are those who let theirs be
    said, `others` that there are some who did not."""

    entry: Entry
    names: tuple[str, ...]
    others: bool


@dataclass(frozen=True, slots=True)
class Closing:
    """How the thread ends: where customers stand, the one stage to ask about, and what was tried and worked."""

    stages: tuple[tuple[BuyingStage, int], ...] = ()
    ask: BuyingStage | None = None
    tried: tuple[Tried, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.stages and not self.tried


@dataclass(frozen=True, slots=True)
class RoundupPartContent:
    """One message of the roundup's thread."""

    edition_id: EditionId
    position: int
    sections: tuple[Section, ...]
    closing: Closing = field(default_factory=Closing)

    @property
    def empty(self) -> bool:
        return not self.sections and self.closing.empty


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
