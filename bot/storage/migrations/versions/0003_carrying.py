"""Carrying what works to others: stories, drafts, tries, asks, pairings, customers and their dates.

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

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NO, ZERO = sa.false(), sa.text("0")

TABLES = ("customers", "customer_dates", "meetings", "stories", "drafts", "previews", "asks", "pairings")


def upgrade() -> None:
    for table, columns in _columns().items():
        for column in columns:
            op.add_column(table, column)
    index("bright_spots", "workspace_id customer_id", where="customer_id IS NOT NULL")
    index("plans", "workspace_id tries", where="tries IS NOT NULL")
    _customers()
    _stories()
    _drafts()
    _asks()
    _pairings()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    op.drop_index("ix_plans_workspace_id_tries", "plans")
    op.drop_index("ix_bright_spots_workspace_id_customer_id", "bright_spots")
    for table, columns in _columns().items():
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.drop_column(column.name)


def _columns() -> dict[str, tuple[sa.Column[Any], ...]]:
    """What is added to tables that are there, made anew for each use."""
    return {
        "teams": (
            sa.Column("rhythm", STRING, nullable=False, server_default="weekly"),
            sa.Column("preview_minutes", INTEGER, nullable=False, server_default=sa.text("120")),
            sa.Column("pairing_weeks", INTEGER, nullable=False, server_default=ZERO),
            sa.Column("search_by_author", BOOLEAN, nullable=False, server_default=NO),
            sa.Column("playbook_canvas", STRING),
        ),
        "reps": (
            sa.Column("charts_shown_at", MOMENT),
            sa.Column("story_consent", STRING),
            sa.Column("pairing_weeks", INTEGER, nullable=False, server_default=ZERO),
            sa.Column("pairing_wish", STRING),
            sa.Column("meets_at_customers", BOOLEAN, nullable=False, server_default=NO),
        ),
        "prompts": (sa.Column("customer_date_id", ID),),
        "editions": (
            sa.Column("story_id", ID),
            sa.Column("story_unnamed", BOOLEAN, nullable=False, server_default=NO),
            sa.Column("introduction", TEXT),
        ),
        "bright_spots": (sa.Column("customer_id", ID), sa.Column("stage", STRING)),
        "plans": (
            sa.Column("tries", ID),
            sa.Column("says", TEXT),
            sa.Column("named", BOOLEAN, nullable=False, server_default=NO),
        ),
    }


def _customers() -> None:
    op.create_table(
        "customers",
        *must(ID, "workspace_id", "id"),
        *must(STRING, "user_id"),
        *must(TEXT, "name", "key"),
        *must(MOMENT, "made_at"),
        *may(ID, "merged_into"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        sa.UniqueConstraint("workspace_id", "user_id", "name"),
        in_workspace(),
        within("customers", "merged_into"),
    )
    index("customers", "workspace_id key")
    op.create_table(
        "customer_dates",
        *must(ID, "workspace_id", "id", "customer_id"),
        *must(STRING, "user_id"),
        *must(DATE, "day"),
        *must(TEXT, "what"),
        *must(MOMENT, "made_at"),
        *may(TEXT, "note"),
        sa.Column("rests", BOOLEAN, nullable=False, server_default=NO),
        *may(ID, "bright_spot_id"),
        *may(DATE, "asked_on"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        in_workspace(),
        within("customers", "customer_id"),
        within("bright_spots", "bright_spot_id"),
    )
    index("customer_dates", "workspace_id user_id day")
    index("customer_dates", "workspace_id customer_id day")
    op.create_table(
        "meetings",
        *must(ID, "workspace_id", "customer_id"),
        *must(STRING, "first_id", "second_id"),
        *must(MOMENT, "told_at"),
        sa.PrimaryKeyConstraint("workspace_id", "customer_id", "first_id", "second_id"),
        within("customers", "customer_id"),
    )


def _stories() -> None:
    op.create_table(
        "stories",
        *must(ID, "workspace_id", "bright_spot_id", "team_id"),
        *must(STRING, "user_id"),
        *must(MOMENT, "asked_at"),
        *may(STRING, "consent"),
        *may(MOMENT, "answered_at"),
        *may(ID, "edition_id"),
        *may(MOMENT, "outside_asked_at"),
        *may(STRING, "outside"),
        sa.PrimaryKeyConstraint("workspace_id", "bright_spot_id"),
        within("bright_spots", "bright_spot_id"),
        within("teams", "team_id"),
        within("editions", "edition_id"),
    )
    index("stories", "workspace_id team_id asked_at")


def _drafts() -> None:
    op.create_table(
        "drafts",
        *must(ID, "workspace_id", "team_id"),
        *must(DATE, "due_date"),
        *must(INTEGER, "version"),
        *may(TEXT, "introduction"),
        *may(ID, "story_id"),
        sa.Column("story_chosen", BOOLEAN, nullable=False, server_default=NO),
        sa.Column("left_out", STRING, nullable=False, server_default=sa.text("''")),
        sa.Column("skipped", BOOLEAN, nullable=False, server_default=NO),
        *may(STRING, "changed_by"),
        *may(MOMENT, "changed_at"),
        sa.PrimaryKeyConstraint("workspace_id", "team_id", "due_date"),
        within("teams", "team_id"),
        within("bright_spots", "story_id"),
    )
    op.create_table(
        "previews",
        *must(ID, "workspace_id", "team_id"),
        *must(DATE, "due_date"),
        *must(STRING, "user_id"),
        *may(STRING, "channel", "ts"),
        sa.PrimaryKeyConstraint("workspace_id", "team_id", "due_date", "user_id"),
        within("teams", "team_id"),
    )


def _asks() -> None:
    op.create_table(
        "asks",
        *must(ID, "workspace_id", "id"),
        *must(STRING, "asker_id", "author_id"),
        *must(ID, "bright_spot_id"),
        *must(MOMENT, "asked_at"),
        *must(STRING, "state"),
        *may(MOMENT, "decided_at"),
        *may(TEXT, "line"),
        *may(STRING, "channel"),
        *may(DATE, "check_on"),
        *may(MOMENT, "checked_at"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        in_workspace(),
        within("bright_spots", "bright_spot_id"),
    )
    undecided = "state IN ('waiting', 'open')"
    index("asks", "workspace_id author_id", where=undecided)
    index("asks", "workspace_id asker_id", where=undecided)
    index("asks", "check_on", where="check_on IS NOT NULL AND checked_at IS NULL")
    index("asks", "workspace_id bright_spot_id")


def _pairings() -> None:
    op.create_table(
        "pairings",
        *must(ID, "workspace_id", "id", "team_id"),
        *must(DATE, "round_on"),
        *must(STRING, "seeker_id", "helper_id", "strength"),
        *must(ID, "bright_spot_id"),
        *must(STRING, "state"),
        *may(BOOLEAN, "seeker_yes", "helper_yes"),
        *may(MOMENT, "introduced_at"),
        *may(STRING, "channel"),
        *may(DATE, "check_on"),
        *may(BOOLEAN, "seeker_talked", "helper_talked"),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
        in_workspace(),
        within("teams", "team_id"),
        within("bright_spots", "bright_spot_id"),
    )
    index("pairings", "workspace_id team_id round_on")
    index("pairings", "check_on", where="check_on IS NOT NULL")
    index("pairings", "round_on", where="state = 'proposed'")
