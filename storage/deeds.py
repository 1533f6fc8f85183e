"""Deeds: who of the organizers did what and when; there is no way to change or delete one."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import deed
from storage.team import Deed


class Deeds:
    """All that organizers did, in the order they did it."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def note(self, who: str, what: str, details: Mapping[str, Any], at: datetime) -> None:
        """Add one; its details are plain JSON and name no reader."""
        written = json.dumps(dict(details), ensure_ascii=False, sort_keys=True)
        await self._db.execute(insert(deed).values(who=who, what=what, details=written, done_at=at))

    async def before(self, number: int | None, count: int) -> list[Deed]:
        """Give the newest few before the one of this number (None: of all), the newest first."""
        query = select(deed).order_by(deed.c.id.desc()).limit(count)
        found = await self._db.execute(query if number is None else query.where(deed.c.id < number))
        return [Deed(one.id, one.done_at, one.who, one.what, json.loads(one.details)) for one in found]
