"""How usual a word sounds among names: a slip of the finger seldom makes what could be somebody's name.

A model of three sounds in a row, smoothed with two and one of them. Of misspelt names a half has two sounds in a row
odder than those of nineteen in twenty names of strangers; of names typed on another keyboard layout, nearly all.
"""

import math
from collections import Counter
from collections.abc import Iterable

_SOUNDS = 24  # letters of the alphabet of sounds, and the end of a word
_WEIGHT = 3.0  # how many cases the shorter context counts for


class Usual:
    """What the words learned so far sound like."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._seen: Counter[str] = Counter()
        self._bits: dict[str, float] = {}  # how odd the last of three sounds is, where that was asked since a word came
        for sounds in words:
            self.learn(sounds)

    def twin(self) -> "Usual":
        """Give another one that has learned the same and goes on learning for itself.

        >>> one = Usual(["ales"])
        >>> other = one.twin()
        >>> before = one.oddness("ihar")
        >>> other.learn("ihar")
        >>> other.oddness("ihar") < before == one.oddness("ihar"), other.oddness("ales") < 3
        (True, True)
        """
        other = Usual()
        other._seen.update(self._seen)
        return other

    def learn(self, sounds: str) -> None:
        """Take in a word."""
        threes = _threes(sounds)
        befores = [f"{three[:2]}_" for three in threes]
        twos = [f"_{three[1:]}" for three in threes]
        ones = [f"_{three[1]}_" for three in threes]
        self._seen.update(threes + befores + twos + ones)
        self._bits.clear()

    def oddness(self, sounds: str) -> float:
        """Say how odd the oddest two sounds in a row are, in bits a sound: 3 to 5 in names, 7 and more in noise."""
        known = self._bits
        bits = [known.get(three) or self._learned(three) for three in _threes(sounds)]
        return max((first + second) / 2 for first, second in zip(bits, bits[1:] or bits, strict=False))

    def _learned(self, three: str) -> float:
        bits = self._bits[three] = -math.log2(self._chance(three))
        return bits

    def _chance(self, three: str) -> float:
        """Say how often the last of three sounds follows the two before it."""
        seen = self._seen
        after_one = (seen[f"_{three[1:]}"] + _WEIGHT / _SOUNDS) / (seen[f"_{three[1]}_"] + _WEIGHT)
        return (seen[three] + _WEIGHT * after_one) / (seen[f"{three[:2]}_"] + _WEIGHT)


def _threes(sounds: str) -> list[str]:
    word = f"^^{sounds}$"
    return [word[at - 2 : at + 1] for at in range(2, len(word))]
