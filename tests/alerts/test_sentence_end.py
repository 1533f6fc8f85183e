"""The end of a term is told of as the verdict has it, and nobody's freedom is promised."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.term import ends_about, term_end
from storage import Confidence, Detention, Kind, Person, Sentence, SentenceKind
from tests.alerts.invented import detained, facts, free_since, keys, on, only, prison, text, vera
from tests.storage.invented import detentions

SERVING = vera(detained("2010-12-18", None, prison("2011-03-24", 2)))
DAYS_BEFORE = ("2012-11-18", "2012-12-11", "2012-12-18")


def ends(*days: str, person: Person = SERVING) -> list[str]:
    return [key for key in keys(facts(person), *days) if key.startswith("sentence-end:")]


def test_it_is_told_a_month_before_a_week_before_and_on_the_day() -> None:
    assert ends("2012-11-17", *DAYS_BEFORE, "2012-12-17", "2012-12-19") == [
        f"sentence-end:vera-vydumka:2012-12-18:{days}" for days in (30, 7, 0)
    ]


def test_how_late_it_is_worth_telling_depends_on_the_days_left() -> None:
    assert only(facts(SERVING), "2012-11-18").latest == 7
    assert only(facts(SERVING), "2012-12-11").latest == 3


@pytest.mark.parametrize(
    "person",
    [
        free_since(SERVING, "2012-10-01"),
        replace(SERVING, died=on("2012-10-01")),
        vera(detained("2010-12", None, prison("2011-03-24", 2))),
        vera(detained(None, None, prison("2010-12-18", 2))),
        vera(detained("2010-12-18", None, prison("2011-03-24"))),
        vera(detained("2010-12-18", None, prison("2011-03-24", 2), prison("2012-10"))),
        vera(detained("2010-12-18", None, prison("2011-03-24", 2), prison("2012-10", 1))),
        vera(detained("2010-12-18", None, prison("2011-03-24", 2), prison(None, 1))),
        vera(detained("2010-12-18", None, prison("2011-03-24", 2), kind=Kind.RESTRICTED)),
        vera(detained("2010-12-18", None, Sentence(SentenceKind.RESTRICTED, on("2011-03-24"), years=2))),
        vera(detained("2010-12-18", None, prison("2011-03-24", 2)), detained("2012-10-01")),
        vera(detained("2010-12-18")),
    ],
    ids=[
        *("free", "dead", "arrested in a month", "no one knows when", "length not known", "second length not known"),
        *("second verdict in a month", "second no one knows when", "now restricted", "restricted", "held anew", "none"),
    ],
)
def test_where_the_end_is_not_one_known_day_or_not_to_come_nothing_is_told(person: Person) -> None:
    assert ends(*DAYS_BEFORE, person=person) == []


def test_a_further_verdict_moves_the_end_once_it_is_passed() -> None:
    longer = vera(detained("2010-12-18", None, prison("2011-03-24", 2), prison("2012-08-28", 1)))
    assert ends(*DAYS_BEFORE, "2013-08-21", person=longer) == ["sentence-end:vera-vydumka:2013-08-28:7"]
    later = vera(detained("2010-12-18", None, prison("2011-03-24", 2), prison("2012-12-01", 1)))
    assert ends(*DAYS_BEFORE, person=later) == ["sentence-end:vera-vydumka:2012-12-18:30"]


def test_a_stricter_regime_and_a_fine_change_nothing() -> None:
    more = (Sentence(SentenceKind.REGIME, on("2012-01-12"), years=3), Sentence(SentenceKind.FINE))
    assert len(ends(*DAYS_BEFORE, person=vera(detained("2010-12-18", None, prison("2011-03-24", 2), *more)))) == 3


def test_a_short_arrest_is_told_of_from_its_verdict_on() -> None:
    short = Sentence(SentenceKind.ADMINISTRATIVE, on("2012-03-02"), days=15)
    arrested = vera(detained("2012-03-01", None, short, kind=Kind.ADMINISTRATIVE))
    days = [(date(2012, 3, 1) + timedelta(days=ahead)).isoformat() for ahead in range(17)]
    assert ends(*days, person=arrested) == [f"sentence-end:vera-vydumka:2012-03-16:{days}" for days in (7, 0)]


@pytest.mark.parametrize("released", ["2012-12-18", "2012-12-10"])
def test_who_is_known_to_be_out_is_not_told_of_on_the_last_day(released: str) -> None:
    assert ends("2012-12-18", person=free_since(SERVING, released)) == []


def test_who_was_arrested_anew_on_the_last_day_is_not_told_of() -> None:
    again = vera(detained("2010-12-18", None, prison("2011-03-24", 2)), detained("2012-12-18"))
    assert ends("2012-12-18", person=again) == []


def test_it_tells_what_the_verdict_says_and_promises_nothing() -> None:
    said = text(facts(SERVING), "2012-11-18")
    assert said.startswith("By the verdict the term of <b>Vera Vydumka</b> ends in 30 days, on 18 December 2012.")
    assert "Whether they will be released on that day is not known." in said


def test_told_late_it_counts_the_days_that_are_left() -> None:
    assert "ends in 23 days" in text(facts(SERVING), "2012-11-18", 7)
    assert "ends in 4 days" in text(facts(SERVING), "2012-12-11", 3)


def test_on_the_last_day_it_says_what_the_files_cannot_say() -> None:
    known = facts(vera(detained("2010-12-20", None, prison("2011-03-24", 2))))
    today, yesterday = text(known, "2012-12-20"), text(known, "2012-12-20", 1)
    assert "ends today, 20 December 2012." in today
    assert "ended yesterday, 20 December 2012." in yesterday
    assert all("do not say yet whether they have been released" in said for said in (today, yesterday))
    assert "Held" not in today


def test_an_end_counted_from_a_date_of_one_source_says_so() -> None:
    reported = replace(SERVING.detentions[0], detained_on=on("2010-12-18", Confidence.REPORTED))
    assert "on 18 December 2012 (reported by one source)." in text(facts(vera(reported)), "2012-11-18")


@given(detentions, st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_the_rough_sum_never_hides_an_end(detention: Detention, day: date) -> None:
    end = term_end(detention, day)
    assert end is None or ends_about(detention, end.first, end.first)


@given(st.dates(date(1950, 1, 1), date(2060, 1, 1)), st.integers(0, 100), st.integers(0, 1200), st.integers(0, 400))
def test_the_rough_sum_never_hides_the_end_of_a_long_term(arrest: date, years: int, months: int, days: int) -> None:
    sentence = Sentence(SentenceKind.PRISON, on("2011-03-24"), years=years, months=months, days=days)
    detention = detained(arrest.isoformat(), None, sentence)
    end = term_end(detention, date(2011, 3, 24))
    assert end is None or ends_about(detention, end.first, end.first)
