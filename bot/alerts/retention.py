"""Retention: what is not needed any more is deleted, a little at a time."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from functools import partial

from dateutil.relativedelta import relativedelta

from bot.alerts.clearing import clear
from bot.alerts.owing import Owing
from bot.alerts.renewal import AHEAD, asked
from storage import DELETABLE, Transaction

_LETTERS = timedelta(days=14)  # whoever is sent but a neutral line may open it for so long
_AT_ONCE = 500  # rows in one step


async def retain(owing: Owing, now: datetime) -> None:
    """Delete what is over, and note down that it was done.

    1. Who was sent what (see `clear`); messages that can no longer be deleted; letters nobody opens any more.
    2. Chats whose time is up, if they were sent the question whether to keep them; the others are asked later. That it
       was sent is noted down first, for its row is among those that are cleared.

    Raises:
        Deposed: another process has taken over.
    """
    today = now.astimezone(owing.defaults.zone).date()
    async with owing.storage.reading() as store:
        questions = [
            (end, known[0])
            for end in await store.chats.expiries(today + AHEAD)
            if (known := await store.occasions.known(asked(end)))
        ]
    for end, number in questions:
        await _repeat(owing, partial(_note, end, number))
    await clear(owing, now)
    await _repeat(owing, lambda store: store.traces.clear(now - DELETABLE, _AT_ONCE))
    await _repeat(owing, lambda store: store.chats.set_expiry(today, _AT_ONCE))
    async with owing.storage.reading() as store:
        ends = await store.chats.expiries(today)
    for end in ends:
        await _repeat(owing, partial(_expire, end, today))
    async with owing.storage.writing() as store:
        await store.watch.hold(owing.epoch)
        await store.occasions.drop_letters((now - _LETTERS).date())
        await store.watch.retained(now)


async def _note(end: date, question: int, store: Transaction) -> int:
    return await store.chats.were_asked(end, question, _AT_ONCE)


async def _expire(end: date, today: date, store: Transaction) -> int:
    """Forget some of those whose time is up; if only such are left as were not asked, let them be asked later."""
    if gone := await store.chats.expire(end, _AT_ONCE):
        return gone
    later = today + AHEAD + relativedelta(days=1, months=1)
    await store.chats.put_off(end, later.replace(day=1))
    return 0


async def _repeat(owing: Owing, step: Callable[[Transaction], Awaitable[int]]) -> None:
    """Do the step, each in a transaction of its own, until it finds nothing more."""
    done = 1
    while done:
        async with owing.storage.writing() as store:
            await store.watch.hold(owing.epoch)
            done = await step(store)
        await asyncio.sleep(0)  # whoever waits for an answer goes first
