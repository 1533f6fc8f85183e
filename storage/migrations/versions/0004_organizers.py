"""Organizers: who may do what, whom they invited, and what each of them did."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "organizer",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("alias", "roles")),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("doing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organizer"),
        sa.UniqueConstraint("sealed", name="uq_organizer_sealed"),
        sa.UniqueConstraint("alias", name="uq_organizer_alias"),
    )
    op.create_table(
        "invitation",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("alias", "roles")),
        sa.Column("inviter", _NUMBER, nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_invitation"),
        sa.UniqueConstraint("alias", name="uq_invitation_alias"),
        sa.ForeignKeyConstraint(["inviter"], ["organizer.id"], name="fk_invitation_organizer", ondelete="CASCADE"),
    )
    op.create_index("ix_invitation_inviter", "invitation", ["inviter"])
    op.create_table(
        "deed",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("who", "what", "details")),
        sa.PrimaryKeyConstraint("id", name="pk_deed"),
    )
