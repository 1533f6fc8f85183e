"""A connection to SQLite whose statements mostly take one trip to its thread and back, where aiosqlite takes four.

aiosqlite goes there to make a cursor, to execute, to fetch and to close, and a trip takes longer than most of our
statements do: with all of them a search for a name among 10,000 people took half as long again.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import quote

import aiosqlite
from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")
_AT_ONCE = 1_000  # rows brought along; the rest is fetched as it is asked for
_CHUNK = 64  # rows, for whoever uses a cursor of aiosqlite's own


class Connection(aiosqlite.Connection):
    """A connection to a file, once it is awaited; the modes are SQLite's own: `ro`, `rwc`."""

    def __init__(self, path: Path, mode: str) -> None:
        url = f"file:{quote(str(path))}?mode={mode}"
        # Whoever uses it says BEGIN: the driver would do so too late.
        super().__init__(lambda: sqlite3.connect(url, uri=True, isolation_level=None), _CHUNK)
        self._thread.daemon = True  # a connection nobody closed does not keep the program from ending

    def cursor(self) -> "Cursor":  # type: ignore[override]
        """Give a cursor, without a trip."""
        return Cursor(self)

    async def there(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do this in the thread of the connection."""
        done: T = await self._execute(work, self._conn)  # type: ignore[no-untyped-call]
        return done


class Reader(Connection):
    """A connection that only reads: to begin and to end a transaction takes no trip of its own.

    SQLite looks at the file only with the first question, and nothing is kept at the end that could fail.
    """

    _to_begin = False

    def begin(self) -> None:
        """Let a transaction begin with the next question."""
        self._to_begin = True

    async def there(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do this in the thread of the connection, within the transaction begun."""
        if not self._to_begin:
            return await super().there(work)
        self._to_begin = False
        return await super().there(lambda driver: (driver.execute("BEGIN"), work(driver))[1])

    async def commit(self) -> None:
        """Let the transaction end once its last question is answered."""
        if not self._to_begin:
            self._tx.put_nowait((None, self._conn.commit))
        self._to_begin = False

    async def rollback(self) -> None:
        """Let the transaction end, as well as by `commit`."""
        await self.commit()


class Cursor:
    """As much of a cursor as SQLAlchemy asks for; what it says of the statement executed last is a driver's."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._open: sqlite3.Cursor | None = None  # while not all rows are here
        self._rows: list[Any] = []
        self.description: tuple[Any, ...] | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        """Be ready, as it is."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Be done with."""
        await self.close()

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> None:
        """Execute a statement and bring the first rows along."""
        await self._connection.there(lambda driver: self._execute(driver.cursor(), operation, parameters))

    async def executemany(self, operation: str, parameters: Sequence[Sequence[Any]]) -> None:
        """Execute a statement with each of these."""
        await self._connection.there(lambda driver: self._execute_many(driver.cursor(), operation, parameters))

    async def fetchmany(self, size: int) -> list[Any]:
        """Give up to so many rows more."""
        if self._open and len(self._rows) < size:
            await self._connection.there(lambda _: self._fetch(size))
        given, self._rows = self._rows[:size], self._rows[size:]
        return given

    async def fetchall(self) -> list[Any]:
        """Give all rows that are left."""
        if self._open:
            await self._connection.there(lambda _: self._fetch(None))
        given, self._rows = self._rows, []
        return given

    async def close(self) -> None:
        """Be done with; mostly it is already, where it was executed."""
        if self._open:
            await self._connection.there(lambda _: self._close())

    def _execute(self, cursor: sqlite3.Cursor, operation: str, parameters: Sequence[Any]) -> None:
        self._open, self._rows = cursor, []
        try:
            cursor.execute(operation, parameters)
            self.description = cursor.description
            self._fetch(_AT_ONCE)
        except BaseException:
            self._close()
            raise

    def _execute_many(self, cursor: sqlite3.Cursor, operation: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._open, self._rows, self.description = cursor, [], None
        try:
            cursor.executemany(operation, parameters)
        finally:
            self._close()

    def _fetch(self, most: int | None) -> None:
        if self._open:
            more = self._open.fetchall() if most is None else self._open.fetchmany(most)
            self._rows += more
            if most is None or len(more) < most:
                self._close()

    def _close(self) -> None:
        if self._open:
            self.rowcount, self.lastrowid = self._open.rowcount, self._open.lastrowid
            self._open.close()
            self._open = None


async def beneath(db: AsyncConnection) -> Connection:
    """Give the connection to SQLite that SQLAlchemy uses here."""
    connection = (await db.get_raw_connection()).driver_connection
    assert isinstance(connection, Connection)  # noqa: S101 - SQLite is asked through no other
    return connection
