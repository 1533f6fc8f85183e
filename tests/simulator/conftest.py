"""A served world, and a raw client that speaks HTTP to it as any bot would."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.simulator import World, serve
from tests.simulator.hands import Api, Hands


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def world(clock: Hands) -> World:
    world = World(clock=clock)
    world.add_person(42, "Ihar", "be", started=True)
    world.add_person(43, "Anna", "en")
    return world


@pytest.fixture
async def url(world: World) -> AsyncIterator[str]:
    async with serve(world) as address:
        yield address


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def api(world: World, url: str, http: aiohttp.ClientSession) -> Api:
    """Call a method with JSON parameters; give the whole body of the answer."""

    async def call(method: str, **parameters: Any) -> dict[str, Any]:
        async with http.post(f"{url}/bot{world.token}/{method}", json=parameters) as response:
            body: dict[str, Any] = await response.json()
            assert body["ok"] or body["error_code"] == response.status
            return body

    return call
