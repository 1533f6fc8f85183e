"""The clock that ticks: APScheduler without a memory, for what must be kept is in the database."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import now

_LOG = logging.getLogger(__name__)
SECONDS = 20.0
_LOST = 3  # ticks that did not come: the scheduler has stopped (an error within it ends it without a word)


class Ticking:
    """Something done at once and then again and again.

    A tick that is late is done once, one that fails is told about. A watchdog notices when none comes any more, says so
    and starts the clock anew.
    """

    def __init__(self, work: Callable[[], Awaitable[object]], seconds: float = SECONDS) -> None:
        """Do this work every so many seconds once started."""
        self._work = work
        self._seconds = seconds
        self._busy = asyncio.Lock()
        self._scheduler = self._wound()
        self._last = 0.0
        self._dog: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to tick."""
        self._last = asyncio.get_running_loop().time()
        self._scheduler.start()
        self._dog = asyncio.create_task(self._watch(), name="watchdog")

    async def stop(self) -> None:
        """Let the tick in progress end, then tick no more; shutting down the scheduler alone would cancel it."""
        if self._dog:
            self._dog.cancel()
            await asyncio.gather(self._dog, return_exceptions=True)
        self._scheduler.pause()
        async with self._busy:
            self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)

    async def tick(self) -> None:
        """Do the work now, between two ticks."""
        async with self._busy:
            try:
                await self._work()
            finally:
                self._last = asyncio.get_running_loop().time()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._seconds)
            silent = asyncio.get_running_loop().time() - self._last
            if silent > _LOST * self._seconds and not self._busy.locked():
                _LOG.critical("The clock does not tick; it is started anew.", extra={"seconds": silent})
                self._scheduler.shutdown(wait=False)
                self._scheduler = self._wound()
                self._scheduler.start()

    def _wound(self) -> AsyncIOScheduler:
        scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        scheduler.add_job(
            self.tick, IntervalTrigger(seconds=self._seconds, timezone=UTC), id="tick", next_run_time=now()
        )
        scheduler.add_listener(_report, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES)
        return scheduler


def _report(event: JobExecutionEvent) -> None:
    error = getattr(event, "exception", None)
    _LOG.error("A tick went wrong.", exc_info=error)
