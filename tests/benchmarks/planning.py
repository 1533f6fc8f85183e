"""How a million deliveries are planned: seconds, how long others wait for the writer, memory, bytes on the disk.

Run it from the folder of the project: `python -m tests.benchmarks.planning [CHATS]`. The planner's own way is gone: one
occasion is owed to all subscribers, stretch by stretch, for every hour of alerts at once. It prints figures and judges
nothing.
"""

import asyncio
import resource
import sys
import tempfile
import time
from contextlib import AsyncExitStack

from rich.console import Console
from rich.table import Table
from sqlalchemy import text

from bot.alerts.kind import Facts
from bot.alerts.owing import Owing, audience
from bot.alerts.registry import ALERTS
from bot.clock import now
from storage import ActionDay, Occasion, Storage, Words
from tests.benchmarks.outbox import DEFAULTS, filled, postgresql

CHATS = 1_000_000


async def main() -> None:
    """Measure and print."""
    chats = int(sys.argv[1]) if len(sys.argv) > 1 else CHATS
    table = Table("figure", "SQLite", "PostgreSQL", title=f"{chats:,} deliveries planned")
    async with AsyncExitStack() as opened:
        folder = opened.enter_context(tempfile.TemporaryDirectory())
        lite = await _measured(f"sqlite:///{folder}/measured.db", chats)
        full = await _measured(await opened.enter_async_context(postgresql()), chats)
    for name, value in lite.items():
        table.add_row(name, value, full[name])
    Console().print(table)


async def _measured(url: str, chats: int) -> dict[str, str]:
    async with filled(url, chats) as storage, storage.leading() as lead:
        async with storage.writing() as store:
            epoch = await store.watch.take_over()
        before = await _size(storage)
        owing = Owing(storage, lead, epoch, DEFAULTS, 3)
        day = ActionDay("measured", Words({"en": "A day"}), first_on=now().date())
        kind = next(kind for kind in ALERTS if kind.name == "action-day")
        occasion = Occasion("action-day:measured:1", kind.name, day.key, day.first_on or now().date(), now().date())
        async with storage.reading() as store:
            hours = await store.owing.hours(owing.default)
        waits: list[float] = []
        watching = asyncio.create_task(_wait_for_the_writer(storage, waits))
        began, held = time.monotonic(), _memory()
        await owing.owe(occasion, kind, Facts(days={day.key: day}), audience(occasion, kind, hours), now())
        seconds = time.monotonic() - began
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
        counts, grown = await _counts(storage), await _size(storage) - before
    assert counts == chats, counts
    return {
        "seconds": f"{seconds:.1f}",
        "longest wait for the writer, ms": f"{max(waits) * 1000:.0f}",
        "of the waits, 99 % are under, ms": f"{sorted(waits)[int(len(waits) * 0.99)] * 1000:.0f}",
        "memory, before and at most, MB": f"{held:.0f} and {_memory():.0f}",
        "bytes a delivery on the disk": f"{grown / chats:.0f}",
    }


async def _wait_for_the_writer(storage: Storage, waits: list[float]) -> None:
    """Write something now and then, as somebody does who follows a person meanwhile."""
    while True:
        began = time.monotonic()
        async with storage.writing() as store:
            await store.watch.read()
        waits.append(time.monotonic() - began)
        await asyncio.sleep(0.02)


async def _counts(storage: Storage) -> int:
    async with storage.reading() as store:
        return (await store.occasions.totals())["due"]


async def _size(storage: Storage) -> int:
    """The bytes of all tables and indexes."""
    await storage.tidy()
    async with storage.reading() as store:
        if store._db.dialect.name == "sqlite":
            query = "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)"
        else:
            query = "SELECT pg_database_size(current_database())"
        return int((await store._db.execute(text(query))).scalar_one())


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    asyncio.run(main())
