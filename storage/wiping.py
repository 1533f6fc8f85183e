"""Wiping: all that is known of readers goes at once, and the case files stay.

1. Every table is either wiped or kept, and stands below in one of the two.
2. Of what is kept, the words that were sent to readers, or that one wrote last, are emptied: an announcement stays as a
   number, for no number may be given twice while old buttons hold it.
3. Whoever sends is deposed: it has letters and numbers of chats in its memory.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, case, delete, func, literal, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.kinds import Crowd, Phase
from storage.types import Moment
from storage.words import Words

# What belongs to another stands before it.
WIPED: tuple[Table, ...] = (
    *(tables.delivery, tables.follow, tables.chat, tables.trace),
    *(tables.progress, tables.reason, tables.tally, tables.letter, tables.board, tables.occasion),
    tables.notice,  # it may hold what somebody wrote
)
KEPT: tuple[Table, ...] = (
    *(tables.person, tables.name, tables.word, tables.bearer, tables.detention, tables.sentence, tables.stay),
    *(tables.statement, tables.statement_person, tables.action_day, tables.action, tables.advice),
    *(tables.news, tables.change, tables.announcement),
    *(tables.organizer, tables.invitation, tables.deed, tables.freeze, tables.wipe),
    *(tables.duty, tables.mark),
)
_OVER = (Phase.DONE, Phase.CANCELLED)


@dataclass(frozen=True, slots=True)
class Wiped:
    """How much was wiped: of letters the texts, of deliveries the rows."""

    chats: int
    follows: int
    letters: int
    deliveries: int


async def wipe(db: AsyncConnection, at: datetime) -> Wiped:
    """Wipe; what lies on in the files after it has to be scoured from them."""
    counted = [tables.chat, tables.follow, tables.letter, tables.delivery]
    counts = [int(await db.scalar(select(func.count()).select_from(table)) or 0) for table in counted]
    for table, values in _emptied(at).items():
        await db.execute(update(table).values(values))
    await db.execute(update(tables.duty).values(epoch=tables.duty.c.epoch + 1))
    truncated = [] if db.dialect.name == "sqlite" else [table for table in WIPED if not _is_needed(table)]
    if truncated:  # never CASCADE: it would take along what is kept
        quoted = ", ".join(f'"{table.name}"' for table in truncated)
        await db.execute(text(f"TRUNCATE {quoted}"))
    for table in WIPED:
        if table not in truncated:
            await db.execute(delete(table))
    return Wiped(*counts)


def marred() -> tuple[str, ...]:
    """Name the tables in whose files PostgreSQL keeps former rows after a wipe; those it truncated are new files."""
    return tuple(table.name for table in (*_emptied(None), *(one for one in WIPED if _is_needed(one))))


def _emptied(at: datetime | None) -> Mapping[Table, Mapping[str, Any]]:
    phase = tables.announcement.c.phase
    return {
        tables.announcement: {
            "phase": case((phase.in_(_OVER), phase), else_=literal(Phase.CANCELLED, phase.type)),
            "ended_at": func.coalesce(tables.announcement.c.ended_at, literal(at, Moment)),
            "version": tables.announcement.c.version + 1,
            "texts": Words(),
            "told": Words(),
            "photo": "",
            "links": (),
            "reason": "",
            "crowd": Crowd.EVERYONE,
            "crowd_of": "",
            "occasion_id": None,
            "changing": False,
            "recall": case((phase.in_((Phase.DRAFT, Phase.WAITING)), False), else_=tables.announcement.c.recall),
            "owed": True,
            "forgotten": True,
        },
        tables.organizer: {"doing": ""},
    }


def _is_needed(table: Table) -> bool:
    """Whether something refers to it that is kept."""
    return any(key.column.table is table for kept in KEPT for key in kept.foreign_keys)
