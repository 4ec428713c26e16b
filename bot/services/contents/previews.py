"""What a coach's look at the edition to come is made of, and the form in which it is changed; not words or looks."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.draft import Wish
from bot.domain.edition import EditionKind
from bot.domain.ids import BrightSpotId, ChannelId, TeamId
from bot.domain.strength import Strength
from bot.services.contents.roundups import Entry, Section
from bot.services.contents.teams import TeamChoice


@dataclass(frozen=True, slots=True)
class PreviewContent:
    """The edition as it would be posted now; nothing anonymous, which shows only once an edition is closed."""

    team_id: TeamId
    due_date: date
    team_name: str
    channel: ChannelId
    due_at: datetime
    zone: str
    introduction: str | None = None
    """The coach's own words; None: ours."""
    first: bool = False
    """It is the team's first one."""
    kind: EditionKind = EditionKind.WEEKLY
    """How far its thread looks back."""
    story: Entry | None = None
    """Told in full; without an author where it is told without a name."""
    strong: tuple[Strength, ...] = ()
    question_key: str = ""
    sections: tuple[Section, ...] = ()
    left_out: int = 0
    authors_missing: int = 0
    skipped: bool = False
    changed_by: str = ""
    """Which coach changed it last."""
    changed_here: bool = False
    """That was the reader."""
    switched_off: bool = False
    """The team wants no previews from the next one on."""
    own_waiting: int = 0
    """How many of the reader's own anonymous ones wait."""
    others: tuple[TeamChoice, ...] = ()
    """The other teams that the reader coaches, where they asked for it themselves."""


class Ended(StrEnum):
    """What became of an edition that was previewed."""

    POSTED = "posted"
    HELD = "held"
    """It waits for its channel, which people of another company read."""
    SKIPPED = "skipped"
    QUIET = "quiet"
    """Too few had shared something."""
    MOVED = "moved"
    """It was given another day."""


@dataclass(frozen=True, slots=True)
class PreviewEndedContent:
    """What the preview's message says once its edition is closed."""

    ended: Ended
    team_name: str
    channel: ChannelId
    due_date: date
    next_at: datetime
    zone: str
    outside: TeamId | None = None
    """Whose page for people outside can be made of it: it closed a quarter."""


@dataclass(frozen=True, slots=True)
class Contest:
    """What another coach wants, where both changed the same."""

    coach: str
    introduction: str | None = None
    """Their words; empty: they took ours back. None: not contested."""
    story: Entry | None = None
    no_story: bool = False
    """They want none."""


@dataclass(frozen=True, slots=True)
class DraftForm:
    """What the form starts from. `began` is what a change is measured against when it comes back."""

    team_id: TeamId
    due_date: date
    version: int
    began: Wish
    shown: Wish
    """What its fields hold; what `began` says unless another coach changed something meanwhile."""
    stories: tuple[Entry, ...] = ()
    """Those whose authors agreed; without an author where it is to be told without a name."""
    sections: tuple[Section, ...] = field(default=())
    """What can be left out."""
    contest: Contest | None = None

    def offers(self, spot_id: BrightSpotId | None) -> bool:
        """Whether that story may be chosen."""
        return any(story.bright_spot_id == spot_id for story in self.stories)
