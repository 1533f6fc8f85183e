"""How requests reach Telegram: python-telegram-bot's transport on aiohttp, many times faster than its own."""

import json
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 64
_CONNECT, _READ, _WRITE, _POOL = 10.0, 30.0, 30.0, 30.0  # seconds
_UNSENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)


def unsent(error: TelegramError) -> bool:
    """Whether the request surely never reached Telegram, so that it may be repeated without fear of saying twice."""
    return isinstance(error.__cause__, _UNSENT)


class Transport(BaseRequest):
    """A pool of connections; `read` is the default patience for an answer in seconds.

    Telegram may hold a request up to 8 s before it speaks of flood limits, so patience has to be well above that.
    Raises python-telegram-bot's errors with the cause attached; no message of theirs holds the address, for the
    address holds the token.
    """

    def __init__(self, *, connections: int = CONNECTIONS, read: float = _READ) -> None:
        self._connections = connections
        self._read = read
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
        if self._session is None:
            raise RuntimeError("the transport is not open")
        connect = _seconds(connect_timeout, _CONNECT)
        read = _seconds(read_timeout, self._read)
        if request_data and request_data.contains_files:
            read += _seconds(write_timeout, _WRITE)  # aiohttp's patience runs while a file is still being uploaded
        timeout = aiohttp.ClientTimeout(
            total=None, connect=_seconds(pool_timeout, _POOL) + connect, sock_connect=connect, sock_read=read
        )
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut(type(error).__name__) from error
        except (aiohttp.ClientError, OSError) as error:
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


def _seconds(given: object, default: float) -> float:
    return float(given) if isinstance(given, int | float) else default


def _body(data: RequestData | None) -> aiohttp.FormData | None:
    if data is None:
        return None
    form = aiohttp.FormData(data.json_parameters)
    for field, (name, content, media_type) in data.multipart_data.items():
        form.add_field(field, content, filename=name, content_type=media_type)
    return form
