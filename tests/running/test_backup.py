"""`backup` and `restore`: what comes back is whole, or nothing does."""

import asyncio
import base64
import gzip
import json
from pathlib import Path

import pyrage
import pytest

from bot.simulator import World
from tests.running.conftest import Starter
from tests.running.rescued import CHATS, KEY, KEY_TEXT, Say, count, fill, known, public


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
    command: Say, filled: Path, identity: pyrage.x25519.Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = filled.with_name("kept.age")
    made = command("backup", file, "--to", identity.to_public(), "--to", public())
    assert made.exit_code == 0, made.output
    assert "1 people, 60 chats" in made.output
    assert "The chat key is not in it" in made.output
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert [path.name for path in filled.parent.iterdir() if path.name.startswith(".")] == []
    other = elsewhere(monkeypatch, filled.parent)
    looked = command("restore", file, "--identity", "identity", "--check")
    assert looked.exit_code == 0, looked.output
    assert "1 people, 60 chats, 0 organizers. The chat key here is the right one." in looked.output
    assert not other.exists()
    put = command("restore", file, "--identity", "identity")
    assert put.exit_code == 0, put.output
    assert "Nothing is told that was due before now" in put.output
    assert (count(other), count(other, "follow"), count(other, "person")) == (60, 60, 1)
    assert asyncio.run(known(other, KEY)) == 60


