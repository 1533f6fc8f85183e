from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import Detention, Kind, PartialDate, Person, Release, Sentence, SentenceKind, Status, kind_on
from tests.storage import invented
from tests.storage.invented import on

HELD, FREE, IN_EXILE, DECEASED, UNKNOWN = Status


def prison(verdict: str | None, years: int | None = None, **more: int) -> Sentence:
    return Sentence(SentenceKind.PRISON, on(verdict) if verdict else None, years=years, **more)  # type: ignore[arg-type] # months and days only


def arrest(
    detained: str | None,
    released: str | None = None,
    *sentences: Sentence,
    kind: Kind = Kind.PRISON,
    release: Release | None = None,
) -> Detention:
    return Detention(
        f"{detained}-{released}",
        kind,
        on(detained) if detained else None,
        sentences=sentences,
        released_on=on(released) if released else None,
        release=release,
    )


def somebody(*detentions: Detention, died: str | None = None) -> Person:
    return Person("somebody", (), died=on(died) if died else None, detentions=detentions)


def status(who: Person, day: str) -> Status:
    return who.status_on(date.fromisoformat(day))


def days(who: Person, day: str) -> int | None:
    return who.days_behind_bars(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2011-08-03", UNKNOWN),
        ("2011-08-04", HELD),
        ("2014-06-20", HELD),
        ("2014-06-21", FREE),
        ("2021-07-13", FREE),
        ("2021-07-14", HELD),
        ("2025-12-12", HELD),
        ("2025-12-13", IN_EXILE),
        ("2040-01-01", IN_EXILE),
    ],
)
def test_status_follows_from_the_detentions(day: str, expected: Status) -> None:
    who = somebody(
        arrest("2011-08-04", "2014-06-21", prison("2011-11-24", 4, months=6), release=Release.AMNESTY),
        arrest("2021-07-14", "2025-12-13", prison("2023-03-03", 10), release=Release.EXILE),
    )
    assert status(who, day) is expected


def test_of_somebody_without_detentions_nothing_is_claimed() -> None:
    who = somebody()
    assert status(who, "2020-01-01") is UNKNOWN
    assert who.custody_on(date(2020, 1, 1)).detention is None
    assert days(who, "2020-01-01") is None


def test_a_detention_without_any_date_claims_nothing() -> None:
    assert status(somebody(arrest(None)), "2020-01-01") is UNKNOWN


def test_an_arrest_without_a_known_end_lasts() -> None:
    who = somebody(arrest("2021-07-14", kind=Kind.REMAND))
    assert status(who, "2022-01-01") is HELD
    assert status(who, "2031-01-01") is HELD


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2008-02-29", UNKNOWN),
        ("2008-03-01", UNKNOWN),
        ("2008-03-30", UNKNOWN),
        ("2008-03-31", HELD),
        ("2008-12-31", HELD),
        ("2009-01-01", UNKNOWN),
        ("2009-12-30", UNKNOWN),
        ("2009-12-31", FREE),
    ],
)
def test_within_a_month_or_year_that_is_all_we_know_nothing_is_claimed(day: str, expected: Status) -> None:
    assert status(somebody(arrest("2008-03", "2009")), day) is expected


def test_the_day_of_an_arrest_known_to_the_month_gives_no_count_of_days() -> None:
    who = somebody(arrest("2008-03", "2009-05-01"))
    assert status(who, "2008-06-01") is HELD
    assert days(who, "2008-06-01") is None


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2014-04-23", UNKNOWN), ("2014-04-24", HELD), ("2014-05-18", HELD), ("2014-05-19", FREE)],
)
def test_an_administrative_arrest_is_over_with_its_days(day: str, expected: Status) -> None:
    short = Sentence(SentenceKind.ADMINISTRATIVE, on("2014-04-25"), days=25)
    assert status(somebody(arrest("2014-04-24", None, short, kind=Kind.ADMINISTRATIVE)), day) is expected


def test_an_administrative_arrest_whose_release_is_known_is_custody() -> None:
    short = Sentence(SentenceKind.ADMINISTRATIVE, on("2019-02-26"), days=10)
    who = somebody(arrest("2019-02-26", "2019-03-08", short, kind=Kind.ADMINISTRATIVE))
    assert [status(who, day) for day in ("2019-02-26", "2019-03-07", "2019-03-08")] == [HELD, HELD, FREE]
    held = who.custody_on(date(2019, 2, 27)).detention
    assert held is not None
    assert kind_on(held, date(2019, 2, 25)) is Kind.ADMINISTRATIVE


