"""Servers on a free port that misbehave as the pretend Telegram cannot, and a mailing to meet them."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from bot.gateway.api import Api
from bot.gateway.mailing import Mailing
from bot.gateway.transport import Transport
from tests.gateway.conftest import TOKEN

Reader = asyncio.StreamReader
Writer = asyncio.StreamWriter
Act = Callable[[Reader, Writer], Awaitable[None]]
DONE = b'{"ok":true,"result":{"message_id":5}}'


def http(status: str, body: bytes, kind: str = "application/json") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


async def request(reader: Reader) -> bytes:
    """Read one request whole and give its body."""
    head = await reader.readuntil(b"\r\n\r\n")
    _, _, rest = head.lower().partition(b"content-length:")
    return await reader.readexactly(int(rest.partition(b"\r\n")[0] or 0))


def always(answer: bytes) -> Act:
    """Read one request, answer so, and close."""

    async def act(reader: Reader, writer: Writer) -> None:
        await request(reader)
        writer.write(answer)
        await writer.drain()

    return act


async def never(reader: Reader, _: Writer) -> None:
    """Read, and say nothing."""
    await reader.read()


async def drip(reader: Reader, writer: Writer) -> None:
    """Answer for ever, a little at a time."""
    await request(reader)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    while not reader.at_eof():
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.05)


class Counting:
    """Closes each connection once it has read this many requests, without an answer to the last; counts them."""

    def __init__(self, answered: int) -> None:
        self.requests = 0
        self._answered = answered

    async def __call__(self, reader: Reader, writer: Writer) -> None:
        for number in range(self._answered + 1):
            await request(reader)
            self.requests += 1
            if number < self._answered:
                writer.write(http("200 OK", DONE))
                await writer.drain()


@asynccontextmanager
async def server(act: Act, port: int = 0) -> AsyncIterator[str]:
    """Treat every connection so, then close it; gives the address."""

    async def serve(reader: Reader, writer: Writer) -> None:
        try:
            await act(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", port)
    async with listening:
        yield f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def deaf() -> Iterator[str]:
    """An address where connections are neither refused nor made: the line before the door is full."""
    with socket.socket() as door, socket.socket() as first, socket.socket() as second:
        door.bind(("127.0.0.1", 0))
        door.listen(0)
        for waiting in (first, second):
            waiting.setblocking(False)
            waiting.connect_ex(door.getsockname())
        yield f"http://127.0.0.1:{door.getsockname()[1]}"


@asynccontextmanager
async def mailing_to(url: str, transport: Transport | None = None) -> AsyncIterator[Mailing]:
    """A mailing that asks nobody for its name first."""
    api = Api(TOKEN, url)
    async with transport or Transport() as opened:
        api._request = (api._request[0], opened)
        yield Mailing(api, paid=False)