def test_a_backup_to_a_passphrase_is_an_age_file_that_opens_with_no_other(
    command: Say, filled: Path, passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = filled.with_name("kept.age")
    assert command("backup", file, "--passphrase-file", passphrase).exit_code == 0
    assert pyrage.passphrase.decrypt(file.read_bytes(), passphrase.read_text().strip())
    other = elsewhere(monkeypatch, filled.parent)
    wrong = command("restore", file, typed="something else\n")
    assert wrong.exit_code == 1
    assert "does not open with this passphrase, is damaged, or no backup; nothing was changed." in wrong.stderr
    assert not other.exists()
    assert command("restore", file, typed="correct horse battery staple\n").exit_code == 0
    assert count(other) == 60


def test_a_passphrase_is_asked_twice(command: Say, filled: Path) -> None:
    file = filled.with_name("kept.age")
    assert command("backup", file, typed="one\nother\n").exit_code == 1
    assert not file.exists()
    assert command("backup", file, typed="one\none\n").exit_code == 0


def test_a_backup_overwrites_nothing_unasked(command: Say, filled: Path) -> None:
    file = filled.with_name("kept.age")
    file.write_text("dear to somebody")
    assert "is there already" in command("backup", file, "--to", public()).stderr
    assert file.read_text() == "dear to somebody"
    assert command("backup", file, "--to", public(), "--force").exit_code == 0
    nowhere = command("backup", filled / "under/a/file", "--to", public())
    assert (nowhere.exit_code, "cannot be written" in nowhere.stderr) == (1, True)
    assert "begins with age1" in command("backup", file, "--to", "age1nobody", "--force").stderr


def test_a_database_that_holds_something_is_replaced_only_when_told_and_confirmed(
    command: Say, filled: Path, identity: pyrage.x25519.Identity
) -> None:
    file = filled.with_name("kept.age")
    command("backup", file, "--to", identity.to_public())
    command("wipe", "--subscribers", "--yes")
    refused = command("restore", file, "--identity", "identity")
    assert "The database holds something already, and nothing was changed" in refused.stderr
    assert command("restore", file, "--identity", "identity", "--force", typed="yes\n").exit_code == 1
    assert count(filled) == 0
    assert command("restore", file, "--identity", "identity", "--force", typed="REPLACE\n").exit_code == 0
    assert count(filled) == 60


def spoilt(content: bytes, how: str) -> bytes:
    """Spoil what lies in the age file, so that it still opens."""
    label, *lines = gzip.decompress(content).splitlines(keepends=True)
    changed = {
        "last line missing": [label, *lines[:-1]],
        "a row changed": [label, lines[0].replace(b"ales", b"olga"), *lines[1:]],
        "a row twice": [label, lines[0], *lines],
        "goes on": [label, *lines, lines[0]],
        "another program": [_label(label, what="a diary"), *lines],
        "a newer format": [_label(label, format=2), *lines],
        "an older version": [_label(label, revision="0001"), *lines],
        "no lines": [b"hello"],
    }
    whole = {"cut": content[: len(content) // 2], "no archive": b"hello"}
    return whole[how] if how in whole else gzip.compress(b"".join(changed[how]))


def _label(line: bytes, **known: object) -> bytes:
    return json.dumps(json.loads(line) | known).encode() + b"\n"


@pytest.mark.parametrize(
    ("how", "told"),
    [
        *(("cut", "is damaged"), ("last line missing", "is not whole"), ("a row changed", "is damaged")),
        *(("a row twice", "is damaged"), ("goes on", "goes on after its end"), ("another program", "no backup")),
        *(("a newer format", "in format 2"), ("an older version", "tables of revision 0001")),
        *(("no lines", "is damaged"), ("no archive", "is damaged")),
    ],
)
def test_a_spoilt_backup_is_refused_in_one_sentence(  # noqa: PLR0917 - given by name
    command: Say, filled: Path, identity: pyrage.x25519.Identity, monkeypatch: pytest.MonkeyPatch, how: str, told: str
) -> None:
    file = filled.with_name("kept.age")
    command("backup", file, "--to", identity.to_public())
    content = pyrage.decrypt(file.read_bytes(), [identity])
    file.write_bytes(pyrage.encrypt(spoilt(content, how), [identity.to_public()]))
    other = elsewhere(monkeypatch, filled.parent)
    for words in (["--check"], ["--force", "--yes"], []):
        shown = command("restore", file, "--identity", "identity", *words)
        assert shown.exit_code == 1
        assert told in shown.stderr
        assert shown.stderr.count("\n") == 1
    assert not other.exists()


@pytest.mark.parametrize("content", [b"", b"hello", b"age-encryption.org/v1\n", None])
def test_a_file_that_is_none_or_is_cut_or_altered_is_refused(
    command: Say, filled: Path, identity: pyrage.x25519.Identity, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    file = filled.with_name("kept.age")
    command("backup", file, "--to", identity.to_public())
    whole = file.read_bytes()
    other = elsewhere(monkeypatch, filled.parent)
    middle = len(whole) - 100
    altered = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    for bad in [content] if content is not None else [whole[:-1], whole[:-100], altered]:
        file.write_bytes(bad)
        shown = command("restore", file, "--identity", "identity")
        assert (shown.exit_code, shown.stderr.count("\n")) == (1, 1), shown.stderr
        assert "nothing was changed" in shown.stderr
    assert not other.exists()


def test_a_backup_of_another_chat_key_is_refused_and_without_a_key_it_is_said(
    command: Say, filled: Path, identity: pyrage.x25519.Identity, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = filled.with_name("kept.age")
    command("backup", file, "--to", identity.to_public())
    other = elsewhere(monkeypatch, filled.parent)
    key_file.write_text(base64.b64encode(bytes(64)).decode())
    assert "not the one this backup was sealed with" in command("restore", file, "--identity", "identity").stderr
    assert not other.exists()
    key_file.unlink()
    assert "The chat key is not here" in command("restore", file, "--identity", "identity").output
    assert count(other) == 60


async def test_a_backup_is_made_while_the_bot_runs(start: Starter, folder: Path, world: World) -> None:
    await fill(folder)
    bot = await start("run", CHAT_KEY=KEY_TEXT)
    await bot.says("answers.")
    backing = await start("backup", "kept.age", "--to", public())
    assert await backing.ends(within=30) == 0, backing.words
    await world.says(CHATS[0], "/following", language="en")
    assert "Ales" in await world.hears(CHATS[0])
