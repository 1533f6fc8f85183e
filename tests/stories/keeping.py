"""Somebody who keeps the bot: starts and stops it, waits for its clock, and hears all it says meanwhile."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.app import Running
from bot.clock import ShiftedClock
from bot.conversation import Button
from bot.settings import Settings
from bot.simulator import Message, World

MINSK = ZoneInfo("Europe/Minsk")
OLGA = 4_200_044  # an organizer


def minsk(text: str) -> datetime:
    """Give the instant at which clocks in Minsk show this."""
    return datetime.fromisoformat(text).replace(tzinfo=MINSK).astimezone(UTC)


@dataclass
class Keeper:
    """Keeps the bot whose clock this is."""

    world: World
    settings: Settings
    clock: ShiftedClock

    @asynccontextmanager
    async def at_work(self, since: str = "") -> AsyncIterator[Running]:
        """Start the bot when clocks in Minsk show this, and stop it in the end."""
        if since:
            self.until(since)
        async with Running(self.settings, clock=self.clock, tell=lambda _: None) as house:
            await house.speaking.tick()
            yield house

    def until(self, text: str) -> None:
        """Push the clock on until clocks in Minsk show this."""
        self.clock.forward(minsk(text) - self.clock())

    async def told(self, house: Running, chat: int) -> list[str]:
        """Give all that a chat was told and has not heard yet, once nothing more is to leave."""
        return [message.visible for message in await self.received(house, chat)]

    async def received(self, house: Running, chat: int) -> list[Message]:
        """Give the messages likewise."""
        async with asyncio.timeout(30):
            while await _under_way(house):  # noqa: ASYNC110 - nobody rings a bell when all has left
                await asyncio.sleep(0.02)
        await self.world.quiet(0.1)
        there = self.world.chat(chat)
        return list(iter(there.hear, None))

    async def ticks(self, house: Running, text: str) -> None:
        """Push the clock on until clocks in Minsk show this, and let it tick."""
        self.until(text)
        await house.speaking.tick()


def sealed(house: Running, person: int, data: str) -> str:
    """Give the data of a button as the bot itself would send it to this person."""
    command, _, words = data.partition(" ")
    return house.gateway._signet.seal(Button("", command, words), person)


async def _under_way(house: Running) -> int:
    """Count what may leave now; what waits for the end of quiet hours does not."""
    async with house.storage.reading() as store:
        counts = await store.occasions.totals()
    return counts["due"] + counts["sending"] + counts["repeat"]


async def chooses(world: World, person: int, *words: str, chat: int | None = None, language: str = "en") -> None:
    """Somebody asks for one thing after the other, and is answered."""
    for word in words:
        await world.says(person, word, chat=chat, language=language)
        await world.receives(chat or person)


async def confirms(world: World, person: int, label: str = "") -> None:
    """Somebody presses the button under the newest message that has these words, else the first one."""
    shown = world.chat(person).messages[-1]
    button = next(one for one in shown.buttons if label in one.text)
    await world.presses(person, data=str(button.callback_data), message=shown.message_id)
    await world.receives(person)
