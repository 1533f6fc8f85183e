"""Changes of case files: kept with who made them and how it was before; what came of one is all that is changed."""

import json
from typing import Any

from sqlalchemy import Select, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.change import Change
from storage.dates import PartialDate
from storage.kinds import Keeping, NewsKind, Telling
from storage.saving import row
from storage.tables import change


class AllChanges:
    """All that organizers changed, by number in the order they did it."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def add(self, one: Change) -> int:
        """Keep one, whatever its number; give the number it got."""
        values = row(one, change) | {"details": json.dumps(dict(one.details), ensure_ascii=False, sort_keys=True)}
        del values["number"]
        return int((await self._db.execute(insert(change).values(values).returning(change.c.number))).scalar_one())

    async def get(self, number: int) -> Change | None:
        """Give one."""
        found = await self._found(select(change).where(change.c.number == number))
        return found[0] if found else None

    async def newest(self, slug: str | None, before: int | None, count: int) -> list[Change]:
        """Give the newest few of a person (None: of all), older than this number if one is given, newest first."""
        query = select(change).order_by(change.c.number.desc()).limit(count)
        if slug is not None:
            query = query.where(change.c.slug == slug)
        return await self._found(query if before is None else query.where(change.c.number < before))

    async def waiting(self) -> list[Change]:
        """Give the news that waits for approval, the oldest first."""
        return await self._found(select(change).where(change.c.telling == Telling.WAITING).order_by(change.c.number))

    async def marked(self, slug: str, kind: NewsKind, happened_on: PartialDate) -> bool:
        """Whether this very news was marked, and not undone."""
        this = (change.c.slug == slug, change.c.kind == kind, change.c.happened_on == happened_on)
        query = select(change.c.number).where(*this, change.c.state == Keeping.MADE).limit(1)
        return await self._db.scalar(query) is not None

    async def undone(self, number: int) -> bool:
        """It was undone, and what waited for approval is withdrawn; False if it had been undone already."""
        made = (change.c.number == number) & (change.c.state == Keeping.MADE)
        done = await self._db.execute(update(change).where(made).values(state=Keeping.UNDONE))
        waits = (change.c.number == number) & (change.c.telling == Telling.WAITING)
        await self._db.execute(update(change).where(waits).values(telling=Telling.WITHDRAWN))
        return bool(done.rowcount)

    async def decide(
        self, number: int, telling: Telling, approver: str, *, reason: str = "", news: int | None = None
    ) -> bool:
        """Say what becomes of news that waits; False if it does not wait any more."""
        waits = (change.c.number == number) & (change.c.telling == Telling.WAITING)
        values = {"telling": telling, "approver": approver, "reason": reason, "news": news}
        return bool((await self._db.execute(update(change).where(waits).values(values))).rowcount)

    async def leave(self, hand: int) -> None:
        """Let the news wait no longer that somebody marked who is no organizer any more."""
        waits = (change.c.hand == hand) & (change.c.telling == Telling.WAITING)
        await self._db.execute(update(change).where(waits).values(telling=Telling.WITHDRAWN))

    async def _found(self, query: Select[Any]) -> list[Change]:
        rows = (await self._db.execute(query)).mappings()
        return [Change(**{**one, "details": json.loads(one["details"])}) for one in rows]
