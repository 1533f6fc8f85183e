"""Boards: the messages of organizers that show how far an announcement is; and whether all stand still."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.announcement import Board, Freeze
from storage.errors import StorageError
from storage.saving import upsert
from storage.secrets import Sealer
from storage.tables import board, freeze, organizer


class Boards:
    """One message at most for each organizer and announcement."""

    def __init__(self, db: AsyncConnection, sealer: Sealer | None) -> None:
        self._db = db
        self._sealer = sealer

    async def show(self, announcement: int, organizer_number: int, message: int) -> None:
        """Let this message show it from now on."""
        values = {
            "announcement_number": announcement,
            "organizer_id": organizer_number,
            "message": message,
            "shown": "",
        }
        await self._db.execute(upsert(self._db, board), [values])

    async def all(self) -> list[Board]:
        """Give every board, with the organizer's id at Telegram."""
        if self._sealer is None:
            raise StorageError("The storage is locked: organizers can be looked up only with the chat key.")
        found = await self._db.execute(
            select(board, organizer.c.sealed).join(organizer, organizer.c.id == board.c.organizer_id)
        )
        return [
            Board(
                one.announcement_number,
                self._sealer.open_organizer(one.sealed),
                one.organizer_id,
                one.message,
                one.shown,
            )
            for one in found
        ]

    async def shows(self, one: Board, shown: str) -> None:
        """The board says this now."""
        await self._db.execute(update(board).where(_this(one)).values(shown=shown))

    async def drop(self, one: Board) -> None:
        """Edit this message no more."""
        await self._db.execute(delete(board).where(_this(one), board.c.message == one.message))

    async def frozen(self) -> Freeze | None:
        """Tell whether all announcements stand still."""
        found = (await self._db.execute(select(freeze.c.frozen_at, freeze.c.frozen_by, freeze.c.lifters))).one_or_none()
        return Freeze(*found) if found else None

    async def freeze(self, by: str, now: datetime) -> None:
        """Let all announcements stand still; whoever has agreed to lift an earlier freeze has to agree again."""
        await self.thaw()
        await self._db.execute(insert(freeze).values(id=1, frozen_at=now, frozen_by=by, lifters=()))

    async def agree(self, lifters: Collection[str]) -> None:
        """Note down who has agreed to lift it."""
        await self._db.execute(update(freeze).values(lifters=tuple(lifters)))

    async def thaw(self) -> None:
        """Let announcements go on."""
        await self._db.execute(delete(freeze))


def _this(one: Board) -> ColumnElement[bool]:
    return (board.c.announcement_number == one.announcement) & (board.c.organizer_id == one.organizer)
