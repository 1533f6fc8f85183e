"""How fast letters go out: claimed, paced off, sent and settled, from SQLite and from PostgreSQL.

Run it from the folder of the project: `python -m tests.benchmarks.sending`. The sender has one core, the server (and
PostgreSQL's) another. It prints figures and judges nothing.
"""

import asyncio
import tempfile
import time

from rich.console import Console
from rich.table import Table
from telegram import Bot
from telegram.request import HTTPXRequest

from tests.benchmarks.loopback import Loopback, loopback, pin
from tests.benchmarks.outbox import LETTER, TOKEN, filled, owe_all, postgresql, sending

MESSAGES = 20_000
STOCK = 1_000
PATIENTLY = 60  # seconds at the default pace
AT_WILL = 1e6  # messages a second: no pace at all


async def main() -> None:
    """Measure and print."""
    pin(0)
    table = Table("figure", "a second", "CPU each", title="The whole path: claim, pace, send, settle; one core")
    with loopback(core=1) as server:
        table.add_row("python-telegram-bot as it comes (httpx), 64 at once", *await _stock(server))
        with tempfile.TemporaryDirectory() as folder:
            table.add_row("from SQLite", *await _path(f"sqlite:///{folder}/measured.db", server))
        pin(1)  # what PostgreSQL starts inherits the core
        async with postgresql() as url:
            pin(0)
            table.add_row("from PostgreSQL", *await _path(url, server))
    Console().print(table)
    with loopback(core=1) as server, tempfile.TemporaryDirectory() as folder:
        Console().print(await _paced(f"sqlite:///{folder}/measured.db", server))


async def _path(database: str, server: Loopback) -> tuple[str, str]:
    async with filled(database, MESSAGES) as storage:
        await owe_all(storage)
        before, began, cpu = server.count, time.monotonic(), time.process_time()
        async with sending(storage, server.url, AT_WILL) as sender:
            await sender.finish()
        arrivals = server.arrivals()[before:]
        assert len(arrivals) == MESSAGES, len(arrivals)
        cpu = time.process_time() - cpu
    return _figures(MESSAGES, arrivals[-1] - began, cpu)


async def _stock(server: Loopback) -> tuple[str, str]:
    request = HTTPXRequest(64, connect_timeout=10, read_timeout=30, write_timeout=30, pool_timeout=30)
    async with Bot(TOKEN, base_url=f"{server.url}/bot", request=request) as bot:
        queue = iter(range(STOCK))

        async def send() -> None:
            for number in queue:
                await bot.send_message(number + 1, LETTER.text, parse_mode="HTML")

        began, cpu = time.monotonic(), time.process_time()
        await asyncio.gather(*(send() for _ in range(64)))
        return _figures(STOCK, time.monotonic() - began, time.process_time() - cpu)


async def _paced(database: str, server: Loopback) -> Table:
    async with filled(database, 25 * (PATIENTLY + 5)) as storage:
        await owe_all(storage)
        async with sending(storage, server.url, 25):
            await asyncio.sleep(2)
            cpu = time.process_time()
            await asyncio.sleep(PATIENTLY)
            cpu = time.process_time() - cpu
    arrivals = [at for at in server.arrivals() if at <= server.arrivals()[0] + PATIENTLY]
    most = max(sum(at <= other < at + 1 for other in arrivals[i : i + 60]) for i, at in enumerate(arrivals))
    table = Table("figure", "measured", title=f"At 25 a second, over {PATIENTLY} s")
    table.add_row("messages a second", f"{len(arrivals) / PATIENTLY:.2f}")
    table.add_row("most in any one second", str(most))
    table.add_row("share of a core", f"{cpu / PATIENTLY:.1%}")
    return table


def _figures(messages: int, seconds: float, cpu: float) -> tuple[str, str]:
    return f"{messages / seconds:,.0f}", f"{cpu / messages * 1e6:,.0f} µs"


if __name__ == "__main__":
    asyncio.run(main())
