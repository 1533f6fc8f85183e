"""The words of Viasna's list that no fact of ours is made of: kept, so that nobody has to believe our reading."""

from collections.abc import Iterator

from bot.casefiles.cells import Cells
from bot.casefiles.viasna.columns import unknown
from bot.casefiles.viasna.listing import Listing, Standing
from storage import SentenceKind

SAID = 2_000  # characters of a cell that is kept as it is
_ALL = 10_000  # characters of all of them
_KEPT = {  # columns that are words to us
    "declaration": "declaration",
    "councel": "counsel",
    "penalty_start_date": "penalty since",
    "appeal_date": "appeal",
    "fake_terrorist_list": "on the authorities’ list of “terrorists”",
    "clusters": "groups",
    "gender": "gender",
}


def words(read: Listing, cells: Cells) -> tuple[str, ...]:
    """Give the words of a row, each with what it is about, the weightiest first."""
    found = tuple(_words(read, cells))
    if sum(map(len, found)) > _ALL:
        cells.fault(f"the cells that are kept as they are hold more than {_ALL:,} characters together")
    return found


def _words(read: Listing, cells: Cells) -> Iterator[str]:
    if read.standing is Standing.NP:
        yield "status: not, or no longer, named a political prisoner"
    elif read.standing is Standing.FORMER and not read.released:
        yield "status: former, the day of release is not told"
    if not _understood_place(read):
        yield from _told(cells, "prison", "place")
    yield from _of_the_verdict(read, cells)
    if not read.photo:
        yield from _told(cells, "photo", "photo")
    for column, label in (
        *_KEPT.items(),
        *((column, column or "a column without a name") for column in unknown(cells.columns)),
    ):
        yield from _told(cells, column, label)


def _understood_place(read: Listing) -> bool:
    """Whether facility and address are facts of ours: an address is one only for somebody held."""
    return bool(read.place.facility) and (read.held or not read.place.address)


def _of_the_verdict(read: Listing, cells: Cells) -> Iterator[str]:
    if read.sentence is None:
        for column, label in (("verdict_date", "verdict"), ("decision", "decision"), ("judge", "judge")):
            yield from _told(cells, column, label)
    elif read.sentence.kind is SentenceKind.FINE:
        yield from _told(cells, "decision", "decision")
    elif read.sentence.kind is SentenceKind.PRISON and cells.text("penalty").casefold() != "imprisonment":
        yield from _told(cells, "penalty", "penalty")


def _told(cells: Cells, column: str, label: str) -> Iterator[str]:
    """Give a cell on one line, if anything stands in it."""
    if said := " ".join(cells.text(column, limit=SAID).split()):
        yield f"{label}: {said}"
