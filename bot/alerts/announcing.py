"""Sending announcements: kept as approved, owed to their crowd when their time comes, changed where they were sent."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.core import get_global

from bot.alerts.announced_letters import letters
from bot.alerts.owing import Owing
from bot.conversation import Defaults
from bot.hours import due, zone_named
from storage import (
    DELETABLE,
    Announcement,
    Crowd,
    Hour,
    Lane,
    Letter,
    Occasion,
    Outcome,
    Phase,
    Stage,
    Standing,
    Timing,
    Transaction,
    Whom,
)

ANNOUNCEMENT = "announcement"  # the kind of its occasion
KEPT = DELETABLE  # who was sent it
_EVERYWHERE_OVER = timedelta(hours=12)  # the day of the last zone ends so long after that of UTC
_UNDER_WAY = {Stage.OWED, Stage.CHANGING}


def audience(one: Announcement) -> Whom:
    """Say which chats are its crowd; a country is that of the time zone a chat goes by."""
    match one.crowd:
        case Crowd.FOLLOWERS:
            return Whom(one.crowd_of)
        case Crowd.LANGUAGE:
            return Whom(None, languages=(one.crowd_of,))
        case Crowd.COUNTRY:
            return Whom(None, zones=tuple(get_global("territory_zones").get(one.crowd_of, ())))
        case Crowd.MANY:
            return Whom(None, many=True)
    return Whom(None)


async def to_be_sent(
    store: Transaction,
    one: Announcement,
    now: datetime,
    defaults: Defaults,
) -> None:
    """Keep what was approved, letter by letter; nothing leaves before its time.

    For a correction or a recall its time has come: what was sent stays as it is while the change may be thrown away.
    """
    day, written = _day(one, now, defaults.zone), letters(one)
    planned = Occasion(
        f"{ANNOUNCEMENT}:{one.number}",
        ANNOUNCEMENT,
        f"{ANNOUNCEMENT}:{one.number}",
        day,
        day,
        latest=_latest(written),
        repeats=False,
    )
    number = one.occasion_id
    if number is None:
        number = await store.occasions.add(planned, written)
    elif one.recall:
        await store.occasions.recall(number)
    elif one.begun:
        await store.occasions.correct(number, planned, written)
    else:
        await store.occasions.renew(number, planned, written)
    await store.occasions.stand(number, Standing.PAUSED)
    await store.announcements.sends(one.number, number)


async def announce(
    owing: Owing, hours: Collection[Hour], since: datetime, now: datetime, going: Collection[int]
) -> set[int]:
    """Let everything approved go on whose time has come, unless all stand still; give the numbers of what goes.

    `going` is what went at the look before, up to `since`. Whatever stood still then has missed hours that came since:
    it is owed to all whose hour has come; to those who were owed it before it is not owed again.

    Raises:
        Deposed: another process has taken over.
    """
    async with owing.storage.reading() as store:
        frozen = await store.boards.frozen()
        found = await store.announcements.in_phase(Phase.APPROVED, Phase.RUNNING, Phase.CANCELLED)
        over = await store.announcements.to_forget(now - KEPT)
    went = set[int]()
    for one in found:
        if one.phase is Phase.CANCELLED and one.ended_at is None:
            await _drop(owing, one, now)
        elif frozen or one.phase is Phase.CANCELLED:
            continue
        elif one.phase is Phase.RUNNING:
            if await _go_on(owing, one, hours, since if one.number in going else None, now):
                went.add(one.number)
        elif _has_come(one, hours, now) and await _start(owing, one, hours, now):
            went.add(one.number)
    for one in over:
        await _forget(owing, one)
    return went


async def owe_rehoured(owing: Owing, store: Transaction, hours: Collection[Hour], now: datetime) -> None:
    """Owe what goes at each reader's own hour to those who changed theirs to one that has come; see `catch_up`."""
    if await store.boards.frozen():
        return
    for one in await store.announcements.in_phase(Phase.RUNNING):
        if one.occasion_id and one.day and _is_by_hours(one) and (come := _come(one.day, hours, None, now)):
            await _owe(owing, store, one.occasion_id, replace(audience(one), hours=come, rehoured=True), now)


async def _forget(owing: Owing, one: Announcement) -> None:
    """Let its deliveries be cleared away, and when they are, keep no number from which anybody could be made out."""
    if one.occasion_id is None:
        return
    async with owing.storage.writing() as store:
        await store.watch.hold(owing.epoch)
        await store.occasions.close(one.occasion_id)
        if await store.progress.coarsen(one.occasion_id):
            await store.announcements.forget(one.number)


