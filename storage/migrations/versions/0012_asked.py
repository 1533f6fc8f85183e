"""About which day a chat was asked whether it shall be kept."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the column."""
    op.add_column("chat", sa.Column("asked_for", sa.Date()))
