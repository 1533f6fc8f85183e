"""What a search comes to for somebody who asks: one person, several to choose from, or nobody."""

from collections.abc import Sequence
from dataclasses import dataclass

SURE = 0.75  # the bar for who asks by a command or in a question
SURE_UNASKED = 0.9  # the bar in groups, and for bare words that may be no question at all
_NEAR = 0.1  # below this a likeness is chance
_ALIKE = 0.1  # who is so little less sure is offered too
MOST = 5  # people offered


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


def decide(matches: Sequence[tuple[str, float]], *, bar: float = SURE) -> Found:
    """Say who is meant by what a search found (slug and confidence, best first).

    >>> decide([("ales", 0.98), ("alena", 0.4)]), decide([("ivan-elder", 0.95), ("ivan-younger", 0.95)])
    (Sure(slug='ales'), Several(slugs=('ivan-elder', 'ivan-younger')))
    >>> decide([("ales", 0.5)])
    Nobody(nearest=('ales',))
    """
    best = matches[0][1] if matches else 0.0
    if best < bar:
        return Nobody(tuple(slug for slug, confidence in matches if confidence >= _NEAR)[:MOST])
    meant = tuple(slug for slug, confidence in matches if confidence >= best - _ALIKE)
    return Sure(meant[0]) if len(meant) == 1 else Several(meant[:MOST])
