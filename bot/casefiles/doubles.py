"""People who may be in the case files twice, under two slugs."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage import Person, Transaction

MOST = 2_000  # new people looked at: each is a search
_ALIKE = 0.9  # the confidence from which a name is that of another


@dataclass(frozen=True, slots=True)
class Double:
    """Somebody new whose name somebody else bears already, or bears in the same files."""

    slug: str
    name: str
    other_slug: str
    other_name: str


async def doubles(new: Sequence[Person], store: Transaction) -> tuple[Double, ...]:
    """Name those of these people, stored just now, who may be somebody else, each with whoever is most alike.

    Two new people are one pair; of more than MOST the first are looked at. It may be a namesake: a name alone cannot
    tell.
    """
    pairs = dict[frozenset[str], tuple[str, str]]()
    for one in new[:MOST]:
        matches = await store.people.find(one.name("en"))
        other = next((slug for slug, confidence in matches if slug != one.slug and confidence >= _ALIKE), None)
        if other is not None:
            pairs.setdefault(frozenset((one.slug, other)), (one.slug, other))
    names = await _names({slug for pair in pairs for slug in pair}, store)
    return tuple(Double(slug, names[slug], other, names[other]) for slug, other in pairs.values())


async def _names(slugs: set[str], store: Transaction) -> dict[str, str]:
    return {one.slug: one.name("en") for one in await store.people.get_many(sorted(slugs))}
