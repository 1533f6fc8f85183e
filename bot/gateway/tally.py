"""The gateway's counts, for those who watch over the bot."""

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock


@dataclass(frozen=True, slots=True)
class Pulse:
    """How the gateway is: when Telegram last spoke (UTC), and how many updates came to which end.

    `last_heard` is when Telegram last answered a poll or brought an update; `answered` counts updates dealt with,
    silence included; `skipped` those nobody could read; `failed` those that ended in an error of ours; `dropped` those
    left unanswered because their chat, or all chats together, asked too much at once.
    """

    last_heard: datetime | None
    answered: int
    skipped: int
    failed: int
    dropped: int


class Tally:
    """Counts while the bot runs."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last_heard: datetime | None = None
        self.answered = 0
        self.skipped = 0
        self.failed = 0
        self.dropped = 0

    def heard(self) -> None:
        """Telegram has answered a poll, or brought an update, just now."""
        self._last_heard = self._clock()

    @property
    def pulse(self) -> Pulse:
        """The counts as they stand."""
        return Pulse(self._last_heard, self.answered, self.skipped, self.failed, self.dropped)
