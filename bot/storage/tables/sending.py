"""The tables of what is to be said and of what was heard already; not what it says."""

from sqlalchemy import Date, Index, Integer, PrimaryKeyConstraint, String, Table, UniqueConstraint

from bot.domain.note import NoteKind
from bot.domain.outbox import Intent, Kind, State
from bot.storage.columns import ID, Facts, FreeText, Moment, Word
from bot.storage.tables.base import Key, May, Must, index_where, metadata, within, within_workspace

PENDING = "state = 'pending'"
# The same, spelled so that one index fits each and no other. PostgreSQL counts what is pending now and then, mostly
# when nothing is; from then on it takes all indexes of such rows for empty, and reads any of them from end to end.
QUEUED = "state || '' = 'pending'"
AWAITED = "'' || state = 'pending'"

notes = Table(
    "notes",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("user_id", String),
    Must("kind", Word(NoteKind)),
    Must("created_at", Moment),
    Must("facts", Facts),
    May("delivered_at", Moment),
    PrimaryKeyConstraint("workspace_id", "id"),
    within_workspace(),
    index_where("delivered_at IS NULL", "workspace_id", "user_id"),
    Index("ix_notes_of_person", "workspace_id", "user_id"),
)

budget = Table(
    "budget",
    metadata,
    Key("workspace_id", ID),
    Key("user_id", String),
    Key("local_date", Date),
    PrimaryKeyConstraint("workspace_id", "user_id", "local_date"),
    within_workspace(),
)

seen_events = Table(
    "seen_events",
    metadata,
    Key("workspace_id", ID),
    Key("event_id", String),
    Must("seen_at", Moment),
    PrimaryKeyConstraint("workspace_id", "event_id"),
    within_workspace(),
    Index(None, "seen_at"),
)

outbox = Table(
    "outbox",
    metadata,
    Key("workspace_id", ID),
    Key("id", ID),
    Must("kind", Word(Kind)),
    Must("intent", Word(Intent)),
    Must("target", String),
    Must("key", String),
    Must("mark", String),
    Must("created_at", Moment),
    Must("not_before", Moment),
    Must("facts", Facts),
    May("expires_at", Moment),
    May("after_id", ID),
    May("coalesce_key", String),
    Must("priority", Integer),
    Must("state", Word(State)),
    Must("attempt", Integer),
    May("claimed_by", String),
    May("lease_until", Moment),
    May("sending_at", Moment),
    May("sent_at", Moment),
    May("channel", String),
    May("ts", String),
    May("reason", FreeText),
    May("request_id", String),
    PrimaryKeyConstraint("workspace_id", "id"),
    UniqueConstraint("workspace_id", "key"),
    within_workspace(),
    within("outbox", "after_id"),
    index_where(PENDING, "priority", "not_before", "id"),
    index_where(PENDING, "not_before"),
    index_where(QUEUED, "workspace_id", "kind", "priority", "not_before", "id", name="ix_outbox_queued"),
    index_where(AWAITED, "workspace_id", "target", name="ix_outbox_awaited"),
    index_where("state IN ('claimed', 'sending')", "workspace_id", "target", name="ix_outbox_in_flight"),
    index_where(f"{PENDING} AND coalesce_key IS NOT NULL", "workspace_id", "coalesce_key"),
    index_where("after_id IS NOT NULL", "workspace_id", "after_id"),
    index_where("ts IS NOT NULL", "workspace_id", "target", name="ix_outbox_told"),
    index_where("intent = 'trouble' AND ts IS NOT NULL", "workspace_id", name="ix_outbox_lent"),
    index_where(
        "intent IN ('export', 'invitation_sample')", "workspace_id", "target", name="ix_outbox_on_demand"
    ),
)
