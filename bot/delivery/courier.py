"""The courier: claims what is due, lets it leave at its pace, and writes down what became of it.

1. A turn is one transaction: it settles what has come back and claims what is to leave next. Only after it was
   committed does a claimed message leave.
2. At most WINDOW messages are claimed and not settled at a time: no more can come twice after a crash.
3. A turn that fails is done again: outcomes are kept until they are written, and settling twice changes nothing.
"""

import asyncio
import logging
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.delivery.door import Door, Ways
from bot.delivery.pace import Pace
from bot.delivery.parcel import Gather, Veil
from bot.delivery.preparing import Preparing
from bot.delivery.settling import Done, Settling
from bot.delivery.shelf import Shelf
from bot.delivery.verdict import Culprit, Refused
from storage import Claim, Deposed, Lead, Storage

_LOG = logging.getLogger(__name__)
WINDOW = 64  # Telegram's server takes far more, but each may come twice after a crash
REPEAT_AFTER = timedelta(minutes=1)
_HORIZON = 0.4  # seconds: what cannot leave within is not claimed yet
_MANY = 32  # outcomes that are worth a turn of their own
_BETWEEN = 0.25  # seconds between two turns where few come back
_IDLE = 1.0  # seconds between two looks where nothing is due
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_NO_LETTERS = (Culprit.CHAT, Culprit.MESSAGE)  # whose fault says nothing against the letter


class Courier:
    """Carries deliveries as long as it holds the lead; `zone` and `language` are those of chats that chose none.

    `quiet_hours`: whether they are kept.
    """

    def __init__(
        self,
        *,
        storage: Storage,
        lead: Lead,
        epoch: int,
        ways: Ways,
        gather: Gather,
        veil: Veil,
        pace: Pace,
        clock: Clock,
        zone: ZoneInfo,
        language: str,
        quiet_hours: bool = True,
        repeat_after: timedelta = REPEAT_AFTER,
    ) -> None:
        self._storage, self._lead, self._epoch, self._clock, self._pace = storage, lead, epoch, clock, pace
        self._shelf = Shelf(language)
        self._preparing = Preparing(epoch, self._shelf, gather, veil, zone, quiet_hours=quiet_hours)
        self._settling = Settling(epoch, repeat_after)
        self._door = Door(ways, pace, self._came_back)
        self._under_way = dict[tuple[int, int], Claim]()
        self._turn_wanted = asyncio.Event()
        self._turning = asyncio.Lock()
        self._closing = False
        self._shaken = False

    @property
    def unauthorized(self) -> bool:
        """Whether Telegram has refused the token: nothing is claimed any more."""
        return self._door.unauthorized

    async def run(self) -> None:
        """Carry until stopped.

        Raises:
            Deposed: another process has taken over.
        """
        leaving = asyncio.create_task(self._door.keep(), name="door")
        pause = _FIRST_PAUSE
        try:
            while not self._closing:
                if leaving.done():
                    leaving.result()  # a mistake of ours at the door must not go unheard
                self._turn_wanted.clear()
                try:
                    more = await self._turn()
                    pause = _FIRST_PAUSE
                except Deposed:
                    raise
                except Exception:  # noqa: BLE001 - whatever is wrong with the database may pass
                    _LOG.exception("The courier cannot use the database; it tries again.", extra={"seconds": pause})
                    self._shaken = True
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, _LONGEST_PAUSE)
                else:
                    await self._rest(more=more)
        finally:
            leaving.cancel()
            await asyncio.gather(leaving, return_exceptions=True)

    def wake(self) -> None:
        """Something may have become due just now."""
        self._turn_wanted.set()

    def look_anew(self) -> None:
        """Claim anew what has not left: some of it may not be sent any more."""
        self._door.give_back(0)
        self._turn_wanted.set()

    async def stop(self) -> None:
        """Claim no more, give back what has not left, wait for what is under way, and write all down."""
        self._closing = True
        self._turn_wanted.set()
        async with self._turning:  # the turn in progress may still claim
            self._door.close()
        await self._door.drain()
        if self._door.done:
            try:
                await self._turn()
            except Deposed:
                _LOG.warning("Another process has taken over; what was under way is its business now.")
            except Exception:  # noqa: BLE001 - it is the same as a crash: nothing is lost
                _LOG.exception("The last outcomes could not be written; these messages may come twice.")

    async def _rest(self, *, more: bool) -> None:
        """Wait until another turn is worth its while."""
        if more or len(self._door.done) >= _MANY:
            await asyncio.sleep(0)
            return
        try:
            async with asyncio.timeout(_BETWEEN if self._under_way else _IDLE):
                await self._turn_wanted.wait()
        except TimeoutError:
            return

    def _came_back(self) -> None:
        if len(self._door.done) == _MANY:
            self._turn_wanted.set()

    async def _turn(self) -> bool:
        """Settle and claim; tell whether to claim more at once."""
        async with self._turning:
            await self._lead.hold()
            done, now = list(self._door.done), self._clock()
            async with self._storage.writing() as store:
                await store.watch.hold(self._epoch)
                if self._shaken:  # a transaction whose end we did not hear of may have claimed what never left
                    await store.carrying.release(self._epoch, self._under_way, now)
                await self._settling.settle(store, done, now)
                if any(isinstance(one, Refused) and one.culprit not in _NO_LETTERS for _, one in done):
                    self._shelf.clear()
                room = self._room(sum(len(parcel.claims) for parcel, _ in done))
                claims = await store.carrying.claim(self._epoch, room, now) if room else []
                parcels = await self._preparing.parcels(store, claims, now)
            self._shaken = False
            self._settled(done)
            leaving = {(claim.row, claim.occasion): claim for parcel in parcels for claim in parcel.claims}
            self._under_way |= leaving
            self._door.bring(parcels)
            return len(leaving) < len(claims) or (bool(leaving) and self._has_much_room())

    def _settled(self, done: list[Done]) -> None:
        del self._door.done[: len(done)]
        for parcel, _ in done:
            for claim in parcel.claims:
                self._under_way.pop((claim.row, claim.occasion), None)

    def _room(self, freed: int = 0) -> int:
        """How many more may be claimed, `freed` being settled: what can leave within the horizon and the window."""
        now = _time()
        if self._closing or self.unauthorized or self._pace.free_from(now) > now + _HORIZON:
            return 0
        soon = max(1, round(self._pace.rate_at(now) * _HORIZON)) - self._door.waiting
        return max(0, min(WINDOW - len(self._under_way) + freed, soon))

    def _has_much_room(self) -> bool:
        return self._room() >= _MANY and self._pace.free_from(_time()) <= _time()


def _time() -> float:
    return asyncio.get_running_loop().time()
