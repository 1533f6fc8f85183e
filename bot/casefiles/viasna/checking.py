"""Whether what a row of Viasna's list says can be true together."""

from bot.casefiles.cells import NAME_LENGTH, Cells
from bot.casefiles.viasna.listing import Listing, Standing
from storage import SentenceKind

_YOUNGEST = 14  # years; nobody younger is tried in Belarus


def check(read: Listing, cells: Cells) -> None:
    """Note whatever cannot have come in this order, or not together."""
    cells.order(read.born, read.died, "death before birth")
    cells.order(read.born, read.arrested, "arrest before birth")
    cells.order(read.arrested, read.verdict, "verdict before arrest")
    cells.order(read.arrested, read.released, "release before detention")
    cells.order(read.arrested, read.died, "death before arrest")
    cells.order(read.released, read.died, "release after death")
    cells.order(read.verdict, cells.date("appeal_date"), "appeal before verdict")
    if any(len(one) > NAME_LENGTH for one in read.articles):
        cells.fault(f"articles holds something longer than {NAME_LENGTH} characters")
    if read.born and read.arrested and 0 <= (age := read.arrested.last.year - read.born.first.year) < _YOUNGEST:
        cells.fault(f"birthday: {read.born} would make the person {age} years old at the arrest")
    if read.standing is Standing.ACTIVE and read.died:
        cells.fault(f"status is active, but died is {read.died}")
    imprisoned = read.sentence and read.sentence.kind is SentenceKind.PRISON
    if read.standing is Standing.ACTIVE and imprisoned and read.released and not _freed_until_trial(read):
        cells.fault(f"status is active and penalty imprisonment, but release_date is {read.released}")


def _freed_until_trial(read: Listing) -> bool:
    return bool(read.released and read.verdict and read.released.first < read.verdict.first)
