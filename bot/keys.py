"""The key that seals chat ids: where it lies, and how it is made once."""

import base64
import binascii
import os
import secrets
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import Settings

KEY_BYTES = 64  # AES-256 in SIV mode takes two keys of 32 bytes


class ChatKeyError(Exception):
    """The chat key cannot be had; the text is one sentence with what to do."""


class KeyMissing(ChatKeyError):  # noqa: N818 - named like the other outcomes of looking for a key
    """The database is sealed with a key that is not here."""


class KeyInvalid(ChatKeyError):  # noqa: N818 - as above
    """What lies in the key's place is no key, or cannot be read or written."""


@dataclass(frozen=True, slots=True)
class FoundKey:
    """The key, where it was found, whether it was made just now, and what is wrong with its keeping, if anything."""

    key: bytes = field(repr=False)
    where: str
    made: bool = False
    warning: str = ""


class KeyChanging(ChatKeyError):  # noqa: N818 - as above
    """A new key lies beside the present one: the change is not finished."""


def new_place(path: Path) -> Path:
    """Give where a new key lies until everything is sealed with it."""
    return path.with_name(f"{path.name}.new")


def old_place(path: Path) -> Path:
    """Give where the key before the present one lies."""
    return path.with_name(f"{path.name}.old")


def find(settings: Settings, *, changing: bool = False) -> FoundKey | None:
    """Look for the key: CHAT_KEY wins over the file. `changing`: also while another is to take its place.

    Raises:
        KeyInvalid: there is something, but no key.
        KeyChanging: it is about to be replaced.
    """
    if settings.chat_key:
        return FoundKey(_decoded(settings.chat_key.get_secret_value(), "CHAT_KEY"), "CHAT_KEY")
    path = settings.chat_key_file
    if new_place(path).exists() and not changing:
        raise KeyChanging(
            f"A change of the chat key was begun and not finished ({new_place(path)} is there); finish it with "
            "`python -m bot rotate-key`."
        )
    return _in_file(path)


def next_key(settings: Settings) -> FoundKey:
    """Give the key that is to take the present one's place: from the settings, or a file beside the present one.

    It is made unless it is there already.

    Raises:
        KeyInvalid: there is no place for it, or what lies there is none.
        KeyMissing: the present one stands in the settings and no new one does.
    """
    if settings.chat_key and settings.new_chat_key:
        return FoundKey(_decoded(settings.new_chat_key.get_secret_value(), "NEW_CHAT_KEY"), "NEW_CHAT_KEY")
    if settings.chat_key:
        raise KeyMissing("CHAT_KEY stands in the settings: set NEW_CHAT_KEY, too, to 64 random bytes in base64.")
    path = settings.chat_key_file
    if found := _in_file(new_place(path)):
        return found
    if old_place(path).exists():
        raise KeyInvalid(f"{old_place(path)} is there from a former change: destroy it, or take it elsewhere, first.")
    key = secrets.token_bytes(KEY_BYTES)
    try:
        put(new_place(path), _encoded(key))
    except OSError as trouble:
        raise KeyInvalid(f"No new key can be written beside {path} ({trouble.strerror}).") from None
    return FoundKey(key, str(new_place(path)), made=True)


def _in_file(path: Path) -> FoundKey | None:
    try:
        text = path.read_text("ascii", errors="replace")
        open_to_others = path.stat().st_mode & 0o077
    except FileNotFoundError:
        return None
    except OSError as trouble:
        raise KeyInvalid(f"The chat key in {path} cannot be read ({trouble.strerror}); check its owner.") from None
    warning = f"{path} can be read by others on this machine; close it with: chmod 600 {path}" if open_to_others else ""
    return FoundKey(_decoded(text, str(path)), str(path), warning=warning)


def find_or_make(settings: Settings, *, sealed: bool) -> FoundKey:
    """Look for the key, and make one where the database is not yet `sealed` with another.

    Raises:
        KeyMissing: the database is sealed and its key is not here.
        KeyInvalid: there is something, but no key, or the file cannot be written.
    """
    found = find(settings)
    if found:
        return found
    if sealed:
        raise KeyMissing(
            f"This database is sealed with a chat key that is not here; put the key back into {settings.chat_key_file} "
            "or set CHAT_KEY."
        )
    return _make(settings.chat_key_file)


def _make(path: Path) -> FoundKey:
    key = secrets.token_bytes(KEY_BYTES)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)  # another process may be making one, too
        with os.fdopen(file, "wb") as writer:
            writer.write(_encoded(key))
            writer.flush()
            os.fsync(file)  # a database must not be sealed with a key that a power cut takes away
    except OSError as trouble:
        raise KeyInvalid(
            f"The chat key cannot be written to {path} ({trouble.strerror}); "
            "set CHAT_KEY_FILE to a place the bot may write."
        ) from None
    return FoundKey(key, str(path), made=True)


def put(path: Path, content: bytes) -> None:
    """Write a file for nobody else to read, whole or not at all; it is safe on the disk then."""
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)  # 0600
    try:
        with os.fdopen(handle, "wb") as writer:
            writer.write(content)
            writer.flush()
            os.fsync(handle)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink()
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # nor may a power cut take its name away
    finally:
        os.close(folder)


def _encoded(key: bytes) -> bytes:
    return base64.b64encode(key) + b"\n"


def _decoded(text: str, where: str) -> bytes:
    try:
        key = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyInvalid(f"{where} holds no chat key: it takes {KEY_BYTES} bytes in base64, which are 88 characters.")
    return key
