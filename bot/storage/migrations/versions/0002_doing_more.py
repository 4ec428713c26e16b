"""Doing more of what works: plans, goals, proposals, corrections, and what was understood of the words.

Only adds, each column with a default in the database, so that the code before this one goes on beside it.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.storage.migrations.shapes import (
    BOOLEAN,
    DATE,
    ID,
    INTEGER,
    MOMENT,
    STRING,
    TEXT,
    in_workspace,
    index,
    may,
    must,
    within,
)

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

YES, NO, ZERO = sa.true(), sa.false(), sa.text("0")

TABLES = ("plans", "goals", "goal_steps", "proposals", "corrections")


def upgrade() -> None:
    for table, columns in _columns().items():
        for column in columns:
            op.add_column(table, column)
    _plans()
    _goals()
    _proposals()
    _corrections()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    for table, columns in _columns().items():
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.drop_column(column.name)


def _columns() -> dict[str, tuple[sa.Column[Any], ...]]:
    """What is added to tables that are there, made anew for each use."""
    return {
        "workspaces": (sa.Column("charts_refused_at", MOMENT),),
        "teams": (sa.Column("capture_emoji", STRING, nullable=False, server_default="sparkles"),),
        "reps": (
            sa.Column("reminders", BOOLEAN, nullable=False, server_default=NO),
            sa.Column("week_line", BOOLEAN, nullable=False, server_default=YES),
        ),
        "prompts": (
            sa.Column("why", STRING),
            sa.Column("plan_id", ID),
            sa.Column("greets_back", BOOLEAN, nullable=False, server_default=NO),
            sa.Column("answered_length", INTEGER, nullable=False, server_default=ZERO),
        ),
        "bright_spots": (
            sa.Column("strength_guesses", STRING, nullable=False, server_default=sa.text("''")),
            # What is there was shown and kept as it is: nothing of it is weighed anew.
            sa.Column("understood", BOOLEAN, nullable=False, server_default=YES),
            sa.Column("doubtful", BOOLEAN, nullable=False, server_default=NO),
            sa.Column("visibility_chosen", BOOLEAN, nullable=False, server_default=YES),
        ),
    }


def _plans() -> None:
    op.create_table(
        "plans",
        *must(ID, "workspace_id", "id"),
        *must(STRING, "user_id", "whose"),
        *must(TEXT, "cue", "action"),
        *must(MOMENT, "made_at"),
        *must(DATE, "check_on"),
        *must(STRING, "state"),
        *may(ID, "bright_spot_id"),
        *may(STRING, "strength"),
        *must(INTEGER, "asked"),
        *may(MOMENT, "checked_at"),
        *may(DATE, "checked_on"),
        *may(ID, "smaller_of"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        in_workspace(),
        within("bright_spots", "bright_spot_id"),
        within("plans", "smaller_of"),
    )
    index("plans", "workspace_id user_id state")
    index("plans", "workspace_id bright_spot_id", where="bright_spot_id IS NOT NULL")


def _goals() -> None:
    op.create_table(
        "goals",
        *must(ID, "workspace_id"),
        *must(STRING, "user_id"),
        *must(TEXT, "picture"),
        *must(MOMENT, "made_at"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id"),
        in_workspace(),
    )
    op.create_table(
        "goal_steps",
        *must(ID, "workspace_id"),
        *must(STRING, "user_id"),
        *must(INTEGER, "position"),
        *must(TEXT, "text"),
        *may(MOMENT, "done_at"),
        *may(ID, "bright_spot_id"),
        sa.PrimaryKeyConstraint("workspace_id", "user_id", "position"),
        in_workspace(),
        within("bright_spots", "bright_spot_id"),
    )


def _proposals() -> None:
    op.create_table(
        "proposals",
        *must(ID, "workspace_id", "id"),
        *must(STRING, "channel", "ts", "author_id", "proposer_id", "source"),
        *must(MOMENT, "made_at"),
        *must(STRING, "state"),
        *may(MOMENT, "asked_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "channel", "ts"),
        in_workspace(),
    )
    waiting = "state IN ('open', 'accepted')"
    index("proposals", "workspace_id author_id", where=waiting)
    index("proposals", "made_at", where=waiting)


def _corrections() -> None:
    op.create_table(
        "corrections",
        *must(ID, "workspace_id", "bright_spot_id"),
        *must(STRING, "user_id"),
        *may(ID, "team_id"),
        *must(BOOLEAN, "shared"),
        *must(sa.LargeBinary(), "vector"),
        *must(STRING, "strength", "model_version"),
        *must(MOMENT, "made_at"),
        sa.PrimaryKeyConstraint("workspace_id", "bright_spot_id"),
        within("bright_spots", "bright_spot_id"),
        within("teams", "team_id"),
    )
    index("corrections", "workspace_id user_id made_at")
    index("corrections", "workspace_id team_id made_at", where="shared")
