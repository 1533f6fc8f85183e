"""Listening to the bot: what it said that nobody has heard yet, and whether it has fallen silent."""

import asyncio

from bot.simulator.message import Message
from bot.simulator.pressing import Pressing, told


class Hearing(Pressing):
    """The part of a world in which people listen."""

    async def receives(
        self,
        chat: int,
        timeout: float = 5,  # noqa: ASYNC109 - it belongs to the words of this interface
    ) -> Message:
        """Give the bot's next message in a chat that was not heard yet, waiting for it; an edited one counts anew.

        Raises:
            AssertionError: nothing came in time; it tells what the chat holds.
        """
        there = self.chat(chat)
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while (message := there.hear()) is None:
            if (left := deadline - loop.time()) <= 0 or not await there.bell.wait(left):
                raise AssertionError(
                    f"nothing new from the bot in chat {chat} in {timeout} s; it holds:\n{told(there)}"
                )
        return message

    async def hears(
        self,
        chat: int,
        timeout: float = 5,  # noqa: ASYNC109 - as above
    ) -> str:
        """Give the visible text (or caption) of what `receives` gives."""
        return (await self.receives(chat, timeout)).visible

    async def quiet(self, seconds: float = 0.3) -> None:
        """Return when the bot has made no call (but for updates) for so many seconds, counted from now on."""
        while await self.called.wait(max(seconds, 0.01)) or self.under_way:
            pass
