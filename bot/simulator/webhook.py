"""Bringing updates to the bot: one at a time, the oldest first, and each again and again until it is taken."""

import asyncio
import contextlib
import json
from collections.abc import Callable
from urllib.parse import SplitResult, urlsplit

from bot.simulator.records import Json
from bot.simulator.updates import Updates

HERE = frozenset(("127.0.0.1", "localhost", "::1"))
PAUSE = 0.1  # seconds before the next try; Telegram's grow with each
PATIENCE = 60.0  # seconds for an answer
GLANCE = 60.0  # seconds after which it is looked again though nobody rang


class Webhook:
    """Where updates are brought (`url`; empty: nowhere) and what went wrong last, as in the Bot API's WebhookInfo.

    It brings them only while open, and keeps to one connection, however many are allowed: an update that is being
    answered keeps the next ones waiting.
    """

    def __init__(self, updates: Updates, clock: Callable[[], float]) -> None:
        self._updates = updates
        self._clock = clock
        self._secret = ""
        self._task: asyncio.Task[None] | None = None
        self._open = False
        self.url = ""
        self.connections = 0
        self.last_error: Json = {}

    def set(self, url: str, secret: str, connections: int) -> None:
        """Bring to another address from now on."""
        self.url, self._secret, self.connections, self.last_error = url, secret, connections, {}
        self._updates.bring(brought=bool(url))
        self._restart()

    def open(self) -> None:
        """Bring (again)."""
        self._open = True
        self._restart()

    def close(self) -> None:
        """Bring nothing more: the server shuts down."""
        self._open = False
        self._restart()

    def _restart(self) -> None:
        if self._task:
            self._task.cancel()
        self._task = asyncio.create_task(self._run(self.url)) if self._open and self.url else None

    async def _run(self, url: str) -> None:
        place = address(url)
        while place:
            update = self._updates.oldest()
            if update is None:
                await self._updates.bell.wait(GLANCE)
            elif error := await self._bring(place, update):
                self.last_error = {"last_error_date": int(self._clock()), "last_error_message": error}
                await asyncio.sleep(PAUSE)
            else:
                self._updates.taken(update["update_id"])

    async def _bring(self, place: SplitResult, update: Json) -> str:
        """Bring one update; give what was wrong, nothing if it was taken."""
        try:
            async with asyncio.timeout(PATIENCE):
                status = await self._post(place, json.dumps(update, ensure_ascii=False).encode())
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            return "Connection refused or closed"
        return "" if status.startswith("2") else f"Wrong response from the webhook: {status}"

    async def _post(self, place: SplitResult, body: bytes) -> str:
        """Give the status line of the answer, without the version of HTTP."""
        lines = [
            f"POST {place.path or '/'} HTTP/1.1",
            f"Host: {place.netloc}",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            *([f"X-Telegram-Bot-Api-Secret-Token: {self._secret}"] if self._secret else ()),
            "Connection: close",
        ]
        reader, writer = await asyncio.open_connection(place.hostname, place.port or 80)
        try:
            writer.write("\r\n".join([*lines, "", ""]).encode() + body)
            await writer.drain()
            head = await reader.readuntil(b"\r\n")
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()
        return head.decode("latin-1").strip().partition(" ")[2]


def address(url: str) -> SplitResult | None:
    """Read an address on this machine; None if it is another, or none.

    >>> address("http://127.0.0.1:8081/telegram").path, address("https://example.org")
    ('/telegram', None)
    """
    try:
        place = urlsplit(url)
        good = place.scheme == "http" and place.hostname in HERE and place.port != 0 and url.isascii()
    except ValueError:
        return None
    return place if good and url.isprintable() and " " not in url else None
