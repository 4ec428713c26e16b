"""Whoever has something to say is found without looking through all that waits for its turn.

Only adds an index, so that the code before this one goes on beside it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

PENDING = sa.text("state = 'pending'")
COLUMNS = ["workspace_id", "kind", "priority", "not_before", "id"]


def upgrade() -> None:
    op.create_index("ix_outbox_queues", "outbox", COLUMNS, sqlite_where=PENDING, postgresql_where=PENDING)


def downgrade() -> None:
    op.drop_index("ix_outbox_queues", "outbox")
