"""Two dates for one thing, ours and the list's: which of them stands."""

from dataclasses import dataclass
from datetime import timedelta

from storage import Confidence, PartialDate, Precision

# Within this two days told of one event are taken for the same: sources differ, and a criminal case often follows a
# fortnight of administrative arrest.
NEAR = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The date that stands, and the list's words where it says otherwise."""

    found: PartialDate | None
    words: str = ""


def weighed(label: str, ours: PartialDate | None, listed: PartialDate | None) -> Weighed:
    """Weigh them: what is certain stands, the closer of two that agree, else what the list says now.

    >>> weighed("died", PartialDate.parse("2021"), PartialDate.parse("2022-03-04")).words
    'died: 2022-03-04'
    """
    if ours is None or listed is None:
        return Weighed(ours or listed)
    if ours.first <= listed.first and listed.last <= ours.last:
        closer = listed.precision is not ours.precision and ours.precision is not Precision.DAY
        return Weighed(listed if closer else ours)
    if listed.first <= ours.first and ours.last <= listed.last:
        return Weighed(ours)
    if ours.confidence is Confidence.CERTAIN:
        return Weighed(ours, f"{label}: {listed}")
    return Weighed(listed)


def in_order(label: str, earlier: PartialDate | None, later: Weighed, ours: PartialDate | None) -> Weighed:
    """Give what we had for the later date where the list's, beside an earlier one of ours, would come too early."""
    if earlier is None or later.found is None or later.found == ours or later.found.last >= earlier.first:
        return later
    return Weighed(ours, f"{label}: {later.found}")


def apart(one: PartialDate, other: PartialDate) -> timedelta:
    """Give how far two dates are apart at the least.

    >>> apart(PartialDate.parse("2021-05"), PartialDate.parse("2021-06-02")).days
    2
    """
    return max(one.first - other.last, other.first - one.last, timedelta())
