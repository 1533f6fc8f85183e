"""The command line for when the worst happens, as somebody in a hurry uses it."""

import asyncio
import base64
import gzip
import json
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pyrage
import pytest
from typer.testing import CliRunner, Result

from bot.cli import cli
from bot.names import Names
from bot.simulator import World
from storage import Chat, Storage, WrongKey
from storage.secrets import Sealer
from tests.running.conftest import Process, Starter
from tests.storage.invented import person

KEY = bytes(range(64))
KEY_TEXT = base64.b64encode(KEY).decode()
CHATS = [7_100_000_000 + 13 * number for number in range(60)]
WORDS = "We have to stop here. Go on at <the other place> & take care."
Say = Callable[..., Result]


@pytest.fixture
def key_file(folder: Path) -> Path:
    """The chat key, where the bot looks for it."""
    path = folder / "config/solidarity-bot/chat.key"
    path.parent.mkdir(parents=True)
    path.write_text(KEY_TEXT)
    path.chmod(0o600)
    return path


@pytest.fixture
def say(folder: Path, key_file: Path) -> Say:
    """Say something on the command line, where a key lies; words that are typed afterwards stand in `typed`."""
    assert folder.is_dir()
    assert key_file.exists()
    runner = CliRunner(env={"COLUMNS": "100"})
    return lambda *words, typed="": runner.invoke(cli, [str(word) for word in words], input=typed)


async def fill(folder: Path, chats: int = len(CHATS)) -> None:
    """Let so many chats follow somebody invented."""
    storage = Storage(f"sqlite:///{folder}/solidarity.db", names=Names())
    await storage.open()
    await storage.unlock(KEY)
    async with storage.writing() as store:
        await store.people.save([person("ales")])
        for number in range(chats):
            chat = CHATS[0] + 13 * number
            await store.chats.save(Chat(chat, "be", subscribed=True))
            await store.follows.add(chat, "ales")
    await storage.close()


@pytest.fixture
def filled(folder: Path) -> Path:
    """The file of a database with readers."""
    asyncio.run(fill(folder))
    return folder / "solidarity.db"


def count(file: Path, table: str = "chat") -> int:
    with closing(sqlite3.connect(file)) as db:
        return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our own words


async def known(file: Path, key: bytes) -> int:
    """Count the chats that a storage with this key finds."""
    storage = Storage(f"sqlite:///{file}", names=Names())
    await storage.open()
    await storage.unlock(key)
    async with storage.reading() as store:
        found = [await store.chats.get(chat) for chat in CHATS]
    await storage.close()
    return len(list(filter(None, found)))


def test_a_wipe_says_what_it_deleted_and_keeps_the_case_files(say: Say, filled: Path) -> None:
    shown = say("wipe", "--subscribers", typed="WIPE\n")
    assert shown.exit_code == 0, shown.output
    assert "Wiped: 60 chats, 60 times that one follows somebody, 0 letters, 0 deliveries." in shown.output
    assert (count(filled), count(filled, "follow"), count(filled, "person")) == (0, 0, 1)
    assert not any(Sealer(KEY).seal(chat) in filled.read_bytes() for chat in CHATS)
    assert "Wiped: 0 chats" in say("wipe", "--subscribers", "--yes").output


def test_a_wipe_happens_only_when_it_is_said_what_and_confirmed(say: Say, filled: Path) -> None:
    assert say("wipe").exit_code == 2
    for typed in ("wipe\n", "yes\n", "\n\n", ""):
        assert say("wipe", "--subscribers", typed=typed).exit_code == 1
    assert count(filled) == len(CHATS)


def test_where_there_is_no_database_none_is_made(say: Say, folder: Path) -> None:
    for words in (("wipe", "--subscribers", "--yes"), ("rotate-key",), ("backup", "b.age", "--to", public())):
        shown = say(*words)
        assert shown.exit_code == 1
        assert "There is no database" in shown.stderr
    assert not (folder / "solidarity.db").exists()


