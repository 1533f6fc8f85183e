from pathlib import Path

import pytest

from bot.casefiles import CaseFiles, Fault, read
from bot.casefiles.columns import SHEETS
from storage import Confidence, Kind, NameKind, PartialDate, Precision
from tests.casefiles.conftest import TODAY, Write, former


def reasons(path: Path) -> list[str]:
    return [fault.reason for fault in told(read(path, TODAY))]


def told(found: CaseFiles) -> tuple[Fault, ...]:
    return (*found.faults, *found.refused)


def test_good_files_have_no_faults(good: Path) -> None:
    found = read(good, TODAY)
    assert found.faults == ()
    assert found.kinds == tuple(SHEETS)
    assert all(len(getattr(found, kind)) == 1 for kind in SHEETS)


AN_ID = "use a-z, 0-9 and hyphens, at most 40 of them, and not digits alone"
WRONG = [
    ("people", {"slug": "Ihar"}, f"slug: 'Ihar' is no id; {AN_ID}"),
    ("people", {"slug": "i" * 41}, f"slug: '{'i' * 41}' is no id; {AN_ID}"),
    ("people", {"slug": "2012"}, f"slug: '2012' is no id; {AN_ID}"),
    ("statements", {"id": "4"}, f"id: '4' is no id; {AN_ID}"),
    ("people", {"slug": ""}, "slug is empty"),
    ("people", {"name_en": " "}, "name is empty in every language"),
    ("people", {"name_en": "I" * 201}, "name_en is longer than 200 characters"),
    ("people", {"name_en": "Ihar\nZima"}, "name_en goes over more than one line"),
    ("people", {"name_en": "Ihar\x07"}, "name_en holds a control character (U+0007)"),
    ("people", {"name_en": "Ihar \u202eamiZ"}, "name_en holds a control character (U+202E)"),
    ("people", {"summary_en": "a" * 20_001}, "summary_en is longer than 20,000 characters"),
    (
        "people",
        {"other_spellings": f"Igor ; {'I' * 201}"},
        "other_spellings holds something longer than 200 characters",
    ),
    (
        "people",
        {"born_on": "4 August 1980", "born_confidence": "certain"},
        "born_on: '4 August 1980' is no date; write 2011-08-04, 2011-08 or 2011",
    ),
    ("people", {"born_on": "1980-02-30", "born_confidence": "certain"}, "born_on: '1980-02-30' is not in the calendar"),
    ("people", {"born_on": "1980"}, "born_confidence is empty"),
    (
        "people",
        {"born_on": "1980", "born_confidence": "sure"},
        "born_confidence: 'sure' is unknown; it may be certain, reported",
    ),
    ("people", {"born_on": "2012-08-04", "born_confidence": "certain"}, "born_on: 2012-08-04 lies in the future"),
    ("people", {"verified_on": "2013"}, "verified_on: 2013 lies in the future"),
    (
        "people",
        {"born_on": "1980", "born_confidence": "certain", "died_on": "1979-12", "died_confidence": "certain"},
        "death before birth (1979-12 before 1980)",
    ),
    ("people", {"address_as_of": "2013"}, "address_as_of: 2013 lies in the future"),
    ("people", {"photo": "ihar.jpg"}, "photo is no address; write https://…"),
    ("people", {"photo": "https://[abc"}, "photo is no address; write https://…"),
    ("people", {"sources": "https://[abc"}, "sources: 'https://[abc' is no address; write https://…"),
    ("people", {"sources": "https://x.org ; https:///a (b)"}, "sources: 'https:///a (b)' is no address"),
    ("people", {"sources": f"https://x.org/{'a' * 1_987}"}, "sources holds something longer than 2,000 characters"),
    ("people", {"sources": "a book"}, "sources: 'a book' is no address; write https://… with ' ; ' between them"),
    (
        "detentions",
        {"kind": "jail"},
        "kind: 'jail' is unknown; it may be remand, prison, restricted, home, administrative",
    ),
    ("detentions", {"kind": ""}, "kind is empty"),
    ("detentions", {"person": ""}, "person is empty"),
    (
        "detentions",
        {
            "detained_on": "2011-08-04",
            "detained_confidence": "certain",
            "released_on": "2011-08-03",
            "released_confidence": "reported",
        },
        "release before detention (2011-08-03 before 2011-08-04)",
    ),
    ("stays", {"facility_en": ""}, "facility is empty in every language"),
    ("stays", {"order": "first"}, "order: 'first' is no whole number from 1 to 1,000"),
    ("stays", {"order": "0"}, "order: '0' is no whole number from 1 to 1,000"),
    ("sentences", {"years": "-3"}, "years: '-3' is no whole number from 0 to 100"),
    ("sentences", {"years": "4.5"}, "years: '4.5' is no whole number from 0 to 100"),
    ("statements", {"made_on": "", "confidence": ""}, "made_on is empty"),
    ("statements", {"quotation_language": "English"}, "quotation_language is no language code"),
    ("statements", {"concerns": "ihar ; Anna"}, "concerns: 'Anna' is no id"),
    ("action_days", {"rrule": "every 4 August"}, "rrule: 'every 4 August' is no part of a rule"),
    ("action_days", {"rrule": "", "first_on": ""}, "rrule and first_on are both empty, so this day never comes"),
    ("action_days", {"first_on": "2012-08"}, "first_on is needed to the day"),
    ("action_days", {"default": "yes"}, "default: 'yes' is neither on nor off"),
    ("actions", {"country": "EU"}, "country: 'EU' is no country code; write the two letters of ISO 3166, as in LT"),
    ("actions", {"country": "lt"}, "country: 'lt' is no country code"),
    ("actions", {"held_on": "2013-08-04"}, "held_on: 2013-08-04 lies in the future"),
    ("advice", {"topic": "money"}, "topic: 'money' is unknown; it may be letters, parcels, appeals"),
    ("advice", {"caution": "maybe"}, "caution: 'maybe' is neither yes nor no"),
]


