"""`wipe`, as somebody in a hurry uses it."""

import asyncio
import base64
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bot.names import Names
from bot.rescue.last_words import read
from bot.signing import signed
from bot.simulator import World
from storage import Chat, State, Storage, Whom
from storage.secrets import Sealer
from tests.running.conftest import Process, Starter
from tests.running.rescued import CHATS, KEY, KEY_TEXT, Say, count, fill, public
from tests.storage.owed import become, occasion, owe

WORDS = "We have to stop here. Go on at <the other place> & take care."


def test_a_wipe_says_what_it_deleted_and_keeps_the_case_files(command: Say, filled: Path) -> None:
    shown = command("wipe", "--subscribers", typed="WIPE\n")
    assert shown.exit_code == 0, shown.output
    assert "Wiped: 60 chats, 60 times that one follows somebody, 0 letters, 0 deliveries." in shown.output
    assert (count(filled), count(filled, "follow"), count(filled, "person")) == (0, 0, 1)
    assert not any(Sealer(KEY).seal(chat) in filled.read_bytes() for chat in CHATS)
    assert "Wiped: 0 chats" in command("wipe", "--subscribers", "--yes").output


def test_a_wipe_happens_only_when_it_is_said_what_and_confirmed(command: Say, filled: Path) -> None:
    assert command("wipe").exit_code == 2
    for typed in ("wipe\n", "yes\n", "\n\n", ""):
        assert command("wipe", "--subscribers", typed=typed).exit_code == 1
    assert count(filled) == len(CHATS)


def test_where_there_is_no_database_none_is_made(command: Say, folder: Path) -> None:
    for words in (("wipe", "--subscribers", "--yes"), ("rotate-key",), ("backup", "b.age", "--to", public())):
        shown = command(*words)
        assert shown.exit_code == 1
        assert "There is no database" in shown.stderr
    assert not (folder / "solidarity.db").exists()


@pytest.mark.parametrize("text", ["", " \n", "x" * 4097, b"\xff\xfe"])
def test_last_words_that_cannot_be_sent_wipe_nothing(command: Say, filled: Path, text: str | bytes) -> None:
    file = filled.with_name("words.txt")
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    shown = command("wipe", "--subscribers", "--yes", "--last-words", file)
    assert (shown.exit_code, count(filled)) == (1, len(CHATS))
    assert "nothing was sent or wiped" in shown.stderr


