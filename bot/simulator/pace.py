"""How fast the bot may send when the world keeps Telegram's limits of speed (World(limits=True)).

Source: Telegram's FAQ for bots: one message a second in a chat (short bursts pass), 20 a minute in a group, about 30 a
second overall.
"""

import math
from collections import deque

OVERALL = 30
GROUP = 20
MINUTE = 60.0
BURST = 3.0  # messages that may come at once in one private chat
SWEEP = 50_000  # chats remembered before the quiet ones are forgotten


class Pace:
    """Counts what was sent and says how long the next message has to wait."""

    def __init__(self) -> None:
        self._overall: deque[float] = deque(maxlen=OVERALL)
        self._groups: dict[int, deque[float]] = {}
        self._next: dict[int, float] = {}

    def send(self, chat: int, now: float) -> int:
        """Count one message at `now`; give 0, or the seconds to wait if it is too much (then it does not count)."""
        group = self._groups.setdefault(chat, deque(maxlen=GROUP)) if chat < 0 else None
        due = self._next.get(chat, now)
        free_at = max(
            self._overall[0] + 1 if len(self._overall) == OVERALL else now,
            group[0] + MINUTE if group is not None and len(group) == GROUP else now,
            due - (BURST - 1),
        )
        if free_at > now:
            return max(1, math.ceil(free_at - now))
        self._overall.append(now)
        if group is not None:
            group.append(now)
        self._next[chat] = max(due, now) + 1
        if len(self._next) > SWEEP:
            self._next = {known: due for known, due in self._next.items() if due > now}
        return 0
