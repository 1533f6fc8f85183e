"""How the bot fetches updates."""

import asyncio
from typing import Any

import aiohttp
import pytest

from bot.simulator import World, serve
from tests.simulator.hands import Api, Hands
from tests.simulator.waiting import GENEROUS, until


def somebody_waits(world: World) -> bool:
    return world.updates._poll is not None


async def texts(api: Api, **parameters: Any) -> list[str]:
    body = await api("getUpdates", **parameters)
    return [update["message"]["text"] for update in body["result"]]


@pytest.mark.parametrize("said", [0, 3])
async def test_updates_come_until_they_are_confirmed(world: World, api: Api, said: int) -> None:
    for number in range(said):
        await world.says(42, f"word {number}")
    everything = [f"word {number}" for number in range(said)]
    assert await texts(api) == everything
    assert await texts(api) == everything
    assert await texts(api, offset=2) == everything[1:]
    assert await texts(api) == everything[1:]


async def test_a_negative_offset_keeps_only_the_newest(world: World, api: Api) -> None:
    for number in range(5):
        await world.says(42, f"word {number}")
    assert await texts(api, offset=-2) == ["word 3", "word 4"]
    assert await texts(api) == ["word 3", "word 4"]


async def test_a_limit_is_kept_and_a_wrong_one_is_100(world: World, api: Api) -> None:
    for number in range(120):
        await world.says(42, f"word {number}")
    assert len(await texts(api, limit=7)) == 7
    assert len(await texts(api, limit=0)) == 100
    assert len(await texts(api, limit=1000)) == 100


async def test_a_long_poll_ends_as_soon_as_somebody_speaks(world: World, api: Api) -> None:
    poll = asyncio.create_task(texts(api, timeout=50))
    await until(lambda: somebody_waits(world))
    assert not poll.done()
    await world.says(42, "hello")
    assert await asyncio.wait_for(poll, GENEROUS) == ["hello"]


async def test_a_long_poll_ends_empty_after_its_time(api: Api) -> None:
    began = asyncio.get_running_loop().time()
    assert await texts(api, timeout=1) == []
    assert asyncio.get_running_loop().time() - began >= 0.9


async def test_a_second_poller_ends_the_first(world: World, api: Api) -> None:
    first = asyncio.create_task(api("getUpdates", timeout=50))
    await until(lambda: somebody_waits(world))
    second = asyncio.create_task(texts(api, timeout=50))
    ended = await asyncio.wait_for(first, GENEROUS)
    assert ended["error_code"] == 409
    assert ended["description"].startswith("Conflict: terminated by other getUpdates request")
    await world.says(42, "hello")
    assert await asyncio.wait_for(second, GENEROUS) == ["hello"]


async def test_a_poller_that_hangs_up_loses_nothing_and_disturbs_nobody(world: World, api: Api) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=50))
    await until(lambda: somebody_waits(world))
    poll.cancel()
    await until(lambda: not somebody_waits(world))
    await world.says(42, "hello")
    assert await texts(api, timeout=1) == ["hello"]


async def test_the_kinds_asked_for_are_remembered(world: World, api: Api) -> None:
    await api("getUpdates", allowed_updates=["my_chat_member"])
    await world.says(42, "nobody listens")
    await world.blocks(42)
    body = await api("getUpdates")
    assert [sorted(update) for update in body["result"]] == [["my_chat_member", "update_id"]]
    assert (await api("getWebhookInfo"))["result"]["allowed_updates"] == ["my_chat_member"]
    await api("getUpdates", allowed_updates=[], offset=2)
    await world.unblocks(42)
    await world.says(42, "heard again")
    assert len((await api("getUpdates"))["result"]) == 2


async def test_messages_wait_a_day_and_pressed_buttons_150_seconds(world: World, api: Api, clock: Hands) -> None:
    await world.says(42, "hello")
    world.press(42, world.chat(42), 1, "data")
    clock.at += 151
    assert [sorted(update) for update in (await api("getUpdates"))["result"]] == [["message", "update_id"]]
    clock.at += 24 * 3600
    assert (await api("getUpdates"))["result"] == []


async def test_what_waits_can_be_dropped(world: World, api: Api) -> None:
    await world.says(42, "hello")
    assert (await api("getWebhookInfo"))["result"]["pending_update_count"] == 1
    assert (await api("deleteWebhook", drop_pending_updates=True))["result"] is True
    assert await texts(api) == []


async def test_the_server_ends_at_once_while_somebody_polls(world: World, http: aiohttp.ClientSession) -> None:
    async with serve(world) as url:
        poll = asyncio.create_task(http.post(f"{url}/bot{world.token}/getUpdates", json={"timeout": 50}))
        await until(lambda: somebody_waits(world))
    assert await (await poll).json() == {"ok": True, "result": []}  # sent home; a poll cut off would get no answer
