"""Taking back what a chat is owed and no longer wants to hear."""

from collections.abc import Collection

from sqlalchemy import Select, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.kinds import State
from storage.tables import chat, delivery, occasion


async def withdraw(db: AsyncConnection, sealed: bytes, subjects: Collection[str] | Select[tuple[str]]) -> None:
    """Delete what has not left yet of what the chat is owed about these slugs or action days."""
    whose = select(chat.c.id).where(chat.c.sealed == sealed).scalar_subquery()
    about = select(occasion.c.id).where(occasion.c.subject.in_(subjects))
    waiting = delivery.c.state < State.SENDING
    await db.execute(delete(delivery).where(delivery.c.chat_id == whose, waiting, delivery.c.occasion_id.in_(about)))
