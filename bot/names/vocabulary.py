"""Every word that people are found by, in memory: which of them a word asked for may be."""

import re
from collections import defaultdict
from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache

from bot.names.given import all_sounds, initials, names_of
from bot.names.parts import Part
from bot.names.question import Asked
from bot.names.script import sounds, sounds_of_any
from bot.names.shelf import Near, Shelf, weighed
from bot.names.slips import slips
from bot.names.sounds import unstressed
from bot.names.usual import Usual

# What it costs, in wrong letters, to take a word for another.
_INFLECTED, _INFLECTED_LATIN = 0.1, 0.5  # English has no cases
_SAME_NAME = 0.2  # Саша for Аляксандр
_SLIP = 0.7  # a finger that slipped
_LEFT_OUT = 0.3  # a vowel left out between two consonants that sound as one without it
_USUAL = 4.0  # bits a sound (see usual.py): what sounds so usual is seldom a slip
_SLIP_TRADITIONS = 2  # in which the many words a slip may have made this of are read

_FIRST = {"y": "ijeauo", "j": "jieauož", "i": "ij", "e": "eai", "е": "eai", "g": "hž", "c": "ckč"}  # Y. is Yelena, Yury
_DOUBLED = re.compile(r"([^\W\d_aeiouyаеёиіоуыэюя])\1")

Costs = Sequence[tuple[str, float]]  # sounds a word may have, and what it costs to hear it so


class Reach(IntEnum):
    """How far off a word may be."""

    EXACT = 0
    BONES = 1
    NEAR = 2
    FAR = 3


class Vocabulary:
    """Words by their numbers, apart by the part of a name they are."""

    def __init__(self) -> None:
        self.newest = 0
        self.size = 0
        self._usual = _of_given_names().twin()
        self._shelves = {part: Shelf() for part in Part}
        self._by_name: defaultdict[int, list[int]] = defaultdict(list)  # given names by their line in the table
        self._by_initial: defaultdict[str, list[int]] = defaultdict(list)

    def learn(self, number: int, key: str) -> None:
        """Keep a word as `keys` gives it; numbers come from the lowest."""
        part, sound = Part(key[0]), key[1:]
        self._shelves[part].add(number, sound)
        self._usual.learn(unstressed(sound))
        if part is Part.GIVEN:
            for name in names_of(sound):
                self._by_name[name].append(number)
            for initial in initials(sound):
                self._by_initial[initial].append(number)
        self.newest, self.size = number, self.size + 1

    def like(self, asked: Asked, part: Part, reach: Reach) -> Near:
        """Give the words of this part that the asked one may be.

        Just as it sounds, in the nominative, or another form of the same given name; BONES: also what differs from it
        in vowels alone; NEAR: also much like it, or, if it sounds odd, one slip of a finger away; FAR: whatever has
        most sounds in common with it.
        """
        shelf, heard = self._shelves[part], _heard(asked)
        found = shelf.exactly(heard)
        if part is Part.GIVEN:
            found = _nearer(found, self._same_name(heard))
        if reach is Reach.BONES:
            found = _nearer(found, shelf.near(heard, strict=asked.cyrillic, most=0))
        elif reach is Reach.FAR:
            found = _nearer(found, shelf.far(heard[:1], strict=asked.cyrillic))
        elif reach is Reach.NEAR:
            heard = heard if asked.cyrillic else heard[: len(asked.sounds)]
            found = _nearer(found, shelf.near([*heard, *_parted(asked)], strict=asked.cyrillic))
            if min(found.values(), default=_SLIP) >= _SLIP and self.oddness(asked) > _USUAL:
                found = _nearer(found, shelf.exactly(_slipped(asked)))
        return found

    def initial(self, asked: Asked) -> Near:
        """Give the given names that the asked letter is the first one of."""
        first = {*_FIRST.get(asked.word[0], ""), *(sound[:1] for sound in asked.sounds)}
        return {number: 0.0 for letter in first for number in self._by_initial.get(letter, ())}

    def oddness(self, asked: Asked) -> float:
        """Say how odd the word sounds, in the best of its readings: bits a sound."""
        return min((self._usual.oddness(unstressed(sound)) for sound in asked.sounds), default=0.0)

    def _same_name(self, heard: Costs) -> Near:
        found: Near = {}
        for sound, cost in heard:
            for name in names_of(sound):
                for number in self._by_name.get(name, ()):
                    found[number] = min(_SAME_NAME + cost, found.get(number, _SAME_NAME + cost))
        return found


@cache  # the table is the same for every vocabulary, and takes long to learn
def _of_given_names() -> Usual:
    return Usual(all_sounds())


def _nearer(one: Near, other: Near) -> Near:
    """Give the words of both, each as near as it is in either."""
    return one | {number: min(cost, one.get(number, cost)) for number, cost in other.items()}


def _heard(asked: Asked) -> list[tuple[str, float]]:
    inflected = _INFLECTED if asked.inflects else _INFLECTED_LATIN
    return [(sound, 0.0) for sound in asked.sounds] + [(sound, inflected) for sound in asked.nominatives]


def _parted(asked: Asked) -> Costs:
    """Give what a word sounds like if the vowel between two consonants that are the same was left out."""
    vowel = "а" if asked.cyrillic else "a"
    parted = _DOUBLED.sub(rf"\1{vowel}\1", asked.word)
    read = sounds(parted, asked.text, _SLIP_TRADITIONS) if parted != asked.word else ()
    return [(sound, _LEFT_OUT) for sound in read]


@lru_cache(maxsize=1 << 8)
def _slipped(asked: Asked) -> Costs:
    cost = weighed(_SLIP, len(asked.word))
    return tuple((sound, cost) for sound in sounds_of_any(slips(asked.word), asked.text, _SLIP_TRADITIONS))
