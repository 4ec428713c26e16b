"""The tables of running it in a company: who changed what, what was forgotten, what stumbled, who works."""

from sqlalchemy import Index, Integer, PrimaryKeyConstraint, String, Table

from bot.domain.audit import Deed
from bot.storage.columns import ID, Facts, Moment, Word
from bot.storage.tables.base import Key, May, Must, index_where, metadata, within_workspace

audit = Table(
    "audit",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("at", Moment),
    May("by_user", String),
    May("team_id", ID),
    Must("deed", Word(Deed)),
    Must("facts", Facts),
    PrimaryKeyConstraint("workspace_id", "id"),
    within_workspace(),
    Index(None, "workspace_id", "at"),
)

forgotten = Table(
    "forgotten",
    metadata,
    Key("workspace_id", ID),
    Key("user_id", String),
    Must("at", Moment),
    May("done_at", Moment),
    PrimaryKeyConstraint("workspace_id", "user_id"),
    within_workspace(),
    index_where("done_at IS NULL", "at"),
)

stumbles = Table(
    "stumbles",
    metadata,
    Key("workspace_id", ID),
    Key("tick", String),
    Key("subject", String),
    Must("tries", Integer),
    Must("error", String),
    Must("first_at", Moment),
    Must("last_at", Moment),
    May("set_aside_at", Moment),
    PrimaryKeyConstraint("workspace_id", "tick", "subject"),
    within_workspace(),
)

workers = Table(
    "workers",
    metadata,
    Key("worker", String),
    Must("seen_at", Moment),
    May("ticked_at", Moment),
    PrimaryKeyConstraint("worker"),
)
"""Processes, not people: the only table of ours that belongs to no workspace."""

paces = Table(
    "paces",
    metadata,
    Key("workspace_id", ID),
    Key("place", String),
    May("closed_until", Moment),
    May("moving_since", Moment),
    May("moved_at", Moment),
    PrimaryKeyConstraint("workspace_id", "place"),
    within_workspace(),
)
"""What processes tell each other of how fast we may speak. `closed_until` by the database's clock: Slack refused a
method or a channel. The other two by the calendar: since when, and until when, the crowd of prompts was on its way
without a stop."""
