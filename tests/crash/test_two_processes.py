"""Two processes at one database: one sends, and when it dies or freezes the other goes on."""

import asyncio
import signal
from collections import Counter
from random import Random

import asyncpg
import pytest

from storage import State
from storage.postgresql import _WRITING
from tests.crash.conftest import Sender, Senders
from tests.crash.crowd import at, crowd_in, now_in, outcome, seen_in
from tests.crash.post_office import PostOffice

CROWD = range(1, 3001)
IN_FLIGHT = 64
TAKING_OVER = 10  # seconds
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def two(senders: Senders, office: PostOffice) -> tuple[Sender, Sender]:
    """Start two, and come back when the first is in the middle of sending."""
    one = await senders.start("ONE")
    await one.says("leading")
    other = await senders.start("OTHER")
    await other.says("waiting")
    await office.reached(office.random.randrange(300, 1000))
    return one, other


@on_postgresql
async def test_one_sends_and_when_it_dies_the_other_does(
    senders: Senders, office: PostOffice, database_url: str
) -> None:
    await crowd_in(database_url, CROWD)
    one, other = await two(senders, office)
    assert not office.of("OTHER")
    async with at(database_url, alone=False) as beside:
        await one.gets(signal.SIGKILL)
        flying = await seen_in(beside, State.SENDING)
    async with asyncio.timeout(TAKING_OVER):
        await office.heard_from("OTHER")
    assert await other.ends() == 0
    assert len(flying) <= IN_FLIGHT
    assert office.copies.keys() == set(CROWD)
    assert {chat for chat, copies in office.copies.items() if copies > 1} <= flying
    assert max(office.copies.values()) <= 2
    assert await outcome(database_url) == {"sent": len(CROWD)}


@on_postgresql
@pytest.mark.parametrize("writing", [True, pytest.param(False, marks=pytest.mark.long)])
async def test_one_that_was_frozen_undoes_nothing_when_it_wakes_up(
    senders: Senders, office: PostOffice, database_url: str, *, writing: bool
) -> None:
    await crowd_in(database_url, CROWD)
    one, other = await two(senders, office)
    await freeze(one, database_url, office.random, writing=writing)
    flying, before = await now_in(database_url, State.SENDING), len(office.of("ONE"))
    async with asyncio.timeout(2 * TAKING_OVER):
        await office.heard_from("OTHER", 300)
    one.process.send_signal(signal.SIGCONT)
    assert await one.ends() == 3, one.said
    assert await other.ends() == 0
    assert len(flying) <= IN_FLIGHT
    assert set(office.of("ONE")[before:]) <= flying
    assert office.copies.keys() == set(CROWD)
    assert {chat for chat, copies in office.copies.items() if copies > 1} <= flying
    assert await outcome(database_url) == {"sent": len(CROWD)}


@on_sqlite
async def test_a_second_one_at_a_file_does_not_start_and_says_why(
    senders: Senders, office: PostOffice, database_url: str
) -> None:
    crowd = range(1, 1001)
    await crowd_in(database_url, crowd)
    one = await senders.start("ONE")
    await one.says("leading")
    one.process.send_signal(signal.SIGSTOP)  # else it may be done before the other has begun
    other = await senders.start("OTHER")
    assert await other.ends() == 1
    assert "".join(other.said).startswith("Another process has")
    one.process.send_signal(signal.SIGCONT)
    assert await one.ends() == 0
    assert office.copies == Counter(crowd)
    assert not office.of("OTHER")


async def freeze(sender: Sender, database_url: str, random: Random, *, writing: bool) -> None:
    """Freeze it for good at a moment when it is writing, or is not."""
    server = await asyncpg.connect(database_url)
    holding = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid::bigint = $1"
    try:
        async with asyncio.timeout(20):
            while True:
                sender.process.send_signal(signal.SIGSTOP)
                await asyncio.sleep(0.05)  # the server finishes what it was asked last
                if bool(await server.fetchval(holding, _WRITING)) is writing:
                    return
                sender.process.send_signal(signal.SIGCONT)
                await asyncio.sleep(random.uniform(0, 0.01))
    finally:
        await server.close()
