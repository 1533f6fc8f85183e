"""What is left unanswered when one chat asks more than can be answered, so that all the others are heard."""

import logging
from datetime import datetime, timedelta
from enum import Enum, auto

from telegram import Update

from bot.clock import Clock
from bot.conversation import Command
from bot.gateway.api import Api
from bot.gateway.incoming import Asked, Meaning, read
from bot.gateway.registry import STOP, Registry
from bot.gateway.tally import Tally

_LOG = logging.getLogger(__name__)
_LINE = 5  # updates of one chat in hand: one is being answered, four wait
_LINE_WITH_STOPS = 10  # so many are there only if several are /stop itself: one more would but repeat it
_A_MINUTE = timedelta(minutes=1)


class Turn(Enum):
    """When an update is dealt with."""

    AT_ONCE = auto()  # it is met with silence, so it need not wait, nor does anybody have to wait for it
    IN_LINE = auto()
    NEVER = auto()


class Flood:
    """Judges updates by what they mean and by how many of the same chat are before them."""

    def __init__(self, api: Api, registry: Registry, tally: Tally, clock: Clock) -> None:
        self._api = api
        self._registry = registry
        self._tally = tally
        self._clock = clock
        self._told: datetime | None = None

    def turn(self, update: Update, before: int) -> Turn:
        """Say when the update is dealt with if so many of its chat are in hand already.

        A chat can always be left: /stop and its buttons find room where nothing else does, and what Telegram tells
        of a chat (the bot was blocked or removed, a group was upgraded) always does.
        """
        match self._meaning(update):
            case None:
                return Turn.AT_ONCE
            case Asked(command=Command(name=name)) if not update.my_chat_member:
                room = _LINE_WITH_STOPS if name == STOP else _LINE
                if before >= room:
                    self._drop()
                    return Turn.NEVER
        return Turn.IN_LINE

    def _meaning(self, update: Update) -> Meaning:
        try:
            return read(update, self._registry, self._api.username)
        except Exception:  # noqa: BLE001 - whoever answers the update will stumble over the same, and report it
            return None

    def _drop(self) -> None:
        self._tally.dropped += 1
        now = self._clock()
        if self._told is None or now - self._told >= _A_MINUTE:
            self._told = now
            _LOG.warning("a chat asks too much at once", extra={"dropped_since_start": self._tally.dropped})
