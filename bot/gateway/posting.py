"""Sending without listening: a line to Telegram for letters alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.delivery.door import Ways
from bot.gateway.api import Api
from bot.gateway.introduction import greet
from bot.gateway.mailing import Mailing


@asynccontextmanager
async def posting(token: str, api_url: str, *, paid: bool) -> AsyncIterator[Ways]:
    """Give what a courier needs, as long as the line is open; updates stay where they are.

    Raises:
        TokenRefused: Telegram does not know the token.
        TelegramUnreachable: Telegram did not answer.
    """
    api = Api(token, api_url.rstrip("/"))
    try:
        await greet(api)
        yield Mailing(api, paid=paid).ways
    finally:
        await api.shutdown()
