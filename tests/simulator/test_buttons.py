"""Buttons people press."""

import asyncio
from typing import Any

import pytest

from bot.simulator import Answer, World
from tests.simulator.hands import Api, Hands

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def show(api: Api, *labels: str, text: str = "card") -> int:
    rows = [[{"text": label, "callback_data": f"do {label}"}] for label in labels]
    body = await api("sendMessage", chat_id=42, text=text, reply_markup={"inline_keyboard": rows})
    return int(body["result"]["message_id"])


async def pressed(api: Api) -> dict[str, Any]:
    body = await api("getUpdates", timeout=5, allowed_updates=["callback_query"])
    query: dict[str, Any] = body["result"][-1]["callback_query"]
    return query


async def test_a_press_waits_for_the_bots_answer(world: World, api: Api) -> None:
    message = await show(api, "Follow")
    press = asyncio.create_task(world.presses(42, "Follow"))
    query = await pressed(api)
    assert (query["data"], query["message"]["message_id"], query["from"]["id"]) == ("do Follow", message, 42)
    assert not press.done()
    await api("answerCallbackQuery", callback_query_id=query["id"], text="Done", show_alert=True)
    assert await press == Answer("Done", show_alert=True)


async def test_the_newest_button_counts_and_an_exact_label_goes_before_a_part_of_one(world: World, api: Api) -> None:
    older = await show(api, "Follow", "Next")
    newer = await show(api, "Unfollow Follow-up", "Next")
    exact = world._button(world.chat(42), "Follow", None, None)
    assert exact == (older, "do Follow")
    assert world._button(world.chat(42), "Next", None, None) == (newer, "do Next")
    assert world._button(world.chat(42), "Follow-up", None, None) == (newer, "do Unfollow Follow-up")
    assert world._button(world.chat(42), None, "do Next", older) == (older, "do Next")


async def test_a_missing_button_is_named_with_what_the_chat_holds(world: World, api: Api) -> None:
    await show(api, "Next")
    with pytest.raises(AssertionError, match=r"'Follow'[\s\S]*\[Next\]"):
        await world.presses(42, "Follow")


async def test_a_press_nobody_answers_is_an_error(world: World, api: Api) -> None:
    await show(api, "Next")
    with pytest.raises(AssertionError, match="did not answer"):
        await world.presses(42, "Next", timeout=0.05)


async def test_forged_data_arrives_as_a_real_client_could_send_it(world: World, api: Api) -> None:
    press = asyncio.create_task(world.presses(42, data="stop everything", message=999))
    query = await pressed(api)
    assert query["data"] == "stop everything"
    assert query["message"] == {"message_id": 999, "date": 0, "chat": world.chat(42).place.as_json()}
    await api("answerCallbackQuery", callback_query_id=query["id"])
    assert await press == Answer()


async def test_a_query_is_answered_once_and_within_150_seconds(world: World, api: Api, clock: Hands) -> None:
    first = world.press(42, world.chat(42), 1, "x").id
    assert (await api("answerCallbackQuery", callback_query_id=first))["result"] is True
    assert (await api("answerCallbackQuery", callback_query_id=first))["description"] == TOO_OLD
    second = world.press(42, world.chat(42), 1, "x").id
    clock.at += 151
    assert (await api("answerCallbackQuery", callback_query_id=second))["description"] == TOO_OLD
    assert (await api("answerCallbackQuery", callback_query_id="77"))["description"] == TOO_OLD


async def test_an_answer_has_up_to_200_characters(world: World, api: Api) -> None:
    query = world.press(42, world.chat(42), 1, "x").id
    refused = await api("answerCallbackQuery", callback_query_id=query, text="x" * 201)
    assert refused["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert (await api("answerCallbackQuery", callback_query_id=query, text="x" * 200))["ok"]


async def test_a_message_tells_its_buttons(world: World, api: Api) -> None:
    rows = [[{"text": "Site", "url": "https://example.org"}], [{"text": "Copy", "copy_text": {"text": "x"}}]]
    await api("sendMessage", chat_id=42, text="x", reply_markup={"inline_keyboard": rows})
    site, copy = (await world.receives(42)).buttons
    assert (site.text, site.url, copy.copy_text, copy.callback_data) == ("Site", "https://example.org/", "x", None)
