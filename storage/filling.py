"""Filling the database with a copy: looked at as a whole first, then taken in so that nothing is told again."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Table, case, delete, func, insert, literal, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import keymark, restored, tables
from storage.copying import COPIED, Rows, bare, read
from storage.errors import Unfit
from storage.kinds import Phase, Telling
from storage.types import Moment

_BY_NAME = {one.name: one for one in COPIED}


class Inspection:
    """Looks at rows one after the other; `marks` are those of the copy, `counts` its rows by table."""

    def __init__(self) -> None:
        self.marks = dict[str, bytes]()
        self.counts = dict.fromkeys(_BY_NAME, 0)
        self._belongs = {one: _belongs(one) for one in COPIED}
        self._needed = {one: _needed(one) for one in COPIED}
        self._known = {key: set[Any]() for keys in self._needed.values() for key in keys}

    def see(self, name: str, rows: Rows) -> None:
        """Look at some.

        Raises:
            Unfit: there is no such table, a row is none of it, or belongs to one that did not come before it.
        """
        if name not in _BY_NAME:
            raise Unfit(f"it holds a table {name!r} that there is not")
        one = _BY_NAME[name]
        for row in rows:
            try:
                values = read(one, row)
            except (ValueError, TypeError) as wrong:
                raise Unfit(f"a row of {name} cannot be read") from wrong
            for key in self._belongs[one]:
                if (refers := _of(values, key[0])) is not None and refers not in self._known[key[1:]]:
                    raise Unfit(f"a row of {name} belongs to one that is missing")
            for needed in self._needed[one]:
                self._known[needed].add(_of(values, needed[1]))
            if one is tables.mark:
                self.marks[values["name"]] = values["value"]
        self.counts[name] += len(rows)


async def is_empty(db: AsyncConnection) -> bool:
    """Whether there is nothing in any table of a copy but marks."""
    return not any([await db.scalar(select(func.count()).select_from(one)) for one in COPIED if one is not tables.mark])


async def fill(db: AsyncConnection, copied: Iterable[tuple[str, Rows]], at: datetime) -> None:
    """Put a copy in place of all there is, at this instant; nothing that was due before it is ever told.

    Which messages can still be deleted is in no copy: that stays, as long as the copy is sealed with the same key.
    """
    key = None if await keymark.changing(db) else await keymark.read(db)
    for one in reversed(tables.metadata.sorted_tables):
        if one not in {tables.duty, tables.trace}:
            await db.execute(delete(one))
    for name, rows in copied:
        one = _BY_NAME[name]
        await db.execute(insert(bare(one)), [read(one, row) for row in rows])
    if key is None or await keymark.read(db) != key:  # no key opens them any more
        await db.execute(delete(tables.trace))
    await _settle(db, at)
    if db.dialect.name == "postgresql":
        for one in COPIED:
            await _count_on(db, one)


async def _settle(db: AsyncConnection, at: datetime) -> None:
    """Let everything that was waiting to be told wait no longer: it may have been told since the copy was made."""
    epoch = tables.duty.c.epoch + 1
    await db.execute(update(tables.duty).values(epoch=epoch, planned_until=at, ticked_at=None))
    await db.execute(update(tables.chat).values(rehoured=False, asked_for=None))
    await db.execute(update(tables.news).values(planned=True))
    waiting = tables.change.c.telling == Telling.WAITING
    await db.execute(update(tables.change).where(waiting).values(telling=Telling.WITHDRAWN))
    one = tables.announcement.c
    begun, over = one.started_at.is_not(None), one.phase.in_((Phase.DONE, Phase.CANCELLED))
    await db.execute(
        update(tables.announcement).values(
            phase=case(
                (over, one.phase),
                (begun, literal(Phase.CANCELLED, one.phase.type)),
                else_=literal(Phase.DRAFT, one.phase.type),
            ),
            version=one.version + 1,
            ended_at=case((begun, func.coalesce(one.ended_at, literal(at, Moment))), else_=one.ended_at),
            approver_number=None,
            alone=False,
            changing=False,
            recall=case((one.phase.in_((Phase.DRAFT, Phase.WAITING)), False), else_=one.recall),
            forgotten=begun,
        )
    )
    await db.execute(update(tables.organizer).values(doing=""))
    await restored.write(db, at)


async def _count_on(db: AsyncConnection, one: Table) -> None:
    """Let PostgreSQL give the next row the number after the highest."""
    if (number := one.autoincrement_column) is not None:
        sequence = func.pg_get_serial_sequence(one.name, number.name)
        if await db.scalar(select(sequence)):
            highest = select(func.coalesce(func.max(number), 0) + 1).scalar_subquery()
            await db.execute(select(func.setval(sequence, highest, text("false"))))


_Columns = tuple[str, ...]


def _belongs(one: Table) -> list[tuple[_Columns, str, _Columns]]:
    """Give which columns refer to which of what table."""
    return [
        (tuple(c.name for c in key.columns), key.referred_table.name, tuple(e.column.name for e in key.elements))
        for key in one.foreign_key_constraints
        if key.referred_table in COPIED
    ]


def _needed(one: Table) -> set[tuple[str, _Columns]]:
    """Give which columns of it others refer to."""
    return {key[1:] for other in COPIED for key in _belongs(other) if key[1] == one.name}


def _of(values: dict[str, Any], columns: _Columns) -> Any:
    """Give the values of these columns; None if one is missing."""
    found = tuple(values[name] for name in columns)
    if None in found:
        return None
    return found[0] if len(found) == 1 else found
