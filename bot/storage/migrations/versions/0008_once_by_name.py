"""Whose name once stood on a bright spot may be remembered: it hides nobody among those without a name.

Only adds a column that fills itself in, so that the code before this one goes on beside it. What lost its name before
is not known any more.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    column = sa.Column("name_stood", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("bright_spots", column)


def downgrade() -> None:
    with op.batch_alter_table("bright_spots") as batch:
        batch.drop_column("name_stood")
