"""The whole schema on one page; a column is named as the field of the record it holds."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Time,
)

from storage.kinds import Kind, NameKind, Release, SentenceKind
from storage.types import Choice, Dated, Lines, Number, Sorted, Texts

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _texts(name: str) -> Column[object]:
    return Column(name, Texts, nullable=False)


def _lines(name: str) -> Column[object]:
    return Column(name, Lines, nullable=False)


def _text(name: str) -> Column[object]:
    return Column(name, Text, nullable=False)


def _part_of(parent: str) -> Column[object]:
    """Refer to the row this one belongs to, and go with it."""
    return Column(f"{parent}_id", Number, ForeignKey(f"{parent}.id", ondelete="CASCADE"), primary_key=True)


def _place(name: str = "position") -> Column[object]:
    """Keep the order of a record's parts."""
    return Column(name, Integer, primary_key=True, autoincrement=False)


# What we know of people. A part has no number of its own: it is known by its person and its place.
person = Table(
    "person",
    metadata,
    Column("id", Number, primary_key=True),
    Column("slug", Sorted, nullable=False, unique=True),
    Column("sorted_by", Sorted, nullable=False, index=True),  # the folded name
    Column("born", Dated),
    Column("died", Dated),
    *(_texts("death"), _texts("occupation"), _texts("summary"), _text("photo")),
    Column("verified_on", Dated),
    _lines("sources"),
)
name = Table(
    "name",
    metadata,
    *(_part_of("person"), _place(), _text("text")),
    Column("kind", Choice(NameKind), nullable=False),
    _text("language"),
)
name_key = Table(  # what a name is found by
    "name_key",
    metadata,
    Column("key", Sorted, primary_key=True),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
)
detention = Table(
    "detention",
    metadata,
    *(_part_of("person"), _place(), _text("key")),
    Column("kind", Choice(Kind), nullable=False),
    Column("detained_on", Dated),
    *(_texts("charge"), _lines("articles")),
    Column("released_on", Dated),
    Column("release", Choice(Release)),
    *(_texts("release_detail"), _texts("note"), _lines("sources")),
)
sentence = Table(
    "sentence",
    metadata,
    *(Column("person_id", Number, primary_key=True), _place("detention"), _place()),
    Column("kind", Choice(SentenceKind), nullable=False),
    Column("sentenced_on", Dated),
    _lines("articles"),
    *(Column("years", Integer), Column("months", Integer), Column("days", Integer)),
    *(_texts("court"), _text("judge"), _texts("note"), _lines("sources")),
    ForeignKeyConstraint(["person_id", "detention"], ["detention.person_id", "detention.position"], ondelete="CASCADE"),
)
stay = Table(
    "stay",
    metadata,
    *(Column("person_id", Number, primary_key=True), _place("detention"), _place()),
    _texts("facility"),
    Column("since", Dated),
    ForeignKeyConstraint(["person_id", "detention"], ["detention.person_id", "detention.position"], ondelete="CASCADE"),
)

# What was said, done and advised.
statement = Table(
    "statement",
    metadata,
    Column("key", Sorted, primary_key=True),
    *(_text("kind"), _texts("organisation")),
    Column("made_on", Dated, nullable=False),
    Column("made_by", Date, nullable=False, index=True),  # the last day that made_on can mean
    *(_text("speaker"), _texts("role"), _text("title"), _text("quotation"), _text("quotation_language")),
    *(_texts("gist"), _texts("addressee"), _lines("sources")),
)
statement_person = Table(  # a slug, for a statement may concern somebody whose case file is not here yet
    "statement_person",
    metadata,
    Column("statement_key", Sorted, ForeignKey("statement.key", ondelete="CASCADE"), primary_key=True),
    _place(),
    Column("slug", Sorted, nullable=False, index=True),
)
action_day = Table(
    "action_day",
    metadata,
    Column("key", Sorted, primary_key=True),
    *(_texts("name"), _text("rule")),
    Column("first_on", Date),
    *(_texts("origin"), _texts("initiators")),
    Column("on", Boolean, nullable=False),
    _lines("sources"),
)
action = Table(
    "action",
    metadata,
    Column("key", Sorted, primary_key=True),
    Column("day", Sorted, ForeignKey("action_day.key", ondelete="CASCADE"), nullable=False, index=True),
    Column("country", Sorted, nullable=False),
    Column("held_on", Dated, nullable=False),
    *(_texts("city"), _texts("place"), _texts("organiser"), _texts("what"), _lines("sources")),
)
advice = Table(
    "advice",
    metadata,
    Column("key", Sorted, primary_key=True),
    Column("topic", Sorted, nullable=False),
    Column("position", Integer, nullable=False),
    _texts("text"),
    Column("caution", Boolean, nullable=False),
    Column("as_of", Dated),
    _lines("sources"),
)

# Who wants to hear of whom: nothing here says when, and no id is readable.
chat = Table(
    "chat",
    metadata,
    Column("id", Number, primary_key=True),
    Column("sealed", LargeBinary, nullable=False, unique=True),
    *(Column("language", Text), Column("time_zone", Text), Column("alert_time", Time)),
    Column("subscribed", Boolean, nullable=False),
)
follow = Table(
    "follow",
    metadata,
    _part_of("chat"),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
)
mark = Table("mark", metadata, Column("name", Text, primary_key=True), Column("value", LargeBinary, nullable=False))
