"""SQLite is asked with as few trips to its thread as can be, and answers what it always did."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from storage import Storage
from storage.one_trip import Connection
from tests.storage.invented import person
from tests.storage.plain import save

MANY = 2_500  # more than come along with the first trip
numbers = Table("numbers", MetaData(), Column("number", Integer, primary_key=True))


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    engine = create_async_engine("sqlite+aiosqlite://", async_creator=lambda: Connection(tmp_path / "numbers?", "rwc"))
    async with engine.connect() as db:
        await db.run_sync(numbers.create)
        yield db
    await engine.dispose()


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Each trip made from now on."""
    made, go = list[Any](), Connection._execute

    async def counted(self: Connection, work: Any, *args: Any) -> Any:
        made.append(work)
        return await go(self, work, *args)  # type: ignore[no-untyped-call]

    monkeypatch.setattr(Connection, "_execute", counted)
    return made


async def test_a_question_and_a_change_take_a_trip_each(db: AsyncConnection, trips: list[Any]) -> None:
    await db.execute(insert(numbers), [{"number": number} for number in range(900)])
    assert len((await db.execute(select(numbers))).all()) == 900
    assert (await db.execute(delete(numbers).where(numbers.c.number < 100))).rowcount == 100
    assert len(trips) == 3


async def test_what_was_changed_is_counted_also_when_it_is_given_back(db: AsyncConnection) -> None:
    await db.execute(insert(numbers), [{"number": number} for number in range(MANY)])
    changed = await db.execute(update(numbers).values(number=numbers.c.number - MANY).returning(numbers.c.number))
    assert sorted(changed.scalars()) == list(range(-MANY, 0))
    assert changed.rowcount == MANY


async def test_very_many_rows_come_all_at_once_or_a_part_at_a_time(db: AsyncConnection, trips: list[Any]) -> None:
    await db.execute(insert(numbers), [{"number": number} for number in range(MANY)])
    asked = select(numbers).order_by(numbers.c.number)
    assert list(await db.scalars(asked)) == list(range(MANY))
    before = len(trips)
    parts = [list(part) async for part in (await db.stream_scalars(asked)).partitions(400)]
    assert [len(part) for part in parts] == [400] * 6 + [100]
    assert [number for part in parts for number in part] == list(range(MANY))
    assert 3 <= len(trips) - before <= 10


async def test_whoever_stops_reading_half_way_leaves_the_rest_and_can_go_on(db: AsyncConnection) -> None:
    await db.execute(insert(numbers), [{"number": number} for number in range(MANY)])
    stream = await db.stream_scalars(select(numbers))
    assert len(await stream.fetchmany(10)) == 10
    await stream.close()
    await db.commit()
    await db.run_sync(numbers.drop)  # nobody reads it any more


async def test_what_goes_wrong_is_told_as_it_is(db: AsyncConnection) -> None:
    await db.execute(insert(numbers).values(number=1))
    for rows in ({"number": 1}, [{"number": 2}, {"number": 1}]):
        with pytest.raises(IntegrityError, match="UNIQUE"):
            await db.execute(insert(numbers), rows)
    with pytest.raises(OperationalError, match="no such table"):
        await db.exec_driver_sql("SELECT * FROM letters")
    assert await db.scalar(select(numbers).limit(1)) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_whoever_only_reads_makes_a_trip_for_each_question_and_none_besides(
    storage: Storage, trips: list[Any]
) -> None:
    await save(storage, person("ales", "Ales Drozd"))
    async with storage.reading():
        pass
    before = len(trips)
    async with storage.reading() as store:
        assert await store.people.get("ales")
        asked = len(trips) - before
        assert await store.people.get("ales")
        assert len(trips) - before == 2 * asked
        assert await store.people.find("Ales Drozt")
    assert len(trips) - before == 2 * asked + 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_whoever_reads_sees_one_state_and_the_next_one_what_was_written_meanwhile(storage: Storage) -> None:
    await save(storage, person("ales", "Ales Drozd"))
    for slug in ("vera", "kastus"):  # again, with the connection as it was left
        async with storage.reading() as store:
            assert await store.people.get(slug) is None
            await save(storage, person(slug))
            assert await store.people.get(slug) is None
        async with storage.reading() as store:
            assert await store.people.get(slug)
        assert await storage.tidy()
