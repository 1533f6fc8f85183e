"""The whole schema on one page; a column is named as the field of the record it holds."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    Time,
)

from storage.kinds import (
    Crowd,
    Keeping,
    Kind,
    Lane,
    NameKind,
    NewsKind,
    Outcome,
    Phase,
    Release,
    Role,
    SentenceKind,
    Stage,
    Standing,
    State,
    Task,
    Telling,
    Timing,
)
from storage.types import Choice, Code, Dated, Lines, Moment, Number, Several, Sorted, Texts

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
    _texts("address"),
    Column("address_as_of", Dated),
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
word = Table(  # what people are found by: bot.names makes it of their names
    "word",
    metadata,
    Column("id", Number, primary_key=True),
    Column("key", Sorted, nullable=False, unique=True),
    sqlite_autoincrement=True,  # no number is given twice: somebody may have learned it
)
bearer = Table(
    "bearer",
    metadata,
    Column("word_id", Number, ForeignKey("word.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
Index("ix_bearer_person_id", bearer.c.person_id, bearer.c.word_id)
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
    *(_texts("city"), _texts("place"), _texts("organiser"), _texts("what"), _lines("sources"), _lines("safe_outside")),
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
    *(Column("quiet_from", Time), Column("quiet_until", Time)),
    Column("subscribed", Boolean, nullable=False),
    Column("news_waits", Boolean, nullable=False),  # urgent news comes at the hour of alerts too
    Column("discreet", Boolean, nullable=False),  # a neutral line comes in place of every text, until it is opened
    Column("erase_after", SmallInteger),  # hours until each message of the bot is deleted
    Column("keep_months", SmallInteger),  # how long all of this is kept without a word from the chat
    Column("expires_on", Date),  # the first of a month, lest it tell the day it began; NULL: to be set soon
    Column("asked_for", Date),  # that day, once the chat was sent the question whether it shall be kept
    Column("many_readers", Boolean, nullable=False),  # a group or channel
    Column("rehoured", Boolean, nullable=False),  # its day was changed, and today has to be planned for it anew
)
Index("ix_chat_subscribed", chat.c.id, sqlite_where=chat.c.subscribed, postgresql_where=chat.c.subscribed)
Index("ix_chat_rehoured", chat.c.id, sqlite_where=chat.c.rehoured, postgresql_where=chat.c.rehoured)
Index("ix_chat_expires_on", chat.c.expires_on)
follow = Table(
    "follow",
    metadata,
    _part_of("chat"),
    Column("person_id", Number, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
)

trace = Table(  # what can still be deleted on the phone: for two days, and nothing leads from here to a row of chat
    "trace",
    metadata,
    Column("id", Number, primary_key=True),
    Column("whose", BigInteger, nullable=False, index=True),  # made of the chat's id with the key
    Column("sealed", LargeBinary, nullable=False, unique=True),  # the chat's id and the message's
    Column("at", Moment, nullable=False, index=True),  # when it was sent
    Column("due", Moment),  # when it is to be deleted; NULL: only if the person leaves
)
Index("ix_trace_due", trace.c.due, sqlite_where=trace.c.due.is_not(None), postgresql_where=trace.c.due.is_not(None))

# What is told unasked. A delivery is one narrow row a chat: what it says stands in the letter, once for all.
news = Table(
    "news",
    metadata,
    Column("number", Number, primary_key=True),
    Column("slug", Sorted, nullable=False, index=True),
    Column("kind", Choice(NewsKind), nullable=False),
    Column("happened_on", Dated, nullable=False),
    Column("marked_on", Date, nullable=False),
    Column("marked_at", Moment, nullable=False),
    _texts("detail"),
    Column("planned", Boolean, nullable=False),
    Column("withdrawn", Boolean, nullable=False),  # it was not so: nobody else is told
)
occasion = Table(
    "occasion",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Sorted, nullable=False, unique=True),
    *(_text("kind"), Column("subject", Sorted, nullable=False, index=True)),
    *(Column("day", Date, nullable=False), Column("about", Date, nullable=False)),
    *(Column("number", Integer, nullable=False), Column("latest", Integer, nullable=False)),
    Column("standing", Choice(Standing), nullable=False, index=True),
    Column("repeats", Boolean, nullable=False),  # what may not have arrived is sent once more
    Column("edition", Integer, nullable=False),  # counts how often its letters were written, or its task set anew
    Column("task", Choice(Task), nullable=False),
)
letter = Table(
    "letter",
    metadata,
    Column("occasion_id", Integer, ForeignKey("occasion.id", ondelete="CASCADE"), primary_key=True),
    Column("language", Text, primary_key=True),
    Column("late", Integer, primary_key=True, autoincrement=False),  # days after the day of the occasion
    *(_text("text"), _text("line"), _text("buttons"), _text("photo")),
    _text("refused"),  # Telegram's reason, if it takes this letter for nobody
)
delivery = Table(
    "delivery",
    metadata,
    Column("chat_id", Integer, ForeignKey("chat.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("occasion_id", Integer, ForeignKey("occasion.id"), primary_key=True, autoincrement=False),
    Column("epoch", Integer, nullable=False),  # whose claim it is
    Column("at", Moment, nullable=False),  # when it may go, was claimed, or came to its end
    Column("rank", SmallInteger, nullable=False),  # twice the lane, and one more for a chat of one reader
    Column("state", Code(State), nullable=False),
    Column("tries", SmallInteger, nullable=False),
    # Only of announcements: what can be edited and deleted, and what is counted by language.
    Column("message", Integer),  # Telegram's id of what was sent
    Column("edition", Integer),  # that of the occasion when this was last carried to its end
    Column("language", Text),  # under which it is counted
)
_UNDER_WAY = delivery.c.state <= State.SENDING
Index(
    "ix_delivery_under_way",
    *(delivery.c.rank, delivery.c.at),
    sqlite_where=_UNDER_WAY,
    postgresql_where=_UNDER_WAY,
)
_ANNOUNCED = delivery.c.rank >= 2 * Lane.ANNOUNCEMENTS
Index(  # so that an announcement that is paused is in nobody's way
    "ix_delivery_announced",
    *(delivery.c.occasion_id, delivery.c.rank, delivery.c.at),
    sqlite_where=_UNDER_WAY & _ANNOUNCED,
    postgresql_where=_UNDER_WAY & _ANNOUNCED,
)
progress = Table(  # how far announcements are: kept, for counting a million rows takes too long
    "progress",
    metadata,
    Column("occasion_id", Integer, ForeignKey("occasion.id"), primary_key=True, autoincrement=False),
    Column("language", Text, primary_key=True),
    Column("stage", Choice(Stage), primary_key=True),
    Column("count", Integer, nullable=False),
)
Index("ix_progress_stage", progress.c.stage, progress.c.count)
reason = Table(  # why Telegram refused announcements, in its own words without what they quote
    "reason",
    metadata,
    Column("occasion_id", Integer, ForeignKey("occasion.id"), primary_key=True, autoincrement=False),
    Column("text", Text, primary_key=True),
    Column("count", Integer, nullable=False),
)
tally = Table(  # what became of deliveries whose rows are gone
    "tally",
    metadata,
    Column("occasion_id", Integer, ForeignKey("occasion.id"), primary_key=True, autoincrement=False),
    Column("outcome", Choice(Outcome), primary_key=True),
    *(Column("count", Integer, nullable=False), Column("reported", Integer, nullable=False)),
)
duty = Table(  # one row: who plans and sends, and how far the planning has come
    "duty",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("epoch", Integer, nullable=False),
    *(Column("planned_until", Moment), Column("ticked_at", Moment)),
    Column("retained_at", Moment),  # when what is not needed any more was last deleted
)
notice = Table(  # what organizers are to know
    "notice",
    metadata,
    Column("id", Number, primary_key=True),
    *(_text("kind"), _text("details")),
    *(Column("made_at", Moment, nullable=False), Column("told", Boolean, nullable=False)),
)

# Who may do what, and who did.
organizer = Table(
    "organizer",
    metadata,
    Column("id", Number, primary_key=True),
    Column("sealed", LargeBinary, nullable=False, unique=True),  # otherwise than the same person's chat
    Column("alias", Text, nullable=False, unique=True),  # what the other organizers call this one
    Column("roles", Several(Role), nullable=False),
    Column("since", Moment, nullable=False),
    _text("doing"),  # the command, with its words, that the next message answers
)
invitation = Table(
    "invitation",
    metadata,
    Column("digest", LargeBinary, primary_key=True),  # of the link's secret
    Column("alias", Text, nullable=False, unique=True),
    Column("roles", Several(Role), nullable=False),
    Column("inviter", Number, ForeignKey("organizer.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("expires_at", Moment, nullable=False),
)
deed = Table(  # it is only added to
    "deed",
    metadata,
    Column("id", Number, primary_key=True),
    Column("done_at", Moment, nullable=False),
    *(_text("who"), _text("what"), _text("details")),
)
change = Table(  # of a case file, or of a statement
    "change",
    metadata,
    Column("number", Number, primary_key=True),
    Column("slug", Sorted, nullable=False, index=True),
    Column("done_at", Moment, nullable=False),
    *(_text("who"), Column("hand", Integer, nullable=False)),
    *(_text("what"), _text("details"), _text("before"), _text("after"), _text("statement")),
    Column("state", Choice(Keeping), nullable=False),
    *(Column("kind", Choice(NewsKind)), Column("happened_on", Dated), _text("source")),
    Column("telling", Choice(Telling), nullable=False, index=True),
    *(_text("approver"), _text("reason"), Column("news", Integer)),
    sqlite_autoincrement=True,  # no number is given twice: old buttons hold them
)

# What organizers announce, and where its progress is shown.
announcement = Table(
    "announcement",
    metadata,
    Column("number", Number, primary_key=True),
    Column("code", Text, nullable=False, unique=True, index=True),  # by which readers check it
    Column("phase", Choice(Phase), nullable=False, index=True),
    Column("version", Integer, nullable=False),  # counts the changes of what readers would get
    *(_text("about"), _texts("texts"), _text("photo"), _lines("links"), _lines("safe_outside")),
    *(Column("crowd", Choice(Crowd), nullable=False), _text("crowd_of")),
    *(Column("timing", Choice(Timing), nullable=False), Column("at", Moment), Column("day", Date)),
    Column("latest", Integer, nullable=False),
    *(_text("author"), _lines("hands"), _text("approver"), Column("approver_number", Integer), _text("reason")),
    Column("alone", Boolean, nullable=False),
    Column("occasion_id", Integer, ForeignKey("occasion.id")),
    Column("owed", Boolean, nullable=False),  # everyone of the crowd has a delivery
    Column("recall", Boolean, nullable=False),  # it is to be deleted everywhere
    Column("changing", Boolean, nullable=False),  # what was sent is being corrected or deleted
    *(_texts("told"), _lines("told_outside")),  # what has gone out,
    Column("corrected", Boolean, nullable=False),  # and whether once more
    Column("forgotten", Boolean, nullable=False),  # who was sent it, and every small number
    *(Column("made_at", Moment, nullable=False), Column("changed_at", Moment, nullable=False)),
    *(Column("started_at", Moment), Column("ended_at", Moment)),
)
board = Table(
    "board",
    metadata,
    Column("announcement_number", Number, ForeignKey("announcement.number", ondelete="CASCADE"), primary_key=True),
    Column("organizer_id", Number, ForeignKey("organizer.id", ondelete="CASCADE"), primary_key=True),
    Column("message", Integer, nullable=False),
    _text("shown"),  # a digest of what it says, so that nothing is edited in vain
)
freeze = Table(  # one row while all announcements are frozen
    "freeze",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    *(Column("frozen_at", Moment, nullable=False), _text("frozen_by"), _lines("lifters")),
)
wipe = Table(  # one row while an owner asks that all readers be wiped, or once two have agreed and it is not done yet
    "wipe",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("organizer_id", Number, ForeignKey("organizer.id", ondelete="CASCADE"), nullable=False),
    *(Column("asked_at", Moment, nullable=False), _text("asked_by"), _text("agreed_by")),
)
mark = Table("mark", metadata, Column("name", Text, primary_key=True), Column("value", LargeBinary, nullable=False))
