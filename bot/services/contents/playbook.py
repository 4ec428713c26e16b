"""What a team's playbook and the page of one play are made of; not their words or looks."""

from dataclasses import dataclass

from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.strength import Strength
from bot.services.contents.roundups import Entry
from bot.services.contents.teams import TeamChoice


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said for whom it worked, and who agreed to be named."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PlayContent:
    """One play as others read it; an anonymous one has no author, and no id to act on."""

    entry: Entry
    places: int
    said: tuple[Said, ...] = ()
    own: bool = False
    """The reader's: they need not try it."""


@dataclass(frozen=True, slots=True)
class ChapterContent:
    """The plays under one strength; None is "More that worked"; `anonymous` is "From the team"."""

    strength: Strength | None
    plays: tuple[PlayContent, ...]
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Jump:
    """On which page a chapter begins, the first being 0."""

    strength: Strength | None
    anonymous: bool
    page: int


@dataclass(frozen=True, slots=True)
class PlaybookContent:
    """`/brightspot playbook`: one page of it."""

    team_name: str
    chapters: tuple[ChapterContent, ...]
    page: int = 0
    pages: int = 1
    jumps: tuple[Jump, ...] = ()
    """Where each chapter begins, when there is more than one page."""
    team_id: TeamId | None = None
    others: tuple[TeamChoice, ...] = ()
    """The other teams whose playbooks its reader reads."""


@dataclass(frozen=True, slots=True)
class PlaybookDocument:
    """The whole playbook, as the team reads it: in a canvas, in a message, as Markdown."""

    team_name: str
    chapters: tuple[ChapterContent, ...]
    moved: bool = False
    """It is kept elsewhere from now on; nothing of it stays here."""
    in_canvas: bool = False
    """Elsewhere is a canvas of the same channel."""
    begins: bool = False
    """A canvas that is being made: nobody's words go into it before we know where it is."""


@dataclass(frozen=True, slots=True)
class PlayPageContent:
    """One play, and how it travelled."""

    bright_spot_id: BrightSpotId | None
    play: PlayContent
    strength: Strength | None
    known: tuple[str, ...] = ()
    """For whom it worked as well, of those who agreed to be named."""
