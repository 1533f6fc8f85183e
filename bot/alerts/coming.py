"""What comes next: the occasions of the coming days, for whoever wants to know beforehand."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.alerts import kind_named, occasions
from bot.alerts.kind import Audience, Facts
from bot.alerts.knowing import known
from bot.alerts.owing import audience
from bot.conversation import Defaults
from bot.hours import due, zone_named
from storage import Hour, Occasion, Transaction

_A_YEAR = 366
_FIRST = ZoneInfo("Pacific/Kiritimati")  # where a day begins first


@dataclass(frozen=True, slots=True)
class Coming:
    """An occasion, when those hear of it who chose no hour and no zone, and how many chats would."""

    occasion: Occasion
    at: datetime
    count: int


async def coming(store: Transaction, defaults: Defaults, now: datetime, days: int) -> tuple[Facts, list[Coming]]:
    """Give the occasions of so many days from now on in the order of time, with the facts they come from.

    Not the question whether to keep a chat, which is no business of anybody's but that chat's.
    """
    today = now.astimezone(defaults.zone).date()
    facts = await known(store, today)
    found = []
    for ahead in range(days + 1):
        day = today + timedelta(days=ahead)
        at = due(day, defaults.alert_time, defaults.zone)
        told = occasions(facts, day) if at > now else []
        public = [one for one in told if kind_named(one.kind).audience is not Audience.EXPIRING]
        found += [Coming(occasion, at, await _count(store, occasion, defaults)) for occasion in public]
        await asyncio.sleep(0)  # whoever waits for an answer goes first
    return facts, found


async def next_alert(store: Transaction, defaults: Defaults, now: datetime) -> datetime | None:
    """Give when the next alert comes to any chat, at its own hour; None if none does in a year."""
    today = now.astimezone(defaults.zone).date()
    facts = await known(store, today)
    hours = await store.owing.hours((defaults.zone.key, defaults.alert_time))
    nearest: datetime | None = None
    for ahead in range(-1, _A_YEAR):
        day = today + timedelta(days=ahead)
        if nearest and nearest < due(day, time(0), _FIRST):
            break
        for occasion in occasions(facts, day):
            for hour in hours:
                at = due(day, hour[1], zone_named(hour[0]))
                if now < at < (nearest or datetime.max.replace(tzinfo=UTC)) and await _count(
                    store, occasion, defaults, [hour]
                ):
                    nearest = at
    return nearest


async def _count(
    store: Transaction, occasion: Occasion, defaults: Defaults, hours: Collection[Hour] | None = None
) -> int:
    whom = audience(occasion, kind_named(occasion.kind), hours)
    return await store.owing.count(None, whom, (defaults.zone.key, defaults.alert_time))
