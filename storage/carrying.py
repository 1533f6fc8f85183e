"""Carrying deliveries: claimed before they are sent, settled after, many in one transaction.

1. A claim is written down before the message leaves: after a crash what was claimed may have arrived.
2. A claim carries the number of whoever is on duty. Nobody settles what another has claimed, and whoever comes on duty
   takes what is left of the one before as unconfirmed.
3. Of the gathered lane all that waits for a chat is claimed at once, for it goes out as one message; and not before
   the planner has come to the end, for it may still be owing more of it.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, select, true, tuple_, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.kinds import Lane, Outcome, Standing, State
from storage.post import Claim, Settled
from storage.saving import chunks
from storage.secrets import Sealer
from storage.tables import chat, delivery, duty, occasion
from storage.tallying import increment

RANKS = tuple(range(2 * max(Lane) + 2))
_GATHERED = (2 * Lane.GATHERED, 2 * Lane.GATHERED + 1)
_UNDER_WAY = delivery.c.state <= State.SENDING  # the words of the index
_WAITING = _UNDER_WAY & (delivery.c.state != State.SENDING)
_ALL_PLANNED = delivery.c.at <= func.coalesce(select(duty.c.planned_until).scalar_subquery(), delivery.c.at)


def _next_of(rank: int) -> Any:
    """Select what waits in this rank and may go; each rank is a stretch of the index."""
    return (
        select(delivery.c.chat_id, delivery.c.occasion_id, delivery.c.rank, delivery.c.at, delivery.c.tries)
        .join(occasion, occasion.c.id == delivery.c.occasion_id)
        .where(_WAITING, delivery.c.rank == rank, delivery.c.at <= bindparam("now"))
        .where(occasion.c.standing != Standing.DOUBTFUL, _ALL_PLANNED if rank in _GATHERED else true())
        .order_by(delivery.c.at)
        .limit(bindparam("most"))
        .subquery()
    )


def _whole(of: Any) -> Any:
    """Select all that a claim holds, of these deliveries."""
    return (
        select(
            *(of.c.chat_id, of.c.occasion_id, of.c.rank, of.c.tries),
            *(occasion.c.edition, occasion.c.repeats, occasion.c.standing, occasion.c.day),
            *(chat.c.sealed, chat.c.language, chat.c.time_zone, chat.c.quiet_from, chat.c.quiet_until),
        )
        .join_from(of, chat, chat.c.id == of.c.chat_id)
        .join(occasion, occasion.c.id == of.c.occasion_id)
    )


# Asked at each turn: built once, for building them takes longer than asking.
_WAITS = union_all(*(select(_next_of(rank)) for rank in RANKS)).subquery()
_NEXT = (
    _whole(_WAITS).order_by(_WAITS.c.rank, _WAITS.c.at, _WAITS.c.chat_id, _WAITS.c.occasion_id).limit(bindparam("most"))
)
_GATHERED_TOO = (
    _whole(delivery)
    .where(_WAITING, delivery.c.rank.in_(_GATHERED), delivery.c.at <= bindparam("now"), _ALL_PLANNED)
    .where(delivery.c.chat_id.in_(bindparam("chats", expanding=True)), occasion.c.standing != Standing.DOUBTFUL)
)
_THIS = (delivery.c.chat_id == bindparam("row")) & (delivery.c.occasion_id == bindparam("of"))
_MINE = _THIS & (delivery.c.state == State.SENDING) & (delivery.c.epoch == bindparam("mine"))
_CLAIM = update(delivery).where(_THIS).values(state=State.SENDING, epoch=bindparam("mine"), at=bindparam("when"))
_SETTLE = (
    update(delivery)
    .where(_MINE)
    .values(state=bindparam("then"), at=bindparam("when"), tries=delivery.c.tries + bindparam("more"))
)
_DROP = delete(delivery).where(_MINE)


class Carrying:
    """The deliveries under way."""

    def __init__(self, db: AsyncConnection, sealer: Sealer | None) -> None:
        self._db = db
        self._sealer = sealer

    async def claim(self, epoch: int, most: int, now: datetime) -> list[Claim]:
        """Claim up to so many deliveries that may go now, the most urgent first, and all that is gathered with them."""
        found = {_pair(one): one for one in await self._db.execute(_NEXT, {"now": now, "most": most})}
        if chats := {one.chat_id for one in found.values() if one.rank in _GATHERED}:
            more = await self._db.execute(_GATHERED_TOO, {"now": now, "chats": list(chats)})
            found |= {_pair(one): one for one in more}
        if not found:
            return []
        await self._db.execute(_CLAIM, [{"row": c, "of": o, "mine": epoch, "when": now} for c, o in found])
        return [self._claimed(one) for one in found.values()]

    async def settle(self, epoch: int, settled: Sequence[Settled]) -> None:
        """Write down what became of claims; of those another has taken over meanwhile nothing."""
        rows = [
            _key(one.claim, epoch) | {"then": one.state, "when": one.at, "more": int(one.failed)} for one in settled
        ]
        if rows:
            await self._db.execute(_SETTLE, rows)

    async def drop(self, epoch: int, claims: Sequence[Claim], outcome: Outcome) -> None:
        """Delete deliveries that are over without having been sent, and count them."""
        for claim in claims:
            gone = await self._db.execute(_DROP, _key(claim, epoch))
            await increment(self._db, claim.occasion, outcome, gone.rowcount)

    async def inherit(self, repeat_at: datetime) -> int:
        """Take over what the one before left in sending: it may have arrived. Give how much that was."""
        left = (
            select(delivery.c.chat_id, delivery.c.occasion_id, occasion.c.repeats)
            .join(occasion, occasion.c.id == delivery.c.occasion_id)
            .where(_UNDER_WAY, delivery.c.state == State.SENDING)
        )
        rows = (await self._db.execute(left)).all()
        again = [_pair(one) for one in rows if one.repeats]
        await self._become(again, State.REPEAT, repeat_at)
        await self._become([_pair(one) for one in rows if not one.repeats], State.UNCONFIRMED, repeat_at)
        for number, count in Counter(number for _, number in again).items():
            await increment(self._db, number, Outcome.REPEATED, count)
        return len(rows)

    async def release(self, epoch: int, known: Collection[tuple[int, int]], at: datetime) -> None:
        """Give back what was claimed under this number but is not among those known to be under way."""
        mine = (delivery.c.state == State.SENDING) & (delivery.c.epoch == epoch)
        found = await self._db.execute(select(delivery.c.chat_id, delivery.c.occasion_id).where(_UNDER_WAY, mine))
        for key in [tuple(one) for one in found]:
            if key not in known:
                this = tuple_(delivery.c.chat_id, delivery.c.occasion_id) == tuple_(*key)
                await self._db.execute(update(delivery).where(this).values(state=State.DUE, at=at))

    async def _become(self, keys: Sequence[tuple[int, int]], state: State, at: datetime) -> None:
        for some in chunks(keys, 200):
            await self._db.execute(update(delivery).where(_these(some)).values(state=state, at=at))

    async def clear(self, before: datetime, after: int, most: int) -> int | None:
        """Count and delete the rows of closed occasions that came to an end before this instant.

        Walks `most` rows, and what more its last chat has, from the chat of number `after` on; gives where to go on,
        None at the end.
        """
        walked = select(delivery.c.chat_id).where(delivery.c.chat_id > after).order_by(delivery.c.chat_id).limit(most)
        last: int | None = await self._db.scalar(select(func.max(walked.subquery().c.chat_id)))
        if last is None:
            return None
        rows = await self._db.execute(
            select(delivery.c.chat_id, delivery.c.occasion_id, delivery.c.state, delivery.c.at, occasion.c.standing)
            .join(occasion, occasion.c.id == delivery.c.occasion_id)
            .where(delivery.c.chat_id > after, delivery.c.chat_id <= last)
        )
        over = [
            row
            for row in rows
            if row.standing is Standing.CLOSED and row.at < before and row.state is not State.SENDING
        ]
        for some in chunks(over, 200):
            pairs = [(row.chat_id, row.occasion_id) for row in some]
            await self._db.execute(delete(delivery).where(_these(pairs)))
        counts = Counter((row.occasion_id, _COUNTED.get(row.state, Outcome.MISSED)) for row in over)
        for (number, outcome), count in counts.items():
            await increment(self._db, number, outcome, count)
        return last

    def _claimed(self, found: Any) -> Claim:
        assert self._sealer is not None  # noqa: S101 - nobody comes on duty before the storage is unlocked
        return Claim(
            chat=self._sealer.open(found.sealed),
            row=found.chat_id,
            occasion=found.occasion_id,
            edition=found.edition,
            rank=found.rank,
            tries=found.tries,
            repeats=found.repeats,
            withdrawn=found.standing is Standing.WITHDRAWN,
            day=found.day,
            language=found.language,
            time_zone=found.time_zone,
            quiet_from=found.quiet_from,
            quiet_until=found.quiet_until,
        )


def _these(pairs: Sequence[tuple[int, int]]) -> ColumnElement[bool]:
    """Tell these deliveries by their keys, and by their chats too: SQLite walks the whole table for pairs alone."""
    pair = tuple_(delivery.c.chat_id, delivery.c.occasion_id)
    return delivery.c.chat_id.in_([chat_id for chat_id, _ in pairs]) & pair.in_(pairs)


_COUNTED = {State.SENT: Outcome.SENT, State.REFUSED: Outcome.REFUSED, State.UNCONFIRMED: Outcome.UNCONFIRMED}


def _pair(found: Any) -> tuple[int, int]:
    return found.chat_id, found.occasion_id


def _key(claim: Claim, epoch: int) -> dict[str, Any]:
    return {"row": claim.row, "of": claim.occasion, "mine": epoch}
