"""Setting going again what came to an end, or dropping what waits: an announcement's deliveries, a stretch at a time.

1. All rows are walked in the order of their chats' numbers, a limited stretch in one transaction, so that nobody waits
   long for the writer. Each step gives where the next one begins, None at the end.
2. A step done twice changes nothing, so that after a crash the walk may begin anew: what was carried to its end
   remembers under which edition, and only what is of a former one is due again.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.announced import become, leave
from storage.deliveries import ANNOUNCED, pair, these
from storage.kinds import Outcome, State, Task
from storage.saving import chunks
from storage.tables import delivery, occasion

_AT_ONCE = 200
_WAITS = delivery.c.state < State.SENDING
_OVER = delivery.c.state > State.SENDING


class Redoing:
    """The deliveries of an announcement as a whole; `most` is how many rows one step walks."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def redo(self, number: int, at: datetime, after: int = 0, most: int = 1000) -> int | None:
        """Bring a correction or a recall to those who were sent the announcement: they are due from this instant on.

        Those of which no message is known cannot be reached: they stay sent or unconfirmed. What was not sent yet of
        an announcement that is recalled is dropped as withdrawn.
        """
        last = await self._last(after, most)
        found = await self._db.execute(select(occasion.c.edition, occasion.c.task).where(occasion.c.id == number))
        edition, task = found.one()
        if last is None or task is Task.SEND:
            return None
        stretch = await self._among(number, after, last)
        reached = [row for row in stretch if row.message is not None]
        await self._due([row for row in reached if row.state > State.SENDING and row.edition < edition], at)
        if task is Task.DELETE:
            unsent = [row for row in stretch if row.message is None and row.state < State.SENDING]
            await self._drop(unsent, Outcome.WITHDRAWN)
        return last

    async def retry(self, number: int, at: datetime, after: int = 0, most: int = 1000) -> int | None:
        """Try once more where only the chat was at fault, and nowhere else."""
        last = await self._last(after, most)
        if last is not None:
            await self._due(await self._among(number, after, last, delivery.c.state == State.FAILED), at)
        return last

    async def drop_waiting(self, number: int, outcome: Outcome, after: int = 0, most: int = 1000) -> int | None:
        """Send it to nobody more; what was to be edited or deleted stands as it was."""
        last = await self._last(after, most)
        if last is None:
            return None
        waiting = await self._among(number, after, last, _WAITS)
        await self._drop([row for row in waiting if row.message is None], outcome)
        await self._become([row for row in waiting if row.message is not None], State.REFUSED)
        return last

    async def _last(self, after: int, most: int) -> int | None:
        """Give the number of the last chat of the stretch."""
        walked = select(delivery.c.chat_id).where(delivery.c.chat_id > after).order_by(delivery.c.chat_id).limit(most)
        last: int | None = await self._db.scalar(select(func.max(walked.subquery().c.chat_id)))
        return last

    async def _among(self, number: int, after: int, last: int, *these_: ColumnElement[bool]) -> list[Any]:
        found = await self._db.execute(
            select(delivery)
            .where(delivery.c.chat_id > after, delivery.c.chat_id <= last, delivery.c.occasion_id == number)
            .where(ANNOUNCED, *these_)
        )
        return list(found)

    async def _due(self, rows: Iterable[Any], at: datetime) -> None:
        await self._become(rows, State.DUE, at=at, tries=0)

    async def _become(self, rows: Iterable[Any], state: State, **values: object) -> None:
        for some in chunks(rows, _AT_ONCE):
            await self._db.execute(
                update(delivery).where(these([pair(row) for row in some])).values(state=state, **values)
            )
            await become(self._db, some, state)

    async def _drop(self, rows: Iterable[Any], outcome: Outcome) -> None:
        for some in chunks(rows, _AT_ONCE):
            await self._db.execute(delete(delivery).where(these([pair(row) for row in some])))
            await leave(self._db, some, outcome)
