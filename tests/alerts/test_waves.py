"""For which days the hour of alerts has come somewhere between two looks, and where."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.waves import fresh, next_hour, waves
from bot.hours import due
from storage import Hour

MINSK, KIRITIMATI, PAGO = "Europe/Minsk", "Pacific/Kiritimati", "Pacific/Pago_Pago"
TEN = time(10)
ZONES = st.sampled_from(sorted(available_timezones()))
HOURS = st.tuples(ZONES, st.times().map(lambda at: at.replace(second=0, microsecond=0)))
MOMENTS = st.datetimes(datetime(2000, 1, 2), datetime(2037, 11, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_one_day_comes_to_different_zones_at_different_times() -> None:
    hours = {(MINSK, TEN), (KIRITIMATI, TEN), (PAGO, TEN)}
    came = {
        text: waves(hours, at(text) - timedelta(minutes=1), at(text)).get(date(2012, 8, 4), set())
        for text in ("2012-08-03T20:00", "2012-08-04T07:00", "2012-08-04T21:00", "2012-08-04T10:00")
    }
    assert list(came.values()) == [{(KIRITIMATI, TEN)}, {(MINSK, TEN)}, {(PAGO, TEN)}, set()]


def test_an_hour_that_comes_the_very_moment_of_a_look_belongs_to_that_look_alone() -> None:
    first, moment, last = (at(f"2012-08-04T{text}") for text in ("06:59", "07:00", "07:01"))
    assert waves([(MINSK, TEN)], first, moment) == {date(2012, 8, 4): {(MINSK, TEN)}}
    assert waves([(MINSK, TEN)], moment, last) == {}
    assert waves([(MINSK, TEN)], moment, moment) == {}


def test_after_a_long_sleep_every_day_is_there() -> None:
    found = waves([(MINSK, TEN)], at("2012-08-01T12:00"), at("2012-09-10T12:00"))
    assert sorted(found) == [date(2012, 8, 2) + timedelta(days=days) for days in range(40)]


def test_where_a_day_was_left_out_its_alerts_come_when_clocks_are_put_forward() -> None:
    """Samoa had no 30 December 2011."""
    found = waves([("Pacific/Apia", TEN)], at("2011-12-29T21:00"), at("2011-12-30T22:00"))
    assert sorted(found) == [date(2011, 12, 30), date(2011, 12, 31)]


@given(st.sets(HOURS, min_size=1, max_size=4), MOMENTS, st.lists(st.integers(0, 200_000), min_size=1, max_size=6))
def test_however_often_somebody_looks_each_day_comes_once_and_none_is_left_out(
    hours: set[Hour], begin: datetime, steps: list[int]
) -> None:
    looks = [begin]
    for step in steps:
        looks.append(looks[-1] + timedelta(seconds=step))
    found = [
        (day, hour)
        for since, until in pairwise(looks)
        for day, come in waves(hours, since, until).items()
        for hour in come
    ]
    whole = {(day, hour) for day, come in waves(hours, looks[0], looks[-1]).items() for hour in come}
    assert sorted(found) == sorted(whole)
    for day, (zone, hour) in found:
        assert looks[0] < due(day, hour, ZoneInfo(zone)) <= looks[-1]


@given(HOURS, MOMENTS)
def test_the_next_hour_is_the_first_that_comes_afterwards(hour: Hour, now: datetime) -> None:
    found = next_hour(hour, now)
    assert now < found <= now + timedelta(days=2)
    assert waves([hour], now, found - timedelta(microseconds=1)) == {}
    assert waves([hour], now, found) != {}


@pytest.mark.parametrize(
    ("latest", "now", "too_late"),
    [
        (0, "2012-08-04T20:59", {KIRITIMATI}),
        (0, "2012-08-04T09:00", set()),
        (0, "2012-08-05T00:00", {MINSK, KIRITIMATI}),
        (0, "2012-08-05T11:00", {MINSK, KIRITIMATI, PAGO}),
        (1, "2012-08-05T20:59", {KIRITIMATI}),
        (1, "2012-08-06T11:00", {MINSK, KIRITIMATI, PAGO}),
    ],
)
def test_it_is_too_late_once_the_day_is_over_on_the_readers_own_calendar(
    latest: int, now: str, too_late: set[str]
) -> None:
    hours = {(zone, TEN) for zone in (MINSK, KIRITIMATI, PAGO)}
    in_time, late = fresh(hours, date(2012, 8, 4), latest, at(now))
    assert late == {(zone, TEN) for zone in too_late}
    assert in_time == hours - late
