"""When names are read in another way, all people are read anew, once, and nothing else changes."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import pytest

from storage import Names, Storage, StorageUnreachable
from tests.databases import KEY
from tests.storage.invented import person
from tests.storage.plain import Mirrored, Plain, words

MANY = [person(f"person-{number}", f"Name{number} Drozd") for number in range(600)]


class Broken(Mirrored):
    """Gives out on the last of many."""

    def keys(self, spelling: str) -> Iterable[str]:
        if spelling == MANY[-1].names[0].text:
            raise ZeroDivisionError
        return super().keys(spelling)


@asynccontextmanager
async def opened(url: str, names: Names, *, alone: bool = True) -> AsyncIterator[Storage]:
    storage = Storage(url, names=names)
    await storage.open(alone=alone)
    await storage.unlock(KEY)
    yield storage
    await storage.close()


@pytest.fixture
async def plain_url(empty_url: str) -> str:
    """The URL of a database with many people, whose names are read plainly, and a follower."""
    async with opened(empty_url, Plain()) as storage, storage.writing() as store:
        await store.people.save(MANY)
        await store.follows.add(42, "person-1")
    return empty_url


async def test_people_are_found_as_names_are_read_now(plain_url: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "storage")
    async with opened(plain_url, Mirrored()) as storage:
        assert [vars(record)["people"] for record in caplog.records] == [600]
        assert set(await words(storage)) == {"dzord", *(f"name{number}"[::-1] for number in range(600))}
        async with storage.reading() as store:
            assert await store.people.find("Name599 Drozd") == [("person-599", 1)]


async def test_nothing_but_the_words_is_changed(plain_url: str) -> None:
    async with opened(plain_url, Mirrored()) as storage, storage.reading() as store:
        assert await store.people.get_many([one.slug for one in MANY]) == MANY
        assert await store.follows.slugs(42) == ["person-1"]


async def test_the_same_edition_is_not_read_again(plain_url: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "storage")
    async with opened(plain_url, Plain()):
        assert caplog.text == ""


async def test_reading_anew_that_was_interrupted_begins_again(plain_url: str) -> None:
    with pytest.raises(ZeroDivisionError):
        async with opened(plain_url, Broken()):
            pass
    async with opened(plain_url, Plain(), alone=False) as storage:
        assert "drozd" in await words(storage)
    async with opened(plain_url, Mirrored()) as storage:
        assert "dzord" in await words(storage)
        assert "drozd" not in await words(storage)


async def test_whoever_only_looks_reads_nothing_anew(plain_url: str) -> None:
    with pytest.raises(StorageUnreachable, match="starting the bot once renews them"):
        async with opened(plain_url, Mirrored(), alone=False):
            pass
    async with opened(plain_url, Plain(), alone=False) as storage:
        assert "drozd" in await words(storage)


@pytest.mark.parametrize("empty_url", ["postgresql"], indirect=True)
async def test_of_several_processes_one_reads_anew(plain_url: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "storage")
    async with asyncio.TaskGroup() as starting:
        for _ in range(3):
            starting.create_task(_come_and_go(plain_url))
    assert caplog.text.count("read anew") == 1


async def _come_and_go(url: str) -> None:
    async with opened(url, Mirrored()) as storage, storage.reading() as store:
        assert await store.people.find("Name7") == [("person-7", 1)]
