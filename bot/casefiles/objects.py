"""JSON as tables of rows: our own files by kind, or a list of records."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from bot.casefiles.columns import SHEETS
from bot.casefiles.faults import Fault, Unreadable
from bot.casefiles.rows import MOST_COLUMNS, MOST_ROWS, Line, Table

_DEEPEST = 3  # levels below a record; lists of people have one
_TRUTH = {True: "TRUE", False: "FALSE"}


def objects(text: str, file: str) -> list[Table]:
    """Take JSON apart: an object that holds a list of records for each kind, or one list.

    Raises:
        Unreadable: it is no JSON, or not of this shape, or larger than anybody needs.
    """
    match _parsed(text):
        case list(records):
            return [_table(records, file)]
        case dict(kinds) if kinds and all(isinstance(records, list) for records in kinds.values()):
            if strange := [kind for kind in kinds if kind not in SHEETS]:
                names = ", ".join(SHEETS)
                raise Unreadable(f"no kind of case files is called {strange[0][:40]!a}; they are {names}")
            found = [_table(records, f"{file} {kind}", kind) for kind, records in kinds.items()]
            return [table for table in found if table.lines or table.refused]
        case _:
            raise Unreadable("this JSON is neither a list of records nor an object of such lists")


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_once)
    except json.JSONDecodeError as wrong:
        raise Unreadable(f"this is broken JSON ({wrong.msg})", wrong.lineno) from None
    except RecursionError:
        raise Unreadable("this JSON is nested too deep") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Unreadable("this JSON holds the same key twice in one record")
    return found


def _table(records: list[Any], file: str, kind: str = "") -> Table:
    if len(records) > MOST_ROWS:
        raise Unreadable(f"this has more than {MOST_ROWS:,} records; import it in parts")
    header: dict[str, None] = {}
    lines, refused = [], []
    for number, record in enumerate(records, 1):
        cells = _cells(record)
        if cells is None:
            refused.append(Fault(file, number, "this is no record of texts and numbers"))
            continue
        header.update(dict.fromkeys(cells))
        if len(header) > MOST_COLUMNS:
            raise Unreadable(f"this has more than {MOST_COLUMNS} kinds of keys")
        lines.append((number, cells))
    whole = tuple(Line(number, {column: cells.get(column, "") for column in header}) for number, cells in lines)
    return Table(file, tuple(header), whole, tuple(refused), SHEETS.get(kind))


def _cells(record: Any) -> dict[str, str] | None:
    """Give the cells of a record, `articles/0` for what is nested; None if it is none or nested too deep."""
    if not isinstance(record, Mapping):
        return None
    try:
        return dict(_flat("", record, 0))
    except ValueError:
        return None


def _flat(path: str, value: Any, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST:
        raise ValueError(path)
    match value:
        case dict():
            for key, inner in value.items():
                yield from _flat(f"{path}/{key}" if path else key, inner, depth + 1)
        case list():
            for place, inner in enumerate(value):
                yield from _flat(f"{path}/{place}", inner, depth + 1)
        case None:
            yield path, ""
        case bool():
            yield path, _TRUTH[value]
        case _:
            yield path, value
