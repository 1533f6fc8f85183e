"""Waves: for which days the hour of alerts has come, and in which time zones (pure)."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from bot.hours import due, zone_named
from storage import Hour

_DAY = timedelta(days=1)
Waves = dict[date, set[Hour]]


def waves(hours: Iterable[Hour], since: datetime, until: datetime) -> Waves:
    """Give the days whose hour of alerts came after `since` and not after `until`, with the hours that came.

    >>> from datetime import UTC, time
    >>> waves([("Europe/Minsk", time(10))], datetime(2012, 8, 4, 6, tzinfo=UTC), datetime(2012, 8, 4, 7, tzinfo=UTC))
    {datetime.date(2012, 8, 4): {('Europe/Minsk', datetime.time(10, 0))}}
    """
    found: defaultdict[date, set[Hour]] = defaultdict(set)
    for name, hour in hours:
        zone = zone_named(name)
        day, last = since.astimezone(zone).date() - _DAY, until.astimezone(zone).date()
        while day <= last:
            if since < due(day, hour, zone) <= until:
                found[day].add((name, hour))
            day += _DAY
    return dict(found)


def next_hour(hour: Hour, after: datetime) -> datetime:
    """Give the first time after an instant that this hour of alerts comes."""
    name, at = hour
    zone = zone_named(name)
    day = after.astimezone(zone).date() - _DAY
    while (found := due(day, at, zone)) <= after:
        day += _DAY
    return found


def fresh(hours: Collection[Hour], day: date, latest: int, now: datetime) -> tuple[set[Hour], set[Hour]]:
    """Part the hours into those where it is still worth telling and those where it is too late."""
    late = {(name, hour) for name, hour in hours if (now.astimezone(zone_named(name)).date() - day).days > latest}
    return set(hours) - late, late
