"""`rotate-key`: afterwards only the new key opens anything, and whoever is interrupted can go on."""

import asyncio
import base64
import signal
from pathlib import Path

import pytest

from bot.names import Names
from storage import Storage, WrongKey
from tests.running.conftest import Starter
from tests.running.rescued import CHATS, KEY, KEY_TEXT, Say, fill, known, public


def key_in(file: Path) -> bytes:
    return base64.b64decode(file.read_text())


def test_after_a_rotation_only_the_new_key_opens_the_database(command: Say, filled: Path, key_file: Path) -> None:
    shown = command("rotate-key")
    assert shown.exit_code == 0, shown.output
    old = key_file.with_name("chat.key.old")
    assert old.read_text() == KEY_TEXT
    new = key_in(key_file)
    assert new != KEY
    assert key_file.stat().st_mode & 0o777 == 0o600
    assert asyncio.run(known(filled, new)) == 60
    with pytest.raises(WrongKey):
        asyncio.run(known(filled, KEY))
    again = command("rotate-key")
    assert "is there from a former change" in again.stderr
    old.unlink()
    assert command("rotate-key").exit_code == 0


def test_a_key_in_the_settings_is_changed_for_one_in_the_settings(
    command: Say, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = bytes(range(64, 128))
    monkeypatch.setenv("CHAT_KEY", KEY_TEXT)
    assert "set NEW_CHAT_KEY" in command("rotate-key").stderr
    monkeypatch.setenv("NEW_CHAT_KEY", base64.b64encode(new).decode())
    for _ in range(2):
        shown = command("rotate-key")
        assert shown.exit_code == 0, shown.output
        assert "Put it in the place of CHAT_KEY now" in shown.output
    assert asyncio.run(known(filled, new)) == 60


async def test_a_rotation_killed_at_any_moment_is_finished_by_the_next(
    start: Starter, folder: Path, key_file: Path
) -> None:
    await fill(folder, 3000)
    database = folder / "solidarity.db"
    new_file, killed = key_file.with_name("chat.key.new"), 0
    for number in (0, 2, 5):
        rotating = await start("rotate-key")
        while rotating.running.returncode is None and not new_file.exists():  # noqa: ASYNC110 - no bell
            await asyncio.sleep(0.002)
        await asyncio.sleep(0.025 * number)
        if rotating.running.returncode is None:
            rotating.signal(signal.SIGKILL)
        if await rotating.ends(within=20) == 0:
            break
        killed += 1
        bot = await start("run")
        assert await bot.ends(within=20) == 1
        assert "A change of the chat key was begun and not finished" in bot.words
        assert "Traceback" not in bot.words
    else:
        last = await start("rotate-key")
        assert await last.ends(within=30) == 0, last.words
    assert killed
    assert not new_file.exists()
    assert await known(database, key_in(key_file)) == len(CHATS)


def test_check_and_backup_tell_of_a_change_that_was_not_finished(
    command: Say, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = bytes(range(64, 128))
    monkeypatch.setenv("CHAT_KEY", KEY_TEXT)

    class Killed(Exception):  # noqa: N818 - it is no error of ours
        pass

    def dying(_rows: int) -> None:
        raise Killed

    async def begun() -> None:
        storage = Storage(f"sqlite:///{filled}", names=Names())
        await storage.open()
        with pytest.raises(Killed):
            await storage.rotate(KEY, new, done=dying)
        await storage.close()

    asyncio.run(begun())
    sentence = "A change of the chat key was begun and not finished"
    assert sentence in command("check").output
    assert "The chat key is being changed" in command("backup", filled.with_name("b.age"), "--to", public()).stderr
    monkeypatch.setenv("NEW_CHAT_KEY", base64.b64encode(bytes(64)).decode())
    assert "finish it with that one" in command("rotate-key").stderr
