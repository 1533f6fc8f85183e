"""What is written out can be taken in again, and then nothing has changed."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.casefiles import Loaded, export_csv, export_json, load, read_document, take_in
from bot.casefiles.cells import Cells
from bot.casefiles.columns import SHEETS
from bot.casefiles.people import detention, sentence, stay
from bot.casefiles.people import person as people
from bot.casefiles.rows import Line
from bot.casefiles.viasna import overlay
from bot.casefiles.writing import detention_cells, person_cells, sentence_cells, stay_cells
from storage import Changes, Person, Storage
from tests.casefiles import listed
from tests.casefiles.conftest import TODAY, Write
from tests.casefiles.listed import IHAR, Row
from tests.casefiles.test_viasna_people import BY_HAND, CELLS, SLUG

LAST = date.max


async def written(storage: Storage) -> tuple[Mapping[str, bytes], bytes]:
    async with storage.reading() as store:
        return await export_csv(store), await export_json(store)


def zipped(exported: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in exported.items():
            archive.writestr(name, content)
    return packed.getvalue()


async def nothing_changes(storage: Storage) -> None:
    """Take in what is written out, in each form, and see that all of it is there already."""
    exported, as_json = await written(storage)
    for content, name in ((as_json, "cases.json"), (zipped(exported), "cases.zip")):
        outcome = await take_in(read_document(content, name, LAST), storage)
        assert isinstance(outcome, Loaded), outcome
        assert outcome.refused == ()
        assert (outcome.removed, outcome.doubles) == ({}, ())
        assert all(change == Changes(same=change.same) for change in outcome.changes.values())
        assert sum(change.same for change in outcome.changes.values()) == rows(exported)
    assert await written(storage) == (exported, as_json)


def rows(exported: Mapping[str, bytes]) -> int:
    return sum(len(list(csv.DictReader(io.StringIO(content.decode())))) for content in exported.values())


async def test_the_case_files_that_come_with_the_bot_come_out_as_they_went_in(storage: Storage) -> None:
    starter = files("bot").joinpath("starter")
    await load(starter, storage, today=LAST)
    exported, _ = await written(storage)
    for name, content in exported.items():
        went_in = csv.DictReader(io.StringIO(starter.joinpath(name).read_text("utf-8"), newline=""))
        came_out = csv.DictReader(io.StringIO(content.decode(), newline=""))
        kept = [column for column in SHEETS[name.removesuffix(".csv")].columns if column not in {"order", "confidence"}]
        assert sorted([[row[column] for column in kept] for row in came_out]) == sorted(
            [[row.get(column, "") for column in kept] for row in went_in]
        )
    await nothing_changes(storage)


async def test_our_files_and_viasnas_list_come_back_the_same(good: Path, storage: Storage) -> None:
    await load(good, storage, today=TODAY)
    await take_in(read_document(listed.as_csv(listed.good(30)), "list.csv", TODAY), storage)
    await nothing_changes(storage)


async def test_another_database_gets_the_same_from_it(good: Path, storage: Storage, tmp_path: Path) -> None:
    await load(good, storage, today=TODAY)
    before = await written(storage)
    folder = tmp_path / "exported"
    folder.mkdir()
    for name, content in before[0].items():
        (folder / name).write_bytes(content)
    other = Storage(f"sqlite:///{tmp_path}/other.db", names=storage._names)
    await other.open()
    try:
        await load(folder, other, today=TODAY)
        assert await written(other) == before
    finally:
        await other.close()


async def test_nothing_stored_is_written_as_empty_files(storage: Storage) -> None:
    exported, as_json = await written(storage)
    assert [*exported] == [sheet.file for sheet in SHEETS.values()]
    assert exported["stays.csv"].decode() == ",".join(SHEETS["stays"].columns) + "\n"
    assert json.loads(as_json) == {kind: [] for kind in SHEETS}


async def test_an_emptied_cell_is_emptied_by_json_too(write: Write, storage: Storage) -> None:
    await load(write("people", {"address_en": "Invented Street 1"}), storage, today=TODAY)
    _, as_json = await written(storage)
    changed = as_json.replace(b"Invented Street 1", b"")
    outcome = await take_in(read_document(changed, "cases.json", TODAY), storage)
    assert isinstance(outcome, Loaded)
    assert outcome.changes["people"] == Changes(changed=1)


def read_again(person: Person) -> Person:
    """Read what is written of a person."""
    read: list[Cells] = []

    def cells(written: Mapping[str, str]) -> Cells:
        read.append(Cells("people.csv", Line(1, dict(written)), TODAY))
        return read[-1]

    detentions = tuple(
        replace(
            detention(cells(detention_cells(person, one))),
            stays=tuple(stay(cells(stay_cells(one, 1, part))) for part in one.stays),
            sentences=tuple(sentence(cells(sentence_cells(one, 1, part))) for part in one.sentences),
        )
        for one in person.detentions
    )
    again = replace(people(cells(person_cells(person))), detentions=detentions)
    assert [fault for one in read for fault in one.faults] == []
    return again


@given(st.lists(CELLS, min_size=1, max_size=3), st.sampled_from([None, BY_HAND]))
def test_whatever_viasnas_list_says_is_read_from_what_is_written(listings: list[Row], stored: Person | None) -> None:
    person = stored
    for row in listings:
        for one in read_document(listed.as_csv([IHAR | row]), "list.csv", TODAY).listed:
            person, _ = overlay(person, one.record, person.slug if person else SLUG)
    if person:
        assert read_again(person) == person
