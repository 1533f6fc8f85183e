"""The wipe that an owner asks for: it waits for another one to agree, and then to be carried out."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import wipe
from storage.team import Organizer


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asked for a wipe and when; `agreed_by` is the alias of the other owner, nothing as long as there is none."""

    organizer: int
    asked_at: datetime
    asked_by: str
    agreed_by: str = ""


class Wipes:
    """One at most."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def get(self) -> Asked | None:
        """Give the one that was asked for, however long ago."""
        columns = (wipe.c.organizer_id, wipe.c.asked_at, wipe.c.asked_by, wipe.c.agreed_by)
        found = (await self._db.execute(select(*columns))).one_or_none()
        return Asked(*found) if found else None

    async def ask(self, by: Organizer, at: datetime) -> None:
        """Ask for one, in place of any other."""
        await self.drop()
        values = {"organizer_id": by.number, "asked_at": at, "asked_by": by.alias, "agreed_by": ""}
        await self._db.execute(insert(wipe).values(id=1, **values))

    async def agree(self, by: Organizer) -> None:
        """Let it be carried out, whatever happens: it waits here until it is done."""
        await self._db.execute(update(wipe).values(agreed_by=by.alias))

    async def drop(self) -> None:
        """It is done, or nobody wants it."""
        await self._db.execute(delete(wipe))
