"""Whom a chat follows."""

from sqlalchemy import Select, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.chats import Chats
from storage.records import Chat
from storage.tables import chat, follow, person
from storage.withdrawing import withdraw


class Follows:
    """Which chat wants to hear of which person."""

    def __init__(self, db: AsyncConnection, chats: Chats) -> None:
        self._db = db
        self._chats = chats

    async def add(self, chat_id: int, slug: str) -> bool:
        """Let the chat follow the person; False if it does already, or nobody has this slug."""
        person_id = await self._db.scalar(select(person.c.id).where(person.c.slug == slug))
        if person_id is None:
            return False
        if await self._chats.get(chat_id) is None:
            await self._chats.save(Chat(chat_id))
        number = await self._db.scalar(self._number(chat_id))
        followed = select(follow.c.chat_id).where(follow.c.chat_id == number, follow.c.person_id == person_id)
        if await self._db.scalar(followed) is not None:
            return False
        await self._db.execute(insert(follow).values(chat_id=number, person_id=person_id))
        return True

    async def remove(self, chat_id: int, slug: str) -> bool:
        """Let the chat no longer follow the person; False if it did not."""
        who = select(person.c.id).where(person.c.slug == slug)
        gone = await self._db.execute(
            delete(follow).where(follow.c.chat_id.in_(self._number(chat_id)), follow.c.person_id.in_(who))
        )
        if gone.rowcount:
            await withdraw(self._db, self._chats.sealed(chat_id), [slug])
        return bool(gone.rowcount)

    async def has(self, chat_id: int, slug: str) -> bool:
        """Whether the chat follows the person."""
        followed = (
            select(follow.c.chat_id)
            .join(person, person.c.id == follow.c.person_id)
            .where(person.c.slug == slug, follow.c.chat_id.in_(self._number(chat_id)))
        )
        return await self._db.scalar(followed) is not None

    async def slugs(self, chat_id: int) -> list[str]:
        """Give whom the chat follows, by name."""
        found = await self._db.scalars(
            select(person.c.slug)
            .join(follow, follow.c.person_id == person.c.id)
            .where(follow.c.chat_id.in_(self._number(chat_id)))
            .order_by(person.c.sorted_by, person.c.slug)
        )
        return list(found)

    def _number(self, chat_id: int) -> Select[tuple[int]]:
        """Select the number our own rows know the chat by."""
        return select(chat.c.id).where(chat.c.sealed == self._chats.sealed(chat_id))
