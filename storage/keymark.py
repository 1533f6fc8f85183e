"""The mark that tells which chat key a database was sealed with."""

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import WrongKey
from storage.secrets import Sealer
from storage.tables import mark

_NAME = "chat key"


async def read(db: AsyncConnection) -> bytes | None:
    """Give the mark, None in a database no key was used in."""
    found: bytes | None = await db.scalar(select(mark.c.value).where(mark.c.name == _NAME))
    return found


async def write(db: AsyncConnection, sealer: Sealer) -> None:
    """Mark the database with this key, unless one was quicker."""
    if await read(db) is None:
        await db.execute(insert(mark).values(name=_NAME, value=sealer.mark()))


async def compare(db: AsyncConnection, sealer: Sealer) -> None:
    """Refuse a key that did not make the mark; a database without a mark takes any.

    Raises:
        WrongKey: another key made it.
    """
    found = await read(db)
    if found is not None and not sealer.made(found):
        raise WrongKey(
            "This is not the chat key this database was sealed with; start the bot with the key made for it."
        )
