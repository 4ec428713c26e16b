"""Who is who: a person as Slack knows them, a rep as we do, a coach's team; not what they wrote."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.domain.bright_spot import Visibility
from bot.domain.edition import EditionKind
from bot.domain.ids import ChannelId, TeamId, UserId, WorkspaceId
from bot.domain.story import StoryConsent
from bot.domain.strength import Strength

WORKING_WEEK = (0, 1, 2, 3, 4)
DEFAULT_PROMPT_TIME = time(16, 30)
DEFAULT_ROUNDUP_TIME = time(9, 0)
DEFAULT_ROUNDUP_WEEKDAY = 0


@dataclass(frozen=True, slots=True)
class Workspace:
    """One Slack workspace or org. The enterprise id is an empty string where there is none."""

    id: WorkspaceId
    slack_team_id: str
    slack_enterprise_id: str
    name: str
    bot_user_id: UserId
    created_at: datetime
    charts_refused_at: datetime | None = None
    """When Slack last refused a chart here; sentences say the same."""
    gone_at: datetime | None = None
    """When we were uninstalled or our tokens revoked; nothing is sent from then on."""
    scopes: str | None = None
    """What Slack grants us here, separated by commas, as it last said; None until it said."""
    url: str | None = None
    """Where it is on the web, with a slash at the end; None until Slack said."""
    setup_by_admins: bool = False
    """Only admins of the workspace set up teams."""
    trouble_days: int = 90
    """How long answers are kept that are no bright spots."""
    shared_months: int = 24
    """How long shared bright spots are kept, unless their author keeps them."""
    leaver_days: int = 30
    """How long private entries are kept of somebody who left the company."""


@dataclass(frozen=True, slots=True)
class Person:
    """What Slack's directory says of somebody; `away_until` says that their status reads away, never the status."""

    workspace_id: WorkspaceId
    user_id: UserId
    name: str
    tz: str | None = None
    """IANA name; never an offset. None when Slack does not say or we do not know the name."""
    locale: str | None = None
    is_bot: bool = False
    is_guest: bool = False
    is_foreign: bool = False
    is_admin: bool = False
    deleted: bool = False
    away: bool = False
    away_until: datetime | None = None

    @property
    def can_capture(self) -> bool:
        """Full members of this workspace only."""
        return not (self.is_bot or self.is_guest or self.is_foreign or self.deleted)


class Standing(StrEnum):
    """How a rep stands to us. A visitor captures for themselves and is never asked."""

    VISITOR = "visitor"
    ACTIVE = "active"
    STOPPED = "stopped"
    LEFT = "left"


class Pace(StrEnum):
    """How often we ask: on the rep's days, once a week after silence, or not until they speak."""

    USUAL = "usual"
    WEEKLY = "weekly"
    RESTING = "resting"


@dataclass(frozen=True, slots=True)
class Rep:
    """One person's own settings. None means: the team's, else the default."""

    workspace_id: WorkspaceId
    user_id: UserId
    standing: Standing = Standing.VISITOR
    team_id: TeamId | None = None
    joined_at: datetime | None = None
    usual_visibility: Visibility | None = None
    prompt_time: time | None = None
    prompt_days: tuple[int, ...] | None = None
    """Weekdays, Monday 0."""
    tz: str | None = None
    language: str | None = None
    pace: Pace = Pace.USUAL
    unanswered: int = 0
    """Prompts sent in a row without an answer."""
    growing_quiet_said: bool = False
    paused_until: date | None = None
    """First local date on which we ask again."""
    next_due_at: datetime | None = None
    next_due_date: date | None = None
    dm_channel: ChannelId | None = None
    reminders: bool = False
    """One more word on a day whose question found no answer."""
    week_line: bool = True
    """A private line on the week with its last question."""
    story_consent: StoryConsent | None = None
    """What holds for every bright spot of theirs that would be told in full; None: ask each time."""
    pairing_weeks: int = 0
    """Glad to be brought together with a colleague every so many weeks: 0 not at all, 1, or 2."""
    pairing_wish: Strength | None = None
    """What they said they would like more of."""
    charts_shown_at: datetime | None = None
    """When Slack first took a chart in their own Home, after the last refusal. What somebody else's Home shows says
    nothing here: it hangs on what they keep in private."""
    meets_at_customers: bool = False
    """A colleague with a bright spot at the same customer may hear of theirs, and they of the colleague's."""
    left_at: datetime | None = None
    """When we first saw that they left the company; None while they are there, or before we looked."""

    @property
    def active(self) -> bool:
        return self.standing is Standing.ACTIVE and self.team_id is not None

    def paused_on(self, day: date) -> bool:
        """Whether they wished for quiet on this local date."""
        return self.paused_until is not None and day < self.paused_until


