"""Whoever shared something hears of it before its time is over: when they did, for each bright spot.

Only adds a column that may be empty, so that the code before this one goes on beside it.
"""

import sqlalchemy as sa
from alembic import op

from bot.storage.migrations.shapes import MOMENT

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("bright_spots", sa.Column("end_told_at", MOMENT, nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("bright_spots") as batch:
        batch.drop_column("end_told_at")
