"""Words are kept as long as somebody bears them, and any number of them can be asked for."""

from collections.abc import AsyncIterator

import pytest

from bot.names import Names
from storage import Name, Person, Storage
from storage.saving import chunks
from tests.storage.invented import person
from tests.storage.plain import Plain, found, save, words


@pytest.fixture
async def plainly(empty_url: str) -> AsyncIterator[Storage]:
    """A storage whose names are found in the plainest way."""
    opened = Storage(empty_url, names=Plain())
    await opened.open()
    yield opened
    await opened.close()


async def test_of_a_name_taken_out_no_word_stays_behind(storage: Storage) -> None:
    await save(storage, person("ales", "Ales Drozd"))
    await save(storage, person("ales", "Ales Kalina"))
    assert set(await words(storage)) == set(Names().keys("Ales Kalina"))


async def test_a_word_that_people_share_stays_until_the_last_of_them_is_renamed(plainly: Storage) -> None:
    await save(plainly, person("ales", "Ales Drozd"), person("vera", "Vera Drozd"))
    assert await found(plainly, "Drozd") == ["ales", "vera"]
    await save(plainly, person("ales", "Ales Sharp"))
    assert await found(plainly, "Drozd") == ["vera"]
    await save(plainly, person("vera", "Vera Sharp"))
    assert set(await words(plainly)) == {"ales", "vera", "sharp"}


async def test_a_number_is_never_given_to_a_second_word(plainly: Storage) -> None:
    given: list[int] = []
    for name in ("Drozd", "Kalina", "Sharp"):
        await save(plainly, person("ales", name))
        given += (await words(plainly)).values()
    assert given == sorted(set(given))


async def test_of_very_many_bearers_those_come_first_who_bear_another_word_asked_for(plainly: Storage) -> None:
    await save(plainly, *(person(f"ales-{number:03}", f"Ales Of{number}") for number in range(250)))
    await save(plainly, person("ales-drozd", "Ales Drozd"), person("ales-sharp", "Ales Sharp"))
    assert await found(plainly, "Ales") == [f"ales-{number:03}" for number in range(100)]
    first = [*(f"ales-{number:03}" for number in range(98)), "ales-drozd", "ales-sharp"]
    assert await found(plainly, "Ales Drozd Sharp") == first
    async with plainly.reading() as store:
        assert dict(await store.people.find("Ales Drozd"))["ales-drozd"] == 1


async def test_names_of_any_number_of_words_are_learned_and_asked_for(plainly: Storage, empty_url: str) -> None:
    many = [f"word{number}" for number in range(40_000)]
    spellings = [Name(" ".join(some)) for some in chunks(many, 100)]
    await save(plainly, Person("ales", tuple(spellings)))
    beside = Storage(empty_url, names=Plain())
    await beside.open(alone=False)
    async with beside.reading() as store:
        assert await store.people.find(" ".join(reversed(many))) == [("ales", 1)]
    await beside.close()
