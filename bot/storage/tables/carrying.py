"""The tables of carrying what works from one to another: stories, drafts, asks, pairings; not the bright spots."""

from sqlalchemy import (
    Boolean,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    false,
    text,
)

from bot.domain.ask import AskState
from bot.domain.pairing import PairingState
from bot.domain.story import StoryConsent
from bot.domain.strength import Strength
from bot.storage.columns import ID, FreeText, Moment, Numbers, Word
from bot.storage.tables.base import Key, May, Must, index_where, metadata, within, within_workspace

stories = Table(
    "stories",
    metadata,
    Key("workspace_id", ID),
    Key("bright_spot_id", ID),
    Must("team_id", ID),
    Must("user_id", String),
    Must("asked_at", Moment),
    May("consent", Word(StoryConsent)),
    May("answered_at", Moment),
    May("edition_id", ID),
    May("outside_asked_at", Moment),
    May("outside", Word(StoryConsent)),
    PrimaryKeyConstraint("workspace_id", "bright_spot_id"),
    within("bright_spots", "bright_spot_id"),
    within("teams", "team_id"),
    within("editions", "edition_id"),
    Index(None, "workspace_id", "team_id", "asked_at"),
)

drafts = Table(
    "drafts",
    metadata,
    Key("workspace_id", ID),
    Key("team_id", ID),
    Key("due_date", Date),
    Must("version", Integer),
    May("introduction", FreeText),
    May("story_id", ID),
    Must("story_chosen", Boolean, server_default=false()),
    Must("left_out", Numbers, server_default=text("''")),
    Must("skipped", Boolean, server_default=false()),
    May("changed_by", String),
    May("changed_at", Moment),
    PrimaryKeyConstraint("workspace_id", "team_id", "due_date"),
    within("teams", "team_id"),
    within("bright_spots", "story_id"),
)

previews = Table(
    "previews",
    metadata,
    Key("workspace_id", ID),
    Key("team_id", ID),
    Key("due_date", Date),
    Key("user_id", String),
    May("channel", String),
    May("ts", String),
    PrimaryKeyConstraint("workspace_id", "team_id", "due_date", "user_id"),
    within("teams", "team_id"),
)

asks = Table(
    "asks",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("asker_id", String),
    Must("author_id", String),
    Must("bright_spot_id", ID),
    Must("asked_at", Moment),
    Must("state", Word(AskState)),
    May("decided_at", Moment),
    May("line", FreeText),
    May("channel", String),
    May("check_on", Date),
    May("checked_at", Moment),
    PrimaryKeyConstraint("workspace_id", "id"),
    within_workspace(),
    within("bright_spots", "bright_spot_id"),
    index_where("state IN ('waiting', 'open')", "workspace_id", "author_id"),
    index_where("state IN ('waiting', 'open')", "workspace_id", "asker_id"),
    index_where("check_on IS NOT NULL AND checked_at IS NULL", "check_on"),
    Index(None, "workspace_id", "bright_spot_id"),
)

pairings = Table(
    "pairings",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("team_id", ID),
    Must("round_on", Date),
    Must("seeker_id", String),
    Must("helper_id", String),
    Must("strength", Word(Strength)),
    Must("bright_spot_id", ID),
    Must("state", Word(PairingState)),
    May("seeker_yes", Boolean),
    May("helper_yes", Boolean),
    May("introduced_at", Moment),
    May("channel", String),
    May("check_on", Date),
    May("seeker_talked", Boolean),
    May("helper_talked", Boolean),
    PrimaryKeyConstraint("workspace_id", "id"),
    within_workspace(),
    within("teams", "team_id"),
    within("bright_spots", "bright_spot_id"),
    Index(None, "workspace_id", "team_id", "round_on"),
    index_where("check_on IS NOT NULL", "check_on"),
    index_where("state = 'proposed'", "round_on"),
)
