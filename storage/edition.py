"""The mark that tells with which edition of names the words were made that people are found by."""

import logging
from collections import defaultdict

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.among import among
from storage.bearing import bear
from storage.naming import Names
from storage.saving import upsert
from storage.tables import mark, name, person

_LOG = logging.getLogger(__name__)
_NAME = "edition of names"
_PAGE = 250  # people read anew at once

_NEXT = select(person.c.id).where(person.c.id > bindparam("after")).order_by(person.c.id).limit(_PAGE)
_SPELLED = select(name.c.person_id, name.c.text).where(among(name.c.person_id, "people"))


async def read(db: AsyncConnection) -> str | None:
    """Give the edition, None if there are no words yet."""
    found: bytes | None = await db.scalar(select(mark.c.value).where(mark.c.name == _NAME))
    return None if found is None else found.decode()


async def renew(db: AsyncConnection, names: Names) -> None:
    """Make the words of all people anew and mark the edition, unless another process was quicker.

    It is one transaction: interrupted, it leaves the former words and the former mark.
    """
    if await read(db) == names.edition:
        return
    if count := await db.scalar(select(func.count()).select_from(person)):
        _LOG.info("Names are read in another way than before: all are read anew.", extra={"people": count})
    people = list(await db.scalars(_NEXT, {"after": 0}))
    while people:
        spelled = defaultdict[int, list[str]](list, {number: [] for number in people})
        for number, text in await db.execute(_SPELLED, {"people": people}):
            spelled[number].append(text)
        await bear(db, spelled, names)
        people = list(await db.scalars(_NEXT, {"after": people[-1]}))
    await db.execute(upsert(db, mark), {"name": _NAME, "value": names.edition.encode()})
