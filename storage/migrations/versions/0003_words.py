"""Words: what people are found by has a number of its own; the words are made anew when the storage is opened."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.drop_table("name_key")
    op.create_table(
        "word",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("key", _SORTED, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_word"),
        sa.UniqueConstraint("key", name="uq_word_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bearer",
        *(sa.Column(name, _NUMBER, nullable=False, autoincrement=False) for name in ("word_id", "person_id")),
        sa.PrimaryKeyConstraint("word_id", "person_id", name="pk_bearer"),
        *(
            sa.ForeignKeyConstraint([f"{of}_id"], [f"{of}.id"], name=f"fk_bearer_{of}", ondelete="CASCADE")
            for of in ("word", "person")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_bearer_person_id", "bearer", ["person_id", "word_id"])
