"""Saving records so that one equal to the stored one is not written."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Insert, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.records import Changes

R = TypeVar("R")


def upsert(db: AsyncConnection, table: Table) -> Insert:
    """Give an INSERT that overwrites the row of the same primary key."""
    insert = sqlite.insert(table) if db.dialect.name == "sqlite" else postgresql.insert(table)
    keys = list(table.primary_key)
    others = {column.name: insert.excluded[column.name] for column in table.c if column not in keys}
    return insert.on_conflict_do_update(index_elements=keys, set_=others)


def compare(records: Mapping[str, R], stored: Mapping[str, R]) -> tuple[list[R], Changes]:
    """Give those to write, new or changed, and how many are new, changed or the same.

    >>> compare({"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 4})
    ([1, 3], Changes(new=1, changed=1, same=1))
    """
    new = sum(key not in stored for key in records)
    differing = [record for key, record in records.items() if key not in stored or stored[key] != record]
    return differing, Changes(new, len(differing) - new, len(records) - len(differing))


def chunks(records: Iterable[R], size: int) -> Iterable[Sequence[R]]:
    """Cut into pieces of at most this size.

    >>> list(chunks("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    left = iter(records)
    while piece := list(islice(left, size)):
        yield piece


def row(record: object, table: Table) -> dict[str, Any]:
    """Give the values of a record's fields that the table has a column for."""
    kind: type = type(record)
    return {name: getattr(record, name) for name in _shared(kind, table)}


@cache
def _shared(kind: type, table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.c if hasattr(kind, column.name))
