"""A letter to a chat of the pretend Telegram: how it looks there, and what is told of it."""

import logging
from collections.abc import AsyncIterator

import pytest

from bot.buttons import written
from bot.conversation import Button, Link, Share
from bot.delivery.verdict import Culprit, Gone, Later, Moved, Refused, Sent, Unauthorized, Unconfirmed, Verdict
from bot.gateway.api import Api
from bot.gateway.mailing import Mailing
from bot.simulator import Trouble, World
from storage import Letter
from tests.gateway.conftest import TOKEN
from tests.gateway.servers import DONE, Reader, Writer, always, http, mailing_to, request, server

CHAT = 420_042
TEXT = Letter("<b>Free</b> Полина &amp; all")
ROWS = (
    (Button("Follow", "follow", "polina"), Link("Viasna", "https://spring96.org/be")),
    (Share("Tell", "a friend", "p_polina"),),
)
PICTURE = "https://example.org/photo.jpg"


@pytest.fixture
async def api(telegram: str) -> AsyncIterator[Api]:
    async with Api(TOKEN, telegram) as api:
        yield api


@pytest.fixture
async def mailing(api: Api, world: World) -> Mailing:
    await world.says(CHAT, "/start")
    return Mailing(api, paid=False)


def calls(world: World) -> list[str]:
    return [call.method for call in world.calls if call.method.startswith("send")]


async def test_a_letter_arrives_with_its_markup_and_buttons_and_without_a_preview(
    world: World, mailing: Mailing
) -> None:
    assert isinstance(await mailing.send(CHAT, Letter(TEXT.text, buttons=written(ROWS))), Sent)
    message = (await world.receives(CHAT)).as_json()
    assert message["text"] == "Free Полина & all"
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert message["link_preview_options"] == {"is_disabled": True}
    first, second = message["reply_markup"]["inline_keyboard"]
    assert first[0] == {"text": "Follow", "callback_data": "follow polina"}
    assert first[1]["url"] == "https://spring96.org/be"
    assert second[0]["url"].startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fsolidarity_demo_bot")


async def test_a_letter_written_once_reaches_each_chat(world: World, mailing: Mailing) -> None:
    chats = range(CHAT, CHAT + 5)
    for chat in chats:
        await world.says(chat, "/start")
        assert isinstance(await mailing.send(chat, TEXT), Sent)
    assert [await world.hears(chat) for chat in chats] == ["Free Полина & all"] * 5


async def test_letters_of_the_past_are_not_kept_for_ever(mailing: Mailing) -> None:
    for number in range(100):
        assert isinstance(await mailing.send(CHAT, Letter(f"letter {number}")), Sent)
    assert mailing._written.cache_info().currsize < 100


async def test_a_short_letter_stands_under_its_picture(world: World, mailing: Mailing) -> None:
    assert isinstance(await mailing.send(CHAT, Letter(TEXT.text, buttons=written(ROWS), photo=PICTURE)), Sent)
    message = (await world.receives(CHAT)).as_json()
    assert message["photo"]
    assert message["caption"] == "Free Полина & all"
    assert message["reply_markup"]["inline_keyboard"][0][0]["text"] == "Follow"


async def test_a_caption_is_measured_as_telegram_shows_it(world: World, mailing: Mailing) -> None:
    assert isinstance(await mailing.send(CHAT, Letter("<b>a</b>" + "б" * 1023, photo=PICTURE)), Sent)
    assert isinstance(await mailing.send(CHAT, Letter("<b>a</b>" + "б" * 1024, photo=PICTURE)), Sent)
    assert calls(world) == ["sendPhoto", "sendMessage"]


@pytest.mark.parametrize("photo", ["/etc/hostname", "file:///etc/hostname", "two words"])
async def test_a_picture_of_a_strange_kind_is_left_out(world: World, mailing: Mailing, photo: str) -> None:
    assert isinstance(await mailing.send(CHAT, Letter(TEXT.text, photo=photo)), Sent)
    assert calls(world) == ["sendMessage"]


async def test_a_picture_telegram_does_not_take_is_to_blame(mailing: Mailing) -> None:
    verdict = await mailing.send(CHAT, Letter(TEXT.text, photo="no-such-file-id"))
    assert isinstance(verdict, Refused)
    assert verdict.culprit is Culprit.PICTURE


