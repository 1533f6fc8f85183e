"""What Telegram's answers mean: whose fault it is, who is gone, how long to wait, and that nobody is quoted."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.verdict import (
    Absent,
    Culprit,
    Gone,
    Later,
    Moved,
    Refused,
    Sent,
    Unauthorized,
    Unconfirmed,
    Verdict,
)
from bot.gateway.judging import answered, edited_otherwise, wrong_place

DAY = 86_400


def refusal(status: int, description: object, **parameters: object) -> Verdict:
    answer = {"ok": False, "error_code": status, "description": description, "parameters": parameters}
    return answered(status, json.dumps(answer).encode())


def blamed(status: int, description: str) -> Culprit | type[Verdict]:
    verdict = refusal(status, description)
    return verdict.culprit if isinstance(verdict, Refused) else type(verdict)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"ok":true,"result":{"message_id":5}}', 5),
        (b'{"ok":true,"result":{"message_id":2147483647,"from":{"id":1}}}', 2**31 - 1),
        (b'{"ok":true,"result":{"message_id":5', None),
        (b'{"ok":true,"result":{"message_id":"5"}}', None),
        (b'{"ok":true,"result":{"message_id":-5}}', None),
        (b'{"ok":true,"result":{"message_id":99999999999}}', None),
        (b'{"ok":true,"result":{"date":1,"message_id":5}}', None),
        (b'{"ok":true,"result":true}', None),
        (b'{ "result": {}, "ok": true }', None),
    ],
)
def test_what_telegram_has_done_is_sent_with_the_id_it_begins_with(body: bytes, message: int | None) -> None:
    assert answered(200, body) == Sent(message)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"null",
        b"[]",
        b'{"ok":true}',
        b'{"ok":"yes","result":1}',
        b'{"ok":false}',
        b'{"ok":tr',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_a_success_that_does_not_say_so_is_unconfirmed(body: bytes) -> None:
    assert isinstance(answered(200, body), Unconfirmed)


@pytest.mark.parametrize("status", [101, 204, 302, 500, 502, 503, 504, 520])
def test_no_success_and_no_refusal_is_unconfirmed(status: int) -> None:
    assert answered(status, b"<html>bad gateway</html>") == Unconfirmed(f"HTTP {status}")
    assert answered(status, b'{"ok":false,"description":"Internal Server Error"}') == Unconfirmed(f"HTTP {status}")


@pytest.mark.parametrize("status", [401, 404])
def test_an_unknown_token_ends_all_sending(status: int) -> None:
    assert answered(status, b'{"ok":false,"description":"Unauthorized"}') == Unauthorized()


@pytest.mark.parametrize("status", [401, 404])
def test_a_page_of_somebody_between_us_and_telegram_says_nothing_of_the_token(status: int) -> None:
    for body in (b"<html>404 Not Found</html>", b"", b"[]", b'{"error":"unauthorized"}'):
        assert answered(status, body) == Later(30)


@pytest.mark.parametrize(
    ("asked", "waits"),
    [(7, 7), (0.5, 0.5), (DAY - 1, DAY - 1), (10**9, DAY), (10**400, DAY), (float("inf"), DAY)]
    + [(wrong, 30) for wrong in (0, -5, None, "7 seconds", [7], True, float("nan"))],
)
def test_a_flood_limit_is_waited_for_but_not_for_ever(asked: object, waits: float) -> None:
    assert refusal(429, "Too Many Requests", retry_after=asked) == Later(waits, flood=True)


@pytest.mark.parametrize("body", [b"", b"<html>slow down</html>", b'{"ok":false}', b'{"ok":false,"parameters":7}'])
def test_a_flood_limit_without_a_number_lasts_half_a_minute(body: bytes) -> None:
    assert answered(429, body) == Later(30, flood=True)


@pytest.mark.parametrize(
    "description",
    [
        "bot was blocked by the user",
        "user is deactivated",
        "bot was kicked from the group chat",
        "bot was kicked from the supergroup chat",
        "bot was kicked from the channel chat",
        "bot is not a member of the supergroup chat",
        "bot is not a member of the channel chat",
        "the group chat was deleted",
        "bot can't send messages to bots",
    ],
)
def test_who_left_is_gone(description: str) -> None:
    assert refusal(403, f"Forbidden: {description}") == Gone()
    assert refusal(400, f"Bad Request: {description}") == Gone()


@pytest.mark.parametrize(
    "description",
    [
        "group chat was deactivated",
        "INPUT_USER_DEACTIVATED",
        "USER_IS_BLOCKED",
        "USER_IS_BOT",
    ],
)
def test_who_is_no_more_is_gone(description: str) -> None:
    assert refusal(400, f"Bad Request: {description}") == Gone()


@pytest.mark.parametrize("status", [400, 403])
@pytest.mark.parametrize(
    "description",
    ["chat not found", "user not found", "PEER_ID_INVALID", "bot can't initiate conversation with a user"],
)
def test_whom_this_bot_has_never_met_is_not_forgotten(description: str, status: int) -> None:
    # A bot that was given the token of another one hears this of every chat.
    assert blamed(status, description) is Culprit.CHAT


@pytest.mark.parametrize("description", ["something new", "", "message is too long", "BUTTON_DATA_INVALID"])
def test_whatever_else_is_forbidden_is_forbidden_in_this_chat(description: str) -> None:
    assert blamed(403, f"Forbidden: {description}") is Culprit.CHAT


@pytest.mark.parametrize("status", [400, 403])
def test_an_upgraded_group_has_moved(status: int) -> None:
    description = "group chat was upgraded to a supergroup chat"
    assert refusal(status, description, migrate_to_chat_id=-1005) == Moved(-1005)
    assert blamed(status, description) is Culprit.CHAT


@pytest.mark.parametrize(
    "description",
    [
        "not enough rights to send text messages to the chat",
        "not enough rights to send photos to the chat",
        "have no rights to send a message",
        "have no write access to the chat",
        "need administrator rights in the channel chat",
        "message thread not found",
        "CHAT_WRITE_FORBIDDEN",
        "CHAT_ADMIN_REQUIRED",
        "CHAT_RESTRICTED",
        "CHAT_SEND_PLAIN_FORBIDDEN",
        "TOPIC_CLOSED",
        "TOPIC_DELETED",
        "USER_BANNED_IN_CHANNEL",
        "ALLOW_PAYMENT_REQUIRED_5",
    ],
)
def test_a_chat_that_lets_the_bot_say_nothing_is_to_blame(description: str) -> None:
    assert blamed(400, f"Bad Request: {description}") is Culprit.CHAT


@pytest.mark.parametrize(
    "description",  # td: can_edit_message, can_delete_message; the server's own codes in capitals
    [
        "message can't be edited",
        "message can't be deleted",
        "message can't be deleted for everyone",
        "MESSAGE_EDIT_TIME_EXPIRED",
        "MESSAGE_DELETE_FORBIDDEN",
        "MESSAGE_AUTHOR_REQUIRED",
    ],
)
def test_a_message_that_can_no_longer_be_changed_is_to_blame(description: str) -> None:
    assert blamed(400, f"Bad Request: {description}") is Culprit.MESSAGE


@pytest.mark.parametrize(  # telegram-bot-api, Client.cpp: check_message
    "description", ["message to edit not found", "message to delete not found", "MESSAGE_ID_INVALID"]
)
def test_a_message_that_somebody_deleted_is_absent(description: str) -> None:
    assert refusal(400, f"Bad Request: {description}") == Absent()


@pytest.mark.parametrize(
    "description",
    [
        (
            "message is not modified: specified new message content and reply markup are exactly the same as a current "
            "content and reply markup of the message"
        ),
        "MESSAGE_NOT_MODIFIED",
    ],
)
def test_an_edit_that_changes_nothing_is_done(description: str) -> None:
    assert refusal(400, f"Bad Request: {description}") == Sent()


@pytest.mark.parametrize("kind", ["text", "caption"])
def test_a_message_of_the_other_kind_is_to_be_edited_otherwise(kind: str) -> None:
    verdict = refusal(400, f"Bad Request: there is no {kind} in the message to edit")
    assert isinstance(verdict, Refused)
    assert edited_otherwise(verdict.reason)
    assert not edited_otherwise("Bad Request: message text is empty")


@pytest.mark.parametrize(
    "description",
    [
        'can\'t parse entities: Unsupported start tag "br" at byte offset 17',
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        "message is too long",
        "MESSAGE_TOO_LONG",
        "message text is empty",
        "text must be encoded in UTF-8",
        "ENTITIES_TOO_LONG",
        "BUTTON_DATA_INVALID",
        "BUTTON_URL_INVALID",
        "inline keyboard button URL 'htp://x' is invalid: Wrong HTTP URL",
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        "reply markup is too long",
        "REPLY_MARKUP_TOO_LONG",
        "object expected as reply markup",
    ],
)
def test_a_letter_nobody_can_be_sent_is_to_blame(description: str) -> None:
    assert blamed(400, f"Bad Request: {description}") is Culprit.LETTER


@pytest.mark.parametrize(
    "description",
    [
        "wrong file identifier/HTTP URL specified",
        "wrong remote file identifier specified: Wrong padding in the string",
        "wrong HTTP URL specified",
        "failed to get HTTP URL content",
        "wrong type of the web page content",
        "can't use file of type Document as Photo",
        "there is no photo in the request",
        "message caption is too long",
        "MEDIA_CAPTION_TOO_LONG",
        "IMAGE_PROCESS_FAILED",
        "PHOTO_INVALID_DIMENSIONS",
        "WEBPAGE_MEDIA_EMPTY",
        "FILE_REFERENCE_EXPIRED",
    ],
)
def test_a_picture_telegram_does_not_take_is_to_blame(description: str) -> None:
    assert blamed(400, f"Bad Request: {description}") is Culprit.PICTURE


@pytest.mark.parametrize("status", [400, 409, 413, 418])
def test_nobody_is_blamed_for_what_is_not_understood(status: int) -> None:
    assert refusal(status, "Bad Request: something new") == Refused("Bad Request: something new", Culprit.UNKNOWN)
    assert refusal(status, None) == Refused("", Culprit.UNKNOWN)


@pytest.mark.parametrize("status", [400, 403, 407, 413])
def test_a_refusal_that_is_not_telegrams_is_nobodys_fault_and_comes_again(status: int) -> None:
    verdict = answered(status, b"<html>This site is blocked</html>")
    assert isinstance(verdict, Later)
    assert not verdict.flood


def test_what_a_refusal_quotes_decides_nothing_and_is_not_passed_on() -> None:
    said = (
        "Bad Request: can't parse entities: Unsupported start tag \"chat not found\" of 'Ales', «Ales», https://x.org/a"
    )
    assert refusal(400, said) == Refused(
        "Bad Request: can't parse entities: Unsupported start tag … of …, …, …", Culprit.LETTER
    )


def test_numbers_of_chats_and_tokens_are_not_passed_on() -> None:
    said = "Bad Request: new\nrefusal for -1001234567890 of 1000001:AAbb_c-d at byte 17"
    assert refusal(400, said) == Refused("Bad Request: new refusal for … of … at byte 17", Culprit.UNKNOWN)


def test_a_reason_is_short() -> None:
    verdict = refusal(400, "so much " * 100)
    assert isinstance(verdict, Refused)
    assert len(verdict.reason) <= 120


@given(st.integers(100, 599), st.binary())
def test_every_answer_has_a_verdict(status: int, body: bytes) -> None:
    answered(status, body)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.sampled_from([200, 400, 403, 429, 500]), json_values, json_values, json_values)
def test_every_answer_in_json_has_a_verdict(status: int, ok: object, description: object, parameters: object) -> None:
    answered(status, json.dumps({"ok": ok, "description": description, "parameters": parameters}).encode())


def test_a_reply_tells_a_wrong_place_from_a_wrong_reply() -> None:
    assert wrong_place("Not enough rights to send text messages to the chat")
    assert wrong_place("Chat not found")
    assert wrong_place("TOPIC_CLOSED")
    assert not wrong_place("Message is too long")
    assert not wrong_place('Can\'t parse entities: unsupported start tag "chat not found"')


def test_a_group_that_takes_no_pictures_is_no_wrong_place() -> None:
    assert not wrong_place("Not enough rights to send photos to the chat")
