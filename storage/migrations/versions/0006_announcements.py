"""Announcements: what organizers tell many at once, where its progress is shown, and whether all stand still."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "announcement",
        sa.Column("number", _NUMBER, nullable=False),
        *_texts("phase"),
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("about", "texts", "photo", "links", "crowd", "crowd_of", "timing"),
        sa.Column("at", sa.BigInteger()),
        sa.Column("day", sa.Date()),
        sa.Column("latest", sa.Integer(), nullable=False),
        *_texts("author", "hands", "approver"),
        sa.Column("approver_number", sa.Integer()),
        *_texts("reason"),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.Column("occasion_id", sa.Integer()),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("owed", "recall", "changing", "forgotten")),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in ("made_at", "changed_at")),
        *(sa.Column(name, sa.BigInteger()) for name in ("started_at", "ended_at")),
        sa.PrimaryKeyConstraint("number", name="pk_announcement"),
        sa.ForeignKeyConstraint(["occasion_id"], ["occasion.id"], name="fk_announcement_occasion"),
    )
    op.create_index("ix_announcement_phase", "announcement", ["phase"])
    op.create_table(
        "board",
        *(sa.Column(name, _NUMBER, nullable=False) for name in ("announcement_number", "organizer_id")),
        sa.Column("message", sa.Integer(), nullable=False),
        *_texts("shown"),
        sa.PrimaryKeyConstraint("announcement_number", "organizer_id", name="pk_board"),
        sa.ForeignKeyConstraint(
            ["announcement_number"], ["announcement.number"], name="fk_board_announcement", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["organizer_id"], ["organizer.id"], name="fk_board_organizer", ondelete="CASCADE"),
    )
    op.create_table(
        "freeze",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("frozen_at", sa.BigInteger(), nullable=False),
        *_texts("frozen_by", "lifters"),
        sa.PrimaryKeyConstraint("id", name="pk_freeze"),
    )
