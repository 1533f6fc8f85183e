import base64
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import keys
from bot.settings import Settings
from storage.secrets import KEY_LENGTH

KEY = bytes(range(64))
TEXT = base64.b64encode(KEY).decode()


def settings(path: Path, chat_key: str | None = None) -> Settings:
    return Settings(chat_key_file=path, chat_key=SecretStr(chat_key) if chat_key else None)


def test_the_first_start_makes_a_key_only_its_owner_can_read(tmp_path: Path) -> None:
    path = tmp_path / "config/solidarity-bot/chat.key"
    made = keys.find_or_make(settings(path), sealed=False)
    assert made.made
    assert (made.where, made.warning, len(made.key)) == (str(path), "", 64)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert base64.b64decode(path.read_text()) == made.key


def test_a_key_is_as_long_as_the_storage_wants_it() -> None:
    assert keys.KEY_BYTES == KEY_LENGTH


def test_the_next_start_finds_the_same_key(tmp_path: Path) -> None:
    made = keys.find_or_make(settings(tmp_path / "chat.key"), sealed=False)
    found = keys.find_or_make(settings(tmp_path / "chat.key"), sealed=True)
    assert (found.key, found.made) == (made.key, False)


def test_no_two_keys_are_alike(tmp_path: Path) -> None:
    one, other = (keys.find_or_make(settings(tmp_path / name), sealed=False) for name in "ab")
    assert one.key != other.key


def test_no_key_is_made_for_a_database_sealed_with_another(tmp_path: Path) -> None:
    path = tmp_path / "chat.key"
    with pytest.raises(keys.KeyMissing, match="This database is sealed with a chat key that is not here"):
        keys.find_or_make(settings(path), sealed=True)
    assert not path.exists()


def test_a_key_in_the_settings_goes_before_the_file(tmp_path: Path) -> None:
    keys.find_or_make(settings(tmp_path / "chat.key"), sealed=False)
    found = keys.find_or_make(settings(tmp_path / "chat.key", TEXT), sealed=True)
    assert (found.key, found.where) == (KEY, "CHAT_KEY")


def test_a_key_broken_over_lines_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "chat.key"
    path.write_text(f"{TEXT[:64]}\n{TEXT[64:]}\n")
    path.chmod(0o600)
    assert keys.find_or_make(settings(path), sealed=True).key == KEY


@pytest.mark.parametrize("text", ["", "hello", TEXT[:-4], TEXT + "AAAA", "ключ", "€" * 88, TEXT.replace("A", "_")])
def test_what_is_no_key_is_told_in_one_sentence_that_does_not_show_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "chat.key"
    path.write_text(text)
    for given in (settings(path), settings(path, text or "x")):
        with pytest.raises(keys.KeyInvalid, match="holds no chat key: it takes 64 bytes in base64") as told:
            keys.find_or_make(given, sealed=False)
        assert not text or text not in str(told.value)
    assert path.read_text() == text


def test_a_key_others_can_read_is_used_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "chat.key"
    path.write_text(TEXT)
    path.chmod(0o644)
    found = keys.find_or_make(settings(path), sealed=True)
    assert found.key == KEY
    assert found.warning == f"{path} can be read by others on this machine; close it with: chmod 600 {path}"


def test_a_place_that_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file/chat.key"):
        with pytest.raises(keys.KeyInvalid, match=r"cannot be (read|written)"):
            keys.find_or_make(settings(path), sealed=False)


def test_printing_a_found_key_does_not_show_it(tmp_path: Path) -> None:
    found = keys.find_or_make(settings(tmp_path / "chat.key"), sealed=False)
    assert repr(found.key) not in repr(found)
