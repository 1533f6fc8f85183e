"""A person or a statement as it is at one moment, written down whole as JSON, and read again to the letter.

Unlike a row of a case file it keeps everything, also what no row has a place for; what is empty is left out, so a
snapshot taken before a field was invented reads as one that lacks it.
"""

import json
import types
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from storage import Confidence, PartialDate, Person, Statement, Words

R = TypeVar("R", Person, Statement)


def snapshot(record: Person | Statement | None) -> str:
    """Write a record down, equal ones always alike; nothing where there is none."""
    return "" if record is None else json.dumps(_plain(record), ensure_ascii=False, sort_keys=True)


def restored(text: str) -> Person:
    """Give the person a snapshot was taken of."""
    return _read(text, Person)


def restored_statement(text: str) -> Statement:
    """Give the statement a snapshot was taken of."""
    return _read(text, Statement)


def _read(text: str, kind: type[R]) -> R:
    made: R = _made(json.loads(text), kind)
    return made


def _plain(value: Any) -> Any:
    match value:
        case PartialDate():
            return f"{value}?" if value.confidence is Confidence.REPORTED else str(value)
        case Words():
            return dict(value.by_language)
        case tuple():
            return [_plain(one) for one in value]
        case StrEnum():
            return value.value
        case _ if is_dataclass(value):
            found = {field.name: getattr(value, field.name) for field in fields(value)}
            return {name: _plain(one) for name, one in found.items() if one not in (None, "", (), Words())}
        case _:
            return value


def _made(plain: Any, kind: Any) -> Any:
    """Give back what was written as plain JSON, of a type that may be `tuple[X, ...]` or `X | None`."""
    if get_origin(kind) is tuple:
        return tuple(_made(one, get_args(kind)[0]) for one in plain)
    if get_origin(kind) is types.UnionType:
        return _made(plain, get_args(kind)[0])
    if kind is PartialDate:
        confidence = Confidence.REPORTED if plain.endswith("?") else Confidence.CERTAIN
        return PartialDate.parse(plain.removesuffix("?"), confidence)
    if kind is Words:
        return Words(plain)
    return kind(**_parts(plain, kind)) if hasattr(kind, "__dataclass_fields__") else kind(plain)


def _parts(plain: dict[str, Any], kind: Any) -> dict[str, Any]:
    known = _types(kind)
    needed = {name: "" for name, of in known.items() if of is str} | {"organisation": Words(), "facility": Words()}
    empty = {name: () for name, of in known.items() if get_origin(of) is tuple}
    told = {name: _made(one, known[name]) for name, one in plain.items() if name in known}
    return {name: one for name, one in (needed | empty).items() if name in known} | told


@cache
def _types(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
