"""The beginning: people, what was said and done, advice, chats."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    _people()
    _custody()
    _campaign()
    _chats()


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", _NUMBER, nullable=False),
        *_needed("slug", "sorted_by", of=_SORTED),
        *_known("born", "died"),
        *_needed("death", "occupation", "summary", "photo"),
        *_known("verified_on"),
        *_needed("sources"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("slug", name="uq_person_slug"),
    )
    op.create_index("ix_person_sorted_by", "person", ["sorted_by"])
    op.create_table(
        "name",
        *_needed("person_id", of=_NUMBER),
        *_needed("position", of=sa.Integer()),
        *_needed("text", "kind", "language"),
        sa.PrimaryKeyConstraint("person_id", "position", name="pk_name"),
        _part_of("person", "name"),
    )
    op.create_table(
        "name_key",
        *_needed("key", of=_SORTED),
        *_needed("person_id", of=_NUMBER),
        sa.PrimaryKeyConstraint("key", "person_id", name="pk_name_key"),
        _part_of("person", "name_key"),
    )
    op.create_index("ix_name_key_person_id", "name_key", ["person_id"])


def _custody() -> None:
    op.create_table(
        "detention",
        *_needed("person_id", of=_NUMBER),
        *_needed("position", of=sa.Integer()),
        *_needed("key", "kind"),
        *_known("detained_on"),
        *_needed("charge", "articles"),
        *_known("released_on", "release"),
        *_needed("release_detail", "note", "sources"),
        sa.PrimaryKeyConstraint("person_id", "position", name="pk_detention"),
        _part_of("person", "detention"),
    )
    op.create_table(
        "sentence",
        *_needed("person_id", of=_NUMBER),
        *_needed("detention", "position", of=sa.Integer()),
        *_needed("kind"),
        *_known("sentenced_on"),
        *_needed("articles"),
        *_known("years", "months", "days", of=sa.Integer()),
        *_needed("court", "judge", "note", "sources"),
        sa.PrimaryKeyConstraint("person_id", "detention", "position", name="pk_sentence"),
        _part_of_detention("sentence"),
    )
    op.create_table(
        "stay",
        *_needed("person_id", of=_NUMBER),
        *_needed("detention", "position", of=sa.Integer()),
        *_needed("facility"),
        *_known("since"),
        sa.PrimaryKeyConstraint("person_id", "detention", "position", name="pk_stay"),
        _part_of_detention("stay"),
    )


def _campaign() -> None:
    op.create_table(
        "statement",
        *_needed("key", of=_SORTED),
        *_needed("kind", "organisation", "made_on"),
        *_needed("made_by", of=sa.Date()),
        *_needed("speaker", "role", "title", "quotation", "quotation_language", "gist", "addressee", "sources"),
        sa.PrimaryKeyConstraint("key", name="pk_statement"),
    )
    op.create_index("ix_statement_made_by", "statement", ["made_by"])
    op.create_table(
        "statement_person",
        *_needed("statement_key", of=_SORTED),
        *_needed("position", of=sa.Integer()),
        *_needed("slug", of=_SORTED),
        sa.PrimaryKeyConstraint("statement_key", "position", name="pk_statement_person"),
        _part_of("statement", "statement_person", "key"),
    )
    op.create_index("ix_statement_person_slug", "statement_person", ["slug"])
    op.create_table(
        "action_day",
        *_needed("key", of=_SORTED),
        *_needed("name", "rule"),
        *_known("first_on", of=sa.Date()),
        *_needed("origin", "initiators"),
        *_needed("on", of=sa.Boolean()),
        *_needed("sources"),
        sa.PrimaryKeyConstraint("key", name="pk_action_day"),
    )
    op.create_table(
        "action",
        *_needed("key", "day", "country", of=_SORTED),
        *_needed("held_on", "city", "place", "organiser", "what", "sources"),
        sa.PrimaryKeyConstraint("key", name="pk_action"),
        sa.ForeignKeyConstraint(["day"], ["action_day.key"], name="fk_action_action_day", ondelete="CASCADE"),
    )
    op.create_index("ix_action_day", "action", ["day"])
    op.create_table(
        "advice",
        *_needed("key", "topic", of=_SORTED),
        *_needed("position", of=sa.Integer()),
        *_needed("text"),
        *_needed("caution", of=sa.Boolean()),
        *_known("as_of"),
        *_needed("sources"),
        sa.PrimaryKeyConstraint("key", name="pk_advice"),
    )


def _chats() -> None:
    op.create_table(
        "chat",
        sa.Column("id", _NUMBER, nullable=False),
        *_needed("sealed", of=sa.LargeBinary()),
        *_known("language", "time_zone"),
        *_known("alert_time", of=sa.Time()),
        *_needed("subscribed", of=sa.Boolean()),
        sa.PrimaryKeyConstraint("id", name="pk_chat"),
        sa.UniqueConstraint("sealed", name="uq_chat_sealed"),
    )
    op.create_table(
        "follow",
        *_needed("chat_id", "person_id", of=_NUMBER),
        sa.PrimaryKeyConstraint("chat_id", "person_id", name="pk_follow"),
        _part_of("chat", "follow"),
        _part_of("person", "follow"),
    )
    op.create_index("ix_follow_person_id", "follow", ["person_id"])
    op.create_table(
        "mark",
        *_needed("name"),
        *_needed("value", of=sa.LargeBinary()),
        sa.PrimaryKeyConstraint("name", name="pk_mark"),
    )


def _needed(*names: str, of: sa.types.TypeEngine[Any] | None = None) -> Iterable[sa.Column[object]]:
    return [sa.Column(name, of or sa.Text(), nullable=False, autoincrement=False) for name in names]


def _known(*names: str, of: sa.types.TypeEngine[Any] | None = None) -> Iterable[sa.Column[object]]:
    return [sa.Column(name, of or sa.Text()) for name in names]


def _part_of(parent: str, part: str, by: str = "id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [f"{parent}_{by}"], [f"{parent}.{by}"], name=f"fk_{part}_{parent}", ondelete="CASCADE"
    )


def _part_of_detention(part: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["person_id", "detention"],
        ["detention.person_id", "detention.position"],
        name=f"fk_{part}_detention",
        ondelete="CASCADE",
    )
