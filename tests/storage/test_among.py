"""Whether a value is among many: the same on both databases, whatever the values are."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, select
from sqlalchemy.dialects import sqlite

from storage import Storage
from storage.among import among
from storage.pouring import pour
from storage.tables import bearer, person, word
from tests.storage.full import value

TEXTS = ["plain", "with \"quotes\" and 'more'", "back\\slash", "бяляцкі", "a,b", "[]", "", "line\nline", "🕊"]
NUMBERS = [1, 2**31, 2**53 + 1, 2**62]


@pytest.mark.parametrize("wanted", [TEXTS, TEXTS[:1], TEXTS[3:], [*TEXTS, "missing"], ["missing"], []])
async def test_texts_are_found_among_those_given(storage: Storage, wanted: list[str]) -> None:
    async with storage.writing() as store:
        await pour(store._db, word, [{"key": text} for text in TEXTS])
        found = await store._db.scalars(select(word.c.key).where(among(word.c.key, "keys")), {"keys": wanted})
        assert sorted(found) == sorted({*wanted} & {*TEXTS})


@pytest.mark.parametrize("wanted", [{*NUMBERS}, {NUMBERS[2]}, {2**53}, set[int]()])
async def test_numbers_are_found_among_those_given(storage: Storage, wanted: set[int]) -> None:
    someone = {column.name: value(column) for column in person.c}
    async with storage.writing() as store:
        await pour(store._db, person, [someone | {"id": one, "slug": f"p{one}"} for one in NUMBERS])
        await pour(store._db, word, [{"id": 7, "key": "sdrozd"}])
        await pour(store._db, bearer, [{"word_id": 7, "person_id": one} for one in NUMBERS])
        bears = select(bearer.c.person_id).where(among(bearer.c.person_id, "people"))
        assert {*await store._db.scalars(bears, {"people": wanted})} == wanted & {*NUMBERS}


@pytest.mark.parametrize("column", [word.c.key, person.c.slug, bearer.c.person_id], ids=str)
def test_sqlite_looks_them_up_in_an_index(sqlite_file: Path, column: Column[Any]) -> None:
    """A plan that reads every row takes the longer, the more people there are."""
    asked = select(column).where(among(column, "wanted")).compile(dialect=sqlite.dialect())
    with closing(sqlite3.connect(sqlite_file)) as driver:
        plan = driver.execute(f"EXPLAIN QUERY PLAN {asked}", ("[]",)).fetchall()
    assert plan[0][-1].startswith(f"SEARCH {column.table.name} USING")
