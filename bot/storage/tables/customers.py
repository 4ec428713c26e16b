"""The tables of customers, their dates, and who was told of whom there; not of what worked."""

from sqlalchemy import Boolean, Date, Index, PrimaryKeyConstraint, String, Table, UniqueConstraint, false

from bot.storage.columns import ID, FreeText, Moment
from bot.storage.tables.base import Key, May, Must, metadata, within, within_workspace

customers = Table(
    "customers",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("user_id", String),
    Must("name", FreeText),
    Must("key", FreeText),
    Must("made_at", Moment),
    May("merged_into", ID),
    PrimaryKeyConstraint("workspace_id", "id"),
    UniqueConstraint("workspace_id", "user_id", "name"),
    within_workspace(),
    within("customers", "merged_into"),
    Index(None, "workspace_id", "key"),
)

customer_dates = Table(
    "customer_dates",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("customer_id", ID),
    Must("user_id", String),
    Must("day", Date),
    Must("what", FreeText),
    Must("made_at", Moment),
    May("note", FreeText),
    Must("rests", Boolean, server_default=false()),
    May("bright_spot_id", ID),
    May("asked_on", Date),
    PrimaryKeyConstraint("workspace_id", "id"),
    within_workspace(),
    within("customers", "customer_id"),
    within("bright_spots", "bright_spot_id"),
    Index(None, "workspace_id", "user_id", "day"),
    Index(None, "workspace_id", "customer_id", "day"),
)

meetings = Table(
    "meetings",
    metadata,
    Key("workspace_id", ID),
    Key("customer_id", ID),
    Key("first_id", String),
    Key("second_id", String),
    Must("told_at", Moment),
    PrimaryKeyConstraint("workspace_id", "customer_id", "first_id", "second_id"),
    within("customers", "customer_id"),
)
