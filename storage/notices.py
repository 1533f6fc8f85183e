"""What organizers are to know: kept until it was told."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.post import PASSING, Notice
from storage.tables import notice


class Notices:
    """Notices to organizers, in the order they were made."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def add(self, kind: str, details: Mapping[str, Any], at: datetime) -> None:
        """Keep something to tell; its details are plain JSON and name no chat."""
        written = json.dumps(dict(details), ensure_ascii=False)
        await self._db.execute(insert(notice).values(kind=kind, details=written, made_at=at, told=False))

    async def untold(self) -> list[Notice]:
        """Give those that are still to be told."""
        found = await self._db.execute(select(notice).where(~notice.c.told).order_by(notice.c.id))
        return [_notice(one) for one in found]

    async def last(self, count: int) -> list[Notice]:
        """Give the newest few, the newest first."""
        found = await self._db.execute(select(notice).order_by(notice.c.id.desc()).limit(count))
        return [_notice(one) for one in found]

    async def told(self, number: int) -> None:
        """One has been told; a passing one is forgotten."""
        await self._db.execute(delete(notice).where(notice.c.id == number, notice.c.kind.in_(PASSING)))
        await self._db.execute(update(notice).where(notice.c.id == number).values(told=True))


def _notice(one: Any) -> Notice:
    return Notice(one.id, one.kind, json.loads(one.details), one.made_at, one.told)
