"""People known by their names, held in memory: who bears which words, as the storage tells a search."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.names import SURE, Found, Names, decide

_MOST = 100  # bearers told at once, as in the storage


class Known:
    """Some people, by slug, and the spellings they are found by."""

    def __init__(self, spellings: Mapping[str, Iterable[str]]) -> None:
        self._names = Names()
        self._borne = defaultdict[str, set[int]](set)
        self._bearers = defaultdict[int, set[str]](set)
        numbers: dict[str, int] = {}
        for slug, of_person in spellings.items():
            for key in sorted(key for spelling in of_person for key in self._names.keys(spelling)):
                number = numbers.setdefault(key, len(numbers) + 1)
                self._borne[slug].add(number)
                self._bearers[number].add(slug)
        self._order = {slug: place for place, slug in enumerate(spellings)}
        self._names.known.learn((number, key) for key, number in numbers.items())

    def find(self, text: str) -> list[tuple[str, float]]:
        """Give whom the text may mean, with how sure that is, the likeliest first."""
        search = self._names.known.search(text)
        try:
            asked = next(search)
            while True:
                asked = search.send(self._who_bears(set(asked[0]), set(asked[1])))
        except StopIteration as done:
            found: list[tuple[str, float]] = done.value
        return found

    def slugs(self, text: str) -> list[str]:
        """Give whom the text may mean, the likeliest first."""
        return [slug for slug, _ in self.find(text)]

    def meant(self, text: str, bar: float = SURE) -> Found:
        """Say who is meant."""
        return decide(self.find(text), bar=bar)

    def _who_bears(self, wanted: set[int], others: set[int]) -> dict[str, frozenset[int]]:
        """Give bearers of a wanted word, those first who bear one of the others, with all they bear of both."""
        bearers = {slug for number in wanted for slug in self._bearers.get(number, ())}
        first = sorted(bearers, key=lambda slug: (not self._borne[slug] & others, self._order[slug]))[:_MOST]
        return {slug: frozenset(self._borne[slug] & (wanted | others)) for slug in first}
