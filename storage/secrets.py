"""How chat ids are hidden: whoever has the database but not the key learns of no chat."""

import base64
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from storage.errors import WrongKey

KEY_LENGTH = 64  # bytes: AES-256 in SIV mode (RFC 5297) takes two keys of 32
# One can never be taken for another.
CHAT, ORGANIZER, TRACE = ([name] for name in (b"chat", b"organizer", b"trace"))
_WHOSE, _MARK = ([name] for name in (b"whose", b"mark"))
_KNOWN = b"solidarity-bot"


@dataclass(frozen=True, slots=True)
class Former:
    """What tickets were made with before the key was changed, and the number of the last occasion it opens."""

    key: bytes = field(repr=False)
    last: int


class Sealer:
    """Seals ids, each always to the same bytes (24 of a chat), so that a sealed id can be looked up and counted once.

    Raises:
        WrongKey: the key has another length than KEY_LENGTH.
    """

    __slots__ = ("_cipher", "_former", "_root", "_tickets")

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_LENGTH:
            raise WrongKey(f"A chat key is {KEY_LENGTH} bytes long, this one is {len(key)}; use the key made for it.")
        self._cipher = AESSIV(key)
        self._root = hmac.digest(key, b"solidarity-bot: keys for other ends", "sha256")
        self._tickets = self.derived("tickets")
        self._former: Sequence[Former] = ()

    def __repr__(self) -> str:
        return "Sealer(…)"

    def seal(self, chat_id: int) -> bytes:
        """Hide a chat id of Telegram's (up to 52 bits and a sign)."""
        return self.wrap(chat_id.to_bytes(8, "big", signed=True), CHAT)

    def open(self, sealed: bytes) -> int:
        """Give back the chat id, or raise WrongKey if it was sealed with another key."""
        return int.from_bytes(self.unwrap(sealed, CHAT), "big", signed=True)

    def seal_organizer(self, user_id: int) -> bytes:
        """Hide an organizer's id, otherwise than that of their chat: nothing shows which chat is theirs."""
        return self.wrap(user_id.to_bytes(8, "big", signed=True), ORGANIZER)

    def open_organizer(self, sealed: bytes) -> int:
        """Give back the organizer's id, or raise WrongKey if it was sealed with another key."""
        return int.from_bytes(self.unwrap(sealed, ORGANIZER), "big", signed=True)

    def wrap(self, bare: bytes, what: list[bytes]) -> bytes:
        """Seal the bytes of an id as what it is."""
        return self._cipher.encrypt(bare, what)

    def unwrap(self, sealed: bytes, what: list[bytes]) -> bytes:
        """Give back the bytes of an id, or raise WrongKey if it was sealed with another key."""
        try:
            return self._cipher.decrypt(sealed, what)
        except InvalidTag as other:
            raise WrongKey("This was sealed with another key; start the bot with the key made for it.") from other

    def whose(self, chat_id: int) -> int:
        """Give a number of 63 bits by which what belongs to a chat is found, otherwise than by its sealed id."""
        return int.from_bytes(self.wrap(chat_id.to_bytes(8, "big", signed=True), _WHOSE)[:8], "big") >> 1

    def seal_trace(self, chat_id: int, message: int) -> bytes:
        """Hide a message's id together with its chat's."""
        return self.wrap(chat_id.to_bytes(8, "big", signed=True) + message.to_bytes(8, "big"), TRACE)

    def open_trace(self, sealed: bytes) -> tuple[int, int]:
        """Give back the ids of the chat and the message, or raise WrongKey if they were sealed with another key."""
        both = self.unwrap(sealed, TRACE)
        return int.from_bytes(both[:8], "big", signed=True), int.from_bytes(both[8:], "big")

    def ticket(self, number: int) -> str:
        """Give what opens an occasion to whoever was sent it, `<number>-<8 letters>`; nobody can make one up."""
        return _ticket(self._tickets, number)

    def opened(self, ticket: str) -> int | None:
        """Give the number of the occasion a ticket opens; None if it was not made here."""
        digits = ticket.partition("-")[0]
        number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0
        keys = [self._tickets, *(one.key for one in self._former if number <= one.last)]
        given = ticket.encode(errors="replace")
        ours = [hmac.compare_digest(_ticket(key, number).encode(), given) for key in keys]
        return number if any(ours) else None

    def honour(self, former: Sequence[Former]) -> None:
        """Let tickets open that were made before the key was changed."""
        self._former = former

    def until(self, last: int) -> Former:
        """Give what lets the tickets of this key open under another, up to the one with this number."""
        return Former(self._tickets, last)

    def mark(self) -> bytes:
        """Give a mark by which this key can be told from any other, and that says nothing about it."""
        return self._cipher.encrypt(_KNOWN, _MARK)

    def derived(self, label: str) -> bytes:
        """Give a key (32 bytes) for another end; it says nothing about this one, nor about that for another label."""
        return hmac.digest(self._root, label.encode(), "sha256")

    def made(self, mark: bytes) -> bool:
        """Tell whether this key made the mark."""
        try:
            return self._cipher.decrypt(mark, _MARK) == _KNOWN
        except InvalidTag:
            return False


def _ticket(key: bytes, number: int) -> str:
    made = hmac.digest(key, number.to_bytes(8, "big"), "sha256")[:6]
    return f"{number}-{base64.urlsafe_b64encode(made).decode()}"
