"""Where an action or an announcement is safe only outside of."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the columns; of what is there already nobody has said so."""
    for table in ("action", "announcement"):
        op.add_column(table, sa.Column("safe_outside", sa.Text(), nullable=False, server_default="[]"))
