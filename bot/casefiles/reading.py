"""Case files as read from a folder, a file or a document, before anybody asks the database."""

from collections.abc import Iterable
from datetime import date
from importlib.resources.abc import Traversable

from bot.casefiles.columns import SHEETS, Sheet
from bot.casefiles.documents import tables
from bot.casefiles.entries import CaseFiles
from bot.casefiles.faults import Fault, Unreadable
from bot.casefiles.records import records
from bot.casefiles.rows import Table

LARGEST = 100_000_000  # bytes of one file; 10,000 people with all their texts take about 20 million
LARGEST_DOCUMENT = 20_000_000  # bytes of what somebody sends; a bot can fetch no more


def read(path: Traversable, today: date) -> CaseFiles:
    """Read a folder of case files, or one file of whatever name; no fact in them may be later than `today`."""
    faults: list[Fault] = []
    if path.is_file():
        content = _content(path, faults)
        return records([], today, faults) if content is None else _document(content, path.name, today, LARGEST)
    found: list[Table] = []
    for file, sheet in _files(path, faults):
        if (content := _content(file, faults)) is not None:
            try:
                found += tables(content, file.name, LARGEST, sheet)
            except Unreadable as wrong:
                faults.append(Fault(file.name, wrong.line, str(wrong)))
    return records(found, today, faults)


def read_document(content: bytes, name: str, today: date) -> CaseFiles:
    """Read a document somebody sent: one of our files, a ZIP archive or JSON of them, or Viasna's list.

    What cannot be used as a whole has a fault and is not taken in; rows that cannot be taken are refused one by one.
    """
    return _document(content, name, today, LARGEST_DOCUMENT)


def _document(content: bytes, name: str, today: date, largest: int) -> CaseFiles:
    try:
        found = tables(content, name, largest)
    except Unreadable as wrong:
        return CaseFiles(faults=(Fault(name, wrong.line, str(wrong)),))
    if any(table.lines or table.refused for table in found):
        return records(found, today, ())
    return CaseFiles(faults=(Fault(name, 0, "there are no rows in it"),))


def _files(path: Traversable, faults: list[Fault]) -> Iterable[tuple[Traversable, Sheet]]:
    """Give the files of a folder, with the kind that the name of each tells."""
    if not path.is_dir():
        faults.append(Fault(str(path), 0, "there is no such file or folder"))
        return []
    try:
        inside = {file.name: file for file in path.iterdir() if file.name.lower().endswith(".csv")}
    except OSError as trouble:
        faults.append(Fault(str(path), 0, f"this folder cannot be read ({trouble.strerror})"))
        return []
    ours = [sheet for sheet in SHEETS.values() if sheet.file in inside]
    names = ", ".join(sheet.file for sheet in SHEETS.values())
    strange = sorted(inside.keys() - {sheet.file for sheet in ours})
    faults += [Fault(name, 0, f"no case file has this name; they are {names}") for name in strange]
    if not inside:
        faults.append(Fault(str(path), 0, f"there are no case files in this folder; they are {names}"))
    return [(inside[sheet.file], sheet) for sheet in ours]


def _content(file: Traversable, faults: list[Fault]) -> bytes | None:
    try:
        with file.open("rb") as opened:
            content: bytes = opened.read(LARGEST + 1)
    except OSError as trouble:
        faults.append(Fault(file.name, 0, f"this file cannot be read ({trouble.strerror})"))
        return None
    return content
