"""The control API: what the page and other programs can do, and what nobody can."""

import asyncio
import io
import json
from collections.abc import MutableMapping
from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator import World, create_app, serve
from tests.simulator.hands import Api
from tests.simulator.waiting import GENEROUS, until

GROUP = -100123
FIELDS = (
    *("person", "chat", "text", "message_id", "data", "id", "first_name", "title", "admins", "members", "reply_to"),
    *("kind", "times", "seconds", "probability", "status", "retry_after", "method"),
)
ACTS = ("say", "press", "photo", "edit", "block", "unblock", "people", "groups", "channels", "trouble")
VALUES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.integers(), max_size=3)
)


@pytest.fixture
def world(world: World) -> World:
    world.add_group(GROUP, "Vilnius group", admins=[1], members=[42])
    return world


class Page:
    """The requests of the chat page."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self.http = http

    async def get(self, path: str) -> tuple[int, Any]:
        async with self.http.get(self.url + path) as response:
            return response.status, await response.json()

    async def post(self, path: str, **body: Any) -> tuple[int, Any]:
        async with self.http.post(self.url + path, json=body) as response:
            return response.status, await response.json()


@pytest.fixture
def page(url: str, http: aiohttp.ClientSession) -> Page:
    return Page(url, http)


async def test_the_world_can_be_looked_at(page: Page) -> None:
    status, body = await page.get("/world")
    assert status == 200
    assert body["bot"] == {"id": 1000001, "first_name": "Solidarity bot", "username": "solidarity_demo_bot"}
    assert [(person["id"], person["language_code"]) for person in body["people"][:2]] == [(42, "be"), (43, "en")]
    assert body["chats"][-1]["title"] == "Vilnius group"
    assert (body["now"], body["limits"]) == (1_700_000_000, False)


async def test_a_conversation_can_be_had_over_http(world: World, api: Api, page: Page) -> None:
    assert await page.post("/world/say", person=42, chat=42, text="/start") == (200, {"message_id": 1})
    rows = [[{"text": "Follow", "callback_data": "follow x"}]]
    await api("sendMessage", chat_id=42, text="card", reply_markup={"inline_keyboard": rows})
    status, body = await page.get("/world/chats/42/messages")
    assert [message["text"] for message in body["messages"]] == ["/start", "card"]
    status, body = await page.post("/world/press", person=42, chat=42, message_id=2, data="follow x")
    query = (await api("getUpdates"))["result"][-1]["callback_query"]
    assert (status, body["callback_query_id"], query["data"]) == (200, query["id"], "follow x")
    assert (await page.post("/world/photo", person=42, chat=42, caption="look"))[0] == 200
    assert (await page.post("/world/edit", person=42, chat=42, message_id=1, text="/help"))[0] == 200
    assert (await page.post("/world/block", person=42))[0] == 200
    assert (await page.post("/world/say", person=42, chat=42, text="x"))[0] == 400
    assert (await page.post("/world/unblock", person=42))[0] == 200
    assert world.chat(42).messages[0].text == "/help"


async def test_people_groups_channels_and_trouble_can_be_added(world: World, page: Page) -> None:
    status, body = await page.post("/world/people", id=50, first_name="Olena", language_code="uk")
    assert (status, body["language_code"]) == (200, "uk")
    assert (await page.post("/world/groups", id=-100124, title="Kyiv", admins=[50]))[0] == 200
    assert (await page.post("/world/channels", id=-100125, title="News", admins=[50]))[0] == 200
    assert (await page.post("/world/say", person=50, chat=-100125, text="news"))[0] == 200
    assert (await page.post("/world/say", person=42, chat=-100125, text="forged news"))[0] == 400
    assert (await page.post("/world/trouble", kind="slow", seconds=0.1, chat=50))[0] == 200
    assert world.trouble.strike("sendMessage", 50) is not None
    async with page.http.delete(f"{page.url}/world/trouble") as response:
        assert response.status == 200
    assert world.trouble.strike("sendMessage", 50) is None


async def test_the_page_learns_which_commands_a_person_sees(api: Api, page: Page) -> None:
    await api("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    status, body = await page.get("/world/chats/42/commands?person=42")
    assert (status, body) == (200, {"commands": [{"command": "help", "description": "Help"}]})
    assert (await page.get("/world/chats/42/commands?person=777"))[0] == 404
    assert (await page.get("/world/chats/42/commands"))[0] == 400


async def test_events_are_told_as_they_happen_and_from_any_revision(world: World, api: Api, page: Page) -> None:
    began = world.events.revision
    await world.says(42, "hello")

    async def told() -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        async with page.http.get(f"{page.url}/world/events?after={began}") as response:
            assert response.content_type == "text/event-stream"
            async for line in response.content:
                if line.startswith(b"data: "):
                    found.append(json.loads(line[6:]))
                if len(found) == 6:
                    break
        return found

    listening = asyncio.create_task(told())
    await until(lambda: bool(world.events._bell._waiting))
    await api("sendChatAction", chat_id=42, action="typing")
    sent = (await api("sendMessage", chat_id=42, text="hi"))["result"]["message_id"]
    await api("editMessageText", chat_id=42, message_id=sent, text="hi there")
    await api("deleteMessage", chat_id=42, message_id=sent)
    await api("answerCallbackQuery", callback_query_id=world.press(42, world.chat(42), 1, "x").id, text="ok")
    events = await asyncio.wait_for(listening, GENEROUS)
    assert [event["kind"] for event in events] == ["message", "action", "message", "edit", "delete", "answer"]
    assert [event["revision"] for event in events] == list(range(began + 1, began + 7))
    assert events[3]["message"]["text"] == "hi there"
    assert events[4]["message_id"] == sent
    assert (events[5]["person"], events[5]["text"], events[5]["show_alert"]) == (42, "ok", False)


async def test_who_asks_for_forgotten_events_is_told_to_look_again(world: World) -> None:
    for number in range(10_050):
        world.events.tell("action", 42, number=number)
    first = await anext(world.events.follow(3))
    assert first is not None
    assert (first.kind, first.revision) == ("world", world.events.revision)
    ahead = await anext(world.events.follow(10**9))
    assert ahead is not None
    assert ahead.kind == "world"


async def test_photos_are_shown_and_everything_else_is_only_saved(world: World, page: Page) -> None:
    await world.sends_photo(42)
    await world.sends_document(42, "page.html", b"<script>alert(1)</script>", type="text/html")
    photo, document = world.chat(42).messages
    assert document.document is not None
    async with page.http.get(f"{page.url}/world/files/{photo.photo[0]['file_id']}") as response:
        assert (response.status, response.content_type) == (200, "image/png")
    async with page.http.get(f"{page.url}/world/files/{document.document['file_id']}") as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment")
    assert (await page.get("/world/files/nothing"))[0] == 404


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/world/say", {"person": 42, "chat": 42}, 400),
        ("/world/say", {"person": "42", "chat": 42, "text": "x"}, 400),
        ("/world/say", {"person": True, "chat": 42, "text": "x"}, 400),
        ("/world/say", {"person": 777, "chat": 42, "text": "x"}, 404),
        ("/world/say", {"person": 42, "chat": -777, "text": "x"}, 404),
        ("/world/say", {"person": 42, "chat": 43, "text": "x"}, 400),
        ("/world/say", {"person": 42, "chat": 42, "text": "x", "reply_to": 9}, 404),
        ("/world/say", {"person": 42, "chat": 42, "text": "\ud83d"}, 400),
        ("/world/press", {"person": 42, "chat": 42, "message_id": 1, "data": "forged"}, 404),
        ("/world/edit", {"person": 42, "chat": 42, "message_id": 1, "text": "x"}, 404),
        ("/world/people", {"id": -3, "first_name": "x"}, 400),
        ("/world/people", {"id": 2**60, "first_name": "x"}, 400),
        ("/world/groups", {"id": GROUP, "title": "Twice"}, 400),
        ("/world/trouble", {"kind": "rain"}, 400),
        ("/world/trouble", {"kind": "slow", "colour": "red"}, 400),
        ("/world/trouble", {"kind": "slow", "seconds": "long"}, 400),
    ],
)
async def test_wrong_orders_are_refused_in_words(page: Page, path: str, body: dict[str, Any], status: int) -> None:
    code, answer = await page.post(path, **body)
    assert (code, list(answer)) == (status, ["error"])


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"5", b"\xff", b"[" * 100_000, b'"' + b"x" * 2**21])
async def test_a_body_that_is_no_order_is_refused(page: Page, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    async with page.http.post(f"{page.url}/world/say", data=io.BytesIO(body), headers=headers) as response:
        assert response.status == 400
        assert list(await response.json()) == ["error"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Host": "bent.example"},
        {"Host": "bent.example:80", "Origin": "http://bent.example:80"},
        {"Host": "["},
    ],
)
async def test_another_page_can_neither_act_nor_look(world: World, page: Page, headers: dict[str, str]) -> None:
    order = {"person": 42, "chat": 42, "text": "forged"}
    async with page.http.post(f"{page.url}/world/say", json=order, headers=headers) as response:
        assert response.status in {400, 403}
    async with page.http.get(f"{page.url}/world", headers=headers) as response:
        assert response.status in {400, 403}
    assert world.chat(42).messages == []


async def test_a_simple_form_of_another_page_is_no_order(world: World, page: Page) -> None:
    order = json.dumps({"person": 42, "chat": 42, "text": "forged"})
    async with page.http.post(f"{page.url}/world/say", data=order, headers={"Content-Type": "text/plain"}) as response:
        assert response.status == 400
    assert world.chat(42).messages == []


async def test_our_own_page_and_named_hosts_are_let_in(world: World, page: Page) -> None:
    async with page.http.get(f"{page.url}/world", headers={"Origin": page.url}) as response:
        assert response.status == 200
    named = {"Host": f"simulator:{page.url.rpartition(':')[2]}"}
    async with page.http.get(f"{page.url}/world", headers=named) as response:
        assert response.status == 403
    async with (
        serve(world, app=create_app(world, hosts=["simulator"])) as url,
        page.http.get(f"{url}/world", headers=named) as response,
    ):
        assert response.status == 200


async def ordered(world: World, act: str, order: dict[str, Any]) -> tuple[int, Any]:
    """Give an order without a server between, which would take most of the time."""
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": json.dumps(order).encode()}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    headers = [(b"host", b"localhost"), (b"content-type", b"application/json")]
    scope = {"type": "http", "method": "POST", "path": f"/world/{act}", "query_string": b"", "headers": headers}
    await create_app(world)(scope, receive, send)
    return sent[0]["status"], json.loads(b"".join(message.get("body", b"") for message in sent))


@given(st.sampled_from(ACTS), st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_no_order_ever_breaks_the_server(act: str, order: dict[str, Any]) -> None:
    world = World()
    world.add_person(1, "Somebody")
    status, answer = asyncio.run(ordered(world, act, order))
    assert status in {200, 400, 404}
    assert status == 200 or list(answer) == ["error"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/", "text/html"), ("/page/style.css", "text/css"), ("/page/app.js", "text/javascript")],
)
async def test_the_page_is_served_fresh_and_with_its_type(page: Page, path: str, kind: str) -> None:
    async with page.http.get(page.url + path) as response:
        assert (response.status, response.content_type) == (200, kind)
        assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/page/nothing.js", "/page/..%2Fworld.py", "/page/../world.py", "/nowhere"])
async def test_nothing_but_the_page_is_served(page: Page, path: str) -> None:
    async with page.http.get(page.url + path) as response:
        assert response.status == 404
