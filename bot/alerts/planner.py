"""The planner: at each tick it owes chats what their hour has come for, once, however often it is asked.

1. It looks from the instant up to which all was planned until now. A clock that was put back is looked from now on:
   what was owed before is known by its key and not owed again.
2. News go to followers at once, and to those who wait for their hour at that hour.
3. For each day whose hour of alerts has come somewhere, each occasion of it is owed to those who go by that hour, or
   counted as missed where it is too late.
4. A chat that changed its hours is looked at by itself: its hour may have come and gone between two ticks.
5. Only when all of this is written down does the instant move on, and what was missed is counted with it, so a crash
   in between repeats it, without effect.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.alerts import kind_named, occasions
from bot.alerts.announcing import announce
from bot.alerts.catching_up import catch_up
from bot.alerts.kind import Facts
from bot.alerts.knowing import known
from bot.alerts.news import News
from bot.alerts.owing import Owing, audience
from bot.alerts.reporting import report
from bot.alerts.retention import retain
from bot.alerts.reviewing import review
from bot.alerts.waves import fresh, next_hour, waves
from bot.clock import Clock
from storage import Hour, Occasion

_LOG = logging.getLogger(__name__)
_HOURS_KEPT = timedelta(minutes=10)
_ASLEEP = timedelta(minutes=2)  # without a tick: we did not run
_RETAIN_EACH = timedelta(hours=1)


class Planner:
    """Plans while it is on duty."""

    def __init__(self, owing: Owing, clock: Clock) -> None:
        self._owing = owing
        self._clock = clock
        self._hours: set[Hour] = set()
        self._hours_of: datetime | None = None
        self._announcing = set[int]()  # the announcements that went on at the last look
        self._retained_at: datetime | None = None

    async def tick(self) -> None:
        """Owe everything whose time has come.

        Raises:
            Deposed: another process has taken over.
        """
        now = self._clock()
        async with self._owing.storage.reading() as store:
            duty = await store.watch.read()
        since = min(duty.planned_until or now, now)
        facts = _Facts(self._owing, now)
        await review(self._owing, facts.get)
        if await catch_up(self._owing, facts.get, now):
            self._hours_of = None
        hours = await self._all_hours(now)
        await self._news(facts.get, hours, since, now)
        self._announcing = await announce(self._owing, hours, since, now, self._announcing)
        missed: list[tuple[Occasion, int]] = []
        for day, come in sorted(waves(hours, since, now).items(), reverse=True):  # what is of today first
            known_facts = await facts.get()
            missed += [(one, await self._tell(one, known_facts, come, now)) for one in occasions(known_facts, day)]
        async with self._owing.storage.writing() as store:
            await store.watch.hold(self._owing.epoch)
            for occasion, count in missed:
                if count:
                    await self._owing.miss(store, occasion, count)
            await store.watch.planned(now)
            await store.watch.ticked(now)
        last = duty.ticked_at
        await report(self._owing, now, last if last and now - last > _ASLEEP else None)
        if self._retained_at is None or not timedelta(0) <= now - self._retained_at < _RETAIN_EACH:
            await retain(self._owing, now)
            self._retained_at = now

    async def _tell(self, occasion: Occasion, facts: Facts, come: set[Hour], now: datetime) -> int:
        """Owe it to those whose hour has come; give for how many it is too late."""
        kind = kind_named(occasion.kind)
        in_time, too_late = fresh(come, occasion.day, occasion.latest, now)
        if in_time:
            await self._owing.owe(occasion, kind, facts, audience(occasion, kind, in_time), now)
        return await self._owing.missing(occasion, audience(occasion, kind, too_late)) if too_late else 0

    async def _news(self, facts: "Get", hours: set[Hour], since: datetime, now: datetime) -> None:
        kind = News()
        async with self._owing.storage.reading() as store:
            marked = await store.news.since((now - timedelta(days=kind.latest + 3)).date())
        for one, at, done in marked:
            come = {hour for hour in hours if (due := next_hour(hour, at)) <= now and (due > since or not done)}
            if done and not come:
                continue
            known_facts = await facts()
            if one not in known_facts.news:  # it was taken back a moment ago
                continue
            for occasion in kind.occasions(replace(known_facts, news=[one]), one.marked_on):
                if not done:
                    await self._owing.owe(
                        occasion, kind, known_facts, audience(occasion, kind, None, waiting=False), now
                    )
                if come:
                    await self._owing.owe(
                        occasion, kind, known_facts, audience(occasion, kind, come, waiting=True), now
                    )
            async with self._owing.storage.writing() as store:
                await store.watch.hold(self._owing.epoch)
                if not await store.news.planned(one.number):  # it was taken back while it was planned
                    await store.occasions.doubt([one.slug])

    async def _all_hours(self, now: datetime) -> set[Hour]:
        """Give every hour that some chat goes by; a chat that chooses another is looked at by itself meanwhile."""
        if self._hours_of is None or not timedelta(0) <= now - self._hours_of < _HOURS_KEPT:
            async with self._owing.storage.reading() as store:
                self._hours = {self._owing.default} | await store.owing.hours(self._owing.default)
            self._hours_of = now
        return self._hours


Get = Callable[[], Awaitable[Facts]]


class _Facts:
    """The facts of one tick, gathered when something asks for them."""

    def __init__(self, owing: Owing, now: datetime) -> None:
        self._owing, self._now = owing, now
        self._known: Facts | None = None

    async def get(self) -> Facts:
        if self._known is None:
            today = self._now.astimezone(self._owing.defaults.zone).date()
            async with self._owing.storage.reading() as store:
                self._known = await known(store, today)
        return self._known
