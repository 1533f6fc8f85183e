"""How chat ids are hidden: whoever has the database but not the key learns of no chat."""

import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from storage.errors import WrongKey

KEY_LENGTH = 64  # bytes: AES-256 in SIV mode (RFC 5297) takes two keys of 32
_CHAT, _ORGANIZER, _MARK = [b"chat"], [b"organizer"], [b"mark"]  # one can never be taken for another
_KNOWN = b"solidarity-bot"


class Sealer:
    """Seals chat ids, each always to the same 24 bytes, so that a sealed id can be looked up and counted once.

    Raises:
        WrongKey: the key has another length than KEY_LENGTH.
    """

    __slots__ = ("_cipher", "_root")

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_LENGTH:
            raise WrongKey(f"A chat key is {KEY_LENGTH} bytes long, this one is {len(key)}; use the key made for it.")
        self._cipher = AESSIV(key)
        self._root = hmac.digest(key, b"solidarity-bot: keys for other ends", "sha256")

    def __repr__(self) -> str:
        return "Sealer(…)"

    def seal(self, chat_id: int) -> bytes:
        """Hide a chat id of Telegram's (up to 52 bits and a sign)."""
        return self._cipher.encrypt(chat_id.to_bytes(8, "big", signed=True), _CHAT)

    def open(self, sealed: bytes) -> int:
        """Give back the chat id, or raise WrongKey if it was sealed with another key."""
        return self._opened(sealed, _CHAT)

    def seal_organizer(self, user_id: int) -> bytes:
        """Hide an organizer's id, otherwise than that of their chat: nothing shows which chat is theirs."""
        return self._cipher.encrypt(user_id.to_bytes(8, "big", signed=True), _ORGANIZER)

    def open_organizer(self, sealed: bytes) -> int:
        """Give back the organizer's id, or raise WrongKey if it was sealed with another key."""
        return self._opened(sealed, _ORGANIZER)

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

    def _opened(self, sealed: bytes, what: list[bytes]) -> int:
        try:
            return int.from_bytes(self._cipher.decrypt(sealed, what), "big", signed=True)
        except InvalidTag as other:
            raise WrongKey("This was sealed with another key; start the bot with the key made for it.") from other
