"""How long each chat is left alone after a message; times are seconds on a clock that only goes forward."""

from math import inf

JITTER = 0.005  # the network delivers one message faster than the next
_PRIVATE = 1 + JITTER
_GROUP = 3 + JITTER
_MINUTE = 60 + JITTER
_A_MINUTE = 20  # messages to one group or channel
_ROOM = 20_000  # what is remembered before it is worth looking for what can be forgotten


class Rest:
    """Remembers a chat only while it must be left alone, and a group for a minute.

    Telegram takes one message a second in a private chat, twenty a minute in a group or channel (a negative id).
    """

    def __init__(self) -> None:
        self._until: dict[int, float] = {}
        self._groups: dict[int, tuple[float, ...]] = {}  # when the last twenty messages left
        self._room = _ROOM

    def until(self, chat: int) -> float:
        """Tell when the chat may be written to again; minus infinity if nothing is known against it."""
        return self._until.get(chat, -inf)

    def took(self, chat: int, now: float) -> None:
        """A message to the chat leaves now."""
        until = now + _PRIVATE
        if chat < 0:
            until = now + _GROUP
            last = self._groups[chat] = (*self._groups.get(chat, ())[1 - _A_MINUTE :], now)
            if len(last) == _A_MINUTE:
                until = max(until, last[0] + _MINUTE)
        self.leave_alone(chat, until)
        if len(self._until) + len(self._groups) > self._room:
            self._forget(now)

    def leave_alone(self, chat: int, until: float) -> None:
        """Let the chat rest until then, or longer if it has to rest longer already."""
        self._until[chat] = max(until, self.until(chat))

    def _forget(self, now: float) -> None:
        """Forget what no longer matters; the more does matter, the later the next look."""
        self._until = {chat: until for chat, until in self._until.items() if until > now}
        self._groups = {chat: last for chat, last in self._groups.items() if last[-1] + _MINUTE > now}
        self._room = max(_ROOM, 2 * (len(self._until) + len(self._groups)))
