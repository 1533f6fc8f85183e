"""Rows of people, detentions, stays and sentences as records."""

from bot.casefiles.cells import Cells
from bot.casefiles.columns import LANGUAGES
from storage import Detention, Kind, Name, NameKind, Person, Release, Sentence, SentenceKind, Stay

_LATIN = "be-Latn"  # Belarusian in Latin letters (BCP 47)
_YEARS, _MONTHS, _DAYS = 100, 1_200, 36_500


def person(cells: Cells) -> Person:
    """Read a person; the detentions stand in a file of their own."""
    born = cells.date("born_on", "born_confidence")
    died = cells.date("died_on", "died_confidence")
    cells.order(born, died, "death before birth")
    return Person(
        slug=cells.slug("slug"),
        names=_names(cells),
        born=born,
        died=died,
        death=cells.words("death"),
        occupation=cells.words("occupation"),
        summary=cells.words("summary"),
        photo=cells.address("photo"),
        address=cells.words("address"),
        address_as_of=cells.date("address_as_of"),
        verified_on=cells.date("verified_on"),
        sources=cells.sources(),
    )


def _names(cells: Cells) -> tuple[Name, ...]:
    primary = cells.words("name", needed=True, one_line=True).by_language
    names = (
        *(Name(primary[code], NameKind.PRIMARY, code) for code in LANGUAGES if code in primary),
        Name(cells.line("full_name_be"), NameKind.FULL, "be"),
        Name(cells.line("name_be_latn"), NameKind.OTHER, _LATIN),
        *(Name(spelling) for spelling in cells.list("other_spellings")),
    )
    return tuple(dict.fromkeys(name for name in names if name.text))


def detention(cells: Cells) -> Detention:
    """Read a detention; its sentences and stays stand in files of their own."""
    detained = cells.date("detained_on", "detained_confidence")
    released = cells.date("released_on", "released_confidence")
    cells.order(detained, released, "release before detention")
    return Detention(
        key=cells.slug("id"),
        kind=cells.choice("kind", Kind, needed=True) or Kind.REMAND,
        detained_on=detained,
        charge=cells.words("charge"),
        articles=cells.list("articles"),
        released_on=released,
        release=cells.choice("release", Release),
        release_detail=cells.words("release_detail"),
        note=cells.words("note"),
        sources=cells.sources(),
    )


def stay(cells: Cells) -> Stay:
    """Read one facility of a detention."""
    cells.number("order", least=1, most=1000, needed=True)
    return Stay(facility=cells.words("facility", needed=True), since=cells.date("since"))


def sentence(cells: Cells) -> Sentence:
    """Read one decision of a court within a detention."""
    cells.number("order", least=1, most=1000, needed=True)
    return Sentence(
        kind=cells.choice("kind", SentenceKind, needed=True) or SentenceKind.PRISON,
        sentenced_on=cells.date("sentenced_on", "confidence"),
        articles=cells.list("articles"),
        years=cells.number("years", most=_YEARS),
        months=cells.number("months", most=_MONTHS),
        days=cells.number("days", most=_DAYS),
        court=cells.words("court"),
        judge=cells.line("judge"),
        note=cells.words("note"),
        sources=cells.sources(),
    )
