"""Organizers who announce something: they press buttons by their labels and answer what they are asked."""

import asyncio
import re
from dataclasses import dataclass
from typing import Any

from bot.app import Running
from bot.simulator import Message, World
from storage import Announcement
from tests.stories.keeping import sealed

CODE = re.compile(r"\n\n\w+: /verify (\w{4}-\w{4})$")  # as it stands under an announcement, in any language
_TOLD = {"Look at it", "See the freeze"}  # the buttons under what organizers are told unasked


@dataclass
class Hand:
    """An organizer with a phone: `board` is the message whose buttons are pressed."""

    world: World
    person: int
    board: int = 0

    async def says(self, words: str, **also: Any) -> Message:
        """Say something; the answer becomes the board."""
        before = self._ours()
        await self.world.says(self.person, words, language="en", **also)
        await self._answered(before)
        return self.look()

    async def sends_photo(self) -> Message:
        """Send a picture; the answer becomes the board."""
        before = self._ours()
        await self.world.sends_photo(self.person)
        await self._answered(before)
        return self.look()

    async def presses(self, *labels: str) -> Message:
        """Press one button after the other; give the newest message then."""
        for label in labels:
            shown = self.shown()
            found = [one for one in shown.buttons if label in one.text]
            assert found, f"no button {label!r} among {[one.text for one in shown.buttons]} under {shown.visible!r}"
            before = self._ours()
            await self.world.presses(self.person, data=str(found[0].callback_data), message=self.board)
            await self._answered(before)
            self.look()
        return self.shown()

    async def forges(self, data: str, house: Running) -> Message:
        """Press a button that is not there, but bears a right seal: the bot may have sent it once."""
        message = self.board or self.newest().message_id
        await self.world.presses(self.person, data=sealed(house, self.person, data), message=message)
        await self.world.quiet(0.2)
        return self.look()

    def look(self, *, told: bool = False) -> Message:
        """Take the newest message with buttons for the board; what is told unasked only if that is looked for."""
        ours = [one for one in self.world.chat(self.person).messages if one.by_bot and one.buttons]
        ours = [one for one in ours if _told(one) is told]
        if ours:
            self.board = max(one.message_id for one in ours)
        return self.shown() if told else self.newest()

    def newest(self) -> Message:
        """Give the newest message of the bot's."""
        return [one for one in self.world.chat(self.person).messages if one.by_bot][-1]

    def shown(self) -> Message:
        """Give the board as it is by now."""
        found = self.world.chat(self.person).message(self.board)
        assert found
        return found

    def _ours(self) -> list[Message]:
        """The bot's messages that answer the organizer."""
        return [one for one in self.world.chat(self.person).messages if one.by_bot and not _told(one)]

    async def _answered(self, before: list[Message]) -> None:
        """Wait until the bot has said or edited something, and says no more."""
        async with asyncio.timeout(10):
            while self._ours() == before:  # noqa: ASYNC110 - nobody rings a bell for an edited message
                await asyncio.sleep(0.01)
        while (seen := self._ours()) and not await self._same(seen):
            continue

    async def _same(self, seen: list[Message]) -> bool:
        await asyncio.sleep(0.06)
        return self._ours() == seen


def _told(message: Message) -> bool:
    """Whether organizers are told this unasked."""
    return bool(message.buttons) and {button.text for button in message.buttons} <= _TOLD


async def settled(house: Running, number: int, *phases: str) -> Announcement:
    """Wait until an announcement is in one of these phases."""
    async with asyncio.timeout(30):
        while True:
            async with house.storage.reading() as store:
                one = await store.announcements.get(number)
            if one and one.phase.value in phases:
                return one
            await house.speaking.tick()
            await asyncio.sleep(0.05)


async def none_on_its_way(house: Running) -> None:
    """Wait until what has been claimed has left and is settled."""
    async with asyncio.timeout(30):
        while True:
            async with house.storage.reading() as store:
                if not (await store.occasions.totals())["sending"]:
                    return
            await asyncio.sleep(0.05)
