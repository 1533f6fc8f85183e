"""What is known of the risk in a country: the texts `caution` and `caution-brief` say it, by the country's code.

Sources:
- Meduza: https://meduza.io/en/news/2021/10/13/belarus-makes-subscribing-to-extremist-telegram-channel-a-criminal-offense
- Viasna: https://spring96.org/en/news/114123 and https://spring96.org/en/news/113254
- OVD-Info (ovd.info) and International IDEA (idea.int) on Russia, since 1 September 2025
They are named in the note and not linked: whoever is being warned must not be led to a listed page.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from storage import PartialDate


@dataclass(frozen=True, slots=True)
class Source:
    """Who reports it (named by the text `caution-source`), and when; None: its day is not known to us."""

    key: str
    day: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """The note of one country (ISO 3166-1 alpha-2): the newest day it speaks for, and who says so."""

    country: str
    as_of: PartialDate
    sources: tuple[Source, ...]


NOTES: tuple[Note, ...] = (
    Note(
        "BY",
        PartialDate.parse("2024-02"),
        (Source("meduza", PartialDate.parse("2021-10-13")), Source("viasna", PartialDate.parse("2024-02"))),
    ),
    Note("RU", PartialDate.parse("2025-09"), (Source("ovd"), Source("idea"))),
)


def noted(countries: Iterable[str]) -> tuple[Note, ...]:
    """Give the notes there are for these countries."""
    among = set(countries)
    return tuple(one for one in NOTES if one.country in among)
