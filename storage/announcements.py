"""Announcements: drafted, approved, sent; every change holds only if nobody else was quicker."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.announcement import Announcement
from storage.codes import new_code
from storage.kinds import Phase
from storage.saving import row
from storage.tables import announcement
from storage.team import Organizer

_EDITABLE = (Phase.DRAFT, Phase.WAITING, Phase.APPROVED)
_UNAPPROVED = {"phase": Phase.DRAFT, "approver": "", "approver_number": None, "alone": False}


class Announcements:
    """All of them, by number in the order they were begun."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def begin(self, by: Organizer, now: datetime) -> Announcement:
        """Begin an empty draft, under a code of its own."""
        code = new_code()
        while await self.with_code(code):
            code = new_code()
        draft = Announcement(0, code, by.alias, (str(by.number),), now, now)
        values = row(draft, announcement)
        del values["number"]
        number = await self._db.scalar(insert(announcement).values(values).returning(announcement.c.number))
        found = await self.get(int(number or 0))
        assert found  # noqa: S101 - it was inserted just now
        return found

    async def get(self, number: int) -> Announcement | None:
        """Give one."""
        return await self._one(announcement.c.number == number)

    async def with_code(self, code: str) -> Announcement | None:
        """Give the one of this code, as it is shown; whether it has gone out is not asked."""
        return await self._one(announcement.c.code == code)

    async def in_phase(self, *phases: Phase) -> list[Announcement]:
        """Give all in one of these phases, in the order they were begun."""
        query = select(announcement).where(announcement.c.phase.in_(phases)).order_by(announcement.c.number)
        return [Announcement(**one) for one in (await self._db.execute(query)).mappings()]

    async def newest(self, count: int) -> list[Announcement]:
        """Give those changed last, the newest first."""
        order = (announcement.c.changed_at.desc(), announcement.c.number.desc())
        query = select(announcement).order_by(*order).limit(count)
        return [Announcement(**one) for one in (await self._db.execute(query)).mappings()]

    async def change(self, one: Announcement, by: Organizer, now: datetime, **fields: Any) -> Announcement | None:
        """Change what readers would get; it has to be approved (again) then.

        None: it has another version by now, or is on its way already; nothing was changed.
        """
        hands = tuple(dict.fromkeys((*one.hands, str(by.number))))
        values = fields | _UNAPPROVED | {"version": one.version + 1, "hands": hands, "changed_at": now, "reason": ""}
        return await self._updated(one, _EDITABLE, values)

    async def move(
        self, one: Announcement, before: Collection[Phase], phase: Phase, now: datetime, **fields: Any
    ) -> Announcement | None:
        """Bring it to another phase; None: it has another version by now, or was in none of these before."""
        return await self._updated(one, before, fields | {"phase": phase, "changed_at": now})

    async def to_forget(self, before: datetime) -> list[Announcement]:
        """Give those over before this instant of which more than rounded numbers is kept."""
        query = select(announcement).where(
            announcement.c.phase.in_((Phase.DONE, Phase.CANCELLED)),
            announcement.c.ended_at < before,
            announcement.c.occasion_id.is_not(None),
            ~announcement.c.forgotten,
        )
        return [Announcement(**one) for one in (await self._db.execute(query)).mappings()]

    async def forget(self, number: int) -> None:
        """Nothing but rounded numbers is kept of it."""
        await self._db.execute(update(announcement).where(announcement.c.number == number).values(forgotten=True))

    async def sends(self, number: int, occasion: int) -> None:
        """Its letters are those of this occasion."""
        await self._db.execute(update(announcement).where(announcement.c.number == number).values(occasion_id=occasion))

    async def owed(self, number: int) -> None:
        """Everyone of the crowd has a delivery, and one that does what is wanted now."""
        await self._db.execute(update(announcement).where(announcement.c.number == number).values(owed=True))

    async def leave(self, organizer: int, now: datetime) -> list[int]:
        """Let nothing go out that somebody who is no organizer any more wrote or approved; give the numbers."""
        waiting = select(announcement).where(announcement.c.phase.in_((Phase.WAITING, Phase.APPROVED)))
        found = [Announcement(**one) for one in (await self._db.execute(waiting)).mappings()]
        theirs = [one.number for one in found if organizer == one.approver_number or str(organizer) in one.hands]
        if theirs:
            this = announcement.c.number.in_(theirs)
            await self._db.execute(update(announcement).where(this).values(changed_at=now, **_UNAPPROVED))
        return theirs

    async def _one(self, this: ColumnElement[bool]) -> Announcement | None:
        one = (await self._db.execute(select(announcement).where(this))).mappings().one_or_none()
        return Announcement(**one) if one else None

    async def _updated(
        self, one: Announcement, before: Collection[Phase], values: dict[str, Any]
    ) -> Announcement | None:
        this = (announcement.c.number == one.number) & (announcement.c.version == one.version)
        changed = await self._db.execute(
            update(announcement).where(this, announcement.c.phase.in_(before)).values(values)
        )
        return await self.get(one.number) if changed.rowcount else None