@pytest.mark.parametrize(("kind", "change", "reason"), WRONG, ids=lambda value: str(value)[:30])
def test_a_faulty_cell_is_told_with_file_and_line(
    write: Write, cases: Path, kind: str, change: dict[str, str], reason: str
) -> None:
    key = {column: "2" if column == "order" else "another" for column in SHEETS[kind].key}
    write(kind, key, change)
    [fault] = told(read(cases / f"{kind}.csv", TODAY))
    assert (fault.file, fault.line) == (f"{kind}.csv", 3)
    assert fault.reason.startswith(reason)


def test_all_faults_are_told_not_only_the_first(write: Write) -> None:
    path = write("people", {"slug": "", "born_on": "x"}, {}, {"slug": "anna", "name_en": "", "photo": "x"})
    lines = [(fault.line, fault.reason.split()[0]) for fault in read(path, TODAY).refused]
    assert sorted(lines) == [(2, "born_confidence"), (2, "born_on:"), (2, "slug"), (4, "name"), (4, "photo")]


def test_the_same_id_twice_is_told_with_the_line_of_the_first(write: Write) -> None:
    assert reasons(write("people", {}, {"slug": "anna"}, {})) == ["slug: ihar stands in line 2 already"]
    assert reasons(write("stays", {}, {"order": "2"}, {})) == [
        "detention and order: ihar-2011 1 stands in line 2 already"
    ]


def test_lines_are_counted_as_an_editor_shows_them(write: Write) -> None:
    path = write("people", {"summary_en": "One.\n\nTwo."}, {"slug": "Anna"})
    assert [fault.line for fault in read(path, TODAY).refused] == [5]


def test_unknown_missing_and_doubled_columns_are_told(cases: Path) -> None:
    columns = [name for name in SHEETS["stays"].columns if name != "since"]
    (cases / "stays.csv").write_text(",".join([*columns, "colour", "order"]) + "\n")
    assert reasons(cases) == [
        "unknown in stays.csv: colour",
        "missing in stays.csv: since",
        "named twice in stays.csv: order",
    ]


def test_a_row_with_too_many_or_too_few_cells_is_told(write: Write) -> None:
    path = write("stays")
    path.write_text(path.read_text() + "ihar-2011,2,,,,,x,y\nihar-2011,3\n")
    assert reasons(path) == ["8 cells, where the first line has 7", "2 cells, where the first line has 7"]


def test_a_single_file_is_known_by_its_columns_whatever_its_name(write: Write) -> None:
    for kind in SHEETS:
        found = read(write(kind, name="export (3).txt"), TODAY)
        assert (found.kinds, found.faults) == ((kind,), ())


