"""What SQLite needs to behave: one connection that writes, four that read, one process that owns the file.

1. A transaction that may write begins IMMEDIATE: one that reads first and then writes would fail at once
   ("database is locked") when another had written meanwhile, whatever the busy timeout.
2. Only the writer checkpoints: two connections doing so at one moment can spoil the file before SQLite 3.51.3
   (sqlite.org/wal.html#walresetbug).
3. `secure_delete` and `tidy` see to it that what is deleted leaves the disk.
"""

import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import sqlalchemy
from sqlalchemy import URL, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage import migrate
from storage.errors import StorageError, StorageNotMade, StorageUnreachable
from storage.leading import Alone, Lead
from storage.lock import FileLock
from storage.one_trip import Connection, Reader, beneath

READERS = 4
_OWNER = ("journal_mode=WAL", "busy_timeout=5000", "secure_delete=ON", "synchronous=FULL")
_WRITER = (*_OWNER, "foreign_keys=ON")
# Rebuilding a table others refer to would delete their rows, were they looked after. What is copied meanwhile is copied
# in memory: no other file shall ever hold it.
_REBUILDER = (*_OWNER, "foreign_keys=OFF", "temp_store=MEMORY")
_READER = ("query_only=ON", "busy_timeout=5000", "wal_autocheckpoint=0")
_TIDY_WAIT = 250  # ms that tidying may wait for readers, for meanwhile nobody can write


class SQLite:
    """A database in one file."""

    name = f"SQLite {sqlite3.sqlite_version}"

    def __init__(self, url: URL) -> None:
        self._path = Path(url.database or "").resolve()
        self._lock: FileLock | None = None
        self._writer: AsyncEngine | None = None
        self._readers: AsyncEngine | None = None

    async def open(self, *, alone: bool) -> None:
        """Own the file and bring its tables up to date; or, not `alone`, look into it beside its owner."""
        if not alone and self._path.parent.is_dir() and not self._path.exists():
            raise StorageNotMade(f"There is no database {self._path} yet; the first run makes it.")
        with self._reachable():
            self._take_file(alone=alone)
            if alone:
                await self._migrate()
                self._writer = _engine(lambda: Connection(self._path, "rwc"), _WRITER, _begin_to_write, connections=1)
            mode = "rwc" if alone else "ro"
            self._readers = _engine(lambda: Reader(self._path, mode), _READER, _begin_to_read, connections=READERS)
            async with self._readers.begin() as db:
                await db.run_sync(migrate.check)

    async def close(self) -> None:
        """Let go of the file."""
        readers, writer, lock = self._readers, self._writer, self._lock
        self._readers = self._writer = self._lock = None
        for engine in (readers, writer):  # the writer last: it is to checkpoint
            if engine:
                await engine.dispose()
        if lock:
            lock.release()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection that sees the database as it is now and cannot change it."""
        if self._readers is None:
            raise StorageError("The storage is not open.")
        async with self._readers.begin() as db:
            yield db

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give the one connection that writes, once the others are done with it."""
        if self._writer is None:
            raise StorageError("The storage is not open for writing.")
        async with self._writer.begin() as db:
            yield db

    @asynccontextmanager
    async def filling(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection that empties and fills whole tables; rows may miss what they refer to until it is left."""
        async with self._apart() as engine, engine.begin() as db:
            yield db
            await _sound(db, self._path)

    async def scour(self, _tables: Sequence[str]) -> None:
        """Let no byte of what was deleted lie on in the file: it is written anew from what is left.

        Deleted rows are overwritten, but copies of them may lie between others since those were moved.

        Raises:
            StorageError: somebody was reading, and it is to be done again.
        """
        async with self._apart() as engine, engine.connect() as db:
            await (await beneath(db)).execute("VACUUM")
        if not await self.tidy():
            raise StorageError(f"Somebody is reading {self._path}, so that it could not be cleaned; do it again.")

    @asynccontextmanager
    async def leading(self) -> AsyncIterator[Lead]:
        """Lead: the file is ours alone."""
        yield Alone()

    async def tidy(self) -> bool:
        """Bring the journal into the file and empty it; False if a reader was in the way."""
        if self._writer is None:
            raise StorageError("The storage is not open for writing.")
        async with self._writer.connect() as db:
            driver = await beneath(db)
            await driver.execute(f"PRAGMA busy_timeout={_TIDY_WAIT}")
            [[busy, _, _]] = await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
            await driver.execute("PRAGMA busy_timeout=5000")
        return not busy

    def _take_file(self, *, alone: bool) -> None:
        """Find out what keeps us out before the driver does, whose thread would not end well."""
        if alone:
            self._lock = FileLock(self._path)
            self._path.touch(mode=0o600)
        with self._path.open("r+b" if alone else "rb"):
            pass

    async def _migrate(self) -> None:
        async with self._apart() as engine, engine.begin() as db:
            await db.run_sync(migrate.upgrade)
            await _sound(db, self._path)

    @asynccontextmanager
    async def _apart(self) -> AsyncIterator[AsyncEngine]:
        """Give a connection of its own, for what the writer is too strict for."""
        engine = _engine(lambda: Connection(self._path, "rwc"), _REBUILDER, _begin_to_write, connections=1)
        try:
            yield engine
        finally:
            await engine.dispose()

    @contextmanager
    def _reachable(self) -> Iterator[None]:
        """Turn what keeps us out of the file into a sentence."""
        try:
            yield
        except (OSError, DBAPIError) as error:
            reason = error.orig if isinstance(error, DBAPIError) else error.strerror
            raise StorageUnreachable(
                f"The database {self._path} cannot be used ({reason}); see that its folder is there and can be written."
            ) from error


async def _sound(db: AsyncConnection, path: Path) -> None:
    """Refuse rows that miss what they are of."""
    if (await db.exec_driver_sql("PRAGMA foreign_key_check")).all():
        raise StorageError(f"{path} could not be brought up to date: rows would lose what they are of.")


def _engine(
    connect: Callable[[], Connection],
    pragmas: Sequence[str],
    begin: Callable[[sqlalchemy.Connection], None],
    *,
    connections: int,
) -> AsyncEngine:
    engine = create_async_engine(
        "sqlite+aiosqlite:///file",  # a pool as for a file; which one, `connect` knows
        async_creator=connect,
        pool_size=connections,
        max_overflow=0,
        pool_reset_on_return=None,  # begin() has committed or rolled back already
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _set(pragmas))
    event.listen(engine.sync_engine, "begin", begin)
    return engine


def _set(pragmas: Sequence[str]) -> Callable[[sqlite3.Connection, object], None]:
    def connected(connection: sqlite3.Connection, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return connected


def _begin_to_write(connection: sqlalchemy.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_to_read(connection: sqlalchemy.Connection) -> None:
    reader = connection.connection.driver_connection
    assert isinstance(reader, Reader)  # noqa: S101 - readers use no other
    reader.begin()
