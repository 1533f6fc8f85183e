"""The cell of Viasna's list that tells where somebody is: a facility and its address, or words instead."""

import re
from dataclasses import dataclass

_RELEASED = re.compile(r"(?:is |was |has been )?(?:released|let out|set free|awaiting)\b", re.IGNORECASE)
_FACILITY = re.compile(
    r"\b(?:prison|colony|jail|sizo|remand|detention|cent(?:re|er)|facility|settlement|hospital|house of|igu|iuot|"
    r"i[kuvz]|p[ktb]|kgb|kdb|турма|тюрьма|калонія|колония|сіза|сизо|[іи]к|пк|кдб|кгб|іус|иуот|іуат|ивс|ізалятар|изолятор)"
    r"(?!\w)|№|\bno\.? ?\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is, as far as the words tell: in a facility, or `free` to await the sentence."""

    facility: str = ""
    address: str = ""
    free: bool = False


def place(text: str) -> Place:
    """Read the cell; words that name no facility make no place.

    >>> place("Prison No. 4; Invented Street 1")
    Place(facility='Prison No. 4', address='Invented Street 1', free=False)
    """
    first, _, rest = text.strip().partition("\n") if "\n" in text.strip() else text.strip().partition(";")
    title, address = " ".join(first.split()).rstrip(",;"), ", ".join(filter(None, map(_tidy, re.split(r"[\n;]", rest))))
    if _RELEASED.match(title):
        return Place(free=True)
    return Place(title, address) if _FACILITY.search(title) else Place()


def _tidy(line: str) -> str:
    return " ".join(line.split()).strip(",")
