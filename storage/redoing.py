"""Setting going again what came to an end, or dropping what waits: an announcement's deliveries, a stretch at a time.

1. All rows are walked in the order of their chats' numbers, a limited stretch in one transaction, so that nobody waits
   long for the writer. Each step gives where the next one begins, None at the end.
2. A step done twice changes nothing, so that after a crash the walk may begin anew: what was carried to its end
   remembers under which edition, and only what is of a former one is due again.
"""

from collections import Counter
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.announced import leave
from storage.deliveries import ANNOUNCED
from storage.kinds import Outcome, Stage, State, Task
from storage.progress import Place, move, moved, place
from storage.tables import delivery, occasion

_STRETCH = 1000
_WAITS = delivery.c.state < State.SENDING
_OVER = delivery.c.state > State.SENDING
_FAILED = delivery.c.state == State.FAILED
_KNOWN = delivery.c.message.is_not(None)
_UNKNOWN = delivery.c.message.is_(None)
Which = ColumnElement[bool]


class Redoing:
    """The deliveries of an announcement as a whole; `most` is how many rows one step walks."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def redo(self, number: int, at: datetime, after: int = 0, most: int = _STRETCH) -> int | None:
        """Bring a correction or a recall to those who were sent the announcement: they are due from this instant on.

        Those of which no message is known cannot be reached: they stay sent or unconfirmed. What was not sent yet of
        an announcement that is recalled is dropped as withdrawn.
        """
        found = await self._db.execute(select(occasion.c.edition, occasion.c.task).where(occasion.c.id == number))
        edition, task = found.one()
        last = await self._last(after, most)
        if last is None or task is Task.SEND:
            return None
        these = _among(number, after, last)
        former = these & _KNOWN & _OVER & (delivery.c.edition < edition)
        await self._become(former, State.DUE, Stage.CHANGING, at=at, tries=0)
        if task is Task.DELETE:
            await self._drop(these & _UNKNOWN & _WAITS, Outcome.WITHDRAWN)
        return last

    async def retry(self, number: int, at: datetime, after: int = 0, most: int = _STRETCH) -> int | None:
        """Try once more where only the chat was at fault, and nowhere else."""
        last = await self._last(after, most)
        if last is not None:
            failed = _among(number, after, last) & _FAILED
            await self._become(failed & _KNOWN, State.DUE, Stage.CHANGING, at=at, tries=0)
            await self._become(failed & _UNKNOWN, State.DUE, Stage.OWED, at=at, tries=0)
        return last

    async def drop_waiting(self, number: int, outcome: Outcome, after: int = 0, most: int = _STRETCH) -> int | None:
        """Send it to nobody more; what was to be edited or deleted stands as it was."""
        last = await self._last(after, most)
        if last is not None:
            waiting = _among(number, after, last) & _WAITS
            await self._become(waiting & _KNOWN, State.REFUSED, Stage.KEPT)
            await self._drop(waiting & _UNKNOWN, outcome)
        return last

    async def drop_others(self, number: int) -> None:
        """Send nobody anything but this; what was sent of others stays known, so that it does not come twice."""
        others = _WAITS & (delivery.c.occasion_id != number)
        await self._become(others & ANNOUNCED & _KNOWN, State.REFUSED, Stage.KEPT)
        await self._drop(others & ANNOUNCED & _UNKNOWN, Outcome.WITHDRAWN)
        await self._db.execute(delete(delivery).where(others))

    async def _last(self, after: int, most: int) -> int | None:
        """Give the number of the last chat of the stretch."""
        walked = select(delivery.c.chat_id).where(delivery.c.chat_id > after).order_by(delivery.c.chat_id).limit(most)
        last: int | None = await self._db.scalar(select(func.max(walked.subquery().c.chat_id)))
        return last

    async def _become(self, which: Which, state: State, to: Stage, **values: object) -> None:
        if standing := await self._standing(which):
            await self._db.execute(update(delivery).where(which).values(state=state, **values))
            await move(self._db, moved(standing, to))

    async def _drop(self, which: Which, outcome: Outcome) -> None:
        if standing := await self._standing(which):
            await self._db.execute(delete(delivery).where(which))
            await leave(self._db, standing, outcome)

    async def _standing(self, which: Which) -> Counter[Place]:
        """Count these where they stand."""
        kinds = (delivery.c.occasion_id, delivery.c.language, delivery.c.state, _KNOWN)
        message = func.min(delivery.c.message).label("message")
        found = await self._db.execute(
            select(*kinds, message, func.count().label("many")).where(which).group_by(*kinds)
        )
        return sum((Counter({place(row): row.many}) for row in found), Counter[Place]())


def _among(number: int, after: int, last: int) -> Which:
    return (delivery.c.chat_id > after) & (delivery.c.chat_id <= last) & (delivery.c.occasion_id == number) & ANNOUNCED
