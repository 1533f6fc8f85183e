"""`python -m bot run` as a process of its own, against a pretended Telegram."""

import signal
import socket
from pathlib import Path

import pytest

from bot.simulator import Trouble, World, serve
from tests.running.conftest import TOKEN, Starter

CHAT, GROUP = 7_100_010_042, -1_001_234_567_890
SIGNALS = [signal.SIGTERM, signal.SIGINT]


async def test_the_first_start_makes_a_key_tells_where_it_lies_and_answers(
    start: Starter, world: World, folder: Path
) -> None:
    bot = await start("run")
    path = folder / "config/solidarity-bot/chat.key"
    told = await bot.says("A new chat key lies in")
    assert str(path) in told
    assert "keep a copy in a second safe place, and never beside a copy of the database" in told
    await bot.says("answers.")
    await world.says(CHAT, "/prisoner Bialatski", language="en")
    assert "Ales Bialiatski" in await world.hears(CHAT)
    assert path.stat().st_mode & 0o777 == 0o600
    bot.signal(signal.SIGTERM)
    assert await bot.ends(within=10) == 0
    again = await start("run")
    await again.says("answers.")
    assert "chat key" not in again.words


@pytest.mark.parametrize("number", SIGNALS)
async def test_a_signal_lets_the_bot_finish_what_it_answers(
    start: Starter, world: World, number: signal.Signals
) -> None:
    bot = await start("run")
    await bot.says("answers.")
    world.trouble.add(Trouble(kind="slow", seconds=2, method="sendMessage", times=1))
    await world.says(CHAT, "/help", language="en")
    await world.quiet(0.3)
    bot.signal(number)
    assert await world.hears(CHAT)
    assert await bot.ends(within=10) == 0
    assert not {"Traceback", "Warning"} & set(bot.words.replace(":", " ").split())


@pytest.mark.parametrize("number", SIGNALS)
async def test_a_second_signal_ends_the_bot_at_once(start: Starter, world: World, number: signal.Signals) -> None:
    bot = await start("run")
    await bot.says("answers.")
    world.trouble.add(Trouble(kind="slow", seconds=5, method="sendMessage"))
    await world.says(CHAT, "/help", language="en")
    await world.quiet(0.3)
    bot.signal(number)
    await bot.says("once more to leave at once")
    bot.signal(number)
    assert await bot.ends(within=30) == 128 + number
    assert "All is put away." not in bot.words
    assert "Traceback" not in bot.words


async def test_a_signal_while_telegram_does_not_answer_yet_ends_the_bot(start: Starter, world: World) -> None:
    world.trouble.add(Trouble(kind="slow", seconds=5, method="getMe"))
    bot = await start("run")
    await bot.says("A new chat key lies in")
    bot.signal(signal.SIGTERM)
    assert await bot.ends(within=10) == 0
    assert "Traceback" not in bot.words


async def test_a_token_taken_back_ends_the_bot_with_a_sentence(start: Starter, world: World) -> None:
    bot = await start("run")
    await bot.says("answers.")
    world.trouble.add(Trouble(kind="unauthorized", method="getUpdates"))
    await world.says(CHAT, "/start")
    assert await bot.ends(within=30) == 1
    assert "Telegram refuses the bot token" in bot.words
    assert "Traceback" not in bot.words


async def test_the_key_of_another_database_is_refused(start: Starter, folder: Path) -> None:
    bot = await start("run")
    await bot.says("answers.")
    bot.signal(signal.SIGTERM)
    await bot.ends(within=10)
    (folder / "config/solidarity-bot/chat.key").unlink()
    without = await start("run")
    assert await without.ends(within=20) == 1
    assert without.words.startswith("This database is sealed with a chat key that is not here")
    other = await start("run", CHAT_KEY="A" * 86 + "==")
    assert await other.ends(within=20) == 1
    assert other.words.count("\n") == 1
    assert not (folder / "config/solidarity-bot/chat.key").exists()


