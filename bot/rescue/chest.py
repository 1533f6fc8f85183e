"""How a backup lies in a file: lines of JSON, compressed, in an age file (age-encryption.org/v1).

1. The first line says what it is: the version of this format, the revision of the tables, when it was made, how many
   rows each table has. Then come parts, each a table's name and some of its rows; the last line is the SHA-256 of all
   lines before it.
2. The whole is kept in memory, compressed (some 40 bytes for a chat): nothing readable ever lies on the disk.
"""

import gzip
import hashlib
import io
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import pyrage

from bot.rescue.errors import RescueError
from storage import Rows

_WHAT = "backup of solidarity-bot"
_FORMAT = 1
_LONGEST_LINE = 64 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup says of itself; `made_at` is ISO 8601."""

    revision: str
    made_at: str
    counts: Mapping[str, int]
    what: str = _WHAT
    format: int = _FORMAT


class Packing:
    """Packs a backup, part by part."""

    def __init__(self, label: Label) -> None:
        self._content = io.BytesIO()
        self._lines = gzip.GzipFile(fileobj=self._content, mode="wb", compresslevel=6, mtime=0)
        self._digest = hashlib.sha256()
        self._add(asdict(label))

    def add(self, table: str, rows: Rows) -> None:
        """Add some rows of a table."""
        self._add([table, rows])

    def whole(self) -> bytes:
        """Close it and give it, compressed and not encrypted."""
        self._add(self._digest.hexdigest())
        self._lines.close()
        return self._content.getvalue()

    def _add(self, line: Any) -> None:
        written = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self._digest.update(written)
        self._lines.write(written)


def unpacked(content: bytes) -> Iterator[Label | tuple[str, Rows]]:
    """Give the label, then the parts.

    Raises:
        RescueError: it is no backup, of another version, or not whole.
    """
    digest, ended = hashlib.sha256(), False
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as lines:
            for number, line in enumerate(iter(lambda: lines.readline(_LONGEST_LINE), b"")):
                if ended:
                    raise RescueError("The backup goes on after its end; nothing was changed.")
                match json.loads(line):
                    case dict() as label if number == 0:
                        yield _label(label)
                    case [str() as table, list() as rows] if number:
                        yield table, rows
                    case str() as last if number and last == digest.hexdigest():
                        ended = True
                    case _:
                        raise RescueError("The backup is damaged; nothing was changed.")
                digest.update(line)
    except (OSError, EOFError, zlib.error, ValueError) as broken:
        raise RescueError("The backup is damaged, or none; nothing was changed.") from broken
    if not ended:
        raise RescueError("The backup is not whole; nothing was changed.")


def locked(content: bytes, recipients: Sequence[str], passphrase: str) -> bytes:
    """Encrypt to these public keys (`age1…`), or, where there are none, to the passphrase.

    Raises:
        RescueError: one is no public key.
    """
    if not recipients:
        return bytes(pyrage.passphrase.encrypt(content, passphrase))
    try:
        keys = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    except pyrage.RecipientError:
        raise RescueError("--to takes a public key of age, which begins with age1; nothing was written.") from None
    return bytes(pyrage.encrypt(content, keys))


def unlocked(content: bytes, identities: Sequence[str], passphrase: str) -> bytes:
    """Decrypt with these secret keys (`AGE-SECRET-KEY-1…`), or, where there are none, with the passphrase.

    Raises:
        RescueError: it does not open.
    """
    try:
        if not identities:
            return bytes(pyrage.passphrase.decrypt(content, passphrase))
        keys = [pyrage.x25519.Identity.from_str(one) for one in identities]
        return bytes(pyrage.decrypt(content, keys))
    except pyrage.IdentityError:
        raise RescueError("The identity file holds no secret key of age; nothing was changed.") from None
    except pyrage.DecryptError:
        how = "this secret key" if identities else "this passphrase"
        raise RescueError(
            f"The file does not open with {how}, is damaged, or no backup; nothing was changed."
        ) from None


def _label(found: Mapping[str, Any]) -> Label:
    match found:
        case {
            "what": str() as what,
            "format": int() as version,
            "revision": str() as revision,
            "made_at": str() as made_at,
            "counts": dict() as counts,
        } if what == _WHAT:
            if version != _FORMAT:
                raise RescueError(f"The backup is in format {version}, which this version of the program cannot read.")
            return Label(revision, made_at, counts)
    raise RescueError("This is no backup of this program; nothing was changed.")
