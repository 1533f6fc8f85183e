"""People are found by any of their names as they are now, whoever wrote them down."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress

import pytest

from bot.names import Names
from storage import Match, Name, NameKind, Person, Storage
from storage.finding import _search
from tests.benchmarks.invented import people
from tests.storage.invented import person
from tests.storage.plain import found, save, words


async def test_each_spelling_of_a_name_is_found(storage: Storage) -> None:
    await save(storage, Person("vera", (Name("Vera Sharp", NameKind.PRIMARY, "en"), Name("Вера Шарп"))))
    assert await found(storage, "Vera Sharp") == await found(storage, "Вера Шарп") == ["vera"]


async def test_a_person_renamed_is_found_by_the_new_name_and_not_by_the_old(storage: Storage) -> None:
    await save(storage, person("ales", "Ales Drozd"), person("vera", "Vera Sharp"))
    assert await found(storage, "Ales Drozd") == ["ales"]
    await save(storage, person("ales", "Uladzimir Kalina"))
    assert await found(storage, "Uladzimir Kalina") == ["ales"]
    assert await found(storage, "Ales Drozd") == []


async def test_somebody_saved_is_found_before_the_transaction_ends(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([person("ales", "Ales Drozd")])
        assert [slug for slug, _ in await store.people.find("Ales Drozd")] == ["ales"]


async def test_what_was_found_in_a_transaction_that_was_undone_hides_nobody(storage: Storage) -> None:
    for name in ("Ales Drozd", "Kastus Kalina"):
        with suppress(ZeroDivisionError):
            async with storage.writing() as store:
                await store.people.save([person("ales", name)])
                assert await store.people.find(name)
                raise ZeroDivisionError
    await save(storage, person("vera", "Vera Sharp"))
    assert await found(storage, "Vera Sharp") == ["vera"]
    assert await found(storage, "Ales Drozd") == []


async def test_words_forgotten_while_a_search_is_learning_some_leave_no_gap() -> None:
    names = Names()
    names.known.learn([(1, "sdrozd")])
    search = _search(names.known, "Drozd")
    _, asked = next(search)
    assert asked == {"newest": 1}
    names.forget()
    search.send([(2, "ssarp")])
    assert names.known.newest == 0


async def sure_of(storage: Storage, name: str) -> list[Match]:
    async with storage.reading() as store:
        return await store.people.find(name)


async def test_what_was_only_tried_leaves_no_trace_in_how_sure_a_search_is(storage: Storage) -> None:
    """How sure it is depends on how many words are known."""
    await save(storage, person("vera", "Vera Sharp"))
    before = await sure_of(storage, "Vera Sharpe")
    with suppress(ZeroDivisionError):
        async with storage.writing() as store:
            await store.people.save(people(300))
            assert await store.people.find("Vera Sharpe") != before
            raise ZeroDivisionError
    assert await sure_of(storage, "Vera Sharpe") == before


async def test_another_process_finds_at_once_whom_this_one_adds_and_renames(
    storage: Storage, database_url: str
) -> None:
    beside = Storage(database_url, names=Names())
    await beside.open(alone=False)
    assert await found(beside, "Ales Drozd") == []
    async with storage.writing() as store:
        await store.people.save([person("ales", "Ales Drozd")])
        assert await found(beside, "Ales Drozd") == []
    assert await found(beside, "Ales Drozd") == ["ales"]
    await save(storage, person("ales", "Ales Kalina"), person("vera", "Vera Drozd"))
    assert await found(beside, "Ales Kalina") == ["ales"]
    assert await found(beside, "Vera Drozd") == ["vera"]
    await beside.close()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_several_processes_find_whom_any_of_them_adds(storage: Storage, database_url: str) -> None:
    other = Storage(database_url, names=Names())
    await other.open()
    await save(storage, person("ales", "Ales Drozd"))
    await save(other, person("vera", "Vera Sharp"))
    await save(storage, person("kastus", "Kastus Kalina"))
    for one in (storage, other):
        assert [await found(one, name) for name in ("Ales Drozd", "Vera Sharp", "Kastus Kalina")] == [
            *(["ales"], ["vera"], ["kastus"])
        ]
    await other.close()


async def test_nobody_is_found_where_nothing_is_asked(storage: Storage) -> None:
    await save(storage, person("ales"))
    for nothing in ("", " ", "?", "0"):
        assert await found(storage, nothing) == []


def in_memory(names: Names, text: str, borne: dict[str, set[int]]) -> list[Match]:
    """Search as the storage does, but among what is held in memory."""
    search = names.known.search(text)
    try:
        wanted, others = next(search)
        while True:
            asked = {*wanted, *others}
            bearers = {slug: frozenset(own & asked) for slug, own in borne.items() if own & {*wanted}}
            wanted, others = search.send(bearers)
    except StopIteration as done:
        return list(done.value)


def learned(names: Names, stored: dict[str, int], some: Iterable[Person]) -> dict[str, set[int]]:
    """Let names know the words, and give who bears which."""
    names.known.learn(sorted((number, key) for key, number in stored.items()))
    borne = defaultdict[str, set[int]](set)
    for one in some:
        borne[one.slug] = {stored[key] for spelling in one.names for key in names.keys(spelling.text)}
    return borne


async def test_both_databases_find_whom_a_search_in_memory_finds(storage: Storage) -> None:
    some, names = list(people(300)), Names()
    await save(storage, *some)
    borne = learned(names, await words(storage), some)
    async with storage.reading() as store:
        for asked in some[::20]:
            given, surname = asked.names[0].text.split()
            for text in (asked.names[2].text, f"{surname}a", f"{given} {surname[:-1]}", given, surname[1:]):
                assert await store.people.find(text) == in_memory(names, text, borne)
