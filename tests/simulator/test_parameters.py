"""How calls may be made, and which the strict server refuses."""

import json
from typing import Any

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator import METHODS, World, serve
from bot.simulator.decoding import decode
from bot.simulator.parameters import TABLES
from bot.simulator.refusal import Refusal
from tests.simulator.hands import Api

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def test_every_method_has_its_parameters_written_down() -> None:
    assert list(METHODS) == list(TABLES)


async def test_parameters_come_as_query_form_json_or_multipart(
    world: World, url: str, http: aiohttp.ClientSession
) -> None:
    address = f"{url}/bot{world.token}/sendMessage"
    keyboard = json.dumps({"inline_keyboard": [[{"text": "Follow", "callback_data": "x"}]]})
    form = {"chat_id": "42", "text": "прывітанне 🕊", "reply_markup": keyboard, "disable_notification": "True"}
    multipart = aiohttp.FormData(default_to_multipart=True)
    multipart.add_fields(*form.items())
    ways = (
        http.get(address, params=form),
        http.post(address, params=form),
        http.post(address, data=form),
        http.post(address, json={**form, "chat_id": 42, "disable_notification": True}),
        http.post(address, data=multipart),
        http.post(address.lower().replace(world.token.lower(), world.token), data=form),
    )
    for way in ways:
        async with way as response:
            assert (await response.json())["result"]["text"] == "прывітанне 🕊"
        assert (await world.receives(42)).buttons[0].callback_data == "x"


@pytest.mark.parametrize(
    ("method", "parameters", "reason"),
    [
        ("sendMessage", {"text": "x", "txt": "y"}, 'there is no parameter "txt"'),
        ("sendMessage", {}, "message text is empty"),
        ("sendMessage", {"chat_id": None, "text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 4.5, "text": "x"}, "chat_id must be a number or a username"),
        ("sendMessage", {"chat_id": 1e999, "text": "x"}, "chat_id must be a number or a username"),
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ("sendMessage", {"text": 5}, 'parameter "text" must be of type String'),
        ("sendMessage", {"text": "\ud83d"}, "strings must be encoded in UTF-8"),
        ("sendMessage", {"text": "x", "protect_content": 2}, 'parameter "protect_content" must be of type Boolean'),
        ("sendMessage", {"text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
        ("sendMessage", {"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
        ("sendMessage", {"text": "x", "reply_markup": {"a": 1}}, "can't parse reply keyboard markup JSON object"),
        ("sendMessage", {"text": "x", "link_preview_options": {"off": True}}, 'there is no parameter "off"'),
        ("sendMessage", {"text": "x", "reply_parameters": {}}, "message identifier is not specified"),
        ("sendPhoto", {"photo": "no such id"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": "attach://nothing"}, 'parameter "photo" must be of type InputFile or String'),
        ("sendChatAction", {"action": "sleeping"}, "wrong parameter action in request"),
    ],
)
async def test_wrong_calls_are_refused_with_the_reason(
    api: Api, method: str, parameters: dict[str, Any], reason: str
) -> None:
    assert (await api(method, **{"chat_id": 42, **parameters}))["description"] == f"Bad Request: {reason}"


async def test_methods_about_no_chat_are_as_strict(api: Api) -> None:
    poll = await api("getUpdates", timeout="long")
    assert poll["description"] == 'Bad Request: parameter "timeout" must be of type Integer'
    file = await api("getFile", file_id="x")
    assert file["description"] == "Bad Request: wrong file_id or the file is temporarily unavailable"


async def test_a_lenient_world_overlooks_what_it_does_not_know(http: aiohttp.ClientSession) -> None:
    world = World(strict=False)
    world.add_person(42, "Ihar", started=True)
    async with serve(world) as url:
        parameters = {"chat_id": 42, "text": "x", "novelty": "y"}
        async with http.post(f"{url}/bot{world.token}/sendMessage", data=parameters) as response:
            assert response.status == 200


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b'{"chat_id": ' + b"[" * 5000])
async def test_a_body_that_cannot_be_read_is_refused(
    world: World, url: str, http: aiohttp.ClientSession, body: bytes
) -> None:
    for kind in (
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
    ):
        address = f"{url}/bot{world.token}/sendMessage"
        async with http.post(address, data=body, headers={"Content-Type": kind}) as response:
            assert response.status == 400
            assert (await response.json())["ok"] is False


async def test_a_wrong_token_and_an_unknown_method_are_told_apart(
    world: World, url: str, http: aiohttp.ClientSession
) -> None:
    async with http.get(f"{url}/bot{world.token}x/getMe") as response:
        assert response.status == 401
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    async with http.get(f"{url}/bot{world.token}/banChatMember") as response:
        assert response.status == 404
        assert (await response.json())["description"] == "Not Found: method banChatMember is not pretended"


@given(st.sampled_from(sorted(TABLES)), st.data())
def test_whatever_comes_is_decoded_or_refused(method: str, data: st.DataObject) -> None:
    names = st.sampled_from([*TABLES[method], "novelty"])
    raw = data.draw(st.dictionaries(names, VALUES, max_size=5))
    try:
        found = decode(TABLES[method], raw)
    except Refusal:
        return
    assert set(found) <= set(TABLES[method])
