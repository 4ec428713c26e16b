"""The first tables: who is who, what was asked, received, kept and read, and what is to be said."""

import sqlalchemy as sa
from alembic import op

from bot.storage.migrations.shapes import (
    BOOLEAN,
    DATE,
    FACTS,
    ID,
    INTEGER,
    MOMENT,
    STRING,
    TEXT,
    TIME,
    in_workspace,
    index,
    may,
    must,
    within,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

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


def _workspaces() -> None:
    op.create_table(
        "workspaces",
        sa.Column("id", ID, primary_key=True, autoincrement=True),
        *must(STRING, "slack_team_id", "slack_enterprise_id"),
        *must(TEXT, "name"),
        *must(STRING, "bot_user_id"),
        *must(MOMENT, "created_at"),
        sa.UniqueConstraint("slack_team_id", "slack_enterprise_id"),
    )
    op.create_table(
        "people",
        *must(ID, "workspace_id"),
        *must(STRING, "user_id"),
        *must(TEXT, "name"),
        *may(STRING, "tz", "locale"),
        *must(BOOLEAN, "is_bot", "is_guest", "is_foreign", "is_admin", "deleted", "away"),
        *may(MOMENT, "away_until"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id"),
        in_workspace(),
    )


def _teams() -> None:
    op.create_table(
        "teams",
        *must(ID, "workspace_id", "id"),
        *must(TEXT, "name"),
        *must(STRING, "channel", "tz"),
        *must(MOMENT, "created_at"),
        *must(TIME, "prompt_time"),
        *must(STRING, "prompt_days"),
        *may(STRING, "country"),
        *must(STRING, "language"),
        *must(INTEGER, "roundup_weekday"),
        *must(TIME, "roundup_time"),
        *must(STRING, "suggested_visibility"),
        *must(INTEGER, "fiscal_year_start"),
        *may(TEXT, "hard_times_contact"),
        *may(STRING, "learning_confirmed_by"),
        *may(MOMENT, "next_roundup_at"),
        *may(DATE, "next_roundup_date"),
        *may(MOMENT, "last_freeze_at"),
        *may(STRING, "channel_trouble"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        in_workspace(),
    )
    index("teams", "next_roundup_at")
    index("teams", "workspace_id channel")
    op.create_table(
        "coaches",
        *must(ID, "workspace_id", "team_id"),
        *must(STRING, "user_id"),
        *must(ID, "id"),
        sa.PrimaryKeyConstraint("workspace_id", "team_id", "user_id"),
        within("teams", "team_id"),
    )
    index("coaches", "workspace_id user_id")


def _reps() -> None:
    op.create_table(
        "reps",
        *must(ID, "workspace_id"),
        *must(STRING, "user_id", "standing"),
        *may(ID, "team_id"),
        *may(MOMENT, "joined_at"),
        *may(STRING, "usual_visibility"),
        *may(TIME, "prompt_time"),
        *may(STRING, "prompt_days", "tz", "language"),
        *must(STRING, "pace"),
        *must(INTEGER, "unanswered"),
        *must(BOOLEAN, "growing_quiet_said"),
        *may(DATE, "paused_until"),
        *may(MOMENT, "next_due_at"),
        *may(DATE, "next_due_date"),
        *may(STRING, "dm_channel"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id"),
        in_workspace(),
        within("teams", "team_id"),
    )
    index("reps", "next_due_at", where="standing = 'active' AND team_id IS NOT NULL")
    index("reps", "workspace_id team_id")
    op.create_table(
        "invitations",
        *must(ID, "workspace_id", "team_id"),
        *must(STRING, "user_id", "invited_by"),
        *must(MOMENT, "invited_at"),
        *may(STRING, "reply"),
        *may(MOMENT, "replied_at"),
        sa.PrimaryKeyConstraint("workspace_id", "team_id", "user_id"),
        within("teams", "team_id"),
    )
    index("invitations", "workspace_id user_id")


def _prompts() -> None:
    op.create_table(
        "prompts",
        *must(ID, "workspace_id", "id"),
        *must(STRING, "user_id"),
        *must(ID, "team_id"),
        *must(DATE, "local_date"),
        *must(MOMENT, "due_at"),
        *must(STRING, "state"),
        *may(STRING, "reason", "question_key"),
        *must(BOOLEAN, "says_growing_quiet"),
        *may(MOMENT, "later_at"),
        *must(BOOLEAN, "not_today"),
        *may(STRING, "channel", "ts"),
        *may(MOMENT, "sent_at", "answered_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "user_id", "local_date"),
        within("teams", "team_id"),
    )
    index("prompts", "workspace_id channel ts", where="ts IS NOT NULL")


def _editions() -> None:
    op.create_table(
        "editions",
        *must(ID, "workspace_id", "id", "team_id"),
        *must(STRING, "kind"),
        *must(DATE, "due_date"),
        *must(MOMENT, "frozen_at"),
        *must(STRING, "state"),
        *may(STRING, "question_key", "channel"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "team_id", "kind", "due_date"),
        within("teams", "team_id"),
    )
    op.create_table(
        "edition_parts",
        *must(ID, "workspace_id", "edition_id"),
        *must(INTEGER, "position"),
        *may(STRING, "ts"),
        sa.PrimaryKeyConstraint("workspace_id", "edition_id", "position"),
        within("editions", "edition_id"),
    )


def _bright_spots() -> None:
    op.create_table(
        "bright_spots",
        *must(ID, "workspace_id", "id"),
        *must(STRING, "user_id"),
        *must(TEXT, "text"),
        *must(STRING, "source"),
        *must(MOMENT, "stored_at"),
        *must(DATE, "local_date"),
        *must(STRING, "visibility"),
        *may(ID, "team_id"),
        *may(MOMENT, "shared_at"),
        *may(DATE, "share_on"),
        *must(STRING, "whose"),
        *may(STRING, "strength_chosen", "strength_suggested", "felt", "language", "edited_by"),
        *may(ID, "edition_id"),
        *may(INTEGER, "edition_part"),
        *must(INTEGER, "editions_waited"),
        *may(STRING, "card_channel", "card_ts"),
        *may(MOMENT, "deleted_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        in_workspace(),
        within("editions", "edition_id"),
        within("teams", "team_id"),
    )
    index("bright_spots", "workspace_id edition_id")
    index("bright_spots", "workspace_id share_on", where="share_on IS NOT NULL")
    index("bright_spots", "workspace_id team_id edition_id shared_at")
    index("bright_spots", "workspace_id team_id shared_at")
    index("bright_spots", "workspace_id user_id id")


def _answers() -> None:
    op.create_table(
        "answers",
        *must(ID, "workspace_id", "id"),
        *must(STRING, "user_id", "source", "channel", "ts"),
        *may(STRING, "thread_ts"),
        *must(TEXT, "text"),
        *must(MOMENT, "said_at", "stored_at"),
        *must(DATE, "local_date"),
        *may(ID, "prompt_id", "bright_spot_id"),
        *may(STRING, "language", "tone"),
        *may(MOMENT, "deleted_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "source", "channel", "ts"),
        in_workspace(),
        within("bright_spots", "bright_spot_id"),
        within("prompts", "prompt_id"),
    )
    index("answers", "workspace_id bright_spot_id")
    index("answers", "workspace_id channel ts")
    index("answers", "workspace_id user_id local_date")
    index("answers", "workspace_id user_id said_at")


def _memory() -> None:
    op.create_table(
        "notes",
        *must(ID, "workspace_id", "id"),
        *must(STRING, "user_id", "kind"),
        *must(MOMENT, "created_at"),
        *must(FACTS, "facts"),
        *may(MOMENT, "delivered_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        in_workspace(),
    )
    index("notes", "workspace_id user_id", where="delivered_at IS NULL")
    op.create_table(
        "budget",
        *must(ID, "workspace_id"),
        *must(STRING, "user_id"),
        *must(DATE, "local_date"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id", "local_date"),
        in_workspace(),
    )
    op.create_table(
        "seen_events",
        *must(ID, "workspace_id"),
        *must(STRING, "event_id"),
        *must(MOMENT, "seen_at"),
        sa.PrimaryKeyConstraint("workspace_id", "event_id"),
        in_workspace(),
    )
    index("seen_events", "seen_at")


def _outbox() -> None:
    op.create_table(
        "outbox",
        *must(ID, "workspace_id", "id"),
        *must(STRING, "kind", "intent", "target", "key", "mark"),
        *must(MOMENT, "created_at", "not_before"),
        *must(FACTS, "facts"),
        *may(MOMENT, "expires_at"),
        *may(ID, "after_id"),
        *may(STRING, "coalesce_key"),
        *must(INTEGER, "priority"),
        *must(STRING, "state"),
        *must(INTEGER, "attempt"),
        *may(STRING, "claimed_by"),
        *may(MOMENT, "lease_until", "sending_at", "sent_at"),
        *may(STRING, "channel", "ts"),
        *may(TEXT, "reason"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "key"),
        in_workspace(),
        within("outbox", "after_id"),
    )
    index(
        "outbox", "workspace_id target", where="state IN ('claimed', 'sending')", name="ix_outbox_in_flight"
    )
    index("outbox", "not_before", where="state = 'pending'")
    index("outbox", "priority not_before id", where="state = 'pending'")
    index("outbox", "workspace_id target", where="state = 'pending'", name="ix_outbox_waiting")
    index("outbox", "workspace_id after_id", where="after_id IS NOT NULL")
    index("outbox", "workspace_id coalesce_key", where="state = 'pending' AND coalesce_key IS NOT NULL")