def test_an_administrative_arrest_of_unknown_length_is_not_held_for_ever() -> None:
    who = somebody(arrest("2006-03-01", None, kind=Kind.ADMINISTRATIVE), arrest("2010-12-19", "2011-01-05"))
    assert status(who, "2008-01-01") is UNKNOWN
    assert status(who, "2010-12-20") is HELD
    assert status(who, "2012-01-01") is FREE


def test_an_administrative_verdict_without_an_arrest_ends_too() -> None:
    short = Sentence(SentenceKind.ADMINISTRATIVE, on("2017-05-15"), days=5)
    who = somebody(arrest("2010-12-19", "2015-08-22"), arrest(None, None, short, kind=Kind.ADMINISTRATIVE))
    assert status(who, "2017-05-14") is FREE
    assert status(who, "2017-05-16") is UNKNOWN
    assert status(who, "2017-05-20") is FREE


def test_somebody_let_out_on_the_day_of_the_arrest_was_never_held_over_a_day() -> None:
    who = somebody(arrest("2018-03-25", "2018-03-25", kind=Kind.ADMINISTRATIVE, release=Release.LET_OUT))
    assert status(who, "2018-03-25") is FREE


def test_after_a_term_whose_end_nobody_reported_nothing_is_claimed() -> None:
    who = somebody(arrest("2010-12-18", None, prison("2011-03-24", 2)))
    assert status(who, "2012-12-17") is HELD
    assert status(who, "2012-12-18") is UNKNOWN
    assert status(who, "2030-01-01") is UNKNOWN


def test_the_next_arrest_shows_that_the_person_had_been_free() -> None:
    who = somebody(arrest("2010-12-18", None, prison("2011-03-24", 2)), arrest("2022-03-23", "2022-04-01"))
    assert status(who, "2013-01-01") is UNKNOWN
    assert status(who, "2022-03-25") is HELD
    assert status(who, "2022-04-01") is FREE


@pytest.mark.parametrize("first", [arrest("2010-01-01"), arrest("2010-01-01", None, prison("2010-06-01", 10))])
def test_an_arrest_before_the_last_one_was_over_leaves_the_time_between_open(first: Detention) -> None:
    who = somebody(first, arrest("2016-05-01", "2016-05-16"))
    assert status(who, "2012-01-01") is UNKNOWN
    assert status(who, "2016-05-02") is HELD
    assert status(who, "2017-01-01") is FREE


def test_a_verdict_whose_arrest_nobody_reported_does_not_leave_the_person_free() -> None:
    who = somebody(arrest("2010-12-19", "2011-01-05"), arrest(None, None, prison("2022-06-01", 5)))
    assert status(who, "2015-01-01") is FREE
    assert status(who, "2022-05-31") is FREE
    assert status(who, "2022-06-01") is UNKNOWN
    assert status(who, "2030-01-01") is UNKNOWN


def test_a_fine_takes_no_liberty() -> None:
    fine = Sentence(SentenceKind.FINE, on("2012-06-01"))
    assert status(somebody(arrest("2010-12-19", "2011-01-05"), arrest(None, None, fine)), "2013-01-01") is FREE


def test_a_release_nobody_knows_the_day_of_leaves_open_where_the_person_is() -> None:
    who = somebody(arrest("2010-12-19", None, prison("2011-05-26", 5), release=Release.UNKNOWN))
    assert [status(who, day) for day in ("2010-12-18", "2010-12-20", "2011-06-01", "2020-01-01")] == [UNKNOWN] * 4
    again = somebody(*who.detentions, arrest("2012-01-01", None))
    assert [status(again, day) for day in ("2011-12-31", "2012-01-01")] == [UNKNOWN, HELD]


def test_nobody_is_held_for_a_suspended_sentence() -> None:
    suspended = Sentence(SentenceKind.SUSPENDED, on("2011-05-26"), years=2)
    assert suspended.term is None
    assert status(somebody(arrest("2010-12-19", None, suspended, kind=Kind.REMAND)), "2011-06-01") is UNKNOWN
    freed = somebody(arrest("2010-12-19", "2011-05-26", suspended, kind=Kind.REMAND))
    assert [status(freed, day) for day in ("2011-05-25", "2011-06-01")] == [HELD, FREE]
    replaced = somebody(arrest("2010-12-19", None, suspended, prison("2011-12-01", 2)))
    assert status(replaced, "2012-01-01") is HELD


