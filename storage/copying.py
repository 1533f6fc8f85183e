"""A copy of the database that any engine can be filled with: which tables are in it, and how values are written.

Left out is what could lead to telling something again, and what was to be forgotten soon: letters, who was sent them,
what waits to be told, and invitations, which hold once. Chats are in it sealed; the key is not, for it is in no table.
"""

import base64
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Table, TypeDecorator, func, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import TypeEngine

from storage import keymark, migrate, tables
from storage.errors import KeyChanging
from storage.secrets import Sealer

COPIED: tuple[Table, ...] = (  # what others belong to stands before them
    *(tables.person, tables.name, tables.word, tables.bearer, tables.detention, tables.sentence, tables.stay),
    *(tables.statement, tables.statement_person, tables.action_day, tables.action, tables.advice),
    *(tables.chat, tables.follow),
    *(tables.news, tables.change, tables.announcement),
    *(tables.organizer, tables.deed, tables.freeze, tables.mark),
)
LEFT_OUT: tuple[Table, ...] = (
    *(tables.delivery, tables.progress, tables.reason, tables.tally, tables.letter, tables.board, tables.occasion),
    *(tables.notice, tables.invitation, tables.wipe, tables.duty, tables.trace),
)
AT_ONCE = 500  # rows

Rows = list[list[Any]]  # in the order of the table's columns, each value as JSON can hold it


@dataclass(frozen=True, slots=True)
class Copy:
    """One state of the database: the revision of its tables, how many rows of each, and the rows, to be read once."""

    revision: str
    counts: Mapping[str, int]
    rows: AsyncIterator[tuple[str, Rows]]


async def copy(db: AsyncConnection) -> Copy:
    """Look at the database within a transaction that sees one state of it; its rows are read while that lasts.

    Raises:
        KeyChanging: its ids are sealed with two keys.
    """
    if await keymark.changing(db):
        raise KeyChanging("The chat key is being changed: finish that first, with `python -m bot rotate-key`.")
    counts = {one.name: int(await db.scalar(select(func.count()).select_from(one)) or 0) for one in COPIED}
    return Copy(migrate.newest(), counts, _rows(db))


async def _rows(db: AsyncConnection) -> AsyncIterator[tuple[str, Rows]]:
    for one in COPIED:
        nothing = [name for name in one.c.keys() if _refers_to_what_is_left_out(one, name)]  # noqa: SIM118 - no dict
        found = await db.stream(select(*(sa.null().label(c.name) if c.name in nothing else c for c in bare(one).c)))
        async for part in found.partitions(AT_ONCE):
            yield one.name, [[_written(value) for value in row] for row in part]


def bare(one: Table) -> sa.TableClause:
    """Give the table with its columns as they lie in the database, without what makes records of them."""
    return sa.table(one.name, *(sa.column(c.name, _bare(c.type)) for c in one.c))


def read(one: Table, row: Sequence[Any]) -> dict[str, Any]:
    """Read a row as it was written.

    Raises:
        ValueError, TypeError: this is no such row.
    """
    return {name: _value(value, python) for (name, python), value in zip(_columns(one), row, strict=True)}


def sealed_by(marks: Mapping[str, bytes], key: bytes) -> bool | None:
    """Tell whether this key made the copy's mark; None if no key was used in it."""
    found = marks.get(keymark.NAME)
    return None if found is None else Sealer(key).made(found)


def _refers_to_what_is_left_out(one: Table, name: str) -> bool:
    return any(key.column.table in LEFT_OUT for key in one.c[name].foreign_keys)


def _bare(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind


def _written(value: Any) -> Any:
    match value:
        case bytes():
            return base64.b64encode(value).decode()
        case date() | time():
            return value.isoformat()
        case _:
            return value


@cache
def _columns(one: Table) -> tuple[tuple[str, type], ...]:
    """Give the columns with what their values are in Python."""
    return tuple((c.name, _bare(c.type).python_type) for c in one.c)


def _value(value: Any, python: type) -> Any:
    if value is None or type(value) is python:
        return value
    if isinstance(value, str):
        if python is bytes:
            return base64.b64decode(value, validate=True)
        if python is date:
            return date.fromisoformat(value)
        if python is time:
            return time.fromisoformat(value)
    raise TypeError(f"a value is no {python.__name__}")
