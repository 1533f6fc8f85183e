"""Whatever a file holds, it is good or its faults are told."""

import io
import json
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.casefiles import CaseFiles, read, read_document
from bot.casefiles.columns import SHEETS, Sheet
from tests.casefiles import listed
from tests.casefiles.conftest import TODAY
from tests.casefiles.listed import COLUMNS

CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "ihar",
            "2011-08-04",
            "2011-13",
            "certain",
            "1",
            "99999999999999999999",
            "²",
            "prison",
            "on",
            "yes",
        ]
    ),
    st.sampled_from(
        [" ; ", "FREQ=YEARLY", "https://x.org", "https://[x", "\x00", '"', "0000-00-00", "9999-12-31", "LT", "\ufeff"]
    ),
)


def quoted(rows: Iterable[Iterable[str]]) -> bytes:
    lines = (",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    return "\n".join(lines).encode("utf-8", "replace")


def told(content: bytes, name: str) -> CaseFiles:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        found = [read(path, TODAY), read(Path(folder), TODAY)]
    assert all(fault.reason and fault.line >= 0 for one in found for fault in (*one.faults, *one.refused))
    return found[0]


@given(st.binary(max_size=400), st.sampled_from(list(SHEETS)))
def test_arbitrary_bytes_are_told_not_thrown(content: bytes, kind: str) -> None:
    found = told(content, f"{kind}.csv")
    assert found.faults
    assert not any(getattr(found, kind) for kind in SHEETS)


@given(st.sampled_from(list(SHEETS.values())), st.binary(max_size=400))
def test_arbitrary_bytes_below_a_good_first_line_are_told_not_thrown(sheet: Sheet, content: bytes) -> None:
    told(",".join(sheet.columns).encode() + b"\n" + content, sheet.file)


@settings(max_examples=300)
@given(st.data(), st.sampled_from(list(SHEETS.values())))
def test_arbitrary_cells_are_told_not_thrown(data: st.DataObject, sheet: Sheet) -> None:
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(sheet.columns), max_size=len(sheet.columns)), max_size=3))
    found = told(quoted([sheet.columns, *rows]), sheet.file)
    assert found.faults or found.refused or len(getattr(found, sheet.kind)) <= len(rows)


def archive() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("stays.csv", ",".join(SHEETS["stays"].columns) + "\n" + "ihar-2011,1,,x,,,\n" * 9)
    return packed.getvalue()


GOOD = (listed.as_csv(listed.good(2)), listed.as_json(listed.good(2)), archive())
LIST = ",".join(COLUMNS).encode()
NAMES = st.sampled_from(["list.csv", "list.json", "x.zip", ""])
BEGINNINGS = st.sampled_from(
    [
        b"",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff",
        b"PK\x03\x04",
        b"{",
        b"[{",
        b'{"people": [',
        LIST + b"\n",
        b"<html",
    ]
)


def sent(content: bytes, name: str) -> CaseFiles:
    found = read_document(content, name, TODAY)
    assert all(fault.reason and fault.line >= 0 for fault in (*found.faults, *found.refused))
    assert found.faults == () or not found.refused
    return found


@settings(max_examples=500)
@given(BEGINNINGS, st.binary(max_size=400), NAMES)
def test_arbitrary_documents_are_told_not_thrown(beginning: bytes, content: bytes, name: str) -> None:
    sent(beginning + content, name)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9) | st.sampled_from(COLUMNS), inner),
    max_leaves=20,
)


@given(
    JSON
    | st.dictionaries(st.sampled_from(list(SHEETS)), st.lists(JSON))
    | st.lists(st.dictionaries(st.sampled_from(COLUMNS), JSON))
)
def test_arbitrary_json_is_told_not_thrown(value: object) -> None:
    sent(json.dumps(value).encode(), "list.json")


@settings(max_examples=300)
@given(st.lists(st.fixed_dictionaries(dict.fromkeys(COLUMNS, CELLS)), min_size=1, max_size=3))
def test_arbitrary_cells_of_viasnas_list_are_told_not_thrown(rows: list[dict[str, str]]) -> None:
    found = sent(quoted([COLUMNS, *(row.values() for row in rows)]), "list.csv")
    assert found.faults or found.refused or found.listed


@settings(max_examples=300)
@given(st.data())
def test_a_good_document_with_bytes_changed_is_told_not_thrown(data: st.DataObject) -> None:
    for document in GOOD:
        content = bytearray(document)
        for _ in range(data.draw(st.integers(1, 4))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        sent(bytes(content), "list")
