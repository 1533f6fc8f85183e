"""Ten thousand followers and all that goes wrong in a day; it runs by `.venv/bin/pytest -m long tests/delivery`."""

import asyncio
import signal
from collections import Counter, deque
from collections.abc import AsyncIterator
from random import Random

import pytest

from bot.simulator import World, serve
from storage import State
from tests.crash.conftest import Senders
from tests.crash.crowd import crowd_in, now_in, outcome
from tests.delivery.ledger import rows, said
from tests.delivery.weather import called, storms, strike

COUNT, IN_FLIGHT = 10_000, 64
PEOPLE, GROUPS = range(1, 9_801), range(-50_200, -50_000)  # every group moves
SEED = 4
pytestmark = [pytest.mark.long]


@pytest.fixture
def world() -> World:
    world = World(token="1000001:ONE")
    world.calls = deque()  # remembers them all
    for person in PEOPLE:
        world.add_person(person, "Somebody", started=True)
    for group in GROUPS:
        world.add_group(group, "Group")
    return world


@pytest.fixture
async def senders(world: World, database_url: str) -> AsyncIterator[Senders]:
    async with serve(world) as url:
        senders = Senders(url, database_url)
        yield senders
        await senders.end()


async def test_each_who_can_be_reached_has_one_message_but_for_the_unconfirmed_who_are_counted(
    senders: Senders, world: World, database_url: str
) -> None:
    random = Random(SEED)  # noqa: S311 - repeatable on purpose
    chats = [*GROUPS, *PEOPLE]
    await crowd_in(database_url, random.sample(chats, COUNT))
    blocked, unlucky = set(random.sample(PEOPLE, 300)), random.sample(PEOPLE, 100)
    very_unlucky = unlucky[:10]
    strike(world, unlucky, "server_error")
    strike(world, very_unlucky, "server_error")
    for person in blocked:
        await world.blocks(person)
    for group in GROUPS:
        await world.upgrades(group, to=group - 1_001_000_000_000)
    weather = asyncio.create_task(storms(world, random, chats, number=5))

    on_their_way = Counter[int]()
    for moment in sorted(random.sample(range(500, 9_500), 2)):
        sender = await senders.start()
        await called(world, moment)
        await sender.gets(signal.SIGKILL)
        flying = await now_in(database_url, State.SENDING)
        assert len(flying) <= IN_FLIGHT
        on_their_way.update(flying)
    assert await (await senders.start()).ends(within=300) == 0
    await weather

    counted = Counter(await outcome(database_url))
    unconfirmed = counted["unconfirmed"]
    assert counted == {"sent": COUNT - 300 - unconfirmed, "gone": 300, "unconfirmed": unconfirmed}
    silent = 0
    for chat, calls in rows(world, chats).items():
        again = sum(on_their_way[one] for one in (chat, world.chats[chat].moved_to) if one is not None)
        if chat in blocked:
            assert said(world, chat) == 0
            assert sum("blocked" in call.verdict for call in calls) <= 1 + again
        elif said(world, chat) == 0:
            silent += 1
            assert chat in very_unlucky
        else:
            assert said(world, chat) <= 1 + again
    assert silent <= unconfirmed <= len(very_unlucky)
