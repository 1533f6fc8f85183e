"""Telegram's limits of speed and size."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulator import World
from bot.simulator.pace import Pace
from tests.simulator.hands import Api, Hands

UNREADABLE = "can't parse inline keyboard button"


async def refused(api: Api, method: str = "sendMessage", **parameters: Any) -> str:
    body = await api(method, **{"chat_id": 42, **parameters})
    assert body["error_code"] == 400
    return str(body["description"])


async def test_text_has_up_to_4096_characters_after_parsing(api: Api) -> None:
    fits = f"<b>{'🕊' * 4096}</b>"
    assert (await api("sendMessage", chat_id=42, text=fits, parse_mode="HTML"))["ok"]
    assert await refused(api, text="x" * 4097) == "Bad Request: message is too long"


@pytest.mark.parametrize("text", ["", "  \n ", "<b></b>", "<b> </b>"])
async def test_a_message_says_something(api: Api, text: str) -> None:
    assert await refused(api, text=text, parse_mode="HTML") == "Bad Request: message text is empty"


async def test_a_caption_has_up_to_1024_characters(api: Api) -> None:
    photo = "https://example.org/a.png"
    assert (await api("sendPhoto", chat_id=42, photo=photo, caption="x" * 1024))["ok"]
    reason = await refused(api, "sendPhoto", photo=photo, caption="x" * 1025)
    assert reason == "Bad Request: message caption is too long"


async def test_bad_markup_is_refused_with_the_place(api: Api) -> None:
    reason = await refused(api, text="a<br>", parse_mode="HTML")
    assert reason == 'Bad Request: can\'t parse entities: Unsupported start tag "br" at byte offset 1'
    assert "is not pretended" in await refused(api, text="*a*", parse_mode="MarkdownV2")
    assert await refused(api, text="a", parse_mode="rtf") == "Bad Request: unsupported parse_mode"


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"callback_data": "ж" * 32 + "x"}, "BUTTON_DATA_INVALID"),
        ({"callback_data": ""}, f"{UNREADABLE}: Text buttons are unallowed in the inline keyboard"),
        ({}, f"{UNREADABLE}: Text buttons are unallowed in the inline keyboard"),
        (
            {"callback_data": "x", "url": "https://a.by"},
            f"{UNREADABLE}: a button has one action, this one has url and callback_data",
        ),
        ({"url": "not an address"}, "BUTTON_URL_INVALID"),
        ({"url": "http://localhost/"}, "BUTTON_URL_INVALID"),
        ({"copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"callback_data": 5}, f'{UNREADABLE}: Field "callback_data" must be of type str'),
        ({"callback_data": "x", "colour": "red"}, f'{UNREADABLE}: there is no field "colour"'),
        ({"callback_data": "x", "text": " "}, "inline keyboard button text is empty"),
        ({"callback_data": "x", "style": "pink"}, f"{UNREADABLE}: invalid button style specified"),
    ],
)
async def test_bad_buttons_are_refused(api: Api, button: dict[str, Any], reason: str) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Follow", **button}]]}
    assert await refused(api, text="x", reply_markup=keyboard) == f"Bad Request: {reason}"


async def test_a_keyboard_has_up_to_100_buttons_and_8_in_a_row(api: Api) -> None:
    def keyboard(*rows: int) -> str:
        return json.dumps({"inline_keyboard": [[{"text": "x", "callback_data": "ж" * 32}] * row for row in rows]})

    assert (await api("sendMessage", chat_id=42, text="x", reply_markup=keyboard(*[8] * 12, 4)))["ok"]
    assert await refused(api, text="x", reply_markup=keyboard(9)) == "Bad Request: REPLY_MARKUP_TOO_LONG"
    assert await refused(api, text="x", reply_markup=keyboard(*[8] * 12, 5)) == "Bad Request: REPLY_MARKUP_TOO_LONG"


async def test_keyboards_below_the_chat_are_taken_but_not_shown_in_the_message(world: World, api: Api) -> None:
    for markup in (
        {"keyboard": [["yes", {"text": "no"}]], "resize_keyboard": True},
        {"remove_keyboard": True},
        {"force_reply": True, "selective": True},
    ):
        assert (await api("sendMessage", chat_id=42, text="x", reply_markup=markup))["ok"]
        assert (await world.receives(42)).reply_markup is None
    for wrong in ({"keyboard": [[5]]}, {"keyboard": "yes"}, {"keyboard": [5]}, {"keyboard": [], "size": 5}):
        assert (await refused(api, text="x", reply_markup=wrong)).startswith("Bad Request: ")
    edit = {"message_id": 1, "text": "y", "reply_markup": {"force_reply": True}}
    await api("sendMessage", chat_id=42, text="x")
    assert await refused(api, "editMessageText", **edit) == "Bad Request: inline keyboard expected"


async def test_entities_can_be_given_instead_of_markup(world: World, api: Api) -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}
    assert (await api("sendMessage", chat_id=42, text="<b> /help", entities=[bold]))["ok"]
    message = await world.receives(42)
    assert message.text == "<b> /help"
    assert [entity["type"] for entity in message.entities] == ["bold", "bot_command"]
    for wrong in ({"type": "bold"}, {**bold, "offset": -1}, {**bold, "colour": "red"}, 5):
        assert "can't parse MessageEntity" in await refused(api, text="x", entities=[wrong])


async def test_without_being_asked_the_world_keeps_no_limit_of_speed(api: Api) -> None:
    for _ in range(50):
        assert (await api("sendMessage", chat_id=42, text="x"))["ok"]


@pytest.fixture
def limited(clock: Hands) -> World:
    return World(clock=clock, limits=True)


class TestWithLimits:
    @pytest.fixture
    def world(self, limited: World) -> World:
        limited.add_group(-100123, "Vilnius group")
        for person in range(1, 61):
            limited.add_person(person, "Somebody", started=True)
        return limited

    async def test_one_chat_gets_a_short_burst_then_one_message_a_second(self, api: Api, clock: Hands) -> None:
        results = [await api("sendMessage", chat_id=1, text="x") for _ in range(4)]
        assert [body["ok"] for body in results] == [True, True, True, False]
        assert results[3]["parameters"] == {"retry_after": 1}
        clock.at += 1
        assert (await api("sendMessage", chat_id=1, text="x"))["ok"]

    async def test_all_chats_together_get_thirty_a_second(self, api: Api, clock: Hands) -> None:
        results = [(await api("sendMessage", chat_id=person, text="x"))["ok"] for person in range(1, 33)]
        assert results == [True] * 30 + [False] * 2
        clock.at += 1
        assert (await api("sendMessage", chat_id=50, text="x"))["ok"]

    async def test_a_group_gets_twenty_a_minute(self, api: Api, clock: Hands) -> None:
        for _ in range(20):
            assert (await api("sendMessage", chat_id=-100123, text="x"))["ok"]
            clock.at += 1
        body = await api("sendMessage", chat_id=-100123, text="x")
        assert body["parameters"] == {"retry_after": 40}


@given(st.lists(st.tuples(st.integers(1, 3), st.floats(0, 0.5)), max_size=200))
def test_no_second_ever_sees_more_than_thirty(calls: list[tuple[int, float]]) -> None:
    pace, now, sent = Pace(), 0.0, list[float]()
    for chat, pause in calls:
        now += pause
        if pace.send(chat, now) == 0:
            sent.append(now)
    for at in sent:
        assert sum(at <= other < at + 1 for other in sent) <= 30


@given(st.lists(st.floats(0, 5), max_size=100))
def test_waiting_as_long_as_told_is_always_enough(pauses: list[float]) -> None:
    pace, now = Pace(), 0.0
    for pause in pauses:
        now += pause
        if seconds := pace.send(-100123, now):
            now += seconds
            assert pace.send(-100123, now) == 0
