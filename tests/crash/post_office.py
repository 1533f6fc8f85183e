"""A server that takes messages as Telegram does and notes down who sent which chat one; it outlives every sender."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from random import Random

SLOWEST = 0.04  # seconds until an answer: time enough for many messages to be under way at once
_REQUEST = re.compile(rb"POST /bot\d+:(\w+)/(\w+) ")
_CHAT = re.compile(rb'^{"chat_id":(-?\d+),')
_ME = {"id": 1000001, "is_bot": True, "first_name": "Solidarity bot", "username": "crashing_bot"}


class PostOffice:
    """What has arrived, in its order: the name of the sender (its token's second half) and the chat written to."""

    def __init__(self, seed: int) -> None:
        self.url = ""
        self.arrived: list[tuple[str, int]] = []
        self.random = Random(seed)  # noqa: S311 - repeatable on purpose
        self._reached = set[int]()
        self._sent = Counter[str]()
        self._came = asyncio.Event()

    @property
    def copies(self) -> Counter[int]:
        """How many messages each chat got."""
        return Counter(chat for _, chat in self.arrived)

    def of(self, sender: str) -> list[int]:
        """Which chats this sender wrote to."""
        return [chat for name, chat in self.arrived if name == sender]

    async def reached(self, count: int) -> None:
        """Wait until so many chats got a message."""
        await self._until(lambda: len(self._reached) >= count)

    async def heard_from(self, sender: str, count: int = 1) -> None:
        """Wait until so many messages of this sender have arrived."""
        await self._until(lambda: self._sent[sender] >= count)

    def take(self, sender: str, chat: int) -> None:
        """A message has arrived: whether its sender lives to hear of it or not."""
        self.arrived.append((sender, chat))
        self._reached.add(chat)
        self._sent[sender] += 1
        self._came.set()

    async def _until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not done():
                self._came.clear()
                await self._came.wait()


@asynccontextmanager
async def post_office(seed: int) -> AsyncIterator[PostOffice]:
    """Serve on a free port of 127.0.0.1 until left; how long each answer takes is drawn from the seed."""
    office = PostOffice(seed)
    server = await asyncio.get_running_loop().create_server(lambda: _Counter(office), "127.0.0.1", 0)
    async with server:
        office.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield office


class _Counter(asyncio.Protocol):
    """One connection kept alive; only bodies with a length are understood."""

    def __init__(self, office: PostOffice) -> None:
        self._office = office
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        while (head := self._heard.find(b"\r\n\r\n")) >= 0:
            _, _, rest = self._heard[:head].lower().partition(b"\r\ncontent-length:")
            end = head + 4 + int(rest.partition(b"\r\n")[0] or 0)
            if len(self._heard) < end:
                return
            self._answer(self._heard[:head], self._heard[head + 4 : end])
            self._heard = self._heard[end:]

    def _answer(self, head: bytes, body: bytes) -> None:
        asked = _REQUEST.match(head)
        assert asked, head
        written, wait = _WRITTEN.get(asked[2], _DONE), 0.0
        if asked[2] == b"sendMessage":
            to = _CHAT.match(body)
            assert to, body
            self._office.take(asked[1].decode(), int(to[1]))
            wait = self._office.random.uniform(0, SLOWEST)
        asyncio.get_running_loop().call_later(wait, self._say, written)

    def _say(self, answer: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(answer)


def _answer(result: object) -> bytes:
    body = json.dumps({"ok": True, "result": result}, separators=(",", ":")).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)


_WRITTEN = {b"getMe": _answer(_ME)}
_DONE = _answer({"message_id": 5})
