"""Who waits for whom: updates of one chat are dealt with in order, different chats side by side."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_AT_ONCE = 256


class Line:
    """The updates of one chat, one at a time."""

    __slots__ = ("length", "turn")

    def __init__(self) -> None:
        self.turn = asyncio.Lock()
        self.length = 0


class InOrder(BaseUpdateProcessor):
    """Keeps a line for each chat that is waiting for an answer, and for no other."""

    def __init__(self, done: Callable[[int], None]) -> None:
        """Tell `done` the id of each update that has been dealt with."""
        super().__init__(_AT_ONCE)
        self._done = done
        self._lines: dict[int, Line] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn and deal with the update."""
        task, chat = asyncio.current_task(), _chat(update)
        line = self._lines.setdefault(chat, Line())
        line.length += 1
        if task:
            self._tasks.add(task)
        try:
            async with line.turn:
                if not self._closed:
                    await coroutine
        finally:
            if not self._closed and isinstance(update, Update):
                self._done(update.update_id)
            if asyncio.iscoroutine(coroutine):
                coroutine.close()  # a word about a coroutine nobody awaited would help nobody
            if task:
                self._tasks.discard(task)
            line.length -= 1
            if not line.length:
                del self._lines[chat]

    async def finish(self) -> None:
        """Wait until nothing is being dealt with."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    def abandon(self) -> None:
        """Give up what is not dealt with; it is not done, so Telegram will send it again."""
        self._closed = True
        for task in self._tasks:
            task.cancel()

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _chat(update: object) -> int:
    """The chat the update belongs to; updates of no chat share a line."""
    chat = update.effective_chat if isinstance(update, Update) else None
    return chat.id if chat and isinstance(chat.id, int) else 0
