"""How fast `/prisoner` is answered while letters go out at full pace.

Run it from the folder of the project: `python -m tests.benchmarks.meanwhile`. The bot runs as it does for real, on one
core; the pretend Telegram and the people who ask share another. It prints figures and judges nothing.
"""

import asyncio
import base64
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.simulator import World
from bot.simulator.server import serve
from storage import Person
from tests.benchmarks.invented import people
from tests.benchmarks.loopback import pin
from tests.benchmarks.outbox import FIRST_CHAT, KEY, TOKEN, filled, owe_all

PEOPLE = 2_000
SECONDS = 40
ASKED_EACH = 0.1  # seconds
RATES = (25, 400)  # the default, and one that is paid for: as much as the pretend Telegram takes on its core


async def main() -> None:
    """Measure and print."""
    pin(1)
    table = Table("letters a second", "sent a second", "median, ms", "99 %, ms", title="/prisoner while letters go out")
    for rate in RATES:
        with tempfile.TemporaryDirectory() as folder:
            sent, waits = await _asked_meanwhile(Path(folder), rate)
        median, most = (f"{waits[int(len(waits) * part)] * 1000:.0f}" for part in (0.5, 0.99))
        table.add_row(str(rate), f"{sent:.1f}", median, most)
    Console().print(table)


async def _asked_meanwhile(folder: Path, rate: int) -> tuple[float, list[float]]:
    asked = list(people(PEOPLE))
    url = f"sqlite+aiosqlite:///{folder}/measured.db"
    async with filled(url, rate * (SECONDS + 10)) as storage:
        async with storage.writing() as store:
            await store.people.save(asked)
        await owe_all(storage)
    world = World(token=TOKEN, username="measured_bot")
    for number in range(rate * (SECONDS + 10)):
        world.chat(FIRST_CHAT + number).standing = "member"
    async with serve(world, host="127.0.0.1", port=0) as telegram, _bot(url, telegram, rate):
        await _ask(world, 99_999, asked[0])
        before, began = _letters(world), time.monotonic()
        waits = sorted(await _questions(world, asked))
        return (_letters(world) - before) / (time.monotonic() - began), waits


async def _questions(world: World, asked: list[Person]) -> list[float]:
    """Ask at even distances, whether or not the last one was answered."""
    chance = random.Random(4)  # noqa: S311 - reproducible, not secret
    asking = []
    for number in range(int(SECONDS / ASKED_EACH)):
        asking.append(asyncio.create_task(_ask(world, 100_000 + number, chance.choice(asked))))
        await asyncio.sleep(ASKED_EACH)
    return await asyncio.gather(*asking)


async def _ask(world: World, asker: int, person: Person) -> float:
    began = time.monotonic()
    await world.says(asker, f"/prisoner {person.names[0].text}", language="en")
    await world.hears(asker, timeout=60)
    return time.monotonic() - began


def _letters(world: World) -> int:
    """How many letters have arrived: each chat of a subscriber holds one at most."""
    return sum(bool(chat.messages) for chat in world.chats.values() if chat.id >= FIRST_CHAT)


@asynccontextmanager
async def _bot(database: str, telegram: str, rate: int) -> AsyncIterator[None]:
    settings = {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": telegram,
        "DATABASE_URL": database,
        "CHAT_KEY": base64.b64encode(KEY).decode(),
        "STARTER_DATA": "false",
        "LOG_LEVEL": "WARNING",
        "MESSAGES_PER_SECOND": str(rate),
        "PAID_BROADCASTS": "true",
    }
    process = subprocess.Popen((sys.executable, "-m", "bot", "run"), env={**os.environ, **settings})  # noqa: ASYNC220 - our own program, started once
    os.sched_setaffinity(process.pid, {0})
    try:
        yield
    finally:
        process.terminate()
        await asyncio.to_thread(process.wait, 60)


if __name__ == "__main__":
    asyncio.run(main())
