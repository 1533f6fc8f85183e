"""Whether a person is held on a day, and for how long: worked out from the detentions, never stored.

1. Each detention gives a window in which it began and one in which it ended (dates may be known to the month only).
2. A day after the last possible beginning and before the first possible end is surely a day in custody: HELD.
3. A day that only may lie inside is UNKNOWN. We never guess.
4. Otherwise the newest detention that has ended decides: IN_EXILE if the person had to leave the country, else FREE.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from storage.dates import PartialDate
from storage.detention import Detention
from storage.kinds import Kind, Release, Status
from storage.windows import windows


@dataclass(frozen=True, slots=True)
class Custody:
    """Where a person is on one day; for somebody surely held also the detention, its kind on that day, and the days.

    `days` counts from the arrest that began the present unbroken time behind bars; None where that day is not known,
    or for somebody held at home.
    """

    status: Status
    detention: Detention | None = None
    kind: Kind | None = None
    days: int | None = None


def custody_on(detentions: Sequence[Detention], died: PartialDate | None, day: date) -> Custody:
    """Say where the person is on this day; of two detentions that overlap the newest counts."""
    if died and died.first <= day:
        return Custody(Status.DECEASED if died.last <= day else Status.UNKNOWN)
    known = windows(detentions)
    if certain := [window for window in known if window.surely(day)]:
        held = max(certain, key=lambda window: window.began).detention
        kind = kind_on(held, day)
        return Custody(Status.HELD, held, kind, None if kind is Kind.HOME else _days_behind_bars(held, detentions, day))
    over = [window for window in known if window.ended[1] <= day]
    if any(window.possibly(day) for window in known) or not over:
        return Custody(Status.UNKNOWN)
    newest = max(over, key=lambda window: window.ended[1])
    return Custody(Status.IN_EXILE if newest.detention.release is Release.EXILE else Status.FREE)


def kind_on(detention: Detention, day: date) -> Kind:
    """Say which kind of custody it is on this day: remand until the first verdict, then what the verdict made of it."""
    verdicts = [sentence.sentenced_on for sentence in detention.sentences if sentence.sentenced_on]
    before_trial = detention.kind is not Kind.ADMINISTRATIVE and bool(verdicts) and day < min(v.first for v in verdicts)
    return Kind.REMAND if before_trial else detention.kind


def _days_behind_bars(held: Detention, detentions: Sequence[Detention], day: date) -> int | None:
    """Count the days; a new detention on the day of a release does not break the time."""
    began = held.detained_on.day if held.detained_on else None
    while joined := next((one for one in detentions if began and _ended_when(one, began)), None):
        began = joined.detained_on.day if joined.detained_on else None
    return (day - began).days if began else None


def _ended_when(earlier: Detention, began: date) -> bool:
    """Whether time behind bars ended on the very day another detention began."""
    freed, arrest = earlier.released_on, earlier.detained_on
    behind_bars = earlier.kind is not Kind.HOME
    return bool(behind_bars and freed and freed.day == began and arrest and arrest.first < began)
