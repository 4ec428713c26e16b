"""Trust in a company: installations, how long things are kept, who changed what, what was forgotten, who works.

Only adds, each column with a default in the database, so that the code before this one goes on beside it.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.storage.migrations.shapes import (
    BOOLEAN,
    FACTS,
    ID,
    INTEGER,
    MOMENT,
    STRING,
    TEXT,
    in_workspace,
    index,
    may,
    must,
)

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NO = sa.false()

MEETING = "standing = 'active' AND team_id IS NOT NULL AND meets_at_customers"

TABLES = (
    "slack_installations",
    "slack_bots",
    "slack_oauth_states",
    "audit",
    "forgotten",
    "stumbles",
    "workers",
    "paces",
)


def upgrade() -> None:
    for table, columns in _columns().items():
        for column in columns:
            op.add_column(table, column)
    index("workspaces", "gone_at", where="gone_at IS NOT NULL")
    _ages()
    index("reps", "workspace_id team_id", where=MEETING, name="ix_reps_meeting")
    index("teams", "roundup_weekday", where="pairing_weeks > 0")
    _installations()
    _audit()
    _forgotten()
    _stumbles()
    _workers()
    _paces()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_index("ix_workspaces_gone_at", "workspaces")
    op.drop_index("ix_reps_meeting", "reps")
    op.drop_index("ix_teams_roundup_weekday", "teams")
    for table, _, _, name in TOLD:
        op.drop_index(name, table)
    for table, listed, _ in AGES:
        op.drop_index("_".join(["ix", table, *listed.split()]), table)
    for table, columns in _columns().items():
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.drop_column(column.name)


def _columns() -> dict[str, tuple[sa.Column[Any], ...]]:
    return {
        "workspaces": (
            *may(MOMENT, "gone_at"),
            *may(TEXT, "scopes", "url"),
            sa.Column("setup_by_admins", BOOLEAN, nullable=False, server_default=NO),
            *_days(trouble_days=90, shared_months=24, leaver_days=30),
        ),
        "reps": tuple(may(MOMENT, "left_at")),
        "bright_spots": (
            sa.Column("kept", BOOLEAN, nullable=False, server_default=NO),
            sa.Column("faded", BOOLEAN, nullable=False, server_default=NO),
        ),
        "outbox": (*may(STRING, "request_id"),),
    }


def _days(**defaults: int) -> list[sa.Column[Any]]:
    return [
        sa.Column(name, INTEGER, nullable=False, server_default=sa.text(str(default)))
        for name, default in defaults.items()
    ]


AGES = (
    ("reps", "workspace_id left_at", "standing = 'left'"),
    ("answers", "workspace_id stored_at", "bright_spot_id IS NULL AND deleted_at IS NULL"),
    ("bright_spots", "workspace_id shared_at", "shared_at IS NOT NULL AND deleted_at IS NULL"),
)
"""By what is found whose time is over."""


def _ages() -> None:
    for table, columns, where in AGES:
        index(table, columns, where=where)


def _installations() -> None:
    """As slack_sdk's stores ask for them, but with room for sealed tokens."""
    op.create_table(
        "slack_installations",
        sa.Column("id", INTEGER, primary_key=True, autoincrement=True),
        *must(STRING, "client_id", "app_id"),
        *may(STRING, "enterprise_id"),
        *may(TEXT, "enterprise_name", "enterprise_url"),
        *may(STRING, "team_id"),
        *may(TEXT, "team_name", "bot_token"),
        *may(STRING, "bot_id", "bot_user_id"),
        *may(TEXT, "bot_scopes", "bot_refresh_token"),
        *may(sa.DateTime(), "bot_token_expires_at"),
        *must(STRING, "user_id"),
        *may(TEXT, "user_token", "user_scopes", "user_refresh_token"),
        *may(sa.DateTime(), "user_token_expires_at"),
        *may(TEXT, "incoming_webhook_url", "incoming_webhook_channel"),
        *may(TEXT, "incoming_webhook_channel_id", "incoming_webhook_configuration_url"),
        *must(BOOLEAN, "is_enterprise_install"),
        *may(STRING, "token_type"),
        *must(sa.DateTime(), "installed_at"),
    )
    index(
        "slack_installations",
        "client_id enterprise_id team_id user_id installed_at",
        name="ix_slack_installations_latest",
    )
    op.create_table(
        "slack_bots",
        sa.Column("id", INTEGER, primary_key=True, autoincrement=True),
        *must(STRING, "client_id", "app_id"),
        *may(STRING, "enterprise_id"),
        *may(TEXT, "enterprise_name"),
        *may(STRING, "team_id"),
        *may(TEXT, "team_name", "bot_token"),
        *may(STRING, "bot_id", "bot_user_id"),
        *may(TEXT, "bot_scopes", "bot_refresh_token"),
        *may(sa.DateTime(), "bot_token_expires_at"),
        *must(BOOLEAN, "is_enterprise_install"),
        *must(sa.DateTime(), "installed_at"),
    )
    index("slack_bots", "client_id enterprise_id team_id installed_at", name="ix_slack_bots_latest")
    op.create_table(
        "slack_oauth_states",
        sa.Column("id", INTEGER, primary_key=True, autoincrement=True),
        *must(STRING, "state"),
        *must(sa.DateTime(), "expire_at"),
    )
    index("slack_oauth_states", "state")


