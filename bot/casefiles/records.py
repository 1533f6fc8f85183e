"""The rows of tables as records: good ones as entries, the others refused with their reasons."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from bot.casefiles.advice import advice
from bot.casefiles.cells import BETWEEN, Cells
from bot.casefiles.columns import PARTS, Sheet, recognise, wrong_columns
from bot.casefiles.days import action, action_day
from bot.casefiles.entries import CaseFiles, Entry, Mention
from bot.casefiles.faults import Fault
from bot.casefiles.people import detention, person, sentence, stay
from bot.casefiles.rows import Line, Table
from bot.casefiles.shapes import is_slug
from bot.casefiles.statements import statement
from bot.casefiles.viasna import is_list, listings, wrong_list

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
LISTED = ("people", "detentions", "stays", "sentences")  # what a row of Viasna's list tells of


def records(found: Iterable[Table], today: date, faults: Iterable[Fault]) -> CaseFiles:
    """Read the rows of tables, beside faults found before."""
    read = _Read(today, list(faults))
    for table in found:
        sheet = table.sheet or recognise(table.header)
        if sheet is None and is_list(table.header):
            read.take_list(table)
        else:
            read.take(table, sheet)
    return CaseFiles(
        tuple(read.entries if "listed" not in read.entries else LISTED),
        tuple(read.faults),
        tuple(read.refused),
        read.named,
        tuple(read.mentions),
        frozenset(read.older),
        **read.entries,
    )


class _Read:
    """What has been read so far."""

    def __init__(self, today: date, faults: list[Fault]) -> None:
        self.faults = faults
        self.refused: list[Fault] = []
        self.named: dict[str, frozenset[str]] = {}
        self.mentions: list[Mention] = []
        self.entries: dict[str, tuple[Entry[Any], ...]] = {}
        self.older: set[str] = set()
        self._today = today

    def take(self, table: Table, sheet: Sheet | None) -> None:
        """Read one of our own files."""
        reasons = wrong_columns(table.header, sheet)
        self.faults += [Fault(table.file, 1, reason) for reason in reasons]
        if reasons or sheet is None:
            return
        mentions = [one for line in table.lines for one in _mentions(sheet, line, table.file)]
        refused = [*table.refused]
        self.entries[sheet.kind] = tuple(_entries(sheet, table, self._today, refused))
        if sheet.later and not any(set(sheet.later) & line.cells.keys() for line in table.lines):
            self.older.add(sheet.kind)
        self.mentions += mentions
        self.named[sheet.kind] = frozenset(_key(sheet, line)[0] for line in table.lines)
        # All parts of a detention replace those stored: without knowing whose a bad row is, none could be trusted.
        whose = {one.line for one in mentions}
        lost = [one for one in refused if sheet.kind in PARTS and one.line not in whose]
        self.faults += lost
        self.refused += [one for one in refused if one not in lost]

    def take_list(self, table: Table) -> None:
        """Read Viasna's list."""
        if reasons := wrong_list(table.header):
            self.faults += [Fault(table.file, 1, reason) for reason in reasons]
            return
        self.refused += table.refused
        self.entries["listed"] = tuple(
            Entry("", line, one, table.file, line) for line, one in listings(table, self._today, self.refused)
        )


def _entries(sheet: Sheet, table: Table, today: date, refused: list[Fault]) -> Iterator[Entry[Any]]:
    seen: dict[tuple[str, ...], int] = {}
    for line in table.lines:
        cells = Cells(table.file, line, today)
        record = PARSERS[sheet.kind](cells)
        owner = cells.slug(sheet.owner) if sheet.owner else ""
        key = _key(sheet, line)
        if key in seen and all(key):
            cells.fault(f"{' and '.join(sheet.key)}: {' '.join(key)} stands in line {seen[key]} already")
        seen.setdefault(key, line.number)
        refused += cells.faults
        if not cells.faults:
            yield Entry(owner, int(line.cells.get("order", line.number)), record, table.file, line.number)


def _key(sheet: Sheet, line: Line) -> tuple[str, ...]:
    return tuple(line.cells[column].strip() for column in sheet.key)


def _mentions(sheet: Sheet, line: Line, file: str) -> Iterator[Mention]:
    if sheet.refers:
        column, kind = sheet.refers
        for one in line.cells[column].split(BETWEEN):
            if is_slug(one.strip()):
                yield Mention(file, line.number, kind, one.strip(), sheet.kind, _key(sheet, line)[0])
