"""Taking back what a chat is owed and no longer wants to hear."""

from collections.abc import Collection

from sqlalchemy import Select, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.deliveries import ANNOUNCED
from storage.kinds import Stage, State
from storage.progress import move, moved, place
from storage.tables import chat, delivery, occasion


async def withdraw(db: AsyncConnection, sealed: bytes, subjects: Collection[str] | Select[tuple[str]]) -> None:
    """Delete what has not left yet of what the chat is owed about these slugs or action days.

    What it was told is edited or deleted nevertheless, if it is to be.
    """
    whose = select(chat.c.id).where(chat.c.sealed == sealed).scalar_subquery()
    about = select(occasion.c.id).where(occasion.c.subject.in_(subjects))
    waiting = (delivery.c.state < State.SENDING) & delivery.c.message.is_(None)
    these = (delivery.c.chat_id == whose, waiting, delivery.c.occasion_id.in_(about))
    counted = select(delivery).where(*these, ANNOUNCED)
    await move(db, moved([place(row) for row in await db.execute(counted)], Stage.WITHDRAWN))
    await db.execute(delete(delivery).where(*these))
