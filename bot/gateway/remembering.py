"""Remembering which messages can still be deleted: of chats that are stored in the storage, of all others only here.

Of a chat that only asks nothing is ever written down: what is known of it goes with this process, or to make room.
"""

import asyncio
import logging
from collections import OrderedDict, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import Clock
from storage import DELETABLE, Chat, Storage, Trace, Transaction

_LOG = logging.getLogger(__name__)
_ROOM = 50_000  # messages of chats that are not stored
_EACH = 200  # of one of them: nobody is to push out the others
_PAUSE = 1.0  # seconds between two looks at what is to be written down


class Remembering:
    """The messages said lately."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage, self._clock = storage, clock
        self._new: list[Trace] = []
        self._here = OrderedDict[int, list[Trace]]()
        self._busy = asyncio.Lock()

    def note(
        self, chat: int, messages: Iterable[int], *, at: datetime | None = None, due: datetime | None = None
    ) -> None:
        """These came to the chat, just now or `at` an instant; `due`: they vanish then, if not before."""
        came = at or self._clock()
        self._new += [Trace(chat, message, came, due) for message in messages]

    async def run(self) -> None:
        """Write down what was noted, until cancelled."""
        while True:
            await asyncio.sleep(_PAUSE)
            await self.hurry()
            self._forget_old()

    async def hurry(self) -> None:
        """Write down what was noted now, if that can be done now."""
        try:
            await self.write()
        except Exception as error:  # noqa: BLE001 - it is kept and tried again; whoever asks is not to suffer
            _LOG.warning("what was said could not be written down yet", extra={"error": error})

    async def write(self) -> None:
        """Write down what was noted of chats that are stored, and keep here what was noted of others."""
        async with self._busy:
            new, self._new = self._new, []
            if not new:
                return
            try:
                await self._sort(new)
            except BaseException:
                self._new = new + self._new
                raise
            self._make_room()

    def leave(self, chat: int) -> list[Trace]:
        """Give the messages of a chat that are known only here, and forget them."""
        return self._here.pop(chat, [])

    def due(self) -> dict[int, list[Trace]]:
        """Give, by chat, the messages known only here that are to vanish now, and forget them."""
        now, found = self._clock(), defaultdict[int, list[Trace]](list)
        for chat, mine in self._here.items():
            if vanish := {one.message for one in mine if one.due and one.due <= now}:
                found[chat] = [one for one in mine if one.message in vanish]
                self._here[chat] = [one for one in mine if one.message not in vanish]
        return found

    async def _sort(self, new: Iterable[Trace]) -> None:
        alike = defaultdict[int, list[Trace]](list)
        for one in new:
            alike[one.chat].append(one)
        async with self._storage.reading() as store:
            stored = {chat: await _stored(store, chat) for chat in alike}
        kept = [
            _timed(one, known)
            for chat, mine in alike.items()
            if (known := stored[chat]) is not None
            for one in (*self._here.get(chat, ()), *mine)
        ]
        if kept:
            async with self._storage.writing() as store:
                await store.traces.keep(kept)
        for chat, mine in alike.items():
            before = self._here.pop(chat, [])
            if stored[chat] is None:
                self._here[chat] = [*before, *mine][-_EACH:]

    def _forget_old(self) -> None:
        """Forget what cannot be deleted any more."""
        old = self._clock() - DELETABLE
        for chat, mine in list(self._here.items()):
            if young := [one for one in mine if one.at > old]:
                self._here[chat] = young
            else:
                del self._here[chat]

    def _make_room(self) -> None:
        """Forget the oldest where there is too much."""
        count = sum(map(len, self._here.values()))
        while count > _ROOM:
            count -= len(self._here.popitem(last=False)[1])


async def _stored(store: Transaction, chat: int) -> Chat | None:
    """Give what a chat chose; of an organizer's, who may have chosen nothing, there is a row as well."""
    chosen = await store.chats.get(chat)
    return chosen or (Chat(chat) if await store.organizers.get(chat) else None)


def _timed(one: Trace, chat: Chat) -> Trace:
    if one.due or not chat.erase_after:
        return one
    return replace(one, due=one.at + timedelta(hours=chat.erase_after))
