"""A file as tables of rows: from CSV with commas, semicolons or tabs between."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from bot.casefiles.columns import Sheet
from bot.casefiles.faults import Fault, Unreadable

csv.field_size_limit(1_000_000)  # a text that is too long is told about with its line, by us

MOST_ROWS = 200_000
MOST_COLUMNS = 200
_EXCEL = "sep="  # begins a line in which a spreadsheet names its separator, above the columns


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the line it begins in, and its cells by column."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """What one file holds, with the rows that cannot be taken apart; `sheet` is what its name says it is."""

    file: str
    header: tuple[str, ...]
    lines: tuple[Line, ...]
    refused: tuple[Fault, ...] = ()
    sheet: Sheet | None = None


def rows(text: str, file: str, sheet: Sheet | None = None) -> Table:
    """Take a CSV file apart.

    Raises:
        Unreadable: it cannot be, or is larger than anybody needs.
    """
    numbered = _numbered(text)
    _, first = next(numbered, (0, []))
    if first[:1] == [_EXCEL]:
        _, first = next(numbered, (0, []))
    header = tuple(name.strip() for name in first)
    if len(header) > MOST_COLUMNS:
        raise Unreadable(f"this has {len(header):,} columns; {MOST_COLUMNS} are the most", 1)
    lines: list[Line] = []
    refused: list[Fault] = []
    for number, cells in numbered:
        if len(lines) == MOST_ROWS:
            raise Unreadable(f"this has more than {MOST_ROWS:,} rows; import it in parts", number)
        if len(cells) == len(header):
            lines.append(Line(number, dict(zip(header, cells, strict=True))))
        else:
            refused.append(Fault(file, number, f"{len(cells)} cells, where the first line has {len(header)}"))
    return Table(file, header, tuple(lines), tuple(refused), sheet)


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give the rows that are not blank with the lines they begin in."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    begins = 1
    for _ in count():
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as wrong:
            reason = f"the quotation marks or the length of this row are wrong ({wrong})"
            raise Unreadable(reason, begins) from None
        if any(cell.strip() for cell in cells):
            yield begins, cells
        begins = reader.line_num + 1


def _delimiter(text: str) -> str:
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(",;\t", key=first.count)
