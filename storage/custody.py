"""Whether a person is held on a day, and for how long: worked out from the detentions, never stored.

1. Each detention gives a window in which it began and one in which it ended (dates may be known to the month only).
2. A day after the last possible beginning and before the first possible end is surely a day in custody: HELD.
3. A day that only may lie inside is UNKNOWN. We never guess.
4. Otherwise the newest detention that has ended decides: IN_EXILE if the person had to leave the country, else FREE.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from storage.dates import PartialDate
from storage.kinds import Kind, Release, Status
from storage.windows import windows

if TYPE_CHECKING:
    from storage.records import Detention


def status_on(detentions: Sequence["Detention"], died: PartialDate | None, day: date) -> Status:
    """Say where the person is on this day."""
    if died and died.last <= day:
        return Status.DECEASED
    if died and died.first <= day:
        return Status.UNKNOWN
    custody = windows(detentions)
    if any(window.surely(day) for window in custody):
        return Status.HELD
    over = [window for window in custody if window.ended[1] <= day]
    if any(window.possibly(day) for window in custody) or not over:
        return Status.UNKNOWN
    newest = max(over, key=lambda window: window.ended[1])
    return Status.IN_EXILE if newest.detention.release is Release.EXILE else Status.FREE


def held_on(detentions: Sequence["Detention"], died: PartialDate | None, day: date) -> "Detention | None":
    """Give the detention the person is surely in on this day: the newest, should two overlap."""
    if status_on(detentions, died, day) is not Status.HELD:
        return None
    return max((window for window in windows(detentions) if window.surely(day)), key=lambda one: one.began).detention


def kind_on(detention: "Detention", day: date) -> Kind:
    """Say which kind of custody it is on this day: remand until the first verdict, then what the verdict made of it."""
    verdicts = [sentence.sentenced_on for sentence in detention.sentences if sentence.sentenced_on]
    before_trial = detention.kind is not Kind.ADMINISTRATIVE and bool(verdicts) and day < min(v.first for v in verdicts)
    return Kind.REMAND if before_trial else detention.kind


def days_behind_bars(detentions: Sequence["Detention"], died: PartialDate | None, day: date) -> int | None:
    """Count the days since the arrest that began the present unbroken time in custody.

    A new detention on the day of a release does not break the time; time held at home is not behind bars. None if
    the person is not surely held, is held at home, or if the day of the arrest is not known.
    """
    held = held_on(detentions, died, day)
    if held is None or held.detained_on is None or kind_on(held, day) is Kind.HOME:
        return None
    began = held.detained_on.day
    while joined := next((d for d in detentions if began and _ended_when(d, began)), None):
        began = joined.detained_on.day if joined.detained_on else None
    return (day - began).days if began else None


def _ended_when(earlier: "Detention", began: date) -> bool:
    """Whether time behind bars ended on the very day another detention began."""
    freed, arrest = earlier.released_on, earlier.detained_on
    behind_bars = earlier.kind is not Kind.HOME
    return bool(behind_bars and freed and freed.day == began and arrest and arrest.first < began)
