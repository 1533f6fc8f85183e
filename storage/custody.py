"""Whether a person is held on a day, and for how long: worked out from the detentions, never stored.

1. Each detention gives a window in which it began and one in which it ended (dates may be known to the month only).
2. A day after the last possible beginning and before the first possible end is surely a day in custody: HELD.
3. A day that only may lie inside is UNKNOWN. We never guess.
4. Otherwise the newest detention that has ended decides: IN_EXILE if the person had to leave the country, else FREE.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from storage.dates import PartialDate

if TYPE_CHECKING:
    from storage.records import Detention


class Status(StrEnum):
    """Where a person is on a day, as far as it is known."""

    HELD = "held"
    FREE = "free"
    IN_EXILE = "exile"
    DECEASED = "deceased"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What kind of custody a detention is, or ended up as."""

    REMAND = "remand"
    PRISON = "prison"
    RESTRICTED = "restricted"
    HOME = "home"
    ADMINISTRATIVE = "administrative"


class Release(StrEnum):
    """How a detention ended."""

    END_OF_TERM = "end_of_term"
    EARLY = "early"
    AMNESTY = "amnesty"
    PARDON = "pardon"
    EXILE = "exile"
    UNDERTAKING = "undertaking"
    UNCHARGED = "uncharged"
    LET_OUT = "let_out"
    MEDICAL = "medical"


@dataclass(frozen=True, slots=True)
class _Window:
    """When a stretch of custody began (not before, not after) and ended (likewise); `date.max` is open."""

    detention: "Detention"
    began: tuple[date, date]
    ended: tuple[date, date]

    def surely(self, day: date) -> bool:
        return self.began[1] <= day < self.ended[0]

    def possibly(self, day: date) -> bool:
        return self.began[0] <= day < self.ended[1]


def status_on(detentions: Sequence["Detention"], died: PartialDate | None, day: date) -> Status:
    """Say where the person is on this day."""
    if died and died.last <= day:
        return Status.DECEASED
    if died and died.first <= day:
        return Status.UNKNOWN
    windows = _windows(detentions)
    if any(window.surely(day) for window in windows):
        return Status.HELD
    over = [window for window in windows if window.ended[1] <= day]
    if any(window.possibly(day) for window in windows) or not over:
        return Status.UNKNOWN
    newest = max(over, key=lambda window: window.ended[1])
    return Status.IN_EXILE if newest.detention.release is Release.EXILE else Status.FREE


def held_on(detentions: Sequence["Detention"], died: PartialDate | None, day: date) -> "Detention | None":
    """Give the detention the person is surely in on this day: the newest, should two overlap."""
    if status_on(detentions, died, day) is not Status.HELD:
        return None
    return max((window for window in _windows(detentions) if window.surely(day)), key=lambda one: one.began).detention


def kind_on(detention: "Detention", day: date) -> Kind:
    """Say which kind of custody it is on this day: remand until the first verdict, then what the verdict made of it."""
    verdicts = [sentence.sentenced_on for sentence in detention.sentences if sentence.sentenced_on]
    before_trial = detention.kind is not Kind.ADMINISTRATIVE and bool(verdicts) and day < min(v.first for v in verdicts)
    return Kind.REMAND if before_trial else detention.kind


def days_behind_bars(detentions: Sequence["Detention"], died: PartialDate | None, day: date) -> int | None:
    """Count the days since the arrest that began the present unbroken time in custody.

    A new detention on the day of a release does not break the time. None if the person is not surely held, is held
    at home, or if the day of the arrest is not known.
    """
    held = held_on(detentions, died, day)
    if held is None or held.detained_on is None or kind_on(held, day) is Kind.HOME:
        return None
    began = held.detained_on.day
    while joined := next((d for d in detentions if began and _ended_when(d, began)), None):
        began = joined.detained_on.day if joined.detained_on else None
    return (day - began).days if began else None


def _ended_when(earlier: "Detention", began: date) -> bool:
    """Whether a detention ended on the very day another began."""
    freed, arrest = earlier.released_on, earlier.detained_on
    return bool(freed and freed.day == began and arrest and arrest.first < began)


def _windows(detentions: Sequence["Detention"]) -> list[_Window]:
    placed = sorted((d for d in detentions if _begin(d)), key=lambda d: _begin(d) or (date.max, date.max))
    following = [_begin(later) for later in placed[1:]]
    return [
        window
        for detention, later in zip(placed, [*following, None], strict=True)
        for window in (*_served(detention, later), *_after_trial_at_liberty(detention, placed))
    ]


def _begin(detention: "Detention") -> tuple[date, date] | None:
    """The first and last day it can have begun, or None where nothing places it in time.

    Where only the verdict and the release are known, it began at some time between them.
    """
    if detention.detained_on:
        return detention.detained_on.first, detention.detained_on.last
    verdicts = [sentence.sentenced_on.first for sentence in detention.sentences if sentence.sentenced_on]
    return (min(verdicts), date.max) if verdicts and detention.released_on else None


def _served(detention: "Detention", later: tuple[date, date] | None) -> list[_Window]:
    began = _begin(detention)
    if began is None:
        return []
    if detention.released_on:
        ended = (detention.released_on.first, detention.released_on.last)
    elif term := _term_end(detention):
        # An administrative arrest ends by law with its days, and may end sooner. Any other term may have been
        # prolonged or cut: after it we do not know, until the next arrest shows that the person had been free.
        ended = (began[0], term) if detention.kind is Kind.ADMINISTRATIVE else (term, later[0] if later else date.max)
    else:
        ended = (date.max, date.max)
    return [_Window(detention, began, ended)]


def _term_end(detention: "Detention") -> date | None:
    """The latest end that the sentences give: the first counts from the arrest, each further one from its verdict."""
    ends = []
    for place, sentence in enumerate(detention.sentences):
        start = detention.detained_on if place == 0 else sentence.sentenced_on
        if start and sentence.term:
            ends.append(start.last + sentence.term)
    return max(ends, default=None)


def _after_trial_at_liberty(detention: "Detention", placed: Sequence["Detention"]) -> list[_Window]:
    """A term imposed on somebody who had been freed until the trial: it began some time after the verdict."""
    freed = detention.released_on
    for sentence in detention.sentences:
        verdict = sentence.sentenced_on
        if freed and verdict and sentence.term and verdict.first > freed.last and detention.detained_on:
            later = [begin[0] for other in placed if (begin := _begin(other)) and begin[0] > verdict.last]
            end = min([verdict.last + sentence.term, *later])
            return [_Window(detention, (verdict.first, date.max), (end, end))]
    return []
