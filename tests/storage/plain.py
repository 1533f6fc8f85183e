"""Names found in the plainest way, to see what the storage does for whoever finds names."""

from collections.abc import Generator, Iterable

from sqlalchemy import select

from storage import Bearers, Match, Person, Storage, Wanted
from storage.tables import word


class Plain:
    """Whoever bears the first word asked for, the more of the others the likelier."""

    edition = "plain"

    def __init__(self) -> None:
        self.known = Words(self)

    def keys(self, spelling: str) -> Iterable[str]:
        return spelling.casefold().split()

    def forget(self) -> None:
        self.known = Words(self)


class Words:
    """The words of a storage, and who is meant by some of them."""

    def __init__(self, names: Plain) -> None:
        self._names = names
        self._numbers: dict[str, int] = {}
        self.newest = 0

    def learn(self, words: Iterable[tuple[int, str]]) -> None:
        for number, key in words:
            assert number > self.newest
            self.newest, self._numbers[key] = number, number

    def search(self, text: str) -> Generator[Wanted, Bearers, list[Match]]:
        first, *others = [self._numbers.get(key, 0) for key in self._names.keys(text)] or [0]
        bearers = yield [first] if first else [], others
        return [(slug, len(borne) / (1 + len(others))) for slug, borne in sorted(bearers.items())]


class Mirrored(Plain):
    """Another edition, which reads each word from its end."""

    edition = "mirrored"

    def keys(self, spelling: str) -> Iterable[str]:
        return [word[::-1] for word in super().keys(spelling)]


async def found(storage: Storage, text: str) -> list[str]:
    """Give the slugs of those whom a text may mean."""
    async with storage.reading() as store:
        return [slug for slug, _ in await store.people.find(text)]


async def save(storage: Storage, *some: Person) -> None:
    """Keep people in a transaction of its own."""
    async with storage.writing() as store:
        await store.people.save(some)


async def words(storage: Storage) -> dict[str, int]:
    """Give the words stored, with their numbers."""
    async with storage.reading() as store:
        return dict((await store._db.execute(select(word.c.key, word.c.id))).all())
