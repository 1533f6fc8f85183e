"""Asking Telegram for updates, for ever: whatever comes or fails, the next one is asked for."""

import asyncio
import contextlib
import logging

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.gateway.api import UPDATES, Api, pause_of
from bot.gateway.errors import TelegramUnreachable, TokenRefused
from bot.gateway.failures import kind
from bot.gateway.intake import MOST, Intake
from bot.gateway.tally import Tally
from bot.gateway.window import Window

_LOG = logging.getLogger(__name__)
_LONG_POLL = 30  # seconds; Telegram allows 50, but home routers drop what is silent for long
_PATIENCE = 1.0  # seconds between polls while an update is being answered
_EMPTY_HANDED = 0.1  # seconds after a poll that brought nothing, lest a broken server makes us spin
_FULL_POLLS = 25  # polls in a row that show hardly anything but what we have: something slow is blocking the view
_HARDLY = 10  # updates of which fewer are new
_GLANCE = 0.1  # seconds before the next poll where more waits at Telegram than it shows at once
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
_LAST_WORDS = 5.0  # seconds for confirming what was answered last


class Poller:
    """Fetches updates, lets each new one be taken in, and confirms those that are done."""

    def __init__(self, api: Api, window: Window, intake: Intake, tally: Tally) -> None:
        self._api = api
        self._window = window
        self._intake = intake
        self._tally = tally
        self._pause = 0.0
        self._stuck = 0

    async def open(self) -> None:
        """Take a webhook away if one was left: as long as there is one, Telegram refuses every poll.

        Raises:
            TokenRefused, TelegramUnreachable: Telegram does not know the token any more, or did not answer.
        """
        try:
            if (await self._api.get_webhook_info()).url:
                await self._api.delete_webhook(drop_pending_updates=False)
        except InvalidToken:
            raise TokenRefused from None
        except TelegramError as error:
            raise TelegramUnreachable(kind(error)) from None

    async def run(self) -> None:
        """Poll until cancelled.

        Raises:
            TokenRefused: Telegram took the token back; no poll will succeed any more.
        """
        while True:
            while self._window.running > MOST - UPDATES:  # noqa: ASYNC110 - it may be any of very many that ends
                await asyncio.sleep(_GLANCE)
            offset = self._window.offset
            try:
                updates = await self._api.raw_updates(offset, _LONG_POLL)
            except InvalidToken:
                _LOG.critical("Telegram refuses the bot token now; the bot hears nothing any more")
                raise TokenRefused from None
            except Exception as error:  # noqa: BLE001 - polling outlives every failure, of the network or of ours
                await asyncio.sleep(self._pause_after(error))
                continue
            self._succeeded(offset)
            await self._rest(sum([self._intake.take(raw) for raw in updates]), len(updates))

    async def close(self) -> None:
        """Confirm what is done."""
        if self._window.offset is None:
            return
        try:
            async with asyncio.timeout(_LAST_WORDS):
                await self._api.raw_updates(self._window.offset, wait=0, limit=1)
        except (TimeoutError, TelegramError) as error:
            _LOG.warning("the last answers could not be confirmed and may be given again", extra={"error": kind(error)})

    def _pause_after(self, error: Exception) -> float:
        if not self._pause:
            if isinstance(error, Conflict):
                _LOG.warning("another program polls with this bot's token")
            _LOG.warning("polling failed; trying again until it works", extra={"error": kind(error)})
        self._pause = min(self._pause * 2, _LONGEST_PAUSE) or _FIRST_PAUSE
        return max(self._pause, pause_of(error)) if isinstance(error, RetryAfter) else self._pause

    def _succeeded(self, offset: int | None) -> None:
        if self._pause:
            _LOG.warning("polling works again")
        self._pause = 0.0
        self._tally.heard()
        self._window.confirmed(offset)

    async def _rest(self, new: int, shown: int) -> None:
        """Let what was taken be answered before the next poll, but do not let it stop the others.

        Where Telegram shows all it can at once, a /stop may wait behind it: then questions are confirmed before they
        are answered, and a crash loses them. What must not be lost is confirmed late, but not so late that nobody else
        is heard any more.
        """
        full = shown >= UPDATES
        self._stuck = self._stuck + 1 if full and new < _HARDLY else 0
        if self._stuck >= _FULL_POLLS:
            self._window.let_go_of_the_oldest()
        if not new:
            await asyncio.sleep(_EMPTY_HANDED)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_GLANCE if full else _PATIENCE):
                await self._window.idle.wait()
        if full:
            self._window.let_go_of_questions()
