"""The queue of updates: what waits for the bot, and how it is fetched by long polling."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.simulator.bell import Bell
from bot.simulator.records import Json
from bot.simulator.refusal import conflict

KEPT = 100_000
DAY = 24 * 3600.0
LIFETIMES = {"callback_query": 150.0}  # seconds; everything else waits a day (facts of the server's source)
NOT_UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
CLOSING_PAUSE = 0.2
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that was not confirmed yet, and when it is too old to be delivered."""

    update: Json
    stale_at: float


class Updates:
    """Numbered updates, oldest first; a fetch with a higher offset confirms the lower ones.

    Only one fetch may wait at a time: a second one ends the first with 409 (Bot API getUpdates). Where they are
    `brought` to the bot none may be fetched at all.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._waiting: dict[int, Waiting] = {}
        self._next_id = 1
        self._allowed: frozenset[str] = frozenset()
        self._poll: asyncio.Future[str] | None = None
        self._open = True
        self._brought = False
        self.bell = Bell()

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def allowed(self) -> list[str]:
        """The kinds of updates the bot asked for; empty: the usual ones."""
        return sorted(self._allowed)

    def add(self, kind: str, content: Json) -> None:
        """Queue an update unless the bot has not asked for this kind."""
        if kind not in self._allowed if self._allowed else kind in NOT_UNASKED:
            return
        stale_at = self._clock() + LIFETIMES.get(kind, DAY)
        self._waiting[self._next_id] = Waiting({"update_id": self._next_id, kind: content}, stale_at)
        self._next_id += 1
        if len(self._waiting) > KEPT:
            del self._waiting[next(iter(self._waiting))]
        self._end_poll("update")
        self.bell.ring()

    async def fetch(self, offset: int, limit: int, seconds: int, allowed: list[str] | None) -> list[Json]:
        """Confirm what is older than `offset`, then give up to `limit` updates, waiting up to `seconds` for the first.

        A negative offset keeps only so many of the newest. `allowed` is remembered until another list comes.

        Raises:
            Refusal: 409 for a fetch that was waiting when another one came, and for all while they are brought.
        """
        if self._brought:
            raise conflict(WEBHOOK_ACTIVE)
        self.allow(allowed)
        self._end_poll("conflict")
        self._confirm(offset)
        if not self._ready(limit) and seconds > 0:
            await self._wait(seconds)
        return self._ready(limit)

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds are asked for from now on; None changes nothing."""
        if kinds is not None:
            self._allowed = frozenset(kinds)

    def bring(self, *, brought: bool) -> None:
        """Let them be brought to the bot from now on, or fetched by it."""
        self._brought = brought
        if brought:
            self._end_poll("webhook")

    def oldest(self) -> Json | None:
        """Give the update to be brought next."""
        return next(iter(self._ready(1)), None)

    def taken(self, update_id: int) -> None:
        """One that was brought has been taken."""
        self._waiting.pop(update_id, None)

    def drop(self) -> None:
        """Forget everything that waits."""
        self._waiting.clear()

    def close(self) -> None:
        """Send waiting fetches home: the server shuts down."""
        self._open = False
        self._end_poll("closed")

    def open(self) -> None:
        """Let fetches wait (again)."""
        self._open = True

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset = self._next_id + offset
        while self._waiting and (oldest := next(iter(self._waiting))) < offset:
            del self._waiting[oldest]

    def _ready(self, limit: int) -> list[Json]:
        now = self._clock()
        ready: list[Json] = []
        stale: list[int] = []
        for update_id, waiting in self._waiting.items():
            if len(ready) == limit:
                break
            if waiting.stale_at > now:
                ready.append(waiting.update)
            else:
                stale.append(update_id)
        for update_id in stale:
            del self._waiting[update_id]
        return ready

    async def _wait(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        poll = self._poll = loop.create_future()
        timer = loop.call_later(seconds if self._open else CLOSING_PAUSE, _end, poll, "time")
        try:
            match await poll:
                case "conflict":
                    raise conflict()
                case "webhook":
                    raise conflict("terminated by setWebhook request")
        finally:
            timer.cancel()
            if self._poll is poll:
                self._poll = None

    def _end_poll(self, why: str) -> None:
        if self._poll is not None:
            _end(self._poll, why)


def _end(poll: asyncio.Future[str], why: str) -> None:
    if not poll.done():
        poll.set_result(why)
