"""Who waits for whom: updates of one chat are dealt with in order, different chats side by side."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.gateway.flood import Flood, Turn
from bot.gateway.window import Window

_AT_ONCE = 256


class Line:
    """The updates of one chat, one at a time."""

    __slots__ = ("turn", "updates")

    def __init__(self) -> None:
        self.turn = asyncio.Lock()
        self.updates: set[int] = set()


class InOrder(BaseUpdateProcessor):
    """Keeps a line for each chat that is waiting for an answer, and for no other."""

    def __init__(self, window: Window, flood: Flood) -> None:
        """Tell `window` of each update that has been dealt with, or that `flood` says never will be."""
        super().__init__(_AT_ONCE)
        self._window = window
        self._flood = flood
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
                case Turn.IN_LINE:
                    await self._wait(update, coroutine)
                case Turn.NEVER if line:
                    self._make_way(line)
        finally:
            if not self._closed:
                self._window.finish(update.update_id)

    async def _wait(self, update: Update, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn."""
        chat = _chat(update)
        line = self._lines.setdefault(chat, Line())
        line.updates.add(update.update_id)
        try:
            async with line.turn:
                if not self._closed:
                    await coroutine
        finally:
            line.updates.discard(update.update_id)
            if not line.updates:
                del self._lines[chat]

    def _make_way(self, line: Line) -> None:
        """Let what others ask come into view: Telegram shows a hundred updates, and all may be of this chat."""
        for update_id in line.updates:
            self._window.let_go(update_id)

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


def _chat(update: Update) -> int:
    """The chat the update belongs to; updates of no chat share a line."""
    chat = update.effective_chat
    return chat.id if chat and isinstance(chat.id, int) else 0
