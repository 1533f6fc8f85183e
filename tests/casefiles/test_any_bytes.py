"""Whatever a file holds, it is good or its faults are told."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.casefiles import CaseFiles, read
from bot.casefiles.columns import SHEETS, Sheet
from tests.casefiles.conftest import TODAY

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
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [sheet.columns, *rows]]
    found = told("\n".join(quoted).encode("utf-8", "replace"), sheet.file)
    assert found.faults or found.refused or len(getattr(found, sheet.kind)) <= len(rows)
