"""Reading what came with a call: query, form, JSON or multipart, as raw parameters."""

import json
from typing import Any
from urllib.parse import parse_qsl

from python_multipart.exceptions import MultipartParseError
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.types import Receive, Scope

from bot.simulator.decoding import Upload
from bot.simulator.records import Json
from bot.simulator.refusal import Refusal, bad_request

MOST_BYTES = 60 * 2**20
MOST_FIELDS = 100


async def raw_parameters(scope: Scope, receive: Receive) -> Json:
    """Read all parameters of a call: texts, uploads, and from a JSON body whatever it holds.

    Raises:
        Refusal: 400 for a body that cannot be read, 413 for one that is too large.
    """
    raw: Json = dict(_pairs(scope["query_string"]))
    headers = Headers(scope=scope)
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return raw | await _multipart(headers, receive)
    body = b"".join([chunk async for chunk in _chunks(receive)])
    if not body:
        return raw
    if kind == "application/json":
        return raw | _json(body)
    return raw | dict(_pairs(body))


async def _chunks(receive: Receive) -> Any:
    size = 0
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise bad_request("the connection was closed")
        chunk = message.get("body", b"")
        more = message.get("more_body", False)
        size += len(chunk)
        if size > MOST_BYTES:
            raise Refusal(413, "Request Entity Too Large")
        yield chunk


def _pairs(line: bytes) -> list[tuple[str, str]]:
    if not line:
        return []
    try:
        return parse_qsl(line.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    except ValueError:
        raise bad_request("strings must be encoded in UTF-8") from None


def _json(body: bytes) -> Json:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise bad_request("can't parse request body as JSON") from None
    if not isinstance(found, dict):
        raise bad_request("JSON object expected in the request body")
    return found


async def _multipart(headers: Headers, receive: Receive) -> Json:
    parser = MultiPartParser(headers, _chunks(receive), max_part_size=MOST_BYTES)
    try:
        form = await parser.parse()
    except (MultiPartException, MultipartParseError):
        raise bad_request("can't parse multipart form") from None
    try:
        return {name: await _part(value) for name, value in form.multi_items()}
    finally:
        await form.close()


async def _part(value: UploadFile | str) -> Upload | str:
    if isinstance(value, str):
        return value
    return Upload(value.filename or "file", value.content_type or "application/octet-stream", await value.read())
