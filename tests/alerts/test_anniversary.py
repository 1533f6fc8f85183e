"""Each year the arrest of somebody still held is remembered, and of nobody else."""

from dataclasses import replace
from datetime import date

import pytest

from storage import Confidence, Kind, Person
from tests.alerts.invented import detained, facts, free_since, keys, on, only, telling, text, vera

HELD = vera(detained("2011-08-04"))


def test_somebody_held_is_remembered_on_the_day_of_the_arrest_each_year() -> None:
    known = facts(HELD)
    days = ("2012-08-03", "2012-08-04", "2012-08-05", "2013-08-04", "2021-08-04")
    assert keys(known, *days) == [f"anniversary:vera-vydumka:{year}" for year in (2012, 2013, 2021)]
    occasion = only(known, "2013-08-04")
    assert (occasion.number, occasion.about, occasion.latest) == (2, date(2011, 8, 4), 1)


def test_the_day_of_the_arrest_itself_and_the_years_before_are_no_anniversary() -> None:
    assert keys(facts(HELD), "2010-08-04", "2011-08-04") == []


@pytest.mark.parametrize(
    "person",
    [
        free_since(HELD, "2012-08-03"),
        free_since(HELD, "2012-08-04"),
        replace(HELD, died=on("2012-05-21")),
        replace(HELD, died=on("2012")),
        vera(detained("2011-08")),
        vera(detained("2011")),
        vera(detained(None)),
    ],
    ids=["free", "freed that day", "dead", "perhaps dead", "arrested in a month", "in a year", "no one knows when"],
)
def test_who_is_free_dead_or_arrested_on_a_day_nobody_knows_is_not_told_of(person: Person) -> None:
    assert keys(facts(person), "2012-08-04", "2012-08-01", "2012-01-01") == []


def test_an_arrest_of_29_february_is_remembered_on_the_28th_where_there_is_no_29th() -> None:
    known = facts(vera(detained("2012-02-29")))
    assert keys(known, "2013-02-28", "2013-03-01", "2016-02-28") == ["anniversary:vera-vydumka:2013"]
    assert only(known, "2016-02-29").number == 4


def test_a_detention_begun_on_the_day_of_a_release_does_not_hide_the_arrest_before_it() -> None:
    known = facts(vera(detained("2020-05-31", "2025-09-11"), detained("2025-09-11")))
    assert only(known, "2026-05-31").number == 6
    assert keys(known, "2026-09-11") == []


def test_an_arrest_that_came_after_freedom_counts_anew() -> None:
    known = facts(vera(detained("2011-08-04", "2014-06-21"), detained("2021-07-14")))
    assert keys(known, "2012-08-04", "2015-08-04", "2022-08-04", "2022-07-14") == [
        "anniversary:vera-vydumka:2012",
        "anniversary:vera-vydumka:2022",
    ]


def test_who_is_held_at_home_is_remembered_too() -> None:
    assert only(facts(vera(detained("2011-08-04", kind=Kind.HOME))), "2012-08-04").number == 1
    assert keys(facts(vera(detained("2011-08", kind=Kind.HOME))), "2012-08-01") == []


def test_a_corrected_date_does_not_make_the_same_year_told_twice() -> None:
    corrected = vera(detained("2011-08-05"))
    assert keys(facts(HELD), "2012-08-04") == keys(facts(corrected), "2012-08-05")


def test_it_tells_the_years_the_day_the_status_and_how_to_help() -> None:
    said = text(facts(HELD), "2012-08-04")
    assert said.startswith("Today it is one year since <b>Vera Vydumka</b> was detained, on 4 August 2011.")
    assert "<b>Held</b>, in prison" in said
    assert "write a letter" in said
    assert "it is 10 years since" in text(facts(HELD), "2021-08-04")


def test_a_day_late_it_says_yesterday_and_later_names_the_day() -> None:
    assert text(facts(HELD), "2013-08-04", 1).startswith("Yesterday it was 2 years since")
    assert text(facts(HELD), "2013-08-04", 3).startswith("On 4 August it was 2 years since")


def test_a_date_of_one_source_says_so() -> None:
    reported = replace(detained("2011-08-04"), detained_on=on("2011-08-04", Confidence.REPORTED))
    assert "on 4 August 2011 (reported by one source)." in text(facts(vera(reported)), "2012-08-04")


def test_the_photo_of_the_person_comes_with_it() -> None:
    pictured = replace(HELD, photo="https://example.org/vera.jpg")
    assert telling(facts(pictured), only(facts(pictured), "2012-08-04")).photo == "https://example.org/vera.jpg"
    assert telling(facts(HELD), only(facts(HELD), "2012-08-04")).photo == ""
