"""The tables of doing more of it: plans, goals, proposals, corrections; not of what worked itself."""

from sqlalchemy import (
    Boolean,
    Date,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    false,
)

from bot.domain.bright_spot import Source, Whose
from bot.domain.plan import PlanState
from bot.domain.proposal import ProposalState
from bot.domain.strength import Strength
from bot.storage.columns import ID, FreeText, Moment, Word
from bot.storage.tables.base import Key, May, Must, index_where, metadata, within, within_workspace

plans = Table(
    "plans",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("user_id", String),
    Must("whose", Word(Whose)),
    Must("cue", FreeText),
    Must("action", FreeText),
    Must("made_at", Moment),
    Must("check_on", Date),
    Must("state", Word(PlanState)),
    May("bright_spot_id", ID),
    May("strength", Word(Strength)),
    Must("asked", Integer),
    May("checked_at", Moment),
    May("checked_on", Date),
    May("smaller_of", ID),
    May("tries", ID),
    May("says", FreeText),
    Must("named", Boolean, server_default=false()),
    PrimaryKeyConstraint("workspace_id", "id"),
    within_workspace(),
    within("bright_spots", "bright_spot_id"),
    within("plans", "smaller_of"),
    Index(None, "workspace_id", "user_id", "state"),
    index_where("bright_spot_id IS NOT NULL", "workspace_id", "bright_spot_id"),
    index_where("tries IS NOT NULL", "workspace_id", "tries"),
)

goals = Table(
    "goals",
    metadata,
    Key("workspace_id", ID),
    Key("user_id", String),
    Must("picture", FreeText),
    Must("made_at", Moment),
    PrimaryKeyConstraint("workspace_id", "user_id"),
    within_workspace(),
)

goal_steps = Table(
    "goal_steps",
    metadata,
    Key("workspace_id", ID),
    Key("user_id", String),
    Key("position", Integer),
    Must("text", FreeText),
    May("done_at", Moment),
    May("bright_spot_id", ID),
    PrimaryKeyConstraint("workspace_id", "user_id", "position"),
    within_workspace(),
    within("bright_spots", "bright_spot_id"),
)

proposals = Table(
    "proposals",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("channel", String),
    Must("ts", String),
    Must("author_id", String),
    Must("proposer_id", String),
    Must("source", Word(Source)),
    Must("made_at", Moment),
    Must("state", Word(ProposalState)),
    May("asked_at", Moment),
    PrimaryKeyConstraint("workspace_id", "id"),
    UniqueConstraint("workspace_id", "channel", "ts"),
    within_workspace(),
    index_where("state IN ('open', 'accepted')", "workspace_id", "author_id"),
    index_where("state IN ('open', 'accepted')", "made_at"),
)

corrections = Table(
    "corrections",
    metadata,
    Key("workspace_id", ID),
    Key("bright_spot_id", ID),
    Must("user_id", String),
    May("team_id", ID),
    Must("shared", Boolean),
    Must("vector", LargeBinary),
    Must("strength", Word(Strength)),
    Must("model_version", String),
    Must("made_at", Moment),
    PrimaryKeyConstraint("workspace_id", "bright_spot_id"),
    within("bright_spots", "bright_spot_id"),
    within("teams", "team_id"),
    Index(None, "workspace_id", "user_id", "made_at"),
    index_where("shared", "workspace_id", "team_id", "made_at"),
)
