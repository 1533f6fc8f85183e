"""What the storage asks of whoever knows how names are found; it knows no language itself."""

from collections.abc import Collection, Generator, Iterable, Mapping
from typing import Protocol

Wanted = tuple[Collection[int], Collection[int]]  # words: whose bearers are wanted; which others tell something of them
Bearers = Mapping[str, frozenset[int]]  # slug -> those of these words that the person bears
Match = tuple[str, float]  # slug, confidence from 0 to 1


class Known(Protocol):
    """The words of a storage that are known in memory, each by its number."""

    @property
    def newest(self) -> int:
        """The highest number of a word learned, 0 at first."""
        ...

    def learn(self, words: Iterable[tuple[int, str]]) -> None:
        """Keep stored words in mind, by number from the lowest; numbers up to `newest` are skipped."""
        ...

    def search(self, text: str) -> Generator[Wanted, Bearers, list[Match]]:
        """Ask who bears which words, as often as need be; give whom the text may mean, the likeliest first."""
        ...


class Names(Protocol):
    """How names are found, in the memory of one storage."""

    @property
    def edition(self) -> str:
        """A mark that changes whenever `keys` gives something else."""
        ...

    @property
    def known(self) -> Known:
        """The words known now; who learns and who searches does both with the one it took."""
        ...

    def keys(self, spelling: str) -> Iterable[str]:
        """Give the words that somebody whose name is spelled so is found by."""
        ...

    def forget(self) -> None:
        """Know no words any more: some that were learned were not kept in the end."""
        ...
