"""The bot, a pretended Telegram and invented people in one process, on a clock that can be pushed forward."""

import asyncio
import errno
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from pydantic import SecretStr
from starlette.applications import Starlette

from bot.app import Running
from bot.clock import ShiftedClock
from bot.demo_clock import DemoClock, instant
from bot.settings import Settings
from bot.simulator import World, create_app, serve
from bot.stopping import before, listening

ZONE = ZoneInfo("Europe/Minsk")
TOKEN = "1000001:DEMO-invented-token-for-nobody-at-all"  # noqa: S105 - nobody at Telegram has it
IHAR, ANNA, OLENA, SERGEI, MARYNA = 710_001, 710_002, 710_003, 710_004, 710_005
VILNIUS, NEWS = -1_000_000_710_001, -1_000_000_710_002


class DemoError(Exception):
    """The demo cannot start; the text says what to do."""


async def demo(
    *, host: str, port: int, date: str, tell: Callable[[str], None], stop: asyncio.Event | None = None
) -> None:
    """Serve the demo until Ctrl-C, SIGTERM or `stop`; `date` is the local day and hour it begins at.

    Raises:
        DemoError: the port is taken, or the date is none.
    """
    try:
        clock = ShiftedClock(instant(date, ZONE))
    except ValueError as wrong:
        raise DemoError(f"--date: {wrong}") from None
    stop = stop or asyncio.Event()
    world = invented(clock)
    app = create_app(world)
    alerts = _Alerts()
    app.router.routes.extend(DemoClock(clock, ZONE, alerts).routes())
    with listening(stop), TemporaryDirectory(prefix="solidarity-demo-") as folder:
        async with AsyncExitStack() as opened:
            address = await _served(opened, app, world, host, port)
            house = Running(_settings(Path(folder), address), clock=clock, tell=lambda _: None)
            if await before(stop, opened.enter_async_context(house)):
                alerts.house = house
                tell(f"The demo is open at {address}/ (Ctrl-C ends it; nothing is kept).")
                await before(stop, house.wait())


class _Alerts:
    """The alerts of the bot in this process, once it is there."""

    house: Running | None = None

    async def next_after(self, now: datetime) -> datetime | None:
        """Give when the next one comes to somebody."""
        return await self.house.next_alert(now) if self.house else None

    async def look(self) -> None:
        """Let the bot look whether one is due."""
        if self.house:
            await self.house.speaking.tick()


def invented(clock: ShiftedClock) -> World:
    """Invent the people, a group and a channel."""
    world = World(TOKEN, clock=lambda: clock().timestamp())
    world.add_person(IHAR, "Ihar", "be")
    world.add_person(ANNA, "Anna", "en")
    world.add_person(OLENA, "Olena", "uk")
    world.add_person(SERGEI, "Sergei", "ru")
    world.add_person(MARYNA, "Maryna, organizer", "be")
    world.add_group(VILNIUS, "Solidarity Vilnius", admins=[MARYNA], members=[IHAR, ANNA])
    world.add_channel(NEWS, "Solidarity news", admins=[MARYNA])
    return world


async def _served(opened: AsyncExitStack, app: Starlette, world: World, host: str, port: int) -> str:
    """Serve until `opened` closes; give the address the bot calls."""
    try:
        address = await opened.enter_async_context(serve(world, host, port, app=app))
    except OSError as trouble:
        if trouble.errno == errno.EADDRINUSE:
            raise DemoError(f"Port {port} is taken; choose another one, as in --port {port + 1}.") from None
        raise DemoError(f"The demo cannot listen on {host}:{port}; 127.0.0.1 is this machine.") from None
    return address.replace("//0.0.0.0:", "//127.0.0.1:")  # listening on all addresses, the bot calls its own


def _settings(folder: Path, address: str) -> Settings:
    """Settings of the demo's own: no file and no variable of this machine has a say in them."""
    return Settings(
        bot_token=SecretStr(TOKEN),
        telegram_api_url=address,
        database_url=f"sqlite+aiosqlite:///{folder}/demo.db",
        chat_key_file=folder / "chat.key",
        organizers=(MARYNA,),
        self_approval=True,  # she is the only one
        time_zone=ZONE,
    )
