"""On which day of each year something that happened once is remembered."""

from calendar import isleap
from datetime import date

from storage import PartialDate, Precision


def years_on(day: date, since: PartialDate | None) -> int:
    """Give how many years it has been, if the day is the yearly day of a date known to the day; else 0.

    What happened on 29 February is remembered on the 28th in years that have no 29th.

    >>> years_on(date(2013, 2, 28), PartialDate.parse("2012-02-29")), years_on(date(2013, 2, 1), None)
    (1, 0)
    """
    if since is None or since.first.month != day.month or since.precision is not Precision.DAY:
        return 0
    moved = since.first.day == 29 and day.day == 28 and day.month == 2 and not isleap(day.year)
    return max(0, day.year - since.first.year) if since.first.day == day.day or moved else 0