async def _start(owing: Owing, one: Announcement, hours: Collection[Hour], now: datetime) -> bool:
    async with owing.storage.writing() as store:
        await store.watch.hold(owing.epoch)
        made = await store.announcements.move(
            one,
            [Phase.APPROVED],
            Phase.RUNNING,
            now,
            started_at=one.started_at or now,
            owed=False,
            told=one.told if one.recall else one.texts,
            told_outside=one.told_outside if one.recall else one.safe_outside,
            corrected=one.corrected or (one.begun and not one.recall),
        )
        if made and one.begun:
            await to_be_sent(store, made, now, owing.defaults)
        if made and made.occasion_id:
            await store.occasions.stand(made.occasion_id, Standing.OPEN)
    return made is not None and await _go_on(owing, made, hours, None, now)


async def _go_on(
    owing: Owing, one: Announcement, hours: Collection[Hour], since: datetime | None, now: datetime
) -> bool:
    """Owe it to those whose hour has come since, or to all; or let those who were sent it be owed the change.

    Tell whether nothing stopped it on the way.
    """
    if one.occasion_id is None or one.started_at is None:
        return False
    number, whom, over = one.occasion_id, audience(one), True
    if one.owed:
        await _finish(owing, one, number, now)
        return True
    if one.day and _is_by_hours(one):
        come = _come(one.day, hours, since, now)
        over = now > datetime.combine(one.day, time(23, 59), ZoneInfo("UTC")) + _EVERYWHERE_OVER
        whom = replace(whom, hours=come) if not over else whom
        if not come and not over:
            return True

    async def step(store: Transaction, after: int) -> int | None:
        if one.changing:
            return await store.redoing.redo(number, now, after)
        return await _owe(owing, store, number, whom, now, after=after)

    return await _walk(owing, one, step, done=over)


async def _owe(
    owing: Owing, store: Transaction, number: int, whom: Whom, now: datetime, *, after: int = 0
) -> int | None:
    """Owe it to the next stretch; give where the one after begins, None at the end."""
    lane = Lane.ANNOUNCEMENTS
    return await store.owing.owe(number, whom, lane=lane, at=now, default=owing.default, singly=None, after=after)


async def _walk(
    owing: Owing, one: Announcement, step: Callable[[Transaction, int], Awaitable[int | None]], *, done: bool
) -> bool:
    """Walk the crowd in short transactions, as long as it runs; remember, and tell, whether all of it was walked."""
    after: int | None = 0
    while after is not None:
        async with owing.storage.writing() as store:
            await owing.lead.hold()
            await store.watch.hold(owing.epoch)
            now_so = await store.announcements.get(one.number)
            if now_so is None or now_so.phase is not Phase.RUNNING or await store.boards.frozen():
                return False
            after = await step(store, after)
            if after is None and done:
                await store.announcements.owed(one.number)
        await asyncio.sleep(0)  # whoever waits for an answer goes first
    return True


async def _finish(owing: Owing, one: Announcement, number: int, now: datetime) -> None:
    async with owing.storage.writing() as store:
        await store.watch.hold(owing.epoch)
        counts = await store.progress.of(number)
        if not any(count for (_, stage), count in counts.items() if stage in _UNDER_WAY):
            await store.announcements.move(
                one, [Phase.RUNNING], Phase.DONE, now, ended_at=one.ended_at or now, changing=False
            )


async def _drop(owing: Owing, one: Announcement, now: datetime) -> None:
    """Drop what has not left of an announcement that was cancelled."""
    after: int | None = 0 if one.occasion_id else None
    while after is not None and one.occasion_id:
        async with owing.storage.writing() as store:
            await store.watch.hold(owing.epoch)
            after = await store.redoing.drop_waiting(one.occasion_id, Outcome.WITHDRAWN, after)
        await asyncio.sleep(0)
    async with owing.storage.writing() as store:
        await store.watch.hold(owing.epoch)
        over = {"ended_at": now, "owed": True, "changing": False}  # nobody is owed it, even if it runs once more
        await store.announcements.move(one, [Phase.CANCELLED], Phase.CANCELLED, now, **over)


def _has_come(one: Announcement, hours: Collection[Hour], now: datetime) -> bool:
    if one.changing or one.timing is Timing.NOW:
        return True
    if one.timing is Timing.AT:
        return one.at is not None and one.at <= now
    return one.day is not None and any(_due(one.day, hour) <= now for hour in hours)


def _is_by_hours(one: Announcement) -> bool:
    """Whether it comes to readers at the hour of each, some of which are to come."""
    return one.timing is Timing.OWN_HOUR and not one.changing and not one.owed


def _come(day: date, hours: Collection[Hour], since: datetime | None, now: datetime) -> tuple[Hour, ...]:
    """Give the hours that have come on this day, only since then if that is told."""
    return tuple(hour for hour in hours if (at := _due(day, hour)) <= now and (since is None or since < at))


def _due(day: date, hour: Hour) -> datetime:
    name, at = hour
    return due(day, at, zone_named(name))


def _day(one: Announcement, now: datetime, zone: ZoneInfo) -> date:
    return one.day or (one.at or now).astimezone(zone).date()


def _latest(letters: Mapping[tuple[str, int], Letter]) -> int:
    return max(late for _, late in letters)
