"""How the bot is told to end: by an event, by SIGTERM, or by Ctrl-C."""

import asyncio
import logging
import os
import signal
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager

_LOG = logging.getLogger(__name__)


async def before(stop: asyncio.Event, work: Awaitable[object]) -> bool:
    """Do the work unless `stop` comes first, which cancels it; say whether it was done.

    Raises:
        Whatever the work raises.
    """
    working = asyncio.ensure_future(work)
    stopping = asyncio.ensure_future(stop.wait())
    both = (working, stopping)
    try:
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        done = working.done()
    finally:  # also where somebody cancels us
        for one in both:
            one.cancel()
        await asyncio.wait(both)
    if done or not working.cancelled():
        working.result()
    return done


@contextmanager
def listening(stop: asyncio.Event) -> Iterator[None]:
    """Let the first SIGTERM or Ctrl-C set `stop`, and the second end the process at once (128 and its number)."""
    loop = asyncio.get_running_loop()

    def heard(number: signal.Signals) -> None:
        if stop.is_set():
            os._exit(128 + number)
        _LOG.info("Finishing what is being answered; once more to leave at once.")
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, heard, number)
    try:
        yield
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
