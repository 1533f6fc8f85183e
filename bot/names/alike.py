"""Words that differ in a few letters from one asked for, found without looking at all of them.

This is the symmetric delete method (Wolf Garbe, SymSpell, 2012): two words are at most two edits apart only if they
become the same when up to two letters are left out of each. What each word can become is kept as numbers in order, of
eight bytes each; a dictionary would take ten times as much.
"""

from array import array
from bisect import bisect_left, insort
from itertools import combinations

from rapidfuzz import process
from rapidfuzz.distance import OSA

_MOST = 2  # letters left out
_PREFIX = 10  # letters of a word that count: if two words are alike, so are their beginnings
_PLACE = 24  # bits of a word's place; the others are a hash of what the word can become
_ROWS = 8  # bits of the hash by which entries are put apart, so that one more is quickly put among few


class Alike:
    """Words, each once."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._rows = [array("Q") for _ in range(1 << _ROWS)]

    def add(self, word: str) -> None:
        """Keep one more word."""
        for rest in _rests(word, _MOST):
            first = _hash(rest)
            insort(self._row(first), first | len(self._words))
        self._words.append(word)

    def within(self, word: str, most: int) -> list[tuple[str, int]]:
        """Give the words at most so many edits away (optimal string alignment), and how many those are."""
        others = self._words if most > _MOST else [self._words[place] for place in self._maybe(word, most)]
        alike = process.extract(word, others, scorer=OSA.distance, score_cutoff=most, limit=None)
        return [(other, wrong) for other, wrong, _ in alike]

    def _maybe(self, word: str, most: int) -> set[int]:
        found = set[int]()
        for rest in _rests(word, most):
            first = _hash(rest)
            row, beyond = self._row(first), first + (1 << _PLACE)
            at = bisect_left(row, first)
            if at < len(row) and row[at] < beyond:  # mostly nothing becomes that
                found.update([entry - first for entry in row[at : bisect_left(row, beyond, at)]])
        return found

    def _row(self, entry: int) -> "array[int]":
        return self._rows[entry >> (64 - _ROWS)]


def _rests(word: str, most: int) -> set[str]:
    """Give what a word's beginning can become without up to so many letters."""
    begin = word[:_PREFIX]
    fewest = max(0, len(begin) - most)
    return {"".join(kept) for length in range(fewest, len(begin) + 1) for kept in combinations(begin, length)}


def _hash(rest: str) -> int:
    """Give the first of the entries for what a word can become."""
    return hash(rest) % (1 << (64 - _PLACE)) << _PLACE
