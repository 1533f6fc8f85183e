"""A person's whole case file: gathered from its tables, and laid down in them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, Table, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.among import among
from storage.bearing import bear
from storage.detention import Detention, Sentence, Stay
from storage.naming import Names
from storage.pouring import pour
from storage.records import Name, Person
from storage.saving import row
from storage.sorting import folded
from storage.tables import detention, name, person, sentence, stay

PEOPLE = select(*(column for column in person.c if column is not person.c.sorted_by))

Parts = dict[tuple[int, ...], list[dict[str, Any]]]

_KNOWN = select(person.c.slug, person.c.id).where(among(person.c.slug, "slugs"))


def _of_people(table: Table) -> Select[Any]:
    """Select the parts of people in their order; written once, for building a query takes longer than running it."""
    return select(table).where(among(table.c.person_id, "ids")).order_by(*table.primary_key)


_NAMES, _DETENTIONS, _SENTENCES, _STAYS = (_of_people(table) for table in (name, detention, sentence, stay))


async def read(db: AsyncConnection, people: Select[Any], **values: object) -> list[Person]:
    """Give the people selected from PEOPLE, in its order: five selects, however many they are."""
    found = [dict(one) for one in (await db.execute(people, values)).mappings()]
    ids = [one.pop("id") for one in found]
    if not ids:
        return []
    names = await _parts(db, _NAMES, ids, "person_id")
    detentions = await _parts(db, _DETENTIONS, ids, "person_id")
    sentences = await _parts(db, _SENTENCES, ids, "person_id", "detention")
    stays = await _parts(db, _STAYS, ids, "person_id", "detention")

    def detained(number: int) -> tuple[Detention, ...]:
        return tuple(
            Detention(
                **one,
                sentences=tuple(Sentence(**part) for part in sentences[number, place]),
                stays=tuple(Stay(**part) for part in stays[number, place]),
            )
            for place, one in enumerate(detentions[number,])
        )

    return [
        Person(**one, names=tuple(Name(**part) for part in names[number,]), detentions=detained(number))
        for number, one in zip(ids, found, strict=True)
    ]


async def write(db: AsyncConnection, people: Sequence[Person], names: Names) -> None:
    """Lay down case files, each in place of the one stored under its slug, whose number stays."""
    if not people:
        return
    known = dict((await db.execute(_KNOWN, {"slugs": [one.slug for one in people]})).all())
    for table in (name, detention) if known else ():  # sentences and stays go with their detention
        await db.execute(delete(table).where(table.c.person_id.in_(known.values())))
    ids = known | await _numbered(db, people, known)
    rows: dict[Table, list[dict[str, Any]]] = {name: [], detention: [], sentence: [], stay: []}
    for one in people:
        number = ids[one.slug]
        rows[name] += _placed(one.names, name, person_id=number)
        rows[detention] += _placed(one.detentions, detention, person_id=number)
        for place, detained in enumerate(one.detentions):
            rows[sentence] += _placed(detained.sentences, sentence, person_id=number, detention=place)
            rows[stay] += _placed(detained.stays, stay, person_id=number, detention=place)
    for table, values in rows.items():
        await pour(db, table, values)
    await bear(db, {ids[one.slug]: [spelling.text for spelling in one.names] for one in people}, names)


async def _numbered(db: AsyncConnection, people: Sequence[Person], known: Mapping[str, int]) -> dict[str, int]:
    """Write the rows of the people themselves, and give the numbers of those who are new, by slug."""
    rows = [row(one, person) | {"sorted_by": folded(one.name("en"))} for one in people]
    if changed := [values | {"number": known[values["slug"]]} for values in rows if values["slug"] in known]:
        await db.execute(update(person).where(person.c.id == bindparam("number")), changed)
    if new := [values for values in rows if values["slug"] not in known]:
        await pour(db, person, new)
        return dict((await db.execute(_KNOWN, {"slugs": [values["slug"] for values in new]})).all())
    return {}


async def _parts(db: AsyncConnection, query: Select[Any], ids: Sequence[int], *owner: str) -> Parts:
    """Give the parts of people by what they belong to, in their order."""
    parts: Parts = defaultdict(list)
    for found in (await db.execute(query, {"ids": ids})).mappings():
        values = dict(found)
        del values["position"]
        parts[tuple(values.pop(column) for column in owner)].append(values)
    return parts


def _placed(records: Sequence[object], table: Table, **owner: int) -> list[dict[str, Any]]:
    """Give the rows of parts, each with its place among its owner's."""
    return [row(one, table) | owner | {"position": place} for place, one in enumerate(records)]
