"""A message that was sent is edited or deleted on the pretend Telegram: how it looks then, and what is told of it."""

from collections.abc import AsyncIterator

import pytest

from bot.buttons import written
from bot.conversation import Button
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
from bot.gateway.api import Api
from bot.gateway.mailing import Mailing
from bot.simulator import Trouble, World
from storage import Letter
from tests.gateway.conftest import TOKEN
from tests.gateway.servers import Reader, Writer, http, mailing_to, request, server

CHAT = 420_042
PICTURE = "https://example.org/photo.jpg"
OLD = Letter("<b>Come</b> at five", buttons=written(((Button("Stop", "stop"), Button("Help", "help")),)))
NEW = Letter("<i>Come</i> at six", buttons=written(((Button("Stop", "stop"),),)))
WITHOUT = Letter("Stay at home")


@pytest.fixture
async def api(telegram: str) -> AsyncIterator[Api]:
    async with Api(TOKEN, telegram) as api:
        yield api


@pytest.fixture
async def mailing(api: Api, world: World) -> Mailing:
    await world.says(CHAT, "/start")
    return Mailing(api, paid=True)


async def sent(mailing: Mailing, letter: Letter = OLD) -> int:
    verdict = await mailing.send(CHAT, letter)
    assert isinstance(verdict, Sent)
    assert verdict.message is not None
    return verdict.message


def shown(world: World, message: int) -> tuple[str, list[str], bool]:
    """The words, buttons, and whether there is a picture."""
    found = world.chats[CHAT].message(message)
    assert found is not None
    return found.visible, [button.text for button in found.buttons], bool(found.photo)


async def test_an_edited_message_has_the_new_words_and_the_new_buttons(world: World, mailing: Mailing) -> None:
    message = await sent(mailing)
    assert await mailing.edit(CHAT, message, NEW) == Sent(message)
    assert shown(world, message) == ("Come at six", ["Stop"], False)
    edited = world.chats[CHAT].messages[-1].as_json()
    assert edited["entities"] == [{"type": "italic", "offset": 0, "length": 4}]
    assert edited["link_preview_options"] == {"is_disabled": True}
    assert await mailing.edit(CHAT, message, WITHOUT) == Sent(message)
    assert shown(world, message) == ("Stay at home", [], False)


async def test_an_edit_that_changes_nothing_is_done_already(mailing: Mailing) -> None:
    message = await sent(mailing)
    assert [await mailing.edit(CHAT, message, NEW) for _ in range(2)] == [Sent(message), Sent()]


@pytest.mark.parametrize("before", ["", PICTURE])
@pytest.mark.parametrize("after", ["", PICTURE])
async def test_a_text_and_a_caption_are_edited_whichever_it_turns_out_to_be(
    world: World, mailing: Mailing, before: str, after: str
) -> None:
    message = await sent(mailing, Letter("Old", buttons=OLD.buttons, photo=before))
    verdict = await mailing.edit(CHAT, message, Letter(NEW.text, buttons=NEW.buttons, photo=after))
    assert verdict == Sent(message)
    assert shown(world, message) == ("Come at six", ["Stop"], bool(before))
    edits = [call.method for call in world.calls if call.method.startswith("edit")]
    assert len(edits) == (1 if before == after else 2)


async def test_a_text_too_long_to_stand_below_a_picture_leaves_the_message_as_it_was(
    world: World, mailing: Mailing
) -> None:
    message = await sent(mailing, Letter("Old", photo=PICTURE))
    for letter in (Letter("x" * 1025), Letter("x" * 1025, photo=PICTURE)):
        verdict = await mailing.edit(CHAT, message, letter)
        assert verdict == Refused("Bad Request: message caption is too long", Culprit.MESSAGE)
    assert shown(world, message) == ("Old", [], True)


async def test_a_deleted_message_is_gone_and_cannot_be_changed(world: World, mailing: Mailing) -> None:
    message = await sent(mailing)
    assert await mailing.delete(CHAT, message) == Sent()
    assert world.chats[CHAT].message(message) is None
    assert await mailing.delete(CHAT, message) == Absent()
    assert await mailing.edit(CHAT, message, NEW) == Absent()


async def test_what_is_not_ours_is_left_alone(world: World, mailing: Mailing) -> None:
    theirs = await world.says(CHAT, "hello")
    verdict = await mailing.edit(CHAT, theirs, NEW)
    assert verdict == Refused("Bad Request: message can't be edited", Culprit.MESSAGE)


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        ("blocked", Gone()),
        ("not_found", Refused("Bad Request: chat not found", Culprit.CHAT)),
        ("no_rights", Refused("Bad Request: not enough rights to send text messages to the chat", Culprit.CHAT)),
        ("too_many_requests", Later(17, flood=True)),
        ("unauthorized", Unauthorized()),
        ("server_error", Unconfirmed("HTTP 502")),
        ("cut_after", Unconfirmed("NetworkError after ServerDisconnectedError")),
        ("not_json", Unconfirmed("no answer of Telegram's")),
    ],
)
async def test_trouble_means_the_same_as_for_letters(
    world: World, mailing: Mailing, kind: str, verdict: Verdict
) -> None:
    message = await sent(mailing)
    for method in ("editMessageText", "deleteMessage"):
        world.trouble.add(Trouble(kind, method, retry_after=17))
    assert await mailing.edit(CHAT, message, NEW) == verdict
    assert await mailing.delete(CHAT, message) == verdict


async def test_the_message_of_a_group_that_moved_is_not_looked_for(world: World, mailing: Mailing) -> None:
    world.add_group(-5, "Small group", admins=[1], members=[42])
    verdict = await mailing.send(-5, OLD)
    assert isinstance(verdict, Sent)
    assert verdict.message
    await world.upgrades(-5, to=-1005)
    assert await mailing.edit(-5, verdict.message, NEW) == Moved(-1005)
    assert await mailing.delete(-5, verdict.message) == Moved(-1005)


async def test_a_letter_that_cannot_be_written_is_to_blame(mailing: Mailing) -> None:
    for letter in (Letter("half a sign \ud800"), Letter("x", buttons="no buttons")):
        verdict = await mailing.edit(CHAT, 1, letter)
        assert isinstance(verdict, Refused)
        assert verdict.culprit is Culprit.LETTER


async def test_an_edit_waits_for_a_bot_that_does_not_know_its_name_yet(telegram: str) -> None:
    verdict = await Mailing(Api(TOKEN, telegram), paid=False).edit(CHAT, 1, NEW)
    assert isinstance(verdict, Later)


async def test_a_server_that_answers_strangely_is_not_asked_for_ever() -> None:
    refusal = b'{"ok":false,"error_code":400,"description":"Bad Request: there is no text in the message to edit"}'
    asked: list[bytes] = []

    async def no_text(reader: Reader, writer: Writer) -> None:
        while True:
            asked.append(await request(reader))
            writer.write(http("400 Bad Request", refusal))
            await writer.drain()

    async with server(no_text) as url, mailing_to(url) as mailing:
        verdict = await mailing.edit(CHAT, 1, WITHOUT)
    assert isinstance(verdict, Refused)
    assert verdict.culprit is Culprit.UNKNOWN
    assert len(asked) == 2
