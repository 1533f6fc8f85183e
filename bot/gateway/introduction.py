"""Asking Telegram who the bot is."""

from telegram.error import InvalidToken, TelegramError

from bot.gateway.api import Api
from bot.gateway.errors import TelegramUnreachable, TokenRefused
from bot.gateway.failures import kind


async def introduce(token: str, api_url: str) -> str:
    """Give the bot's username, without starting it.

    Raises:
        TokenRefused: Telegram does not know the token.
        TelegramUnreachable: Telegram did not answer.
    """
    api = Api(token, api_url.rstrip("/"))
    try:
        await greet(api)
        return api.username
    finally:
        await api.shutdown()


async def greet(api: Api) -> None:
    """Open the line and ask who we are; the library's own error would hold the token.

    Raises:
        TokenRefused, TelegramUnreachable: as above; the line is still to be closed.
    """
    try:
        await api.initialize()
    except InvalidToken:
        raise TokenRefused from None
    except TelegramError as error:
        raise TelegramUnreachable(kind(error)) from None
