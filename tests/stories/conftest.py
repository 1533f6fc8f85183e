"""The whole bot, as it runs for real, against the pretend Telegram, on the eve of 4 August 2012."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import Running
from bot.clock import ShiftedClock
from bot.settings import Settings
from bot.simulator import World, serve
from tests.stories.keeping import OLGA, Keeper, minsk

TOKEN = "1000001:STORIES-told-to-the-pretended-Telegram"
EVE = datetime(2012, 8, 3, 17, tzinfo=UTC)  # 20:00 in Minsk


@pytest.fixture
def world() -> World:
    """People with phones."""
    return World(token=TOKEN, username="solidarity_demo_bot")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a first start in an empty folder; the address of Telegram is not known yet."""
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
