"""The tables of who is who: workspaces, people, teams, reps, invitations; not what anybody wrote."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Time,
    UniqueConstraint,
    false,
    text,
    true,
)

from bot.domain.bright_spot import Visibility
from bot.domain.edition import EditionKind
from bot.domain.people import Pace, Reply, Standing
from bot.domain.story import StoryConsent
from bot.domain.strength import Strength
from bot.storage.columns import ID, FreeText, Moment, Weekdays, Word
from bot.storage.tables.base import Key, May, Must, index_where, metadata, within, within_workspace

workspaces = Table(
    "workspaces",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=True),
    Must("slack_team_id", String),
    Must("slack_enterprise_id", String),
    Must("name", FreeText),
    Must("bot_user_id", String),
    Must("created_at", Moment),
    May("charts_refused_at", Moment),
    UniqueConstraint("slack_team_id", "slack_enterprise_id"),
)

people = Table(
    "people",
    metadata,
    Key("workspace_id", ID),
    Key("user_id", String),
    Must("name", FreeText),
    May("tz", String),
    May("locale", String),
    Must("is_bot", Boolean),
    Must("is_guest", Boolean),
    Must("is_foreign", Boolean),
    Must("is_admin", Boolean),
    Must("deleted", Boolean),
    Must("away", Boolean),
    May("away_until", Moment),
    PrimaryKeyConstraint("workspace_id", "user_id"),
    within_workspace(),
)

teams = Table(
    "teams",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("name", FreeText),
    Must("channel", String),
    Must("tz", String),
    Must("created_at", Moment),
    Must("prompt_time", Time),
    Must("prompt_days", Weekdays),
    May("country", String),
    Must("language", String),
    Must("roundup_weekday", Integer),
    Must("roundup_time", Time),
    Must("suggested_visibility", Word(Visibility)),
    Must("fiscal_year_start", Integer),
    Must("capture_emoji", String, server_default="sparkles"),
    May("hard_times_contact", FreeText),
    May("learning_confirmed_by", String),
    May("next_roundup_at", Moment),
    May("next_roundup_date", Date),
    May("last_freeze_at", Moment),
    Must("rhythm", Word(EditionKind), server_default="weekly"),
    Must("preview_minutes", Integer, server_default=text("120")),
    Must("pairing_weeks", Integer, server_default=text("0")),
    Must("search_by_author", Boolean, server_default=false()),
    May("playbook_canvas", String),
    May("channel_trouble", String),
    PrimaryKeyConstraint("workspace_id", "id"),
    within_workspace(),
    Index(None, "next_roundup_at"),
    Index(None, "workspace_id", "channel"),
)

coaches = Table(
    "coaches",
    metadata,
    Key("workspace_id", ID),
    Key("team_id", ID),
    Key("user_id", String),
    Must("id", ID),
    PrimaryKeyConstraint("workspace_id", "team_id", "user_id"),
    within("teams", "team_id"),
    Index(None, "workspace_id", "user_id"),
)

reps = Table(
    "reps",
    metadata,
    Key("workspace_id", ID),
    Key("user_id", String),
    Must("standing", Word(Standing)),
    May("team_id", ID),
    May("joined_at", Moment),
    May("usual_visibility", Word(Visibility)),
    May("prompt_time", Time),
    May("prompt_days", Weekdays),
    May("tz", String),
    May("language", String),
    Must("pace", Word(Pace)),
    Must("unanswered", Integer),
    Must("growing_quiet_said", Boolean),
    May("paused_until", Date),
    May("next_due_at", Moment),
    May("next_due_date", Date),
    May("dm_channel", String),
    Must("reminders", Boolean, server_default=false()),
    Must("week_line", Boolean, server_default=true()),
    May("charts_shown_at", Moment),
    May("story_consent", Word(StoryConsent)),
    Must("pairing_weeks", Integer, server_default=text("0")),
    May("pairing_wish", Word(Strength)),
    Must("meets_at_customers", Boolean, server_default=false()),
    PrimaryKeyConstraint("workspace_id", "user_id"),
    within_workspace(),
    within("teams", "team_id"),
    index_where("standing = 'active' AND team_id IS NOT NULL", "next_due_at"),
    Index(None, "workspace_id", "team_id"),
)

invitations = Table(
    "invitations",
    metadata,
    Key("workspace_id", ID),
    Key("team_id", ID),
    Key("user_id", String),
    Must("invited_by", String),
    Must("invited_at", Moment),
    May("reply", Word(Reply)),
    May("replied_at", Moment),
    PrimaryKeyConstraint("workspace_id", "team_id", "user_id"),
    within("teams", "team_id"),
    Index(None, "workspace_id", "user_id"),
)
