"""Forgetting who was sent what: rows go as soon as nothing can come twice any more, totals stay."""

import asyncio
from datetime import datetime, timedelta

from bot.alerts.owing import Owing

_KEPT = timedelta(hours=48)  # after a delivery came to its end
_SPARE = timedelta(days=1)  # a day begins and ends up to a day apart around the world
_AT_ONCE = 1000  # rows looked at in one step


async def clear(owing: Owing, now: datetime) -> None:
    """Close the occasions that are too late to tell anywhere, and delete the rows of those that are closed.

    Raises:
        Deposed: another process has taken over.
    """
    async with owing.storage.reading() as store:
        unfinished = await store.occasions.unfinished()
    for number, planned in unfinished:
        if now.date() > planned.day + timedelta(days=planned.latest) + _SPARE:
            async with owing.storage.writing() as store:
                await store.watch.hold(owing.epoch)
                await store.occasions.close(number)
    after: int | None = 0
    while after is not None:
        async with owing.storage.writing() as store:
            await store.watch.hold(owing.epoch)
            after = await store.carrying.clear(now - _KEPT, after, _AT_ONCE)
        await asyncio.sleep(0)
