"""How long the organizers' side of an announcement to very many chats takes: owing, report, pause, correction, end.

Run it from the folder of the project: `python -m tests.benchmarks.announcing`. It prints figures and judges nothing.
"""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import date

from rich.console import Console
from rich.table import Table
from sqlalchemy import update

from bot.clock import now
from storage import Lane, Letter, Occasion, Outcome, Stage, Standing, State, Storage, Transaction, Whom
from storage.tables import delivery, progress
from tests.benchmarks.outbox import HOUR, filled

CHATS = 1_000_000
_EVERYONE = Whom(None, everyone=True)
_TOLD = Occasion("announcement:1", "announcement", "", date(2011, 8, 4), date(2011, 8, 4), 1, 2, repeats=False)
Step = Callable[[Transaction, int], Awaitable[int | None]]


async def main() -> None:
    """Measure and print."""
    table = Table("figure", "all of it", "longest step", title=f"An announcement to {CHATS:,} chats, on SQLite")
    with tempfile.TemporaryDirectory() as folder:
        async with filled(f"sqlite:///{folder}/measured.db", CHATS) as storage:
            await _measure(storage, table)
    Console().print(table)


async def _measure(storage: Storage, table: Table) -> None:
    async with storage.writing() as store:
        number = await store.occasions.add(_TOLD, {("en", 0): Letter("x")})

    async def owe(store: Transaction, after: int) -> int | None:
        return await store.owing.owe(
            number, _EVERYONE, lane=Lane.ANNOUNCEMENTS, at=now(), default=HOUR, singly=None, after=after
        )

    table.add_row("owed", *await _walk(storage, owe))
    async with storage.reading() as store:
        began = time.monotonic()
        await store.progress.of(number)
        table.add_row("report", f"{(time.monotonic() - began) * 1e3:.1f} ms", "")
    async with storage.writing() as store:
        await store.occasions.stand(number, Standing.PAUSED)
        began = time.monotonic()
        assert not await store.carrying.claim(1, 64, now())
        table.add_row("a look for what may go, while it is paused", f"{(time.monotonic() - began) * 1e3:.1f} ms", "")
    async with storage.writing() as store:  # sending takes hours: let it be over
        await store._db.execute(update(delivery).values(state=State.SENT, message=7, edition=1))
        await store._db.execute(update(progress).values(stage=Stage.SENT))
        await store.occasions.correct(number, _TOLD, {("en", 0): Letter("y")})
    redo: Step = lambda store, after: store.redoing.redo(number, now(), after)  # noqa: E731 - a step like the others
    table.add_row("a correction set going", *await _walk(storage, redo))
    table.add_row("the same walk once more, as after a crash", *await _walk(storage, redo))
    cancel: Step = lambda store, after: store.redoing.drop_waiting(number, Outcome.WITHDRAWN, after)  # noqa: E731
    table.add_row("the correction cancelled", *await _walk(storage, cancel))


async def _walk(storage: Storage, step: Step) -> tuple[str, str]:
    began, longest = time.monotonic(), 0.0
    after: int | None = 0
    while after is not None:
        async with storage.writing() as store:
            held = time.monotonic()
            after = await step(store, after)
        longest = max(longest, time.monotonic() - held)
    return f"{time.monotonic() - began:.1f} s", f"{longest * 1e3:.0f} ms"


if __name__ == "__main__":
    asyncio.run(main())