def _audit() -> None:
    op.create_table(
        "audit",
        *must(ID, "workspace_id", "id"),
        *must(MOMENT, "at"),
        *may(STRING, "by_user"),
        *may(ID, "team_id"),
        *must(STRING, "deed"),
        *must(FACTS, "facts"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_audit"),
        in_workspace(),
    )
    index("audit", "workspace_id at")


def _forgotten() -> None:
    op.create_table(
        "forgotten",
        *must(ID, "workspace_id"),
        *must(STRING, "user_id"),
        *must(MOMENT, "at"),
        *may(MOMENT, "done_at"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id", name="pk_forgotten"),
        in_workspace(),
    )
    index("forgotten", "at", where="done_at IS NULL")
    for table, columns, where, name in TOLD:
        index(table, columns, where=where, name=name)


TOLD: tuple[tuple[str, str, str | None, str], ...] = (
    ("outbox", "workspace_id target", "ts IS NOT NULL", "ix_outbox_told"),
    ("outbox", "workspace_id", "intent = 'trouble' AND ts IS NOT NULL", "ix_outbox_lent"),
    ("notes", "workspace_id user_id", None, "ix_notes_of_person"),
    ("outbox", "workspace_id target", "intent IN ('export', 'invitation_sample')", "ix_outbox_on_demand"),
)
"""By what is found where somebody's words were shown, and how often somebody had us send them something."""


def _stumbles() -> None:
    op.create_table(
        "stumbles",
        *must(ID, "workspace_id"),
        *must(STRING, "tick", "subject"),
        *must(INTEGER, "tries"),
        *must(STRING, "error"),
        *must(MOMENT, "first_at", "last_at"),
        *may(MOMENT, "set_aside_at"),
        sa.PrimaryKeyConstraint("workspace_id", "tick", "subject", name="pk_stumbles"),
        in_workspace(),
    )


def _workers() -> None:
    """Processes, not people: the only table of ours that belongs to no workspace."""
    op.create_table(
        "workers",
        *must(STRING, "worker"),
        *must(MOMENT, "seen_at"),
        *may(MOMENT, "ticked_at"),
        sa.PrimaryKeyConstraint("worker", name="pk_workers"),
    )


def _paces() -> None:
    """What processes tell each other of how fast each workspace may be spoken to."""
    op.create_table(
        "paces",
        *must(ID, "workspace_id"),
        *must(STRING, "place"),
        *may(MOMENT, "closed_until", "moving_since", "moved_at"),
        sa.PrimaryKeyConstraint("workspace_id", "place", name="pk_paces"),
        in_workspace(),
    )
