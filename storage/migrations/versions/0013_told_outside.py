"""Where what an announcement says is dangerous, as it has gone out."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the column; of what is there already it is what is meant now."""
    op.add_column("announcement", sa.Column("told_outside", sa.Text(), nullable=False, server_default="[]"))
    op.execute("UPDATE announcement SET told_outside = safe_outside")
