"""Finding what may go now: the most urgent first, and what waits longest first of what is as urgent.

1. Each rank is a stretch of an index, so that a million rows are looked at as quickly as a few.
2. Of the gathered lane all that waits for a chat is found at once, for it goes out as one message; and not before the
   planner has come to the end, for it may still be owing more of it.
3. Announcements come last and are looked at one by one: a million rows of one that is paused cost nothing.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select, true, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.deliveries import ANNOUNCED, WAITING, pair
from storage.kinds import Lane, Stage, Standing
from storage.tables import chat, delivery, duty, occasion, progress

_RANKS = tuple(range(2 * Lane.ANNOUNCEMENTS))
_GATHERED = (2 * Lane.GATHERED, 2 * Lane.GATHERED + 1)
_LAST = (2 * Lane.ANNOUNCEMENTS, 2 * Lane.ANNOUNCEMENTS + 1)
_MAY_GO = (occasion.c.standing != Standing.DOUBTFUL) & (occasion.c.standing != Standing.PAUSED)
_ALL_PLANNED = delivery.c.at <= func.coalesce(select(duty.c.planned_until).scalar_subquery(), delivery.c.at)


def _next_of(rank: int, *among: ColumnElement[bool]) -> Any:
    """Select what waits in this rank and may go; each rank is a stretch of an index."""
    return (
        select(*(delivery.c[name] for name in ("chat_id", "occasion_id", "rank", "at", "tries", "message")))
        .join(occasion, occasion.c.id == delivery.c.occasion_id)
        .where(WAITING, delivery.c.rank == rank, delivery.c.at <= bindparam("now"), *among)
        .where(_MAY_GO, _ALL_PLANNED if rank in _GATHERED else true())
        .order_by(delivery.c.at)
        .limit(bindparam("most"))
        .subquery()
    )


def _whole(of: Any, *more: Any) -> Any:
    """Select all that a claim holds, of these deliveries."""
    return (
        select(
            *(of.c.chat_id, of.c.occasion_id, of.c.rank, of.c.tries),
            *(occasion.c.edition, occasion.c.repeats, occasion.c.standing, occasion.c.day),
            *(chat.c.sealed, chat.c.language, chat.c.time_zone, chat.c.quiet_from, chat.c.quiet_until),
            chat.c.discreet,
            *more,
        )
        .join_from(of, chat, chat.c.id == of.c.chat_id)
        .join(occasion, occasion.c.id == of.c.occasion_id)
    )


def _first(of: Any, *more: Any) -> Any:
    return _whole(of, *more).order_by(of.c.rank, of.c.at, of.c.chat_id, of.c.occasion_id).limit(bindparam("most"))


# Asked at each turn: built once, for building them takes longer than asking.
_NEXT = _first(union_all(*(select(_next_of(rank)) for rank in _RANKS)).subquery())
_THIS_ONE = (ANNOUNCED, delivery.c.occasion_id == bindparam("of"))
_ONE = union_all(*(select(_next_of(rank, *_THIS_ONE)) for rank in _LAST)).subquery()
_ANNOUNCEMENT = _first(_ONE, _ONE.c.at, _ONE.c.message, occasion.c.task)
_ANNOUNCEMENTS = (  # those with something to do
    select(progress.c.occasion_id)
    .join(occasion, occasion.c.id == progress.c.occasion_id)
    .where(progress.c.stage.in_((Stage.OWED, Stage.CHANGING)), progress.c.count > 0)
    .where(_MAY_GO)
    .distinct()
)
_GATHERED_TOO = (
    _whole(delivery)
    .where(WAITING, delivery.c.rank.in_(_GATHERED), delivery.c.at <= bindparam("now"), _ALL_PLANNED)
    .where(delivery.c.chat_id.in_(bindparam("chats", expanding=True)), _MAY_GO)
)


async def due(db: AsyncConnection, most: int, now: datetime) -> list[Any]:
    """Find up to so many deliveries, and all that is gathered with them; of announcements with task and message."""
    found = {pair(one): one for one in await db.execute(_NEXT, {"now": now, "most": most})}
    if chats := {one.chat_id for one in found.values() if one.rank in _GATHERED}:
        more = await db.execute(_GATHERED_TOO, {"now": now, "chats": list(chats)})
        found |= {pair(one): one for one in more}
    if len(found) < most:
        found |= {pair(one): one for one in await _announcements(db, most - len(found), now)}
    return list(found.values())


async def _announcements(db: AsyncConnection, most: int, now: datetime) -> list[Any]:
    found = list[Any]()
    for number in list(await db.scalars(_ANNOUNCEMENTS)):
        found += await db.execute(_ANNOUNCEMENT, {"of": number, "now": now, "most": most})
    return sorted(found, key=lambda one: (one.rank, one.at, pair(one)))[:most]
