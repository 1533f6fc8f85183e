"""The columns of Viasna's list: of today's CSV, and of the older JSON, where what is nested has keys of its own."""

from collections import defaultdict
from collections.abc import Mapping

from bot.casefiles.rows import Line
from bot.casefiles.shapes import CONTROL

NEEDED = ("id", "url", "name", "status")
_COLUMNS = (
    "id url name status gender photo description birthday arrested articles prison declaration decision penalty judge "
    "councel penalty_start_date release_date verdict_date appeal_date fake_terrorist_list died clusters"
)
KNOWN = frozenset(_COLUMNS.split())
_MISSING = "FALSE"  # how the older export writes that there is nothing
_TELLING = 8  # columns by which a list is known even where one of the needed is missing
_LONGEST = 60  # characters of a column's name


def is_list(header: tuple[str, ...]) -> bool:
    """Tell whether these are the columns of such a list, some perhaps missing and others added."""
    there = _stems(header)
    return set(NEEDED) <= there or len(there & KNOWN) >= _TELLING


def wrong_list(header: tuple[str, ...]) -> list[str]:
    """Say what is wrong with the first line; columns we do not know are no fault, their cells are kept as they are."""
    missing = [name for name in NEEDED if name not in _stems(header)]
    twice = sorted({name for name in header if header.count(name) > 1})
    strange = [name for name in header if CONTROL.search(name) or len(name) > _LONGEST]
    told = (("missing", missing), ("named twice", twice), ("no name of a column", [ascii(one[:40]) for one in strange]))
    return [f"{what} in Viasna's list: {', '.join(names)}" for what, names in told if names]


def gathered(line: Line) -> Line:
    """Put together what is nested: articles and groups with semicolons, the prison with its address below."""
    found: dict[str, list[str]] = defaultdict(list)
    for column, cell in line.cells.items():
        if cell.strip() and cell.strip() != _MISSING:
            found[column.partition("/")[0]].append(cell)
    return Line(line.number, {stem: ("\n" if stem == "prison" else ";").join(parts) for stem, parts in found.items()})


def unknown(cells: Mapping[str, str]) -> list[str]:
    """Name the columns that are none of those we know."""
    return [column for column in cells if column not in KNOWN]


def _stems(header: tuple[str, ...]) -> set[str]:
    return {name.partition("/")[0] for name in header}
