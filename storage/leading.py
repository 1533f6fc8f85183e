"""One process plans and sends, whichever holds the lead; the others stand by and take over when it dies.

On SQLite whoever has the file leads. On PostgreSQL it is an advisory lock of a connection of its own:

1. The lock goes with its connection, so at once when its process dies.
2. A process that is frozen, or a machine that is gone, asks nothing any more: the server ends a session that has been
   silent for IDLE (PostgreSQL 14 and newer), and the lock goes too.
3. Whoever holds it looks before each claim whether the connection still lives. One that wakes up after it was given
   up finds that the number on duty is no longer its own (see duty.py) and can write nothing.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Protocol

import asyncpg
from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from storage.errors import Deposed

_LOG = logging.getLogger(__name__)
_LEADING = 0x501DA003  # another number for an advisory lock in this database
IDLE = 7.0  # seconds of silence after which the server takes the lead away
_ASK_EACH = 2.0  # seconds, both for the one who leads and for those who stand by
_PATIENCE = 4.0  # seconds for the server's answer
_TROUBLE = (OSError, TimeoutError, DBAPIError, asyncpg.PostgresError, asyncpg.InterfaceError)


class Lead(Protocol):
    """What whoever leads holds in hand."""

    async def hold(self) -> None:
        """Make sure that we still lead.

        Raises:
            Deposed: we do not.
        """
        ...


class Alone:
    """The lead of whoever has the file to itself."""

    async def hold(self) -> None:
        """Nobody can take it away."""


class Locked:
    """The lead as long as this connection lives."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._turn = asyncio.Lock()

    async def hold(self) -> None:
        """Ask the server for a sign of life over the connection that holds the lock.

        Raises:
            Deposed: there is none.
        """
        try:
            async with self._turn, asyncio.timeout(_PATIENCE):
                await self._connection.execute("SELECT 1")
        except _TROUBLE as lost:
            raise Deposed("The database no longer knows this process as the one that sends; another may.") from lost

    async def keep(self) -> None:
        """Give signs of life, so that the server does not take us for gone, until there is no lead to keep."""
        with contextlib.suppress(Deposed):
            while True:
                await asyncio.sleep(_ASK_EACH)
                await self.hold()


@asynccontextmanager
async def leading(url: URL) -> AsyncIterator[Lead]:
    """Wait until no other process leads, then lead until left."""
    engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT", hide_parameters=True)
    held = await _took(engine)
    if not held:
        _LOG.warning("another process leads; this one stands by")
    while not held:
        await asyncio.sleep(_ASK_EACH)
        held = await _took(engine)
    lead = Locked((await held.get_raw_connection()).driver_connection)
    keeping = asyncio.create_task(lead.keep(), name="lead")
    try:
        yield lead
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        with contextlib.suppress(*_TROUBLE):
            await held.close()  # and the lock with it
        await engine.dispose()


async def _took(engine: AsyncEngine) -> AsyncConnection | None:
    """Try to take the lock; give the connection that holds it, None if another does or the server is away."""
    async with AsyncExitStack() as opening:
        try:
            db = await opening.enter_async_context(engine.connect())
            if await db.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LEADING}):
                await _end_when_silent(db)
                opening.pop_all()
                return db
        except _TROUBLE as away:
            _LOG.warning("the database is away; trying again", extra={"error": away})
    return None


async def _end_when_silent(db: AsyncConnection) -> None:
    with contextlib.suppress(DBAPIError):  # an older server has no such setting
        await db.execute(text(f"SET idle_session_timeout = '{IDLE:.0f}s'"))
