"""What Viasna's list says is laid over what is stored: nothing richer is lost, nobody doubled, nothing made up."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.casefiles import Loaded, read_document, take_in
from bot.casefiles.viasna import overlay
from storage import (
    Changes,
    Confidence,
    Detention,
    Kind,
    Name,
    NameKind,
    PartialDate,
    Person,
    Release,
    Sentence,
    SentenceKind,
    Status,
    Stay,
    Storage,
    Words,
)
from tests.casefiles import listed
from tests.casefiles.conftest import TODAY
from tests.casefiles.listed import AT_HOME, COLONY, DECIDED, IHAR, OPEN, PAGE, SUSPENDED, Row

HERE = f"{PAGE}/ihar-zima"
SLUG = "ihar-zima-101"
REPORTED = Confidence.REPORTED

BY_HAND = Person(
    slug="ihar",
    names=(Name("Ihar Zima", NameKind.PRIMARY, "en"), Name("Ігар Зіма", NameKind.PRIMARY, "be"), Name("Igor Zima")),
    born=PartialDate.parse("1980-05-04"),
    summary=Words({"en": "Known by heart.", "be": "Вядомы."}),
    address=Words({"en": "Invented Street 1"}),
    address_as_of=PartialDate.parse("2012-06"),
    detentions=(
        Detention(
            "ihar-2006",
            Kind.PRISON,
            PartialDate.parse("2006-03-20"),
            released_on=PartialDate.parse("2008-01-22"),
            release=Release.PARDON,
        ),
        Detention(
            "ihar-2010",
            Kind.PRISON,
            PartialDate.parse("2010-12-19"),
            charge=Words({"en": "riots"}),
            articles=("Art. 293(1)",),
            sentences=(Sentence(SentenceKind.PRISON, PartialDate.parse("2011-05-26"), years=6, judge="A. Hand"),),
            stays=(Stay(Words({"en": "remand prison No. 1"})),),
            note=Words({"en": "By hand.", "be": "Рукой."}),
            sources=("https://example.org/case",),
        ),
    ),
    sources=("https://example.org/ihar", f"{HERE.replace('/en/', '/be/')} (read in part)"),
)


async def take(storage: Storage, *rows: Row) -> Loaded:
    outcome = await take_in(read_document(listed.as_csv(rows), "list.csv", TODAY), storage)
    assert isinstance(outcome, Loaded), outcome
    return outcome


async def person(storage: Storage, slug: str = SLUG) -> Person:
    async with storage.reading() as store:
        found = await store.people.get(slug)
    assert found
    return found


def laid(stored: Person | None, **cells: str) -> Person:
    """Lay a row over what is stored; doing it twice is doing it once."""
    found = read_document(listed.as_csv([IHAR | cells]), "list.csv", TODAY)
    assert (found.faults, found.refused) == ((), ())
    slug = stored.slug if stored else SLUG
    once, _ = overlay(stored, found.listed[0].record, slug)
    assert overlay(once, found.listed[0].record, slug)[0] == once
    return once


def status(**cells: str) -> Status:
    return laid(None, **cells).status_on(TODAY)


async def test_somebody_new_goes_in_with_what_the_list_says(storage: Storage) -> None:
    place = "Penal colony No. 99\n000000 Town, Street 1"
    row = IHAR | DECIDED | {"name": "Zima Ihar", "prison": place, "articles": "293", "judge": "Ales Vydumany"}
    outcome = await take(storage, row | {"description": "A student.", "photo": "https://example.org/ihar.jpg"})
    assert outcome.changes == dict.fromkeys(("people", "detentions", "stays", "sentences"), Changes(new=1))
    found = await person(storage, "zima-ihar-101")
    assert found.names == (Name("Ihar Zima", NameKind.PRIMARY, "en"), Name("Zima Ihar"))
    assert (found.summary.best("en"), found.photo) == ("A student.", "https://example.org/ihar.jpg")
    assert found.address.best("en") == "Penal colony No. 99, 000000 Town, Street 1"
    assert found.sources == (HERE,)
    assert found.detentions == (
        Detention(
            "viasna-101",
            Kind.PRISON,
            PartialDate.parse("2010-12-19", REPORTED),
            articles=("Art. 293",),
            sentences=(
                Sentence(
                    SentenceKind.PRISON,
                    PartialDate.parse("2011-05-26", REPORTED),
                    years=4,
                    months=6,
                    judge="Ales Vydumany",
                    sources=(HERE,),
                ),
            ),
            stays=(Stay(Words({"en": "Penal colony No. 99"})),),
            note=Words({"en": f"Viasna’s list: penalty: {COLONY}"}),
            sources=(HERE,),
        ),
    )
    assert found.status_on(TODAY) is Status.HELD


async def test_the_same_list_again_changes_nothing(storage: Storage) -> None:
    rows = list(listed.good(60))
    first = await take(storage, *rows)
    assert first.changes["people"] == Changes(new=60)
    again = await take(storage, *rows)
    assert all(not change.new and not change.changed for change in again.changes.values())
    assert again.changes["people"] == Changes(same=60)
    assert (again.removed, again.doubles) == ({}, ())


async def test_somebody_whose_page_is_among_the_sources_is_updated_and_not_doubled(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([BY_HAND])
    outcome = await take(storage, IHAR | DECIDED | {"name": "Zima Ihar Ivanavich"})
    assert outcome.changes["people"] == Changes(changed=1)
    assert outcome.doubles == ()
    found = await person(storage, "ihar")
    assert Name("Zima Ihar Ivanavich") in found.names
    async with storage.reading() as store:
        assert await store.people.count() == 1


async def test_somebody_with_the_slug_the_list_would_give_is_updated(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([replace(BY_HAND, slug=SLUG, sources=())])
    assert (await take(storage, IHAR)).changes["people"] == Changes(changed=1)
    assert (await person(storage)).sources == (HERE,)


async def test_the_slug_stays_when_the_list_corrects_the_name(storage: Storage) -> None:
    await take(storage, IHAR)
    await take(storage, IHAR | {"name": "Ihar Zimau"})
    assert [one.text for one in (await person(storage)).names] == ["Ihar Zima", "Ihar Zimau"]


async def test_somebody_new_with_the_name_of_somebody_known_is_named(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save([replace(BY_HAND, sources=())])
    [double] = (await take(storage, IHAR)).doubles
    assert (double.slug, double.other_slug) == (SLUG, "ihar")


async def test_two_rows_that_mean_one_person_are_not_both_taken(storage: Storage) -> None:
    two = (f"{PAGE}/a", f"{PAGE}/b")
    async with storage.writing() as store:
        await store.people.save([replace(BY_HAND, sources=two)])
    outcome = await take(storage, IHAR | {"url": two[0]}, IHAR | {"id": "7", "url": two[1]})
    assert [str(one) for one in outcome.refused] == ["list.csv:3: this is ihar, of whom line 2 tells"]


async def test_good_rows_go_in_beside_bad_ones(storage: Storage) -> None:
    bad = IHAR | {"id": "7", "url": f"{PAGE}/x", "status": "?"}
    outcome = await take(storage, bad, IHAR)
    assert outcome.rows_refused == 1
    assert outcome.changes["people"] == Changes(new=1)


def test_what_the_list_knows_nothing_of_stays() -> None:
    found = laid(BY_HAND, **DECIDED)
    assert replace(found, names=(), detentions=()) == replace(BY_HAND, names=(), detentions=())
    assert found.detentions[0] == BY_HAND.detentions[0]
    assert replace(found.detentions[1], note=Words()) == replace(BY_HAND.detentions[1], note=Words())


def test_where_the_list_differs_from_what_is_certain_its_words_stand_beside() -> None:
    found = laid(
        BY_HAND, **DECIDED, birthday="1981-05-04", articles="342", description="Other.", prison="IK-1\nAnother street"
    )
    assert (found.born, found.summary, found.address) == (BY_HAND.born, BY_HAND.summary, BY_HAND.address)
    detention = found.detentions[1]
    assert detention.articles == ("Art. 293(1)",)
    assert detention.sentences == BY_HAND.detentions[1].sentences
    assert detention.note.by_language == {
        "en": "By hand.\n"
        f"Viasna’s list: penalty: {COLONY}; birthday: 1981-05-04; sentence: 4 years, 6 months, prison; "
        "articles: Art. 342",
        "be": "Рукой.",
    }


def test_empty_cells_take_nothing_away() -> None:
    full = laid(
        None, **DECIDED, birthday="1980-05-04", articles="293", judge="A. B.", description="A student.",
        prison="IK-1; Street 1", photo="https://example.org/i.jpg",
    )  # fmt: skip
    bare = laid(full)
    assert bare.detentions[0].sentences == full.detentions[0].sentences
    assert bare.detentions[0].articles == full.detentions[0].articles
    assert replace(bare, detentions=()) == replace(full, detentions=())


def test_what_came_from_the_list_follows_it() -> None:
    before = laid(None, **DECIDED, birthday="1980-05-04", prison="IK-1; Street 1")
    after = laid(
        before, decision="5 years", penalty="imprisonment in a high security prison", verdict_date="2011-05-27",
        birthday="1980-05-05", arrested="2010-12-20", prison="Prison No. 4; Street 2",
    )  # fmt: skip
    [detention] = after.detentions
    assert (str(after.born), str(detention.detained_on)) == ("1980-05-05", "2010-12-20")
    [sentence] = detention.sentences
    assert (sentence.years, sentence.months, str(sentence.sentenced_on)) == (5, None, "2011-05-27")
    assert [stay.facility.best("en") for stay in detention.stays] == ["IK-1", "Prison No. 4"]
    assert after.address.best("en") == "Prison No. 4, Street 2"
    assert detention.note.best("en") == "Viasna’s list: penalty: imprisonment in a high security prison"


def test_an_address_of_the_list_does_not_outlive_a_transfer() -> None:
    before = laid(None, **DECIDED, prison="IK-1; Street 1")
    assert not laid(before, **DECIDED, prison="Prison No. 4").address


def test_a_later_arrest_is_a_detention_of_its_own() -> None:
    freed = laid(None, status="former", arrested="2006-03-20", release_date="2008-01-22")
    again = laid(freed, arrested="2010-12-19")
    assert [one.key for one in again.detentions] == ["viasna-101", "viasna-101-2010-12-19"]
    assert str(again.detentions[0].released_on) == "2008-01-22"
    assert again.status_on(TODAY) is Status.HELD


def test_an_arrest_the_list_comes_to_know_is_no_second_one() -> None:
    assert len(laid(laid(None, arrested="", articles="293"), arrested="2010-12-19").detentions) == 1
    assert len(laid(BY_HAND, arrested="2011-01-05").detentions) == 2
    assert len(laid(BY_HAND, arrested="").detentions) == 2


def test_an_arrest_without_its_day_is_not_laid_over_one_that_ended() -> None:
    freed = replace(BY_HAND, detentions=BY_HAND.detentions[:1])
    found = laid(freed, arrested="", verdict_date="2011-05-26", penalty=COLONY)
    assert found.detentions[0] == freed.detentions[0]
    assert found.detentions[1].key == "viasna-101"


def test_former_with_a_day_is_free_and_without_one_is_nowhere_known() -> None:
    assert status(status="former", release_date="2011-09-01") is Status.FREE
    assert status(status="former") is Status.UNKNOWN
    [detention] = laid(None, **DECIDED | {"status": "former"}).detentions
    assert (detention.released_on, detention.release) == (None, Release.UNKNOWN)
    assert "the day of release is not told" in detention.note.best("en")
    assert status(**DECIDED | {"status": "former"}) is Status.UNKNOWN


def test_a_release_by_hand_says_how_and_the_list_does_not_take_it_back() -> None:
    freed = replace(BY_HAND.detentions[1], released_on=PartialDate.parse("2012-04-14"), release=Release.PARDON)
    known = replace(BY_HAND, detentions=(BY_HAND.detentions[0], freed))
    for cells in ({}, {"status": "former"}, {"status": "former", "release_date": "2012-04-15"}):
        found = laid(known, **cells).detentions[1]
        assert (found.released_on, found.release) == (freed.released_on, Release.PARDON)
    assert "status: active" in laid(known).detentions[1].note.best("en")
    assert "release_date: 2012-04-15" in found.note.best("en")


def test_who_is_held_again_by_the_list_is_held() -> None:
    assert laid(laid(None, status="former")).status_on(TODAY) is Status.HELD


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ({}, Kind.REMAND),
        (DECIDED, Kind.PRISON),
        (DECIDED | {"penalty": OPEN}, Kind.RESTRICTED),
        (DECIDED | {"penalty": AT_HOME}, Kind.HOME),
    ],
)
def test_who_is_active_is_held_as_the_verdict_says(cells: Row, kind: Kind) -> None:
    custody = laid(None, **cells).custody_on(TODAY)
    assert (custody.status, custody.kind) == (Status.HELD, kind)


@pytest.mark.parametrize(
    "cells",
    [
        {"penalty": SUSPENDED},
        {"penalty": "fine"},
        {"penalty": ""},
        {"penalty": AT_HOME, "prison": "Released awaiting the commencement of the sentence"},
        {"penalty": AT_HOME, "release_date": "2011-02-01"},
        {"status": "np"},
    ],
)
def test_nobody_is_called_held_whom_the_list_does_not_say_to_be(cells: Row) -> None:
    assert status(**DECIDED | cells) is Status.UNKNOWN


def test_who_is_no_political_prisoner_by_the_list_is_said_to_be_none() -> None:
    [detention] = laid(None, status="np").detentions
    assert detention.note.best("en") == "Viasna’s list: status: not, or no longer, named a political prisoner"
    by_hand = laid(BY_HAND, status="np")
    assert by_hand.status_on(TODAY) is Status.HELD  # the list does not tell, our files do


def test_a_suspended_term_is_none_behind_bars() -> None:
    [sentence] = laid(None, **DECIDED | {"penalty": SUSPENDED}).detentions[0].sentences
    assert (sentence.kind, sentence.years, sentence.term) == (SentenceKind.SUSPENDED, 4, None)


def test_who_died_is_dead() -> None:
    found = laid(None, status="former", died="2011-05-01")
    assert found.status_on(TODAY) is Status.DECEASED
    assert found.status_on(date(2011, 4, 1)) is Status.UNKNOWN


CELLS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Ihar Zima", "Zima Ihar", "Ігар Зіма", "Игорь Зима"]),
        "status": st.sampled_from(["active", "former", "np"]),
        "arrested": st.sampled_from(["", "2006-03-21", "2010-12-01", "2010-12-19", "2011-01-10"]),
        "verdict_date": st.sampled_from(["", "2011-05-26", "2012-02-01"]),
        "penalty": st.sampled_from(["", COLONY, OPEN, AT_HOME, SUSPENDED, "fine"]),
        "decision": st.sampled_from(["", "4 1/2 years", "19 months"]),
        "release_date": st.sampled_from(["", "2010-12-10", "2012-03-01"]),
        "died": st.sampled_from(["", "", "2012-04-01"]),
        "prison": st.sampled_from(["", "IK-1; Street 1", "Prison No. 4", "unknown", "Released awaiting"]),
        "birthday": st.sampled_from(["", "1980-05-04", "1980-05-05"]),
        "description": st.sampled_from(["", "A student.", "Студэнт."]),
        "judge": st.sampled_from(["", "A. B."]),
    }
)


@given(st.lists(CELLS, min_size=1, max_size=4), st.sampled_from([None, BY_HAND]))
def test_whatever_the_list_says_in_turn_it_can_be_taken_twice_and_loses_nothing_by_hand(
    rows: list[Row], stored: Person | None
) -> None:
    person = stored
    for row in rows:
        found = read_document(listed.as_csv([IHAR | row]), "list.csv", TODAY)
        for one in found.listed:
            slug = person.slug if person else SLUG
            once, detention = overlay(person, one.record, slug)
            assert overlay(once, one.record, slug)[0] == once
            assert detention in once.detentions
            person = once
    if person and stored:
        assert {*stored.names} <= {*person.names}
        assert person.summary.by_language.items() >= stored.summary.by_language.items()
        assert person.address == stored.address
        after = {one.key: one for one in person.detentions}
        for before in stored.detentions:
            kept = after[before.key]
            assert (kept.detained_on, kept.charge) == (before.detained_on, before.charge)
            assert before.released_on in {None, kept.released_on}
            assert {one.judge for one in before.sentences} <= {one.judge for one in kept.sentences}
