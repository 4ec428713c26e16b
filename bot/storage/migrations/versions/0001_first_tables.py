"""The first tables: who is who, what was asked, received, kept and read, and what is to be said."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FACTS = sa.JSON().with_variant(JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)
STRING, TEXT, INTEGER, BOOLEAN = sa.String(), sa.Text(), sa.Integer(), sa.Boolean()
DATE, TIME = sa.Date(), sa.Time()

TABLES = (
    ("workspaces", "people", "teams", "coaches", "reps", "invitations"),
    ("prompts", "editions", "edition_parts", "bright_spots", "answers"),
    ("notes", "budget", "seen_events", "outbox"),
)


def upgrade() -> None:
    _workspaces()
    _teams()
    _reps()
    _prompts()
    _editions()
    _bright_spots()
    _answers()
    _memory()
    _outbox()


def downgrade() -> None:
    for table in reversed([name for row in TABLES for name in row]):
        op.drop_table(table)


def _must(kind: TypeEngine[Any], *names: str) -> Iterator[Column[Any]]:
    return (sa.Column(name, kind, nullable=False, autoincrement=False) for name in names)


def _may(kind: TypeEngine[Any], *names: str) -> Iterator[Column[Any]]:
    return (sa.Column(name, kind, nullable=True) for name in names)


def _within(target: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace_id", column],
        [f"{target}.workspace_id", f"{target}.id"],
        deferrable=True,
        initially="DEFERRED",
    )


def _in_workspace() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], deferrable=True, initially="DEFERRED")


def _index(table: str, columns: str, *, where: str | None = None, name: str | None = None) -> None:
    only = None if where is None else sa.text(where)
    listed = columns.split()
    called = name or "_".join(["ix", table, *listed])
    op.create_index(called, table, listed, sqlite_where=only, postgresql_where=only)


def _workspaces() -> None:
    op.create_table(
        "workspaces",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        *_must(STRING, "slack_team_id", "slack_enterprise_id"),
        *_must(TEXT, "name"),
        *_must(STRING, "bot_user_id"),
        *_must(MOMENT, "created_at"),
        sa.UniqueConstraint("slack_team_id", "slack_enterprise_id"),
    )
    op.create_table(
        "people",
        *_must(ID, "workspace_id"),
        *_must(STRING, "user_id"),
        *_must(TEXT, "name"),
        *_may(STRING, "tz", "locale"),
        *_must(BOOLEAN, "is_bot", "is_guest", "is_foreign", "is_admin", "deleted", "away"),
        *_may(MOMENT, "away_until"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id"),
        _in_workspace(),
    )


def _teams() -> None:
    op.create_table(
        "teams",
        *_must(ID, "workspace_id", "id"),
        *_must(TEXT, "name"),
        *_must(STRING, "channel", "tz"),
        *_must(MOMENT, "created_at"),
        *_must(TIME, "prompt_time"),
        *_must(STRING, "prompt_days"),
        *_may(STRING, "country"),
        *_must(STRING, "language"),
        *_must(INTEGER, "roundup_weekday"),
        *_must(TIME, "roundup_time"),
        *_must(STRING, "suggested_visibility"),
        *_must(INTEGER, "fiscal_year_start"),
        *_may(TEXT, "hard_times_contact"),
        *_may(STRING, "learning_confirmed_by"),
        *_may(MOMENT, "next_roundup_at"),
        *_may(DATE, "next_roundup_date"),
        *_may(MOMENT, "last_freeze_at"),
        *_may(STRING, "channel_trouble"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        _in_workspace(),
    )
    _index("teams", "next_roundup_at")
    _index("teams", "workspace_id channel")
    op.create_table(
        "coaches",
        *_must(ID, "workspace_id", "team_id"),
        *_must(STRING, "user_id"),
        *_must(ID, "id"),
        sa.PrimaryKeyConstraint("workspace_id", "team_id", "user_id"),
        _within("teams", "team_id"),
    )
    _index("coaches", "workspace_id user_id")


def _reps() -> None:
    op.create_table(
        "reps",
        *_must(ID, "workspace_id"),
        *_must(STRING, "user_id", "standing"),
        *_may(ID, "team_id"),
        *_may(MOMENT, "joined_at"),
        *_may(STRING, "usual_visibility"),
        *_may(TIME, "prompt_time"),
        *_may(STRING, "prompt_days", "tz", "language"),
        *_must(STRING, "pace"),
        *_must(INTEGER, "unanswered"),
        *_must(BOOLEAN, "growing_quiet_said"),
        *_may(DATE, "paused_until"),
        *_may(MOMENT, "next_due_at"),
        *_may(DATE, "next_due_date"),
        *_may(STRING, "dm_channel"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id"),
        _in_workspace(),
        _within("teams", "team_id"),
    )
    _index("reps", "next_due_at", where="standing = 'active' AND team_id IS NOT NULL")
    _index("reps", "workspace_id team_id")
    op.create_table(
        "invitations",
        *_must(ID, "workspace_id", "team_id"),
        *_must(STRING, "user_id", "invited_by"),
        *_must(MOMENT, "invited_at"),
        *_may(STRING, "reply"),
        *_may(MOMENT, "replied_at"),
        sa.PrimaryKeyConstraint("workspace_id", "team_id", "user_id"),
        _within("teams", "team_id"),
    )
    _index("invitations", "workspace_id user_id")


def _prompts() -> None:
    op.create_table(
        "prompts",
        *_must(ID, "workspace_id", "id"),
        *_must(STRING, "user_id"),
        *_must(ID, "team_id"),
        *_must(DATE, "local_date"),
        *_must(MOMENT, "due_at"),
        *_must(STRING, "state"),
        *_may(STRING, "reason", "question_key"),
        *_must(BOOLEAN, "says_growing_quiet"),
        *_may(MOMENT, "later_at"),
        *_must(BOOLEAN, "not_today"),
        *_may(STRING, "channel", "ts"),
        *_may(MOMENT, "sent_at", "answered_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "user_id", "local_date"),
        _within("teams", "team_id"),
    )
    _index("prompts", "workspace_id channel ts", where="ts IS NOT NULL")


def _editions() -> None:
    op.create_table(
        "editions",
        *_must(ID, "workspace_id", "id", "team_id"),
        *_must(STRING, "kind"),
        *_must(DATE, "due_date"),
        *_must(MOMENT, "frozen_at"),
        *_must(STRING, "state"),
        *_may(STRING, "question_key", "channel"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "team_id", "kind", "due_date"),
        _within("teams", "team_id"),
    )
    op.create_table(
        "edition_parts",
        *_must(ID, "workspace_id", "edition_id"),
        *_must(INTEGER, "position"),
        *_may(STRING, "ts"),
        sa.PrimaryKeyConstraint("workspace_id", "edition_id", "position"),
        _within("editions", "edition_id"),
    )


def _bright_spots() -> None:
    op.create_table(
        "bright_spots",
        *_must(ID, "workspace_id", "id"),
        *_must(STRING, "user_id"),
        *_must(TEXT, "text"),
        *_must(STRING, "source"),
        *_must(MOMENT, "stored_at"),
        *_must(DATE, "local_date"),
        *_must(STRING, "visibility"),
        *_may(ID, "team_id"),
        *_may(MOMENT, "shared_at"),
        *_may(DATE, "share_on"),
        *_must(STRING, "whose"),
        *_may(STRING, "strength_chosen", "strength_suggested", "felt", "language", "edited_by"),
        *_may(ID, "edition_id"),
        *_may(INTEGER, "edition_part"),
        *_must(INTEGER, "editions_waited"),
        *_may(STRING, "card_channel", "card_ts"),
        *_may(MOMENT, "deleted_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        _in_workspace(),
        _within("editions", "edition_id"),
        _within("teams", "team_id"),
    )
    _index("bright_spots", "workspace_id edition_id")
    _index("bright_spots", "workspace_id share_on", where="share_on IS NOT NULL")
    _index("bright_spots", "workspace_id team_id edition_id shared_at")
    _index("bright_spots", "workspace_id team_id shared_at")
    _index("bright_spots", "workspace_id user_id id")


def _answers() -> None:
    op.create_table(
        "answers",
        *_must(ID, "workspace_id", "id"),
        *_must(STRING, "user_id", "source", "channel", "ts"),
        *_may(STRING, "thread_ts"),
        *_must(TEXT, "text"),
        *_must(MOMENT, "said_at", "stored_at"),
        *_must(DATE, "local_date"),
        *_may(ID, "prompt_id", "bright_spot_id"),
        *_may(STRING, "language", "tone"),
        *_may(MOMENT, "deleted_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "source", "channel", "ts"),
        _in_workspace(),
        _within("bright_spots", "bright_spot_id"),
        _within("prompts", "prompt_id"),
    )
    _index("answers", "workspace_id bright_spot_id")
    _index("answers", "workspace_id channel ts")
    _index("answers", "workspace_id user_id local_date")
    _index("answers", "workspace_id user_id said_at")


def _memory() -> None:
    op.create_table(
        "notes",
        *_must(ID, "workspace_id", "id"),
        *_must(STRING, "user_id", "kind"),
        *_must(MOMENT, "created_at"),
        *_must(FACTS, "facts"),
        *_may(MOMENT, "delivered_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        _in_workspace(),
    )
    _index("notes", "workspace_id user_id", where="delivered_at IS NULL")
    op.create_table(
        "budget",
        *_must(ID, "workspace_id"),
        *_must(STRING, "user_id"),
        *_must(DATE, "local_date"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id", "local_date"),
        _in_workspace(),
    )
    op.create_table(
        "seen_events",
        *_must(ID, "workspace_id"),
        *_must(STRING, "event_id"),
        *_must(MOMENT, "seen_at"),
        sa.PrimaryKeyConstraint("workspace_id", "event_id"),
        _in_workspace(),
    )
    _index("seen_events", "seen_at")


def _outbox() -> None:
    op.create_table(
        "outbox",
        *_must(ID, "workspace_id", "id"),
        *_must(STRING, "kind", "intent", "target", "key", "mark"),
        *_must(MOMENT, "created_at", "not_before"),
        *_must(FACTS, "facts"),
        *_may(MOMENT, "expires_at"),
        *_may(ID, "after_id"),
        *_may(STRING, "coalesce_key"),
        *_must(INTEGER, "priority"),
        *_must(STRING, "state"),
        *_must(INTEGER, "attempt"),
        *_may(STRING, "claimed_by"),
        *_may(MOMENT, "lease_until", "sending_at", "sent_at"),
        *_may(STRING, "channel", "ts"),
        *_may(TEXT, "reason"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "key"),
        _in_workspace(),
        _within("outbox", "after_id"),
    )
    _index(
        "outbox", "workspace_id target", where="state IN ('claimed', 'sending')", name="ix_outbox_in_flight"
    )
    _index("outbox", "not_before", where="state = 'pending'")
    _index("outbox", "priority not_before id", where="state = 'pending'")
    _index("outbox", "workspace_id target", where="state = 'pending'", name="ix_outbox_waiting")
    _index("outbox", "workspace_id after_id", where="after_id IS NOT NULL")
    _index("outbox", "workspace_id coalesce_key", where="state = 'pending' AND coalesce_key IS NOT NULL")
