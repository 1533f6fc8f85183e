"""What the database knows of what case files tell of and refer to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.casefiles.entries import CaseFiles
from bot.casefiles.everybody import everybody
from bot.casefiles.viasna import page, slug_of
from storage import Person, Transaction

_REFERRED = ("people", "detentions", "action_days")


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database knows of the things the files tell of.

    `owners` gives the person of each detention, `listed` whom each row of Viasna's list means, by line.
    """

    people: Mapping[str, Person]
    owners: dict[str, str]
    action_days: frozenset[str]
    listed: Mapping[int, str] = field(default_factory=dict)


async def look_up(cases: CaseFiles, store: Transaction) -> Stored:
    """Ask the database for what the files mention."""
    mentioned = {kind: {one.id for one in cases.mentions if one.kind == kind} for kind in _REFERRED}
    listed = await _listed(cases, store) if cases.listed else {}
    slugs = mentioned["people"] | {one.record.slug for one in cases.people} | {*listed.values()}
    people = {one.slug: one for one in await store.people.get_many(sorted(slugs))}
    owners = {detention.key: one.slug for one in people.values() for detention in one.detentions}
    if elsewhere := ({one.record.key for one in cases.detentions} | mentioned["detentions"]) - owners.keys():
        # Detentions have no register of their own: those not with the people told of may be with anybody.
        async for one in everybody(store):
            for key in elsewhere.intersection(detention.key for detention in one.detentions):
                people[one.slug], owners[key] = one, one.slug
    days = await store.days.action_days() if mentioned["action_days"] else []
    return Stored(people, owners, frozenset(day.key for day in days), listed)


async def _listed(cases: CaseFiles, store: Transaction) -> dict[int, str]:
    """Find whom each row means: who has its page among the sources, else by the slug made of name and number."""
    pages = {page(one.record.url) for one in cases.listed}
    known: dict[str, str] = {}
    for slug, sources in await store.people.sources():
        for source in sources:
            if (found := page(source)) in pages:
                known.setdefault(found, slug)
    return {
        one.line: known.get(page(one.record.url)) or slug_of(one.record.name, one.record.number) for one in cases.listed
    }
