import re
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from bot.casefiles import Broken, Loaded, load
from bot.casefiles.columns import SHEETS
from bot.casefiles.writing import action_cells
from storage import Changes, Person, Storage
from tests.casefiles.conftest import TODAY, Write, former


async def changes(path: Path, storage: Storage) -> dict[str, Changes]:
    outcome = await load(path, storage, today=TODAY)
    assert isinstance(outcome, Loaded), outcome
    return dict(outcome.changes)


async def reasons(path: Path, storage: Storage) -> list[str]:
    outcome = await load(path, storage, today=TODAY)
    return [str(fault) for fault in (outcome.faults if isinstance(outcome, Broken) else outcome.refused)]


async def person(storage: Storage, slug: str = "ihar") -> Person:
    async with storage.reading() as store:
        found = await store.people.get(slug)
    assert found
    return found


async def people(storage: Storage) -> int:
    async with storage.reading() as store:
        return await store.people.count()


async def test_a_folder_goes_in_whole(good: Path, storage: Storage) -> None:
    assert await changes(good, storage) == {kind: Changes(new=1) for kind in SHEETS}
    [detention] = (await person(storage)).detentions
    assert detention.stays[0].facility.best("en") == "prison No. 4"
    assert detention.sentences[0].years == 3
    async with storage.reading() as store:
        [statement] = await store.statements.about("ihar", TODAY, 0, 9)
        [day] = await store.days.action_days()
        [action] = await store.days.actions("day")
        [advice] = await store.advice.all()
    assert (statement.key, day.key, action.country, advice.topic) == ("letter", "day", "LT", "letters")


async def test_the_same_again_changes_nothing(good: Path, storage: Storage) -> None:
    await changes(good, storage)
    before = await person(storage)
    assert await changes(good, storage) == {kind: Changes(same=1) for kind in SHEETS}
    assert await person(storage) == before


async def test_rows_that_changed_are_updated(good: Path, write: Write, storage: Storage) -> None:
    await changes(good, storage)
    write("people", {"name_en": "Ihar Viasna"}, {"slug": "anna"})
    write("sentences", {"years": "4"}, {"order": "2", "kind": "regime", "years": ""})
    write("advice", {"text_en": "Write soon."})
    told = await changes(good, storage)
    assert told == {kind: Changes(same=1) for kind in SHEETS} | {
        "people": Changes(new=1, changed=1),
        "sentences": Changes(new=1, changed=1),
        "advice": Changes(changed=1),
    }
    assert (await person(storage)).name("en") == "Ihar Viasna"
    assert [sentence.years for sentence in (await person(storage)).detentions[0].sentences] == [4, None]


async def test_stays_and_sentences_that_are_no_longer_told_of_are_removed_and_counted(
    good: Path, write: Write, storage: Storage
) -> None:
    write("stays", {}, {"order": "2", "facility_en": "camp No. 17"}, {"order": "3", "facility_en": "hospital"})
    write("sentences", {}, {"order": "2", "kind": "regime", "years": ""})
    await changes(good, storage)
    for kind in ("stays", "sentences"):
        write(kind)
    tried = await load(good, storage, today=TODAY, dry_run=True)
    outcome = await load(good, storage, today=TODAY)
    assert outcome == tried == Loaded({kind: Changes(same=1) for kind in SHEETS}, {"stays": 2, "sentences": 1})
    [detention] = (await person(storage)).detentions
    assert (len(detention.stays), len(detention.sentences)) == (1, 1)


async def test_parts_no_file_tells_of_are_not_removed(good: Path, write: Write, storage: Storage) -> None:
    await changes(good, storage)
    write("detentions", {"id": "ihar-2006"})
    write("stays", {"detention": "ihar-2006"})
    (good / "sentences.csv").unlink()
    outcome = await load(good, storage, today=TODAY)
    assert isinstance(outcome, Loaded)
    assert outcome.removed == {}
    assert [len(one.stays) for one in (await person(storage)).detentions] == [1, 1]


async def test_followers_stay_when_a_person_changes(good: Path, write: Write, storage: Storage) -> None:
    await changes(good, storage)
    async with storage.writing() as store:
        await store.follows.add(42, "ihar")
    write("people", {"name_en": "Ihar Viasna"})
    await changes(good, storage)
    async with storage.reading() as store:
        assert await store.follows.slugs(42) == ["ihar"]


async def test_a_file_from_before_there_were_addresses_leaves_the_one_stored(
    good: Path, write: Write, storage: Storage
) -> None:
    write("people", {"address_en": "Invented Street 1", "address_as_of": "2012-06"})
    await changes(good, storage)
    assert await changes(former(write("people")), storage) == {"people": Changes(same=1)}
    assert (await person(storage)).address.best("en") == "Invented Street 1"
    assert await changes(write("people"), storage) == {"people": Changes(changed=1)}
    assert not (await person(storage)).address


async def test_a_dry_run_tells_the_same_and_changes_nothing(good: Path, storage: Storage) -> None:
    assert await load(good, storage, today=TODAY, dry_run=True) == Loaded({kind: Changes(new=1) for kind in SHEETS})
    assert await people(storage) == 0


