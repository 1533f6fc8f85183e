"""Killed at any moment the bot loses nothing, and says twice at most what was on its way; asked to stop, not even that.

Ten moments, five on each database, belong to the ordinary run; forty more to `.venv/bin/pytest -m long tests/crash`.
"""

import asyncio
import signal
from collections import Counter

import pytest

from storage import State
from tests.crash.conftest import Senders
from tests.crash.crowd import crowd_in, now_in, outcome, owed_some
from tests.crash.post_office import PostOffice

CROWD, SMALL_CROWD = range(1, 5001), range(1, 2001)
IN_FLIGHT = 64
PLANNING, ONE_MORE_TURN = 0.03, 0.02  # seconds in which a crowd is owed its letters, and in which some leave
PARTS = (None, range(1, 300), range(300, 2500), range(2500, 4700), range(4700, 4995))  # None: while it plans
SMALL_PARTS = (None, range(1, 1000), range(1000, 1900))

seeds = pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 5))])


@seeds
async def test_killed_at_any_moment_it_loses_nothing_and_repeats_only_what_was_on_its_way(
    senders: Senders, office: PostOffice, database_url: str
) -> None:
    await crowd_in(database_url, CROWD)
    on_their_way = Counter[int]()
    for part in PARTS:
        sender = await senders.start()
        await at_a_moment(office, database_url, part)
        assert await sender.gets(signal.SIGKILL) == -signal.SIGKILL
        flying = await now_in(database_url, State.SENDING)
        assert len(flying) <= IN_FLIGHT
        on_their_way.update(flying)
    assert await (await senders.start()).ends() == 0
    assert office.copies.keys() == set(CROWD)
    assert not office.copies - Counter(CROWD) - on_their_way
    assert await outcome(database_url) == {"sent": len(CROWD)}


@seeds
async def test_asked_to_stop_at_any_moment_it_loses_and_repeats_nothing(
    senders: Senders, office: PostOffice, database_url: str
) -> None:
    await crowd_in(database_url, SMALL_CROWD)
    for part in SMALL_PARTS:
        sender = await senders.start()
        await sender.says("waiting")  # it can be asked to stop; the one before may have got as far as this is to
        await at_a_moment(office, database_url, part)
        assert await sender.gets(signal.SIGTERM) == 0, sender.said
        assert not await now_in(database_url, State.SENDING)
    assert await (await senders.start()).ends() == 0
    assert office.copies == Counter(SMALL_CROWD)
    assert await outcome(database_url) == {"sent": len(SMALL_CROWD)}


async def at_a_moment(office: PostOffice, database_url: str, part: range | None) -> None:
    """Wait until so many chats were written to, or (None) until some are owed it, and a little longer."""
    if part is None:
        await owed_some(database_url)
    else:
        await office.reached(office.random.choice(part))
    await asyncio.sleep(office.random.uniform(0, PLANNING if part is None else ONE_MORE_TURN))
