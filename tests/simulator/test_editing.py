"""What the bot may do with messages that stand already."""

from typing import Any

import pytest

from bot.simulator import World
from tests.simulator.hands import Api, Hands

KEYBOARD = {"inline_keyboard": [[{"text": "Follow", "callback_data": "follow x"}]]}
DAY = 24 * 3600


async def sent(api: Api, **parameters: Any) -> int:
    body = await api("sendMessage", **{"chat_id": 42, "text": "hello", **parameters})
    return int(body["result"]["message_id"])


async def test_an_edited_message_is_heard_again_and_keeps_its_place(world: World, api: Api) -> None:
    first = await sent(api)
    await sent(api, text="later")
    assert [await world.hears(42), await world.hears(42)] == ["hello", "later"]
    body = await api("editMessageText", chat_id=42, message_id=first, text="<b>bye</b>", parse_mode="HTML")
    assert body["result"]["edit_date"]
    assert await world.hears(42) == "bye"
    assert [message.text for message in world.chat(42).messages] == ["bye", "later"]


async def test_an_edit_that_changes_nothing_is_refused(api: Api) -> None:
    first = await sent(api, reply_markup=KEYBOARD)
    same = await api("editMessageText", chat_id=42, message_id=first, text="hello", reply_markup=KEYBOARD)
    assert same["description"].startswith("Bad Request: message is not modified")
    assert (await api("editMessageText", chat_id=42, message_id=first, text="hello"))["ok"]
    again = await api("editMessageReplyMarkup", chat_id=42, message_id=first)
    assert again["description"].startswith("Bad Request: message is not modified")


async def test_only_what_is_there_and_ones_own_can_be_edited(world: World, api: Api) -> None:
    theirs = await world.says(42, "mine")
    missing = await api("editMessageText", chat_id=42, message_id=999, text="x")
    assert missing["description"] == "Bad Request: message to edit not found"
    foreign = await api("editMessageText", chat_id=42, message_id=theirs, text="x")
    assert foreign["description"] == "Bad Request: message can't be edited"
    unnamed = await api("editMessageText", chat_id=42, text="x")
    assert unnamed["description"] == "Bad Request: message identifier is not specified"


async def test_a_photo_has_a_caption_to_edit_and_no_text(world: World, api: Api) -> None:
    photo = await api("sendPhoto", chat_id=42, photo="https://example.org/a.png", caption="one")
    message_id = photo["result"]["message_id"]
    text = await api("editMessageText", chat_id=42, message_id=message_id, text="x")
    assert text["description"] == "Bad Request: there is no text in the message to edit"
    assert (await api("editMessageCaption", chat_id=42, message_id=message_id, caption="two"))["ok"]
    assert await world.hears(42) == "two"
    words = await api("editMessageCaption", chat_id=42, message_id=await sent(api), caption="x")
    assert words["description"] == "Bad Request: there is no caption in the message to edit"


async def test_a_message_can_be_deleted_for_two_days(world: World, api: Api, clock: Hands) -> None:
    first, second = await sent(api), await sent(api)
    clock.at += 2 * DAY - 1
    assert (await api("deleteMessage", chat_id=42, message_id=first))["result"] is True
    clock.at += 1
    late = await api("deleteMessage", chat_id=42, message_id=second)
    assert late["description"] == "Bad Request: message can't be deleted for everyone"
    gone = await api("deleteMessage", chat_id=42, message_id=first)
    assert gone["description"] == "Bad Request: message to delete not found"
    assert [message.message_id for message in world.chat(42).messages] == [second]


async def test_many_messages_are_deleted_at_once_and_missing_ones_passed_over(world: World, api: Api) -> None:
    ids = [await sent(api) for _ in range(3)]
    assert (await api("deleteMessages", chat_id=42, message_ids=[*ids, 999]))["ok"]
    assert world.chat(42).messages == []
    assert not (await api("deleteMessages", chat_id=42, message_ids=list(range(101))))["ok"]
    assert not (await api("deleteMessages", chat_id=42, message_ids=[]))["ok"]


async def test_a_copy_tells_nothing_of_its_source_and_a_forward_does(world: World, api: Api) -> None:
    said = await world.says(42, "from Ihar")
    copied = await api("copyMessage", chat_id=42, from_chat_id=42, message_id=said)
    assert sorted(copied["result"]) == ["message_id"]
    assert "forward_origin" not in (await world.receives(42)).as_json()
    forwarded = await api("forwardMessage", chat_id=42, from_chat_id=42, message_id=said)
    assert forwarded["result"]["forward_origin"]["sender_user"]["first_name"] == "Ihar"
    protected = await sent(api, protect_content=True)
    refused = await api("forwardMessage", chat_id=42, from_chat_id=42, message_id=protected)
    assert refused["description"] == "Bad Request: the message can't be forwarded"


async def test_a_reply_shows_what_it_answers(world: World, api: Api) -> None:
    said = await world.says(42, "question")
    body = await api("sendMessage", chat_id=42, text="answer", reply_parameters={"message_id": said})
    assert body["result"]["reply_to_message"]["text"] == "question"
    lost = await api("sendMessage", chat_id=42, text="answer", reply_parameters={"message_id": 999})
    assert lost["description"] == "Bad Request: message to be replied not found"
    parameters = {"message_id": 999, "allow_sending_without_reply": True}
    assert (await api("sendMessage", chat_id=42, text="answer", reply_parameters=parameters))["ok"]


async def test_only_the_newest_thousand_messages_are_kept(world: World) -> None:
    for number in range(1005):
        await world.says(42, f"word {number}")
    kept = world.chat(42).messages
    assert (len(kept), kept[0].text, kept[-1].text) == (1000, "word 5", "word 1004")


@pytest.mark.parametrize("number", [1, 3])
async def test_a_chat_replies_with_what_it_holds_when_nothing_comes(world: World, number: int) -> None:
    for _ in range(number):
        await world.says(42, "is anybody there?")
    with pytest.raises(AssertionError, match="is anybody there"):
        await world.hears(42, timeout=0.05)
