"""How the pretended Telegram brings updates to the bot."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.simulator import World, serve
from tests.simulator.hands import Api
from tests.simulator.test_polling import somebody_waits, texts
from tests.simulator.waiting import GENEROUS, until

SECRET = "Secret_of-43"


class Endpoint:
    """Gives these statuses one after the other, then 200 for ever; keeps what was brought."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.heads: list[str] = []
        self.texts: list[str] = []
        self.at_once = self.most_at_once = 0

    async def act(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = int(head.partition("Content-Length: ")[2].partition("\r\n")[0])
        body: dict[str, Any] = json.loads(await reader.readexactly(length))
        self.heads.append(head)
        self.texts.append(body["message"]["text"])
        status = self.statuses.pop(0) if self.statuses else 200
        self.at_once -= 1
        if status:
            writer.write(f"HTTP/1.1 {status} Said\r\nContent-Length: 0\r\n\r\n".encode())
            await writer.drain()
        writer.close()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        server = await asyncio.start_server(self.act, "127.0.0.1", 0)
        async with server:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"


async def test_updates_are_brought_in_order_each_until_it_is_taken(world: World, api: Api) -> None:
    endpoint = Endpoint(403, 500, 0, 503, 204)
    await world.says(42, "before")
    async with endpoint.listening() as url:
        assert (await api("setWebhook", url=url, secret_token=SECRET))["result"] is True
        await world.says(42, "прывітанне")
        await until(lambda: not len(world.updates))
        await world.says(42, "later")
        await until(lambda: not len(world.updates))
    assert endpoint.texts == ["before"] * 5 + ["прывітанне", "later"]
    assert endpoint.most_at_once == 1
    assert all(f"X-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n" in head for head in endpoint.heads)
    assert all(head.startswith("POST /hook HTTP/1.1\r\n") for head in endpoint.heads)


async def test_while_a_webhook_is_set_nothing_can_be_fetched(world: World, api: Api) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=50))
    await until(lambda: somebody_waits(world))
    await api("setWebhook", url="http://127.0.0.1:1/hook")
    ended = await asyncio.wait_for(poll, GENEROUS)
    assert (ended["error_code"], ended["description"]) == (409, "Conflict: terminated by setWebhook request")
    refused = await api("getUpdates")
    assert refused["error_code"] == 409
    assert refused["description"].startswith("Conflict: can't use getUpdates method while webhook is active")
    await world.says(42, "hello")
    assert (await api("deleteWebhook"))["result"] is True
    assert await texts(api) == ["hello"]


async def test_it_is_told_where_updates_are_brought_and_what_went_wrong(world: World, api: Api) -> None:
    endpoint = Endpoint(*[403] * 1000)
    async with endpoint.listening() as url:
        await api("setWebhook", url=url, max_connections=7, allowed_updates=["message"])
        await world.says(42, "hello")
        await until(lambda: bool(world.webhook.last_error))
        info = (await api("getWebhookInfo"))["result"]
        await api("setWebhook", url="")
    assert (info["url"], info["max_connections"], info["pending_update_count"]) == (url, 7, 1)
    assert info["allowed_updates"] == ["message"]
    assert info["last_error_message"] == "Wrong response from the webhook: 403 Said"
    assert (await api("getWebhookInfo"))["result"]["url"] == ""
    assert await texts(api) == ["hello"]


async def test_nobody_listening_is_no_end_and_what_waits_can_be_dropped(world: World, api: Api) -> None:
    await world.says(42, "old")
    await api("setWebhook", url="http://127.0.0.1:1/hook", drop_pending_updates=True)
    await world.says(42, "new")
    await until(lambda: bool(world.webhook.last_error))
    endpoint = Endpoint()
    async with endpoint.listening() as url:
        await api("setWebhook", url=url)
        await until(lambda: not len(world.updates))
    assert endpoint.texts == ["new"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://bot.example.org/hook",
        "http://bot.example.org/hook",
        "http://192.0.2.1/hook",
        "https://127.0.0.1/hook",
        "http://127.0.0.1:99999/hook",
        "http://127.0.0.1/a b",
        "http://127.0.0.1/\r\nHost: x",
        "nonsense",
    ],
)
async def test_updates_are_brought_nowhere_but_to_this_machine(api: Api, elsewhere: str) -> None:
    refused = await api("setWebhook", url=elsewhere)
    assert refused["error_code"] == 400
    assert refused["description"].startswith("Bad Request: bad webhook: ")
    assert (await api("getWebhookInfo"))["result"]["url"] == ""


async def test_a_secret_has_only_letters_that_a_header_takes(api: Api) -> None:
    for wrong in ("a b", "é", "x" * 257, "a\r\nb"):
        assert (await api("setWebhook", url="http://127.0.0.1/", secret_token=wrong))["error_code"] == 400


async def test_a_server_that_ends_brings_nothing_and_goes_on_when_it_serves_again(world: World) -> None:
    endpoint = Endpoint()
    async with endpoint.listening() as url:
        async with serve(world):
            world.webhook.set(url, "", 40)
        await world.says(42, "hello")
        await asyncio.sleep(0.3)
        assert endpoint.texts == []
        async with serve(world):
            await until(lambda: not len(world.updates))
    assert endpoint.texts == ["hello"]
