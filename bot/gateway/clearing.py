"""Deleting what was said to a chat that is not stored, until Telegram has done so: known only here, written nowhere."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.delivery.erasing import AT_ONCE, pause_after
from bot.delivery.verdict import Refused, Verdict
from storage import DELETABLE, Trace

_LOG = logging.getLogger(__name__)
_ROOM = 50_000  # messages that wait for another try; of more, those of the chat that was cleared first are given up
_TRYING = timedelta(minutes=1)  # in which the first try ends, else there is another
_PAUSE = 1.0  # seconds between two looks; one failure ends a look, so no more than one fails in a second


class Clearing:
    """Deletes messages with `erase`, again and again where Telegram does not yet, for the two days in which it may.

    `vanishing` gives, by chat, those whose time has come, each once.
    """

    def __init__(
        self,
        erase: Callable[[int, Collection[int]], Awaitable[Verdict]],
        vanishing: Callable[[], Mapping[int, Iterable[Trace]]],
        clock: Clock,
    ) -> None:
        self._erase, self._vanishing, self._clock = erase, vanishing, clock
        self._left = OrderedDict[int, dict[int, datetime]]()  # of each chat, when each message came
        self._due = dict[int, datetime]()  # when each chat's turn comes again

    async def clear(self, chat: int, traces: Iterable[Trace], but: Collection[int]) -> None:
        """Delete these and what could not be deleted before in this chat, but for some."""
        left = self._left.pop(chat, {}) | {one.message: one.at for one in traces}
        self._left[chat] = {message: at for message, at in left.items() if message not in but}
        self._due[chat] = self._clock() + _TRYING
        self._make_room()
        await self._try(chat)

    def forget(self, chat: int) -> None:
        """Give up: the bot cannot reach the chat any more."""
        self._left.pop(chat, None)
        self._due.pop(chat, None)

    async def run(self) -> None:
        """Delete what is to vanish, and try again what is left, until cancelled."""
        while True:
            await asyncio.sleep(_PAUSE)
            for chat, traces in self._vanishing().items():
                await self.clear(chat, traces, ())
            now = self._clock()
            for chat in [chat for chat, due in self._due.items() if due <= now]:
                if not await self._try(chat):
                    break

    async def _try(self, chat: int) -> bool:
        """Delete what is left in the chat; False if Telegram did not do so, for all that is known, and may yet."""
        old = self._clock() - DELETABLE
        left = self._left.get(chat, {})
        young = [message for message, at in left.items() if at > old]
        for at in range(0, len(young), AT_ONCE):
            some = young[at : at + AT_ONCE]
            verdict = await self._erase(chat, some)
            if pause := pause_after(verdict):
                self._due[chat] = self._clock() + pause
                return False
            if isinstance(verdict, Refused):
                _LOG.warning("messages could not be deleted")
            for message in some:
                left.pop(message, None)
        if self._left.get(chat, left) is left:  # else it was cleared again meanwhile, or forgotten
            self.forget(chat)
        return True

    def _make_room(self) -> None:
        count = sum(map(len, self._left.values()))
        while count > _ROOM:
            chat = next(iter(self._left))
            count -= len(self._left[chat])
            self.forget(chat)
