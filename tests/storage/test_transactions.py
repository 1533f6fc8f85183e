import asyncio
from dataclasses import replace
from datetime import time

import pytest
from sqlalchemy.exc import DBAPIError

from storage import Chat, Storage
from tests.storage.invented import person

ME = 42


async def test_fifty_changes_at_once_lose_nothing(storage: Storage) -> None:
    async def one_more() -> None:
        async with storage.writing() as store:
            chat = await store.chats.get(ME) or Chat(ME, alert_time=time(0, 0))
            assert chat.alert_time is not None
            await store.chats.save(replace(chat, alert_time=time(0, chat.alert_time.minute + 1)))

    await asyncio.gather(*(one_more() for _ in range(50)))
    async with storage.reading() as store:
        assert await store.chats.get(ME) == Chat(ME, alert_time=time(0, 50))


async def test_fifty_chats_at_once_follow_one_person(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])

    async def follow(chat_id: int) -> bool:
        async with storage.writing() as store:
            return await store.follows.add(chat_id, "ales")

    assert sum(await asyncio.gather(*(follow(number % 25) for number in range(50)))) == 25


async def test_one_who_reads_cannot_write(storage: Storage) -> None:
    with pytest.raises(DBAPIError, match=r"(?i)read-?only"):
        async with storage.reading() as store:
            await store.people.save([person("ales")])
    async with storage.reading() as store:
        assert await store.people.count() == 0


async def test_one_who_reads_sees_one_state(storage: Storage) -> None:
    async with storage.reading() as reader:
        assert await reader.people.count() == 0
        async with storage.writing() as writer:
            await writer.people.save([person("ales")])
        assert await reader.people.count() == 0
    async with storage.reading() as reader:
        assert await reader.people.count() == 1


async def test_more_readers_than_connections_take_turns(storage: Storage) -> None:
    async def count() -> int:
        async with storage.reading() as store:
            return await store.people.count()

    assert await asyncio.gather(*(count() for _ in range(40))) == [0] * 40


async def test_a_change_that_failed_is_undone_whole(storage: Storage) -> None:
    async def fail() -> None:
        async with storage.writing() as store:
            await store.people.save([person("ales")])
            await store.follows.add(ME, "ales")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with storage.reading() as store:
        assert await store.people.count() == 0
        assert await store.chats.get(ME) is None


@pytest.mark.parametrize("way", ["reading", "writing"])
async def test_whoever_is_cut_off_holds_nobody_up(storage: Storage, way: str) -> None:
    async def endless() -> None:
        begin = storage.writing if way == "writing" else storage.reading
        async with begin() as store:
            while True:
                await store.people.count()

    for turns in range(12):
        task = asyncio.create_task(endless())
        for _ in range(turns * 3):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    async with asyncio.timeout(10):
        async with storage.writing() as store:
            await store.people.save([person("ales")])
        assert await storage.tidy()


async def test_what_was_written_is_there_after_opening_again(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales")])
    await storage.close()
    await storage.open()
    async with storage.reading() as store:
        assert await store.people.get("ales") == person("ales")
