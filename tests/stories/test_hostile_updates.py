"""However hostile what comes in is, no error is logged, right questions get right answers, and memory stays flat."""

import asyncio
import gc
import logging
import os
import tracemalloc
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path

import pytest

from bot.app import Running
from bot.clock import ShiftedClock
from bot.simulator import World
from tests.stories.hostile import Json, hostile

SEED = 20121105
CROWD = range(7_000_000, 7_002_000)
ANNA = 4_200_042
_AT_ONCE, _BETWEEN = 100, 400


async def bear(world: World, clock: ShiftedClock, updates: Iterator[tuple[str, Json]]) -> None:
    """Let these come, and between them a right question, which is to be answered rightly."""
    given = 0
    while some := list(islice(updates, _AT_ONCE)):
        for kind, content in some:
            world.updates.add(kind, content)
        given += len(some)
        async with asyncio.timeout(60):
            while len(world.updates) > _AT_ONCE:  # noqa: ASYNC110 - nobody rings a bell
                await asyncio.sleep(0.01)
        clock.forward(timedelta(seconds=2))
        if given % _BETWEEN == 0:
            asker = ANNA + given // _BETWEEN
            await world.says(asker, "/prisoner Bialatski", language="en")
            assert (await world.hears(asker, timeout=60)).startswith("Ales Bialiatski\n")
            world.calls.clear()


def resident() -> int:
    """Give the bytes of memory this process has now (Linux)."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def nothing_went_wrong(caplog: pytest.LogCaptureFixture, house: Running) -> None:
    wrong = [one for one in caplog.records if one.levelno >= logging.ERROR or one.exc_info]
    assert not wrong, wrong[0].getMessage()
    assert house.gateway.healthy.failed == 0
    caplog.clear()


async def test_two_thousand_hostile_updates_do_no_harm(
    world: World, house: Running, clock: ShiftedClock, caplog: pytest.LogCaptureFixture
) -> None:
    await bear(world, clock, islice(hostile(SEED, CROWD), 2_000))
    nothing_went_wrong(caplog, house)
    assert house.gateway.healthy.answered > 300


@pytest.mark.long
async def test_a_hundred_thousand_hostile_updates_do_no_harm_and_leave_no_trace_in_memory(
    world: World, house: Running, clock: ShiftedClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR, "bot")  # the test's own record of warnings would grow
    updates = hostile(SEED + 1, CROWD)  # a fifth is of kinds the bot does not ask Telegram for
    await bear(world, clock, islice(updates, 25_000))
    nothing_went_wrong(caplog, house)
    gc.collect()
    before = resident()
    await bear(world, clock, islice(updates, 100_000))
    nothing_went_wrong(caplog, house)
    gc.collect()
    pulse = house.gateway.healthy
    assert pulse.answered + pulse.skipped + pulse.dropped > 100_000
    logging.getLogger("figures").warning("%d and %d MB; %s", before >> 20, resident() >> 20, pulse)
    assert resident() < 1.3 * before, f"{before >> 20} MB after 20,000 updates, {resident() >> 20} MB after 100,000"


@pytest.mark.long
@pytest.mark.usefixtures("house")
async def test_what_the_bot_allocates_does_not_grow_with_what_comes_in(
    world: World, clock: ShiftedClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR, "bot")  # as above
    updates = hostile(SEED + 2, CROWD[:300])
    ours = [tracemalloc.Filter(True, "*/bot/*"), tracemalloc.Filter(True, "*/telegram/*")]
    ours.append(tracemalloc.Filter(False, "*/bot/simulator/*"))
    sizes = []
    tracemalloc.start()
    try:
        for _ in range(4):
            await bear(world, clock, islice(updates, 3_000))
            caplog.clear()
            gc.collect()
            sizes.append(sum(one.size for one in tracemalloc.take_snapshot().filter_traces(ours).traces))
    finally:
        tracemalloc.stop()
    logging.getLogger("figures").warning("%s bytes", sizes)
    assert max(sizes[1:]) < 1.3 * sizes[0] + 1_000_000, f"{sizes} bytes after each 3,000 updates"
