"""People: by slug, by name, by what a name is looked up by, by day of the year."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Column, ColumnElement, Text, bindparam, func, or_, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import casefile, finding
from storage.among import among
from storage.dates import PartialDate
from storage.naming import Match, Names
from storage.occasions import Occasions
from storage.records import Changes, Person
from storage.saving import chunks, compare
from storage.tables import detention, follow, person, sentence

_CHUNK = 250  # people read or written at once

_ONE = casefile.PEOPLE.where(person.c.slug == bindparam("slug"))
_SOME = casefile.PEOPLE.where(among(person.c.slug, "slugs"))


class People:
    """The people whose case files are stored."""

    def __init__(self, db: AsyncConnection, names: Names, occasions: Occasions) -> None:
        self._db = db
        self._names = names
        self._occasions = occasions

    async def get(self, slug: str) -> Person | None:
        """Give one person."""
        found = await casefile.read(self._db, _ONE, slug=slug)
        return found[0] if found else None

    async def get_many(self, slugs: Sequence[str]) -> list[Person]:
        """Give these people in the order asked; one who is not stored is left out."""
        found = {one.slug: one for chunk in chunks(slugs, _CHUNK) for one in await self._of(chunk)}
        return [found[slug] for slug in slugs if slug in found]

    async def listed(self, offset: int, limit: int) -> list[Person]:
        """Give a page of all people, by name."""
        by_name = casefile.PEOPLE.order_by(person.c.sorted_by, person.c.slug)
        return await casefile.read(self._db, by_name.offset(offset).limit(limit))

    async def followed(self, after: str, limit: int) -> list[Person]:
        """Give a page of those whom some chat follows, by slug, from the one after this slug on."""
        some = person.c.id.in_(select(follow.c.person_id)) & (person.c.slug > after)
        return await casefile.read(self._db, casefile.PEOPLE.where(some).order_by(person.c.slug).limit(limit))

    async def count(self) -> int:
        """Count the people."""
        return int(await self._db.scalar(select(func.count()).select_from(person)) or 0)

    async def find(self, text: str) -> list[Match]:
        """Give whom a name may mean, the likeliest first, with how likely it is."""
        return await finding.find(self._db, self._names, text)

    async def sources(self) -> list[tuple[str, tuple[str, ...]]]:
        """Give the sources of everybody, by slug."""
        found = await self._db.execute(select(person.c.slug, person.c.sources).order_by(person.c.slug))
        return [(one.slug, one.sources) for one in found]

    async def on_day(self, month: int, day: int) -> list[Person]:
        """Give people born, dead, arrested, sentenced or released on this day of any year, by name.

        Only dates known to the day count.
        """
        then = f"{month:02}-{day:02}"
        happened = or_(
            _falls_on(then, person.c.born, person.c.died),
            person.c.id.in_(
                select(detention.c.person_id).where(_falls_on(then, detention.c.detained_on, detention.c.released_on))
            ),
            person.c.id.in_(select(sentence.c.person_id).where(_falls_on(then, sentence.c.sentenced_on))),
        )
        by_name = casefile.PEOPLE.where(happened).order_by(person.c.sorted_by, person.c.slug)
        return await casefile.read(self._db, by_name)

    async def save(self, people: Iterable[Person]) -> Changes:
        """Keep people; one equal to the stored one is not written, and one who changed keeps the followers.

        What is queued to be told about those who changed waits until it was looked at again.
        """
        changes = Changes()
        for chunk in chunks(people, _CHUNK):
            records = {one.slug: one for one in chunk}
            stored = await self._of(list(records))
            differing, counted = compare(records, {one.slug: one for one in stored})
            await casefile.write(self._db, differing, self._names)
            await self._occasions.doubt([one.slug for one in differing])
            changes += counted
        return changes

    async def _of(self, slugs: Sequence[str]) -> list[Person]:
        return await casefile.read(self._db, _SOME, slugs=slugs)


def _falls_on(then: str, *dates: Column[PartialDate]) -> ColumnElement[bool]:
    """Compare the month and day of dates as they are written down (`2011-08-04`, with `?` where only reported)."""
    return or_(*(func.substr(type_coerce(date, Text), 6, 5) == then for date in dates))
