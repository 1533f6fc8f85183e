"""How a million chats are wiped, and sealed with another key: seconds, and bytes on the disk.

Run it from the folder of the project: `python -m tests.benchmarks.wiping [CHATS]`. Each chat follows three people, and
is owed one letter. It prints figures and judges nothing.
"""

import asyncio
import secrets
import sys
import tempfile
import time
from contextlib import AsyncExitStack
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import insert, select

from bot.clock import now
from storage import Storage
from storage.secrets import Sealer
from storage.tables import chat, follow, person
from tests.benchmarks.invented import people
from tests.benchmarks.outbox import FIRST_CHAT, KEY, filled, owe_all, postgresql

CHATS = 1_000_000
_FOLLOWED = 3


async def main() -> None:
    """Measure and print."""
    chats = int(sys.argv[1]) if len(sys.argv) > 1 else CHATS
    table = Table("figure", "SQLite", "PostgreSQL", title=f"{chats:,} chats")
    async with AsyncExitStack() as opened:
        folder = opened.enter_context(tempfile.TemporaryDirectory())
        lite = await _measured(f"sqlite:///{folder}/measured.db", chats)
        size = _size(Path(folder))
        full = await _measured(await opened.enter_async_context(postgresql()), chats)
    for name, value in lite.items():
        table.add_row(name, value, full[name])
    table.add_row("bytes on the disk afterwards", f"{size:,}", "")
    Console().print(table)


async def _measured(url: str, chats: int) -> dict[str, str]:
    async with filled(url, chats) as storage:
        await _follow(storage)
        await owe_all(storage)
        await storage.tidy()
        began = time.monotonic()
        await storage.rotate(KEY, secrets.token_bytes(64))
        anew = time.monotonic() - began
        await storage.tidy()
        began = time.monotonic()
        wiped = await storage.wipe(now())
        seconds = time.monotonic() - began
    assert (wiped.chats, wiped.deliveries) == (chats, chats), wiped
    return {
        "sealed, µs a chat": f"{_sealing(chats) * 1e6:.1f}",
        "sealed with another key, µs a chat": f"{anew / chats * 1e6:.1f}",
        f"wiped, with {wiped.follows:,} follows and {wiped.deliveries:,} deliveries, s": f"{seconds:.1f}",
    }


def _sealing(chats: int) -> float:
    """Give the seconds that sealing takes for one chat."""
    sealer, began = Sealer(KEY), time.monotonic()
    for number in range(chats):
        sealer.seal(FIRST_CHAT + number)
    return (time.monotonic() - began) / chats


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("measured.db*"))


async def _follow(storage: Storage) -> None:
    async with storage.writing() as store:
        await store.people.save(list(people(_FOLLOWED)))
        every = select(chat.c.id, person.c.id).select_from(chat.join(person, chat.c.id == chat.c.id))
        await store._db.execute(insert(follow).from_select(["chat_id", "person_id"], every))


if __name__ == "__main__":
    asyncio.run(main())
