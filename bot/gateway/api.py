"""The Bot API as this room calls it: python-telegram-bot's bot, with updates left raw and no token in its name."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, TypeVar

from telegram.error import NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.gateway.transport import Transport, unsent

UPDATES = 100  # at most, in one answer to getUpdates
KINDS = ("message", "callback_query", "my_chat_member")  # of updates we ask for
_GRACE = 10.0  # seconds after the end of a long poll
_LONGEST_PAUSE = 30.0  # seconds a person may be left waiting for a reply
_PAUSES = 2
_BREATH = 1.0

T = TypeVar("T")


class Api(ExtBot[None]):
    """Our line to Telegram, one pool of connections for polling and one for everything else."""

    __slots__ = ()

    def __init__(self, token: str, url: str) -> None:
        """Prepare the line; `url` is that of the Bot API server."""
        super().__init__(
            token,
            base_url=f"{url}/bot",
            base_file_url=f"{url}/file/bot",
            request=Transport(),
            get_updates_request=Transport(connections=2),
        )

    def __repr__(self) -> str:
        return "Api"

    async def tell(self, method: str, **parameters: Any) -> int | None:
        """Make a call and give the id of the message that came of it; the library would build a whole message."""
        made = await self._post(method, parameters)
        number = made.get("message_id") if isinstance(made, dict) else None
        return number if isinstance(number, int) else None

    async def raw_updates(self, offset: int | None, wait: int, limit: int = UPDATES) -> list[Any]:
        """Confirm all updates before `offset` and fetch those from it on, waiting up to `wait` seconds for one.

        They are left as they came, so that one which cannot be read does not hide the others.
        """
        updates = await self._post(
            "getUpdates",
            {"offset": offset, "timeout": wait, "limit": limit, "allowed_updates": KINDS},
            read_timeout=wait + _GRACE,
        )
        if not isinstance(updates, list):
            raise TelegramError("Invalid server response")
        return updates


async def insist(call: Callable[[], Awaitable[T]]) -> T:
    """Make a call in spite of short flood limits and of a connection that was never made.

    What may have reached Telegram is not repeated: a person can ask again, but cannot unread a reply said twice.
    """
    pauses, retries = _PAUSES, 1
    while True:
        try:
            return await call()
        except RetryAfter as limit:
            pause = pause_of(limit)
            if not pauses or pause > _LONGEST_PAUSE:
                raise
            pauses -= 1
        except NetworkError as error:
            if not retries or not unsent(error):
                raise
            retries -= 1
            pause = _BREATH
        await asyncio.sleep(pause)


def pause_of(limit: RetryAfter) -> float:
    """How many seconds Telegram asks us to wait."""
    asked = limit.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
