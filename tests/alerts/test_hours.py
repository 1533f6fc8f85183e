"""An alert comes when clocks on the reader's wall show the hour, whatever is done to clocks there."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.hours import due, quiet_end

ZONES = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)
DAYS = st.dates(date(2000, 1, 2), date(2037, 12, 30))
HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
MOMENTS = st.datetimes(datetime(2000, 1, 2), datetime(2037, 12, 30)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
CHANGES = st.sampled_from(
    [
        *(("Europe/Berlin", date(2026, 3, 29)), ("Europe/Berlin", date(2026, 10, 25))),
        *(("America/Santiago", date(2026, 9, 6)), ("Australia/Lord_Howe", date(2026, 4, 5))),
        *(("Africa/Casablanca", date(2026, 2, 15)), ("Europe/Dublin", date(2026, 3, 29))),
        *(("Pacific/Apia", date(2011, 12, 29)), ("Pacific/Apia", date(2011, 12, 30))),
        *(("Asia/Pyongyang", date(2018, 5, 4)), ("America/Caracas", date(2007, 12, 9))),
    ]
)


def wall(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def is_the_first(found: datetime, day: date, hour: time, zone: ZoneInfo) -> None:
    """The hour is there or has just been left out, and clocks did not show it before."""
    asked = datetime.combine(day, hour)
    assert found.tzinfo is UTC
    assert wall(found, zone) >= asked
    assert wall(found - SECOND, zone) < asked
    offsets = {(found + shift).astimezone(zone).utcoffset() or timedelta(0) for shift in (-DAY, timedelta(0), DAY)}
    shown = [instant for offset in offsets if wall(instant := (asked - offset).replace(tzinfo=UTC), zone) == asked]
    assert shown == [] or found == min(shown)


@given(DAYS, HOURS, ZONES)
def test_on_any_day_anywhere_it_is_the_first_instant_that_shows_the_hour(day: date, hour: time, zone: ZoneInfo) -> None:
    is_the_first(due(day, hour, zone), day, hour, zone)


@given(CHANGES, HOURS)
def test_on_days_when_clocks_are_changed_it_is_too(change: tuple[str, date], hour: time) -> None:
    zone = ZoneInfo(change[0])
    is_the_first(due(change[1], hour, zone), change[1], hour, zone)


@pytest.mark.parametrize(
    ("zone", "day", "hour", "instant"),
    [
        ("Europe/Minsk", "2012-08-04", "10:00", "2012-08-04T07:00"),
        ("Europe/Berlin", "2026-03-29", "02:00", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-03-29", "02:59", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00"),
        ("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30"),
        ("America/Santiago", "2026-09-06", "00:00", "2026-09-06T04:00"),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30"),
        ("Pacific/Apia", "2011-12-30", "00:00", "2011-12-30T10:00"),
        ("Pacific/Apia", "2011-12-30", "23:59", "2011-12-30T10:00"),
        ("Pacific/Apia", "2011-12-31", "00:00", "2011-12-30T10:00"),
    ],
)
def test_hours_that_clocks_leave_out_or_show_twice(zone: str, day: str, hour: str, instant: str) -> None:
    assert due(date.fromisoformat(day), time.fromisoformat(hour), ZoneInfo(zone)) == at(instant)


@given(DAYS, HOURS, ZONES)
def test_the_same_hour_of_the_next_day_never_comes_earlier(day: date, hour: time, zone: ZoneInfo) -> None:
    assert due(day, hour, zone) <= due(day + DAY, hour, zone)


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2012-08-04T18:59", None),
        ("2012-08-04T19:00", "2012-08-05T05:00"),
        ("2012-08-05T00:30", "2012-08-05T05:00"),
        ("2012-08-05T04:59", "2012-08-05T05:00"),
        ("2012-08-05T05:00", None),
    ],
)
def test_quiet_hours_may_pass_midnight(now: str, end: str | None) -> None:
    found = quiet_end(at(now), ZoneInfo("Europe/Minsk"), time(22), time(8))
    assert found == (at(end) if end else None)


def test_quiet_hours_may_lie_within_a_day() -> None:
    zone = ZoneInfo("Europe/Minsk")
    assert quiet_end(at("2012-08-04T10:30"), zone, time(13), time(14)) == at("2012-08-04T11:00")
    assert quiet_end(at("2012-08-04T11:00"), zone, time(13), time(14)) is None


@given(MOMENTS, ZONES, HOURS)
def test_hours_that_begin_and_end_alike_are_no_quiet_hours(now: datetime, zone: ZoneInfo, hour: time) -> None:
    assert quiet_end(now, zone, hour, hour) is None


@given(MOMENTS, ZONES, HOURS, HOURS)
def test_quiet_hours_end_later_than_now_when_clocks_show_their_end_and_are_over_then(
    now: datetime, zone: ZoneInfo, begin: time, until: time
) -> None:
    end = quiet_end(now, zone, begin, until)
    if end is not None:
        assert now < end <= now + 2 * DAY
        assert end in {due(wall(end, zone).date() - shift, until, zone) for shift in (timedelta(0), DAY)}
        assert quiet_end(end, zone, begin, until) is None


@given(MOMENTS, ZONES, HOURS, HOURS)
def test_whether_it_is_quiet_is_what_the_clock_on_the_wall_says(
    now: datetime, zone: ZoneInfo, begin: time, until: time
) -> None:
    changed = {(now + shift).astimezone(zone).utcoffset() for shift in (-DAY, timedelta(0), DAY)}
    shows = wall(now, zone).time()
    inside = begin <= shows < until if begin < until else shows >= begin or shows < until
    if len(changed) == 1 and begin != until:
        assert (quiet_end(now, zone, begin, until) is not None) == inside


def test_where_the_clock_leads_from_quiet_hours_right_into_the_next_they_end_with_those() -> None:
    apia = ZoneInfo("Pacific/Apia")
    assert quiet_end(at("2011-12-30T09:30"), apia, time(23), time(7)) == at("2011-12-30T17:00")
