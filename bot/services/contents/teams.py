"""What a team's invitation, pages and forms are made of, and what anybody reads of a team; not words or looks."""

from dataclasses import dataclass
from datetime import datetime, time

from bot.domain.bright_spot import Visibility
from bot.domain.edition import EditionKind
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.keeping import Keeping
from bot.domain.people import Reply
from bot.domain.proposal import DEFAULT_EMOJI
from bot.services.contents.roundups import Entry
from bot.services.contents.workspace import DeedContent

UNCHANGED = Keeping(setup_by_admins=False, trouble_days=90, shared_months=24, leaver_days=30)
"""How long things are kept where no admin said otherwise."""


@dataclass(frozen=True, slots=True)
class InvitationContent:
    """The invitation as one person gets it; a sample has no working buttons and says that it is one."""

    team_id: TeamId
    name: str
    coach: str
    team_name: str
    days: tuple[int, ...]
    at: time
    sample: bool = False
    own: bool = False
    """To the coach who invites, who is asked like everybody."""


@dataclass(frozen=True, slots=True)
class InvitationAnsweredContent:
    """What the invitation says after the answer. `first_due` is when the first question comes, if it does."""

    reply: Reply
    coach: str
    team_name: str
    days: tuple[int, ...] = ()
    at: time | None = None
    first_due: datetime | None = None
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class TeamReadyContent:
    """To the coach after setting up: whom it went to, who is elsewhere or cannot be invited, and the wish for one
    small bright spot of their own to open the first roundup."""

    team_name: str
    channel: ChannelId
    invited: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    impossible: tuple[str, ...] = ()
    first: bool = True
    """False when a team that exists was changed: no wish then."""
    coach_elsewhere: bool = False
    """The coach is in another team and stays there, so that nothing of theirs opens this one's roundup."""


@dataclass(frozen=True, slots=True)
class TeamContent:
    """`/brightspot team`: members in alphabetical order, times, coaches, this week's shared entries by time."""

    team_name: str
    channel: ChannelId
    members: tuple[str, ...]
    coaches: tuple[str, ...]
    days: tuple[int, ...]
    at: time
    roundup_weekday: int
    roundup_at: time
    zone: str
    week: tuple[Entry, ...]
    rhythm: EditionKind = EditionKind.WEEKLY
    deeds: tuple[DeedContent, ...] = ()
    """What was changed lately; empty for whoever is no coach."""
    others: tuple["TeamChoice", ...] = ()
    """The other teams that the asker reads: those they coach, besides their own."""


@dataclass(frozen=True, slots=True)
class PrivacyContent:
    """`/brightspot privacy`: who sees what, by the settings really in force for the asker."""

    usual_visibility: Visibility | None
    team_name: str | None
    members: tuple[str, ...]
    channel: ChannelId | None
    emoji: str = DEFAULT_EMOJI
    """The reaction that points at a bright spot."""
    pairs: bool = False
    """Colleagues are brought together in this team."""
    coaches: tuple[str, ...] = ()
    by_author: bool = False
    """Members may search for a colleague by name."""
    keeping: Keeping = UNCHANGED
    reads_channels: bool | None = None
    """Slack lets us look back into channels; None where it never said what it lets us do."""
    admins: tuple[str, ...] = ()
    """Of the workspace: they know who runs this."""


@dataclass(frozen=True, slots=True)
class HelpContent:
    """`/brightspot help` in the reader's words."""

    coach: bool
    in_team: bool
    emoji: str = DEFAULT_EMOJI
    admin: bool = False


@dataclass(frozen=True, slots=True)
class TeamChoice:
    """One of the teams that somebody coaches."""

    team_id: TeamId
    name: str


@dataclass(frozen=True, slots=True)
class SetupDraft:
    """What the coach has filled in so far; travels in the modal, never trusted: every value is read again."""

    name: str = ""
    channel: ChannelId | None = None
    people: tuple[UserId, ...] = ()
    team_id: TeamId | None = None
    more: bool = False
    at: time = time(16, 30)
    days: tuple[int, ...] = (0, 1, 2, 3, 4)
    zone: str = "UTC"
    country: str | None = None
    language: str = "en"
    roundup_weekday: int = 0
    roundup_at: time = time(9, 0)
    suggested_visibility: Visibility = Visibility.TEAM
    fiscal_year_start: int = 1
    rhythm: EditionKind = EditionKind.WEEKLY
    preview_minutes: int = 120
    emoji: str = DEFAULT_EMOJI
    contact: str = ""
    by_author: bool = False
    """Members may search for a colleague by name."""
    pairing_weeks: int = 0
    """People who wish it are brought together every so many weeks; 0: off."""
    coaches: tuple[UserId, ...] = ()
    """Whoever saves it is one of them in any case; none: it leaves them as they are."""
