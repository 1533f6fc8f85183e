"""On which day a term ends by the verdicts, where that is one day and known."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from storage import Confidence, Detention, Kind, PartialDate, Sentence, SentenceKind, term_ends

# Time in remand counts double towards restricted freedom, so that its end cannot be counted from the arrest.
_COUNTED = {SentenceKind.PRISON, SentenceKind.ADMINISTRATIVE}
_ROUGHLY = 10  # days by which the rough sum may be wrong; months and leap years make it wrong by six at most


def term_end(detention: Detention, day: date) -> PartialDate | None:
    """Give the day on which the term ends by what had been decided until `day`; None if it is not one known day.

    It is not where the arrest or a later verdict is known to the month only, or the length of a sentence is not known.
    """
    passed = _passed(detention, day)
    arrest = detention.detained_on
    if not passed or arrest is None or detention.kind in {Kind.RESTRICTED, Kind.HOME}:
        return None
    if any(one.kind not in _COUNTED or not one.term for one in passed) or not all(
        one.sentenced_on for one in passed[1:]
    ):
        return None
    ends = term_ends(replace(detention, sentences=tuple(passed)))
    if ends is None or ends[0] != ends[1] or ends[1] == date.max:
        return None
    dates = (arrest, *(one.sentenced_on for one in passed))
    reported = any(when and when.confidence is Confidence.REPORTED for when in dates)
    return PartialDate(ends[0], confidence=Confidence.REPORTED if reported else Confidence.CERTAIN)


def ends_about(detention: Detention, first: date, last: date) -> bool:
    """Tell by a rough sum whether any sentence may end in these days: it spares nearly everybody the exact one."""
    earliest, latest = first.toordinal() - _ROUGHLY, last.toordinal() + _ROUGHLY
    for one in detention.sentences:
        length = (one.years or 0) * 365.2425 + (one.months or 0) * 30.436875 + (one.days or 0)
        for start in (detention.detained_on, one.sentenced_on):
            if start and earliest <= start.first.toordinal() + length <= latest:
                return True
    return False


def _passed(detention: Detention, day: date) -> Sequence[Sentence]:
    """The sentences to custody passed by the day."""
    return [
        one
        for one in detention.sentences
        if one.confines and (one.sentenced_on is None or one.sentenced_on.first <= day)
    ]
