"""A document as somebody sends it: what it is, whatever it is called, or in one sentence why it is of no use."""

import gzip
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.casefiles import CaseFiles, Fault, read_document
from bot.casefiles.columns import SHEETS
from tests.casefiles import listed
from tests.casefiles.conftest import GOOD, TODAY, Write

STAYS = ",".join(SHEETS["stays"].columns)


def of(content: bytes, name: str = "list.csv") -> CaseFiles:
    return read_document(content, name, TODAY)


def fault(content: bytes) -> str:
    found = of(content)
    assert found.refused == ()
    assert not any(getattr(found, kind) for kind in (*SHEETS, "listed"))
    [one] = found.faults
    return str(one)


def zipped(files: Mapping[str, bytes], how: int = zipfile.ZIP_STORED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


EXCEL = zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"})
CALC = zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (EXCEL, "an Excel file; save it as CSV in UTF-8"),
        (CALC, "a spreadsheet; save it as CSV in UTF-8"),
        (zipped({"word/document.xml": b"<x/>"}), "a text document"),
        (zipped({"photo.jpg": b""}), "a ZIP archive, and not one of our case files"),
        (zipped({}), "a ZIP archive, and not one of our case files"),
        (zipped({"people.csv": b"", "virus.exe": b""}), "a ZIP archive, and not one of our case files"),
        (b"PK\x03\x04", "a ZIP archive, and not one of our case files"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "an old Office file; save it as CSV in UTF-8"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00", "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (b"GIF89a\x01", "a picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a picture"),
        (b"BM\x00\x00\x00\x00", "a picture"),
        (gzip.compress(b"id,url", mtime=0), "packed with gzip"),
        (b"\n <!DOCTYPE html><title>List</title>", "a web page"),
        (b"\xef\xbb\xbf<html>", "a web page"),
        (b"<table><tr><td>id", "a web page"),
        (b"<?xml version='1.0'?><list/>", "XML"),
        (b"{\\rtf1 id,url}", "a text document (RTF)"),
    ],
)
def test_what_is_no_csv_and_no_json_is_named(content: bytes, what: str) -> None:
    assert fault(content) == f"list.csv: this is no CSV and no JSON but {what}"


def test_a_table_that_begins_with_the_letters_of_a_bitmap_is_none() -> None:
    assert "columns of any case file" in fault(b"BMW,colour\n1,red\n")


@pytest.mark.parametrize("content", [b"", b"\n\n", b" \r\n", b"\xef\xbb\xbf", b"\xff\xfe\n\x00", b"\x00" * 9])
def test_an_empty_file_is_told(content: bytes) -> None:
    assert fault(content) == "list.csv: this file is empty"


@pytest.mark.parametrize("content", [STAYS.encode(), listed.as_csv([]), b"[]", b'{"people": []}'])
def test_a_file_without_rows_is_told(content: bytes) -> None:
    assert fault(content) == "list.csv: there are no rows in it"


def test_what_has_other_columns_is_told() -> None:
    assert fault(b"a,b\n1,2\n").endswith(
        "the first line does not hold the columns of any case file (people.csv, detentions.csv, stays.csv, "
        "sentences.csv, statements.csv, action_days.csv, actions.csv, advice.csv), nor of Viasna's list"
    )
    assert fault(b'[{"a": 1}]').startswith("list.csv:1: the first line does not hold")


def test_what_is_larger_than_a_bot_can_fetch_is_told() -> None:
    assert fault(b"a" * 20_000_001) == "list.csv: this file is larger than 20 MB; import it in parts"


def test_an_archive_that_unpacks_to_more_than_that_is_told() -> None:
    large = {"people.csv": b"a" * 19_000_000, "stays.csv": b"a" * 1_000_001}
    packed = zipped(large, zipfile.ZIP_DEFLATED)
    assert fault(packed) == "list.csv: unpacked, this is larger than 20 MB; import it in parts"


def test_too_many_columns_and_rows_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fault(b"a," * 200 + b"a\n") == "list.csv:1: this has 201 columns; 200 are the most"
    assert fault(json.dumps([{str(n): 1 for n in range(201)}]).encode()).endswith("more than 200 kinds of keys")
    for module in ("rows", "objects"):
        monkeypatch.setattr(f"bot.casefiles.{module}.MOST_ROWS", 2)
    rows = list(listed.good(3))
    assert "more than 2 rows; import it in parts" in fault(listed.as_csv(rows))
    assert "more than 2 records; import it in parts" in fault(listed.as_json(rows))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'[{"id": 1},\n{"id" 2}]', "list.csv:2: this is broken JSON (Expecting ':' delimiter)"),
        (b"[" * 100_000, "list.csv: this JSON is nested too deep"),
        (b'{"people": 1}', "list.csv: this JSON is neither a list of records nor an object of such lists"),
        (b"{}", "list.csv: this JSON is neither a list of records nor an object of such lists"),
        (b'{"peple": []}', "list.csv: no kind of case files is called 'peple'; they are people, detentions,"),
        (b'[{"id": 1, "id": 2}]', "list.csv: this JSON holds the same key twice in one record"),
    ],
)
def test_broken_json_is_told(content: bytes, reason: str) -> None:
    assert fault(content).startswith(reason)


