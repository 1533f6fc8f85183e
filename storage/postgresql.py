"""What PostgreSQL needs to behave as SQLite does: snapshots for those who read, one at a time for those who write."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

import asyncpg
from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage import address, migrate
from storage.errors import StorageError, StorageUnreachable
from storage.leading import IDLE, Lead, leading

_TIMEOUT = 10  # seconds to reach the server
_WRITING, _MIGRATING = 0x501DA001, 0x501DA002  # any two numbers, for advisory locks in this database
_IDLE = f"{IDLE:.0f}s"  # a process that is frozen while it writes must not keep all others from writing
_ALONE = text("SELECT set_config('idle_in_transaction_session_timeout', :idle, true), pg_advisory_xact_lock(:key)")


class PostgreSQL:
    """A database on a server."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._writers: AsyncEngine | None = None
        self._readers: AsyncEngine | None = None
        self._alone = False
        self._turn = (
            asyncio.Lock()
        )  # in line at the server once: one that is frozen is in the way for IDLE, not n times
        self.name = "PostgreSQL"

    async def open(self, *, alone: bool) -> None:
        """Bring the tables up to date; or, not `alone`, only look."""
        with self._reachable():
            self._alone = alone
            self._writers = create_async_engine(
                self._url, connect_args={"timeout": _TIMEOUT}, pool_pre_ping=True, hide_parameters=True
            )
            self._readers = self._writers.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            async with self._readers.begin() as db:
                version = (await db.execute(text("SHOW server_version"))).scalar_one()
                self.name = f"PostgreSQL {version.split()[0]}"
            if alone:
                await self._migrate(self._writers)
            async with self._readers.begin() as db:
                await db.run_sync(migrate.check)

    async def close(self) -> None:
        """Leave the server."""
        engine, self._writers, self._readers = self._writers, None, None
        if engine:
            await engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection that sees the database as it is now and cannot change it."""
        if self._readers is None:
            raise StorageError("The storage is not open.")
        async with self._readers.begin() as db:
            yield db

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection that writes, once the others are done: what it reads cannot change under its hands."""
        if self._writers is None or not self._alone:
            raise StorageError("The storage is not open for writing.")
        async with self._turn, self._writers.connect() as db, db.begin():
            await db.execute(_ALONE, {"key": _WRITING, "idle": _IDLE})
            yield db

    @asynccontextmanager
    async def filling(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection that empties and fills whole tables."""
        async with self.writing() as db:
            yield db

    async def scour(self, tables: Sequence[str]) -> None:
        """Let no byte of what was deleted lie on in the files of these tables.

        The server's write-ahead log, and the copies made of it, are the server's business.
        """
        assert self._writers  # noqa: S101 - there was something to delete
        async with self._writers.connect() as opened:
            db = await opened.execution_options(isolation_level="AUTOCOMMIT")
            quoted = ", ".join(f'"{name}"' for name in tables)  # one is called as a word of SQL
            await db.execute(text(f"VACUUM FULL {quoted}"))

    @asynccontextmanager
    async def leading(self) -> AsyncIterator[Lead]:
        """Lead among the processes that use this database, once no other does."""
        async with leading(self._url) as lead:
            yield lead

    async def tidy(self) -> bool:
        """Do nothing: the server tidies up by itself."""
        return True

    async def _migrate(self, engine: AsyncEngine) -> None:
        async with engine.begin() as db:
            await db.execute(_ALONE, {"key": _MIGRATING, "idle": _IDLE})
            await db.run_sync(migrate.upgrade)

    @contextmanager
    def _reachable(self) -> Iterator[None]:
        """Turn what keeps us off the server into a sentence, without the password."""
        try:
            yield
        except (OSError, TypeError, DBAPIError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            reason = str(error.orig if isinstance(error, DBAPIError) else error)
            raise StorageUnreachable(
                f"The database {address.aloud(self._url)} cannot be used "
                f"({reason or type(error).__name__}); see that the server runs and DATABASE_URL is right."
            ) from error
