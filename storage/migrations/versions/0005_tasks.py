"""Tasks: announcements can be edited, deleted and paused after they were sent, and are counted as they go."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables and columns; nothing was announced before."""
    op.add_column("occasion", _needed("task", server_default="send"))
    for name, of in (("message", sa.Integer()), ("edition", sa.Integer()), ("language", sa.Text())):
        op.add_column("delivery", sa.Column(name, of))
    state, rank = sa.column("state", sa.SmallInteger()), sa.column("rank", sa.SmallInteger())
    where = (state <= sa.literal_column("3")) & (rank >= sa.literal_column("6"))
    op.create_index(
        "ix_delivery_announced", "delivery", ["occasion_id", "rank", "at"], sqlite_where=where, postgresql_where=where
    )
    _counts("progress", "language", "stage")
    op.create_index("ix_progress_stage", "progress", ["stage", "count"])
    _counts("reason", "text")


def _counts(table: str, *by: str) -> None:
    op.create_table(
        table,
        _needed("occasion_id", sa.Integer()),
        *(_needed(name) for name in by),
        _needed("count", sa.Integer()),
        sa.PrimaryKeyConstraint("occasion_id", *by, name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["occasion_id"], ["occasion.id"], name=f"fk_{table}_occasion"),
    )


def _needed(name: str, of: sa.types.TypeEngine[Any] | None = None, **more: Any) -> sa.Column[Any]:
    return sa.Column(name, of or sa.Text(), nullable=False, autoincrement=False, **more)