def test_a_spreadsheet_may_write_semicolons_a_byte_order_mark_and_its_own_line_ends(write: Write) -> None:
    path = write("people", {"name_be": "Ігар", "summary_en": "One.\nTwo; three, four."}, delimiter=";")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n") + b";" * 26 + b"\r\n\r\n")
    found = read(path, TODAY)
    assert found.faults == ()
    assert found.people[0].record.summary.best("en") == "One.\nTwo; three, four."


def test_open_quotation_marks_are_told(write: Write) -> None:
    path = write("people")
    path.write_text(path.read_text() + 'anna,"Anna' + ",x" * 30)
    [reason] = reasons(path)
    assert reason.startswith("the quotation marks or the length of this row are wrong")


def test_a_folder_without_case_files_and_a_path_without_anything_are_told(cases: Path) -> None:
    assert reasons(cases)[0].startswith("there are no case files in this folder; they are people.csv, detentions.csv")
    assert reasons(cases / "nowhere") == ["there is no such file or folder"]


def test_a_csv_file_with_a_name_of_its_own_in_a_folder_is_not_passed_over_in_silence(good: Path) -> None:
    (good / "peple.csv").write_bytes((good / "people.csv").read_bytes())
    (good / "notes.txt").write_text("Thank you.")
    [fault] = read(good, TODAY).faults
    assert fault.file == "peple.csv"
    assert fault.reason.startswith("no case file has this name")


def test_a_file_that_is_a_folder_or_closed_is_told(cases: Path) -> None:
    (cases / "people.csv").mkdir()
    assert reasons(cases) == ["this file cannot be read (Is a directory)"]


def test_a_person_is_read_whole(write: Write) -> None:
    path = write(
        "people",
        {
            "name_be": "Ігар Зіма",
            "name_be_latn": "Ihar Zima",
            "full_name_be": "Ігар Іванавіч Зіма",
            "other_spellings": "Igor Zima ; Ihar Zima ; Igor Zima",
            "born_on": "1980-05",
            "born_confidence": "reported",
            "sources": "https://example.org/a ; https://example.org/b (mirror of example.net)",
            "address_en": "Invented Street 1,\n000000 Town",
            "address_as_of": "2012-06",
        },
    )
    person = read(path, TODAY).people[0].record
    assert [(name.text, name.kind, name.language) for name in person.names] == [
        ("Ihar Zima", NameKind.PRIMARY, "en"),
        ("Ігар Зіма", NameKind.PRIMARY, "be"),
        ("Ігар Іванавіч Зіма", NameKind.FULL, "be"),
        ("Ihar Zima", NameKind.OTHER, "be-Latn"),
        ("Igor Zima", NameKind.OTHER, ""),
        ("Ihar Zima", NameKind.OTHER, ""),
    ]
    assert person.born == PartialDate.parse("1980-05", Confidence.REPORTED)
    assert person.born
    assert person.born.precision is Precision.MONTH
    assert person.sources == ("https://example.org/a", "https://example.org/b (mirror of example.net)")
    assert person.address.best("en") == "Invented Street 1,\n000000 Town"
    assert person.address_as_of == PartialDate.parse("2012-06")


def test_a_file_of_people_from_before_there_were_addresses_is_read(write: Write) -> None:
    found = read(former(write("people")), TODAY)
    assert found.faults == ()
    assert not found.people[0].record.address


def test_a_detention_and_its_parts_are_read_whole(write: Write) -> None:
    detention = {
        "detained_on": "2011-08-04",
        "detained_confidence": "certain",
        "charge_en": "tax",
        "articles": "Art. 243(2) ; Art. 342",
        "released_on": "2012",
        "released_confidence": "reported",
        "release": "let_out",
    }
    found = read(write("detentions", detention), TODAY).detentions[0]
    assert (found.owner, found.record.key, found.record.kind) == ("ihar", "ihar-2011", Kind.PRISON)
    assert found.record.articles == ("Art. 243(2)", "Art. 342")
    assert str(found.record.released_on) == "2012"


def test_a_quotation_is_kept_to_the_letter(write: Write) -> None:
    quotation = " “Free them.\n\nAll of them” – she said… "
    assert read(write("statements", {"quotation": quotation}), TODAY).statements[0].record.quotation == quotation
