"""When a letter may leave: as fast as Telegram takes them, and never in the way of an answer."""

from collections import deque
from math import inf
from statistics import median
from typing import NamedTuple

from bot.delivery.rest import JITTER, Rest

_SECOND = 1 + JITTER
_LATE = 0.003  # what a busy machine oversleeps
_TOGETHER = 5  # floods in different chats within so many seconds mean the whole bot
_SLOW = 2  # seconds; Telegram holds a message back for up to eight before it answers 429
_LATENCIES = 21  # odd, so that a half is no majority
_QUIET = 10  # seconds
_STEP = 0.1  # of the full rate


class Flood(NamedTuple):
    """Telegram asked (429) to leave a chat alone."""

    chat: int
    at: float
    until: float


class Pace:
    """Tells when letters may leave.

    All times are seconds on a clock that only goes forward. Whoever has a letter asks `free_at`, waits, asks again (an
    answer may have come first) until the time is now, tells `took`, and sends.

    1. At most `rate` messages leave in a second, answers among them. Answers never wait: letters make room for them.
    2. Letters keep the distance 1/rate, so neither the start nor the end of a pause is a burst. If one leaves late, the
       next may follow sooner to make up for it: by a tenth of that distance or 3 ms, whichever is more.
    3. After a message its chat rests (see `Rest`), and longer if Telegram asks for that.
    4. If Telegram asks that for several chats within 5 s, it means the bot: all letters wait for the longest of these
       times, and the rate is halved.
    5. If most of the last messages took more than 2 s, Telegram is holding them back: the rate is halved.
    6. It is halved at most every 10 s, as messages already under way meet the same flood, and not below 1 a second.
       Each 10 s without trouble and without such a pause give back a tenth of the full rate.

    >>> pace = Pace(25)
    >>> pace.took(42, 100.0)
    >>> pace.free_at(42, 100.0), pace.free_at(43, 100.0), pace.free_at(43, 107.0)
    (101.005, 100.036, 107.0)
    """

    def __init__(self, rate: float) -> None:
        """Let at most so many messages leave in a second.

        Raises:
            ValueError: that is less than one, or no number.
        """
        if not 1 <= rate < inf:
            raise ValueError("the rate must be at least one message a second")
        self._full = self._lowered = rate
        self._quiet_since = 0.0
        self._halved = self._slot = self._paused_until = -inf
        self._left: deque[float] = deque(maxlen=int(rate))
        self._rest = Rest()
        self._floods: list[Flood] = []
        self._latencies: deque[float] = deque(maxlen=_LATENCIES)

    @property
    def rate(self) -> float:
        """How many messages a second may leave at most."""
        return self._full

    @property
    def paused_until(self) -> float:
        """When all letters may leave again; it is past (or minus infinity) if they do not wait."""
        return self._paused_until

    def rate_at(self, now: float) -> float:
        """Tell how many messages a second may leave now."""
        steps = max(0, (now - self._quiet_since) // _QUIET)
        return min(self._full, self._lowered + steps * _STEP * self._full)

    def free_at(self, chat: int, now: float) -> float:
        """Tell when a letter to the chat may leave: now, or later. It reserves nothing."""
        return max(now, self._free(now), self._rest.until(chat))

    def free_from(self, now: float) -> float:
        """Tell when a letter may leave, whichever the chat: now, or later."""
        return max(now, self._free(now))

    def took(self, chat: int, now: float, *, answer: bool = False) -> None:
        """A message to the chat leaves now: a letter, or an answer to somebody who waits for it."""
        if not answer:
            self._slot = max(self._free(now), now - max(_LATE, 0.1 / self.rate_at(now)))
        self._left.append(now)
        self._rest.took(chat, now)

    def flooded(self, chat: int, seconds: float, now: float) -> None:
        """Telegram asks to leave the chat alone for so many seconds."""
        until = now + seconds
        self._rest.leave_alone(chat, until)
        self._floods = [flood for flood in self._floods if now - flood.at <= _TOGETHER]
        self._floods.append(Flood(chat, now, until))
        the_bot_is_meant = len({flood.chat for flood in self._floods}) > 1
        if the_bot_is_meant:
            self._paused_until = max(self._paused_until, *(flood.until for flood in self._floods))
        self._trouble(now, halve=the_bot_is_meant)

    def cut_off(self, seconds: float, now: float) -> None:
        """Telegram cannot be reached: no letter needs to try for so many seconds."""
        self._paused_until = max(self._paused_until, now + seconds)

    def lasted(self, seconds: float, now: float) -> None:
        """It took Telegram so many seconds to answer a message."""
        self._latencies.append(seconds)
        if seconds > _SLOW and len(self._latencies) == _LATENCIES and median(self._latencies) > _SLOW:
            self._trouble(now, halve=True)

    def _free(self, now: float) -> float:
        """When a letter may leave at the present rate, or might have left."""
        rate = self.rate_at(now)
        free = max(self._paused_until, self._slot + 1 / rate)
        most = int(rate)
        return max(free, self._left[-most] + _SECOND) if len(self._left) >= most else free

    def _trouble(self, now: float, *, halve: bool) -> None:
        """Begin to wait for quiet anew."""
        self._lowered = self.rate_at(now)
        if halve and now - self._halved >= _QUIET:
            self._lowered = max(1, self._lowered / 2)
            self._halved = now
        self._quiet_since = max(now, self._paused_until)
