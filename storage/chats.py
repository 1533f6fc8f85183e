"""Chats: what each has chosen, under an id nobody can read without the key."""

from dataclasses import replace

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import StorageError
from storage.records import Chat
from storage.secrets import Sealer
from storage.tables import chat, follow

_CHOSEN = (chat.c.language, chat.c.time_zone, chat.c.alert_time, chat.c.subscribed)
_OF_CHAT = select(*_CHOSEN).where(chat.c.sealed == bindparam("sealed_id"))  # asked with every update: built once


class Chats:
    """The chats that chose or follow something; of the others nothing is stored."""

    def __init__(self, db: AsyncConnection, sealer: Sealer | None) -> None:
        self._db = db
        self._sealer = sealer

    def sealed(self, chat_id: int) -> bytes:
        """Give the id as it is stored.

        Raises:
            StorageError: the storage was not unlocked.
        """
        if self._sealer is None:
            raise StorageError("The storage is locked: chats can be looked up only with the chat key.")
        return self._sealer.seal(chat_id)

    async def get(self, chat_id: int) -> Chat | None:
        """Give what the chat has chosen, None if nothing is stored about it."""
        found = (await self._db.execute(_OF_CHAT, {"sealed_id": self.sealed(chat_id)})).one_or_none()
        return Chat(chat_id, *found) if found else None

    async def save(self, chosen: Chat) -> None:
        """Keep what the chat has chosen."""
        sealed = self.sealed(chosen.id)
        values = {
            "language": chosen.language,
            "time_zone": chosen.time_zone,
            "alert_time": chosen.alert_time,
            "subscribed": chosen.subscribed,
        }
        changed = await self._db.execute(update(chat).where(chat.c.sealed == sealed).values(values))
        if not changed.rowcount:
            await self._db.execute(insert(chat).values(sealed=sealed, **values))

    async def forget(self, chat_id: int) -> bool:
        """Delete all that is stored about the chat; False if there was nothing."""
        gone = await self._db.execute(delete(chat).where(chat.c.sealed == self.sealed(chat_id)))
        return bool(gone.rowcount)

    async def move(self, old: int, new: int) -> None:
        """Carry all over to the id a chat got when it became a supergroup; where both are stored, make them one."""
        mine, other = await self.get(old), await self.get(new)
        if mine is None or old == new:
            return
        if other is None:
            await self._db.execute(
                update(chat).where(chat.c.sealed == self.sealed(old)).values(sealed=self.sealed(new))
            )
            return
        await self.save(
            replace(
                other,
                language=other.language or mine.language,
                time_zone=other.time_zone or mine.time_zone,
                alert_time=other.alert_time if other.alert_time is not None else mine.alert_time,
                subscribed=other.subscribed or mine.subscribed,
            )
        )
        await self._follow_too(old, new)
        await self.forget(old)

    async def _follow_too(self, old: int, new: int) -> None:
        """Let the new chat follow whom the old one follows."""
        to = select(chat.c.id).where(chat.c.sealed == self.sealed(new)).scalar_subquery()
        already = select(follow.c.person_id).where(follow.c.chat_id == to)
        missing = (
            select(to, follow.c.person_id)
            .join(chat, chat.c.id == follow.c.chat_id)
            .where(chat.c.sealed == self.sealed(old), follow.c.person_id.not_in(already))
        )
        await self._db.execute(insert(follow).from_select(["chat_id", "person_id"], missing))
