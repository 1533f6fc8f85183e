"""The words of Viasna's list for what a court decided: how long, and what kind."""

import re
from collections.abc import Mapping

from storage import SentenceKind

_COUNT = r"(?P<{0}>\d{{1,3}})(?P<{0}_part> ?(?:1/4|1/2|3/4|¼|½|¾)|[.,](?:0|25|5|75))?"
_TERM = re.compile(
    rf"(?:{_COUNT.format('years')} ?years?)?(?:,? ?(?:and )?(?P<months>\d{{1,4}}) ?months?)?"
    r"(?:,? ?(?:and )?(?P<days>\d{1,5}) ?days?)?",
    re.ASCII | re.IGNORECASE,
)
_MONTHS = {"1/4": 3, "¼": 3, "25": 3, "1/2": 6, "½": 6, "5": 6, "3/4": 9, "¾": 9, "75": 9, "0": 0, "": 0}
_MOST = (100, 1_200, 36_500)  # years, months, days

_PLACE = r"(?:prison|penal colony|colony|colony[- ]settlement|penal settlement|juvenile penal colony)"
_PENALTIES = {
    rf"imprisonment(?: in an? [a-z -]*{_PLACE})?": SentenceKind.PRISON,
    r"restricted freedom in an open penal facility": SentenceKind.RESTRICTED,
    r"restricted freedom under home confinement": SentenceKind.HOME,
    r"suspended imprisonment": SentenceKind.SUSPENDED,
    r"(?:a )?fine": SentenceKind.FINE,
}
PENALTIES: Mapping[re.Pattern[str], SentenceKind] = {re.compile(shape): kind for shape, kind in _PENALTIES.items()}
_REMARK = re.compile(r"\s*\([^()]*\)$")

Term = tuple[int | None, int | None, int | None]


def term(text: str) -> Term | None:
    """Read a length as years, months and days; None if it is none.

    >>> term("4 1/2 years"), term("19 months"), term("life")
    ((4, 6, None), (None, 19, None), None)
    """
    found = _TERM.fullmatch(" ".join(text.split()))
    if not found or not any(found[part] for part in ("years", "months", "days")):
        return None
    part = (found["years_part"] or "").strip().lstrip(".,")
    years, months, days = (int(found[one]) if found[one] else None for one in ("years", "months", "days"))
    if _MONTHS[part]:
        months = (months or 0) + _MONTHS[part]
    if any(count is not None and count > most for count, most in zip((years, months, days), _MOST, strict=True)):
        return None
    return years, months, days


def penalty(text: str) -> SentenceKind | None:
    """Read what a sentence takes away; None if these are other words.

    >>> penalty('restricted freedom in an open penal facility ("khimiya")')
    <SentenceKind.RESTRICTED: 'restricted'>
    """
    plain = _REMARK.sub("", " ".join(text.split())).casefold()
    return next((kind for shape, kind in PENALTIES.items() if shape.fullmatch(plain)), None)
