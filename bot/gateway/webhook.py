"""Hearing updates as Telegram brings them: an endpoint for it alone, as long as the webhook is set."""

import asyncio
import base64
import contextlib
import hmac
import json
import logging
from collections.abc import Callable
from contextlib import AsyncExitStack
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route, Router
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.gateway.api import KINDS, Api
from bot.gateway.errors import TelegramUnreachable, TokenRefused, WebhookRefused
from bot.gateway.failures import kind
from bot.gateway.intake import MOST, Intake, number
from bot.gateway.tally import Tally
from bot.gateway.window import Window
from bot.serving import serving

_LOG = logging.getLogger(__name__)
_LABEL = "secret of the webhook"
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_BIGGEST = 2**20  # bytes; an update has some thousands
_CONNECTIONS = 100  # of Telegram's at once, the most there can be: each waits until its update is dealt with
_CROWD, _PATIENCE = 90, 1.0  # updates brought at once that are too many, and seconds until that is looked at
_REMEMBERED = 4096  # updates known to have been brought, lest one is dealt with again whose 200 got lost
_LOOKS = 300.0  # seconds


class Webhook:
    """Lets Telegram bring its updates to `url`, behind which something carries them on to `listen`.

    An update is answered with 200 only when it is dealt with or dropped: until then Telegram brings it again, also
    after a crash. Only where nearly all of its connections wait, questions are let go of before, as with polling, for a
    /stop may wait behind them. The secret is derived from the chat key; who does not know it is told nothing.
    """

    def __init__(
        self,
        api: Api,
        window: Window,
        intake: Intake,
        tally: Tally,
        *,
        url: str,
        listen: str,
        derive: Callable[[str], bytes],
    ) -> None:
        self._api, self._window, self._intake, self._tally = api, window, intake, tally
        self._url, self._listen, self._derive = url, listen, derive
        self._secret = ""
        self._hears = False
        self._waiting = 0
        self._endpoint = AsyncExitStack()

    async def open(self) -> None:
        """Listen, then tell Telegram where; what comes before `run` is brought again.

        Raises:
            CannotListen: somebody else listens there, or there is no such place.
            WebhookRefused, TokenRefused, TelegramUnreachable: Telegram does not take the address, or anything.
        """
        self._secret = secret(self._derive)
        path = urlsplit(self._url).path or "/"
        router = Router([Route(path, self._receive, methods=["POST"])], redirect_slashes=False)
        await self._endpoint.enter_async_context(serving(router, "WEBHOOK_LISTEN", self._listen))
        try:
            await self._set()
        except InvalidToken:
            raise TokenRefused from None
        except BadRequest as error:
            raise WebhookRefused(kind(error)) from None
        except TelegramError as error:
            raise TelegramUnreachable(kind(error)) from None

    async def run(self) -> None:
        """Hear until cancelled, and see to it that the webhook stays ours.

        Raises:
            TokenRefused: Telegram took the token back.
        """
        self._hears = True
        try:
            while True:
                await asyncio.sleep(_LOOKS)
                try:
                    if (await self._api.get_webhook_info()).url != self._url:
                        _LOG.warning("another program took the webhook away; it is set again")
                        await self._set()
                except InvalidToken:
                    _LOG.critical("Telegram refuses the bot token now; the bot hears nothing any more")
                    raise TokenRefused from None
                except Exception as error:  # noqa: BLE001 - hearing outlives every failure, of the network or of ours
                    _LOG.warning("nobody knows whether the webhook is still set", extra={"error": kind(error)})
        finally:
            self._hears = False

    async def close(self) -> None:
        """Stop listening once all that is under way is told how it ended; the webhook stays, and Telegram waits."""
        await self._endpoint.aclose()

    async def _set(self) -> None:
        await self._api.set_webhook(
            self._url,
            secret_token=self._secret,
            allowed_updates=KINDS,
            max_connections=_CONNECTIONS,
            drop_pending_updates=False,
        )

    async def _receive(self, request: Request) -> Response:
        given = request.headers.get(_HEADER, "").encode("latin-1")  # as the server decoded it
        if not hmac.compare_digest(given, self._secret.encode()):
            return Response(status_code=403)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        self._tally.heard()
        try:
            raw = json.loads(body)
        except (ValueError, RecursionError) as error:
            self._intake.skip(error)
            return Response()
        return await self._deal(raw)

    async def _deal(self, raw: Any) -> Response:
        """Let an update be dealt with, and wait for that; one that is in hand already is only waited for."""
        update_id = number(raw)
        if update_id is None:
            self._intake.skip(ValueError("no update"))
            return Response()
        if not self._hears or self._window.running >= MOST:
            return Response(status_code=503)
        if self._intake.take(raw):
            self._window.remember(_REMEMBERED)
        return Response(status_code=200 if await self._done(update_id) else 503)

    async def _done(self, update_id: int) -> bool:
        self._waiting += 1
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_PATIENCE):
                    return await self._window.done(update_id)
            if self._waiting >= _CROWD:
                self._window.let_go_of_questions()
            return await self._window.done(update_id)
        finally:
            self._waiting -= 1


def secret(derive: Callable[[str], bytes]) -> str:
    """Give what Telegram shows with each update: 43 letters (Bot API, setWebhook takes A-Z, a-z, 0-9, _ and -)."""
    return base64.urlsafe_b64encode(derive(_LABEL)).decode().rstrip("=")


async def _body(request: Request) -> bytes | None:
    """Read what was sent; None if it is too big."""
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > _BIGGEST:
                return None
    except ClientDisconnect:
        return b""
    return bytes(body)
