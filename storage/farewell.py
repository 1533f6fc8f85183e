"""What becomes of announcements to a chat that is forgotten or has moved: their rows no longer lead to a message."""

from sqlalchemy import Select, case, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.deliveries import ANNOUNCED, pair, these
from storage.kinds import Stage, State
from storage.progress import move, moved, place
from storage.tables import chat, delivery


async def write_off(db: AsyncConnection, sealed: bytes) -> None:
    """Count as gone what the chat is still owed; what it was sent stays counted as that."""
    waiting = _of(sealed).where(delivery.c.state <= State.SENDING)
    await move(db, moved([place(row) for row in await db.execute(waiting)], Stage.GONE))


async def lose_touch(db: AsyncConnection, sealed: bytes) -> None:
    """Forget the ids of messages: in the supergroup a group has become, the same ids are those of other messages.

    What was to be edited or deleted stands as it was; it counts as sent.
    """
    rows = (await db.execute(_of(sealed).where(delivery.c.message.is_not(None)))).all()
    if not rows:
        return
    state = case((delivery.c.state == State.CORRECTED, State.CORRECTED), else_=State.SENT)
    await db.execute(update(delivery).where(these([pair(row) for row in rows])).values(state=state, message=None))
    standing = [place(row) for row in rows if row.state is not State.CORRECTED]
    await move(db, moved(standing, Stage.SENT))


def _of(sealed: bytes) -> Select[*tuple[object, ...]]:
    return select(delivery).join(chat, chat.c.id == delivery.c.chat_id).where(chat.c.sealed == sealed, ANNOUNCED)