@pytest.mark.parametrize("text", ["", " \n", "x" * 4097, b"\xff\xfe"])
def test_last_words_that_cannot_be_sent_wipe_nothing(say: Say, filled: Path, text: str | bytes) -> None:
    file = filled.with_name("words.txt")
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    shown = say("wipe", "--subscribers", "--yes", "--last-words", file)
    assert (shown.exit_code, count(filled)) == (1, len(CHATS))
    assert "nothing was sent or wiped" in shown.stderr


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
    (folder / "words.txt").write_text("Other words.")
    other = await wiping(start)
    assert await other.ends(within=20) == 1
    assert "Other last words are on their way already" in other.words
    (folder / "words.txt").write_text(WORDS)
    third = await wiping(start)
    assert await third.ends(within=30) == 0, third.words
    assert "Wiped: 60 chats" in third.words
    told = heard(world)
    assert [texts for texts in told.values() if len(texts) > 1] == []
    missed = [chat for chat, texts in told.items() if not texts]
    assert len(missed) <= 10  # what was on its way when it was killed is not sent once more
    assert {text for texts in told.values() for text in texts} == {WORDS}
    assert count(folder / "solidarity.db") == 0
    assert "Traceback" not in first.words + second.words + third.words


def public() -> str:
    return str(pyrage.x25519.Identity.generate().to_public())


@pytest.fixture
def identity(folder: Path) -> pyrage.x25519.Identity:
    """A key pair of age; its file is called `identity`."""
    made = pyrage.x25519.Identity.generate()
    (folder / "identity").write_text(f"# made for a test\n# public key: {made.to_public()}\n{made}\n")
    return made


@pytest.fixture
def passphrase(folder: Path) -> Path:
    path = folder / "passphrase"
    path.write_text("correct horse battery staple\n")
    return path


