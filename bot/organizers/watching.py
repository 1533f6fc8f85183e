"""Watching announcements run: the messages of organizers that show how far one is are brought up to date."""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable

from markupsafe import Markup

from bot.buttons import written
from bot.clock import Clock
from bot.conversation import Reply
from bot.organizers.announcing.running import buttons, told_so_far
from bot.texts import DEFAULT, say_in
from storage import Board, Phase, Storage

Show = Callable[[int, int, Reply], Awaitable[bool]]

_LOG = logging.getLogger(__name__)
EACH = 3.0  # seconds; Telegram slows down whoever edits a message more often
_LIVE = {Phase.RUNNING, Phase.PAUSED}
_BEFORE = {Phase.DRAFT, Phase.WAITING, Phase.APPROVED}


class Watching:
    """Looks again and again, until stopped; `pace` is how many messages a second are sent at most."""

    def __init__(self, storage: Storage, show: Show, clock: Clock, pace: int, each: float = EACH) -> None:
        self._storage, self._show, self._clock, self._pace, self._each = storage, show, clock, pace, each
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to look."""
        self._task = asyncio.create_task(self._run(), name="watching")

    async def stop(self) -> None:
        """Look no more."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def look(self) -> None:
        """Bring every board up to date that says something else by now."""
        async with self._storage.reading() as store:
            boards = await store.boards.all()
        for one in boards:
            await self._look_at(one)

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(self._each)
            try:
                await self.look()
            except Exception:  # noqa: BLE001 - whatever is wrong may pass, and nothing is lost meanwhile
                _LOG.exception("The progress of announcements could not be shown.")

    async def _look_at(self, board: Board) -> None:
        async with self._storage.reading() as store:
            one = await store.announcements.get(board.announcement)
            chat = await store.chats.get(board.user)
            say = say_in((chat and chat.language) or DEFAULT)
            text = await told_so_far(one, store, self._pace, say) if one else Markup("")
        if one is None or one.phase in _BEFORE:
            return
        reply = Reply(text, buttons(one, self._clock(), say))
        digest = hashlib.sha256(f"{text}{written(reply.rows)}".encode()).hexdigest()[:16]
        over = one.phase not in _LIVE
        if digest == board.shown and not over:
            return
        there = digest == board.shown or await self._show(board.user, board.message, reply)
        async with self._storage.writing() as store:
            if there and not over:
                await store.boards.shows(board, digest)
            else:
                await store.boards.drop(board)
