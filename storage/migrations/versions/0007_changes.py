"""Changes of case files: who made them, how it was before, and who is to hear of it; news can be taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    """Make the table and the column; what was marked before holds, and has no history."""
    op.create_table(
        "change",
        sa.Column("number", _NUMBER, nullable=False),
        sa.Column("slug", _SORTED, nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=False),
        *_texts("who"),
        sa.Column("hand", sa.Integer(), nullable=False),
        *_texts("what", "details", "before", "after", "statement", "state"),
        *(sa.Column(name, sa.Text()) for name in ("kind", "happened_on")),
        *_texts("source", "telling", "approver", "reason"),
        sa.Column("news", sa.Integer()),
        sa.PrimaryKeyConstraint("number", name="pk_change"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_change_slug", "change", ["slug"])
    op.create_index("ix_change_telling", "change", ["telling"])
    op.add_column("news", sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false()))
