"""Action days, and what people did on them in each country."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.occasions import Occasions
from storage.records import Action, ActionDay, Changes
from storage.saving import compare, row, upsert
from storage.tables import action, action_day


class Days:
    """The days on which people act."""

    def __init__(self, db: AsyncConnection, occasions: Occasions) -> None:
        self._db = db
        self._occasions = occasions

    async def action_days(self) -> list[ActionDay]:
        """Give all action days, by key."""
        found = await self._db.execute(select(action_day).order_by(action_day.c.key))
        return [ActionDay(**one) for one in found.mappings()]

    async def actions(self, day_key: str | None = None) -> list[Action]:
        """Give what was done on one action day (None: on any), by country, then key."""
        query = select(action).order_by(action.c.country, action.c.key)
        found = await self._db.execute(query if day_key is None else query.where(action.c.day == day_key))
        return [Action(**one) for one in found.mappings()]

    async def save(self, action_days: Iterable[ActionDay]) -> Changes:
        """Keep action days; one equal to the stored one is not written."""
        stored = {one.key: one for one in await self.action_days()}
        differing, changes = compare({one.key: one for one in action_days}, stored)
        if differing:
            await self._db.execute(upsert(self._db, action_day), [row(one, action_day) for one in differing])
            await self._occasions.doubt([one.key for one in differing])
        return changes

    async def save_actions(self, actions: Iterable[Action]) -> Changes:
        """Keep actions, whose action day must be stored; one equal to the stored one is not written."""
        stored = {one.key: one for one in await self.actions()}
        differing, changes = compare({one.key: one for one in actions}, stored)
        if differing:
            await self._db.execute(upsert(self._db, action), [row(one, action) for one in differing])
            await self._occasions.doubt({one.day for one in differing})
        return changes