async def test_rows_that_cannot_be_taken_are_refused_and_the_others_go_in(
    good: Path, write: Write, storage: Storage
) -> None:
    write("people", {}, {"slug": "anna", "born_on": "2013", "born_confidence": "certain"}, {"slug": "Olena"})
    write("statements", {"concerns": "ihar ; nobody"}, {"id": "another"})
    outcome = await load(good, storage, today=TODAY)
    assert isinstance(outcome, Loaded)
    assert [str(fault) for fault in outcome.refused] == [
        "people.csv:3: born_on: 2013 lies in the future",
        "people.csv:4: slug: 'Olena' is no id; use a-z, 0-9 and hyphens, at most 40 of them, and not digits alone",
        "statements.csv:2: person nobody is neither in these files nor in the database",
    ]
    assert outcome.changes == {kind: Changes(new=1) for kind in SHEETS}
    assert await people(storage) == 1


async def test_a_fault_of_a_whole_file_keeps_everything_out(good: Path, storage: Storage) -> None:
    (good / "advice.csv").write_bytes(b"%PDF-1.7")
    assert await reasons(good, storage) == ["advice.csv: this is no CSV and no JSON but a PDF"]
    assert await people(storage) == 0


async def test_what_refers_to_a_refused_row_is_refused_with_it(good: Path, write: Write, storage: Storage) -> None:
    write("people", {"born_on": "x", "born_confidence": "certain"})
    write("detentions", {}, {"id": "other", "person": "nobody", "kind": "jail"})
    refused = "was refused"
    assert [told.split(": ", 1) for told in await reasons(good, storage)] == [
        ["detentions.csv:2", f"person ihar {refused}"],
        ["detentions.csv:3", "kind: 'jail' is unknown; it may be remand, prison, restricted, home, administrative"],
        ["detentions.csv:3", "person nobody is neither in these files nor in the database"],
        ["people.csv:2", "born_on: 'x' is no date; write 2011-08-04, 2011-08 or 2011"],
        ["sentences.csv:2", f"detention ihar-2011 {refused}"],
        ["statements.csv:2", f"person ihar {refused}"],
        ["stays.csv:2", f"detention ihar-2011 {refused}"],
    ]


async def test_a_refused_row_does_not_hinder_what_refers_to_one_stored(
    good: Path, write: Write, storage: Storage
) -> None:
    await changes(good, storage)
    write("people", {"born_on": "x", "born_confidence": "certain"})
    assert [told.partition(":")[0] for told in await reasons(good, storage)] == ["people.csv"]


async def test_a_refused_part_leaves_the_stored_parts_of_its_detention_as_they_are(
    good: Path, write: Write, storage: Storage
) -> None:
    write("stays", {}, {"order": "2", "facility_en": "camp No. 17"})
    await changes(good, storage)
    write("stays", {"facility_en": "hospital"}, {"order": "2", "facility_en": ""})
    assert await reasons(good, storage) == [
        "stays.csv:2: the parts of ihar-2011 come together, and line 3 was refused",
        "stays.csv:3: facility is empty in every language",
    ]
    [detention] = (await person(storage)).detentions
    assert [stay.facility.best("en") for stay in detention.stays] == ["prison No. 4", "camp No. 17"]


async def test_a_part_of_which_nobody_knows_the_detention_keeps_everything_out(
    good: Path, write: Write, storage: Storage
) -> None:
    write("stays", {"detention": "Ihar 2011"}, {"order": "2"})
    outcome = await load(good, storage, today=TODAY)
    assert isinstance(outcome, Broken)
    assert await people(storage) == 0


@pytest.mark.parametrize(
    ("kind", "change", "reason"),
    [
        ("detentions", {}, "person ihar is neither in these files nor in the database"),
        ("stays", {}, "detention ihar-2011 is neither in these files nor in the database"),
        ("sentences", {}, "detention ihar-2011 is neither in these files nor in the database"),
        ("statements", {}, "person ihar is neither in these files nor in the database"),
        ("actions", {}, "action day day is neither in these files nor in the database"),
    ],
)
async def test_what_refers_to_nothing_is_told(
    write: Write, storage: Storage, kind: str, change: dict[str, str], reason: str
) -> None:
    assert await reasons(write(kind, change), storage) == [f"{kind}.csv:2: {reason}"]


@pytest.mark.parametrize("kind", list(SHEETS))
async def test_each_file_may_come_alone_once_the_rest_is_stored(good: Path, storage: Storage, kind: str) -> None:
    await changes(good, storage)
    before = await person(storage)
    assert await changes(good / f"{kind}.csv", storage) == {kind: Changes(same=1)}
    assert await person(storage) == before


async def test_a_new_detention_joins_those_stored_in_the_order_of_time(
    good: Path, write: Write, storage: Storage
) -> None:
    write("detentions", {"detained_on": "2011-08-04", "detained_confidence": "certain"})
    await changes(good, storage)
    earlier = {"id": "ihar-2006", "detained_on": "2006-03", "detained_confidence": "reported"}
    assert await changes(write("detentions", earlier), storage) == {"detentions": Changes(new=1)}
    found = await person(storage)
    assert [detention.key for detention in found.detentions] == ["ihar-2006", "ihar-2011"]
    assert [len(detention.stays) for detention in found.detentions] == [0, 1]


