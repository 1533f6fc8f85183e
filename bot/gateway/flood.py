"""What is left unanswered when more is asked than can be answered, so that all the others are heard."""

import logging
from datetime import datetime, timedelta
from enum import Enum, auto

from telegram import Update

from bot.clock import Clock
from bot.conversation import Command
from bot.gateway.api import Api
from bot.gateway.incoming import Asked, Meaning, read
from bot.gateway.patience import Mood, Patience
from bot.gateway.registry import STOP, Registry
from bot.gateway.tally import Tally

_LOG = logging.getLogger(__name__)
_LINE = 5  # updates of one chat in hand: one is being answered, four wait
_LINE_WITH_STOPS = 10  # so many are there only if several are /stop itself: one more would but repeat it
_MESSAGES, _PRESSES = 20, 60  # of one chat in a minute: a list is leafed through faster than questions are written
_A_MINUTE = timedelta(minutes=1)


class Turn(Enum):
    """When an update is dealt with."""

    AT_ONCE = auto()  # it is met with silence, so it need not wait, nor does anybody have to wait for it
    FIRST = auto()  # in its chat's line, but before whatever other chats ask, and it is never dropped
    IN_LINE = auto()
    REMARK = auto()  # it is not answered, but its chat is told why, and this once
    NEVER = auto()


class Flood:
    """Judges updates by what they mean and by how many of the same chat are before them."""

    def __init__(self, api: Api, registry: Registry, tally: Tally, clock: Clock) -> None:
        self._api = api
        self._registry = registry
        self._tally = tally
        self._clock = clock
        self._messages, self._presses = Patience(_MESSAGES), Patience(_PRESSES)
        self._told: datetime | None = None

    def turn(self, update: Update, before: int) -> Turn:
        """Say when the update is dealt with if so many of its chat are in hand already.

        A chat can always be left: /stop and its buttons find room where nothing else does, and what Telegram tells
        of a chat (the bot was blocked or removed, a group was upgraded) always does.
        """
        match self._meaning(update):
            case None:
                return Turn.AT_ONCE
            case Asked(command=Command(name=name)) as asked if not update.my_chat_member:
                return self._stop(before) if name == STOP else self._question(asked, before)
        return Turn.FIRST

    def _stop(self, before: int) -> Turn:
        if before < _LINE_WITH_STOPS:
            return Turn.FIRST
        self.dropped()
        return Turn.NEVER

    def _question(self, asked: Asked, before: int) -> Turn:
        patience = self._presses if asked.pressed else self._messages
        mood = patience.hears(asked.chat, self._clock())
        if mood is Mood.CALM and before < _LINE:
            return Turn.IN_LINE
        self.dropped()
        return Turn.REMARK if mood is Mood.TRIED else Turn.NEVER

    def _meaning(self, update: Update) -> Meaning:
        try:
            return read(update, self._registry, self._api.username)
        except Exception:  # noqa: BLE001 - whoever answers the update will stumble over the same, and report it
            return None

    def dropped(self) -> None:
        """Count an update that is left unanswered, and say so in the log, but not often."""
        self._tally.dropped += 1
        now = self._clock()
        if self._told is None or now - self._told >= _A_MINUTE:
            self._told = now
            _LOG.warning("somebody asks too much at once", extra={"dropped_since_start": self._tally.dropped})
