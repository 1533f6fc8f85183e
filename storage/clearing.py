"""Clearing away deliveries that are over: their rows go, and what became of them is only counted."""

from collections import Counter
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.deliveries import announced, pair, these
from storage.kinds import Outcome, Stage, Standing, State
from storage.progress import move, moved, places
from storage.saving import chunks
from storage.tables import delivery, occasion
from storage.tallying import increment


async def clear(db: AsyncConnection, before: datetime, after: int, most: int) -> int | None:
    """Count and delete the rows of closed occasions that came to an end before this instant.

    What is to be edited or deleted has not come to its end. Walks `most` rows, and what more its last chat has, from
    the chat of number `after` on; gives where to go on, None at the end.
    """
    walked = select(delivery.c.chat_id).where(delivery.c.chat_id > after).order_by(delivery.c.chat_id).limit(most)
    last: int | None = await db.scalar(select(func.max(walked.subquery().c.chat_id)))
    if last is None:
        return None
    rows = await db.execute(
        select(delivery, occasion.c.standing)
        .join(occasion, occasion.c.id == delivery.c.occasion_id)
        .where(delivery.c.chat_id > after, delivery.c.chat_id <= last)
    )
    over = [row for row in rows if row.standing is Standing.CLOSED and row.at < before and _is_over(row)]
    for some in chunks(over, 200):
        await db.execute(delete(delivery).where(these([pair(row) for row in some])))
    missed = places(row for row in over if row.state < State.SENDING and announced(row.rank))
    await move(db, moved(missed, Stage.MISSED))
    for (number, outcome), count in Counter((row.occasion_id, _outcome(row)) for row in over).items():
        await increment(db, number, outcome, count)
    return last


def _is_over(row: Any) -> bool:
    return bool(row.state > State.SENDING or (row.state < State.SENDING and row.message is None))


def _outcome(row: Any) -> Outcome:
    """Tell what became of the letter; what could not be edited or deleted was sent nevertheless."""
    return Outcome.SENT if row.message is not None else _COUNTED.get(row.state, Outcome.MISSED)


_COUNTED = {
    State.SENT: Outcome.SENT,
    State.CORRECTED: Outcome.SENT,
    State.REFUSED: Outcome.REFUSED,
    State.FAILED: Outcome.REFUSED,
    State.UNCONFIRMED: Outcome.UNCONFIRMED,
}