def test_where_only_the_release_is_known_the_time_before_it_is_unknown_and_the_release_counts() -> None:
    who = somebody(arrest("2011-08-04", "2014-06-21"), arrest(None, "2025-12-13", release=Release.EXILE))
    expected = {"2013-01-01": HELD, "2020-01-01": UNKNOWN, "2025-12-12": UNKNOWN, "2025-12-13": Status.IN_EXILE}
    assert {day: status(who, day) for day in expected} == expected


def test_a_detention_without_any_date_leaves_all_but_sure_custody_unknown() -> None:
    who = somebody(arrest("2011-08-04", "2014-06-21"), arrest(None, None))
    assert status(who, "2013-01-01") is HELD
    assert status(who, "2020-01-01") is UNKNOWN


def test_a_verdict_and_a_release_leave_open_when_custody_began() -> None:
    khimiya = Sentence(SentenceKind.RESTRICTED, on("2005-05-31"), years=3)
    who = somebody(arrest(None, "2007-05-22", khimiya, kind=Kind.RESTRICTED))
    expected = {"2005-05-30": UNKNOWN, "2006-01-01": UNKNOWN, "2007-05-21": UNKNOWN, "2007-05-22": FREE}
    assert {day: status(who, day) for day in expected} == expected


def test_a_term_given_to_somebody_at_liberty_begins_some_time_after_the_verdict() -> None:
    home = Sentence(SentenceKind.HOME, on("2010-05-14"), years=3)
    first = arrest("2010-01-07", "2010-01-12", home, kind=Kind.HOME, release=Release.UNDERTAKING)
    expected = {
        "2010-01-10": HELD,
        "2010-03-01": FREE,
        "2010-05-14": UNKNOWN,
        "2013-05-13": UNKNOWN,
        "2013-05-14": FREE,
    }
    assert {day: status(somebody(first), day) for day in expected} == expected
    who = somebody(first, arrest("2011-12-19", "2012-09-26"))
    expected = {"2011-12-18": UNKNOWN, "2011-12-19": HELD, "2012-09-26": FREE, "2013-01-01": FREE}
    assert {day: status(who, day) for day in expected} == expected


def test_a_verdict_against_somebody_in_exile_brings_nobody_home() -> None:
    who = somebody(arrest("2020-08-09", "2021-03-01", prison("2023-01-01", 10), release=Release.EXILE))
    assert status(who, "2022-01-01") is IN_EXILE
    assert status(who, "2024-01-01") is IN_EXILE


def test_the_first_term_counts_from_the_arrest_and_a_further_one_from_its_verdict() -> None:
    fine = Sentence(SentenceKind.FINE, on("2011-02-01"))
    regime = Sentence(SentenceKind.REGIME, on("2012-01-01"), years=3)
    once = somebody(arrest("2010-12-18", None, fine, prison("2011-03-24", 2), regime))
    assert status(once, "2012-12-17") is HELD
    assert status(once, "2012-12-18") is UNKNOWN
    again = somebody(arrest("2010-12-18", None, prison("2011-03-24", 2), prison("2012-08-28", 1)))
    assert status(again, "2013-08-27") is HELD
    assert status(again, "2013-08-28") is UNKNOWN


def test_a_term_from_a_month_is_surely_served_only_to_its_earliest_end() -> None:
    who = somebody(arrest("2010-12", None, prison("2011-03-24", 2)))
    assert status(who, "2010-12-31") is HELD
    assert status(who, "2012-11-30") is HELD
    assert status(who, "2012-12-01") is UNKNOWN


def test_a_term_beyond_the_calendar_does_not_end() -> None:
    assert status(somebody(arrest("2010-12-18", None, prison("2011-03-24", 9_000))), "9999-12-30") is HELD


def test_the_dead_are_not_held() -> None:
    who = somebody(arrest("2020-06-07", None, prison("2021-05-25", 7)), died="2023-01-26")
    assert status(who, "2023-01-25") is HELD
    assert status(who, "2023-01-26") is DECEASED
    assert who.custody_on(date(2023, 1, 26)).detention is None
    assert days(who, "2023-01-26") is None


