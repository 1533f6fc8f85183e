"""Who waits for whom: updates of one chat are dealt with in order, different chats side by side, and not too many."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.gateway.flood import Flood, Turn
from bot.gateway.window import Window

_AT_ONCE = 256  # questions being answered
_WAITING = 256  # questions that wait; of more the oldest are dropped
_ANY = 1_000_000  # the library lets all in: whoever takes updates in sees to it that they are not too many


class Line:
    """The updates of one chat, one at a time."""

    __slots__ = ("turn", "updates")

    def __init__(self) -> None:
        self.turn = asyncio.Lock()
        self.updates: set[int] = set()


class InOrder(BaseUpdateProcessor):
    """Keeps a line for each chat that is waiting for an answer, and for no other."""

    def __init__(self, window: Window, flood: Flood, remark: Callable[[Update], Awaitable[None]]) -> None:
        """Tell `window` of each update that has been dealt with, or never will be.

        `flood` judges them; `remark` tells a chat that it asks too much.
        """
        super().__init__(_ANY)
        self._window = window
        self._flood = flood
        self._remark = remark
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._waiting: dict[asyncio.Task[Any], None] = {}  # for questions, the oldest first
        self._lines: dict[int, Line] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Deal with the update when its turn comes, if it has one."""
        task = asyncio.current_task()
        if task:
            self._tasks.add(task)
        try:
            if isinstance(update, Update) and not self._closed:
                await self._deal(update, coroutine)
        finally:
            if asyncio.iscoroutine(coroutine):
                coroutine.close()  # a word about a coroutine nobody awaited would help nobody
            if task:
                self._tasks.discard(task)

    async def _deal(self, update: Update, coroutine: Awaitable[Any]) -> None:
        line = self._lines.get(_chat(update))
        try:
            match self._flood.turn(update, len(line.updates) if line else 0):
                case Turn.AT_ONCE:
                    await coroutine
                case Turn.FIRST:
                    self._window.keep(update.update_id)
                    await self._wait(update, coroutine)
                case Turn.IN_LINE:
                    await self._queue(update, coroutine)
                case Turn.REMARK:
                    await self._remark(update)
                case Turn.NEVER if line:
                    self._make_way(line)
        finally:
            if not self._closed:
                self._window.finish(update.update_id)

    async def _queue(self, update: Update, coroutine: Awaitable[Any]) -> None:
        """Wait as a question does: not longer than until there are too many younger ones, and until there is room."""
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("a question is answered within a task")
        if len(self._waiting) >= _WAITING:
            oldest = next(iter(self._waiting))
            del self._waiting[oldest]
            oldest.cancel()
            self._flood.dropped()
        self._waiting[task] = None
        try:
            await self._wait(update, coroutine, self._room_for(task))
        finally:
            self._waiting.pop(task, None)

    @asynccontextmanager
    async def _room_for(self, task: asyncio.Task[Any]) -> AsyncIterator[None]:
        async with self._room:
            self._waiting.pop(task, None)
            yield

    async def _wait(
        self, update: Update, coroutine: Awaitable[Any], room: AbstractAsyncContextManager[None] | None = None
    ) -> None:
        """Wait for the chat's turn, and then for room if any is needed."""
        chat = _chat(update)
        line = self._lines.setdefault(chat, Line())
        line.updates.add(update.update_id)
        try:
            async with line.turn, room or nullcontext():
                if not self._closed:
                    await coroutine
        finally:
            line.updates.discard(update.update_id)
            if not line.updates:
                del self._lines[chat]

    def _make_way(self, line: Line) -> None:
        """Let what others ask come into view: Telegram shows a hundred updates, and all may be of this chat."""
        self._window.let_go_of_questions(line.updates)

    async def finish(self) -> None:
        """Wait until nothing is being dealt with."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    def abandon(self) -> None:
        """Give up what is not dealt with; it is not done, so Telegram will send it again."""
        self._closed = True
        self._window.give_up()
        for task in self._tasks:
            task.cancel()

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _chat(update: Update) -> int:
    """The chat the update belongs to; updates of no chat share a line."""
    chat = update.effective_chat
    return chat.id if chat and isinstance(chat.id, int) else 0
