"""News of cases: what an organizer has marked, told once to those who follow the person."""

from datetime import date, datetime

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.post import News
from storage.saving import row
from storage.tables import news

_COLUMNS = (news.c.number, news.c.slug, news.c.kind, news.c.happened_on, news.c.marked_on, news.c.detail)


class Newsroom:
    """The news, by number in the order they were marked."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def mark(self, one: News, at: datetime) -> int:
        """Keep news marked at this instant, whatever its number; give the number it got."""
        values = row(one, news) | {"marked_at": at, "planned": False, "withdrawn": False}
        del values["number"]
        return int((await self._db.execute(insert(news).values(values).returning(news.c.number))).scalar_one())

    async def since(self, day: date) -> list[tuple[News, datetime, bool]]:
        """Give the news marked on this day or later, when it was marked, and whether it was planned.

        What was taken back is not among it.
        """
        query = select(*_COLUMNS, news.c.marked_at, news.c.planned).where(news.c.marked_on >= day, ~news.c.withdrawn)
        found = await self._db.execute(query.order_by(news.c.number))
        return [(News(*one[:-2]), one[-2], one[-1]) for one in found]

    async def planned(self, number: int) -> bool:
        """The news has been planned for those who want it at once; False if it was taken back meanwhile."""
        this = (news.c.number == number) & ~news.c.withdrawn
        return bool((await self._db.execute(update(news).where(this).values(planned=True))).rowcount)

    async def take_back(self, number: int) -> None:
        """It was not so: whoever has not been told yet never is, once what is queued was looked at again."""
        await self._db.execute(update(news).where(news.c.number == number).values(withdrawn=True))