SHARED_OUTSIDE = "is_ext_shared"
"""The trouble of a channel that another company was let into, by Slack's name for it."""


@dataclass(frozen=True, slots=True)
class Team:
    """A coach's team, its channel and the settings its reps start from."""

    workspace_id: WorkspaceId
    id: TeamId
    name: str
    channel: ChannelId
    tz: str
    created_at: datetime
    prompt_time: time = DEFAULT_PROMPT_TIME
    prompt_days: tuple[int, ...] = WORKING_WEEK
    country: str | None = None
    """ISO 3166 code whose public holidays are kept free, or None."""
    language: str = "en"
    roundup_weekday: int = DEFAULT_ROUNDUP_WEEKDAY
    roundup_time: time = DEFAULT_ROUNDUP_TIME
    suggested_visibility: Visibility = Visibility.TEAM
    capture_emoji: str = "sparkles"
    """The reaction that points at a bright spot, by Slack's name without colons."""
    fiscal_year_start: int = 1
    """Month in which the fiscal year starts, 1 to 12."""
    hard_times_contact: str | None = None
    learning_confirmed_by: UserId | None = None
    """The coach who said "for learning, not for appraisal"; nobody is contacted before."""
    next_roundup_at: datetime | None = None
    next_roundup_date: date | None = None
    last_freeze_at: datetime | None = None
    rhythm: EditionKind = EditionKind.WEEKLY
    """How often an edition is posted; the last of a month and of a quarter look back, whatever the rhythm."""
    preview_minutes: int = 120
    """So long before an edition its coaches see it; 0: not at all."""
    pairing_weeks: int = 0
    """Pairs are brought together every so many weeks, of those who wish it; 0: the coach has not turned it on."""
    search_by_author: bool = False
    """`from:` finds what a named colleague shared."""
    playbook_canvas: str | None = None
    """Where the playbook is kept, as `Place` writes it: a canvas, or a message."""
    channel_trouble: str | None = None
    """Slack's error code while the channel cannot be posted to, or `SHARED_OUTSIDE`; the coach was told when it was
    set."""

    @property
    def read_outside(self) -> bool:
        """Whether people of another company are in its channel, so that the team's words do not belong there."""
        return self.channel_trouble == SHARED_OUTSIDE


class Reply(StrEnum):
    """The three answers to an invitation."""

    SHARE = "share"
    PRIVATE_FIRST = "private_first"
    NOT_FOR_ME = "not_for_me"


@dataclass(frozen=True, slots=True)
class Invitation:
    """One person asked once to one team; no reply means no."""

    workspace_id: WorkspaceId
    team_id: TeamId
    user_id: UserId
    invited_by: UserId
    invited_at: datetime
    reply: Reply | None = None
    replied_at: datetime | None = None


def by_alphabet(names: Iterable[str]) -> tuple[str, ...]:
    """As people look for a name: neither an accent nor a small letter puts anybody behind the others."""
    return tuple(sorted(names, key=lambda name: (_letters(name), name)))


def _letters(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))
