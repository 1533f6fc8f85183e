"""Trouble on order, seen by a raw client."""

import asyncio
import time
from collections.abc import MutableMapping
from typing import Any

import aiohttp
import pytest

from bot.simulator import Trouble, World, create_app
from tests.simulator.hands import Api


async def send(world: World, url: str, http: aiohttp.ClientSession) -> tuple[int, str]:
    parameters = {"chat_id": 42, "text": "hello"}
    async with http.post(f"{url}/bot{world.token}/sendMessage", data=parameters) as response:
        return response.status, await response.text()


@pytest.mark.parametrize(
    ("kind", "code", "description"),
    [
        ("blocked", 403, "Forbidden: bot was blocked by the user"),
        ("deactivated", 403, "Forbidden: user is deactivated"),
        ("kicked", 403, "Forbidden: bot was kicked from the private chat"),
        ("not_found", 400, "Bad Request: chat not found"),
        ("no_rights", 400, "Bad Request: not enough rights to send text messages to the chat"),
        ("unauthorized", 401, "Unauthorized"),
    ],
)
async def test_refusals_on_order(world: World, api: Api, kind: str, code: int, description: str) -> None:
    world.trouble.add(Trouble(kind=kind))
    body = await api("sendMessage", chat_id=42, text="hello")
    assert body == {"ok": False, "error_code": code, "description": description}
    assert world.chat(42).messages == []
    world.trouble.clear()
    assert (await api("sendMessage", chat_id=42, text="hello"))["ok"]


async def test_a_conflict_on_order_reads_like_the_real_one(world: World, api: Api) -> None:
    world.trouble.add(Trouble(kind="conflict", method="getUpdates"))
    body = await api("getUpdates")
    assert body["error_code"] == 409
    assert body["description"].endswith("make sure that only one bot instance is running")


async def test_too_many_requests_tells_how_long_to_wait(world: World, api: Api) -> None:
    world.trouble.add(Trouble(kind="too_many_requests", retry_after=3, times=1))
    body = await api("sendMessage", chat_id=42, text="hello")
    assert body["error_code"] == 429
    assert body["description"] == "Too Many Requests: retry after 3"
    assert body["parameters"] == {"retry_after": 3}
    assert (await api("sendMessage", chat_id=42, text="hello"))["ok"]


@pytest.mark.parametrize("status", [500, 501, 502, 503, 504])
async def test_a_server_error_takes_nothing(world: World, url: str, http: aiohttp.ClientSession, status: int) -> None:
    world.trouble.add(Trouble(kind="server_error", status=status))
    code, body = await send(world, url, http)
    assert code == status
    assert body.startswith("<html>") == (status == 502)
    assert world.chat(42).messages == []


async def test_an_answer_that_is_no_json_comes_after_the_message_was_taken(
    world: World, url: str, http: aiohttp.ClientSession
) -> None:
    world.trouble.add(Trouble(kind="not_json"))
    code, body = await send(world, url, http)
    assert code == 200
    assert not body.startswith("{")
    assert len(world.chat(42).messages) == 1


async def test_a_slow_answer_comes_late_but_the_message_is_there(
    world: World, url: str, http: aiohttp.ClientSession
) -> None:
    world.trouble.add(Trouble(kind="slow", seconds=0.4))
    began = time.monotonic()
    sending = asyncio.create_task(send(world, url, http))
    assert await world.hears(42) == "hello"
    assert not sending.done()
    assert (await sending)[0] == 200
    assert time.monotonic() - began >= 0.4


@pytest.mark.parametrize(("kind", "taken"), [("cut_before", 0), ("cut_after", 1)])
async def test_a_cut_connection_gives_no_answer(
    world: World, url: str, http: aiohttp.ClientSession, kind: str, taken: int
) -> None:
    world.trouble.add(Trouble(kind=kind, times=1))
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await send(world, url, http)
    assert len(world.chat(42).messages) == taken
    assert (await send(world, url, http))[0] == 200


async def test_under_another_server_a_cut_answer_begins_and_never_ends(world: World) -> None:
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": b"chat_id=42&text=hello"}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    world.trouble.add(Trouble(kind="cut_after"))
    scope = {"type": "http", "path": f"/bot{world.token}/sendMessage", "query_string": b"", "headers": []}
    await create_app(world)(scope, receive, send)
    assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
    assert sent[-1]["more_body"] is True
    assert await world.hears(42) == "hello"


async def test_trouble_strikes_only_what_it_is_meant_for(world: World, api: Api) -> None:
    world.add_person(44, "Olena", started=True)
    world.trouble.add(Trouble(kind="blocked", method="sendMessage", chat=42))
    assert (await api("sendMessage", chat_id=44, text="x"))["ok"]
    assert (await api("sendChatAction", chat_id=42, action="typing"))["ok"]
    assert (await api("getMe"))["ok"]
    assert not (await api("sendMessage", chat_id=42, text="x"))["ok"]


async def test_trouble_about_a_chat_leaves_calls_without_one_alone(world: World, api: Api) -> None:
    world.trouble.add(Trouble(kind="blocked"))
    assert (await api("getUpdates"))["ok"]


async def test_random_trouble_is_the_same_every_time(world: World, api: Api) -> None:
    async def fate() -> list[bool]:
        world.trouble.clear()
        world.trouble.add(Trouble(kind="server_error", status=500, probability=0.5, seed=7))
        return [(await api("getMe"))["ok"] for _ in range(20)]

    first = await fate()
    assert await fate() == first
    assert set(first) == {True, False}


async def test_the_calls_are_remembered_with_their_verdicts(world: World, api: Api) -> None:
    world.trouble.add(Trouble(kind="blocked", times=1))
    await api("sendMessage", chat_id=42, text="one")
    await api("sendMessage", chat_id="42", text="two")
    verdicts = [(call.method, call.parameters["text"], call.verdict) for call in world.calls]
    assert verdicts == [("sendMessage", "one", "Forbidden: bot was blocked by the user"), ("sendMessage", "two", "ok")]
    assert world.calls[1].parameters["chat_id"] == 42


@pytest.mark.parametrize(
    "wrong", [{"kind": "rain"}, {"kind": "slow", "probability": 2}, {"kind": "slow", "status": 404}]
)
def test_trouble_that_does_not_exist_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"trouble|probability|status"):
        Trouble(**wrong)
