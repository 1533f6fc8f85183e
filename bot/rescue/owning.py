"""Having the database to oneself: no bot is at work on it, and none can begin to be."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from bot import names
from bot.rescue.errors import RescueError
from bot.settings import Settings
from storage import Lead, Storage, StorageUnreachable

_PATIENCE = 5.0  # seconds for a bot that has just been stopped


@asynccontextmanager
async def owned(settings: Settings, *, there: bool = True) -> AsyncIterator[tuple[Storage, Lead]]:
    """Open the storage, locked, and lead; unless it has to be `there`, it is made where there is none.

    Raises:
        StorageError: there is none, another process has it, or it cannot be used.
        RescueError: a bot is at work on it.
    """
    storage = Storage(settings.database_url, names=names.Names())
    if there:
        await _look(storage)
    async with AsyncExitStack() as opened:
        opened.push_async_callback(storage.close)
        await storage.open()
        try:
            async with asyncio.timeout(_PATIENCE):
                lead = await opened.enter_async_context(storage.leading())
        except TimeoutError:
            raise RescueError("A bot is at work on this database; stop it first.") from None
        yield storage, lead


async def _look(storage: Storage) -> None:
    """Make no database where there is none."""
    with suppress(StorageUnreachable):  # it may only be of an older version; opening it tells
        try:
            await storage.open(alone=False)
        finally:
            await storage.close()
