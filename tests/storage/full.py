"""A database with a row in every table, for the tests of what becomes of all of it."""

from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Boolean, Column, Date, Integer, LargeBinary, Time, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import Chat, Storage, Words
from storage.tables import duty, mark, metadata
from storage.types import Choice, Code, Dated, Lines, Moment, Several, Texts
from tests.storage.invented import on

NOON = datetime(2012, 8, 4, 12, tzinfo=UTC)
TABLES = [table for table in metadata.sorted_tables if table not in {duty, mark}]  # these have their rows
CHATS = [7_000_000_000 + 11 * number for number in range(300)]
OLGA = 4_200_042


def words(table: str, column: str) -> str:
    """What stands in a column of words."""
    return f"words in {table} {column}"


def value(column: Column[Any]) -> Any:  # noqa: C901, PLR0911, PLR0912 - a line for each type
    """Something that a column takes, the same that another refers to."""
    for key in column.foreign_keys:
        return value(key.column)
    plain = words(column.table.name, column.name)
    match column.type:
        case Choice(among=among) | Code(among=among):
            return next(iter(among))
        case Several(among=among):
            return frozenset(among)
        case Moment():
            return NOON
        case Dated():
            return on("2011-08")
        case Texts():
            return Words({"en": plain, "be": "словы"})
        case Lines():
            return (plain,)
        case Boolean():
            return True
        case Integer():
            return 1001
        case Date():
            return date(2012, 8, 4)
        case Time():
            return time(7, 30)
        case LargeBinary():
            return plain.encode()
        case _:
            return plain


async def fill(storage: Storage) -> None:
    """Put a row into every table, its numbers 1001, and some hundred chats besides."""
    async with storage.writing() as store:
        for table in TABLES:
            await store._db.execute(insert(table).values({column.name: value(column) for column in table.c}))
        for one in CHATS:
            await store.chats.save(Chat(one, "be", subscribed=True))
        sealed = store.organizers._key().seal_organizer(OLGA)
        await store._db.execute(metadata.tables["organizer"].update().values(sealed=sealed))
        await store._db.execute(
            metadata.tables["chat"]
            .update()
            .where(metadata.tables["chat"].c.id == 1001)
            .values(sealed=store.chats.sealed(42))
        )
        sealer = store.traces._unlocked()
        traced = {"whose": sealer.whose(CHATS[0]), "sealed": sealer.seal_trace(CHATS[0], 77)}
        await store._db.execute(metadata.tables["trace"].update().values(traced))


async def contents(db: AsyncConnection) -> dict[str, list[Any]]:
    """Give the rows of every table, in their order."""
    return {
        table.name: list((await db.execute(select(table).order_by(*table.primary_key))).all())
        for table in metadata.sorted_tables
    }


async def all_of(storage: Storage) -> dict[str, list[Any]]:
    """Give what is stored."""
    async with storage.reading() as store:
        return await contents(store._db)
