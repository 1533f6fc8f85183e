"""Whom somebody means: the people whose spellings come near enough to the words, and how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from bot.names.folding import folded, skeleton

SURE = 0.93  # measured on the starter people: their press spellings pass, their namesakes by one word do not
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

    1. Each word asked for is compared with each word of a spelling: equal 1, same consonants 0.95, else Jaro-Winkler.
    2. A spelling is worth the mean of its best pairings; a person is worth the best of their spellings.
    3. Who reaches SURE alone is meant; several who reach it may be meant; the rest above NEAR is only near.

    >>> choose("Bialatski", {"ales": ["Ales Bialiatski"], "pavel": ["Pavel Seviarynets"]})
    Sure(slug='ales')
    """
    asked = folded(words)
    if not asked:
        return Nobody()
    worth = {
        slug: max((_likeness(asked, folded(name)) for name in names), default=0.0) for slug, names in known.items()
    }
    ranked = sorted((slug for slug in worth if worth[slug] >= NEAR), key=lambda slug: (-worth[slug], slug))
    sure = [slug for slug in ranked if worth[slug] >= SURE]
    match sure:
        case []:
            return Nobody(tuple(ranked[:MOST]))
        case [one]:
            return Sure(one)
        case [best, second, *_] if worth[best] == 1.0 > worth[second]:
            return Sure(best)
        case _:
            return Several(tuple(sure[:MOST]))


def _likeness(asked: tuple[str, ...], name: tuple[str, ...]) -> float:
    """Compare the words asked for with a spelling; 0 to 1."""
    if not name:
        return 0.0
    return sum(max(_word_likeness(word, part) for part in name) for word in asked) / len(asked)


def _word_likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    bones = skeleton(one)
    if len(bones) >= 3 and bones == skeleton(other):
        return 0.95
    likeness: float = JaroWinkler.normalized_similarity(one, other)
    return min(likeness, 0.94)
