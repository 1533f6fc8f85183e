"""All case files that are stored, as documents in our own format that import again to the same."""

import csv
import io
import json
from collections.abc import AsyncIterator, Mapping
from datetime import date
from itertools import groupby

from bot.casefiles.columns import SHEETS
from bot.casefiles.everybody import everybody
from bot.casefiles.writing import (
    Row,
    action_cells,
    action_day_cells,
    advice_cells,
    detention_cells,
    person_cells,
    sentence_cells,
    statement_cells,
    stay_cells,
)
from storage import Person, Statement, Transaction

Rows = dict[str, list[Row]]  # by kind of file

_PAGE = 500


async def export_csv(store: Transaction) -> Mapping[str, bytes]:
    """Give every case file by its name, in UTF-8, with all its columns even where it has no rows."""
    return {SHEETS[kind].file: _csv(SHEETS[kind].columns, rows) for kind, rows in (await _rows(store)).items()}


async def export_json(store: Transaction) -> bytes:
    """Give the same as one JSON object: by kind of file a list of records, which hold what a cell of CSV would."""
    whole = {
        kind: [{column: row.get(column, "") for column in SHEETS[kind].columns} for row in rows]
        for kind, rows in (await _rows(store)).items()
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _csv(columns: tuple[str, ...], rows: list[Row]) -> bytes:
    text = io.StringIO(newline="")
    written = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    written.writeheader()
    written.writerows(rows)
    return text.getvalue().encode()


async def _rows(store: Transaction) -> Rows:
    rows: Rows = {kind: [] for kind in SHEETS}
    async for person in everybody(store):
        _add(person, rows)
    rows["statements"] = [statement_cells(one) async for one in _statements(store)]
    rows["action_days"] = [action_day_cells(one) for one in await store.days.action_days()]
    rows["actions"] = [action_cells(one) for one in await store.days.actions()]
    for _, pieces in groupby(await store.advice.all(), key=lambda one: one.topic):
        rows["advice"] += [advice_cells(order, one) for order, one in enumerate(pieces, 1)]
    return rows


def _add(person: Person, rows: Rows) -> None:
    rows["people"].append(person_cells(person))
    for one in person.detentions:
        rows["detentions"].append(detention_cells(person, one))
        rows["stays"] += [stay_cells(one, order, stay) for order, stay in enumerate(one.stays, 1)]
        rows["sentences"] += [sentence_cells(one, order, sentence) for order, sentence in enumerate(one.sentences, 1)]


async def _statements(store: Transaction) -> AsyncIterator[Statement]:
    for offset in range(0, await store.statements.count(None, date.max), _PAGE):
        for one in await store.statements.about(None, date.max, offset, _PAGE):
            yield one
