"""An instant and a number are stored as they are meant."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from storage import Lane, State, Storage
from storage.types import Code, Moment
from tests.storage.owed import NOON

DIALECT = sqlite.dialect()
MILLISECOND = timedelta(milliseconds=1)
ZONES = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
INSTANTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=ZONES)  # noqa: DTZ001 - the zones are added


def stored(instant: datetime) -> int:
    number = Moment().process_bind_param(instant, DIALECT)
    assert number is not None
    return number


def read(number: int) -> datetime:
    instant = Moment().process_result_value(number, DIALECT)
    assert instant is not None
    return instant


def test_an_instant_is_milliseconds_since_1970() -> None:
    assert stored(datetime(1970, 1, 1, tzinfo=UTC)) == 0
    assert stored(datetime(1970, 1, 1, 3, tzinfo=timezone(timedelta(hours=3)))) == 0
    assert stored(NOON) == 1_344_081_600_000
    assert read(1_344_081_600_000) == NOON
    assert read(0).tzinfo is UTC


def test_no_instant_is_none() -> None:
    assert Moment().process_bind_param(None, DIALECT) is None
    assert Moment().process_result_value(None, DIALECT) is None


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs its zone"):
        stored(NOON.replace(tzinfo=None))


@given(INSTANTS)
def test_an_instant_is_rounded_up_to_a_millisecond(instant: datetime) -> None:
    assert instant <= read(stored(instant)) < instant + MILLISECOND
    assert stored(read(stored(instant))) == stored(instant)


@given(INSTANTS, INSTANTS, st.integers(0, 3000))
def test_instants_keep_their_order(one: datetime, other: datetime, microseconds: int) -> None:
    soon = one + timedelta(microseconds=microseconds)
    for earlier, later in (sorted((one, other)), (one, soon)):
        assert stored(earlier) <= stored(later)


def test_a_code_is_its_number() -> None:
    for among in (State, Lane):
        code = Code(among)
        for member in among:
            assert code.process_bind_param(member, DIALECT) == int(member)
            assert code.process_result_value(int(member), DIALECT) is member
        assert code.process_bind_param(None, DIALECT) is None
        assert code.process_result_value(None, DIALECT) is None
    with pytest.raises(ValueError, match="99"):
        Code(State).process_result_value(99, DIALECT)


async def test_both_databases_keep_an_instant_to_the_millisecond(storage: Storage) -> None:
    async with storage.writing() as store:
        for instant in (NOON, NOON + timedelta(microseconds=1), datetime(1969, 12, 31, 23, 59, 59, 1, tzinfo=UTC)):
            await store.watch.ticked(instant)
            assert (await store.watch.read()).ticked_at == read(stored(instant))
