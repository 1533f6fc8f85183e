"""Texts signed by the project: made, and checked by anybody, with no network and no database (pure).

A signed text ends with a block of two lines, the day and the signature (Ed25519, RFC 8032) in base64:

    Write to @our_new_bot from now on.

    -- signed 2026-11-27 ed25519
    mB3...Q==

What is signed are the bytes, in UTF-8, of `solidarity-bot signed text 1`, the day as YYYY-MM-DD and the text in the
form that `canonical` gives it, each on a line of its own. Whatever is lost when a text is copied from Telegram or
from one machine to another is not part of that form:

1. Unicode is composed (NFC).
2. Every end of a line (CR LF, CR, U+0085, U+2028 and others) is a line feed.
3. Every control character, tabs too, is a space; spaces at the end of a line and at both ends of the text go.
4. Blank lines at both ends go.

What Telegram takes out of texts (TDLib, clean_input_string: directions U+202A to U+202E and, where they stand alone,
U+030A, U+0333 and U+033F) is taken out before a text is signed, as are U+FEFF and halves of characters; where they are
put in afterwards, the signature fails.
"""

import base64
import binascii
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_PUBLIC, _SIGNATURE = 32, 64  # bytes, RFC 8032
_PURPOSE = "solidarity-bot signed text 1"
_MARK = re.compile(r"(?:--|–|—) ?signed (\d{4}-\d\d-\d\d) ed25519", re.ASCII)  # some programs make one dash of two
_LOST = re.compile("[\u202a-\u202e\u030a\u0333\u033f\ufeff\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


class Fault(StrEnum):
    """Why a text is not signed by a key."""

    EMPTY = "empty"
    UNSIGNED = "unsigned"  # there is no block at its end
    DAMAGED = "damaged"  # there is one, but it is not whole, or something stands behind it
    OTHER = "other"  # it was signed with another key, or a letter of it was changed since


@dataclass(frozen=True, slots=True)
class Signed:
    """A text that the owner of the key has signed, in its canonical form, and the day they wrote under it."""

    text: str
    day: date


@dataclass(frozen=True, slots=True)
class NotSigned:
    """A text of which that is not known."""

    fault: Fault


def canonical(text: str) -> str:
    r"""Give a text the form that is signed.

    >>> canonical("\n Come\tat five  \r\n\r\nBring candles\n\n")
    'Come at five\n\nBring candles'
    """
    lines = unicodedata.normalize("NFC", text).splitlines()
    return "\n".join(_CONTROL.sub(" ", line).rstrip() for line in lines).strip()


def signed(text: str, private: Ed25519PrivateKey, day: date) -> str:
    """Give a text in its canonical form with the block under it.

    Raises:
        ValueError: there are no words in it.
    """
    text = canonical(_LOST.sub("", unicodedata.normalize("NFC", text)))
    if not text:
        raise ValueError("there is nothing to sign")
    signature = base64.b64encode(private.sign(_message(text, day))).decode()
    return f"{text}\n\n-- signed {day.isoformat()} ed25519\n{signature}\n"


def verified(text: str, public: bytes) -> Signed | NotSigned:
    """Say whether a text was signed with the private half of this key, and on which day.

    Raises:
        ValueError: these are not 32 bytes.
    """
    key = Ed25519PublicKey.from_public_bytes(public)
    lines = canonical(text).split("\n")
    if lines == [""]:
        return NotSigned(Fault.EMPTY)
    marks = [(at, mark) for at, line in enumerate(lines) if (mark := _MARK.fullmatch(line.strip()))]
    if not marks:
        return NotSigned(Fault.UNSIGNED)
    at, mark = marks[-1]
    body, signature, day = "\n".join(lines[:at]).strip(), _bytes("".join(lines[at + 1 :]), _SIGNATURE), _day(mark[1])
    if not body or signature is None or day is None:
        return NotSigned(Fault.DAMAGED)
    try:
        key.verify(signature, _message(body, day))
    except (InvalidSignature, UnicodeEncodeError):
        return NotSigned(Fault.OTHER)
    return Signed(body, day)


def public_key(text: str) -> bytes | None:
    """Read a public key as it is written, in base64; None if it is none.

    >>> public_key("AAAA") is None
    True
    """
    return _bytes(text, _PUBLIC)


def written(key: Ed25519PublicKey) -> str:
    """Write a public key as it is read again."""
    return base64.b64encode(key.public_bytes_raw()).decode()


def _message(text: str, day: date) -> bytes:
    return f"{_PURPOSE}\n{day.isoformat()}\n{text}".encode()


def _bytes(text: str, length: int) -> bytes | None:
    """Read base64 that is written in the one right way: of some signs only a part counts, and any would do there."""
    text = "".join(text.split())
    try:
        found = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return found if len(found) == length and base64.b64encode(found).decode() == text else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
