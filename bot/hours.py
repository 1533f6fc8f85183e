"""At which instant a clock on a wall somewhere shows an hour, and when the quiet hours there end."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_DAY = timedelta(days=1)


def due(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """Give the first instant (UTC) at which clocks in the zone show this hour on this day.

    Where clocks are put back and show it twice, that is the first time. Where they are put forward over it, even over
    the whole day, it is the moment they are put forward.

    >>> due(date(2012, 8, 4), time(10), ZoneInfo("Europe/Minsk"))
    datetime.datetime(2012, 8, 4, 7, 0, tzinfo=datetime.timezone.utc)
    >>> due(date(2026, 3, 29), time(2, 30), ZoneInfo("Europe/Berlin"))
    datetime.datetime(2026, 3, 29, 1, 0, tzinfo=datetime.timezone.utc)
    >>> due(date(2011, 12, 30), time(10), ZoneInfo("Pacific/Apia"))
    datetime.datetime(2011, 12, 30, 10, 0, tzinfo=datetime.timezone.utc)
    """
    wall = datetime.combine(day, hour)
    found = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    return found if _wall(found, zone) == wall else _put_forward(wall, zone)


def zone_named(name: str) -> ZoneInfo:
    """Give a time zone by its name; one that has left the world's list of zones is taken for UTC.

    >>> zone_named("Mars/Olympus_Mons").key
    'UTC'
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def quiet_end(now: datetime, zone: ZoneInfo, quiet_from: time, quiet_until: time) -> datetime | None:
    """Give the instant (UTC) at which the quiet hours end that `now` is in; None if it is in none.

    They may pass midnight; if they begin and end at the same hour there are none.

    >>> quiet_end(datetime(2012, 8, 4, 20, 30, tzinfo=UTC), ZoneInfo("Europe/Minsk"), time(22), time(8))
    datetime.datetime(2012, 8, 5, 5, 0, tzinfo=datetime.timezone.utc)
    >>> quiet_end(datetime(2012, 8, 4, 9, tzinfo=UTC), ZoneInfo("Europe/Minsk"), time(22), time(8)) is None
    True
    """
    today = now.astimezone(zone).date()
    end: datetime | None = None
    if quiet_from == quiet_until:
        return end
    for day in (today - _DAY, today, today + _DAY):
        begin = due(day, quiet_from, zone)
        over = due(day if quiet_from < quiet_until else day + _DAY, quiet_until, zone)
        if begin <= (end or now) < over:  # clocks put forward may lead from quiet hours right into the next
            end = over
    return end


def _wall(instant: datetime, zone: ZoneInfo) -> datetime:
    """What clocks in the zone show."""
    return instant.astimezone(zone).replace(tzinfo=None)


def _put_forward(wall: datetime, zone: ZoneInfo) -> datetime:
    """Find the moment at which clocks are put forward over this time of theirs.

    1. Read with the offset of before, a time that clocks leave out lies after that moment; with the one of after it
       lies before (PEP 495).
    2. Clocks are put forward at a whole second: halve the seconds between until one is left.
    """
    before = wall.replace(tzinfo=zone, fold=1, microsecond=0).astimezone(UTC)
    after = wall.replace(tzinfo=zone, fold=0, microsecond=0).astimezone(UTC)
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if _wall(middle, zone) < wall:
            before = middle
        else:
            after = middle
    return after
