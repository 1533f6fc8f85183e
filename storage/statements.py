"""Statements: what organisations said in public, newest first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Changes, Statement
from storage.saving import chunks, compare, row, upsert
from storage.tables import statement, statement_person

_CHUNK = 200  # statements saved at once
_COLUMNS = [column for column in statement.c if column is not statement.c.made_by]


class Statements:
    """Statements by key, and those about one person."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def get(self, key: str) -> Statement | None:
        """Give one statement."""
        found = await self._whole(select(*_COLUMNS).where(statement.c.key == key))
        return found[0] if found else None

    async def about(self, slug: str | None, before: date, offset: int, limit: int) -> list[Statement]:
        """Give those made on or before this day that concern a person (None: all), newest first."""
        newest = select(*_COLUMNS).where(_told(slug, before)).order_by(statement.c.made_by.desc(), statement.c.key)
        return await self._whole(newest.offset(offset).limit(limit))

    async def count(self, slug: str | None, before: date) -> int:
        """Count those made on or before this day that concern a person (None: all)."""
        return int(await self._db.scalar(select(func.count()).select_from(statement).where(_told(slug, before))) or 0)

    async def save(self, statements: Iterable[Statement]) -> Changes:
        """Keep statements; one equal to the stored one is not written."""
        changes = Changes()
        for chunk in chunks(statements, _CHUNK):
            records = {one.key: one for one in chunk}
            stored = await self._whole(select(*_COLUMNS).where(statement.c.key.in_(records)))
            differing, counted = compare(records, {one.key: one for one in stored})
            await self._write(differing)
            changes += counted
        return changes

    async def remove(self, key: str) -> None:
        """Forget a statement."""
        await self._db.execute(delete(statement).where(statement.c.key == key))

    async def _whole(self, query: Select[Any]) -> list[Statement]:
        """Add whom the statements found concern."""
        rows: Sequence[RowMapping] = (await self._db.execute(query)).mappings().all()
        if not rows:
            return []
        links = await self._db.execute(
            select(statement_person.c.statement_key, statement_person.c.slug)
            .where(statement_person.c.statement_key.in_([found["key"] for found in rows]))
            .order_by(statement_person.c.statement_key, statement_person.c.position)
        )
        concerns = defaultdict[str, list[str]](list)
        for key, slug in links:
            concerns[key].append(slug)
        return [Statement(**found, concerns=tuple(concerns[found["key"]])) for found in rows]

    async def _write(self, statements: Sequence[Statement]) -> None:
        if not statements:
            return
        rows = [row(one, statement) | {"made_by": one.made_on.last} for one in statements]
        await self._db.execute(upsert(self._db, statement), rows)
        await self._db.execute(
            delete(statement_person).where(statement_person.c.statement_key.in_([one.key for one in statements]))
        )
        links = [
            {"statement_key": one.key, "position": position, "slug": slug}
            for one in statements
            for position, slug in enumerate(one.concerns)
        ]
        if links:
            await self._db.execute(insert(statement_person), links)


def _told(slug: str | None, before: date) -> ColumnElement[bool]:
    """Select what was surely said by this day, about this person if one is given."""
    told = statement.c.made_by <= before
    if slug is None:
        return told
    return told & statement.c.key.in_(select(statement_person.c.statement_key).where(statement_person.c.slug == slug))
