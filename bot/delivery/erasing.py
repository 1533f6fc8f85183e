"""Erasing: deleting the messages whose time has come, of those who chose so and of those who left.

A message is forgotten after it was deleted: after a crash it is deleted once more, which does no harm.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.delivery.door import Erase
from bot.delivery.pace import Pace
from bot.delivery.verdict import Later, Unauthorized, Unconfirmed, Verdict
from storage import DELETABLE, Storage, Trace

_LOG = logging.getLogger(__name__)
AT_ONCE = 100  # messages of one chat (Bot API deleteMessages)
_MOST = 100  # messages looked at in one step: whoever leaves meanwhile comes first in the next
_ABREAST = 8
_IDLE = 5.0  # seconds between two looks where nothing is due
_AGAIN = timedelta(minutes=1)
_LONGEST = timedelta(hours=1)
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0


@dataclass(frozen=True, slots=True)
class _Batch:
    chat: int
    traces: list[Trace]


class Erasing:
    """Deletes what is due, as long as this process leads."""

    def __init__(self, storage: Storage, erase: Erase, pace: Pace, clock: Clock) -> None:
        """Ask at most half as often as letters leave, which keep `pace` and make room for it."""
        self._storage, self._erase, self._letters, self._clock = storage, erase, pace, clock
        self._own = Pace(max(1.0, pace.rate / 2))
        self._wanted = asyncio.Event()

    def wake(self) -> None:
        """Something became due just now."""
        self._wanted.set()

    async def run(self) -> None:
        """Erase until cancelled."""
        pause = _FIRST_PAUSE
        while True:
            self._wanted.clear()
            try:
                more = await self.step()
                pause = _FIRST_PAUSE
            except Exception as error:  # noqa: BLE001 - whatever is wrong with the database may pass
                _LOG.warning("messages could not be erased yet", extra={"error": error})
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
                continue
            if not more:
                try:
                    async with asyncio.timeout(_IDLE):
                        await self._wanted.wait()
                except TimeoutError:
                    pass

    async def step(self) -> bool:
        """Delete what is due, up to a limit; tell whether something was."""
        now = self._clock()
        async with self._storage.reading() as store:
            due = await store.traces.due(now, _MOST)
        if not due:
            return False
        batches = _batches([trace for trace in due if trace.at + DELETABLE > now])
        few = asyncio.Semaphore(_ABREAST)

        async def one(batch: _Batch) -> tuple[_Batch, Verdict]:
            async with few:
                await self._turn(batch.chat)
                verdict = await self._erase(batch.chat, [trace.message for trace in batch.traces])
            if isinstance(verdict, Later) and verdict.flood:
                self._own.flooded(batch.chat, verdict.seconds, asyncio.get_running_loop().time())
            return batch, verdict

        done = await asyncio.gather(*map(one, batches))
        later = defaultdict[timedelta, list[Trace]](list)
        for batch, verdict in done:
            if wait := pause_after(verdict):
                later[wait] += batch.traces
        waiting = {(trace.chat, trace.message) for some in later.values() for trace in some}
        over = [trace for trace in due if (trace.chat, trace.message) not in waiting]
        async with self._storage.writing() as store:
            await store.traces.forget(over)
            for wait, some in later.items():
                await store.traces.postpone(some, now + wait)
        return True

    async def _turn(self, chat: int) -> None:
        """Wait until a request may leave."""
        now = asyncio.get_running_loop().time()
        free = self._own.free_from(now)
        self._own.took(chat, free)
        await asyncio.sleep(free - now)
        self._letters.took(chat, free, answer=True)


def _batches(due: Collection[Trace]) -> list[_Batch]:
    alike = defaultdict[int, list[Trace]](list)
    for trace in due:
        alike[trace.chat].append(trace)
    return [
        _Batch(chat, some[at : at + AT_ONCE]) for chat, some in alike.items() for at in range(0, len(some), AT_ONCE)
    ]


def pause_after(verdict: Verdict) -> timedelta | None:
    """Say how long to wait before another try; None: it is deleted, or never will be."""
    match verdict:
        case Later(seconds):
            return min(timedelta(seconds=max(seconds, 1)), _LONGEST)
        case Unconfirmed() | Unauthorized():
            return _AGAIN
    return None