def test_last_words_that_are_not_signed_with_the_projects_key_wipe_nothing(
    command: Say, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = Ed25519PrivateKey.generate()
    monkeypatch.setenv("SIGNING_KEY", base64.b64encode(key.public_key().public_bytes_raw()).decode())
    file = filled.with_name("words.txt")
    for text in (
        "Go to the other bot.",
        signed("Go to the other bot.", Ed25519PrivateKey.generate(), date(2026, 1, 1)),
    ):
        file.write_text(text, "utf-8")
        shown = command("wipe", "--subscribers", "--yes", "--last-words", file)
        assert "is not signed with the project's key" in shown.stderr
        assert (shown.exit_code, count(filled)) == (1, len(CHATS))
    text = signed("Go to the other bot.", key, date(2026, 1, 1))
    file.write_text(text, "utf-8")
    assert read(file, os.environ["SIGNING_KEY"]) == text.strip()


async def test_a_wipe_does_not_disturb_a_bot_at_work(start: Starter, folder: Path) -> None:
    await fill(folder)
    bot = await start("run", CHAT_KEY=KEY_TEXT)
    await bot.says("answers.")
    for words in (("wipe", "--subscribers", "--yes"), ("rotate-key",)):
        second = await start(*words, CHAT_KEY=KEY_TEXT)
        assert await second.ends(within=20) == 1
        assert "Another process has" in second.words
        assert "Traceback" not in second.words
    assert count(folder / "solidarity.db") == len(CHATS)


def heard(world: World) -> dict[int, list[str]]:
    return {chat: [one.visible for one in world.chat(chat).messages if one.by_bot] for chat in CHATS}


async def wiping(start: Starter, **settings: str) -> Process:
    return await start(*("wipe", "--subscribers", "--yes", "--last-words", "words.txt"), CHAT_KEY=KEY_TEXT, **settings)


async def test_the_last_words_reach_everybody_once_though_it_is_killed_and_then_all_is_wiped(
    start: Starter, world: World, folder: Path
) -> None:
    await fill(folder)
    (folder / "words.txt").write_text(WORDS)
    for chat in CHATS:
        world.add_person(chat, "Somebody")
        await world.says(chat, "/start")
    first = await wiping(start)
    while sum(map(len, heard(world).values())) < 15:  # noqa: ASYNC110 - nobody rings a bell
        await asyncio.sleep(0.02)
    first.signal(signal.SIGKILL)
    await first.ends(within=10)
    assert count(folder / "solidarity.db") == len(CHATS)
    second = await wiping(start)
    while sum(map(len, heard(world).values())) < 35:  # noqa: ASYNC110 - as above
        await asyncio.sleep(0.02)
    second.signal(signal.SIGTERM)
    assert await second.ends(within=20) == 1
    assert "It was interrupted" in second.words
    bot = await start("run", CHAT_KEY=KEY_TEXT)
    assert await bot.ends(within=20) == 1
    assert "Last words are on their way: go on with `wipe --subscribers --last-words`, or give them up" in bot.words
    (folder / "words.txt").write_text("Other words.")
    other = await wiping(start)
    assert await other.ends(within=20) == 1
    assert "Other last words are on their way already" in other.words
    (folder / "words.txt").write_text(WORDS)
    third = await wiping(start)
    assert await third.ends(within=30) == 0, third.words
    assert "Wiped: 60 chats" in third.words
    assert "chats were sent the last words, 0 were not" in third.words
    told = heard(world)
    assert [texts for texts in told.values() if len(texts) > 1] == []
    missed = [chat for chat, texts in told.items() if not texts]
    assert len(missed) <= 10  # what was on its way when it was killed is not sent once more
    assert {text for texts in told.values() for text in texts} == {WORDS}
    assert count(folder / "solidarity.db") == 0
    assert "Traceback" not in first.words + second.words + third.words


async def test_last_words_that_are_given_up_change_no_chat_and_the_bot_starts_again(
    start: Starter, world: World, folder: Path
) -> None:
    await fill(folder)
    async with unlocked(folder) as storage, storage.writing() as store:
        await store.chats.save(Chat(CHATS[0], "be", subscribed=True, quiet_from=time(0), quiet_until=time(23, 59)))
    (folder / "words.txt").write_text(WORDS)
    for chat in CHATS:
        world.add_person(chat, "Somebody")
        await world.says(chat, "/start")
    first = await wiping(start)
    while sum(map(len, heard(world).values())) < 15:  # noqa: ASYNC110 - nobody rings a bell
        await asyncio.sleep(0.02)
    first.signal(signal.SIGTERM)
    assert await first.ends(within=20) == 1
    forgetting = await start("wipe", "--forget-last-words", CHAT_KEY=KEY_TEXT)
    assert await forgetting.ends(within=20) == 0, forgetting.words
    assert "is not owed any more" in forgetting.words
    again = await start("wipe", "--forget-last-words", CHAT_KEY=KEY_TEXT)
    assert await again.ends(within=20) == 1
    assert "There are no last words on their way" in again.words
    before = heard(world)
    bot = await start("run", CHAT_KEY=KEY_TEXT, STARTER_DATA="false")
    await bot.says("answers.")
    await asyncio.sleep(1.5)
    bot.signal(signal.SIGTERM)
    assert await bot.ends(within=20) == 0
    assert [texts for texts in heard(world).values() if texts.count(WORDS) > 1] == []
    assert sum(texts.count(WORDS) for texts in heard(world).values()) == sum(map(len, before.values()))
    async with unlocked(folder) as storage, storage.reading() as store:
        kept = await store.chats.get(CHATS[0])
    assert kept
    assert (kept.quiet_from, kept.quiet_until) == (time(0), time(23, 59))


async def test_a_wipe_does_not_go_on_where_everybody_was_refused_though_an_alert_was_sent_once(
    start: Starter, world: World, folder: Path
) -> None:
    await fill(folder, 5)
    async with unlocked(folder) as storage, storage.writing() as store:
        number = await occasion(store, "years-ago")
        await owe(store, number, Whom("ales"))
        await become(store, State.SENT, number)
        quiet = Chat(CHATS[0], "be", subscribed=True, quiet_from=time(0), quiet_until=time(23, 59))
        await store.chats.save(quiet)
    (folder / "words.txt").write_text(WORDS)
    refused = await wiping(start)  # nobody has ever written to this bot: no chat is found
    assert await refused.ends(within=30) == 1, refused.words
    assert "Telegram refuses these last words for everybody; nothing was wiped" in refused.words
    assert count(folder / "solidarity.db") == 5
    forgetting = await start("wipe", "--forget-last-words", CHAT_KEY=KEY_TEXT)
    assert await forgetting.ends(within=20) == 0, forgetting.words
    for chat in CHATS[:5]:
        world.add_person(chat, "Somebody")
        await world.says(chat, "/start")
    told = await wiping(start)
    assert await told.ends(within=30) == 0, told.words
    assert "5 chats were sent the last words, 0 were not" in told.words


@asynccontextmanager
async def unlocked(folder: Path) -> AsyncIterator[Storage]:
    storage = Storage(f"sqlite:///{folder}/solidarity.db", names=Names())
    await storage.open()
    await storage.unlock(KEY)
    yield storage
    await storage.close()


def test_giving_up_last_words_is_said_alone(command: Say, filled: Path) -> None:
    assert command("wipe", "--subscribers", "--forget-last-words", "--yes").exit_code == 2
    assert count(filled) == len(CHATS)
