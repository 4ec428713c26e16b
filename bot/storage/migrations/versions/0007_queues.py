"""Whoever has something to say is found without looking through all that waits for its turn.

Each of these indexes says "pending" in words of its own, so that PostgreSQL can take no other. How many rows are
pending it is not to guess from what it once counted: a default is nearer to the truth than "none". The code before
this one goes on beside it, without the index of targets and slower for it, until it is gone.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

PENDING = sa.text("state = 'pending'")
QUEUED = sa.text("state || '' = 'pending'")
AWAITED = sa.text("'' || state = 'pending'")
QUEUE = ["workspace_id", "kind", "priority", "not_before", "id"]
TARGET = ["workspace_id", "target"]


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE outbox ALTER COLUMN state SET STATISTICS 0")
        # What was counted before stays in force until the column is given its type once more.
        op.execute("ALTER TABLE outbox ALTER COLUMN state TYPE character varying")
    op.create_index("ix_outbox_queued", "outbox", QUEUE, sqlite_where=QUEUED, postgresql_where=QUEUED)
    op.create_index("ix_outbox_awaited", "outbox", TARGET, sqlite_where=AWAITED, postgresql_where=AWAITED)
    op.drop_index("ix_outbox_waiting", "outbox")


def downgrade() -> None:
    op.create_index("ix_outbox_waiting", "outbox", TARGET, sqlite_where=PENDING, postgresql_where=PENDING)
    op.drop_index("ix_outbox_awaited", "outbox")
    op.drop_index("ix_outbox_queued", "outbox")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE outbox ALTER COLUMN state SET STATISTICS -1")
