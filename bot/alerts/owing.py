"""Owing one occasion to those who are to hear of it: its letters first, then a row a chat, in small steps."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.alerts.kind import Audience, Facts, Kind
from bot.alerts.writing import letters
from bot.conversation import Defaults
from storage import Hour, Lane, Lead, Occasion, Outcome, Standing, Storage, Transaction, Whom


@dataclass(frozen=True, slots=True)
class Owing:
    """Owes occasions as long as it holds the lead under this number.

    `singly` is how many alerts a day a chat gets one by one.
    """

    storage: Storage
    lead: Lead
    epoch: int
    defaults: Defaults
    singly: int

    @property
    def default(self) -> Hour:
        """The zone and hour of chats that chose none."""
        return self.defaults.zone.key, self.defaults.alert_time

    async def owe(self, occasion: Occasion, kind: Kind, facts: Facts, whom: Whom, now: datetime) -> None:
        """Owe it to all of an audience who are meant; to those who were owed it before it is not owed again.

        Raises:
            Deposed: another process has taken over.
        """
        number = await self._number(occasion, kind, facts)
        after: int | None = 0 if number is not None else None
        while number is not None and after is not None:
            async with self.storage.writing() as store:
                await self._on_duty(store)
                after = await self.step(store, number, kind, whom, now, after=after)
            await asyncio.sleep(0)  # whoever waits for an answer goes first

    async def step(
        self, store: Transaction, number: int, kind: Kind, whom: Whom, now: datetime, *, after: int = 0
    ) -> int | None:
        """Owe it to the next stretch of the audience; give where the one after begins, None at the end."""
        lane, singly = (Lane.NEWS, None) if kind.urgent else (Lane.ALERTS, self.singly)
        return await store.owing.owe(number, whom, lane=lane, at=now, default=self.default, singly=singly, after=after)

    async def missing(self, occasion: Occasion, whom: Whom) -> int:
        """Count those of an audience who were not owed it; once it is closed, they have been counted."""
        async with self.storage.reading() as store:
            known = await store.occasions.known(occasion.key)
            if known and known[1] is Standing.CLOSED:
                return 0
            return await store.owing.count(known[0] if known else None, whom, self.default)

    async def miss(self, store: Transaction, occasion: Occasion, count: int) -> None:
        """Note down for how many it is too late; one nobody was owed yet has no letters, so it stands withdrawn."""
        known = await store.occasions.known(occasion.key)
        number = known[0] if known else await store.occasions.add(occasion, {})
        if not known:
            await store.occasions.stand(number, Standing.WITHDRAWN)
        await store.tallies.add(number, Outcome.MISSED, count)

    async def _number(self, occasion: Occasion, kind: Kind, facts: Facts) -> int | None:
        """Give the number of an occasion, stored with its letters; None if it is over.

        One that was closed before it was told to anybody is not: the clock was wrong then, or is now.
        """
        async with self.storage.reading() as store:
            known = await store.occasions.known(occasion.key)
            if known and known[1] is Standing.CLOSED and await store.occasions.told(known[0]):
                return None
        match known:
            case (number, Standing.OPEN | Standing.DOUBTFUL):
                return number
            case (number, _):
                async with self.storage.writing() as store:
                    await self._on_duty(store)
                    await store.occasions.renew(number, occasion, letters(occasion, kind, facts))
                return number
            case None:
                written = letters(occasion, kind, facts)
                async with self.storage.writing() as store:
                    await self._on_duty(store)
                    return await store.occasions.add(occasion, written)

    async def _on_duty(self, store: Transaction) -> None:
        await self.lead.hold()
        await store.watch.hold(self.epoch)


def audience(occasion: Occasion, kind: Kind, hours: Collection[Hour] | None, *, waiting: bool | None = None) -> Whom:
    """Say who is to hear of an occasion: those who go by these hours, None: whatever the hour."""
    if kind.audience is Audience.EXPIRING:
        return Whom(None, None if hours is None else tuple(hours), waiting, expiring=occasion.about)
    follow = occasion.subject if kind.audience is Audience.FOLLOWERS else None
    return Whom(follow, None if hours is None else tuple(hours), waiting)
