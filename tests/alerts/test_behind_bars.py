"""After 100, 500 and each further thousand days behind bars somebody is remembered."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from storage import Kind, Person
from tests.alerts.invented import detained, facts, free_since, keys, on, only, text, vera

ARREST = date(2011, 3, 1)
HELD = vera(detained("2011-03-01"))


def after(days: int) -> str:
    return (ARREST + timedelta(days=days)).isoformat()


def test_round_numbers_of_days_are_told_and_no_others() -> None:
    told = [days for days in range(6_100) if any(key.startswith("days:") for key in keys(facts(HELD), after(days)))]
    assert told == [100, 500, 1000, 2000, 3000, 4000, 5000, 6000]


def test_the_key_names_the_detention_and_the_number() -> None:
    assert keys(facts(HELD), after(1000)) == ["days:vera-vydumka:vera-2011-03-01:1000"]
    assert only(facts(HELD), after(1000)).about == ARREST


@pytest.mark.parametrize(
    "person",
    [
        free_since(HELD, "2011-06-08"),
        replace(HELD, died=on("2011-06-08")),
        vera(detained("2011-03")),
        vera(detained("2011-03-01", kind=Kind.HOME)),
    ],
    ids=["free", "dead", "arrested in a month", "held at home"],
)
def test_who_is_not_behind_bars_or_since_nobody_knows_when_is_not_told_of(person: Person) -> None:
    assert keys(facts(person), after(99), after(100), after(101)) == []


def test_days_are_counted_through_a_detention_begun_on_the_day_of_a_release() -> None:
    known = facts(vera(detained("2011-03-01", "2013-01-01"), detained("2013-01-01")))
    assert only(known, after(1000)).number == 1000


def test_it_tells_the_number_and_the_day_it_counts_from() -> None:
    assert text(facts(HELD), after(1000)).startswith(
        "Today <b>Vera Vydumka</b> has been behind bars for 1,000 days, since 1 March 2011."
    )
    assert text(facts(HELD), after(1000), 1).startswith(
        "Yesterday <b>Vera Vydumka</b> had been behind bars for 1,000 days"
    )


def test_restricted_freedom_is_not_called_bars() -> None:
    known = facts(vera(detained("2011-03-01", kind=Kind.RESTRICTED)))
    said = text(known, after(100))
    assert said.startswith("Today it is 100 days since <b>Vera Vydumka</b> was detained, on 1 March 2011.")
    assert "bars" not in said
