"""Telling organizers what was missed, and why."""

from datetime import datetime, timedelta
from typing import Any

from bot.alerts.owing import Owing
from storage import Outcome, Transaction

_AT_MOST_EACH = timedelta(minutes=10)
_MISSED = "missed"


async def report(owing: Owing, now: datetime, asleep_since: datetime | None) -> None:
    """Leave a notice of what became too late to tell since the last one; `asleep_since`: we did not run until now.

    Raises:
        Deposed: another process has taken over.
    """
    async with owing.storage.reading() as store:
        if not await store.tallies.unreported(Outcome.MISSED) or (not asleep_since and await _just_told(store, now)):
            return
    async with owing.storage.writing() as store:
        await store.watch.hold(owing.epoch)
        details: dict[str, Any] = {"missed": await _missed(store)}
        if asleep_since:
            details |= {"since": asleep_since.isoformat(), "until": now.isoformat()}
        await store.notices.add(_MISSED, details, now)
        await store.tallies.report(Outcome.MISSED)


async def _just_told(store: Transaction, now: datetime) -> bool:
    lately = await store.notices.last(10)
    return any(one.kind == _MISSED and timedelta(0) <= now - one.made_at < _AT_MOST_EACH for one in lately)


async def _missed(store: Transaction) -> list[dict[str, Any]]:
    missed = []
    for number, count in await store.tallies.unreported(Outcome.MISSED):
        if planned := await store.occasions.get(number):
            what = {"kind": planned.kind, "subject": planned.subject, "number": planned.number}
            missed.append(what | {"day": planned.day.isoformat(), "count": count})
    return missed
