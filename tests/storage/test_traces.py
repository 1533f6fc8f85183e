from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from storage import Storage, Trace
from storage.tables import trace

NOON = datetime(2012, 8, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def due(storage: Storage, now: datetime) -> list[tuple[int, int]]:
    async with storage.reading() as store:
        return [(one.chat, one.message) for one in await store.traces.due(now, 100)]


async def kept(storage: Storage, *traces: Trace) -> None:
    async with storage.writing() as store:
        await store.traces.keep(traces)


async def test_a_message_is_due_when_its_hour_has_come(storage: Storage) -> None:
    await kept(storage, Trace(1, 10, NOON, NOON + HOUR), Trace(-2, 10, NOON, NOON + 6 * HOUR), Trace(3, 11, NOON))
    assert await due(storage, NOON) == []
    assert await due(storage, NOON + HOUR) == [(1, 10)]
    assert await due(storage, NOON + 47 * HOUR) == [(1, 10), (-2, 10)]


async def test_a_message_known_twice_is_one_due_at_the_first_time_said(storage: Storage) -> None:
    await kept(storage, Trace(1, 10, NOON), Trace(1, 10, NOON))
    await kept(storage, Trace(1, 10, NOON + HOUR, NOON + 2 * HOUR))
    async with storage.reading() as store:
        assert await store.traces.count(1) == 1
        assert await store.traces.due(NOON + 2 * HOUR, 9) == [Trace(1, 10, NOON, NOON + 2 * HOUR)]
    await kept(storage, Trace(1, 10, NOON, NOON + 3 * HOUR), Trace(1, 10, NOON))
    assert await due(storage, NOON + 2 * HOUR) == [(1, 10)]
    await kept(storage, Trace(1, 10, NOON, NOON + HOUR))
    assert await due(storage, NOON + HOUR) == [(1, 10)]


async def test_whoever_leaves_has_every_message_deleted_at_once_but_the_farewell(storage: Storage) -> None:
    await kept(storage, Trace(1, 10, NOON), Trace(1, 11, NOON, NOON + HOUR), Trace(1, 12, NOON), Trace(2, 13, NOON))
    async with storage.writing() as store:
        assert await store.traces.hasten(1, but=[12]) == 2
    assert sorted(await due(storage, NOON)) == [(1, 10), (1, 11)]


async def test_erasing_may_be_chosen_and_left_for_what_has_come_already(storage: Storage) -> None:
    await kept(storage, Trace(1, 10, NOON), Trace(2, 11, NOON))
    async with storage.writing() as store:
        await store.traces.erase_after(1, 6, None)
    assert await due(storage, NOON + 5 * HOUR) == []
    assert await due(storage, NOON + 6 * HOUR) == [(1, 10)]
    async with storage.writing() as store:
        await store.traces.erase_after(1, None, 6)
    assert await due(storage, NOON + 100 * HOUR) == []


async def test_what_was_deleted_is_forgotten_and_what_could_not_be_is_tried_later(storage: Storage) -> None:
    one, other = Trace(1, 10, NOON, NOON), Trace(1, 11, NOON, NOON)
    await kept(storage, one, other)
    async with storage.writing() as store:
        await store.traces.forget([one])
        await store.traces.postpone([other], NOON + HOUR)
    assert await due(storage, NOON) == []
    assert await due(storage, NOON + HOUR) == [(1, 11)]
    async with storage.writing() as store:
        await store.traces.drop(1)
    assert await due(storage, NOON + HOUR) == []


async def test_nothing_is_remembered_for_longer_than_it_can_be_deleted(storage: Storage) -> None:
    await kept(storage, *(Trace(1, number, NOON + number * HOUR) for number in range(5)))
    async with storage.writing() as store:
        assert await store.traces.clear(NOON + 3 * HOUR, 2) == 2
        assert await store.traces.clear(NOON + 3 * HOUR, 2) == 1
        assert await store.traces.count(1) == 2


async def test_no_row_tells_of_a_chat_without_the_key_nor_shares_a_value_with_its_row(storage: Storage) -> None:
    await kept(storage, Trace(123_456_789, 10, NOON), Trace(123_456_789, 11, NOON))
    async with storage.reading() as store:
        rows = (await store._db.execute(select(trace.c.whose, trace.c.sealed))).all()
        sealed = store.chats.sealed(123_456_789)
    for whose, secret in rows:
        assert whose != 123_456_789
        assert bytes(secret) != sealed
        assert (123_456_789).to_bytes(8, "big") not in bytes(secret)
    assert len({bytes(secret) for _, secret in rows}) == 2


async def test_what_vanishes_for_a_reason_of_its_own_does_so_whatever_is_chosen(storage: Storage) -> None:
    await kept(storage, Trace(1, 10, NOON, NOON + HOUR / 12), Trace(1, 11, NOON), Trace(1, 12, NOON))
    async with storage.writing() as store:
        await store.traces.hasten(1, but=[10, 11])
        await store.traces.erase_after(1, 47, None)
    assert sorted(await due(storage, NOON + HOUR)) == [(1, 10), (1, 12)]
    async with storage.writing() as store:
        await store.traces.erase_after(1, None, 47)
    assert sorted(await due(storage, NOON + 100 * HOUR)) == [(1, 10), (1, 12)]


async def test_what_was_to_vanish_can_be_let_stay_as_long_as_the_chat_chose(storage: Storage) -> None:
    soon = NOON + HOUR / 12
    await kept(storage, Trace(1, 10, NOON, soon), Trace(1, 11, NOON, soon), Trace(2, 12, NOON, soon))
    async with storage.writing() as store:
        assert await store.traces.when_due(1, 10) == soon
        assert await store.traces.when_due(1, 12) is None
        await store.traces.put_back(1, 10, soon, 6)
        await store.traces.put_back(1, 11, soon, None)
    assert await due(storage, NOON + 5 * HOUR) == [(2, 12)]
    assert await due(storage, NOON + 6 * HOUR) == [(2, 12), (1, 10)]
    assert await due(storage, NOON + 100 * HOUR) == [(2, 12), (1, 10)]


async def test_what_goes_because_somebody_leaves_or_was_opened_once_more_is_not_let_stay(storage: Storage) -> None:
    soon, later = NOON + HOUR / 12, NOON + HOUR / 6
    await kept(storage, Trace(1, 10, NOON, soon), Trace(2, 11, NOON, later))
    async with storage.writing() as store:
        await store.traces.hasten(1)
        for read in (soon, await store.traces.when_due(1, 10)):
            assert read
            await store.traces.put_back(1, 10, read, None)
        await store.traces.put_back(2, 11, soon, None)
    assert await due(storage, NOON) == [(1, 10)]
    assert await due(storage, later) == [(1, 10), (2, 11)]
