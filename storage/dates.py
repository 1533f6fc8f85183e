"""Calendar dates known to the day, the month or the year: a date nobody knows to the day is never given one."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class Precision(StrEnum):
    """How closely a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Confidence(StrEnum):
    """How well a fact is sourced: two independent sources or a primary one, or a single source."""

    CERTAIN = "certain"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date by ISO 8601 with reduced precision (`2008-01-28`, `2008-01`, `2008`) and how well it is sourced."""

    first: date
    precision: Precision = Precision.DAY
    confidence: Confidence = Confidence.CERTAIN

    @classmethod
    def parse(cls, text: str, confidence: Confidence = Confidence.CERTAIN) -> Self:
        """Read an ISO date cut to what is known.

        Raises:
            ValueError: the text is no such date.

        >>> PartialDate.parse("2008-02").last
        datetime.date(2008, 2, 29)
        """
        found = _SHAPE.fullmatch(text.strip())
        if not found:
            raise ValueError(f"{text!r} is no date; write 2011-08-04, 2011-08 or 2011")
        year, month, day = found.groups()
        precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
        try:
            return cls(date(int(year), int(month or 1), int(day or 1)), precision, confidence)
        except ValueError as impossible:
            raise ValueError(f"{text!r} is not in the calendar") from impossible

    @property
    def last(self) -> date:
        """The last day this date can mean."""
        match self.precision:
            case Precision.DAY:
                return self.first
            case Precision.MONTH:
                return self.first.replace(day=calendar.monthrange(self.first.year, self.first.month)[1])
            case Precision.YEAR:
                return self.first.replace(month=12, day=31)

    @property
    def day(self) -> date | None:
        """The day itself, or None where only the month or the year is known."""
        return self.first if self.precision is Precision.DAY else None

    def __str__(self) -> str:
        """Give the ISO form, cut to what is known.

        >>> str(PartialDate.parse("2008-01"))
        '2008-01'
        """
        return self.first.isoformat()[: {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[self.precision]]
