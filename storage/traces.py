"""Traces: which messages of a chat can still be deleted, so that whoever leaves leaves nothing behind.

1. A row can be read with the key alone, and belongs to no row of `chat`: of who they are it tells nothing.
2. A row lives for the two days in which Telegram lets a bot delete a message, or until it is deleted.
3. Deleting twice does no harm: a row goes only after its message.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import BigInteger, ColumnElement, case, delete, func, null, select, type_coerce, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.errors import StorageError
from storage.secrets import Sealer
from storage.tables import trace
from storage.types import Moment

_LONG_AGO, _NEVER = datetime(1970, 1, 1, tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
_HOUR = 3_600_000  # milliseconds, as instants are kept


@dataclass(frozen=True, slots=True)
class Trace:
    """A message in a chat, when it came there, and when it is to be deleted; None: only if the person leaves."""

    chat: int
    message: int
    at: datetime
    due: datetime | None = None


class Traces:
    """The messages that can still be deleted."""

    def __init__(self, db: AsyncConnection, sealer: Sealer | None) -> None:
        self._db = db
        self._sealer = sealer

    async def keep(self, traces: Sequence[Trace]) -> None:
        """Remember these; of one that is known already only when it is due changes, to what comes first."""
        if not traces:
            return
        sealer = self._unlocked()
        rows = {
            (one.chat, one.message): {
                "whose": sealer.whose(one.chat),
                "sealed": sealer.seal_trace(one.chat, one.message),
                "at": one.at,
                "due": one.due,
            }
            for one in sorted(traces, key=lambda one: one.due or _NEVER, reverse=True)  # so that the first holds
        }
        make = sqlite.insert(trace) if self._db.dialect.name == "sqlite" else postgresql.insert(trace)
        known, new = trace.c.due, make.excluded.due
        first = case((known.is_(None), new), (new.is_(None), known), (known < new, known), else_=new)
        kept = make.on_conflict_do_update(index_elements=["sealed"], set_={"due": first})
        await self._db.execute(kept, list(rows.values()))

    async def count(self, chat_id: int) -> int:
        """Count the messages known of a chat."""
        mine = select(func.count()).where(trace.c.whose == self._unlocked().whose(chat_id))
        return int(await self._db.scalar(mine) or 0)

    async def hasten(self, chat_id: int, *, but: Collection[int] = ()) -> int:
        """Let all messages of a chat but these be deleted before any others; count them."""
        sealer = self._unlocked()
        stays = [sealer.seal_trace(chat_id, message) for message in but]
        mine = (trace.c.whose == sealer.whose(chat_id)) & trace.c.sealed.not_in(stays)
        return (await self._db.execute(update(trace).where(mine).values(due=_LONG_AGO))).rowcount

    async def erase_after(self, chat_id: int, hours: int | None, former: int | None) -> None:
        """Let the messages of a chat be deleted so long after they came; None: only if the person leaves.

        It was `former` hours; what is to be deleted at another time for a reason of its own stays so.
        """
        mine = trace.c.whose == self._unlocked().whose(chat_id)
        as_chosen = trace.c.due.is_(None) if former is None else trace.c.due == _later(former)
        due = null() if hours is None else _later(hours)
        await self._db.execute(update(trace).where(mine, as_chosen).values(due=due))

    async def due(self, now: datetime, most: int) -> list[Trace]:
        """Give up to so many that are to be deleted, the longest due first."""
        found = await self._db.execute(
            select(trace.c.sealed, trace.c.at, trace.c.due).where(trace.c.due <= now).order_by(trace.c.due).limit(most)
        )
        return [Trace(*self._unlocked().open_trace(one.sealed), one.at, one.due) for one in found]

    async def when_due(self, chat_id: int, message: int) -> datetime | None:
        """Give when a message is to be deleted; None also if it is not known."""
        this = trace.c.sealed == self._unlocked().seal_trace(chat_id, message)
        found: datetime | None = await self._db.scalar(select(trace.c.due).where(this))
        return found

    async def put_back(self, chat_id: int, message: int, due: datetime, hours: int | None) -> None:
        """Let a message be deleted so long after it came, as any other of its chat, if it is still to be when `due`.

        What is to go because somebody leaves stays so.
        """
        this = trace.c.sealed == self._unlocked().seal_trace(chat_id, message)
        then = null() if hours is None else _later(hours)
        await self._db.execute(update(trace).where(this, trace.c.due == due, trace.c.due > _LONG_AGO).values(due=then))

    async def postpone(self, traces: Collection[Trace], due: datetime) -> None:
        """Try later to delete these."""
        await self._db.execute(update(trace).where(self._among(traces)).values(due=due))

    async def forget(self, traces: Collection[Trace]) -> None:
        """These are deleted, or cannot be, or are not to be."""
        await self._db.execute(delete(trace).where(self._among(traces)))

    async def drop(self, chat_id: int) -> None:
        """Forget all messages of a chat that the bot can no longer reach."""
        await self._db.execute(delete(trace).where(trace.c.whose == self._unlocked().whose(chat_id)))

    async def clear(self, before: datetime, most: int) -> int:
        """Forget up to so many that came before this instant; give how many."""
        old = select(trace.c.id).where(trace.c.at < before).order_by(trace.c.at).limit(most)
        return (await self._db.execute(delete(trace).where(trace.c.id.in_(old)))).rowcount

    def _among(self, traces: Collection[Trace]) -> ColumnElement[bool]:
        sealer = self._unlocked()
        return trace.c.sealed.in_([sealer.seal_trace(one.chat, one.message) for one in traces])

    def _unlocked(self) -> Sealer:
        if self._sealer is None:
            raise StorageError("The storage is locked: messages can be found only with the chat key.")
        return self._sealer


def _later(hours: int) -> ColumnElement[datetime]:
    """So many hours after a message came."""
    return type_coerce(type_coerce(trace.c.at, BigInteger) + hours * _HOUR, Moment)
