"""How long a chat is listened to that asks without end: kept in memory for minutes, of so many chats, nowhere else."""

from collections import OrderedDict, deque
from datetime import datetime, timedelta
from enum import Enum, auto

_WHILE = timedelta(minutes=1)
_REST = timedelta(minutes=2)  # after the last question that was one too many
_CHATS = 10_000  # remembered; of more the one that was silent longest is forgotten, and listened to again


class Mood(Enum):
    """How a question is taken."""

    CALM = auto()
    TRIED = auto()  # it is one too many, the first: this is to be said
    DEAF = auto()


class _Chat:
    """The last questions of one chat, and until when it is not listened to."""

    __slots__ = ("asked", "deaf_until")

    def __init__(self, most: int) -> None:
        self.asked: deque[datetime] = deque(maxlen=most)
        self.deaf_until: datetime | None = None


class Patience:
    """Counts the questions of each chat, of which it may ask so many within a minute."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._chats: OrderedDict[int, _Chat] = OrderedDict()

    def hears(self, chat: int, now: datetime) -> Mood:
        """Say how a question is taken that the chat asks now.

        1. What is more than may be asked within a minute is too much; what is not answered counts too.
        2. From then on the chat is not listened to until two minutes have passed without its asking too much.
        """
        known = self._chats.pop(chat, None) or _Chat(self._most)
        self._forget(now)
        self._chats[chat] = known
        deaf = known.deaf_until is not None and now < known.deaf_until
        if len(known.asked) == self._most and now - known.asked[0] < _WHILE:
            known.deaf_until = now + _REST
        known.asked.append(now)
        if deaf:
            return Mood.DEAF
        return Mood.TRIED if known.deaf_until is not None and now < known.deaf_until else Mood.CALM

    def _forget(self, now: datetime) -> None:
        """Forget who has been silent for the longest time that matters, and whoever is one chat too many."""
        while self._chats:
            chat, oldest = next(iter(self._chats.items()))
            if len(self._chats) < _CHATS and now - oldest.asked[-1] < _REST:
                return
            del self._chats[chat]
