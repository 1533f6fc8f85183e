"""Advice on how to help, in the order its author gave it."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Advice, Changes
from storage.saving import compare, row, upsert
from storage.tables import advice

_COLUMNS = [column for column in advice.c if column is not advice.c.position]


class AllAdvice:
    """Every piece of advice."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def all(self) -> list[Advice]:
        """Give all advice, by topic, within it in the order it was saved in."""
        found = await self._db.execute(select(*_COLUMNS).order_by(advice.c.topic, advice.c.position, advice.c.key))
        return [Advice(**one) for one in found.mappings()]

    async def save(self, pieces: Iterable[Advice]) -> Changes:
        """Keep advice in the order given here, which is written even where the advice is the same."""
        records = {one.key: one for one in pieces}
        _, changes = compare(records, {one.key: one for one in await self.all()})
        rows = [row(one, advice) | {"position": position} for position, one in enumerate(records.values())]
        if rows:
            await self._db.execute(upsert(self._db, advice), rows)
        return changes