def test_in_the_month_of_a_death_nothing_is_claimed() -> None:
    who = somebody(arrest("2020-06-07"), died="2023-01")
    expected = {"2022-12-31": HELD, "2023-01-01": UNKNOWN, "2023-01-30": UNKNOWN, "2023-01-31": DECEASED}
    assert {day: status(who, day) for day in expected} == expected


def test_exile_ends_with_the_next_arrest() -> None:
    who = somebody(
        arrest("2020-05-31", "2021-09-11", release=Release.EXILE),
        arrest("2023-09-11", "2024-02-19", release=Release.MEDICAL),
    )
    expected = {"2022-01-01": IN_EXILE, "2023-12-01": HELD, "2025-01-01": FREE}
    assert {day: status(who, day) for day in expected} == expected


def test_custody_is_remand_until_the_first_verdict() -> None:
    one = arrest("2021-07-14", None, prison("2023-03-03", 10))
    assert kind_on(one, date(2023, 3, 2)) is Kind.REMAND
    assert kind_on(one, date(2023, 3, 3)) is Kind.PRISON
    assert kind_on(arrest("2021-07-14", kind=Kind.REMAND), date(2030, 1, 1)) is Kind.REMAND


def test_days_behind_bars_count_from_the_arrest() -> None:
    who = somebody(arrest("2011-08-04", "2014-06-21"))
    assert days(who, "2011-08-03") is None
    assert days(who, "2011-08-04") == 0
    assert days(who, "2012-08-04") == 366
    assert days(who, "2014-06-21") is None


def test_a_new_arrest_on_the_day_of_release_does_not_break_the_days() -> None:
    parts = [
        arrest("2020-05-31", "2025-09-11", prison("2021-12-14", 14), release=Release.PARDON),
        arrest("2025-09-11", "2026-02-19"),
        arrest("2026-02-19"),
    ]
    for who in (somebody(*parts), somebody(*reversed(parts))):
        assert days(who, "2025-09-10") == days(who, "2025-09-11") - 1 == 1928  # type: ignore[operator] # not None here
        assert days(who, "2026-03-01") == (date(2026, 3, 1) - date(2020, 5, 31)).days


def test_a_day_of_freedom_breaks_the_days() -> None:
    who = somebody(arrest("2020-05-31", "2025-09-11"), arrest("2025-09-12"))
    assert days(who, "2025-09-13") == 1


def test_an_unbroken_time_whose_beginning_is_not_known_is_not_counted() -> None:
    assert days(somebody(arrest("2020-05", "2025-09-11"), arrest("2025-09-11")), "2025-09-20") is None


def test_time_at_home_is_not_behind_bars() -> None:
    home = Sentence(SentenceKind.HOME, on("2021-01-10"), years=3)
    first = arrest("2020-12-01", "2022-05-01", home, kind=Kind.HOME)
    who = somebody(first, arrest("2022-05-01"))
    assert days(who, "2020-12-11") == 10
    assert days(who, "2021-01-10") is None
    assert status(who, "2021-01-10") is HELD
    assert days(who, "2022-05-03") == 2


def test_of_two_detentions_at_once_the_newer_one_is_meant() -> None:
    first, second = arrest("2020-05-31", "2025-09-11"), arrest("2021-01-01", "2021-02-01")
    who = somebody(first, second)
    assert who.custody_on(date(2021, 1, 15)).detention == second
    assert who.custody_on(date(2021, 3, 15)).detention == first


@given(one=invented.detentions, day=st.dates(date(1995, 1, 1), date(2110, 1, 1)))
def test_the_days_of_one_detention_are_in_one_piece(one: Detention, day: date) -> None:
    who = somebody(one)
    held = [who.status_on(day + timedelta(step * 40)) is HELD for step in range(40)]
    changes = sum(before != after for before, after in pairwise(held))
    assert changes <= (1 if held[0] or held[-1] else 2)


@given(
    parts=st.lists(invented.detentions, max_size=4),
    died=st.none() | invented.dates(),
    day=st.dates(),
)
def test_whatever_dates_are_missing_there_is_an_answer(
    parts: list[Detention], died: PartialDate | None, day: date
) -> None:
    who = Person("somebody", (), died=died, detentions=tuple(parts))
    held, count = who.custody_on(day).detention, who.days_behind_bars(day)
    assert (held is not None) is (who.status_on(day) is HELD)
    assert held is None or held in parts
    assert count is None or (count >= 0 and held is not None)
    assert all(kind_on(one, day) in Kind for one in parts)
