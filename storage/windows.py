"""When each stretch of custody can have begun and ended, as far as the dates of the detentions tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from storage.detention import Detention
from storage.kinds import Kind, Release, SentenceKind


@dataclass(frozen=True, slots=True)
class Window:
    """When a stretch of custody began (not before, not after) and ended (likewise); `date.max` is open."""

    detention: Detention
    began: tuple[date, date]
    ended: tuple[date, date]

    def surely(self, day: date) -> bool:
        """Whether the day surely lies inside."""
        return self.began[1] <= day < self.ended[0]

    def possibly(self, day: date) -> bool:
        """Whether the day may lie inside."""
        return self.began[0] <= day < self.ended[1]


def windows(detentions: Sequence[Detention]) -> list[Window]:
    """Give the windows of all detentions, each as narrow as its dates make it."""
    placed = sorted(filter(_took_liberty, detentions), key=_begin)
    return [
        window
        for place, detention in enumerate(placed)
        for window in (
            *_served(detention, _next_arrest(placed[place + 1 :])),
            *_after_trial_at_liberty(detention, placed),
        )
    ]


def term_ends(detention: Detention) -> tuple[date, date] | None:
    """Give the first and last day on which the sentences can end; None where nothing is known to count.

    The first counts from the arrest, the others from their verdict; one of unknown length or beginning is left out.
    """
    ends = []
    for place, sentence in enumerate(sentence for sentence in detention.sentences if sentence.term):
        start = (None if place else detention.detained_on) or sentence.sentenced_on
        if start and sentence.term:
            ends.append((_after(start.first, sentence.term), _after(start.last, sentence.term)))
    return (max(first for first, _ in ends), max(last for _, last in ends)) if ends else None


def _took_liberty(detention: Detention) -> bool:
    """Whether it was custody at all: nobody was arrested or released where a court only fined."""
    only_fined = bool(detention.sentences) and not any(sentence.confines for sentence in detention.sentences)
    return bool(detention.detained_on or detention.released_on or not only_fined)


def _begin(detention: Detention) -> tuple[date, date]:
    """The first and last day it can have begun.

    Where the arrest is not known, it began at some time after the verdict; where that is not known, at any time.
    """
    if detention.detained_on:
        return detention.detained_on.first, detention.detained_on.last
    verdicts = [
        sentence.sentenced_on.first
        for sentence in detention.sentences
        if sentence.sentenced_on and (sentence.confines or detention.released_on)
    ]
    return min(verdicts, default=date.min), date.max


def _next_arrest(later: Sequence[Detention]) -> date:
    """The day that shows that the person had been free before; `date.max` if none is known."""
    return min((detention.detained_on.first for detention in later if detention.detained_on), default=date.max)


def _served(detention: Detention, next_arrest: date) -> list[Window]:
    began = _begin(detention)
    if began[0] == date.min:  # which arrest came later cannot be told
        next_arrest = date.max
    term = term_ends(detention)
    if detention.released_on:
        ended = (detention.released_on.first, detention.released_on.last)
    elif detention.kind is Kind.ADMINISTRATIVE:
        ended = term or (began[0], next_arrest)  # it ends by law with its days
    elif detention.release or _let_off(detention):
        ended = (began[0], next_arrest)  # it may be over, and nobody told since when
    else:
        # A term may have been prolonged or cut: after it we do not know, until the next arrest. Where that came
        # before the term was over, or no term is known, the person may have been free at any time before it.
        surely_until = term[0] if term else date.max
        ended = (surely_until if surely_until <= next_arrest else began[0], next_arrest)
    return [Window(detention, began, ended)]


def _let_off(detention: Detention) -> bool:
    """Whether a court suspended all it imposed: nobody stays in custody for that, though the day is not told."""
    kinds = {sentence.kind for sentence in detention.sentences}
    return SentenceKind.SUSPENDED in kinds and not any(sentence.confines for sentence in detention.sentences)


def _after_trial_at_liberty(detention: Detention, placed: Sequence[Detention]) -> list[Window]:
    """A term imposed on somebody who had been freed until the trial: it began some time after the verdict.

    One imposed on somebody who had been made to leave the country did not begin.
    """
    freed = detention.released_on
    for sentence in detention.sentences:
        verdict = sentence.sentenced_on
        if freed and verdict and sentence.term and verdict.first > freed.last and detention.detained_on:
            if detention.release is Release.EXILE:
                return []
            later = [other for other in placed if other.detained_on and other.detained_on.first > verdict.last]
            end = min(_after(verdict.last, sentence.term), _next_arrest(later))
            return [Window(detention, (verdict.first, date.max), (end, end))]
    return []


def _after(day: date, term: relativedelta) -> date:
    """The day on which a term begun on this day is over; one beyond the calendar is open."""
    try:
        return day + term
    except (ValueError, OverflowError):
        return date.max
