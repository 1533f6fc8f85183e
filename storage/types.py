"""How values of ours lie in columns: dates as far as known, instants, texts in several languages, lists of lines."""

import json
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any, TypeVar

from sqlalchemy import BigInteger, Dialect, Integer, SmallInteger, Text, TypeDecorator

from storage.dates import Confidence, PartialDate
from storage.words import Words

E = TypeVar("E", bound=StrEnum)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)

# SQLite counts up only a column of type INTEGER.
Number = BigInteger().with_variant(Integer, "sqlite")

# Sorted by code point on both databases: PostgreSQL would sort by the language of its server.
Sorted = Text().with_variant(Text(collation="C"), "postgresql")


class Dated(TypeDecorator[PartialDate]):
    """A date in EDTF (ISO 8601-2), cut to what is known: `2011-08-04`, `2011-08`, with `?` where only reported."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, _dialect: Dialect) -> str | None:
        """Write the date down."""
        if value is None:
            return None
        return f"{value}?" if value.confidence is Confidence.REPORTED else str(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> PartialDate | None:
        """Read the date."""
        if value is None:
            return None
        confidence = Confidence.REPORTED if value.endswith("?") else Confidence.CERTAIN
        return PartialDate.parse(value.removesuffix("?"), confidence)


class Texts(TypeDecorator[Words]):
    """A text in several languages: a JSON object by language code."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Words | None, _dialect: Dialect) -> str | None:
        """Write the texts down; equal ones always alike."""
        return None if value is None else _JSON.encode(dict(value.by_language))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Words | None:
        """Read the texts."""
        return None if value is None else Words(json.loads(value))


class Lines(TypeDecorator[tuple[str, ...]]):
    """Several short texts in their order: a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, _dialect: Dialect) -> str | None:
        """Write the lines down."""
        return None if value is None else _JSON.encode(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> tuple[str, ...] | None:
        """Read the lines."""
        return None if value is None else tuple(json.loads(value))


class Choice(TypeDecorator[Any]):
    """One of a StrEnum's members by its value, so that a new member needs no migration."""

    impl = Text
    cache_ok = True

    def __init__(self, among: type[E]) -> None:
        super().__init__()
        self.among = among

    def process_bind_param(self, value: StrEnum | None, _dialect: Dialect) -> str | None:
        """Write the value down."""
        return None if value is None else value.value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> StrEnum | None:
        """Read the member."""
        return None if value is None else self.among(value)


class Several(TypeDecorator[Any]):
    """A set of a StrEnum's members by their values, with spaces between."""

    impl = Text
    cache_ok = True

    def __init__(self, among: type[E]) -> None:
        super().__init__()
        self.among = among

    def process_bind_param(self, value: Collection[StrEnum] | None, _dialect: Dialect) -> str | None:
        """Write the values down; equal sets always alike."""
        return None if value is None else " ".join(sorted(one.value for one in value))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> frozenset[StrEnum] | None:
        """Read the members."""
        return None if value is None else frozenset(map(self.among, value.split()))


class Moment(TypeDecorator[datetime]):
    """An instant, as whole milliseconds since 1970 in UTC, rounded up: nothing is done before its time."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        """Write the instant down.

        Raises:
            ValueError: it has no zone, so it could be any of 26 hours.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its zone")
        return -((_EPOCH - value) // _MILLISECOND)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        """Read the instant, in UTC."""
        return None if value is None else _EPOCH + value * _MILLISECOND


class Code(TypeDecorator[Any]):
    """One of an IntEnum's members by its number: two bytes, for tables of millions of rows."""

    impl = SmallInteger
    cache_ok = True

    def __init__(self, among: type[IntEnum]) -> None:
        super().__init__()
        self.among = among

    def process_bind_param(self, value: IntEnum | None, _dialect: Dialect) -> int | None:
        """Write the number down."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> IntEnum | None:
        """Read the member."""
        return None if value is None else self.among(value)
