"""How long chats are kept, what shows on their phones, and which messages can still be deleted there."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what chats may choose, the day they are forgotten, and the traces of messages."""
    op.add_column("chat", sa.Column("discreet", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("chat", sa.Column("erase_after", sa.SmallInteger()))
    op.add_column("chat", sa.Column("keep_months", sa.SmallInteger()))
    op.add_column("chat", sa.Column("expires_on", sa.Date()))
    op.create_index("ix_chat_expires_on", "chat", ["expires_on"])
    op.add_column("duty", sa.Column("retained_at", sa.BigInteger()))
    op.create_table(
        "trace",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("whose", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("due", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_trace"),
        sa.UniqueConstraint("sealed", name="uq_trace_sealed"),
    )
    op.create_index("ix_trace_whose", "trace", ["whose"])
    op.create_index("ix_trace_at", "trace", ["at"])
    is_due = sa.text("due IS NOT NULL")
    op.create_index("ix_trace_due", "trace", ["due"], sqlite_where=is_due, postgresql_where=is_due)
