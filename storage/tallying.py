"""Counting what became of deliveries whose rows are gone."""

from sqlalchemy import func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.kinds import Outcome
from storage.tables import tally


async def increment(db: AsyncConnection, occasion: int, outcome: Outcome, by: int) -> None:
    """Add to the count of one outcome of one occasion."""
    if not by:
        return
    insert = sqlite.insert(tally) if db.dialect.name == "sqlite" else postgresql.insert(tally)
    values = {"occasion_id": occasion, "outcome": outcome, "count": by, "reported": 0}
    more = {"count": tally.c.count + by}
    await db.execute(insert.values(values).on_conflict_do_update(index_elements=list(tally.primary_key), set_=more))


class Tallies:
    """The counts, and how much of them organizers have heard of."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def add(self, occasion: int, outcome: Outcome, by: int) -> None:
        """Count what never had a row."""
        await increment(self._db, occasion, outcome, by)

    async def unreported(self, outcome: Outcome) -> list[tuple[int, int]]:
        """Give the occasions with such outcomes that organizers have not heard of, and how many those are."""
        new = tally.c.count - tally.c.reported
        found = await self._db.execute(
            select(tally.c.occasion_id, new).where(tally.c.outcome == outcome, new > 0).order_by(tally.c.occasion_id)
        )
        return [(number, int(count)) for number, count in found]

    async def report(self, outcome: Outcome) -> None:
        """Organizers hear of all such outcomes up to now."""
        await self._db.execute(update(tally).where(tally.c.outcome == outcome).values(reported=tally.c.count))

    async def count(self, outcome: Outcome) -> int:
        """Count one outcome over all occasions."""
        return int(await self._db.scalar(select(func.sum(tally.c.count)).where(tally.c.outcome == outcome)) or 0)
