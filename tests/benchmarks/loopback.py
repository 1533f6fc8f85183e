"""A very light server in a process and on a core of its own: it takes messages as Telegram would, and counts them."""

import asyncio
import json
import multiprocessing
import os
from array import array
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from time import monotonic

_MESSAGE = {
    "message_id": 1048576,
    "from": {"id": 1000001, "is_bot": True, "first_name": "Solidarity bot", "username": "measured_bot"},
    "chat": {"id": 123456789, "first_name": "Ales", "last_name": "Example", "type": "private", "username": "example"},
    "date": 1793620800,
    "text": "Maria Kalesnikava has been behind bars for 2,254 days today.",
    "entities": [{"offset": 0, "length": 17, "type": "bold"}],
    "link_preview_options": {"is_disabled": True},
    "reply_markup": {"inline_keyboard": [[{"text": "Unsubscribe", "callback_data": "stop"}]]},
}
_ANSWERS: dict[bytes, object] = {
    b"getMe": {"id": 1000001, "is_bot": True, "first_name": "Solidarity bot", "username": "measured_bot"},
    b"getUpdates": [],
    b"sendMessage": _MESSAGE,
    b"sendPhoto": _MESSAGE,
}
_LONG_POLL = 1.0  # seconds without an update


class Loopback:
    """The server as the sender's process sees it: `url` is that of a Bot API server."""

    def __init__(self, url: str, line: Connection) -> None:
        self.url = url
        self._line = line

    def arrivals(self) -> "array[float]":
        """When each message arrived so far, in the seconds of time.monotonic() (one clock for all processes)."""
        self._line.send(None)
        times: array[float] = self._line.recv()
        return times

    @property
    def count(self) -> int:
        """How many messages arrived so far."""
        return len(self.arrivals())

    def per_second(self) -> list[int]:
        """How many messages arrived in each second since the first."""
        times = self.arrivals()
        counted = Counter(int(time - times[0]) for time in times)
        return [counted[second] for second in range(max(counted, default=-1) + 1)]


@contextmanager
def loopback(*, latency_ms: float = 0.0, core: int | None = None) -> Iterator[Loopback]:
    """Serve on 127.0.0.1 until left; every answer waits `latency_ms`; `core` is the server's, where there are two."""
    spawning = multiprocessing.get_context("spawn")
    ours, theirs = spawning.Pipe()
    process = spawning.Process(target=_run, args=(theirs, latency_ms / 1000, core), daemon=True)
    process.start()
    theirs.close()  # so that we hear of it if the server dies
    try:
        yield Loopback(ours.recv(), ours)
    finally:
        process.terminate()
        process.join()


def pin(core: int) -> None:
    """Keep this process on one core, if there is such a core."""
    with suppress(OSError):
        os.sched_setaffinity(0, {core})


def _run(line: Connection, latency: float, core: int | None) -> None:
    if core is not None:
        pin(core)
    asyncio.run(_serve(line, latency))


async def _serve(line: Connection, latency: float) -> None:
    arrivals = array("d")
    loop = asyncio.get_running_loop()

    def tell() -> None:
        line.recv()
        line.send(arrivals)

    server = await loop.create_server(lambda: _Answering(arrivals, latency), "127.0.0.1", 0, backlog=2048)
    loop.add_reader(line.fileno(), tell)
    line.send(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    await server.serve_forever()


class _Answering(asyncio.Protocol):
    """One connection kept alive; only bodies with a length are understood."""

    def __init__(self, arrivals: "array[float]", latency: float) -> None:
        self._arrivals = arrivals
        self._latency = latency
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        while (head := self._heard.find(b"\r\n\r\n")) >= 0 and len(self._heard) >= (end := self._end(head)):
            method = self._heard[: self._heard.find(b" ", 5)].rpartition(b"/")[2]
            self._heard = self._heard[end:]
            self._answer(method)

    def _end(self, head: int) -> int:
        _, _, rest = self._heard[:head].lower().partition(b"\r\ncontent-length:")
        return head + 4 + int(rest.partition(b"\r\n")[0] or 0)

    def _answer(self, method: bytes) -> None:
        wait = self._latency
        if method.startswith(b"send"):
            self._arrivals.append(monotonic())
        elif method == b"getUpdates":
            wait = _LONG_POLL
        answer = _WRITTEN.get(method, _DONE)
        if wait:
            asyncio.get_running_loop().call_later(wait, self._transport.write, answer)
        else:
            self._transport.write(answer)


def _written(result: object) -> bytes:
    body = json.dumps({"ok": True, "result": result}, separators=(",", ":")).encode()  # as Telegram's server writes
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


_WRITTEN = {method: _written(result) for method, result in _ANSWERS.items()}
_DONE = _written(result=True)
