"""Reading parameters from whatever form they come in: every value becomes one of its kind, or the call is refused."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.simulator.parameters import SHAPE_TABLES, Parameter
from bot.simulator.records import Json
from bot.simulator.refusal import Refusal, bad_request

MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
}
NAMES = {"int": "Integer", "bool": "Boolean", "str": "String", "list": "Array", "map": "Object"}
BOOLEANS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
NUMBER = re.compile(r"[+-]?\d{1,18}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    type: str
    content: bytes


def decode(known: Mapping[str, Parameter], raw: Mapping[str, Any], *, strict: bool = True) -> Json:
    """Turn raw parameters into values of the right types.

    Raises:
        Refusal: 400 for a missing or mistyped one; for an unknown one too if `strict` (the real server ignores it).
    """
    given: Json = {}
    for name, value in raw.items():
        parameter = known.get(name)
        if parameter is not None and value is not None:
            given[name] = _value(name, parameter.kind, value, raw, strict=strict)
        elif parameter is None and strict and name not in _attached(raw):
            raise bad_request(f'there is no parameter "{name}"')
    for name, parameter in known.items():
        if parameter.required and (name not in given or given[name] == ""):
            raise bad_request(MISSING.get(name, f'parameter "{name}" is required'))
    return given


def _value(name: str, kind: str, value: Any, raw: Mapping[str, Any], *, strict: bool) -> Any:
    read: Any = None
    match kind:
        case "str":
            read = _sound(value) if isinstance(value, str) else None
        case "int":
            read = _number(value)
        case "chat":
            read = _sound(value) if isinstance(value, str) and not NUMBER.fullmatch(value) else _number(value)
        case "bool":
            read = BOOLEANS.get(str(value).lower()) if isinstance(value, str | int) else None
        case "file":
            read = _file(value, raw)
        case _:
            found = _json(name, value)
            read = found if isinstance(found, list if kind == "list" else dict) else None
    if read is None:
        raise _mistyped(name, kind)
    return decode(SHAPE_TABLES[name], read, strict=strict) if name in SHAPE_TABLES else read


def _file(value: Any, raw: Mapping[str, Any]) -> str | Upload | None:
    if isinstance(value, str) and value.startswith("attach://"):
        value = raw.get(value.removeprefix("attach://"))
    return value if isinstance(value, str | Upload) else None


def _attached(raw: Mapping[str, Any]) -> set[str]:
    """Name the uploads that another parameter points to with `attach://`."""
    return {value[9:] for value in raw.values() if isinstance(value, str) and value.startswith("attach://")}


def _number(value: Any) -> int | None:
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**18 else None


def _json(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(_sound(value))
    except (ValueError, RecursionError):
        raise bad_request(f"can't parse {name} JSON object") from None


def _sound(text: str) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
    return text


def _mistyped(name: str, kind: str) -> Refusal:
    if kind == "chat":
        return bad_request("chat_id must be a number or a username")
    if kind == "map" and name == "reply_markup":
        return bad_request("object expected as reply markup")
    return bad_request(f'parameter "{name}" must be of type {NAMES.get(kind, "InputFile or String")}')
