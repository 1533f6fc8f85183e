"""A bot with a handful of commands, a real storage on a temporary file, and a pretend Telegram over HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.gateway import Gateway
from bot.names import Names
from bot.simulator import World
from bot.simulator.server import serve
from storage import Storage
from tests.gateway.commands import COMMANDS, DEFAULTS

TOKEN = "1000001:TEST-TOKEN-of-the-gateway-tests"
KEY = bytes(range(64))

Open = Callable[..., Awaitable[Gateway]]


@pytest.fixture
def world() -> World:
    return World(token=TOKEN, username="solidarity_demo_bot", name="Solidarity bot")


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[str]:
    async with serve(world, host="127.0.0.1", port=0) as url:
        yield url


@pytest.fixture
async def memory(tmp_path: Path) -> AsyncIterator[Storage]:
    storage = Storage(f"sqlite:///{tmp_path}/bot.db", names=Names())
    await storage.open()
    await storage.unlock(KEY)
    yield storage
    await storage.close()


@pytest.fixture
async def bring(telegram: str, memory: Storage) -> AsyncIterator[Open]:
    """Bring a bot to life; it is stopped when the test ends."""
    alive: list[Gateway] = []

    async def start(**changes: object) -> Gateway:
        options: dict[str, object] = {
            "token": TOKEN,
            "api_url": telegram,
            "storage": memory,
            "commands": COMMANDS,
            "defaults": DEFAULTS,
            "drain_seconds": 2.0,
        }
        gateway = Gateway(**(options | changes))  # type: ignore[arg-type] # a test may change any of them
        await gateway.start()
        alive.append(gateway)
        return gateway

    yield start
    for gateway in alive:
        await gateway.stop()


@pytest.fixture
async def bot(bring: Open) -> Gateway:
    return await bring()