async def test_a_changed_detention_keeps_its_sentences(good: Path, write: Write, storage: Storage) -> None:
    await changes(good, storage)
    freed = {"released_on": "2012-08-01", "released_confidence": "certain", "release": "pardon"}
    assert await changes(write("detentions", freed), storage) == {"detentions": Changes(changed=1)}
    [detention] = (await person(storage)).detentions
    assert (str(detention.released_on), len(detention.sentences), len(detention.stays)) == ("2012-08-01", 1, 1)


async def test_stays_and_sentences_go_in_by_their_order_not_by_their_line(
    good: Path, write: Write, storage: Storage
) -> None:
    write("stays", {"order": "10", "facility_en": "last"}, {"order": "2", "facility_en": "first"})
    await changes(good, storage)
    [detention] = (await person(storage)).detentions
    assert [stay.facility.best("en") for stay in detention.stays] == ["first", "last"]


async def test_a_detention_does_not_move_to_another_person(good: Path, write: Write, storage: Storage) -> None:
    await changes(good, storage)
    before = await person(storage)
    write("people", {"slug": "anna"})
    write("detentions", {"person": "anna"})
    write("stays", {"facility_en": "hospital"})
    assert await reasons(good, storage) == [
        "detentions.csv:2: detention ihar-2011 belongs to ihar; give this one a new id",
        "sentences.csv:2: detention ihar-2011 was refused",
        "stays.csv:2: detention ihar-2011 was refused",
    ]
    assert await person(storage) == before


async def test_an_unreadable_file_does_not_make_all_others_look_wrong(good: Path, storage: Storage) -> None:
    (good / "people.csv").write_bytes(b"slug,name\n")
    assert {reason.partition(":")[0] for reason in await reasons(good, storage)} == {"people.csv"}


async def test_progress_is_told_person_by_person_in_steps(write: Write, storage: Storage) -> None:
    told: list[tuple[int, int]] = []
    path = write("people", *({"slug": f"person-{number}"} for number in range(300)))
    await load(path, storage, today=TODAY, progress=lambda done, whole: told.append((done, whole)))
    assert told == [(250, 300), (300, 300)]


async def test_the_case_files_that_come_with_the_bot_are_good(storage: Storage) -> None:
    starter = files("bot").joinpath("starter")
    first = await load(starter, storage, today=date.max)
    assert isinstance(first, Loaded), first
    assert set(first.changes) == set(SHEETS)
    assert all(change.new and not change.changed for change in first.changes.values())
    again = await load(starter, storage, today=date.max)
    assert isinstance(again, Loaded)
    assert all(change.same and not change.new and not change.changed for change in again.changes.values())


async def test_what_has_to_go_in_whole_is_kept_out_by_one_bad_row(good: Path, write: Write, storage: Storage) -> None:
    write("statements", {"concerns": "nobody"})
    outcome = await load(good, storage, today=TODAY, whole=True)
    assert isinstance(outcome, Broken)
    assert [fault.file for fault in outcome.faults] == ["statements.csv"]
    assert await people(storage) == 0


async def test_where_an_action_is_not_safe_is_taken_in_and_written_out_again(
    storage: Storage, good: Path, write: Write
) -> None:
    write("actions", {"safe_outside": " RU ; BY  RU"})
    assert isinstance(await load(good, storage, today=TODAY), Loaded)
    async with storage.reading() as store:
        [action] = await store.days.actions()
        assert action.safe_outside == ("RU", "BY")
        assert action_cells(action)["safe_outside"] == "RU BY"


async def test_a_file_from_before_the_column_takes_no_caution_away_and_an_empty_cell_does(
    storage: Storage, good: Path, write: Write
) -> None:
    write("actions", {"safe_outside": "BY"})
    await load(good, storage, today=TODAY)
    path = write("actions", {"city_en": "Vilnius"}, {"id": "pl", "country": "PL"})
    with_column = path.read_text("utf-8")
    path.write_text(re.sub(r",[^,\n]*$", "", with_column, flags=re.MULTILINE), "utf-8")
    assert isinstance(await load(good, storage, today=TODAY), Loaded)
    async with storage.reading() as store:
        assert [(one.city.best("en"), one.safe_outside) for one in await store.days.actions()] == [
            ("Vilnius", ("BY",)),
            ("", ()),
        ]
    path.write_text(with_column, "utf-8")
    await load(good, storage, today=TODAY)
    async with storage.reading() as store:
        assert {one.safe_outside for one in await store.days.actions()} == {()}


async def test_what_is_no_country_is_refused_by_its_line(storage: Storage, good: Path, write: Write) -> None:
    write("actions", {"safe_outside": "BY Russia"})
    [reason] = await reasons(good, storage)
    assert reason.startswith("actions.csv:2: safe_outside: 'Russia' is no country code; write the two letters")
