"""How requests reach Telegram: python-telegram-bot's transport on aiohttp, and a shorter way for letters to many.

Two decisions, by tests/benchmarks/transport.py (November 2026, the sender on one core, the server on another):

1. One client for everything, aiohttp. A message posted with it alone takes 57 to 65 µs of CPU; with pyreqwest 0.15.1,
   which is built in Rust and in beta, 40 to 43 µs; with httpx, the library's own, 1,660 to 2,330 µs and the library's
   work. pyreqwest would save less than a tenth of what a letter may cost (250 µs), and is of no use here: it raises
   ConnectError for a connection that was refused and for one that was cut once the request had been read, and
   ConnectTimeoutError for one that was not made in time and for an answer that did not come, so that nobody knows what
   may be repeated.
2. Letters do not pass through python-telegram-bot. Its request costs 330 to 360 µs on this transport too (2,800 to
   3,100 messages a second); a body written before, by way of `deliver`, costs 65 to 70 µs (14,200 to 15,300 a second),
   24 to 36 times what the library does as it comes (430 to 600 a second).

aiohttp never repeats a POST by itself, and closes a connection after 15 idle seconds, which servers commonly outwait:
so few letters meet one that is being closed.
"""

import json
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 80  # 64 letters may be on their way at once, and people wait for answers
_CONNECT, _READ, _WRITE, _POOL = 10.0, 30.0, 30.0, 30.0  # seconds
_NO_HEADERS = ("Accept", "Accept-Encoding", "User-Agent")  # nobody asked for them, and they tell what we are made of
_JSON = {"Content-Type": "application/json"}


class _NotOpenError(Exception):
    """The transport was not opened yet, or is closed again."""


_UNSENT = (
    _NotOpenError,
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)


def unsent(error: TelegramError) -> bool:
    """Whether the request surely never reached Telegram, so that it may be repeated without fear of saying twice."""
    return isinstance(error.__cause__, _UNSENT)


class Transport(BaseRequest):
    """A pool of connections; the others are patience in seconds, of which an upload has that for writing besides.

    Telegram may hold a request up to 8 s before it speaks of flood limits, so patience has to be well above that.
    Raises python-telegram-bot's errors with the cause attached; no message of theirs holds the address, for the
    address holds the token.
    """

    def __init__(
        self,
        *,
        connections: int = CONNECTIONS,
        connect: float = _CONNECT,
        read: float = _READ,
        write: float = _WRITE,
        pool: float = _POOL,
    ) -> None:
        self._connections = connections
        self._connect, self._read, self._write, self._pool = connect, read, write, pool
        self._patience = _patience(connect=connect, read=read, write=write, pool=pool)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The default patience for an answer, in seconds."""
        return self._read

    async def initialize(self) -> None:
        """Open the pool; connections follow when they are needed."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=_NO_HEADERS,
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0917 - the library calls it so
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request, and give the status and body of the answer."""
        read, write = _seconds(read_timeout, self._read), _seconds(write_timeout, self._write)
        if request_data and request_data.contains_files:
            read += write  # aiohttp's patience runs while a file is still being uploaded
        patience = _patience(
            connect=_seconds(connect_timeout, self._connect),
            read=read,
            write=write,
            pool=_seconds(pool_timeout, self._pool),
        )
        return await self._exchange(method, url, _body(request_data), patience)

    async def deliver(self, url: str, body: bytes) -> tuple[int, bytes]:
        """Post JSON that is written already, and give the status and body of the answer."""
        return await self._exchange("POST", url, body, self._patience, _JSON)

    async def _exchange(
        self,
        method: str,
        url: str,
        body: aiohttp.FormData | bytes | None,
        patience: aiohttp.ClientTimeout,
        headers: dict[str, str] | None = None,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("the transport is not open") from _NotOpenError()
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=patience, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut(type(error).__name__) from error
        except Exception as error:  # the library would put the error's own words, and so the address, into its own
            raise NetworkError(type(error).__name__) from error

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read Telegram's answer; unlike the original, never write it into the log.

        Raises:
            TelegramError: it is no answer of Telegram's; what was asked may have been done nevertheless.
        """
        try:
            answer = json.loads(payload)
        except ValueError as error:
            raise TelegramError("Invalid server response") from error
        if not isinstance(answer, dict) or not ("result" in answer or answer.get("ok") is False):
            raise TelegramError("Invalid server response")
        return answer


def _patience(*, connect: float, read: float, write: float, pool: float) -> aiohttp.ClientTimeout:
    """Patience for each part, and for the whole: else an answer that drips would hold its connection for ever."""
    whole = pool + connect + write + read
    return aiohttp.ClientTimeout(total=whole, connect=pool + connect, sock_connect=connect, sock_read=read)


def _seconds(given: object, default: float) -> float:
    return float(given) if isinstance(given, int | float) else default


def _body(data: RequestData | None) -> aiohttp.FormData | None:
    if data is None:
        return None
    form = aiohttp.FormData(data.json_parameters)
    for field, (name, content, media_type) in data.multipart_data.items():
        form.add_field(field, content, filename=name, content_type=media_type)
    return form
