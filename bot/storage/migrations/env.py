"""Runs the migrations on the connection that it is handed, in its transaction; knows none of them."""

from alembic import context

from bot.storage.tables import metadata
from bot.storage.tables.search import compared

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    include_name=compared,
)
context.run_migrations()
