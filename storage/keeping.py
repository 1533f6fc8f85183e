"""How long a chat is kept without a word from it, and after how many hours its messages may be deleted."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

KEEP_MONTHS = (1, 3, 6, 12, 24)  # months to choose from
KEPT_MONTHS = 12  # months for those who chose none
DELETABLE = timedelta(hours=48)  # so long a bot may delete its messages (Bot API deleteMessage)
ERASE_HOURS = (1, 6, 24, 47)  # to choose from


def expiry(today: date, months: int | None) -> date:
    """Give the day a chat is forgotten: the first of a month, so that nothing tells on which day it was met.

    >>> expiry(date(2026, 11, 27), 12), expiry(date(2026, 12, 1), None)
    (datetime.date(2027, 12, 1), datetime.date(2028, 1, 1))
    """
    return (today + relativedelta(months=(months or KEPT_MONTHS) + 1)).replace(day=1)
