"""The key that seals chat ids: where it lies, and how it is made once."""

import base64
import binascii
import os
import secrets
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


def find(settings: Settings) -> FoundKey | None:
    """Look for the key: CHAT_KEY wins over the file.

    Raises:
        KeyInvalid: there is something, but no key.
    """
    if settings.chat_key:
        return FoundKey(_decoded(settings.chat_key.get_secret_value(), "CHAT_KEY"), "CHAT_KEY")
    path = settings.chat_key_file
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
        file = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(file, "wb") as writer:
            writer.write(base64.b64encode(key) + b"\n")
            writer.flush()
            os.fsync(file)  # a database must not be sealed with a key that a power cut takes away
    except OSError as trouble:
        raise KeyInvalid(
            f"The chat key cannot be written to {path} ({trouble.strerror}); "
            "set CHAT_KEY_FILE to a place the bot may write."
        ) from None
    return FoundKey(key, str(path), made=True)


def _decoded(text: str, where: str) -> bytes:
    try:
        key = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyInvalid(f"{where} holds no chat key: it takes {KEY_BYTES} bytes in base64, which are 88 characters.")
    return key
