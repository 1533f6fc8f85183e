"""A real bot: python-telegram-bot against the pretended server."""

import asyncio
import os
from collections.abc import AsyncIterator

os.environ.setdefault("PTB_TIMEDELTA", "true")  # read when telegram is first imported

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.simulator import Trouble, World
from bot.simulator.pictures import square

KEYBOARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Follow", callback_data="follow x"), InlineKeyboardButton("Site", url="https://a.by")],
        [InlineKeyboardButton("Copy", copy_text=CopyTextButton("x"))],
    ]
)


@pytest.fixture
async def bot(world: World, url: str) -> AsyncIterator[Bot]:
    async with Bot(world.token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as bot:
        yield bot


async def test_a_conversation_with_everything(world: World, bot: Bot) -> None:
    asked = await world.says(42, "/start hello", language="be")
    [update] = await bot.get_updates(timeout=5, allowed_updates=["message", "callback_query"])
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "be"
    assert [entity.type for entity in update.message.entities] == ["bot_command"]
    sent = await bot.send_message(
        42,
        "<b>Ales</b> 🕊 <a href='https://spring96.org'>Viasna</a>",
        parse_mode="HTML",
        reply_markup=KEYBOARD,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(asked, allow_sending_without_reply=True),
        disable_notification=True,
    )
    assert sent.text_html == '<b>Ales</b> 🕊 <a href="https://spring96.org/">Viasna</a>'
    assert sent.reply_to_message is not None
    assert await world.hears(42) == "Ales 🕊 Viasna"
    press = asyncio.create_task(world.presses(42, "Follow"))
    [update] = await bot.get_updates(offset=update.update_id + 1, timeout=5)
    assert update.callback_query is not None
    await update.callback_query.answer("Done")
    await update.callback_query.edit_message_text("You follow Ales.")
    assert (await press).text == "Done"
    assert await world.hears(42) == "You follow Ales."


async def test_pictures_documents_and_files(world: World, bot: Bot) -> None:
    photo = await bot.send_photo(42, square(), caption="<i>Ales</i>", parse_mode="HTML")
    again = await bot.send_photo(42, photo.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    document = await bot.send_document(42, b"a;b", filename="names.csv", caption="all")
    assert document.document is not None
    assert document.document.file_name == "names.csv"
    file = await document.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"a;b"
    assert [await world.hears(42) for _ in range(3)] == ["Ales", "", "all"]


async def test_menu_and_membership(world: World, bot: Bot) -> None:
    world.add_group(-100123, "Vilnius group", admins=[1], members=[42])
    await bot.set_my_commands([BotCommand("help", "Help")], scope=BotCommandScopeChat(42), language_code="be")
    assert await bot.get_my_commands(BotCommandScopeChat(42), "be") == (BotCommand("help", "Help"),)
    assert (await bot.get_chat_member(-100123, 1)).status == "creator"
    await world.adds_bot(-100123, by=1, as_admin=True)
    [update] = await bot.get_updates()
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "administrator"
    assert (await bot.get_chat(-100123)).title == "Vilnius group"
    assert (await bot.get_me()).username == "solidarity_demo_bot"


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        (Trouble(kind="too_many_requests", retry_after=3), RetryAfter),
        (Trouble(kind="blocked"), Forbidden),
        (Trouble(kind="not_found"), BadRequest),
        (Trouble(kind="unauthorized"), InvalidToken),
        (Trouble(kind="conflict"), Conflict),
        (Trouble(kind="server_error"), NetworkError),
        (Trouble(kind="cut_before"), NetworkError),
    ],
)
async def test_trouble_is_what_the_library_takes_it_for(
    world: World, bot: Bot, trouble: Trouble, error: type[Exception]
) -> None:
    world.trouble.add(trouble)
    with pytest.raises(error):
        await bot.send_message(42, "hello")


async def test_an_upgraded_group_is_a_migration(world: World, bot: Bot) -> None:
    world.add_group(-5, "Small group", admins=[1])
    await world.upgrades(-5, to=-1005)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(-5, "hello")
    assert moved.value.new_chat_id == -1005


async def test_quiet_ends_when_the_bot_rests(world: World, bot: Bot) -> None:
    async def work() -> None:
        for _ in range(3):
            await bot.send_message(42, "x")
            await asyncio.sleep(0.1)

    working = asyncio.create_task(work())
    await world.quiet(0.3)
    assert working.done()
    assert len(world.chat(42).messages) == 3
