"""One at a time is on duty, known by a number; whoever was before can write nothing more."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest

from storage import Deposed, Duty, Storage
from tests.storage.owed import NOON


async def test_at_first_nobody_is_on_duty(storage: Storage) -> None:
    async with storage.reading() as store:
        assert await store.watch.read() == Duty(0, None, None)


async def test_each_change_of_guard_has_its_number(storage: Storage) -> None:
    async def take_over() -> int:
        async with storage.writing() as store:
            return await store.watch.take_over()

    assert sorted(await asyncio.gather(*(take_over() for _ in range(10)))) == list(range(1, 11))
    async with storage.reading() as store:
        assert (await store.watch.read()).epoch == 10


async def test_whoever_was_on_duty_before_is_deposed(storage: Storage) -> None:
    async with storage.writing() as store:
        first = await store.watch.take_over()
        await store.watch.hold(first)
        second = await store.watch.take_over()
        await store.watch.hold(second)
        with pytest.raises(Deposed, match="taken over"):
            await store.watch.hold(first)


async def test_one_deposed_within_a_transaction_leaves_nothing_of_it(storage: Storage) -> None:
    async with storage.writing() as store:
        former = await store.watch.take_over()
        await store.watch.take_over()

    async def plan() -> None:
        async with storage.writing() as store:
            await store.watch.planned(NOON)
            await store.watch.hold(former)

    with pytest.raises(Deposed):
        await plan()
    async with storage.reading() as store:
        assert await store.watch.read() == Duty(2, None, None)


async def test_a_guard_that_could_not_be_changed_stays(storage: Storage) -> None:
    async with storage.writing() as store:
        first = await store.watch.take_over()

    async def fail() -> None:
        async with storage.writing() as store:
            await store.watch.take_over()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with storage.writing() as store:
        await store.watch.hold(first)


async def test_how_far_the_planning_has_come_outlasts_a_change_of_guard(storage: Storage) -> None:
    ticked = datetime(2012, 8, 4, 15, 0, 1, tzinfo=timezone(timedelta(hours=3)))
    async with storage.writing() as store:
        await store.watch.planned(NOON)
        await store.watch.ticked(ticked)
        await store.watch.take_over()
        assert await store.watch.read() == Duty(1, NOON, datetime(2012, 8, 4, 12, 0, 1, tzinfo=UTC))
