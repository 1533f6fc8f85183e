"""A row of Viasna's list, read and checked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.casefiles.cells import NAME_LENGTH, Cells
from bot.casefiles.faults import Fault
from bot.casefiles.rows import Table
from bot.casefiles.shapes import is_address, shown
from bot.casefiles.viasna.articles import articles
from bot.casefiles.viasna.checking import check
from bot.casefiles.viasna.columns import gathered
from bot.casefiles.viasna.identity import page
from bot.casefiles.viasna.listing import Listing, Standing
from bot.casefiles.viasna.places import place
from bot.casefiles.viasna.terms import penalty, term
from bot.casefiles.viasna.words import SAID, words
from storage import Confidence, PartialDate, Sentence, SentenceKind

_AT_LARGE = {SentenceKind.RESTRICTED, SentenceKind.HOME}  # whoever is sentenced to these awaits them at liberty
_FIRST = date(1900, 1, 1)
_PENALTIES = (
    "imprisonment in a … penal colony or prison, restricted freedom in an open penal facility, restricted freedom "
    "under home confinement, suspended imprisonment or a fine"
)


def listings(table: Table, today: date, refused: list[Fault]) -> Iterator[tuple[int, Listing]]:
    """Give the good rows with their lines, and add what is wrong with the others to those refused."""
    ids: dict[str, int] = {}
    pages: dict[str, int] = {}
    for line in table.lines:
        cells = Cells(table.file, gathered(line), today)
        read = listing(cells, today)
        if (first := ids.setdefault(read.number, line.number)) != line.number and read.number:
            cells.fault(f"id: {shown(read.number)} stands in line {first} already")
        elif (first := pages.setdefault(page(read.url), line.number)) != line.number and read.url:
            cells.fault(f"url: this page stands in line {first} already, with another id")
        refused += cells.faults
        if not cells.faults:
            yield line.number, read


def listing(cells: Cells, today: date) -> Listing:
    """Read a row; each fact of it rests on the list alone."""
    standing = cells.choice("status", Standing, needed=True) or Standing.NP
    born, died = _date(cells, "birthday"), _date(cells, "died")
    arrested, released, verdict = (_date(cells, one) for one in ("arrested", "release_date", "verdict_date"))
    sentence = _sentence(cells, verdict)
    where = place(cells.text("prison", limit=SAID))
    begins = cells.date("penalty_start_date", past=False)
    waits = where.free or bool(sentence and sentence.kind in _AT_LARGE and begins and begins.first > today)
    read = Listing(
        number=cells.line("id", needed=True),
        url=_page(cells),
        name=_name(cells),
        standing=standing,
        description=cells.text("description"),
        photo=photo if is_address(photo := cells.line("photo", limit=SAID)) else "",
        born=born,
        died=died,
        arrested=arrested,
        released=released,
        verdict=verdict,
        articles=articles(cells.text("articles", limit=SAID)),
        sentence=sentence,
        place=where,
        held=standing is Standing.ACTIVE and not released and not waits and _confined(sentence, cells),
        freed=standing is Standing.FORMER or waits or (sentence is not None and not sentence.confines),
    )
    check(read, cells)
    return replace(read, said=words(read, cells))


def _name(cells: Cells) -> str:
    name = " ".join(cells.line("name", needed=True).split())
    if name and not any(sign.isalpha() for sign in name):
        cells.fault(f"name: {shown(name)} holds no letter")
    if ";" in name:
        cells.fault(f"name: {shown(name)} holds a semicolon, as if it were two people")
    return name


def _confined(sentence: Sentence | None, cells: Cells) -> bool:
    """Whether somebody the list counts as a prisoner is in custody: by the verdict, or as long as there is none."""
    return sentence.confines if sentence else not (cells.text("verdict_date") or cells.text("decision"))


def _page(cells: Cells) -> str:
    url = cells.address("url")
    if not url and not cells.text("url"):
        cells.fault("url is empty, and without its page nobody could tell who this is")
    return url


def _date(cells: Cells, column: str) -> PartialDate | None:
    found = cells.date(column)
    if found and found.first < _FIRST:
        cells.fault(f"{column}: {found} lies before {_FIRST.year}")
    return found and PartialDate(found.first, found.precision, Confidence.REPORTED)


def _sentence(cells: Cells, verdict: PartialDate | None) -> Sentence | None:
    told, length = cells.text("penalty", limit=SAID), cells.text("decision", limit=SAID)
    kind = penalty(told)
    if told and kind is None:
        cells.fault(f"penalty: {shown(told)} is unknown; it may be {_PENALTIES}")
    years, months, days = (None, None, None) if kind is SentenceKind.FINE else _term(cells, length)
    if kind is None:
        return None
    return Sentence(
        kind,
        verdict,
        years=years,
        months=months,
        days=days,
        judge=" ".join(cells.text("judge", limit=NAME_LENGTH).split()),
        sources=(cells.text("url"),),
    )


def _term(cells: Cells, length: str) -> tuple[int | None, int | None, int | None]:
    found = term(length)
    if length and found is None:
        cells.fault(f"decision: {shown(length)} is no length of a sentence; write 4 1/2 years or 19 months")
    return found or (None, None, None)
