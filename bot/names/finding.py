"""Whom somebody means: the people whose spellings come near enough to the words, and how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from bot.names.folding import folded, skeleton

SURE = 0.93
_SPELT, _NOT_SURE = 0.95, 0.92  # another spelling of the word; at best a word that looks like it
_ALIKE = 0.85  # Jaro-Winkler; words of the same consonants that are less alike are other names
NEAR = 0.72  # below this a likeness is chance
MOST = 5  # buttons offered


@dataclass(frozen=True, slots=True)
class Sure:
    """One person is meant."""

    slug: str


@dataclass(frozen=True, slots=True)
class Several:
    """These people can be meant equally well, nearest first."""

    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nobody:
    """Nobody we know is meant; these come nearest."""

    nearest: tuple[str, ...] = ()


Found = Sure | Several | Nobody


def choose(words: str, known: Mapping[str, Iterable[str]]) -> Found:
    """Say who of the people known (slug -> spellings) the words mean.

    1. Each word asked for is compared with each word of a person's spellings (given name and surname may come from
       different ones): equal 1, alike and of the same consonants 0.95, else Jaro-Winkler, which is never sure: a
       stranger's name may be but a letter away.
    2. A person is worth the mean of the best pairings, and never sure if one of the words is not.
    3. Who reaches SURE alone is meant; several who reach it may be meant; the rest above NEAR is only near.

    >>> choose("Bialatski", {"ales": ["Ales Bialiatski"], "pavel": ["Pavel Seviarynets"]})
    Sure(slug='ales')
    """
    asked = folded(words)
    if not asked:
        return Nobody()
    worth = {slug: _likeness(asked, {word for name in names for word in folded(name)}) for slug, names in known.items()}
    ranked = sorted((slug for slug in worth if worth[slug] >= NEAR), key=lambda slug: (-worth[slug], slug))
    sure = [slug for slug in ranked if worth[slug] >= SURE]
    match sure:
        case []:
            return Nobody(tuple(ranked[:MOST]))
        case [one]:
            return Sure(one)
        case _:
            return Several(tuple(sure[:MOST]))


def _likeness(asked: tuple[str, ...], name: set[str]) -> float:
    """Compare the words asked for with those of a person; 0 to 1, and below SURE if one of them is no spelling."""
    if not name:
        return 0.0
    paired = [max(_word_likeness(word, part) for part in name) for word in asked]
    mean = sum(paired) / len(paired)
    return mean if min(paired) >= SURE else min(mean, _NOT_SURE)


def _word_likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    likeness: float = JaroWinkler.normalized_similarity(one, other)
    bones = skeleton(one)
    if likeness >= _ALIKE and len(bones) >= 3 and bones == skeleton(other):
        return _SPELT
    return min(likeness, _NOT_SURE)
