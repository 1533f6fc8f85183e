"""What happens to readers when the worst happens."""

import asyncio
import base64
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing

import pytest
from pydantic import SecretStr

from bot.app import run
from bot.clock import ShiftedClock
from bot.keys import KeyMissing, find
from bot.names import Names
from bot.settings import Settings
from bot.simulator import World, serve
from storage import Chat, Lane, Letter, Occasion, Storage, Whom, WrongKey
from storage.secrets import Sealer
from tests.databases import KEY
from tests.simulator.waiting import until
from tests.stories.announcing import Hand
from tests.stories.conftest import EVE
from tests.stories.keeping import OLGA, chooses

PETRA, ANNA = 4_200_050, 4_200_060


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[None]:
    stop = asyncio.Event()
    bot = asyncio.create_task(run(settings, clock=ShiftedClock(EVE), stop=stop, tell=lambda _: None))
    yield
    stop.set()
    await bot


async def chats(settings: Settings) -> int:
    looking = Storage(settings.database_url, names=Names())
    await looking.open(alone=False)
    async with looking.reading() as store:
        found = (await store.totals()).chats
    await looking.close()
    return found


def told(world: World, chat: int, words: str) -> bool:
    return any(words in one.visible for one in world.chat(chat).messages)


async def test_two_owners_wipe_a_running_bot_which_then_knows_nobody_and_answers_on(
    world: World, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with serve(world) as url:
        known = settings.model_copy(update={"telegram_api_url": url, "organizers": (OLGA, PETRA)})
        async with running(known):
            await chooses(world, ANNA, "/follow Statkevich")
            assert await chats(known) == 1
            await petra.says("/help")
            await olga.says("/wipe")
            await olga.presses("Ask for it")
            async with asyncio.timeout(10):
                while not told(world, PETRA, "asks to delete all readers"):  # noqa: ASYNC110 - nobody rings a bell
                    await asyncio.sleep(0.02)
            await petra.says("/wipe")
            await petra.presses("Yes, delete all readers")
            async with asyncio.timeout(30):
                for owner in (OLGA, PETRA):
                    while not told(world, owner, "All chats, letters"):  # noqa: ASYNC110 - as above
                        await asyncio.sleep(0.02)
            assert await chats(known) == 0
            await world.says(ANNA, "/following", language="en")
            assert "Statkevich" not in await world.hears(ANNA)
    assert [one for one in caplog.records if one.levelno >= logging.ERROR or one.exc_info] == []


async def test_without_the_key_the_bot_says_so_and_speaks_to_nobody(world: World, settings: Settings) -> None:
    async with serve(world) as url:
        known = settings.model_copy(update={"telegram_api_url": url})
        async with running(known):
            await chooses(world, ANNA, "/follow Statkevich")
        world.calls.clear()
        known.chat_key_file.unlink()
        with pytest.raises(KeyMissing, match="sealed with a chat key that is not here"):
            await run(known, clock=ShiftedClock(EVE), tell=lambda _: None)
        known.chat_key_file.write_bytes(b"A" * 86 + b"==\n")
        known.chat_key_file.chmod(0o600)
        with pytest.raises(WrongKey, match="not the chat key this database was sealed with"):
            await run(known, clock=ShiftedClock(EVE), tell=lambda _: None)
    assert list(world.calls) == []
    with closing(sqlite3.connect(known.database_url.partition(":///")[2])) as db:
        [[sealed]] = db.execute("SELECT sealed FROM chat").fetchall()
    with pytest.raises(WrongKey):
        Sealer(bytes(64)).open(sealed)


async def test_nothing_leaves_after_a_wipe_though_letters_were_under_way(
    world: World, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    crowd = [4_300_000 + number for number in range(200)]
    olga, petra = Hand(world, OLGA), Hand(world, PETRA)
    async with serve(world) as url:
        known = settings.model_copy(update={"telegram_api_url": url, "organizers": (OLGA, PETRA)})
        async with running(known):
            await petra.says("/help")
        for chat in crowd:
            world.add_person(chat, "Somebody", started=True)
        await owed(known, crowd)
        async with running(known):
            await olga.says("/wipe")
            await olga.presses("Ask for it")
            await petra.says("/wipe")
            while len(written_to(world, crowd)) < 20:  # noqa: ASYNC110 - nobody rings a bell
                await asyncio.sleep(0.02)
            await petra.presses("Yes, delete all readers")
            async with asyncio.timeout(30):
                while not told(world, OLGA, "All chats, letters"):  # noqa: ASYNC110 - as above
                    await asyncio.sleep(0.02)
            had = written_to(world, crowd)
            assert len(had) < len(crowd)
            await world.quiet(1.5)
            assert written_to(world, crowd) == had
    assert [one for one in caplog.records if one.levelno >= logging.ERROR or one.exc_info] == []


async def test_a_wipe_that_was_agreed_to_is_carried_out_by_the_next_start(world: World, settings: Settings) -> None:
    async with serve(world) as url:
        known = settings.model_copy(update={"telegram_api_url": url, "organizers": (OLGA, PETRA)})
        async with running(known):
            await chooses(world, ANNA, "/follow Statkevich")
        async with opened(known) as storage, storage.writing() as store:
            olga, petra = await store.organizers.all()
            await store.wipes.ask(olga, EVE)
            await store.wipes.agree(petra)
        async with running(known):
            await world.says(ANNA, "/following", language="en")
            assert "Statkevich" not in await world.hears(ANNA)
        assert await chats(known) == 0


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Storage]:
    """Open the storage of a bot that is not at work."""
    storage = Storage(settings.database_url, names=Names())
    await storage.open()
    found = find(settings)
    assert found
    await storage.unlock(found.key)
    yield storage
    await storage.close()


async def owed(settings: Settings, crowd: list[int]) -> None:
    """Let a crowd be owed a letter."""
    everyone = Whom(None, everyone=True)
    occasion = Occasion("told", "announcement", "", EVE.date(), EVE.date(), latest=2)
    async with opened(settings) as storage, storage.writing() as store:
        for chat in crowd:
            await store.chats.save(Chat(chat, "en"))
        number = await store.occasions.add(occasion, {("en", late): Letter("A letter.") for late in range(3)})
        hour = (settings.time_zone.key, settings.alert_time)
        await store.owing.owe(number, everyone, lane=Lane.NEWS, at=EVE, default=hour, singly=None)


def written_to(world: World, crowd: list[int]) -> list[int]:
    return [chat for chat in crowd if told(world, chat, "A letter.")]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_whoever_stood_by_while_the_key_was_changed_does_not_go_on_with_the_former_one(
    world: World, settings: Settings, storage: Storage, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    own = {"database_url": database_url, "chat_key": SecretStr(base64.b64encode(KEY).decode())}
    async with serve(world) as url:
        async with storage.leading():
            bot = asyncio.create_task(run(settings.model_copy(update={"telegram_api_url": url, **own}), tell=print))
            async with asyncio.timeout(10):
                await until(lambda: "another process leads; this one stands by" in caplog.text)
            await storage.rotate(KEY, bytes(reversed(KEY)))
        async with asyncio.timeout(10):
            with pytest.raises(WrongKey):
                await bot
