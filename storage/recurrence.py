"""On which days an action day falls, by its RFC 5545 recurrence rule."""

from datetime import date, datetime, time
from functools import lru_cache

from dateutil.rrule import rrule, rruleset, rrulestr

_LONG_AGO = date(1900, 1, 1)  # where a rule holds since anybody remembers


def next_from(rule: str, first_on: date | None, day: date) -> date | None:
    """Give the first occurrence on or after the day; a day without a rule comes once, on `first_on`.

    Raises:
        ValueError: the rule is none by RFC 5545.

    >>> next_from("FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4", date(2012, 8, 4), date(2012, 8, 5))
    datetime.date(2013, 8, 4)
    """
    if not rule:
        return first_on if first_on and first_on >= day else None
    found = _occurrences(rule, first_on).after(datetime.combine(day, time()), inc=True)
    return found.date() if found else None


@lru_cache(maxsize=64)
def _occurrences(rule: str, first_on: date | None) -> rrule | rruleset:
    """Read a rule once: it counts from its first day on, and keeps what it has counted."""
    return rrulestr(rule, dtstart=datetime.combine(first_on or _LONG_AGO, time()), cache=True)