async def test_a_second_bot_on_the_same_file_is_told_so_and_check_may_look(start: Starter) -> None:
    bot = await start("run")
    await bot.says("answers.")
    second = await start("run")
    assert await second.ends(within=20) == 1
    assert "Another process has" in second.words
    assert second.words.count("\n") == 1
    loading = await start("import", "nowhere")
    assert await loading.ends(within=20) == 1
    assert "Another process has" in loading.words
    looking = await start("check")
    assert await looking.ends(within=20) == 0, looking.words
    assert "opens this database" in looking.words


@pytest.mark.parametrize(
    ("settings", "code", "sentence"),
    [
        ({"TIME_ZONE": "Europe/Minks"}, 2, "TIME_ZONE=Europe/Minks: no such time zone; Europe/Minsk would be one\n"),
        ({"BOT_TOKEN": ""}, 2, "BOT_TOKEN: not set; ask @BotFather in Telegram for one with /newbot.\n"),
        (
            {"BOT_TOKEN": TOKEN + "x"},
            1,
            "Telegram refuses the bot token: get a valid one from @BotFather and set it.\n",
        ),
        ({"DATABASE_URL": "sqlite:///no/such/folder/bot.db"}, 1, "The database "),
        ({"CHAT_KEY": "short"}, 1, "CHAT_KEY holds no chat key: it takes 64 bytes in base64"),
    ],
)
async def test_what_is_wrong_at_the_start_is_told_in_one_sentence(
    start: Starter, settings: dict[str, str], code: int, sentence: str
) -> None:
    bot = await start("run", **{"CHAT_KEY": "A" * 86 + "==", **settings})
    assert await bot.ends(within=30) == code
    assert bot.words.startswith(sentence)
    assert bot.words.count("\n") == 1
    assert TOKEN not in bot.words


async def test_a_telegram_that_is_away_at_the_start_is_waited_for(start: Starter, world: World) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    bot = await start("run", TELEGRAM_API_URL=f"http://127.0.0.1:{port}")
    await bot.says("The bot tries again by itself")
    async with serve(world, port=port):
        await bot.says("answers.")
        await world.says(CHAT, "/help", language="en")
        assert "/prisoner" in await world.hears(CHAT)
        bot.signal(signal.SIGTERM)
        assert await bot.ends(within=30) == 0
    assert bot.words.count("A new chat key lies in") == 1


async def test_at_the_most_talkative_level_the_log_names_neither_token_nor_chat(start: Starter, world: World) -> None:
    world.add_group(GROUP, "Vilnius", admins=[CHAT])
    bot = await start("run", LOG_LEVEL="DEBUG", PYTHONASYNCIODEBUG="1")
    await bot.says("answers.")
    for words in ("/start", "/prisoner Bialatski", "Ихарь", "/follow Bialatski", "/nonsense", "/today", "/mydata"):
        await world.says(CHAT, words, language="en")
        assert await world.hears(CHAT)
    await world.says(CHAT, "/help", chat=GROUP)
    assert await world.hears(GROUP)
    for kind in ("server_error", "not_json", "cut_after", "blocked"):
        world.trouble.add(Trouble(kind=kind, method="sendMessage", times=1))
        await world.says(CHAT, "/help", language="en")
        await world.quiet(0.5)
    world.trouble.add(Trouble(kind="conflict", method="getUpdates", times=1))
    await world.says(CHAT, "/stop", language="en")
    await world.quiet(1)
    await world.blocks(CHAT)
    await world.quiet(0.3)
    bot.signal(signal.SIGTERM)
    assert await bot.ends(within=15) == 0
    assert "level=warning logger=bot.gateway" in bot.words, bot.words
    assert TOKEN not in bot.words
    assert TOKEN.partition(":")[2] not in bot.words
    assert str(CHAT) not in bot.words
    assert str(GROUP).removeprefix("-") not in bot.words


async def test_what_is_kept_on_disk_names_no_chat(start: Starter, world: World, folder: Path) -> None:
    bot = await start("run")
    await bot.says("answers.")
    await world.says(CHAT, "/follow Bialatski", language="en")
    assert await world.hears(CHAT)
    bot.signal(signal.SIGTERM)
    assert await bot.ends(within=10) == 0
    kept = (folder / "solidarity.db").read_bytes()
    assert b"Bialiatski" in kept
    for spelled in (str(CHAT).encode(), CHAT.to_bytes(8, "big"), CHAT.to_bytes(8, "little")):
        assert spelled not in kept
