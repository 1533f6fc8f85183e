"""Whatever arrives is understood or passed over in silence."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from bot.conversation import Place
from bot.gateway.incoming import Asked, Left, Meaning, read
from bot.gateway.outcome import Moved
from bot.gateway.registry import Registry
from bot.gateway.typed import cleaned
from tests.gateway.commands import COMMANDS, called

REGISTRY = Registry(COMMANDS)
PERSON = {"id": 42, "is_bot": False, "first_name": "Ihar", "language_code": "be"}
PRIVATE = {"id": 42, "type": "private", "first_name": "Ihar"}
GROUP = {"id": -1005, "type": "supergroup", "title": "Vilnius"}

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=10,
)


def meaning(**update: Any) -> Meaning:
    return read(Update.de_json({"update_id": 1, **update}, None), REGISTRY, "our_bot")


def message(text: str | None, **changes: Any) -> dict[str, Any]:
    fields = {"message_id": 7, "date": 1, "chat": PRIVATE, "from": PERSON, "text": text} | changes
    return {name: value for name, value in fields.items() if value is not None}


def asked(text: str | None, **changes: Any) -> tuple[str, str] | None:
    match meaning(message=message(text, **changes)):
        case Asked() as understood:
            return understood.command.name, understood.words
    return None


def pressed(data: str | None, chat: dict[str, Any] = PRIVATE, **changes: Any) -> Meaning:
    shown = message("card", chat=chat) | changes
    query = {"id": "1", "from": PERSON, "chat_instance": "1", "data": data, "message": shown}
    return meaning(callback_query=query)


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("/help", ("help", "")),
        ("/HELP", ("help", "")),
        ("/start ales-bialiatski", ("start", "ales-bialiatski")),
        ("/prisoner@our_bot Ales\nBialiatski", ("prisoner", "Ales Bialiatski")),
        ("/prisoner@OUR_BOT Ales", ("prisoner", "Ales")),
        ("/prisoner,Ales", ("prisoner", ",Ales")),
        ("/help@other_bot", ("unknown", "/help@other_bot")),
        ("/nothing at all", ("unknown", "/nothing at all")),
        ("/імя", ("unknown", "/імя")),
        ("/", ("unknown", "/")),
        ("Ales Bialiatski", ("name", "Ales Bialiatski")),
        ("  \x00 ", ("wordless", "")),
    ],
)
def test_words_in_a_private_chat(text: str, understood: tuple[str, str]) -> None:
    assert asked(text) == understood


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("/prisoner Ales", ("prisoner", "Ales")),
        ("/prisoner@our_bot Ales", ("prisoner", "Ales")),
        ("/prisoner@other_bot Ales", None),
        ("/nothing", None),
        ("/today", None),
        ("/name Ales", None),
        ("Ales Bialiatski", None),
    ],
)
def test_in_a_group_only_commands_to_us_are_heard(text: str, understood: tuple[str, str] | None) -> None:
    assert asked(text, chat=GROUP) == understood


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}], "caption": "/help"},
        {"sticker": {"file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1, "height": 1}},
        {"contact": {"phone_number": "1", "first_name": "a"}},
        {"location": {"latitude": 1.0, "longitude": 2.0}},
        {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}},
    ],
)
def test_a_message_without_words_is_answered_in_private_and_passed_over_in_a_group(content: dict[str, Any]) -> None:
    if content.get("sticker"):
        content["sticker"] |= {"is_animated": False, "is_video": False}
    assert asked(None, **content) == ("wordless", "")
    assert asked(None, chat=GROUP, **content) is None


@pytest.mark.parametrize(
    "event",
    [
        {"new_chat_members": [PERSON]},
        {"left_chat_member": PERSON},
        {"pinned_message": message("x")},
        {"new_chat_title": "x"},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 5}},
        {
            "successful_payment": {
                "currency": "XTR",
                "total_amount": 1,
                "invoice_payload": "x",
                "telegram_payment_charge_id": "1",
                "provider_payment_charge_id": "2",
            }
        },
    ],
)
def test_what_telegram_tells_of_itself_is_passed_over(event: dict[str, Any]) -> None:
    assert meaning(message=message(None, **event)) is None


def test_what_was_edited_or_written_in_a_channel_or_by_bots_is_passed_over() -> None:
    channel = {"id": -1007, "type": "channel", "title": "News"}
    robot = PERSON | {"is_bot": True}
    assert meaning(edited_message=message("/help")) is None
    assert meaning(channel_post=message("/help", chat=channel)) is None
    assert asked("/help", chat=channel) is None
    assert asked("/help", **{"from": robot}) is None
    assert asked("/help", via_bot=robot) is None
    assert asked("/help", chat=GROUP, is_automatic_forward=True, sender_chat=channel) is None
    assert asked("/help", chat=GROUP, **{"from": robot}, sender_chat=channel) is None


def test_an_administrator_may_write_in_the_name_of_the_group() -> None:
    nameless = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    match meaning(message=message("/guarded", chat=GROUP, sender_chat=GROUP, **{"from": nameless})):
        case Asked(trusted=trusted, place=place):
            assert trusted
            assert place is Place.GROUP
        case other:
            pytest.fail(f"{other}")


def test_a_pressed_button_asks_its_command() -> None:
    understood = pressed("echo two words")
    assert isinstance(understood, Asked)
    assert (understood.command.name, understood.words, understood.pressed) == ("echo", "two words", True)
    assert (understood.message, understood.editable, understood.asker) == (7, True, 42)


def test_a_message_too_old_or_with_a_picture_cannot_be_replaced() -> None:
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    for old in (pressed("echo", date=0), pressed("echo", text=None, photo=photo, caption="card")):
        assert isinstance(old, Asked)
        assert not old.editable


@pytest.mark.parametrize("data", [None, "", "no-such-command x", " ", "echo" + "x" * 61])
def test_a_forged_button_is_passed_over(data: str | None) -> None:
    assert pressed(data) is None


def test_a_button_for_private_chats_is_passed_over_in_a_group() -> None:
    assert pressed("today", chat=GROUP) is None


def membership(old: str, new: str, chat: dict[str, Any] = GROUP, **details: Any) -> Meaning:
    us = {"id": 1, "is_bot": True, "first_name": "bot"}
    change = {"chat": chat, "from": PERSON, "date": 1, "old_chat_member": {"user": us, "status": old}}
    if old == "kicked":
        change["old_chat_member"]["until_date"] = 0  # type: ignore[index] # the record just made
    return meaning(my_chat_member=change | {"new_chat_member": {"user": us, "status": new, **details}})


def test_a_block_or_removal_means_the_chat_left() -> None:
    assert membership("member", "kicked", chat=PRIVATE, until_date=0) == Left(42)
    assert membership("member", "left") == Left(-1005)
    assert membership("kicked", "member", chat=PRIVATE) is None


def test_a_group_that_takes_us_in_is_welcomed_once() -> None:
    understood = membership("left", "member")
    assert isinstance(understood, Asked)
    assert understood.command.name == "welcome"
    assert membership("member", "member") is None


def test_a_group_that_was_upgraded_moves_whichever_side_tells_first() -> None:
    assert meaning(message=message(None, chat=GROUP | {"id": -5}, migrate_to_chat_id=-1005)) == Moved(-5, -1005)
    assert meaning(message=message(None, chat=GROUP, migrate_from_chat_id=-5)) == Moved(-5, -1005)


@given(st.text(max_size=5000))
def test_any_text_is_understood(text: str) -> None:
    understood = asked(text)
    assert understood
    _, words = understood
    assert len(words) <= 4096
    assert words.encode() is not None
    assert "\x00" not in words
    assert "\n" not in words
    assert asked(text, chat=GROUP) is None or text.strip().startswith("/")


@given(st.text(max_size=100))
def test_any_button_is_understood_or_passed_over(data: str) -> None:
    assert pressed(data) is None or isinstance(pressed(data), Asked)


@given(st.dictionaries(st.text(max_size=10), anything, max_size=5))
def test_an_update_of_a_kind_nobody_knows_is_passed_over(update: dict[str, Any]) -> None:
    known = set(Update.__slots__)
    assert meaning(**{key: value for key, value in update.items() if key not in known and key != "update_id"}) is None


def test_words_are_cut_to_what_a_message_can_hold() -> None:
    assert len(cleaned("я" * 9000)) == 4096


def test_two_commands_of_one_name_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="/Help"):
        Registry([*COMMANDS, type(COMMANDS[0])("Help", called("x"))])
