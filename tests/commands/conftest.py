"""A storage with the campaign's case files, and somebody who asks."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from markupsafe import escape

from bot.casefiles import Loaded, load
from bot.commands import COMMANDS
from bot.conversation import Ask, Button, Defaults, Place, Reply, Sent
from bot.organizers import ORGANIZING
from bot.texts import say_in
from storage import Chat, Storage

EVE = datetime(2012, 8, 3, 17, tzinfo=UTC)  # 20:00 in Minsk, the eve of the day of solidarity
DEFAULTS = Defaults(ZoneInfo("Europe/Minsk"), time(10))


@dataclass
class Supporter:
    """Somebody in one chat, asking commands as the gateway does: one transaction each."""

    storage: Storage
    chat: int = 1_000_042
    language: str = "en"
    now: datetime = EVE
    place: Place = Place.PRIVATE
    defaults: Defaults = DEFAULTS

    async def asks(self, command: str, words: str = "", *, pressed: bool = False, sent: Sent | None = None) -> Reply:
        """Ask a command and give its reply; `sent` answers what it asked before."""
        known = next(one for one in (*COMMANDS, *ORGANIZING) if one.name == command)
        async with self.storage.writing() if known.writes else self.storage.reading() as store:
            settings = await store.chats.get(self.chat)
            language = (settings and settings.language) or self.language
            organizer = await store.organizers.get(self.chat) if self.place is Place.PRIVATE else None
            ask = Ask(
                *(self.chat, words, self.now, self.defaults, settings, self.place, pressed, organizer),
                sent=sent,
                bot="solidarity_demo_bot",
                message=1 if pressed else None,
            )
            return await known.handle(ask, store, say_in(language))

    async def sends(self, text: str | Sent) -> Reply:
        """Send a message that answers what an organizer was asked."""
        async with self.storage.reading() as store:
            organizer = await store.organizers.get(self.chat)
        assert organizer
        assert organizer.doing
        command, _, words = organizer.doing.partition(" ")
        return await self.asks(command, words, sent=text if isinstance(text, Sent) else Sent(escape(text)))

    async def presses(self, reply: Reply, label: str) -> Reply:
        """Press the button whose label has these words."""
        button = next(one for one in buttons(reply) if label in one.label)
        return await self.asks(button.command, button.words, pressed=True)

    async def stored(self) -> Chat | None:
        """What is stored about the chat."""
        async with self.storage.reading() as store:
            return await store.chats.get(self.chat)

    async def follows(self) -> list[str]:
        """Whom the chat follows."""
        async with self.storage.reading() as store:
            return await store.follows.slugs(self.chat)


def buttons(reply: Reply) -> list[Button]:
    """The buttons that ask something."""
    return [button for row in reply.rows for button in row if isinstance(button, Button)]


@pytest.fixture
async def anna(storage: Storage) -> Supporter:
    """A supporter who reads English, on the eve of 4 August 2012, on each database."""
    outcome = await load(files("bot.starter"), storage, today=date(2026, 11, 23))
    assert isinstance(outcome, Loaded), outcome
    return Supporter(storage)
