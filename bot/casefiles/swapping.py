"""Whether day and month of a date look exchanged."""

import re
from dataclasses import replace
from datetime import date

from storage import PartialDate, Precision

LOOKS_SWAPPED = "; day and month look swapped"
_SHAPE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def hint_for_text(text: str) -> str:
    """Say so of what is in no calendar, but would be with day and month exchanged.

    >>> hint_for_text("2021-13-05"), hint_for_text("2021-13-32")
    ('; day and month look swapped', '')
    """
    found = _SHAPE.fullmatch(text.strip())
    return LOOKS_SWAPPED if found and _made(int(found[1]), int(found[3]), int(found[2])) else ""


def hint_for_future(found: PartialDate, today: date) -> str:
    """Say so of a date ahead that would not be with day and month exchanged."""
    other = _exchanged(found)
    return LOOKS_SWAPPED if other and other.first <= today else ""


def hint_for_order(earlier: PartialDate, later: PartialDate, today: date) -> str:
    """Say so of two dates in an order that cannot be, but could with day and month of one exchanged."""
    pairs = ((_exchanged(earlier), later), (earlier, _exchanged(later)))
    could = any(one and other and one.first <= other.last and other.first <= today for one, other in pairs)
    return LOOKS_SWAPPED if could else ""


def _exchanged(found: PartialDate) -> PartialDate | None:
    first = found.first
    other = _made(first.year, first.day, first.month) if found.precision is Precision.DAY else None
    return replace(found, first=other) if other and other != first else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
