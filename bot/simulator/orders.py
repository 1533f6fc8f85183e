"""Orders to the world: the JSON body of a request to the control API, taken apart with care."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import ClientDisconnect, Request

from bot.simulator.refusal import ImpossibleError

MOST_BYTES = 2**20
BITS = 52  # of an id (Bot API Chat.id)


class Order:
    """The fields of an order; whoever takes one says what it must be."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self.fields = fields

    def number(self, name: str) -> int:
        """Take an id or another whole number; it must be there."""
        value = self.fields.get(name)
        if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= 1 << BITS:
            raise ImpossibleError(f"{name} must be a whole number")
        return value

    def number_or_none(self, name: str) -> int | None:
        """Take a number that may be missing or null."""
        return None if self.fields.get(name) is None else self.number(name)

    def numbers(self, name: str) -> list[int]:
        """Take a list of numbers, empty if it is missing."""
        values = self.fields.get(name, [])
        if not isinstance(values, list):
            raise ImpossibleError(f"{name} must be a list of whole numbers")
        return [Order({name: value}).number(name) for value in values]

    def words(self, name: str, otherwise: str | None = None) -> str:
        """Take a text; it must be there unless there is another for that case."""
        value = self.fields.get(name, otherwise)
        if not isinstance(value, str):
            raise ImpossibleError(f"{name} must be a text")
        if any(0xD800 <= ord(sign) < 0xE000 for sign in value):
            raise ImpossibleError(f"{name} holds half a character")
        return value


async def order_of(request: Request) -> Order:
    """Read the body of a request.

    Raises:
        ImpossibleError: it is not a JSON object, or too large.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise ImpossibleError("a body of type application/json is expected")
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BYTES:
                raise ImpossibleError("the body is too large")
        fields = json.loads(body)
    except (ValueError, RecursionError, ClientDisconnect) as error:
        raise error if isinstance(error, ImpossibleError) else ImpossibleError("the body is not JSON") from None
    if not isinstance(fields, dict):
        raise ImpossibleError("the body must be a JSON object")
    return Order(fields)
