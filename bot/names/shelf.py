"""Words of one part of names, in memory, and which of them sound like a word asked for.

The edit distances are rapidfuzz's (optimal string alignment: a letter more, fewer, another, two swapped), taken of four
ways to write a word and weighed together. A look through 53,000 words takes 1 to 4 ms; see tests/benchmarks/README.md.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.names.alike import Alike
from bot.names.sounds import LONGEST, bones, coarse, consonants, unstressed

Near = dict[int, float]  # number of a word -> how far it is, in wrong letters of a word of seven
FARTHEST = 1.8

_LONG = 7  # sounds of a word in which a wrong letter weighs as one
_MANY_BONES = 6  # consonants, from which on two wrong ones leave a word recognisable
_MOST = 100  # words given
_FEW = 5_000  # words among which there is time to look for much less alike ones
_FARTHEST_BONES = 3  # wrong consonants of whoever is looked for far away
_OTHER_O = 0.02  # who is written the very same way comes first


class _Heard(NamedTuple):
    """The four ways to write a word asked for, and what it costs that it is not quite the word typed."""

    written: str
    sounds: str
    coarse: str
    consonants: str
    bones: str
    cost: float


class Shelf:
    """Words by their numbers."""

    def __init__(self) -> None:
        self._numbers = array("q")
        self._written: list[str] = []
        self._sounds: list[str] = []
        self._coarse: list[str] = []
        self._consonants: list[str] = []
        self._by_sounds: dict[str, list[int]] = {}
        self._by_bones: dict[str, list[int]] = {}
        self._bones = Alike()  # those of `_by_bones`

    def add(self, number: int, written: str) -> None:
        """Keep a word."""
        place, word = len(self._sounds), _heard(written, 0)
        self._numbers.append(number)
        self._written.append(written)
        self._sounds.append(word.sounds)
        self._coarse.append(word.coarse)
        self._consonants.append(word.consonants)
        self._by_sounds.setdefault(word.sounds, []).append(place)
        if word.bones not in self._by_bones:
            self._by_bones[word.bones] = []
            self._bones.add(word.bones)
        self._by_bones[word.bones].append(place)

    def exactly(self, asked: Iterable[tuple[str, float]]) -> Near:
        """Give the words that sound just like one of these; each sound asked for comes with what it costs."""
        found: Near = {}
        for written, cost in asked:
            for place in self._by_sounds.get(unstressed(written), ()):
                self._take(place, written, cost, found)
        return found

    def near(self, asked: Iterable[tuple[str, float]], *, strict: bool, most: int = 2) -> Near:
        """Give the words that sound like one of these, at most FARTHEST away with what it costs.

        1. Words are looked for by their consonants: at most one of these may be wrong, two where there are six, and
           never more than `most`.
        2. Among them, the distance is a quarter of the edit distances of the sounds, of the coarse sounds, of the
           consonants and of their classes: a wrong vowel costs 0.25 or 0.5, one too many 0.5, a wrong consonant 1,
           and where the script leaves no doubt which it is (`strict`) one of the same class 0.5, else 0.25.
        3. It is weighed by the length of the word.
        """
        by_bones: defaultdict[str, list[_Heard]] = defaultdict(list)
        for written, cost in asked:
            heard = _heard(written, cost)
            by_bones[heard.bones].append(heard)
        found: Near = {}
        for own, readings in by_bones.items():
            reach = min(most, 2 if len(own) >= _MANY_BONES else 1, len(own) // 2)
            for amiss, places in enumerate(self._alike(own, reach)):
                others = [self._sounds[place] for place in places]
                for heard in readings:
                    most_wrong = int(4 * FARTHEST / _WEIGHTS[len(heard.sounds) + 1]) - 3 * amiss
                    for at, wrong in _within(heard.sounds, others, most_wrong):
                        distance = self._distance(heard, places[at], wrong, amiss, strict=strict)
                        if distance <= FARTHEST:
                            self._take(places[at], heard.written, distance, found)
        return _nearest(found)

    def far(self, asked: Iterable[tuple[str, float]], *, strict: bool) -> Near:
        """Give the words that have most sounds in common with one of these, however far away they are.

        Those with more than three wrong consonants are left out, for consonants are compared several times sooner.
        Where there are many words, fewer sounds and consonants may be wrong.
        """
        found: Near = {}
        for written, cost in asked:
            heard = _heard(written, cost)
            length, firm = len(heard.sounds), len(heard.bones)
            most, reach = max(2, length * 2 // 5), max(2, firm * 3 // 7)
            if len(self._sounds) < _FEW:
                most, reach = length // 2 + 1, (firm + 1) // 2
            for amiss, places in enumerate(self._alike(heard.bones, min(most, reach, _FARTHEST_BONES))):
                for at, wrong in _within(heard.sounds, [self._sounds[place] for place in places], most):
                    distance = self._distance(heard, places[at], wrong, amiss, strict=strict)
                    self._take(places[at], written, distance, found)
        return _nearest(found)

    def _alike(self, own: str, reach: int) -> list[list[int]]:
        """Give the places of words by how many consonants they differ in, from none to `reach`."""
        if not reach:
            return [self._by_bones.get(own, [])]
        found: list[list[int]] = [[] for _ in range(reach + 1)]
        for other, wrong in self._bones.within(own, reach):
            found[wrong] += self._by_bones[other]
        return found

    def _distance(self, heard: _Heard, place: int, wrong: int, amiss: int, *, strict: bool) -> float:
        sure = OSA.distance(heard.consonants, self._consonants[place]) if strict else amiss
        letters = (wrong + OSA.distance(heard.coarse, self._coarse[place]) + sure + amiss) / 4
        return heard.cost + letters * _WEIGHTS[max(len(heard.sounds), len(self._sounds[place]))]

    def _take(self, place: int, written: str, distance: float, found: Near) -> None:
        number = self._numbers[place]
        whole = distance if written == self._written[place] else distance + _OTHER_O
        found[number] = min(whole, found.get(number, whole))


def weighed(letters: float, length: int) -> float:
    """Weigh wrong letters by the length of the word: one is worse in a short word.

    >>> weighed(1, 7), weighed(1, 14), weighed(1, 3)
    (1.0, 0.7, 2.0)
    """
    return letters * min(2.0, max(0.7, _LONG / max(1, length)))


_WEIGHTS = tuple(weighed(1, length) for length in range(LONGEST + 2))


def _heard(written: str, cost: float) -> _Heard:
    sounds = unstressed(written)
    return _Heard(written, sounds, coarse(sounds), consonants(sounds), bones(sounds), cost)


def _within(sounds: str, others: Sequence[str], most: int) -> list[tuple[int, int]]:
    """Give the places of others that differ in at most so many sounds, with how many those are."""
    if most < 0:
        return []
    alike = process.extract(sounds, others, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(at, wrong) for _, wrong, at in alike]


def _nearest(found: Near) -> Near:
    return dict(nsmallest(_MOST, found.items(), key=itemgetter(1))) if len(found) > _MOST else found
