"""Vouching for texts: keys and texts in files, made and read for the command line; see bot/signing.py."""

import os
import sys
from datetime import date
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from bot.signing import Fault, Signed, signed, verified, written

# Characters: whoever finds the file may try millions, and the library takes 1,023 bytes.
SHORTEST_PASSPHRASE, LONGEST_PASSPHRASE = 12, 200
_LARGEST = 1_000_000  # bytes
_STDIN = "-"
_WHY = {
    Fault.EMPTY: "there are no words in it",
    Fault.UNSIGNED: "there is no signature under it",
    Fault.DAMAGED: "its signature is damaged; take the whole text, from its first word to the end of the signature, "
    "and nothing after it",
    Fault.OTHER: "it was signed with another key, or changed since, be it by one letter",
}


class VouchingError(Exception):
    """A key or a text is of no use; the text is one sentence."""


def make_key(path: Path, passphrase: str) -> str:
    """Write a new private key, sealed with the passphrase, for its owner alone to read; give the public one.

    Raises:
        VouchingError: something is there already, or nothing can be written there.
    """
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.encode()))
    try:
        file = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(file, "wb") as writer:
            writer.write(pem)
            writer.flush()
            os.fsync(file)
    except FileExistsError:
        raise VouchingError(f"{path} is there already; a key is never overwritten, choose another name.") from None
    except OSError as trouble:
        raise VouchingError(f"{path} cannot be written ({trouble.strerror}).") from None
    return written(key.public_key())


def sign_file(path: str, key: Path, passphrase: str, day: date) -> str:
    """Give the text of a file, signed on this day with the private key in another.

    Raises:
        VouchingError: one of them is of no use, or the passphrase is wrong.
    """
    private = _private(key, passphrase)
    try:
        return signed(_text(path), private, day)
    except ValueError:
        raise VouchingError(f"{_named(path)} cannot be signed: there are no words in it.") from None


def verify_file(path: str, public: bytes) -> Signed:
    """Give the text of a file and the day on which it was signed with this key.

    Raises:
        VouchingError: it cannot be read, or was not.
    """
    match verified(_text(path), public):
        case Signed() as vouched:
            return vouched
        case not_so:
            raise VouchingError(f"{_named(path)} is NOT signed with this key: {_WHY[not_so.fault]}.")


def _private(path: Path, passphrase: str) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(_content(str(path)), passphrase.encode())
    except TypeError:
        raise VouchingError(f"The key in {path} is not sealed with a passphrase; make one with signing-key.") from None
    except (ValueError, UnsupportedAlgorithm):
        raise VouchingError(f"{path} holds no private key, or the passphrase is wrong.") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise VouchingError(f"The key in {path} is of another kind; make one with signing-key.")
    return key


def _text(path: str) -> str:
    content = _content(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise VouchingError(f"{_named(path)} is no text in UTF-8.")
    return text


def _content(path: str) -> bytes:
    try:
        if path == _STDIN:
            content = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with Path(path).open("rb") as file:
                content = file.read(_LARGEST + 1)
    except OSError as trouble:
        raise VouchingError(f"{_named(path)} cannot be read ({trouble.strerror}).") from None
    if len(content) > _LARGEST:
        raise VouchingError(f"{_named(path)} is too large: a text or a key has at most {_LARGEST:,} bytes.")
    return content


def _named(path: str) -> str:
    return "The text" if path == _STDIN else path
