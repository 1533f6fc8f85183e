"""Looking at the world from outside: who is there, what was said, which files there are, what happens."""

from collections.abc import AsyncIterator
from json import dumps
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from bot.simulator.chat import Chat
from bot.simulator.menu import menu_of
from bot.simulator.records import Json
from bot.simulator.refusal import ImpossibleError, UnknownError
from bot.simulator.world import World

NO_STORE = {"Cache-Control": "no-store"}
SAFE = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


class Looking:
    """The half of the control API that changes nothing."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def look(self, _request: Request) -> Response:
        """GET /world."""
        world = self._world
        bot: Json = {"id": world.bot.id, "first_name": world.bot.first_name, "username": world.bot.username}
        people = [person.as_json() for person in world.people.values()]
        chats = [chat_json(chat) for chat in world.chats.values()]
        body = {"bot": bot, "now": world.now(), "people": people, "chats": chats, "limits": world.pace is not None}
        return told({**body, "revision": world.events.revision})

    async def messages(self, request: Request) -> Response:
        """GET /world/chats/{id}/messages."""
        chat = self._chat(request)
        return told(
            {"revision": self._world.events.revision, "messages": [message.as_json() for message in chat.messages]}
        )

    async def commands(self, request: Request) -> Response:
        """GET /world/chats/{id}/commands?person=ID."""
        chat = self._chat(request)
        person = self._world.people.get(number(request.query_params.get("person", "")))
        if person is None:
            raise UnknownError("there is no such person")
        return told({"commands": menu_of(self._world.commands, chat, person)})

    async def file(self, request: Request) -> Response:
        """GET /world/files/{file_id}: a picture to show, anything else to save."""
        file = self._world.files.find(request.path_params["file_id"])
        if file is None:
            raise UnknownError("there is no such file")
        if file.address is not None:
            raise UnknownError(f"this file lies elsewhere: {file.address}")
        show = file.type in PICTURES
        headers = {"Content-Disposition": f"{'inline' if show else 'attachment'}; filename*=UTF-8''{quote(file.name)}"}
        kind = file.type if show else "application/octet-stream"
        return Response(file.content, media_type=kind, headers={**SAFE, **headers})

    async def events(self, request: Request) -> Response:
        """GET /world/events?after=REV; a browser that reconnects says by itself where it was."""
        after = request.headers.get("last-event-id") or request.query_params.get("after")
        since = self._world.events.revision if after is None else number(after)
        return StreamingResponse(self._told_on(since), media_type="text/event-stream", headers=NO_STORE)

    async def _told_on(self, after: int) -> AsyncIterator[str]:
        yield ": welcome\n\n"
        async for event in self._world.events.follow(after):
            line = dumps(event.as_json(), ensure_ascii=False) if event is not None else ""
            yield f"id: {event.revision}\ndata: {line}\n\n" if event is not None else ": still here\n\n"

    def _chat(self, request: Request) -> Chat:
        chat = self._world.chats.get(number(request.path_params["chat"]))
        if chat is None:
            raise UnknownError("there is no such chat")
        return chat


def chat_json(chat: Chat) -> Json:
    """Tell a chat with the bot's standing in it and its people."""
    members = [person for person, rank in chat.members.items() if rank not in {"left", "kicked"}]
    return {**chat.place.as_json(), "bot": chat.standing, "members": members, "moved_to": chat.moved_to}


def told(body: Json, status: int = 200) -> Response:
    """Answer in JSON, never to be kept."""
    return JSONResponse(body, status, headers=NO_STORE)


def number(words: str) -> int:
    """Read a whole number of an address.

    Raises:
        ImpossibleError: it is none.
    """
    digits = words.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 16):
        raise ImpossibleError(f"{words[:20]!r} is no whole number")
    return int(words)
