"""The kinds that the field tells apart: of status, custody, release, sentence, name."""

from enum import StrEnum


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


class SentenceKind(StrEnum):
    """What a sentence takes away."""

    PRISON = "prison"
    RESTRICTED = "restricted"
    HOME = "home"
    ADMINISTRATIVE = "administrative"
    REGIME = "regime"
    FINE = "fine"


class NameKind(StrEnum):
    """What a spelling is: the name we show, the full name, or another spelling people use."""

    PRIMARY = "primary"
    FULL = "full"
    OTHER = "other"
