"""A wipe of all readers that one owner asks for and another agrees to."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "wipe",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("organizer_id", _NUMBER, nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("asked_by", "agreed_by")),
        sa.PrimaryKeyConstraint("id", name="pk_wipe"),
        sa.ForeignKeyConstraint(["organizer_id"], ["organizer.id"], name="fk_wipe_organizer", ondelete="CASCADE"),
    )
