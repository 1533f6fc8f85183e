"""Letters are looked up once for many chats, and anew where they may have changed."""

from datetime import date

import pytest

from bot.delivery import shelf as the_shelf
from bot.delivery.shelf import Shelf, Spoilt, TooLate
from storage import Claim, Letter, Storage, Transaction
from tests.storage.owed import LETTERS, occasion


def claim(number: int, language: str | None = None, edition: int = 1) -> Claim:
    return Claim(
        chat=1,
        row=1,
        occasion=number,
        edition=edition,
        rank=3,
        tries=0,
        repeats=True,
        withdrawn=False,
        day=date(2012, 8, 4),
        language=language,
        time_zone=None,
        quiet_from=None,
        quiet_until=None,
    )


async def changed(store: Transaction, number: int) -> None:
    """Write an occasion's letters anew."""
    was = await store.occasions.get(number)
    assert was
    await store.occasions.renew(number, was, {("en", 0): Letter("Corrected.")})


async def test_a_chat_that_chose_no_language_reads_the_default_one(storage: Storage) -> None:
    shelf = Shelf("uk")
    async with storage.writing() as store:
        number = await occasion(store)
        assert await shelf.find(store, claim(number), 0) == LETTERS["uk", 0]
        assert await shelf.find(store, claim(number, "en"), 0) == LETTERS["en", 0]
        assert await shelf.find(store, claim(number, "en"), 1) == LETTERS["en", 1]
        assert await shelf.find(store, claim(number), 1) == TooLate()


async def test_a_letter_is_looked_up_once_for_each_edition(storage: Storage) -> None:
    shelf = Shelf("en")
    async with storage.writing() as store:
        number = await occasion(store)
        assert await shelf.find(store, claim(number), 0) == LETTERS["en", 0]
        await changed(store, number)
        assert await shelf.find(store, claim(number), 0) == LETTERS["en", 0]
        assert await shelf.find(store, claim(number, edition=2), 0) == Letter("Corrected.")


async def test_a_shelf_that_was_cleared_is_filled_anew(storage: Storage) -> None:
    shelf = Shelf("en")
    async with storage.writing() as store:
        number = await occasion(store)
        assert await shelf.find(store, claim(number), 0) == LETTERS["en", 0]
        await store.occasions.refuse(number, "en", "too long")
        shelf.clear()
        assert await shelf.find(store, claim(number), 0) == Spoilt("too long")
        assert await shelf.find(store, claim(number), 5) == Spoilt("too long")
        assert await shelf.find(store, claim(number, "uk"), 0) == LETTERS["uk", 0]


async def test_a_full_shelf_gives_up_what_it_has_had_longest(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(the_shelf, "_MOST", 2)
    shelf = Shelf("en")
    async with storage.writing() as store:
        numbers = [await occasion(store, key) for key in ("a", "b", "c")]
        for number in numbers:
            await shelf.find(store, claim(number), 0)
            await changed(store, number)
        found = [await shelf.find(store, claim(number), 0) for number in reversed(numbers)]
    assert found == [LETTERS["en", 0], LETTERS["en", 0], Letter("Corrected.")]
