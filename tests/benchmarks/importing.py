"""How long a list takes to be checked, taken in, written out and taken in again.

Run it from the folder of the project: `python -m tests.benchmarks.importing [ROWS]`. The rows are invented, in the
format of Viasna's list, one in fifty of them bad; on SQLite. It prints figures and judges nothing.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import date
from itertools import chain
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from bot.casefiles import CaseFiles, export_json, read_document, take_in
from bot.names import Names
from storage import Storage
from tests.casefiles import listed

R = TypeVar("R")

ROWS = 5_000
TODAY = date(2012, 8, 3)


async def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    rows = list(chain(listed.good(count - count // 50), listed.bad(count // 50)))
    table = Table("figure", "seconds", title=f"{count:,} rows of a list")
    with tempfile.TemporaryDirectory() as folder:
        storage = Storage(f"sqlite:///{folder}/measured.db", names=Names())
        await storage.open()
        try:
            await _measure(rows, storage, table)
        finally:
            await storage.close()
    Console().print(table)


async def _measure(rows: list[listed.Row], storage: Storage, table: Table) -> None:
    async def timed(name: str, work: Callable[[], Awaitable[R]]) -> R:
        began = time.perf_counter()
        found = await work()
        table.add_row(name, f"{time.perf_counter() - began:.2f}")
        return found

    async def read(content: bytes, name: str) -> CaseFiles:
        return read_document(content, name, TODAY)

    async def written() -> bytes:
        async with storage.reading() as store:
            return await export_json(store)

    await timed("read and checked, older JSON", lambda: read(listed.as_json(rows), "list.json"))
    cases = await timed("read and checked, CSV", lambda: read(listed.as_csv(rows), "list.csv"))
    await timed("previewed (dry run)", lambda: take_in(cases, storage, dry_run=True))
    await timed("taken in", lambda: take_in(cases, storage))
    await timed("taken in again, unchanged", lambda: take_in(cases, storage))
    content = await timed("written out as JSON", written)
    again = await timed("read and checked, our JSON", lambda: read(content, "cases.json"))
    await timed("taken in from it, unchanged", lambda: take_in(again, storage))


if __name__ == "__main__":
    asyncio.run(main())
