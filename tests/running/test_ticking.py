"""The clock that ticks: at once, again and again, and again after it was stopped by something nobody foresaw."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from apscheduler.triggers.base import BaseTrigger

from bot.clock import now
from bot.ticking import Ticking

OFTEN, SELDOM = 0.05, 3600.0  # seconds
STARTED_ANEW = "it is started anew"


class Work:
    """Counts how often it is done; `fails` and `held` are how it goes wrong."""

    def __init__(self) -> None:
        self.done = 0
        self.fails = 0
        self.at_once = 0
        self.held: asyncio.Event | None = None
        self._under_way = 0
        self._bell = asyncio.Condition()

    async def __call__(self) -> None:
        self._under_way += 1
        self.at_once = max(self.at_once, self._under_way)
        try:
            if self.held:
                await self.held.wait()
            self.fails -= 1
            if self.fails >= 0:
                raise OSError("the disk is full")
        finally:
            self._under_way -= 1
            async with self._bell:
                self.done += 1
                self._bell.notify_all()

    async def times(self, count: int) -> None:
        """Wait until it was done so often."""
        async with asyncio.timeout(20), self._bell:
            await self._bell.wait_for(lambda: self.done >= count)


@pytest.fixture
def work() -> Work:
    return Work()


@asynccontextmanager
async def ticking(work: Work, seconds: float) -> AsyncIterator[Ticking]:
    clock = Ticking(work, seconds)
    clock.start()
    yield clock
    await clock.stop()


async def test_the_first_tick_comes_at_once(work: Work) -> None:
    async with ticking(work, SELDOM):
        await work.times(1)


async def test_others_follow(work: Work) -> None:
    async with ticking(work, OFTEN):
        await work.times(5)


async def test_a_tick_that_fails_is_told_about_and_the_next_one_comes(
    work: Work, caplog: pytest.LogCaptureFixture
) -> None:
    work.fails = 2
    async with ticking(work, OFTEN):
        await work.times(4)
    assert caplog.text.count("A tick went wrong.") == 2
    assert "OSError" in caplog.text


async def test_ticks_that_are_late_are_done_once(work: Work) -> None:
    async with ticking(work, 1000) as clock:
        await work.times(1)
        clock._scheduler.modify_job("tick", next_run_time=now() - timedelta(seconds=5500))
        await work.times(2)
        await asyncio.sleep(0.3)
        assert work.done == 2


class BrokenTrigger(BaseTrigger):  # type: ignore[misc] # APScheduler ships no types
    """Something in the scheduler that nobody foresaw."""

    def get_next_fire_time(self, previous: datetime | None, at: datetime) -> datetime:
        raise RuntimeError(f"no time after {previous or at}")


def loses_its_timer(scheduler: Any) -> None:
    scheduler._stop_timer()


def raises_within(scheduler: Any) -> None:
    scheduler._lookup_job("tick", "default")[0].trigger = BrokenTrigger()


def loses_its_job(scheduler: Any) -> None:
    scheduler.remove_job("tick")


def lives_in_the_past(scheduler: Any) -> None:
    """As after the clock of the machine was set back by a day."""
    scheduler.modify_job("tick", next_run_time=now() + timedelta(days=1))


@pytest.mark.parametrize("trouble", [loses_its_timer, raises_within, loses_its_job, lives_in_the_past])
async def test_a_clock_that_has_stopped_is_noticed_and_started_anew(
    work: Work, trouble: Callable[[Any], None], caplog: pytest.LogCaptureFixture
) -> None:
    async with ticking(work, OFTEN) as clock:
        await work.times(2)
        stopped = clock._scheduler
        trouble(stopped)
        if trouble is raises_within:
            with pytest.MonkeyPatch.context() as patch:
                heard = silence(patch)
                await until(lambda: clock._scheduler is not stopped)
                assert any("no time after" in str(one["exception"]) for one in heard)
        await until(lambda: clock._scheduler is not stopped)
        await work.times(work.done + 5)
    told = [record for record in caplog.records if STARTED_ANEW in record.getMessage()]
    assert told
    assert {record.levelno for record in told} == {logging.CRITICAL}


def silence(patch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Keep what the event loop would complain about."""
    heard: list[dict[str, Any]] = []
    patch.setattr(asyncio.get_running_loop(), "call_exception_handler", heard.append)
    return heard


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():  # noqa: ASYNC110 - what is waited for rings no bell
            await asyncio.sleep(0.01)


async def test_a_tick_that_takes_long_is_waited_for_and_not_taken_for_a_stopped_clock(
    work: Work, caplog: pytest.LogCaptureFixture
) -> None:
    work.held = asyncio.Event()
    async with ticking(work, OFTEN):
        await asyncio.sleep(10 * OFTEN)
        assert STARTED_ANEW not in caplog.text
        work.held.set()
        await work.times(3)
    assert work.at_once == 1


async def test_a_tick_somebody_asks_for_waits_for_the_one_in_progress(work: Work) -> None:
    work.held = asyncio.Event()
    async with ticking(work, SELDOM) as clock:
        asked = [asyncio.create_task(clock.tick()) for _ in range(3)]
        await asyncio.sleep(0.05)
        work.held.set()
        await asyncio.gather(*asked)
    assert work.done == 4
    assert work.at_once == 1


async def test_who_asks_for_a_tick_that_fails_hears_of_it(work: Work) -> None:
    async with ticking(work, SELDOM) as clock:
        await work.times(1)
        work.fails = 1
        with pytest.raises(OSError, match="the disk is full"):
            await clock.tick()


async def test_stopping_waits_for_the_tick_in_progress_and_no_other_comes(work: Work) -> None:
    work.held = asyncio.Event()
    async with ticking(work, OFTEN):
        await asyncio.sleep(2 * OFTEN)
        asyncio.get_running_loop().call_later(2 * OFTEN, work.held.set)
    assert work.done == 1
    await asyncio.sleep(6 * OFTEN)
    assert work.done == 1
    assert asyncio.all_tasks() == {asyncio.current_task()}
