"""Of several processes one leads, and when it dies another does within ten seconds."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from time import monotonic

import asyncpg
import pytest
from sqlalchemy import make_url

from bot.names import Names
from storage import Deposed, Storage, StorageBusy
from storage.leading import _LEADING, IDLE
from tests.databases import Server

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
only_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
AT_MOST = 10  # seconds until another leads
WAITING_TO_WRITE = """
SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()
"""
END_THE_HOLDER = """
SELECT count(pg_terminate_backend(pid)) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
WHERE locktype = 'advisory' AND objid = $1 AND granted AND datname = current_database()
"""


@pytest.fixture
async def other(storage: Storage, database_url: str) -> AsyncIterator[Storage]:
    """A second process's storage, on the same database as the first one's."""
    assert storage.engine_name
    opened = Storage(database_url, names=Names())
    await opened.open()
    yield opened
    await opened.close()


class Standby:
    """Waits for the lead until told to let go."""

    def __init__(self, storage: Storage) -> None:
        self.leads = asyncio.Event()
        self._enough = asyncio.Event()
        self._task = asyncio.create_task(self._wait(storage))

    async def took_over(self) -> float:
        """Wait until it leads, let go, and give how many seconds that took."""
        began = monotonic()
        async with asyncio.timeout(2 * AT_MOST):
            await self.leads.wait()
        self._enough.set()
        await self._task
        return monotonic() - began

    async def leave(self) -> None:
        """Wait no longer."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _wait(self, storage: Storage) -> None:
        async with storage.leading() as lead:
            await lead.hold()
            self.leads.set()
            await self._enough.wait()


async def test_whoever_is_alone_leads_at_once_and_again(storage: Storage) -> None:
    for _ in range(3):
        async with asyncio.timeout(AT_MOST), storage.leading() as lead:
            await lead.hold()
            await lead.hold()


async def test_whoever_leads_can_write(storage: Storage) -> None:
    async with storage.leading() as lead, storage.writing() as store:
        await lead.hold()
        assert await store.watch.take_over() == 1


@only_sqlite
async def test_nobody_else_has_the_file_of_one_who_leads(storage: Storage, database_url: str) -> None:
    async with storage.leading() as lead:
        with pytest.raises(StorageBusy, match="stop the other bot"):
            await Storage(database_url, names=Names()).open()
        await lead.hold()


@only_postgresql
async def test_a_second_one_waits_while_the_first_leads_and_follows_when_it_leaves(
    storage: Storage, other: Storage
) -> None:
    async with storage.leading() as lead:
        standby = Standby(other)
        await asyncio.sleep(2.5)  # it asks every two seconds
        assert not standby.leads.is_set()
        await lead.hold()
    assert await standby.took_over() < AT_MOST


@only_postgresql
async def test_a_second_one_leads_when_the_first_ones_connection_dies(
    storage: Storage, other: Storage, database_url: str
) -> None:
    async with storage.leading() as lead:
        standby = Standby(other)
        server = await asyncpg.connect(database_url)
        assert await server.fetchval(END_THE_HOLDER, _LEADING) == 1
        await server.close()
        assert await standby.took_over() < AT_MOST
        for _ in range(2):
            with pytest.raises(Deposed, match="another may"):
                await lead.hold()


@only_postgresql
async def test_a_second_one_leads_when_the_first_is_frozen(storage: Storage, other: Storage) -> None:
    async with AsyncExitStack() as opening:
        lead = await opening.enter_async_context(storage.leading())
        [sign_of_life] = [task for task in asyncio.all_tasks() if task.get_name() == "lead"]
        await lead.hold()
        sign_of_life.cancel()
        assert await Standby(other).took_over() < AT_MOST
        with pytest.raises(Deposed):
            await lead.hold()


@only_postgresql
async def test_one_who_leads_and_has_nothing_to_do_keeps_the_lead(storage: Storage, other: Storage) -> None:
    async with storage.leading() as lead:
        standby = Standby(other)
        await asyncio.sleep(IDLE + 1)
        await lead.hold()
        assert not standby.leads.is_set()
        await standby.leave()


@only_postgresql
async def test_one_who_stands_by_can_leave_at_any_moment(storage: Storage, other: Storage) -> None:
    async with storage.leading() as lead:
        for moment in range(12):
            standby = Standby(other)
            await asyncio.sleep(moment / 200)
            await standby.leave()
        await lead.hold()
    assert await Standby(other).took_over() < AT_MOST


@only_postgresql
async def test_whoever_stands_by_waits_for_a_server_that_is_away(
    other: Storage, database_url: str, postgresql: Server
) -> None:
    let_in = f'ALTER DATABASE "{make_url(database_url).database}" WITH ALLOW_CONNECTIONS '
    await asyncio.to_thread(postgresql.do, let_in + "false")
    standby = Standby(other)
    await asyncio.sleep(0.5)
    assert not standby.leads.is_set()
    await asyncio.to_thread(postgresql.do, let_in + "true")
    assert await standby.took_over() < AT_MOST


@only_postgresql
async def test_a_process_is_in_the_way_once_however_much_it_wants_to_write(
    storage: Storage, other: Storage, database_url: str
) -> None:
    """The server ends the session of one that is frozen; were there more in its line, each would take as long."""

    async def write(where: Storage) -> None:
        async with where.writing():
            pass

    server = await asyncpg.connect(database_url)
    async with asyncio.timeout(AT_MOST):
        async with storage.writing():
            waiting = [asyncio.create_task(write(one)) for one in (storage, storage, storage, other)]
            while not await server.fetchval(WAITING_TO_WRITE):  # noqa: ASYNC110 - told by the server
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.2)
            assert await server.fetchval(WAITING_TO_WRITE) == 1
        await asyncio.gather(*waiting)
    await server.close()
