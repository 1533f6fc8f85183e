"""Whether everything case files refer to is there: in the files themselves or in the database."""

from collections.abc import AsyncIterator, Collection, Mapping
from dataclasses import dataclass

from bot.casefiles.entries import CaseFiles, Mention
from bot.casefiles.faults import Fault
from storage import Person, Transaction

_PAGE = 500
_CALLED = {"people": "person", "detentions": "detention", "action_days": "action day"}


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database knows of the things the files tell of; `owners` gives the person of each detention."""

    people: Mapping[str, Person]
    owners: dict[str, str]
    action_days: frozenset[str]


async def look_up(cases: CaseFiles, store: Transaction) -> Stored:
    """Ask the database for what the files mention."""
    mentioned = {kind: {one.id for one in cases.mentions if one.kind == kind} for kind in _CALLED}
    slugs = mentioned["people"] | {one.record.slug for one in cases.people}
    people = {one.slug: one for one in await store.people.get_many(sorted(slugs))}
    owners = {detention.key: one.slug for one in people.values() for detention in one.detentions}
    if elsewhere := ({one.record.key for one in cases.detentions} | mentioned["detentions"]) - owners.keys():
        # Detentions have no register of their own: those not with the people told of may be with anybody.
        async for one, key in _detentions(store):
            if key in elsewhere:
                people[one.slug], owners[key] = one, one.slug
    days = await store.days.action_days() if mentioned["action_days"] else []
    return Stored(people, owners, frozenset(day.key for day in days))


def unknown(cases: CaseFiles, stored: Stored) -> list[Fault]:
    """Name every row that refers to nothing, or gives a stored detention to another person."""
    there: dict[str, Collection[str]] = {
        "people": stored.people,
        "detentions": stored.owners,
        "action_days": stored.action_days,
    }
    return [
        Fault(one.file, one.line, f"{_CALLED[one.kind]} {one.id} is neither in these files nor in the database")
        for one in cases.mentions
        if one.id not in there[one.kind] and not _in_files(cases, one)
    ] + [
        Fault(one.file, one.line, f"detention {one.row} belongs to {stored.owners[one.row]}; give this one a new id")
        for one in cases.mentions
        if one.by == "detentions" and stored.owners.get(one.row, one.id) != one.id
    ]


def _in_files(cases: CaseFiles, one: Mention) -> bool:
    unread = one.kind in cases.kinds and one.kind not in cases.named
    return unread or one.id in cases.named.get(one.kind, ())


async def _detentions(store: Transaction) -> AsyncIterator[tuple[Person, str]]:
    for offset in range(0, await store.people.count(), _PAGE):
        for one in await store.people.listed(offset, _PAGE):
            for detention in one.detentions:
                yield one, detention.key
