"""Alerts: where letters reach people, when a chat wants to be left in peace, occasions, letters, deliveries."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_INSTANT = sa.BigInteger()


def upgrade() -> None:
    """Make the tables and columns; groups that are stored already cannot be told from people, their ids are sealed."""
    op.add_column("person", _needed("address", server_default="{}"))
    op.add_column("person", sa.Column("address_as_of", sa.Text()))
    for name in ("quiet_from", "quiet_until"):
        op.add_column("chat", sa.Column(name, sa.Time()))
    for name in ("news_waits", "many_readers", "rehoured"):
        op.add_column("chat", _needed(name, sa.Boolean(), server_default=sa.false()))
    for name in ("subscribed", "rehoured"):
        where = sa.column(name, sa.Boolean())
        op.create_index(f"ix_chat_{name}", "chat", ["id"], sqlite_where=where, postgresql_where=where)
    _occasions()
    _deliveries()
    _keeping()


def _occasions() -> None:
    op.create_table(
        "news",
        sa.Column("number", _NUMBER, nullable=False),
        _needed("slug", _SORTED),
        *(_needed("kind"), _needed("happened_on"), _needed("marked_on", sa.Date()), _needed("marked_at", _INSTANT)),
        *(_needed("detail"), _needed("planned", sa.Boolean())),
        sa.PrimaryKeyConstraint("number", name="pk_news"),
    )
    op.create_index("ix_news_slug", "news", ["slug"])
    op.create_table(
        "occasion",
        sa.Column("id", sa.Integer(), nullable=False),
        *(_needed("key", _SORTED), _needed("kind"), _needed("subject", _SORTED)),
        *(_needed("day", sa.Date()), _needed("about", sa.Date())),
        *(_needed("number", sa.Integer()), _needed("latest", sa.Integer())),
        *(_needed("standing"), _needed("repeats", sa.Boolean()), _needed("edition", sa.Integer())),
        sa.PrimaryKeyConstraint("id", name="pk_occasion"),
        sa.UniqueConstraint("key", name="uq_occasion_key"),
    )
    op.create_index("ix_occasion_subject", "occasion", ["subject"])
    op.create_index("ix_occasion_standing", "occasion", ["standing"])
    op.create_table(
        "letter",
        *(_needed("occasion_id", sa.Integer()), _needed("language"), _needed("late", sa.Integer())),
        *(_needed(name) for name in ("text", "line", "buttons", "photo", "refused")),
        sa.PrimaryKeyConstraint("occasion_id", "language", "late", name="pk_letter"),
        sa.ForeignKeyConstraint(["occasion_id"], ["occasion.id"], name="fk_letter_occasion", ondelete="CASCADE"),
    )


def _deliveries() -> None:
    op.create_table(
        "delivery",
        *(_needed(name, sa.Integer()) for name in ("chat_id", "occasion_id", "epoch")),
        _needed("at", _INSTANT),
        *(_needed(name, sa.SmallInteger()) for name in ("rank", "state", "tries")),
        sa.PrimaryKeyConstraint("chat_id", "occasion_id", name="pk_delivery"),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name="fk_delivery_chat", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["occasion_id"], ["occasion.id"], name="fk_delivery_occasion"),
    )
    under_way = sa.column("state", sa.SmallInteger()) <= sa.literal_column("3")
    op.create_index(
        "ix_delivery_under_way", "delivery", ["rank", "at"], sqlite_where=under_way, postgresql_where=under_way
    )
    if op.get_bind().dialect.name == "postgresql":  # each row is written three times: its former selves go soon
        op.execute("ALTER TABLE delivery SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0)")
    op.create_table(
        "tally",
        *(_needed("occasion_id", sa.Integer()), _needed("outcome")),
        *(_needed("count", sa.Integer()), _needed("reported", sa.Integer())),
        sa.PrimaryKeyConstraint("occasion_id", "outcome", name="pk_tally"),
        sa.ForeignKeyConstraint(["occasion_id"], ["occasion.id"], name="fk_tally_occasion"),
    )


def _keeping() -> None:
    duty = op.create_table(
        "duty",
        *(_needed("id", sa.Integer()), _needed("epoch", sa.Integer())),
        *(sa.Column("planned_until", _INSTANT), sa.Column("ticked_at", _INSTANT)),
        sa.PrimaryKeyConstraint("id", name="pk_duty"),
    )
    op.bulk_insert(duty, [{"id": 1, "epoch": 0}])
    op.create_table(
        "notice",
        sa.Column("id", _NUMBER, nullable=False),
        *(_needed("kind"), _needed("details"), _needed("made_at", _INSTANT), _needed("told", sa.Boolean())),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
    )


def _needed(name: str, of: sa.types.TypeEngine[Any] | None = None, **more: Any) -> sa.Column[Any]:
    return sa.Column(name, of or sa.Text(), nullable=False, autoincrement=False, **more)
