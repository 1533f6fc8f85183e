"""What tells an organizer's own button from a forged one: the data of each carries a seal that nobody else can make.

A seal holds for one button (its command and words), one person, and between seven days and seven days and six hours.
It is HMAC-SHA-256 (RFC 2104) cut to 48 bits: at sixty presses a minute one is found by trying in some 150,000 years.
"""

import base64
import hmac
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.conversation import LONGEST_DATA, Button
from bot.gateway.packing import packable, packed, unpacked

_LABEL = "buttons of organizers"
_STEP = timedelta(hours=6)
_HOLDS = 28  # steps after the one in which the button was sent
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_BYTES, _LETTERS = 6, 8  # of a seal, and how many letters of base64 it takes
_PLAIN, _PACKED = "~", "%"  # what the data of a sealed button begin with; no command has such a name


class Signet:
    """Seals buttons with the key that `derive` gives for a label; it need not be known before the first button."""

    def __init__(self, derive: Callable[[str], bytes], clock: Clock) -> None:
        self._derive = derive
        self._clock = clock

    def seal(self, button: Button, user: int) -> str:
        """Give the data of a button that is sent to this person.

        Raises:
            ValueError: with the seal it holds more than Telegram takes.
        """
        seal, plain = self._seal(button.data, user, self._step()), button.data
        room = LONGEST_DATA - len(_PLAIN) - _LETTERS
        if len(plain.encode()) <= room:
            return _PLAIN + seal + plain
        if packable(plain) and len(short := packed(plain)) <= room:
            return _PACKED + seal + short
        raise ValueError(f"a button of /{button.command} holds more than {room} bytes")

    def genuine(self, data: str, user: int) -> bool:
        """Whether this bot sent a button with these data to this person, and not too long ago."""
        if not data.startswith((_PLAIN, _PACKED)):
            return False
        seal, plain, now = data[1 : 1 + _LETTERS].encode(errors="replace"), unsealed(data), self._step()
        good = [self._seal(plain, user, now - age).encode() for age in range(_HOLDS + 1)]
        return any(hmac.compare_digest(seal, one) for one in good)

    def _step(self) -> int:
        return (self._clock() - _EPOCH) // _STEP

    def _seal(self, plain: str, user: int, step: int) -> str:
        what = f"{user}\n{step}\n{plain}".encode(errors="surrogatepass")
        made = hmac.digest(self._derive(_LABEL), what, "sha256")
        return base64.urlsafe_b64encode(made[:_BYTES]).decode()


def unsealed(data: str) -> str:
    """Give what a button asks, without its seal, which may be anything; nothing where that is no text.

    >>> unsealed("~AAAAAAAAmark ales"), unsealed("help")
    ('mark ales', 'help')
    """
    rest = data[1 + _LETTERS :]
    if data.startswith(_PACKED):
        return unpacked(rest)
    return rest if data.startswith(_PLAIN) else data
