"""What a row of Viasna's list says is understood, kept in its own words, or refused with a reason."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.casefiles import CaseFiles, read_document
from bot.casefiles.shapes import is_slug
from bot.casefiles.viasna import Listing, page, slug_of
from bot.casefiles.viasna.places import place
from bot.casefiles.viasna.terms import penalty, term
from storage import SLUG_LENGTH, Confidence, PartialDate, SentenceKind
from tests.casefiles import listed
from tests.casefiles.conftest import TODAY
from tests.casefiles.listed import AT_HOME, BAD, DECIDED, IHAR, OPEN, PAGE, SUSPENDED, Row


def of(*rows: Row) -> CaseFiles:
    return read_document(listed.as_csv(rows), "list.csv", TODAY)


def row(**cells: str) -> Listing:
    found = of(IHAR | DECIDED | cells)
    assert (found.faults, found.refused) == ((), ())
    return found.listed[0].record


def test_all_good_rows_are_taken() -> None:
    found = of(*listed.good(100))
    assert (found.faults, found.refused) == ((), ())
    assert found.kinds == ("people", "detentions", "stays", "sentences")


@pytest.mark.parametrize(("change", "reason"), [(change, reason) for _, change, reason in BAD], ids=[b[0] for b in BAD])
def test_a_row_that_cannot_be_taken_is_refused_with_line_and_reason(change: Row, reason: str) -> None:
    found = of(IHAR | {"id": "7", "url": f"{PAGE}/another"}, IHAR | change)
    assert len(found.listed) == 1
    assert {(one.file, one.line) for one in found.refused} == {("list.csv", 3)}
    assert any(one.reason.startswith(reason) for one in found.refused), found.refused


def test_only_dates_that_could_be_right_the_other_way_round_are_said_to_look_swapped() -> None:
    for wrong in ({"arrested": "2010-13-32"}, {"birthday": "1980-02-30"}, {"arrested": "2012-12-25"}):
        assert not any("swapped" in one.reason for one in of(IHAR | wrong).refused)


def test_the_same_id_and_the_same_page_twice_are_refused_but_for_the_first() -> None:
    found = of(
        IHAR, IHAR | {"name": "Ihar Letau"}, IHAR | {"id": "7", "url": PAGE.replace("/en/", "/be/") + "/ihar-zima/"}
    )
    assert [str(one) for one in found.refused] == [
        "list.csv:3: id: '101' stands in line 2 already",
        "list.csv:4: url: this page stands in line 2 already, with another id",
    ]


def test_cells_too_few_or_too_many_are_refused() -> None:
    content = listed.as_csv([IHAR]) + b"7,8\n"
    found = read_document(content, "list.csv", TODAY)
    assert [str(one) for one in found.refused] == ["list.csv:3: 2 cells, where the first line has 23"]


def test_dates_rest_on_the_list_alone() -> None:
    read = row(birthday="1980-05-04")
    assert read.born == PartialDate.parse("1980-05-04", Confidence.REPORTED)
    assert read.arrested == PartialDate.parse("2010-12-19", Confidence.REPORTED)


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("4 1/2 years", (4, 6, None)),
        ("19 months", (None, 19, None)),
        ("1 year", (1, None, None)),
        ("2 years 6 months", (2, 6, None)),
        ("2 years and 3 months", (2, 3, None)),
        ("2.5 years", (2, 6, None)),
        ("4½ years", (4, 6, None)),
        ("15 days", (None, None, 15)),
        ("", None),
        ("years", None),
        ("about 4 years", None),
        ("4", None),
        ("4 1/3 years", None),
        ("101 years", None),
    ],
)
def test_a_length_is_read_or_none(words: str, length: tuple[int | None, ...] | None) -> None:
    assert term(words) == length


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("imprisonment in a medium-security penal colony", SentenceKind.PRISON),
        ("imprisonment in a high security prison", SentenceKind.PRISON),
        ("imprisonment", SentenceKind.PRISON),
        (OPEN, SentenceKind.RESTRICTED),
        (AT_HOME, SentenceKind.HOME),
        (SUSPENDED, SentenceKind.SUSPENDED),
        ("fine", SentenceKind.FINE),
        ("restricted freedom", None),
        ("no imprisonment", None),
        ("imprisonment or a fine", None),
        ("deportation", None),
        ("", None),
    ],
)
def test_a_penalty_is_read_or_none(words: str, kind: SentenceKind | None) -> None:
    assert penalty(words) is kind


def test_facility_and_address_are_parted() -> None:
    for cell in ("Penal colony No. 99\n000000 Town,\nStreet 1", "Penal colony No. 99; 000000 Town, Street 1"):
        found = row(prison=cell).place
        assert (found.facility, found.address) == ("Penal colony No. 99", "000000 Town, Street 1")


@pytest.mark.parametrize("words", ["unknown", "at home", "abroad", "free", "hidden", "Minsk"])
def test_words_that_name_no_facility_make_no_place_and_are_kept(words: str) -> None:
    read = row(prison=words)
    assert read.place == place("")
    assert f"place: {words}" in read.said


def test_somebody_released_to_await_the_sentence_is_not_held() -> None:
    read = row(prison="Released awaiting the commencement of the sentence", penalty=AT_HOME)
    assert (read.held, read.freed) == (False, True)
    assert "place: Released awaiting the commencement of the sentence" in read.said


def test_articles_are_parted_and_written_as_our_files_do() -> None:
    assert row(articles="342-1; 361-4(1);368 part 2;another").articles == (
        "Art. 342-1",
        "Art. 361-4(1)",
        "Art. 368(2)",
        "another",
    )


def test_what_we_make_no_fact_of_is_kept_in_its_own_words() -> None:
    read = row(
        councel="Vera Vydumka", appeal_date="2011-07-15", fake_terrorist_list="TRUE", clusters="media", gender="male",
        declaration="2011-01-02", penalty_start_date="2013-01-01", photo="ihar.jpg",
    )  # fmt: skip
    assert read.said == (
        "penalty: imprisonment in a medium-security penal colony",
        "photo: ihar.jpg",
        "declaration: 2011-01-02",
        "counsel: Vera Vydumka",
        "penalty since: 2013-01-01",
        "appeal: 2011-07-15",
        "on the authorities’ list of “terrorists”: TRUE",
        "groups: media",
        "gender: male",
    )


def test_a_verdict_of_which_the_penalty_is_not_told_makes_no_sentence_and_its_words_are_kept() -> None:
    read = row(penalty="", judge="Ales Vydumany")
    assert (read.sentence, read.held, read.freed) == (None, False, False)
    assert read.said == ("verdict: 2011-05-26", "decision: 4 1/2 years", "judge: Ales Vydumany")


@pytest.mark.parametrize(
    ("cells", "held", "freed"),
    [
        ({}, True, False),
        ({"penalty": "", "decision": "", "verdict_date": ""}, True, False),
        ({"penalty": OPEN}, True, False),
        ({"penalty": AT_HOME}, True, False),
        ({"penalty": AT_HOME, "penalty_start_date": "2011-08-01"}, True, False),
        ({"penalty": AT_HOME, "penalty_start_date": "2012-09-01"}, False, True),
        ({"penalty": SUSPENDED}, False, True),
        ({"penalty": "fine"}, False, True),
        ({"status": "former"}, False, True),
        ({"status": "np"}, False, False),
        ({"penalty": OPEN, "release_date": "2011-02-01"}, False, False),
    ],
)
def test_who_is_in_custody_by_the_list(cells: Row, held: bool, freed: bool) -> None:
    read = row(**cells)
    assert (read.held, read.freed) == (held, freed)


def test_a_row_with_more_words_than_anybody_reads_is_refused() -> None:
    cells = dict.fromkeys(("councel", "declaration", "clusters", "gender", "photo", "prison"), "a" * 1900)
    [one] = of(IHAR | cells).refused
    assert one.reason == "the cells that are kept as they are hold more than 10,000 characters together"


@given(st.text(max_size=80), st.text(min_size=1, max_size=60))
def test_whatever_name_and_number_make_a_slug(name: str, number: str) -> None:
    slug = slug_of(name, number)
    assert len(slug) <= SLUG_LENGTH
    assert slug == slug_of(name, number)
    assert is_slug(slug)


def test_people_of_one_name_and_of_long_names_get_slugs_of_their_own() -> None:
    slugs = [slug_of("Aliaksandra Vydumanaia-Nieisnujuchaja-Zimouskaja", str(number)) for number in range(1000, 1003)]
    assert slugs[0] == "aliaksandra-vydumanaia-nieisnujucha-1000"
    assert len({*slugs}) == 3


def test_a_page_is_the_same_in_every_language() -> None:
    same = (
        "https://prisoners.example.org/en/person/a",
        "http://www.prisoners.example.org/be/person/a/",
        f"{PAGE}/a (seen)",
    )
    assert all(page(one) == page(other) for one, other in pairwise(same))
    assert page(f"{PAGE}/a") != page(f"{PAGE}/b")
    assert page("https://[x") == page("a book") == ""
