"""Who plans and sends: a number that grows with every change of guard, written beside what it guards."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import restored
from storage.errors import Deposed
from storage.post import Duty
from storage.tables import duty


class Watch:
    """The one row that tells who is on duty and how far the planning has come."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def read(self) -> Duty:
        """Give it as it stands."""
        columns = (duty.c.epoch, duty.c.planned_until, duty.c.ticked_at, duty.c.retained_at)
        return Duty(*(await self._db.execute(select(*columns))).one())

    async def restored(self) -> datetime | None:
        """Give when the database was filled with a copy, None if never: what was due before may have been told."""
        return await restored.read(self._db)

    async def take_over(self) -> int:
        """Come on duty: whoever was before can no longer write what only the one on duty may."""
        found = await self._db.execute(update(duty).values(epoch=duty.c.epoch + 1).returning(duty.c.epoch))
        return int(found.scalar_one())

    async def hold(self, epoch: int) -> None:
        """Make sure, within this transaction, that the one of this number is still on duty.

        Raises:
            Deposed: another has taken over.
        """
        if await self._db.scalar(select(duty.c.epoch)) != epoch:
            raise Deposed("Another process has taken over sending, or is to; this one stops.")

    async def planned(self, until: datetime) -> None:
        """Note down until which instant everything is planned."""
        await self._db.execute(update(duty).values(planned_until=until))

    async def ticked(self, at: datetime) -> None:
        """Note down that the clock ticked."""
        await self._db.execute(update(duty).values(ticked_at=at))

    async def retained(self, at: datetime) -> None:
        """Note down that what is not needed any more was deleted."""
        await self._db.execute(update(duty).values(retained_at=at))
