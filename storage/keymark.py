"""The mark that tells which chat key a database was sealed with."""

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import KeyChanging, WrongKey
from storage.secrets import Sealer
from storage.tables import mark

NAME, _NEXT = "chat key", "next chat key"


async def read(db: AsyncConnection) -> bytes | None:
    """Give the mark, None in a database no key was used in."""
    return await _read(db, NAME)


async def write(db: AsyncConnection, sealer: Sealer) -> None:
    """Mark the database with this key, unless one was quicker."""
    if await read(db) is None:
        await db.execute(insert(mark).values(name=NAME, value=sealer.mark()))


async def compare(db: AsyncConnection, sealer: Sealer) -> None:
    """Refuse a key that did not make the mark; a database without a mark takes any.

    Raises:
        WrongKey: another key made it.
        KeyChanging: some ids are sealed with it, and some with another already.
    """
    if await changing(db):
        raise KeyChanging(
            "A change of the chat key was begun and not finished; finish it with `python -m bot rotate-key`."
        )
    found = await read(db)
    if found is not None and not sealer.made(found):
        raise WrongKey(
            "This is not the chat key this database was sealed with; start the bot with the key made for it."
        )


async def changing(db: AsyncConnection) -> bool:
    """Whether a change of the key was begun and not finished."""
    return await _read(db, _NEXT) is not None


async def begin(db: AsyncConnection, old: Sealer, new: Sealer) -> bool:
    """Note down that the key is being changed; False if it has been changed already.

    Raises:
        WrongKey: the database is sealed with neither, or a change to another key was begun.
    """
    now, following = await read(db), await _read(db, _NEXT)
    if following is not None and not new.made(following):
        raise WrongKey("A change to another new key was begun; finish it with that one.")
    if following is None and now is not None and new.made(now):
        return False
    if now is None or not old.made(now):
        raise WrongKey("This is not the chat key this database is sealed with; nothing was changed.")
    if following is None:
        await db.execute(insert(mark).values(name=_NEXT, value=new.mark()))
    return True


async def finish(db: AsyncConnection, new: Sealer) -> None:
    """Mark the database with the new key alone."""
    await db.execute(delete(mark).where(mark.c.name == _NEXT))
    await db.execute(update(mark).where(mark.c.name == NAME).values(value=new.mark()))


async def _read(db: AsyncConnection, name: str) -> bytes | None:
    found: bytes | None = await db.scalar(select(mark.c.value).where(mark.c.name == name))
    return found
