"""One time a person lost their liberty: charge, sentences, places, release."""

from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from storage.dates import PartialDate
from storage.kinds import Kind, Release, SentenceKind
from storage.words import NO_WORDS, Words


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a court decided within a detention: a term, a fine, or a change of regime that adds no time."""

    kind: SentenceKind
    sentenced_on: PartialDate | None = None
    articles: tuple[str, ...] = ()
    years: int | None = None
    months: int | None = None
    days: int | None = None
    court: Words = NO_WORDS
    judge: str = ""
    note: Words = NO_WORDS
    sources: tuple[str, ...] = ()

    @property
    def confines(self) -> bool:
        """Whether it takes or restricts liberty."""
        return self.kind not in {SentenceKind.REGIME, SentenceKind.FINE, SentenceKind.SUSPENDED}

    @property
    def term(self) -> relativedelta | None:
        """The length of the sentence, or None where it adds no time or the length is unknown."""
        if not self.confines or not (self.years or self.months or self.days):
            return None
        return relativedelta(years=self.years or 0, months=self.months or 0, days=self.days or 0)


@dataclass(frozen=True, slots=True)
class Stay:
    """One facility a person was held in, from which day as far as that is known."""

    facility: Words
    since: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Detention:
    """One time a person lost their liberty, from the arrest to the release."""

    key: str
    kind: Kind
    detained_on: PartialDate | None = None
    charge: Words = NO_WORDS
    articles: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    stays: tuple[Stay, ...] = ()
    released_on: PartialDate | None = None
    release: Release | None = None
    release_detail: Words = NO_WORDS
    note: Words = NO_WORDS
    sources: tuple[str, ...] = ()
