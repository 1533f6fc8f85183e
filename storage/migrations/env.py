"""How Alembic runs here: on the connection it is given, within that connection's transaction."""

# ruff: noqa: INP001 - Alembic loads this by path

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
