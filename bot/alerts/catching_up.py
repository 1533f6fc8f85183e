"""Catching up with chats that changed when alerts come to them: their hour may have come and gone meanwhile."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.alerts import kind_named, occasions
from bot.alerts.announcing import owe_rehoured
from bot.alerts.kind import Facts, Kind
from bot.alerts.news import News
from bot.alerts.owing import Owing, audience
from bot.alerts.waves import fresh, next_hour, waves
from bot.alerts.writing import letters
from storage import Hour, Occasion, Standing, Transaction, Whom
from storage import News as Marked

_SHORT = timedelta(days=2)  # how far back the day of such a chat may begin
_Owed = tuple[Occasion, Kind, Whom]


async def catch_up(owing: Owing, facts: Callable[[], Awaitable[Facts]], now: datetime) -> bool:
    """Plan anew, in one transaction, for the chats that changed their hours; tell whether there were any.

    Raises:
        Deposed: another process has taken over.
    """
    async with owing.storage.reading() as store:
        count, hours = await store.owing.rehoured(owing.default)
        begin = max(now - _SHORT, await store.watch.restored() or now - _SHORT)
        marked = [(one, at) for one, at, _ in await store.news.since(begin.date())] if count else []
    if not count:
        return False
    known = await facts()
    owed = [*_news(marked, known, hours, begin, now), *_alerts(known, hours, begin, now)]
    async with owing.storage.writing() as store:
        await store.watch.hold(owing.epoch)
        for occasion, kind, whom in owed:
            if not await store.owing.count(None, whom, owing.default):
                continue
            if (number := await _number(store, occasion, kind, known)) is not None:
                await owing.step(store, number, kind, whom, now)
        await owe_rehoured(owing, store, hours, now)
        await store.owing.replanned(hours, owing.default)
    return True


def _alerts(facts: Facts, hours: set[Hour], begin: datetime, now: datetime) -> Iterator[_Owed]:
    for day, come in sorted(waves(hours, begin, now).items(), reverse=True):
        for occasion in occasions(facts, day):
            kind = kind_named(occasion.kind)
            if in_time := fresh(come, day, occasion.latest, now)[0]:
                yield occasion, kind, replace(audience(occasion, kind, in_time), rehoured=True)


def _news(
    marked: Sequence[tuple[Marked, datetime]], facts: Facts, hours: set[Hour], begin: datetime, now: datetime
) -> Iterator[_Owed]:
    """Give what was marked lately to those who no longer wait for their hour, or whose hour has come since."""
    kind = News()
    for one, at in marked:
        if not begin < at <= now:
            continue
        come = {hour for hour in hours if next_hour(hour, at) <= now}
        for occasion in kind.occasions(replace(facts, news=[one]), one.marked_on):
            yield occasion, kind, replace(audience(occasion, kind, None, waiting=False), rehoured=True)
            yield occasion, kind, replace(audience(occasion, kind, come, waiting=True), rehoured=True)


async def _number(store: Transaction, occasion: Occasion, kind: Kind, facts: Facts) -> int | None:
    match await store.occasions.known(occasion.key):
        case None:
            return await store.occasions.add(occasion, letters(occasion, kind, facts))
        case (number, Standing.OPEN | Standing.DOUBTFUL):
            return number
        case (number, Standing.WITHDRAWN):
            await store.occasions.renew(number, occasion, letters(occasion, kind, facts))
            return number
    return None
