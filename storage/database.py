"""The storage as a whole: opened once, unlocked with the chat key, then asked in transactions."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy.exc import IntegrityError

from storage import address, edition, keymark, resealing, tickets, wiping
from storage.copying import COPIED, LEFT_OUT, Copy, Rows, copy
from storage.errors import NotEmpty, StorageUnreachable, Unfit, WrongKey
from storage.filling import fill, is_empty
from storage.leading import Lead
from storage.naming import Names
from storage.postgresql import PostgreSQL
from storage.secrets import Sealer
from storage.sqlite import SQLite
from storage.transaction import Transaction
from storage.wiping import Wiped


class Storage:
    """What the bot remembers, on SQLite or PostgreSQL.

    `url` is a database URL of SQLAlchemy's, `sqlite+aiosqlite:///path` or `postgresql+asyncpg://…`; it will do without
    the driver. `names` finds names in this storage and in no other.

    Raises:
        StorageUnreachable: the URL is of no use.
    """

    def __init__(self, url: str, *, names: Names) -> None:
        parsed = address.parse(url)
        self._engine = SQLite(parsed) if parsed.get_backend_name() == "sqlite" else PostgreSQL(parsed)
        self._names = names
        self._sealer: Sealer | None = None
        self._alone = False

    @property
    def engine_name(self) -> str:
        """The database and its version, such as `SQLite 3.40.1`; PostgreSQL's is known once it is open."""
        return self._engine.name

    async def open(self, *, alone: bool = True) -> None:
        """Open the database and bring its tables up to date; or, not `alone`, only to read beside its owner.

        Raises:
            StorageBusy: another process has this SQLite file.
            StorageTooNew: a newer version of the program changed the tables.
            StorageNotMade: (not `alone`) there are no tables yet.
            StorageUnreachable: it cannot be reached, or (not `alone`) was left by an older program.
        """
        self._alone = alone
        try:
            await self._engine.open(alone=alone)
            await self._agree_on_names()
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Let go of the database and of the key; a storage not open is left as it is."""
        self._sealer = None
        await self._engine.close()

    async def sealed(self) -> bool:
        """Tell whether a chat key was ever used here."""
        async with self._engine.reading() as db:
            return await keymark.read(db) is not None

    async def unlock(self, key: bytes) -> None:
        """Use this key (64 bytes) for chat ids from now on; the first one used is the only one that fits.

        Raises:
            WrongKey: the database was sealed with another key.
        """
        sealer = Sealer(key)
        if self._alone and not await self.sealed():
            async with self._engine.writing() as db:
                await keymark.write(db, sealer)
        async with self._engine.reading() as db:
            await keymark.compare(db, sealer)
            sealer.honour(await tickets.read(db, sealer))
        self._sealer = sealer

    def derived(self, label: str) -> bytes:
        """Give a key (32 bytes) derived from the chat key for another end, always the same for a label.

        Raises:
            WrongKey: no chat key is in use yet.
        """
        if self._sealer is None:
            raise WrongKey("No chat key is in use yet; the storage has to be unlocked first.")
        return self._sealer.derived(label)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Begin a transaction that sees one state of the database and cannot change it."""
        async with self._engine.reading() as db:
            yield Transaction(db, self._names, self._sealer)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Transaction]:
        """Begin a transaction that may write: kept at the end, undone if an exception leaves it.

        Transactions that write come one after the other, so what was read in one still holds when it writes.
        """
        newest = self._names.known.newest
        try:
            async with self._engine.writing() as db:
                yield Transaction(db, self._names, self._sealer)
        except BaseException:
            if self._names.known.newest > newest:  # perhaps from this transaction, of which nothing holds
                self._names.forget()
            raise

    @asynccontextmanager
    async def leading(self) -> AsyncIterator[Lead]:
        """Wait until no other process plans and sends, then be the one that does until left."""
        async with self._engine.leading() as lead:
            yield lead

    async def wipe(self, at: datetime) -> Wiped:
        """Delete at once and for good all chats, and all that was or is to be sent; whoever sends is deposed.

        Raises:
            StorageError: somebody was reading meanwhile, and it is to be done again.
        """
        async with self._engine.filling() as db:
            wiped = await wiping.wipe(db, at)
        await self._engine.scour(wiping.marred())
        return wiped

    @asynccontextmanager
    async def copying(self) -> AsyncIterator[Copy]:
        """Give a copy of one state of the database, to be read while others write.

        Raises:
            KeyChanging: its ids are sealed with two keys.
        """
        async with self._engine.reading() as db:
            yield await copy(db)

    async def fill(self, copied: Iterable[tuple[str, Rows]], at: datetime, *, instead: bool = False) -> None:
        """Fill the database with an inspected copy, all of it or nothing; `instead` of what it holds.

        It is as of this instant: nothing that was due before is ever told. It has to be opened anew after it.

        Raises:
            NotEmpty: it holds something.
            Unfit, StorageError: the copy is none.
        """
        try:
            async with self._engine.filling() as db:
                if not instead and not await is_empty(db):
                    raise NotEmpty("The database holds something already; nothing was changed.")
                await fill(db, copied, at)
        except IntegrityError:
            raise Unfit("its rows contradict each other") from None
        if instead:
            await self._engine.scour([table.name for table in (*COPIED, *LEFT_OUT)])

    async def rotate(self, old: bytes, new: bytes, *, done: Callable[[int], None] = lambda _: None) -> bool:
        """Seal every id with a new key; interrupted, it goes on where it was. False if that was done before.

        `done` hears how many rows were looked at. Until the end neither key unlocks the storage.

        Raises:
            WrongKey: the database is sealed with neither key, or a change to another was begun.
        """
        former, following = Sealer(old), Sealer(new)
        async with self._engine.writing() as db:
            if not await keymark.begin(db, former, following):
                return False
        for one in resealing.SEALED:
            after: int | None = 0
            while after is not None:
                async with self._engine.writing() as db:
                    after = await resealing.reseal(db, one, former, following, after)
                done(resealing.STRETCH)
        async with self._engine.writing() as db:
            await tickets.hand_over(db, former, following)
            await keymark.finish(db, following)
        await self._engine.scour([one.table.name for one in resealing.SEALED])
        return True

    async def tidy(self) -> bool:
        """Let what was deleted leave the disk too; False if a reader was in the way and it is to be done again."""
        return await self._engine.tidy()

    async def _agree_on_names(self) -> None:
        """See to it that people are found by the words that names make today."""
        async with self._engine.reading() as db:
            agreed = await edition.read(db) == self._names.edition
        if not agreed and not self._alone:
            raise StorageUnreachable(
                "The database knows names as another version reads them; starting the bot once renews them."
            )
        if not agreed:
            async with self._engine.writing() as db:
                await edition.renew(db, self._names)
