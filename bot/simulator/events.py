"""What the onlookers of the world are told: a numbered row of events."""

from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.bell import Bell
from bot.simulator.message import Message
from bot.simulator.records import Json

KEPT = 10_000
HEARTBEAT = 15.0


@dataclass(frozen=True, slots=True)
class Event:
    """One event; `message` is written out only when somebody reads it."""

    revision: int
    kind: str
    chat: int | None
    message: Message | None = None
    details: Json = field(default_factory=dict)

    def as_json(self) -> Json:
        """Give the event as the control API tells it."""
        event: Json = {"revision": self.revision, "kind": self.kind, "chat": self.chat, **self.details}
        if self.message is not None:
            event["message"] = self.message.as_json()
        return event


class Events:
    """The newest 10,000 events and those who follow them."""

    def __init__(self) -> None:
        self.revision = 0
        self._kept: deque[Event] = deque(maxlen=KEPT)
        self._bell = Bell()
        self._open = True

    def tell(self, kind: str, chat: int | None = None, message: Message | None = None, **details: Any) -> None:
        """Add an event."""
        self.revision += 1
        self._kept.append(Event(self.revision, kind, chat, message, details))
        self._bell.ring()

    async def follow(self, after: int) -> AsyncIterator[Event | None]:
        """Give every event later than `after`, then those to come; None now and then while nothing happens.

        Whoever asks for events that are no longer kept (or not yet: the world began anew) gets a `world` event first:
        look at everything again.
        """
        if after > self.revision or (self._kept and after < self._kept[0].revision - 1):
            after = self.revision
            yield Event(after, "world", None)
        while self._open:
            fresh = self._later(after)
            for event in fresh:
                yield event
            after = fresh[-1].revision if fresh else after
            if after == self.revision and not await self._bell.wait(HEARTBEAT):
                yield None

    def close(self) -> None:
        """Let all followers go."""
        self._open = False
        self._bell.ring()

    def open(self) -> None:
        """Welcome followers (again)."""
        self._open = True

    def _later(self, after: int) -> list[Event]:
        fresh: list[Event] = []
        for event in reversed(self._kept):
            if event.revision <= after:
                break
            fresh.append(event)
        return fresh[::-1]
