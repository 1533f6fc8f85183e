"""The only room that knows python-telegram-bot: questions come in, replies go out."""

import logging
import os

# python-telegram-bot reads this whenever it meets a flood limit; without it, it warns about its own old types.
os.environ.setdefault("PTB_TIMEDELTA", "true")
# Below this level it writes the token (at its first breath) and every message with its chat into the log.
logging.getLogger("telegram").setLevel(logging.WARNING)

from bot.gateway.errors import (  # noqa: E402 - after the variable above
    GatewayError,
    TelegramUnreachable,
    TokenRefused,
    WebhookRefused,
)
from bot.gateway.gateway import Gateway  # noqa: E402 - as above
from bot.gateway.introduction import introduce  # noqa: E402 - as above
from bot.gateway.posting import posting  # noqa: E402 - as above
from bot.gateway.tally import Pulse  # noqa: E402 - as above

__all__ = [
    "Gateway",
    "GatewayError",
    "Pulse",
    "TelegramUnreachable",
    "TokenRefused",
    "WebhookRefused",
    "introduce",
    "posting",
]
