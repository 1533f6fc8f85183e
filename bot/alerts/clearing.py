"""Forgetting who was sent what: rows go as soon as nothing can come twice any more, totals stay."""

import asyncio
from datetime import UTC, datetime, time, timedelta

from bot.alerts.announcing import ANNOUNCEMENT
from bot.alerts.owing import Owing
from bot.alerts.registry import kind_named
from storage import DELETABLE, Occasion

_SPARE = timedelta(days=1)  # a day begins and ends up to a day apart around the world
_EVERYWHERE_OVER = timedelta(days=1, hours=14)  # after a day begins in UTC: two hours more than the last zone needs
_AN_HOUR_LATER = timedelta(days=1)  # until the hour of whoever waits for it with news has come once
_AT_ONCE = 1000  # rows looked at in one step


async def clear(owing: Owing, now: datetime) -> None:
    """Close the occasions that nobody is to hear of any more, and delete the rows of those that are closed.

    Nobody is once it is too late everywhere; or, earlier, once every chat's hour has come and none waits for anything.

    Raises:
        Deposed: another process has taken over.
    """
    async with owing.storage.reading() as store:
        unfinished = await store.occasions.unfinished()
        planned_until = (await store.watch.read()).planned_until or now
        waiting = await store.owing.waiting()
    for number, planned in unfinished:
        too_late = now.date() > planned.day + timedelta(days=planned.latest) + _SPARE
        if too_late or (number not in waiting and _is_told(planned, min(planned_until, now))):
            async with owing.storage.writing() as store:
                await store.watch.hold(owing.epoch)
                await store.occasions.close(number)
    after: int | None = 0
    while after is not None:
        async with owing.storage.writing() as store:
            await store.watch.hold(owing.epoch)
            after = await store.carrying.clear(now - DELETABLE, after, _AT_ONCE)
        await asyncio.sleep(0)


def _is_told(planned: Occasion, until: datetime) -> bool:
    """Whether the hour has come everywhere; an announcement is closed by whoever sends it."""
    if planned.kind == ANNOUNCEMENT:
        return False
    over = datetime.combine(planned.day, time(), UTC) + _EVERYWHERE_OVER
    return until > (over + _AN_HOUR_LATER if kind_named(planned.kind).urgent else over)
