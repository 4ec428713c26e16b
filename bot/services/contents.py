"""What each thing the bot shows is made of, before it has words or blocks; built by services, drawn by surfaces."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from bot.domain.bright_spot import BrightSpot, Visibility, Whose
from bot.domain.ids import BrightSpotId, ChannelId, EditionId, PromptId, TeamId, UserId
from bot.domain.note import NoteKind
from bot.domain.people import Pace, Reply
from bot.domain.proposal import DEFAULT_EMOJI
from bot.domain.strength import Strength
from bot.services.contents_asking import WeekContent
from bot.services.contents_own import OwnContent
from bot.services.contents_planning import PlanCheck
from bot.services.contents_proposals import WaitingContent


@dataclass(frozen=True, slots=True)
class NoteContent:
    """One note; `facts` are catalog arguments (channel, code, names, due date as ISO)."""

    kind: NoteKind
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PromptContent:
    """One question to one rep. Buttons: the form; menu: later today, not today, fewer, pause, stop."""

    prompt_id: PromptId
    name: str
    question_key: str
    says_growing_quiet: bool = False
    notes: tuple[NoteContent, ...] = ()
    again: bool = False
    """Asked again because the rep said "later today"."""
    greets_back: bool = False
    """The first one after some time away."""
    week: WeekContent | None = None
    """The rep's own week; the menu has "no line on the week" for "fewer"."""
    check: PlanCheck | None = None
    """The plan that it asks about. Buttons then: it worked, not yet; the menu has "no chance" for "fewer"."""


@dataclass(frozen=True, slots=True)
class PromptClosedContent:
    """What the prompt's message says once the rep chose from its menu; the question stays readable."""

    name: str
    question_key: str
    key: str
    """`later`, `not_today`."""
    at: datetime | None = None
    zone: str = "UTC"
    check: PlanCheck | None = None


@dataclass(frozen=True, slots=True)
class CardContent:
    """The card of one bright spot. Buttons: share or hide; a menu of strengths; overflow: edit, natural, effort,
    split (only when it came in several messages), undo."""

    bright_spot: BrightSpot
    team_name: str | None = None
    """None: the author is in no team, so nothing can be shared; one line says how to join or set one up."""
    messages: int = 1
    cut: int = 0
    """Characters that were too many to keep."""
    anonymous_waits: bool = False
    """It waits until nobody can tell the author."""
    in_roundup: bool = False
    planned: bool = False
    """A plan to repeat it is open."""


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
class ReplyContent:
    """One short sentence (or two) by catalog id `reply-<key>` with arguments. `buttons` names an optional row:
    `stop` (keep_shared, hide_shared), `doubt` (run, keep), `resume`, `settings` and so on."""

    key: str
    args: dict[str, Any] = field(default_factory=dict)
    buttons: str | None = None
    value: str = ""


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


@dataclass(frozen=True, slots=True)
class HomeContent:
    """App Home for one person; `coach_of` are teams they coach."""

    name: str
    mine: MineContent
    settings: SettingsContent
    coach_of: tuple[str, ...] = ()
    waiting: WaitingContent = field(default_factory=WaitingContent)
    """What others pointed at and the reader has yet to decide."""


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


@dataclass(frozen=True, slots=True)
class PrivacyContent:
    """`/brightspot privacy`: who sees what, by the settings really in force for the asker."""

    usual_visibility: Visibility | None
    team_name: str | None
    members: tuple[str, ...]
    channel: ChannelId | None
    emoji: str = DEFAULT_EMOJI
    """The reaction that points at a bright spot."""


@dataclass(frozen=True, slots=True)
class HelpContent:
    """`/brightspot help` in the reader's words."""

    coach: bool
    in_team: bool
    emoji: str = DEFAULT_EMOJI


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
    emoji: str = DEFAULT_EMOJI
    contact: str = ""
