"""A CSV file as rows of cells: UTF-8, commas or semicolons between."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from bot.casefiles.columns import SHEETS, Sheet, recognise
from bot.casefiles.faults import Fault

csv.field_size_limit(1_000_000)  # a text that is too long is told about with its line, by us


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the line it begins in, and its cells by column."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Rows:
    """What one file holds; None for a sheet nobody could recognise."""

    sheet: Sheet | None
    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]


def rows(content: bytes, file: str, sheet: Sheet | None = None) -> Rows:
    """Take a file apart; without a sheet given, its columns tell which kind it is."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        return Rows(sheet, (), (Fault(file, line, "this is not UTF-8; save the file as CSV in UTF-8"),))
    faults: list[Fault] = []
    numbered = _numbered(text, file, faults)
    first = next(numbered, None)
    header = tuple(name.strip() for name in first[1]) if first else ()
    sheet = sheet or recognise(header)
    if sheet is None or not header:
        kinds = ", ".join(one.file for one in SHEETS.values())
        reason = f"the first line does not hold the columns of any case file ({kinds})"
        return Rows(None, (), (Fault(file, 1, reason), *faults))
    faults += [Fault(file, 1, reason) for reason in _wrong_columns(header, sheet)]
    lines = []
    for number, cells in () if faults else numbered:
        if len(cells) == len(header):
            lines.append(Line(number, dict(zip(header, cells, strict=True))))
        else:
            faults.append(Fault(file, number, f"{len(cells)} cells, where the first line has {len(header)}"))
    return Rows(sheet, tuple(lines), tuple(faults))


def _numbered(text: str, file: str, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """Give the rows that are not blank with the lines they begin in; what cannot be read ends it with a fault."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    begins = 1
    for _ in count():
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as wrong:
            faults.append(Fault(file, begins, f"the quotation marks or the length of this row are wrong ({wrong})"))
            return
        if any(cell.strip() for cell in cells):
            yield begins, cells
        begins = reader.line_num + 1


def _delimiter(text: str) -> str:
    first = text.lstrip("\r\n").partition("\n")[0]
    return ";" if first.count(";") > first.count(",") else ","


def _wrong_columns(header: tuple[str, ...], sheet: Sheet) -> list[str]:
    unknown = [name or "(empty)" for name in dict.fromkeys(header) if name not in sheet.columns]
    missing = [name for name in sheet.columns if name not in header and name not in sheet.later]
    twice = [name for name, times in Counter(header).items() if times > 1 and name in sheet.columns]
    told = (("unknown", unknown), ("missing", missing), ("named twice", twice))
    return [f"{what} in {sheet.file}: {', '.join(names)}" for what, names in told if names]
