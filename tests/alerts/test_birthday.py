"""The birthday of somebody held is a day to write a card."""

from dataclasses import replace

import pytest

from storage import Confidence, Person
from tests.alerts.invented import detained, facts, free_since, keys, on, only, telling, text, vera

HELD = vera(detained("2011-08-04"), born="1980-05-02", address="2012-04")


def test_somebody_held_is_told_of_on_the_birthday_with_the_age() -> None:
    assert keys(facts(HELD), "2012-05-01", "2012-05-02", "2012-05-03") == ["birthday:vera-vydumka:2012"]
    assert only(facts(HELD), "2012-05-02").number == 32
    assert text(facts(HELD), "2012-05-02").startswith("🎂 Today <b>Vera Vydumka</b> turns 32.")


@pytest.mark.parametrize(
    "person",
    [
        free_since(HELD, "2012-05-01"),
        free_since(HELD, "2012-05-02"),
        replace(HELD, died=on("2012-01-01")),
        replace(HELD, born=on("1980-05")),
        replace(HELD, born=on("1980")),
        replace(HELD, born=None),
        replace(HELD, detentions=()),
    ],
    ids=["free", "freed that day", "dead", "born in a month", "in a year", "no one knows when", "never held"],
)
def test_who_is_not_held_or_born_on_a_day_nobody_knows_is_not_told_of(person: Person) -> None:
    assert keys(facts(person), "2012-05-01", "2012-05-02", "2013-01-01") == []


def test_who_was_born_on_29_february_is_remembered_on_the_28th_where_there_is_no_29th() -> None:
    known = facts(replace(HELD, born=on("1980-02-29")))
    assert keys(known, "2013-02-28", "2013-03-01", "2016-02-28") == ["birthday:vera-vydumka:2013"]
    assert only(known, "2016-02-29").number == 36


def test_it_gives_the_address_with_its_date_and_where_cautions_stand() -> None:
    said = text(facts(HELD), "2012-05-02")
    assert "<b>Letters:</b> Invented Street 1, 000000 Town (as of April 2012)" in said
    assert "/howto" in said


def test_without_an_address_it_still_says_how_to_write() -> None:
    said = text(facts(vera(*HELD.detentions, born="1980-05-02")), "2012-05-02")
    assert "Letters:" not in said
    assert "How to write, and with what cautions: /howto" in said


def test_a_day_late_it_is_not_too_late_for_a_card() -> None:
    said = text(facts(HELD), "2012-05-02", 1)
    assert said.startswith("🎂 Yesterday <b>Vera Vydumka</b> turned 32.")
    assert "It is not too late for a card" in said


def test_of_somebody_freed_before_it_is_told_no_address_and_no_card() -> None:
    occasion = only(facts(HELD), "2012-05-02")
    said = str(telling(facts(free_since(HELD, "2012-05-03")), occasion, 1).text)
    assert "<b>Free</b>" in said
    assert "Letters:" not in said
    assert "card" not in said


def test_a_birth_date_of_one_source_says_so() -> None:
    reported = replace(HELD, born=on("1980-05-02", Confidence.REPORTED))
    assert "Born: 2 May 1980 (reported by one source)" in text(facts(reported), "2012-05-02")
