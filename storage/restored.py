"""The mark that tells when the database was filled with a copy: what was due before that instant may have been told."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.saving import upsert
from storage.tables import mark

_NAME = "restored"


async def read(db: AsyncConnection) -> datetime | None:
    """Give the instant, None if it never was."""
    found: bytes | None = await db.scalar(select(mark.c.value).where(mark.c.name == _NAME))
    return None if found is None else datetime.fromisoformat(found.decode())


async def write(db: AsyncConnection, at: datetime) -> None:
    """Mark it."""
    await db.execute(upsert(db, mark), {"name": _NAME, "value": at.isoformat().encode()})
