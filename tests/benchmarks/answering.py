"""How fast the bot answers: CPU an answer, answers a second, seconds to the first answer, memory.

Run it from the folder of the project: `python -m tests.benchmarks.answering`. The bot runs as it does for real, on one
core; the pretend Telegram and the people who ask share another. It prints figures and judges nothing.
"""

import asyncio
import os
import random
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.names import Names
from bot.simulator import World
from bot.simulator.server import serve
from storage import Person, Storage
from tests.benchmarks.invented import people

PEOPLE = 10_000
ONE_BY_ONE = 300  # questions for the CPU an answer takes
AT_ONCE = 32  # people asking at the same time for the sustained rate
SUSTAINED = 15.0  # seconds
TOKEN = "1000001:" + "B" * 35


async def main() -> None:
    """Measure and print."""
    _pin(os.getpid(), 1)
    with tempfile.TemporaryDirectory() as folder:
        asked = await _fill(Path(folder))
        world = World(token=TOKEN, username="measured_bot")
        async with serve(world, host="127.0.0.1", port=0) as url, _bot(Path(folder), url) as (process, started):
            figures = {"start to first answer, s": await _first(world, asked, started)}
            figures |= await _cpu(world, asked, process.pid)
            figures |= await _rate(world, asked, process.pid)
            figures["resident memory at most, MB"] = _memory(process.pid)
    table = Table("figure", "measured", title=f"/prisoner with {PEOPLE:,} people stored on SQLite, bot on one core")
    for name, value in figures.items():
        table.add_row(name, f"{value:,.2f}")
    Console().print(table)


async def _fill(folder: Path) -> list[Person]:
    stored = list(people(PEOPLE))
    storage = Storage(f"sqlite+aiosqlite:///{folder}/measured.db", names=Names())
    await storage.open()
    async with storage.writing() as store:
        await store.people.save(stored)
    await storage.close()
    return stored


@asynccontextmanager
async def _bot(folder: Path, url: str) -> AsyncIterator[tuple[subprocess.Popen[bytes], float]]:
    settings = {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/measured.db",
        "CHAT_KEY_FILE": f"{folder}/{secrets.token_hex(4)}.key",
        "STARTER_DATA": "false",
        "LOG_LEVEL": "WARNING",
    }
    started = time.monotonic()
    process = subprocess.Popen(  # noqa: ASYNC220 - our own program, started once
        (sys.executable, "-m", "bot", "run"), env={**os.environ, **settings}, stderr=subprocess.DEVNULL
    )
    _pin(process.pid, 0)
    try:
        yield process, started
    finally:
        process.terminate()
        await asyncio.to_thread(process.wait, 20)


async def _ask(world: World, asker: int, person: Person) -> None:
    await world.says(asker, f"/prisoner {person.names[0].text}", language="en")
    await world.hears(asker, timeout=60)


async def _first(world: World, asked: list[Person], started: float) -> float:
    await _ask(world, 100_000, asked[0])
    return time.monotonic() - started


async def _cpu(world: World, asked: list[Person], pid: int) -> dict[str, float]:
    before, began = _seconds_of_cpu(pid), time.monotonic()
    for number in range(ONE_BY_ONE):
        await _ask(world, 200_000 + number, asked[number * 7 % PEOPLE])
    spent, took = _seconds_of_cpu(pid) - before, time.monotonic() - began
    return {
        "CPU an answer, one by one, ms": 1000 * spent / ONE_BY_ONE,
        "answer arrives after, ms": 1000 * took / ONE_BY_ONE,
    }


async def _rate(world: World, asked: list[Person], pid: int) -> dict[str, float]:
    before, began, answers = _seconds_of_cpu(pid), time.monotonic(), 0
    chance = random.Random(4)  # noqa: S311 - reproducible, not secret

    async def curious(asker: int) -> None:
        nonlocal answers
        while time.monotonic() - began < SUSTAINED:
            await _ask(world, asker, chance.choice(asked))
            answers += 1

    await asyncio.gather(*(curious(300_000 + number) for number in range(AT_ONCE)))
    took, spent = time.monotonic() - began, _seconds_of_cpu(pid) - before
    return {"answers a second, sustained": answers / took, "CPU an answer, sustained, ms": 1000 * spent / answers}


def _seconds_of_cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def _pin(pid: int, core: int) -> None:
    if core in os.sched_getaffinity(0) or (os.cpu_count() or 1) > core:
        os.sched_setaffinity(pid, {core})


if __name__ == "__main__":
    asyncio.run(main())
