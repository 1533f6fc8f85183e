"""The clock that ticks: APScheduler without a memory, for what must be kept is in the database."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

_LOG = logging.getLogger(__name__)
SECONDS = 20.0


class Ticking:
    """Something done again and again; a tick that is late is done once, one that fails is told about."""

    def __init__(self, work: Callable[[], Awaitable[object]], seconds: float = SECONDS) -> None:
        """Do this work every so many seconds once started."""
        self._work = work
        self._busy = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._scheduler.add_job(self._tick, IntervalTrigger(seconds=seconds, timezone=UTC), id="tick")
        self._scheduler.add_listener(_report, EVENT_JOB_ERROR | EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES)

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()

    async def stop(self) -> None:
        """Let the tick in progress end, then tick no more; shutting down the scheduler alone would cancel it."""
        self._scheduler.pause()
        async with self._busy:
            self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)

    async def _tick(self) -> None:
        async with self._busy:
            await self._work()


def _report(event: JobExecutionEvent) -> None:
    error = getattr(event, "exception", None)
    _LOG.error("A tick went wrong (%s).", type(error).__name__ if error else "it was late", exc_info=error)
