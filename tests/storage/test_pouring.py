"""Rows that are poured into a table lie there as any others do."""

from typing import Any

import pytest
from sqlalchemy import Table, select

from storage import Storage
from storage.pouring import pour
from tests.storage.full import TABLES, value


async def stored(storage: Storage, table: Table) -> list[dict[str, Any]]:
    async with storage.reading() as store:
        return [dict(one) for one in (await store._db.execute(select(table))).mappings()]


async def test_a_row_of_every_table_is_read_as_it_was_written(storage: Storage) -> None:
    rows = {table: {column.name: value(column) for column in table.c} for table in TABLES}
    async with storage.writing() as store:
        for table, row in rows.items():
            await pour(store._db, table, [row])
    for table, row in rows.items():
        assert await stored(storage, table) == [row]


async def test_what_the_rows_say_nothing_of_the_database_gives(storage: Storage) -> None:
    word = next(table for table in TABLES if table.name == "word")
    async with storage.writing() as store:
        await pour(store._db, word, [{"key": "sdrozd"}, {"key": "ssarp"}])
    first, second = await stored(storage, word)
    assert (first["key"], second["key"]) == ("sdrozd", "ssarp")
    assert first["id"] < second["id"]


async def test_no_rows_are_no_trouble_and_rows_that_differ_in_their_columns_are(storage: Storage) -> None:
    word = next(table for table in TABLES if table.name == "word")
    async with storage.writing() as store:
        await pour(store._db, word, [])
        with pytest.raises(KeyError):
            await pour(store._db, word, [{"id": 1, "key": "sdrozd"}, {"key": "ssarp"}])
    assert await stored(storage, word) == []