def elsewhere(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """Let the database be another file, which is not there yet."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{folder}/other.db")
    return folder / "other.db"


def test_a_backup_to_a_public_key_comes_back_whole(
    say: Say, filled: Path, identity: pyrage.x25519.Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = filled.with_name("kept.age")
    made = say("backup", file, "--to", identity.to_public(), "--to", public())
    assert made.exit_code == 0, made.output
    assert "1 people, 60 chats" in made.output
    assert "The chat key is not in it" in made.output
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert [path.name for path in filled.parent.iterdir() if path.name.startswith(".")] == []
    other = elsewhere(monkeypatch, filled.parent)
    looked = say("restore", file, "--identity", "identity", "--check")
    assert looked.exit_code == 0, looked.output
    assert "1 people, 60 chats, 0 organizers. The chat key here is the right one." in looked.output
    assert not other.exists()
    put = say("restore", file, "--identity", "identity")
    assert put.exit_code == 0, put.output
    assert "Nothing is told that was due before now" in put.output
    assert (count(other), count(other, "follow"), count(other, "person")) == (60, 60, 1)
    assert asyncio.run(known(other, KEY)) == 60


def test_a_backup_to_a_passphrase_is_an_age_file_that_opens_with_no_other(
    say: Say, filled: Path, passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = filled.with_name("kept.age")
    assert say("backup", file, "--passphrase-file", passphrase).exit_code == 0
    assert pyrage.passphrase.decrypt(file.read_bytes(), passphrase.read_text().strip())
    other = elsewhere(monkeypatch, filled.parent)
    wrong = say("restore", file, typed="something else\n")
    assert wrong.exit_code == 1
    assert "It does not open with this passphrase, is damaged, or is no backup; nothing was changed." in wrong.stderr
    assert not other.exists()
    assert say("restore", file, typed="correct horse battery staple\n").exit_code == 0
    assert count(other) == 60


def test_a_passphrase_is_asked_twice(say: Say, filled: Path) -> None:
    file = filled.with_name("kept.age")
    assert say("backup", file, typed="one\nother\n").exit_code == 1
    assert not file.exists()
    assert say("backup", file, typed="one\none\n").exit_code == 0


def test_a_backup_overwrites_nothing_unasked(say: Say, filled: Path) -> None:
    file = filled.with_name("kept.age")
    file.write_text("dear to somebody")
    assert "is there already" in say("backup", file, "--to", public()).stderr
    assert file.read_text() == "dear to somebody"
    assert say("backup", file, "--to", public(), "--force").exit_code == 0
    nowhere = say("backup", filled / "under/a/file", "--to", public())
    assert (nowhere.exit_code, "cannot be written" in nowhere.stderr) == (1, True)
    assert "begins with age1" in say("backup", file, "--to", "age1nobody", "--force").stderr


def test_a_database_that_holds_something_is_replaced_only_when_told_and_confirmed(
    say: Say, filled: Path, identity: pyrage.x25519.Identity
) -> None:
    file = filled.with_name("kept.age")
    say("backup", file, "--to", identity.to_public())
    say("wipe", "--subscribers", "--yes")
    refused = say("restore", file, "--identity", "identity")
    assert "The database holds something already, and nothing was changed" in refused.stderr
    assert say("restore", file, "--identity", "identity", "--force", typed="yes\n").exit_code == 1
    assert count(filled) == 0
    assert say("restore", file, "--identity", "identity", "--force", typed="REPLACE\n").exit_code == 0
    assert count(filled) == 60


def spoilt(content: bytes, how: str) -> bytes:
    """Spoil what lies in the age file, so that it still opens."""
    lines = gzip.decompress(content).splitlines(keepends=True)
    label = json.loads(lines[0])
    match how:
        case "cut":
            return content[: len(content) // 2]
        case "last line missing":
            lines = lines[:-1]
        case "a row changed":
            lines[1] = lines[1].replace(b"ales", b"olga")
        case "a row twice":
            lines.insert(1, lines[1])
        case "goes on":
            lines.append(lines[1])
        case "another program":
            lines[0] = json.dumps(label | {"what": "a diary"}).encode() + b"\n"
        case "a newer format":
            lines[0] = json.dumps(label | {"format": 2}).encode() + b"\n"
        case "an older version":
            lines[0] = json.dumps(label | {"revision": "0001"}).encode() + b"\n"
        case "no lines":
            return gzip.compress(b"hello")
        case "no archive":
            return b"hello"
    return gzip.compress(b"".join(lines))


@pytest.mark.parametrize(
    ("how", "told"),
    [
        *(("cut", "is damaged"), ("last line missing", "is not whole"), ("a row changed", "is damaged")),
        *(("a row twice", "is damaged"), ("goes on", "goes on after its end"), ("another program", "no backup")),
        *(("a newer format", "in format 2"), ("an older version", "tables of revision 0001")),
        *(("no lines", "is damaged"), ("no archive", "is damaged")),
    ],
)
def test_a_spoilt_backup_is_refused_in_one_sentence(
    say: Say, filled: Path, identity: pyrage.x25519.Identity, monkeypatch: pytest.MonkeyPatch, how: str, told: str
) -> None:
    file = filled.with_name("kept.age")
    say("backup", file, "--to", identity.to_public())
    content = pyrage.decrypt(file.read_bytes(), [identity])
    file.write_bytes(pyrage.encrypt(spoilt(content, how), [identity.to_public()]))
    other = elsewhere(monkeypatch, filled.parent)
    for words in (["--check"], ["--force", "--yes"], []):
        shown = say("restore", file, "--identity", "identity", *words)
        assert shown.exit_code == 1
        assert told in shown.stderr
        assert shown.stderr.count("\n") == 1
    assert not other.exists()


@pytest.mark.parametrize("content", [b"", b"hello", b"age-encryption.org/v1\n", None])
def test_a_file_that_is_none_or_is_cut_or_altered_is_refused(
    say: Say, filled: Path, identity: pyrage.x25519.Identity, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    file = filled.with_name("kept.age")
    say("backup", file, "--to", identity.to_public())
    whole = file.read_bytes()
    other = elsewhere(monkeypatch, filled.parent)
    middle = len(whole) - 100
    altered = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    for bad in [content] if content is not None else [whole[:-1], whole[:-100], altered]:
        file.write_bytes(bad)
        shown = say("restore", file, "--identity", "identity")
        assert (shown.exit_code, shown.stderr.count("\n")) == (1, 1), shown.stderr
        assert "nothing was changed" in shown.stderr
    assert not other.exists()


def test_a_backup_of_another_chat_key_is_refused_and_without_a_key_it_is_said(
    say: Say, filled: Path, identity: pyrage.x25519.Identity, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = filled.with_name("kept.age")
    say("backup", file, "--to", identity.to_public())
    other = elsewhere(monkeypatch, filled.parent)
    key_file.write_text(base64.b64encode(bytes(64)).decode())
    assert "not the one this backup was sealed with" in say("restore", file, "--identity", "identity").stderr
    assert not other.exists()
    key_file.unlink()
    assert "The chat key is not here" in say("restore", file, "--identity", "identity").output
    assert count(other) == 60


async def test_a_backup_is_made_while_the_bot_runs(start: Starter, folder: Path, world: World) -> None:
    await fill(folder)
    bot = await start("run", CHAT_KEY=KEY_TEXT)
    await bot.says("answers.")
    backing = await start("backup", "kept.age", "--to", public())
    assert await backing.ends(within=30) == 0, backing.words
    await world.says(CHATS[0], "/following", language="en")
    assert "Ales" in await world.hears(CHATS[0])


def test_after_a_rotation_only_the_new_key_opens_the_database(say: Say, filled: Path, key_file: Path) -> None:
    shown = say("rotate-key")
    assert shown.exit_code == 0, shown.output
    old = key_file.with_name("chat.key.old")
    assert old.read_text() == KEY_TEXT
    new = base64.b64decode(key_file.read_text())
    assert new != KEY
    assert key_file.stat().st_mode & 0o777 == 0o600
    assert asyncio.run(known(filled, new)) == 60
    with pytest.raises(WrongKey):
        asyncio.run(known(filled, KEY))
    again = say("rotate-key")
    assert "is there from a former change" in again.stderr
    old.unlink()
    assert say("rotate-key").exit_code == 0


def test_a_key_in_the_settings_is_changed_for_one_in_the_settings(
    say: Say, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = bytes(range(64, 128))
    monkeypatch.setenv("CHAT_KEY", KEY_TEXT)
    assert "set NEW_CHAT_KEY" in say("rotate-key").stderr
    monkeypatch.setenv("NEW_CHAT_KEY", base64.b64encode(new).decode())
    for _ in range(2):
        shown = say("rotate-key")
        assert shown.exit_code == 0, shown.output
        assert "Put it in the place of CHAT_KEY now" in shown.output
    assert asyncio.run(known(filled, new)) == 60


async def test_a_rotation_killed_at_any_moment_is_finished_by_the_next(
    start: Starter, folder: Path, key_file: Path
) -> None:
    await fill(folder, 3000)
    database = folder / "solidarity.db"
    new_file, killed = key_file.with_name("chat.key.new"), 0
    for number in range(12):
        rotating = await start("rotate-key")
        while rotating.running.returncode is None and not new_file.exists():
            await asyncio.sleep(0.002)
        await asyncio.sleep(0.01 * number)
        if rotating.running.returncode is None:
            rotating.signal(signal.SIGKILL)
        if await rotating.ends(within=20) == 0:
            break
        killed += 1
        bot = await start("run")
        assert await bot.ends(within=20) == 1
        assert "A change of the chat key was begun and not finished" in bot.words
    else:
        last = await start("rotate-key")
        assert await last.ends(within=30) == 0, last.words
    assert killed
    assert not new_file.exists()
    assert await known(database, base64.b64decode(key_file.read_text())) == len(CHATS)
