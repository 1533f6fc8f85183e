"""Whatever goes wrong between the bot and Telegram, every chat that can be reached is told, once.

Three hundred chats belong to the ordinary run, two thousand to `.venv/bin/pytest -m long tests/delivery`.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from random import Random

import pytest
from sqlalchemy import update

from bot.gateway.transport import Transport
from bot.simulator import Trouble, World, serve
from storage import Letter, Storage
from storage.tables import chat
from tests.crash.crowd import gather
from tests.delivery.carried import audience, courier, totals, until
from tests.delivery.ledger import fates, said, talked_into_a_flood
from tests.delivery.weather import KINDS, people_and_groups, slowness
from tests.gateway.conftest import TOKEN
from tests.gateway.servers import mailing_to
from tests.storage.invented import person

REPEAT_AFTER = 0.3
OPEN = {"due", "later", "repeat", "sending"}
IN_FLIGHT = 64
FEW, MANY = 300, 2000
long = pytest.mark.long
in_both_sizes = pytest.mark.parametrize(
    ("database_url", "count"),
    [("sqlite", FEW), pytest.param("sqlite", MANY, marks=long), pytest.param("postgresql", MANY, marks=long)],
    indirect=["database_url"],
)


@pytest.fixture
def world() -> World:
    return World(token=TOKEN)


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[str]:
    async with serve(world) as url:
        yield url


async def owed(storage: Storage, chats: list[int]) -> None:
    await gather(storage, chats, person("ales"))
    await audience(storage)


async def carry(storage: Storage, url: str, transport: Transport | None = None) -> None:
    """Let a courier carry until nothing is left to do."""
    async with (
        mailing_to(url, transport) as mailing,
        courier(storage, mailing.send, repeat_after=timedelta(seconds=REPEAT_AFTER)),
        asyncio.timeout(60),
    ):
        while OPEN & (await totals(storage)).keys():  # noqa: ASYNC110 - told by the database
            await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    ("database_url", "count", "kind"),
    [
        *(pytest.param("sqlite", FEW, kind) for kind in KINDS),
        pytest.param("postgresql", FEW, "everything"),
        *(pytest.param(engine, MANY, kind, marks=long) for engine in ("sqlite", "postgresql") for kind in KINDS),
    ],
    indirect=["database_url"],
)
async def test_in_any_weather_each_chat_is_told_once_and_counted_right(
    storage: Storage, world: World, telegram: str, count: int, kind: str
) -> None:
    chats = people_and_groups(world, count)
    await owed(storage, chats)
    weather = asyncio.create_task(KINDS[kind](world, Random(count), chats))  # noqa: S311 - repeatable on purpose
    await asyncio.sleep(0)
    await carry(storage, telegram)
    await weather
    expected = fates(world, chats, REPEAT_AFTER)
    assert await totals(storage) == expected
    assert not talked_into_a_flood(world)
    async with storage.reading() as store:
        assert (await store.totals()).chats == count - expected["gone"]


@in_both_sizes
async def test_an_answer_that_does_not_come_in_time_leaves_it_open(
    storage: Storage, world: World, telegram: str, count: int
) -> None:
    chats = people_and_groups(world, count)
    await owed(storage, chats)
    await slowness(world, Random(count), chats, 3)  # noqa: S311 - as above
    await carry(storage, telegram, Transport(read=1.5))
    assert await totals(storage) == fates(world, chats, REPEAT_AFTER, {"slow"}) == {"sent": count}
    assert Counter(said(world, chat) for chat in chats) == {1: count - count // 10, 2: count // 10}


@in_both_sizes
async def test_a_letter_with_broken_markup_is_stopped_after_the_first_and_others_go_out(
    storage: Storage, world: World, telegram: str, count: int
) -> None:
    chats = people_and_groups(world, count)
    await gather(storage, chats, person("ales"))
    async with storage.writing() as store:
        await store._db.execute(update(chat).where(chat.c.id % 2 == 0).values(language="uk"))
    await audience(storage, letters={("en", 0): Letter("<b>never closed"), ("uk", 0): Letter("<b>Вітаю</b>")})
    await carry(storage, telegram)
    assert await totals(storage) == {"sent": count // 2, "refused": count // 2}
    assert Counter(said(world, chat) for chat in chats) == {1: count // 2, 0: count // 2}
    assert sum(call.verdict != "ok" for call in world.calls) <= IN_FLIGHT
    async with storage.reading() as store:
        [notice] = await store.notices.untold()
    assert notice.kind == "refused"


@in_both_sizes
async def test_a_token_taken_back_burns_nothing(storage: Storage, world: World, telegram: str, count: int) -> None:
    chats = people_and_groups(world, count)
    await owed(storage, chats)
    async with mailing_to(telegram) as mailing, courier(storage, mailing.send) as carrying:
        await until(lambda: len(world.calls) > count // 3)
        world.trouble.add(Trouble("unauthorized", method="sendMessage"))
        await until(lambda: carrying.unauthorized)
        await world.quiet(0.5)
        sent = sum(call.verdict == "ok" for call in world.calls)
        assert len(world.calls) - sent <= IN_FLIGHT
    stood = Counter(await totals(storage))
    assert stood.keys() <= {"sent", "due", "later"}
    assert (stood["sent"], stood.total()) == (sent, count)
    world.trouble.clear()
    await carry(storage, telegram)
    assert await totals(storage) == {"sent": count}
    assert Counter(said(world, chat) for chat in chats) == {1: count}


async def test_a_group_and_the_supergroup_it_became_hear_it_once_where_both_follow(
    storage: Storage, world: World, telegram: str
) -> None:
    groups = range(-40, 0)
    for group in groups:
        world.add_group(group, "Group")
    supergroups = [(await world.upgrades(group, to=group - 1_001_000_000_000)).id for group in groups]
    mixed = [*groups, *supergroups]
    Random(4).shuffle(mixed)  # noqa: S311 - as above
    await owed(storage, mixed)
    await carry(storage, telegram)
    assert await totals(storage) == {"sent": len(groups)}
    assert Counter(said(world, chat) for chat in supergroups) == {1: len(groups)}
