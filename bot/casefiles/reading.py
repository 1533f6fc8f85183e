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
    found: list[Table] = []
    files = list(_files(path, faults))
    for file, sheet in files:
        content = _content(file, faults)
        if content is not None:
            found += _tables(content, file.name, LARGEST, faults, sheet)
    return records(found, today, faults, alone=path.is_file())


def read_document(content: bytes, name: str, today: date) -> CaseFiles:
    """Read a document somebody sent: one of our files, a ZIP archive or JSON of them, or Viasna's list.

    What cannot be used as a whole has faults and nothing else; rows that cannot be taken are refused one by one.
    """
    faults: list[Fault] = []
    return records(_tables(content, name, LARGEST_DOCUMENT, faults), today, faults, alone=True)


def _tables(content: bytes, name: str, largest: int, faults: list[Fault], sheet: Sheet | None = None) -> list[Table]:
    try:
        return tables(content, name, largest, sheet)
    except Unreadable as wrong:
        faults.append(Fault(name, wrong.line, str(wrong)))
        return []


def _files(path: Traversable, faults: list[Fault]) -> Iterable[tuple[Traversable, Sheet | None]]:
    """Give the files to read, with the kind of each where its name tells it."""
    if path.is_file():
        return [(path, None)]
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
