"""How long /stop takes: from the press of the button to the farewell, and until every message is deleted.

Run it from the folder of the project: `python -m tests.benchmarks.leaving`. The whole bot runs against the pretend
Telegram in one process, with very many other chats stored. It prints figures and judges nothing.
"""

import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr
from rich.console import Console
from rich.table import Table
from sqlalchemy import insert

from bot.app import Running
from bot.settings import Settings
from bot.simulator import World, serve
from storage import Trace
from storage.secrets import Sealer
from storage.tables import chat

OTHERS = 100_000
LEAVING = 20
MESSAGES = 300  # in each chat that leaves
TOKEN = "1000001:" + "B" * 35
_FIRST = 5_000_000_000


async def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(token=TOKEN, username="measured_bot")
        async with serve(world) as url:
            settings = Settings(
                bot_token=SecretStr(TOKEN),
                telegram_api_url=url,
                database_url=f"sqlite+aiosqlite:///{folder}/measured.db",
                chat_key_file=Path(folder) / "chat.key",
            )
            async with Running(settings, tell=lambda _: None) as house:
                await _fill(house)
                took = [await _leaves(world, house, person) for person in range(1, LEAVING + 1)]
    table = Table("until", "median, s", "longest, s", title=f"/stop on SQLite, {OTHERS:,} other chats stored")
    for name, seconds in zip(
        ("the farewell is there", f"{MESSAGES} messages are deleted"), zip(*took, strict=True), strict=True
    ):
        table.add_row(name, f"{statistics.median(seconds):.3f}", f"{max(seconds):.3f}")
    Console().print(table)
    _sealing()


async def _fill(house: Running) -> None:
    no = dict.fromkeys(("subscribed", "news_waits", "many_readers", "rehoured", "discreet"), False)
    async with house.storage.writing() as store:
        rows = [{"sealed": store.chats.sealed(_FIRST + number), **no} for number in range(OTHERS)]
        await store._db.execute(insert(chat), rows)


async def _leaves(world: World, house: Running, person: int) -> tuple[float, float]:
    await world.says(person, "/follow Bialiatski", language="en")
    await world.receives(person)
    async with house.storage.writing() as store:
        at = datetime.now(UTC)
        await store.traces.keep([Trace(person, 1_000_000 + number, at) for number in range(MESSAGES)])
    await world.says(person, "/stop")
    await world.receives(person)
    began = time.perf_counter()
    await world.presses(person, data="stop yes")
    await world.receives(person)
    said = time.perf_counter() - began
    while True:
        async with house.storage.reading() as store:
            if not await store.traces.count(person):
                return said, time.perf_counter() - began
        await asyncio.sleep(0.005)


def _sealing() -> None:
    """Print what sealing costs: an id of a chat, and a message that can be deleted with what finds it."""
    sealer, many = Sealer(bytes(range(64))), 50_000
    began = time.perf_counter()
    for number in range(many):
        sealer.seal(_FIRST + number)
    chats = time.perf_counter()
    for number in range(many):
        sealer.seal_trace(_FIRST + number, number)
        sealer.whose(_FIRST + number)
    ended = time.perf_counter()
    table = Table("sealed", "µs each")
    table.add_row("the id of a chat", f"{(chats - began) / many * 1e6:.1f}")
    table.add_row("a message that can be deleted", f"{(ended - chats) / many * 1e6:.1f}")
    Console().print(table)


if __name__ == "__main__":
    asyncio.run(main())
