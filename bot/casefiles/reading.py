"""Case files as read from a folder or a single file, before anybody asks the database."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from importlib.resources.abc import Traversable
from typing import Any

from bot.casefiles.advice import advice
from bot.casefiles.cells import BETWEEN, Cells
from bot.casefiles.columns import SHEETS, Sheet
from bot.casefiles.days import action, action_day
from bot.casefiles.entries import CaseFiles, Entry, Mention
from bot.casefiles.faults import Fault
from bot.casefiles.people import detention, person, sentence, stay
from bot.casefiles.rows import Line, rows
from bot.casefiles.shapes import is_slug
from bot.casefiles.statements import statement

LARGEST = 100_000_000  # bytes of one file; 10,000 people with all their texts take about 20 million

PARSERS: Mapping[str, Callable[[Cells], Any]] = {
    "people": person,
    "detentions": detention,
    "stays": stay,
    "sentences": sentence,
    "statements": statement,
    "action_days": action_day,
    "actions": action,
    "advice": advice,
}


def read(path: Traversable, today: date) -> CaseFiles:
    """Read a folder of case files, or one file of whatever name; no fact in them may be later than `today`."""
    faults: list[Fault] = []
    mentions: list[Mention] = []
    entries: dict[str, tuple[Entry[Any], ...]] = {}
    named: dict[str, frozenset[str]] = {}
    addressed = True
    for file, expected in _files(path, faults):
        content = _content(file, faults)
        if content is None:
            continue
        found = rows(content, file.name, expected)
        faults += found.faults
        if sheet := found.sheet:
            mentions += [one for line in found.lines for one in _mentions(sheet, line, file.name)]
            addressed &= not sheet.later or any(set(sheet.later) & line.cells.keys() for line in found.lines)
            entries[sheet.kind] = tuple(_entries(sheet, found.lines, file.name, today, faults))
            if not found.faults:
                named[sheet.kind] = frozenset(_key(sheet, line)[0] for line in found.lines)
    return CaseFiles(tuple(entries), tuple(faults), named, tuple(mentions), addressed, **entries)


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
    if len(content) > LARGEST:
        faults.append(Fault(file.name, 0, f"this file is larger than {LARGEST // 1_000_000} MB; import it in parts"))
        return None
    return content


def _entries(sheet: Sheet, lines: Iterable[Line], file: str, today: date, faults: list[Fault]) -> Iterator[Entry[Any]]:
    seen: dict[tuple[str, ...], int] = {}
    for line in lines:
        cells = Cells(file, line, today)
        record = PARSERS[sheet.kind](cells)
        owner = cells.slug(sheet.owner) if sheet.owner else ""
        key = _key(sheet, line)
        if key in seen and all(key):
            cells.fault(f"{' and '.join(sheet.key)}: {' '.join(key)} stands in line {seen[key]} already")
        seen.setdefault(key, line.number)
        faults += cells.faults
        if not cells.faults:
            yield Entry(owner, int(line.cells.get("order", line.number)), record)


def _key(sheet: Sheet, line: Line) -> tuple[str, ...]:
    return tuple(line.cells[column].strip() for column in sheet.key)


def _mentions(sheet: Sheet, line: Line, file: str) -> Iterator[Mention]:
    if sheet.refers:
        column, kind = sheet.refers
        for one in line.cells[column].split(BETWEEN):
            if is_slug(one.strip()):
                yield Mention(file, line.number, kind, one.strip(), sheet.kind, _key(sheet, line)[0])
