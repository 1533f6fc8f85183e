"""What the bot says unasked: the planner at each tick and the courier all the while, as long as this process leads."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Self

from bot.alerts.owing import Owing
from bot.alerts.planner import Planner
from bot.alerts.veiling import veiled
from bot.alerts.writing import gathered
from bot.clock import Clock
from bot.conversation import Defaults
from bot.delivery.courier import REPEAT_AFTER, Courier
from bot.delivery.door import Ways
from bot.delivery.erasing import Erasing
from bot.delivery.pace import Pace
from bot.texts import DEFAULT
from bot.ticking import Ticking
from storage import Deposed, Lead, Storage


class Speaking:
    """Plans and sends, as an async context manager."""

    def __init__(
        self,
        *,
        storage: Storage,
        lead: Lead,
        ways: Ways,
        pace: Pace,
        clock: Clock,
        defaults: Defaults,
        singly: int,
        after_tick: Callable[[], Awaitable[object]],
        repeat_after: timedelta = REPEAT_AFTER,
    ) -> None:
        """Prepare; `after_tick` is done after each look of the planner."""
        self._storage, self._lead, self._ways, self._pace = storage, lead, ways, pace
        self._clock, self._defaults, self._singly = clock, defaults, singly
        self._after_tick, self._repeat_after = after_tick, repeat_after
        self.erasing = Erasing(storage, ways.erase, pace, clock)
        self._ticking = Ticking(self._tick)
        self._nudges = set[asyncio.Task[None]]()
        self._carrying: asyncio.Task[None] | None = None
        self._deleting: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        async with self._storage.writing() as store:
            epoch = await store.watch.take_over()
            await store.carrying.inherit(self._clock() + self._repeat_after)
        owing = Owing(self._storage, self._lead, epoch, self._defaults, self._singly)
        self._planner = Planner(owing, self._clock)
        self._courier = Courier(
            storage=self._storage,
            lead=self._lead,
            epoch=epoch,
            ways=self._ways,
            gather=gathered,
            veil=veiled,
            pace=self._pace,
            clock=self._clock,
            zone=self._defaults.zone,
            language=DEFAULT,
            repeat_after=self._repeat_after,
        )
        self._carrying = asyncio.create_task(self._courier.run(), name="courier")
        self._deleting = asyncio.create_task(self.erasing.run(), name="erasing")
        self._ticking.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.gather(*self._nudges, return_exceptions=True)
        await self._ticking.stop()
        if self._deleting:
            self._deleting.cancel()
            await asyncio.gather(self._deleting, return_exceptions=True)
        await self._courier.stop()
        if self._carrying:
            await asyncio.gather(self._carrying, return_exceptions=True)

    async def wait(self) -> None:
        """Wait until this process no longer leads.

        Raises:
            Deposed: another process has taken over.
        """
        if self._carrying:
            await asyncio.shield(self._carrying)

    async def tick(self) -> None:
        """Look now whether something is to be told."""
        await self._ticking.tick()

    def nudge(self) -> None:
        """Look soon: something happened that is to be told at once. Whoever is only coming on duty looks anyway."""
        if self._carrying is None:
            return
        task = asyncio.create_task(self.tick(), name="nudge")
        self._nudges.add(task)
        task.add_done_callback(self._nudges.discard)

    def chat_cleared(self) -> None:
        """A chat has left, or is to be emptied: it is sent nothing more of what is about to leave."""
        self.erasing.wake()
        if self._carrying:
            self._courier.look_anew()

    async def _tick(self) -> None:
        try:
            await self._planner.tick()
        except Deposed:  # the courier notices, too, and ends all of this
            self._courier.wake()
            return
        self._courier.wake()
        await self._after_tick()
