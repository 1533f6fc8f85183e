"""Prometheus asks the bot how it is, over the network."""

import asyncio
import contextlib
import socket
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr

from bot.app import Running
from bot.clock import ShiftedClock
from bot.names import Names
from bot.serving import CannotListen
from bot.settings import Settings
from bot.simulator import Trouble, World, serve
from storage import Storage
from tests.databases import Server
from tests.stories.keeping import minsk

TOKEN = "1000001:METRICS-of-the-pretended-Telegram-here"
CHAT = 7_100_010_042
CROWD = range(710_100, 710_112)


@pytest.fixture
def listen() -> str:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"127.0.0.1:{free.getsockname()[1]}"


@pytest.fixture
def world() -> World:
    return World(token=TOKEN)


@dataclass
class Builder:
    """Builds a bot whose figures can be read."""

    folder: Path
    listen: str
    clock: ShiftedClock

    def __call__(self, url: str, database: str = "") -> Running:
        settings = Settings(
            bot_token=SecretStr(TOKEN),
            telegram_api_url=url,
            database_url=database or f"sqlite+aiosqlite:///{self.folder}/solidarity.db",
            chat_key_file=self.folder / "chat.key",
            metrics_listen=self.listen,
        )
        return Running(settings, clock=self.clock, tell=lambda _: None)


@pytest.fixture
def house(tmp_path: Path, listen: str) -> Builder:
    return Builder(tmp_path, listen, ShiftedClock(minsk("2012-08-03 09:00")))


async def figures(listen: str) -> dict[str, float]:
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"http://{listen}/metrics")
    assert answer.status_code == 200
    return {
        f"{sample.name}{':'.join(['', *sample.labels.values()])}": sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


async def answered(listen: str) -> dict[str, float]:
    """Wait until somebody answers there."""
    async with asyncio.timeout(20):
        while True:
            with contextlib.suppress(httpx.ConnectError):
                return await figures(listen)
            await asyncio.sleep(0.05)


async def test_what_was_answered_and_sent_is_counted_and_few_are_none(
    world: World, house: Builder, listen: str
) -> None:
    async with serve(world) as url:
        async with house(url) as bot:
            for person in CROWD:
                await world.says(person, "/subscribe", language="en")
                await world.hears(person)
            before = await figures(listen)
            house.clock.forward(timedelta(hours=2))
            await world.blocks(CROWD[0])
            await bot.speaking.tick()
            for person in CROWD[1:]:
                await world.hears(person)
        async with house(url):  # what was sent is written down by now
            after = await figures(listen)
    assert before["solidarity_updates_total:answered"] == len(CROWD)
    assert before["solidarity_updates_total:failed"] == 0
    assert before["solidarity_deliveries:sent"] == 0
    assert before["solidarity_leading"] == 1
    assert 0 <= before["solidarity_poll_age_seconds"] < 60
    assert after["solidarity_deliveries:sent"] == 10  # of 11
    assert after["solidarity_deliveries:gone"] == 0
    assert after["solidarity_deliveries_waiting"] == 0
    assert after["solidarity_tick_timestamp_seconds"] == pytest.approx(house.clock().timestamp(), abs=60)


async def test_there_is_nothing_of_a_chat_of_the_machine_or_of_another_path(
    world: World, house: Builder, listen: str
) -> None:
    async with serve(world) as url, house(url), httpx.AsyncClient() as client:
        await world.says(CHAT, "/follow Bialatski", language="en")
        await world.hears(CHAT)
        told = (await client.get(f"http://{listen}/metrics")).text
        assert [(await client.get(f"http://{listen}/{path}")).status_code for path in ("", "metrics/x")] == [404, 404]
        assert (await client.post(f"http://{listen}/metrics")).status_code == 405
    assert str(CHAT) not in told
    assert all(line.split()[2 * line.startswith("#")].startswith("solidarity_") for line in told.splitlines())


async def test_a_process_that_stands_by_says_so(world: World, house: Builder, listen: str, postgresql: Server) -> None:
    database = await asyncio.to_thread(postgresql.make, tables=True)
    other = Storage(database, names=Names())
    await other.open()
    async with serve(world) as url, other.leading():
        starting = asyncio.create_task(house(url, database).__aenter__())
        assert (await answered(listen))["solidarity_leading"] == 0
        starting.cancel()
        await asyncio.gather(starting, return_exceptions=True)
    await other.close()
    await asyncio.to_thread(postgresql.drop, database)


async def test_telegram_in_trouble_is_seen(world: World, house: Builder, listen: str) -> None:
    async with serve(world) as url, house(url):
        world.updates.add("message", {"message_id": 7, "date": "yesterday", "chat": 42})
        world.trouble.add(Trouble(kind="not_json", method="sendMessage", times=1))
        await world.says(CHAT, "/help")
        await world.quiet(0.5)
        told = await figures(listen)
    assert (told["solidarity_updates_total:skipped"], told["solidarity_updates_total:answered"]) == (1, 1)


async def test_a_place_that_is_taken_ends_the_start_with_a_sentence(world: World, house: Builder, listen: str) -> None:
    host, _, port = listen.rpartition(":")
    with socket.create_server((host, int(port))):
        async with serve(world) as url:
            with pytest.raises(CannotListen, match=f"METRICS_LISTEN={listen}: cannot listen there"):
                await house(url).__aenter__()


async def test_a_database_that_is_away_is_told_and_ends_nothing(world: World, house: Builder, listen: str) -> None:
    async with serve(world) as url, house(url) as bot, httpx.AsyncClient() as client:
        await bot.storage.close()
        assert (await client.get(f"http://{listen}/metrics")).status_code == 503
        await bot.storage.open()
        assert (await client.get(f"http://{listen}/metrics")).status_code == 200
