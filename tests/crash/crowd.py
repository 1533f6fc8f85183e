"""Very many followers of one person, whose anniversary is due this minute."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select

from bot.conversation import Defaults
from bot.names import Names
from storage import Person, State, Storage
from storage.tables import chat, delivery, follow, person
from tests.alerts.invented import detained, vera
from tests.databases import KEY

DEFAULTS = Defaults(ZoneInfo("UTC"), time(10))
HOUR = datetime(2026, 3, 14, 10, 0, 5, tzinfo=UTC)  # of alerts, on the anniversary
VERA = vera(detained("2023-03-14"))
_AT_ONCE = 1000


@asynccontextmanager
async def at(database: str, *, alone: bool) -> AsyncIterator[Storage]:
    """Open a storage; not `alone`: to look into it, whoever else has it."""
    storage = Storage(database, names=Names())
    await storage.open(alone=alone)
    try:
        await storage.unlock(KEY)
        yield storage
    finally:
        await storage.close()


async def gather(storage: Storage, chats: Iterable[int], who: Person = VERA) -> None:
    """Let these chats, new ones, follow somebody, and have everything planned until a minute ago."""
    async with storage.writing() as store:
        await store.people.save([who])
        rows = [_row(store.chats.sealed(one), one) for one in chats]
        for begin in range(0, len(rows), _AT_ONCE):
            await store._db.execute(insert(chat), rows[begin : begin + _AT_ONCE])
        number = select(person.c.id).where(person.c.slug == who.slug).scalar_subquery()
        await store._db.execute(insert(follow).from_select(["chat_id", "person_id"], select(chat.c.id, number)))
        await store.watch.planned(HOUR - timedelta(minutes=1))


async def crowd_in(database: str, chats: Iterable[int]) -> None:
    """Gather these chats in a database that nobody has open."""
    async with at(database, alone=True) as storage:
        await gather(storage, chats)


async def now_in(database: str, state: State) -> set[int]:
    """Give the chats whose delivery is in this state, whoever has the database."""
    async with at(database, alone=False) as storage:
        return await seen_in(storage, state)


async def seen_in(storage: Storage, state: State) -> set[int]:
    """Give them at once: to open a storage takes so long that another process may have taken over meanwhile."""
    query = select(chat.c.sealed).join(delivery, delivery.c.chat_id == chat.c.id).where(delivery.c.state == state)
    async with storage.reading() as store:
        sealer = store.carrying._sealer
        assert sealer
        return {sealer.open(one) for one in await store._db.scalars(query)}


async def owed_some(database: str) -> None:
    """Wait until somebody of the crowd is owed a letter: the planning has begun."""
    async with at(database, alone=False) as storage, asyncio.timeout(60):
        while not await counts(storage):  # noqa: ASYNC110 - told by the database
            await asyncio.sleep(0.001)


async def outcome(database: str) -> dict[str, int]:
    """Give what deliveries have come to, whoever has the database."""
    async with at(database, alone=False) as storage:
        return await counts(storage)


async def counts(storage: Storage) -> dict[str, int]:
    """Give what deliveries have come to, without what nothing has come to."""
    async with storage.reading() as store:
        return {name: count for name, count in (await store.occasions.totals()).items() if count}


def _row(sealed: bytes, number: int) -> dict[str, object]:
    no = dict.fromkeys(("subscribed", "news_waits", "rehoured", "discreet"), False)
    return {"sealed": sealed, "many_readers": number < 0, **no}
