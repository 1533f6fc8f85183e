"""The Bot API over HTTP: /bot<token>/<method>, with parameters as query, form, JSON or multipart."""

import asyncio
import json
from collections.abc import Awaitable

from starlette.types import Message, Receive, Scope, Send

from bot.simulator.body import raw_parameters
from bot.simulator.cutting import cut
from bot.simulator.decoding import decode
from bot.simulator.methods import METHODS
from bot.simulator.parameters import TABLES
from bot.simulator.records import Json
from bot.simulator.refusal import Refusal, unauthorized
from bot.simulator.trouble import Trouble
from bot.simulator.world import World

BY_LOWER_NAME = {name.lower(): name for name in METHODS}
WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
HTML_502 = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
    b"<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)


class BotApi:
    """The ASGI application that answers the bot."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one call."""
        token, _, name = scope["path"].removeprefix("/bot").partition("/")
        method = BY_LOWER_NAME.get(name.lower())
        if token != self._world.token:
            await _refuse(send, unauthorized())
        elif method is None:
            await _refuse(send, Refusal(404, f"Not Found: method {name} is not pretended"))
        else:
            self._world.under_way += (counted := method != "getUpdates")
            try:
                await self._answer(method, await raw_parameters(scope, receive), scope, receive, send)
            except Refusal as unreadable:
                await _refuse(send, unreadable)
            finally:
                self._world.under_way -= counted

    async def _answer(self, method: str, raw: Json, scope: Scope, receive: Receive, send: Send) -> None:
        world = self._world
        chat = _chat(raw)
        trouble = world.trouble.strike(method, chat)
        if trouble is not None and trouble.kind == "cut_before":
            world.note(method, raw, trouble.kind)
            await cut(scope, receive, send)
            return
        refusal = trouble.refusal(_place(world, chat)) if trouble is not None else None
        if trouble is not None and refusal is not None and trouble.status == 502 and refusal.code == 502:
            world.note(method, raw, refusal.description)
            await _send(send, 502, HTML_502, b"text/html")
            return
        given = raw
        try:
            if refusal is not None:
                raise refusal
            given = decode(TABLES[method], raw, strict=world.strict)
            call = METHODS[method](world, given)
            result = await (_while_connected(receive, call) if method == "getUpdates" else call)
        except Refusal as no:
            world.note(method, given, no.description)
            await _refuse(send, no)
            return
        world.note(method, given, trouble.kind if trouble is not None else "ok")
        await _after(trouble, result, scope, receive, send)


async def _after(trouble: Trouble | None, result: object, scope: Scope, receive: Receive, send: Send) -> None:
    """Tell the result, or whatever trouble makes of it."""
    match trouble.kind if trouble is not None else None:
        case "cut_after":
            await cut(scope, receive, send)
            return
        case "not_json":
            await _send(send, 200, b"<!doctype html><title>Almost there</title>", b"text/html")
            return
        case "slow" if trouble is not None:
            await asyncio.sleep(trouble.seconds)
    await _reply(send, 200, {"ok": True, "result": result})


async def _while_connected(receive: Receive, call: Awaitable[object]) -> object:
    """Carry a call out, but give it up when the caller hangs up."""
    work = asyncio.ensure_future(call)
    hung_up = asyncio.ensure_future(_hung_up(receive))
    try:
        await asyncio.wait({work, hung_up}, return_when=asyncio.FIRST_COMPLETED)
        return work.result() if work.done() else []
    finally:
        work.cancel()
        hung_up.cancel()


async def _hung_up(receive: Receive) -> None:
    message: Message = {"type": ""}
    while message["type"] != "http.disconnect":
        message = await receive()


def _chat(raw: Json) -> int | None:
    try:
        return int(raw["chat_id"])
    except (KeyError, ValueError, TypeError, OverflowError):
        return None


def _place(world: World, chat: int | None) -> str:
    there = world.chats.get(chat) if chat is not None else None
    return there.place.type if there is not None else "group"


async def _refuse(send: Send, refusal: Refusal) -> None:
    await _reply(send, refusal.code, refusal.as_json())


async def _reply(send: Send, status: int, body: Json) -> None:
    await _send(send, status, WRITTEN.encode(body).encode(), b"application/json")


async def _send(send: Send, status: int, body: bytes, kind: bytes) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
