"""The whole bot, as it runs for real, against the pretend Telegram, on the eve of 4 August 2012."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import app
from bot.app import Running
from bot.clock import ShiftedClock
from bot.names import Names
from bot.settings import Settings
from bot.simulator import World, serve
from storage import Storage
from tests.stories.keeping import OLGA, Keeper, minsk

TOKEN = "1000001:STORIES-told-to-the-pretended-Telegram"
EVE = datetime(2012, 8, 3, 17, tzinfo=UTC)  # 20:00 in Minsk


@pytest.fixture
def world() -> World:
    """People with phones."""
    return World(token=TOKEN, username="solidarity_demo_bot")


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file as a first start leaves it: our tables and the case files that come with the program, no key."""

    async def fill() -> None:
        storage = Storage(f"sqlite:///{path}", names=Names())
        await storage.open()
        await app._fill(storage)
        await storage.close()

    path = tmp_path_factory.mktemp("stories") / "template.db"
    asyncio.run(fill())
    return path


@pytest.fixture
def settings(tmp_path: Path, filled_file: Path) -> Settings:
    """Settings of a start with the starter data, the first with this key; the address of Telegram is not known yet.

    What a first start makes in an empty folder is shown in tests/running, and need not be made again for each story.
    """
    shutil.copy(filled_file, tmp_path / "solidarity.db")
    return Settings(
        bot_token=SecretStr(TOKEN),
        database_url=f"sqlite+aiosqlite:///{tmp_path}/solidarity.db",
        chat_key_file=tmp_path / "apart" / "chat.key",
    )


@pytest.fixture
def clock() -> ShiftedClock:
    """The clock of the bot."""
    return ShiftedClock(EVE)


@pytest.fixture
async def house(world: World, settings: Settings, clock: ShiftedClock) -> AsyncIterator[Running]:
    """The bot at work."""
    async with (
        serve(world) as url,
        Running(settings.model_copy(update={"telegram_api_url": url}), clock=clock, tell=lambda _: None) as running,
    ):
        yield running


@pytest.fixture
async def keeper(world: World, settings: Settings) -> AsyncIterator[Keeper]:
    """Somebody who keeps the bot for an organizer; it is 9:00 on 3 August 2012 in Minsk, and the bot is not started."""
    async with serve(world) as url:
        known = settings.model_copy(update={"telegram_api_url": url, "organizers": (OLGA,), "self_approval": True})
        yield Keeper(world, known, ShiftedClock(minsk("2012-08-03 09:00")))
