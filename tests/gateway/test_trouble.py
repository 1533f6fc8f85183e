"""When Telegram, the network or a person stands in the way."""

import time

import pytest
from markupsafe import Markup

from bot.conversation import Command, Reply
from bot.gateway import Gateway
from bot.simulator import Trouble, World
from bot.simulator.refusal import forbidden
from bot.simulator.trouble import PLAIN
from storage import Chat, Storage
from tests.gateway.commands import COMMANDS, Held, saying
from tests.gateway.conftest import Open
from tests.simulator.waiting import until


def sent(world: World, method: str) -> int:
    return sum(call.method == method for call in world.calls)


@pytest.mark.usefixtures("bot")
async def test_a_flood_limit_is_waited_for(world: World) -> None:
    world.trouble.add(Trouble(kind="too_many_requests", retry_after=1, method="sendMessage", times=1))
    began = time.monotonic()
    await world.says(42, "/help")
    assert await world.hears(42) == "help:"
    assert time.monotonic() - began >= 1


@pytest.mark.usefixtures("bot")
async def test_a_long_flood_limit_is_not_waited_for(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.trouble.add(Trouble(kind="too_many_requests", retry_after=3000, method="sendMessage", chat=42, times=1))
    await world.says(42, "/help")
    await world.says(42, "/help again")
    assert await world.hears(42) == "help: again"
    assert [vars(record).get("error") for record in caplog.records] == ["RetryAfter"]


@pytest.mark.parametrize(
    ("kind", "arrived"), [("cut_before", 0), ("cut_after", 1), ("server_error", 0), ("not_json", None)]
)
async def test_what_may_have_arrived_is_not_said_twice(
    world: World, bot: Gateway, caplog: pytest.LogCaptureFixture, kind: str, arrived: int | None
) -> None:
    world.trouble.add(Trouble(kind=kind, method="sendMessage", times=1))
    await world.says(42, "/help")
    await until(lambda: bot.healthy.answered == 1)
    assert sent(world, "sendMessage") == 1
    replies = len(world.chat(42).messages) - 1
    assert arrived is None or replies == arrived
    assert "a reply may not have arrived" in caplog.text
    await world.says(42, "/help again")
    assert (await world.receives(42)).as_json()


async def test_a_chat_that_cannot_be_written_to_is_forgotten(world: World, bot: Gateway, memory: Storage) -> None:
    async with memory.writing() as store:
        await store.chats.save(Chat(42, language="pl"))
    world.trouble.add(Trouble(kind="blocked", method="sendMessage", chat=42))
    await world.says(42, "/help")
    await until(lambda: bot.healthy.answered == 1)
    async with memory.reading() as store:
        assert await store.chats.get(42) is None
    assert bot.healthy.failed == 0


async def test_a_group_where_the_bot_may_not_speak_gets_no_apology(
    world: World, bot: Gateway, caplog: pytest.LogCaptureFixture
) -> None:
    world.add_group(-1001, "Quiet group", admins=[1], members=[42])
    world.trouble.add(Trouble(kind="no_rights", method="sendMessage", chat=-1001))
    await world.says(42, "/help", chat=-1001)
    await until(lambda: bot.healthy.answered == 1)
    assert sent(world, "sendMessage") == 1
    assert not [record for record in caplog.records if "reference" in vars(record)]


async def test_a_group_where_the_bot_may_not_speak_for_a_while_stays_known(
    world: World, bot: Gateway, memory: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram says so with the status of a block (403), too."""
    async with memory.writing() as store:
        await store.chats.save(Chat(-1001, language="pl"))
    world.add_group(-1001, "Quiet group", admins=[1], members=[42])
    monkeypatch.setitem(PLAIN, "no_rights", lambda: forbidden("not enough rights to send text messages to the chat"))
    world.trouble.add(Trouble(kind="no_rights", method="sendMessage", chat=-1001))
    await world.says(42, "/help", chat=-1001)
    await until(lambda: bot.healthy.answered == 1)
    async with memory.reading() as store:
        assert await store.chats.get(-1001)


async def test_an_answer_follows_a_group_that_was_upgraded(world: World, bring: Open, memory: Storage) -> None:
    async with memory.writing() as store:
        await store.chats.save(Chat(-5, language="pl"))
    held = Held()
    await bring(commands=held.commands)
    world.add_group(-5, "Small group", admins=[1], members=[42])
    await world.says(42, "/held", chat=-5)
    await held.began.wait()
    await world.upgrades(-5, to=-1005)
    held.let_go.set()
    assert await world.hears(-1005) == "held"
    async with memory.reading() as store:
        assert await store.chats.get(-1005)


async def test_a_picture_telegram_does_not_take_does_not_take_the_text_with_it(world: World, bring: Open) -> None:
    refused = Reply(Markup("a card"), photo="no-such-file-id")
    await bring(commands=(*COMMANDS, Command("card", saying(refused), listed=False)))
    await world.says(42, "/card")
    message = (await world.receives(42)).as_json()
    assert message["text"] == "a card"
    assert sent(world, "sendPhoto") == 1


async def test_a_short_text_stands_under_its_picture(world: World, bring: Open) -> None:
    picture = Reply(Markup("a <b>card</b>"), photo="https://example.org/photo.jpg")
    await bring(commands=(*COMMANDS, Command("card", saying(picture), listed=False)))
    await world.says(42, "/card")
    message = (await world.receives(42)).as_json()
    assert message["photo"]
    assert message["caption"] == "a card"
    assert sent(world, "sendMessage") == 0


async def test_a_long_text_follows_its_picture(world: World, bring: Open) -> None:
    picture = Reply(Markup("<b>a</b>") + "б" * 1024, photo="https://example.org/photo.jpg")
    await bring(commands=(*COMMANDS, Command("card", saying(picture), listed=False)))
    await world.says(42, "/card")
    photo = (await world.receives(42)).as_json()
    assert photo["photo"]
    assert not photo.get("caption")
    assert await world.hears(42) == "a" + "б" * 1024


async def test_a_picture_whose_text_did_not_arrive_can_still_be_deleted(
    world: World, bring: Open, memory: Storage
) -> None:
    async with memory.writing() as store:
        await store.chats.save(Chat(42, language="pl"))
    picture = Reply(Markup("<b>a</b>") + "б" * 1024, photo="https://example.org/photo.jpg")
    bot = await bring(commands=(*COMMANDS, Command("card", saying(picture), listed=False)))
    world.trouble.add(Trouble(kind="server_error", method="sendMessage", times=1))
    await world.says(42, "/card")
    await until(lambda: bot.healthy.answered == 1)
    await bot.stop()
    async with memory.reading() as store:
        assert await store.traces.count(42) == len(world.chat(42).messages) == 2


async def test_a_picture_of_a_strange_kind_is_left_out(world: World, bring: Open) -> None:
    picture = Reply(Markup("a card"), photo="/etc/hostname")
    await bring(commands=(*COMMANDS, Command("card", saying(picture), listed=False)))
    await world.says(42, "/card")
    assert await world.hears(42) == "a card"
    assert sent(world, "sendPhoto") == 0


@pytest.mark.parametrize("kind", ["server_error", "cut_before", "not_json", "conflict", "too_many_requests"])
async def test_a_poll_that_fails_is_tried_again(
    world: World, bot: Gateway, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    world.trouble.add(Trouble(kind=kind, method="getUpdates", times=1))
    await world.says(42, "/help")
    assert await world.hears(42) == "help:"
    await world.says(42, "/help again")
    assert await world.hears(42) == "help: again"
    assert bot.healthy.failed == 0
    assert caplog.text.count("polling failed") == 1
    assert ("another program" in caplog.text) == (kind == "conflict")


async def test_a_second_bot_with_the_same_token_does_not_end_the_first(world: World, bring: Open) -> None:
    first, second = await bring(), await bring()
    await world.says(42, "/help")
    assert await world.hears(42, timeout=15) == "help:"
    assert first.healthy.failed == second.healthy.failed == 0
