"""A process that plans and sends as the bot does, made to be killed.

`python -m tests.crash.sender URL DATABASE NAME BEGINS` sends to the Bot API server at URL under a token with this NAME,
on a clock that shows BEGINS at first. It ends when all is sent or a signal comes (0), when another process takes over
(3), or when it cannot begin (1), and says why.
"""

import asyncio
import sys
from collections.abc import Coroutine
from datetime import datetime, timedelta
from typing import Any

from bot.clock import ShiftedClock
from bot.delivery.pace import Pace
from bot.gateway.api import Api
from bot.gateway.mailing import Mailing
from bot.speaking import Speaking
from bot.stopping import before, listening
from storage import Deposed, Storage, StorageError
from tests.crash.crowd import DEFAULTS, at, counts

REPEAT_AFTER = timedelta(seconds=0.3)
_OPEN = {"due", "later", "repeat", "sending"}


def tell(words: str) -> None:
    """Say something to whoever started us."""
    print(words, flush=True)  # noqa: T201 - this is a program


async def run(url: str, database: str, name: str, begins: str) -> None:
    """Send until all is sent or a signal comes."""
    stop, clock = asyncio.Event(), ShiftedClock(datetime.fromisoformat(begins))
    with listening(stop):
        async with at(database, alone=True) as storage, Api(f"1000001:{name}", url) as api:
            await _send(storage, Mailing(api, paid=False), clock, stop)


async def _send(storage: Storage, mailing: Mailing, clock: ShiftedClock, stop: asyncio.Event) -> None:
    tell("waiting")
    async with storage.leading() as lead:
        tell("leading")
        async with Speaking(
            storage=storage,
            lead=lead,
            ways=mailing.ways,
            pace=Pace(1000),
            clock=clock,
            defaults=DEFAULTS,
            singly=3,
            after_tick=lambda: asyncio.sleep(0),
            repeat_after=REPEAT_AFTER,
        ) as speaking:
            await before(stop, _first(speaking.wait(), _settled(storage, speaking)))


async def _settled(storage: Storage, speaking: Speaking) -> None:
    """Wait until all is planned and sent."""
    await speaking.tick()
    while _OPEN & (await counts(storage)).keys():  # noqa: ASYNC110 - told by the database
        await asyncio.sleep(0.1)
    tell("settled")


async def _first(*works: Coroutine[Any, Any, None]) -> None:
    """Wait for whichever is done first."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


if __name__ == "__main__":
    try:
        asyncio.run(run(*sys.argv[1:]))
    except Deposed as deposed:
        tell(str(deposed))
        sys.exit(3)
    except StorageError as error:
        tell(str(error))
        sys.exit(1)
