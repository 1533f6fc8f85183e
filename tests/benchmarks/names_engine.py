"""The name search as the bot asks it, for an evaluator: people stored in SQLite, found with `people.find`.

An evaluator makes `Engine(people, names)`, where a person is a mapping with an `id` and `names(person)` gives the
spellings to store, and asks `search(query, k)`, best first, with a confidence: at `bot.names.SURE` the bot is sure.
"""

import asyncio
import gc
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from tempfile import TemporaryDirectory

from bot.names import Names
from storage import Name, NameKind, Person, Storage

_AT_ONCE = 1_000


class Engine:
    """A storage in a file of its own, which goes with the engine."""

    def __init__(
        self, people: Iterable[Mapping[str, str]], names: Callable[[Mapping[str, str]], Iterable[str]]
    ) -> None:
        gc.freeze()  # as the bot does at its start
        self._folder = TemporaryDirectory(prefix="names-")
        self._storage = Storage(f"sqlite:///{self._folder.name}/names.db", names=Names())
        self._loop = asyncio.new_event_loop()
        self._loop.run_until_complete(self._fill(people, names))

    def search(self, query: str, k: int = 10) -> list[tuple[str, float]]:
        """Give whom a query may mean, the likeliest first, at most `k`."""
        return self._loop.run_until_complete(self._found(query))[:k]

    async def _fill(
        self, people: Iterable[Mapping[str, str]], names: Callable[[Mapping[str, str]], Iterable[str]]
    ) -> None:
        await self._storage.open()
        left = iter(people)
        while some := list(islice(left, _AT_ONCE)):
            async with self._storage.writing() as store:
                await store.people.save(_person(one["id"], names(one)) for one in some)
        await self._found("")

    async def _found(self, query: str) -> list[tuple[str, float]]:
        async with self._storage.reading() as store:
            return await store.people.find(query)


def _person(slug: str, spellings: Iterable[str]) -> Person:
    first, *others = spellings
    return Person(slug, (Name(first, NameKind.PRIMARY, "en"), *(Name(other) for other in others)))
