"""The door: parcels leave through it, each as soon as the pace allows, to a chat one at a time."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass

from bot.delivery.pace import Pace
from bot.delivery.parcel import Parcel
from bot.delivery.settling import Done
from bot.delivery.verdict import Gone, Later, Unauthorized, Unconfirmed, Verdict
from storage import Letter

_LOG = logging.getLogger(__name__)
_LONG_WAIT = 2.0  # seconds; what has to wait longer gives its place in the window back
_DRAIN = 35.0  # seconds for what is on its way when we stop: longer than Telegram may take to answer

Send = Callable[[int, Letter], Awaitable[Verdict]]
Edit = Callable[[int, int, Letter], Awaitable[Verdict]]  # of a chat the message of this id
Delete = Callable[[int, int], Awaitable[Verdict]]
Erase = Callable[[int, Collection[int]], Awaitable[Verdict]]  # up to a hundred messages of a chat


@dataclass(frozen=True, slots=True)
class Ways:
    """How what leaves reaches Telegram."""

    send: Send
    edit: Edit
    delete: Delete
    erase: Erase

    async def take(self, parcel: Parcel) -> Verdict:
        """Let the chat have the letter, or take it from there, and tell what became of it."""
        match parcel:
            case Parcel(letter=Letter() as letter, message=None):
                return await self.send(parcel.chat, letter)
            case Parcel(letter=Letter() as letter, message=int(message)):
                return await self.edit(parcel.chat, message, letter)
            case Parcel(letter=None, message=int(message)):
                return await self.delete(parcel.chat, message)
        raise TypeError("there is nothing to send and nothing to delete")


class Door:
    """Keeps parcels in their order; but nobody waits behind a chat that has to wait for itself.

    What has come back stands in `done` until somebody settles it; `came_back` is told of each. Once `unauthorized`,
    nothing should be brought here any more.
    """

    def __init__(self, ways: Ways, pace: Pace, came_back: Callable[[], None]) -> None:
        self._ways, self._pace, self._came_back = ways, pace, came_back
        self._waiting = deque[Parcel]()
        self._spoken_to = set[int]()  # chats with a message on its way
        self._tasks = set[asyncio.Task[None]]()
        self._wanted = asyncio.Event()
        self._closed = False
        self.done: list[Done] = []
        self.unauthorized = False

    @property
    def waiting(self) -> int:
        """How many parcels have not left."""
        return len(self._waiting)

    def bring(self, parcels: Iterable[Parcel]) -> None:
        """Let these leave after those already here."""
        self._waiting.extend(parcels)
        self._wanted.set()

    async def keep(self) -> None:
        """Let parcels leave, until cancelled."""
        while True:
            wait = self._let_go()
            self._wanted.clear()
            try:
                async with asyncio.timeout(wait):
                    await self._wanted.wait()
            except TimeoutError:
                continue

    def close(self) -> None:
        """Let nothing leave any more; what has not left comes back."""
        self._closed = True
        self.give_back(0)

    def give_back(self, seconds: float) -> None:
        """Let what has not left come back, to be looked at anew after so many seconds."""
        waiting = list(self._waiting)
        self._waiting.clear()
        for parcel in waiting:
            self._finish(parcel, Later(seconds))

    async def drain(self) -> None:
        """Wait until what is on its way has come back, or it takes too long."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=_DRAIN)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _let_go(self) -> float | None:
        """Let go of all that may leave now; give the seconds until the next may, None if nothing waits for its time."""
        now = _time()
        wait: float | None = None
        stay = list[Parcel]()
        while self._waiting and not self._closed:
            if (overall := self._pace.free_from(now)) > now:
                wait = overall - now
                break
            parcel = self._waiting.popleft()
            free = self._pace.free_at(parcel.chat, now)
            if parcel.chat in self._spoken_to:
                stay.append(parcel)
            elif free <= now:
                self._go(parcel, now)
            elif free - now > _LONG_WAIT:
                self._finish(parcel, Later(free - now))
            else:
                stay.append(parcel)
                wait = min(wait or free - now, free - now)
        self._waiting.extendleft(reversed(stay))
        if wait and wait > _LONG_WAIT:  # meanwhile chats may leave and news be withdrawn
            self.give_back(wait)
        return wait

    def _go(self, parcel: Parcel, now: float) -> None:
        self._pace.took(parcel.chat, now)
        self._spoken_to.add(parcel.chat)
        task = asyncio.create_task(self._carry(parcel))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _carry(self, parcel: Parcel) -> None:
        began = _time()
        verdict: Verdict = Unconfirmed("given up")  # what a cancelled send may have done nobody knows
        try:
            verdict = await self._ways.take(parcel)
        finally:
            self._spoken_to.discard(parcel.chat)
            self._wanted.set()
            self._learn(parcel.chat, verdict, _time() - began)
            self._finish(parcel, verdict)

    def _learn(self, chat: int, verdict: Verdict, seconds: float) -> None:
        """Learn from what became of a parcel for those after it."""
        now = _time()
        self._pace.lasted(seconds, now)
        match verdict:
            case Later(pause, flood=True):
                self._pace.flooded(chat, pause, now)
            case Later(pause):
                self._pace.cut_off(pause, now)
            case Gone():
                self._spare(chat)
            case Unauthorized() if not self.unauthorized:
                self.unauthorized = True
                _LOG.critical("Telegram refuses the bot token: nothing is sent any more, and nothing is lost.")

    def _spare(self, chat: int) -> None:
        """Whoever has left is not written to once more."""
        for parcel in [one for one in self._waiting if one.chat == chat]:
            self._waiting.remove(parcel)
            self._finish(parcel, Gone())

    def _finish(self, parcel: Parcel, verdict: Verdict) -> None:
        self.done.append((parcel, verdict))
        self._came_back()


def _time() -> float:
    return asyncio.get_running_loop().time()