@pytest.mark.parametrize("paid", [True, False])
async def test_only_who_pays_says_so(world: World, api: Api, paid: bool) -> None:
    await world.says(CHAT, "/start")
    assert isinstance(await Mailing(api, paid=paid).send(CHAT, TEXT), Sent)
    assert world.calls[-1].parameters.get("allow_paid_broadcast", False) is paid


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        ("blocked", Gone()),
        ("deactivated", Gone()),
        ("kicked", Gone()),
        ("not_found", Refused("Bad Request: chat not found", Culprit.CHAT)),
        ("no_rights", Refused("Bad Request: not enough rights to send text messages to the chat", Culprit.CHAT)),
        ("too_many_requests", Later(17, flood=True)),
        ("unauthorized", Unauthorized()),
        ("cut_before", Unconfirmed("NetworkError after ServerDisconnectedError")),
        ("cut_after", Unconfirmed("NetworkError after ServerDisconnectedError")),
        ("not_json", Unconfirmed("no answer of Telegram's")),
    ],
)
async def test_each_kind_of_trouble_has_its_verdict(
    world: World, mailing: Mailing, kind: str, verdict: Verdict, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    world.trouble.add(Trouble(kind=kind, method="sendMessage", retry_after=17))
    assert await mailing.send(CHAT, TEXT) == verdict
    assert calls(world) == ["sendMessage"]
    assert TOKEN not in caplog.text
    assert str(CHAT) not in caplog.text


@pytest.mark.parametrize("status", [500, 501, 502, 503, 504])
async def test_a_server_in_trouble_leaves_it_open(world: World, mailing: Mailing, status: int) -> None:
    world.trouble.add(Trouble(kind="server_error", method="sendMessage", status=status))
    assert await mailing.send(CHAT, TEXT) == Unconfirmed(f"HTTP {status}")


async def test_trouble_with_one_chat_does_not_touch_another(world: World, mailing: Mailing) -> None:
    world.trouble.add(Trouble(kind="blocked", method="sendMessage", chat=CHAT + 1))
    assert await mailing.send(CHAT + 1, TEXT) == Gone()
    assert isinstance(await mailing.send(CHAT, TEXT), Sent)


async def test_a_group_that_was_upgraded_has_moved(world: World, mailing: Mailing) -> None:
    world.add_group(-5, "Small group", admins=[1], members=[42])
    await world.upgrades(-5, to=-1005)
    assert await mailing.send(-5, TEXT) == Moved(-1005)
    assert isinstance(await mailing.send(-1005, TEXT), Sent)


async def test_who_has_thrown_the_bot_out_is_gone(world: World, mailing: Mailing) -> None:
    world.add_group(-1001, "A group", admins=[1])
    await world.removes_bot(-1001, 1)
    await world.blocks(CHAT)
    assert [await mailing.send(chat, TEXT) for chat in (-1001, CHAT)] == [Gone()] * 2


async def test_who_has_never_met_the_bot_is_not_taken_for_gone(world: World, mailing: Mailing) -> None:
    """A bot that was given another's token hears this of every chat: nothing is forgotten for it."""
    world.add_person(77, "Never started")
    for stranger in (77, 999):
        verdict = await mailing.send(stranger, TEXT)
        assert isinstance(verdict, Refused)
        assert verdict.culprit is Culprit.CHAT


@pytest.mark.parametrize(
    "letter",
    [
        Letter("<b>never closed"),
        Letter("line<br>line"),
        Letter("x" * 4097),
        Letter(" "),
        Letter("half a sign \ud800"),
        Letter("x", buttons='[[{"label": "x", "url": "no address"}]]'),
        Letter("x", buttons=written(((Button("", "help"),),))),
        Letter("x", buttons=written(((Button("x", "help", "x" * 60),),))),
        Letter("x", buttons="no buttons"),
    ],
)
async def test_a_letter_that_cannot_be_sent_to_anybody_is_to_blame(mailing: Mailing, letter: Letter) -> None:
    verdict = await mailing.send(CHAT, letter)
    assert isinstance(verdict, Refused)
    assert verdict.culprit is Culprit.LETTER
    assert letter.text not in verdict.reason or letter.text in {"x", " "}


async def test_a_letter_waits_for_a_bot_that_does_not_know_its_name_yet(telegram: str, world: World) -> None:
    mailing = Mailing(Api(TOKEN, telegram), paid=False)
    for letter in (TEXT, Letter(TEXT.text, buttons=written(ROWS))):
        verdict = await mailing.send(CHAT, letter)
        assert isinstance(verdict, Later)
        assert not verdict.flood
    assert not calls(world)


async def test_a_group_that_takes_no_pictures_is_sent_the_text() -> None:
    refusal = b'{"ok":false,"error_code":400,"description":"Bad Request: not enough rights to send photos to the chat"}'
    asked: list[bytes] = []

    async def no_pictures(reader: Reader, writer: Writer) -> None:
        while True:
            asked.append(await request(reader))
            picture = b'"photo"' in asked[-1]
            writer.write(http("400 Bad Request", refusal) if picture else http("200 OK", DONE))
            await writer.drain()

    async with server(no_pictures) as url, mailing_to(url) as mailing:
        assert isinstance(await mailing.send(CHAT, Letter(TEXT.text, photo=PICTURE)), Sent)
    assert [b'"caption"' in body for body in asked] == [True, False]


async def test_no_picture_is_blamed_where_none_was_sent() -> None:
    refusal = b'{"ok":false,"error_code":400,"description":"Bad Request: wrong HTTP URL specified"}'
    long = Letter("x" * 1025, photo=PICTURE)
    for letter in (TEXT, long):
        async with server(always(http("400 Bad Request", refusal))) as url, mailing_to(url) as mailing:
            assert await mailing.send(CHAT, letter) == Refused("Bad Request: wrong HTTP URL specified", Culprit.UNKNOWN)