def test_records_that_are_none_are_refused_one_by_one() -> None:
    good = json.loads(listed.as_json(listed.good(1)))
    found = of(json.dumps([*good, 7, "x", [good], {"id": {"a": {"b": {"c": {"d": 1}}}}}]).encode())
    assert len(found.listed) == 1
    assert [(one.line, one.reason) for one in found.refused] == [
        (number, "this is no record of texts and numbers") for number in (2, 3, 4, 5)
    ]


def test_half_a_character_in_json_is_refused() -> None:
    [row] = json.loads(listed.as_json([listed.IHAR]))
    found = of(json.dumps([row | {"name": "Ihar \ud83d"}]).encode())
    assert [one.reason for one in found.refused] == ["name holds a control character (U+D83D)"]


def people(name: str, encoding: str, delimiter: str = ",") -> bytes:
    columns = SHEETS["people"].columns
    row = dict.fromkeys(columns, "") | GOOD["people"] | {"name_be": name}
    return "\n".join(delimiter.join(cells) for cells in (columns, row.values())).encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_spreadsheets_may_write_their_encodings_and_separators(encoding: str, delimiter: str) -> None:
    found = of(people("Ігар Зіма «Ўладзь»", encoding, delimiter))
    assert (found.faults, found.refused) == ((), ())
    assert found.people[0].record.name("be") == "Ігар Зіма «Ўладзь»"


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Игорь Зима", "koi8-r"),
        ("Игорь Зима", "cp866"),
        ("Ihar Zimé Žiła", "iso8859-2"),
        ("Ihar Zimé", "latin-1"),
        ("Ihar à Zima", "latin-1"),
    ],
)
def test_other_encodings_are_told_with_the_line(name: str, encoding: str) -> None:
    assert fault(people(name, encoding)) == "list.csv:2: this is not UTF-8; save the file as CSV in UTF-8"


def test_the_line_in_which_excel_names_its_separator_is_passed_over() -> None:
    found = of(b"sep=;\r\n" + people("Ігар Зіма", "utf-8", ";"))
    assert (found.faults, found.refused) == ((), ())
    assert found.people[0].line == 3


def test_utf_8_cut_off_is_not_taken_for_another_encoding() -> None:
    cut = people("Ігар Зіма", "utf-8").replace("Зіма".encode(), "Зіма".encode()[:-1])
    assert fault(cut).endswith("this is not UTF-8; save the file as CSV in UTF-8")


def test_broken_utf_16_is_told() -> None:
    assert fault(people("Ігар", "utf-16") + b"\x00\xd8\x00").endswith("broken UTF-16; save the file as CSV in UTF-8")


def test_open_quotation_marks_are_told() -> None:
    whole = fault(listed.as_csv(listed.good(2)) + b'1,"open')
    assert "the quotation marks or the length of this row are wrong" in whole


def test_an_archive_of_our_files_is_read_as_their_folder_would_be(good: Path) -> None:
    found = of(zipped({f"cases/{path.name}": path.read_bytes() for path in good.iterdir()}))
    assert (found.faults, found.refused, found.kinds) == ((), (), tuple(SHEETS))
    broken = of(zipped({"stays.csv": b'"'}))
    assert [one.reason.partition(": ")[0] for one in broken.faults] == ["stays.csv in it"]


def test_our_files_come_as_json_too() -> None:
    rows: dict[str, list[dict[str, Any]]] = {
        kind: [dict.fromkeys(SHEETS[kind].columns, "") | GOOD[kind]] for kind in SHEETS
    }
    rows["stays"].append(rows["stays"][0] | {"order": 2, "since": None})
    found = of(json.dumps(rows).encode(), "cases.json")
    assert (found.faults, found.refused, found.kinds) == ((), (), tuple(SHEETS))
    assert [one.place for one in found.stays] == [1, 2]
    rows["people"][0]["born_on"] = "x"
    assert of(json.dumps(rows).encode(), "cases.json").refused[0] == Fault(
        "cases.json people", 1, "born_confidence is empty"
    )


@pytest.mark.parametrize("kind", list(SHEETS))
def test_one_of_our_files_is_known_by_its_columns(write: Write, kind: str) -> None:
    found = of(write(kind).read_bytes())
    assert (found.faults, found.refused, found.kinds) == ((), (), (kind,))


def test_viasnas_list_is_known_in_both_its_formats_and_they_say_the_same() -> None:
    rows = list(listed.good(40))
    today, older = of(listed.as_csv(rows)), of(listed.as_json(rows), "list.json")
    assert (today.faults, today.refused) == ((), ())
    assert [one.record for one in today.listed] == [one.record for one in older.listed]
    assert len(today.listed) == 40


def test_viasnas_list_may_lack_columns_but_not_those_that_tell_who_it_is() -> None:
    few = [column for column in listed.COLUMNS if column not in {"clusters", "appeal_date", "died"}]
    assert len(of(listed.as_csv(listed.good(3), columns=few)).listed) == 3
    assert len(of(listed.as_csv(listed.good(3), columns=("id", "url", "name", "status"))).listed) == 3
    nameless = [column for column in listed.COLUMNS if column not in {"url", "name"}]
    assert fault(listed.as_csv(listed.good(3), columns=nameless)) == "list.csv:1: missing in Viasna's list: url, name"


def test_columns_viasnas_list_may_get_are_kept_as_words() -> None:
    found = of(listed.as_csv([listed.IHAR | {"health": "poor"}], columns=(*listed.COLUMNS, "health")))
    assert "health: poor" in found.listed[0].record.said
