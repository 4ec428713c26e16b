"""What Home, `/brightspot mine` and the settings are made of; not their words or looks."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.domain.bright_spot import BrightSpot, Visibility
from bot.domain.ids import BrightSpotId, TeamId
from bot.domain.people import Pace
from bot.domain.story import StandingConsent
from bot.services.contents.own import OwnContent
from bot.services.contents.pairings import PairingWish
from bot.services.contents.proposals import WaitingContent
from bot.services.contents.stories import StoryContent
from bot.services.contents.tries import TravelledContent


@dataclass(frozen=True, slots=True)
class MineContent:
    """`/brightspot mine` and the heart of Home."""

    wave: int
    recent: tuple[BrightSpot, ...]
    more: bool
    team_name: str | None
    page: int = 0
    before: BrightSpotId | None = None
    """Where the next page starts."""
    own: OwnContent = field(default_factory=OwnContent)
    travelled: Mapping[BrightSpotId, TravelledContent] = field(default_factory=dict)
    """For whom the recent ones have worked; only `/brightspot mine` asks."""
    elsewhere: Mapping[TeamId, str] = field(default_factory=dict)
    """Teams that the rep has left, by name, which see some of the recent ones."""

    withdrawn: Collection[BrightSpotId] = ()
    """Those that a roundup showed without a name, and that nobody sees any more."""

    def seen_by(self, spot: BrightSpot) -> str | None:
        """The team that sees this one, by name: what was shared stays with the team it was shared with."""
        there = self.elsewhere.get(spot.team_id) if spot.team_id is not None else None
        return there or self.team_name


@dataclass(frozen=True, slots=True)
class SettingsContent:
    """What is really in force for one rep."""

    days: tuple[int, ...]
    at: time
    zone: str
    own_zone: bool
    """The rep has set a zone that wins over the one Slack knows."""
    usual_visibility: Visibility | None
    suggested_visibility: Visibility
    pace: Pace
    paused_until: date | None
    next_due: datetime | None
    active: bool
    stopped: bool
    language: str = "en"
    reminders: bool = False
    week_line: bool = True
    pairing: PairingWish | None = None
    """None where the team has it off."""
    story: StandingConsent = StandingConsent.ASK
    meets_at_customers: bool = False
    member: bool = True
    """Of this workspace, in full; others are asked nothing."""


@dataclass(frozen=True, slots=True)
class OpenTeam:
    """A team that somebody in none can join by themselves."""

    id: TeamId
    name: str
    waits: bool
    """Its invitation has no answer yet; otherwise they said no to it."""


@dataclass(frozen=True, slots=True)
class HomeContent:
    """App Home for one person; `coach_of` are teams they coach."""

    name: str
    mine: MineContent
    settings: SettingsContent
    coach_of: tuple[str, ...] = ()
    waiting: WaitingContent = field(default_factory=WaitingContent)
    """What others pointed at and the reader has yet to decide."""
    open_team: OpenTeam | None = None
    stories: tuple[StoryContent, ...] = ()
    """What of theirs the roundup to come may tell."""
