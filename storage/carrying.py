"""Carrying deliveries: claimed before they are sent, settled after, many in one transaction.

1. A claim is written down before the message leaves: after a crash what was claimed may have arrived.
2. A claim carries the number of whoever is on duty. Nobody settles what another has claimed, and whoever comes on duty
   takes what is left of the one before as unconfirmed.
3. Of the gathered lane all that waits for a chat is claimed at once, for it goes out as one message; and not before
   the planner has come to the end, for it may still be owing more of it.
4. Announcements come last and are looked at one by one: a million rows of one that is paused cost nothing.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, select, true, tuple_, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.announced import Announced, become
from storage.deliveries import ANNOUNCED, THIS, UNDER_WAY, WAITING, announced, pair, these
from storage.kinds import Lane, Outcome, Stage, Standing, State, Task
from storage.post import Claim, Settled
from storage.progress import move, moved, place
from storage.saving import chunks
from storage.secrets import Sealer
from storage.tables import chat, delivery, duty, occasion, progress
from storage.tallying import increment

RANKS = tuple(range(2 * Lane.ANNOUNCEMENTS))
_GATHERED = (2 * Lane.GATHERED, 2 * Lane.GATHERED + 1)
_LAST = (2 * Lane.ANNOUNCEMENTS, 2 * Lane.ANNOUNCEMENTS + 1)
_MAY_GO = (occasion.c.standing != Standing.DOUBTFUL) & (occasion.c.standing != Standing.PAUSED)
_ALL_PLANNED = delivery.c.at <= func.coalesce(select(duty.c.planned_until).scalar_subquery(), delivery.c.at)


def _next_of(rank: int, *among: ColumnElement[bool]) -> Any:
    """Select what waits in this rank and may go; each rank is a stretch of an index."""
    return (
        select(*(delivery.c[name] for name in ("chat_id", "occasion_id", "rank", "at", "tries", "message")))
        .join(occasion, occasion.c.id == delivery.c.occasion_id)
        .where(WAITING, delivery.c.rank == rank, delivery.c.at <= bindparam("now"), *among)
        .where(_MAY_GO, _ALL_PLANNED if rank in _GATHERED else true())
        .order_by(delivery.c.at)
        .limit(bindparam("most"))
        .subquery()
    )


def _whole(of: Any, *more: Any) -> Any:
    """Select all that a claim holds, of these deliveries."""
    return (
        select(
            *(of.c.chat_id, of.c.occasion_id, of.c.rank, of.c.tries),
            *(occasion.c.edition, occasion.c.repeats, occasion.c.standing, occasion.c.day),
            *(chat.c.sealed, chat.c.language, chat.c.time_zone, chat.c.quiet_from, chat.c.quiet_until),
            *more,
        )
        .join_from(of, chat, chat.c.id == of.c.chat_id)
        .join(occasion, occasion.c.id == of.c.occasion_id)
    )


def _first(of: Any, *more: Any) -> Any:
    return _whole(of, *more).order_by(of.c.rank, of.c.at, of.c.chat_id, of.c.occasion_id).limit(bindparam("most"))


# Asked at each turn: built once, for building them takes longer than asking.
_NEXT = _first(union_all(*(select(_next_of(rank)) for rank in RANKS)).subquery())
_THIS_ONE = (ANNOUNCED, delivery.c.occasion_id == bindparam("of"))
_ONE = union_all(*(select(_next_of(rank, *_THIS_ONE)) for rank in _LAST)).subquery()
_ANNOUNCEMENT = _first(_ONE, _ONE.c.at, _ONE.c.message, occasion.c.task)
_ANNOUNCEMENTS = (  # those with something to do
    select(progress.c.occasion_id)
    .join(occasion, occasion.c.id == progress.c.occasion_id)
    .where(progress.c.stage.in_((Stage.OWED, Stage.CHANGING)), progress.c.count > 0)
    .where(_MAY_GO)
    .distinct()
)
_GATHERED_TOO = (
    _whole(delivery)
    .where(WAITING, delivery.c.rank.in_(_GATHERED), delivery.c.at <= bindparam("now"), _ALL_PLANNED)
    .where(delivery.c.chat_id.in_(bindparam("chats", expanding=True)), _MAY_GO)
)
_MINE = THIS & (delivery.c.state == State.SENDING) & (delivery.c.epoch == bindparam("mine"))
_CLAIM = update(delivery).where(THIS).values(state=State.SENDING, epoch=bindparam("mine"), at=bindparam("when"))
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
        self._announced = Announced(db, sealer)

    async def claim(self, epoch: int, most: int, now: datetime) -> list[Claim]:
        """Claim up to so many deliveries that may go now, the most urgent first, and all that is gathered with them."""
        found = {pair(one): one for one in await self._db.execute(_NEXT, {"now": now, "most": most})}
        if chats := {one.chat_id for one in found.values() if one.rank in _GATHERED}:
            more = await self._db.execute(_GATHERED_TOO, {"now": now, "chats": list(chats)})
            found |= {pair(one): one for one in more}
        if len(found) < most:
            found |= {pair(one): one for one in await self._announcements(most - len(found), now)}
        if not found:
            return []
        await self._db.execute(_CLAIM, [{"row": c, "of": o, "mine": epoch, "when": now} for c, o in found])
        return [
            self._claimed(one, one.task, one.message) if announced(one.rank) else self._claimed(one)
            for one in found.values()
        ]

    async def settle(self, epoch: int, settled: Sequence[Settled]) -> None:
        """Write down what became of claims; of those another has taken over meanwhile nothing."""
        rows = [
            _key(one.claim, epoch) | {"then": one.state, "when": one.at, "more": int(one.failed)}
            for one in settled
            if not announced(one.claim.rank)
        ]
        if rows:
            await self._db.execute(_SETTLE, rows)
        if len(rows) < len(settled):
            await self._announced.settle(epoch, [one for one in settled if announced(one.claim.rank)])

    async def drop(self, epoch: int, claims: Sequence[Claim], outcome: Outcome) -> None:
        """Delete deliveries that are over and leave nothing to be remembered, and count them."""
        if some := [claim for claim in claims if announced(claim.rank)]:
            await self._announced.drop(epoch, some, outcome)
        for claim in [claim for claim in claims if not announced(claim.rank)]:
            gone = await self._db.execute(_DROP, _key(claim, epoch))
            await increment(self._db, claim.occasion, outcome, gone.rowcount)

    async def inherit(self, repeat_at: datetime) -> int:
        """Take over what the one before left in sending: it may have arrived. Give how much that was.

        What was to be edited or deleted is so once more, which does no harm.
        """
        left = (
            select(delivery, occasion.c.repeats)
            .join(occasion, occasion.c.id == delivery.c.occasion_id)
            .where(UNDER_WAY, delivery.c.state == State.SENDING)
        )
        rows = (await self._db.execute(left)).all()
        changing = [one for one in rows if one.message is not None]
        await self._become([pair(one) for one in changing], State.REPEAT, repeat_at, tries=1)
        again = [pair(one) for one in rows if one.message is None and one.repeats]
        await self._become(again, State.REPEAT, repeat_at)
        unknown = [one for one in rows if one.message is None and not one.repeats]
        await self._become([pair(one) for one in unknown], State.UNCONFIRMED, repeat_at)
        await become(self._db, [one for one in unknown if announced(one.rank)], State.UNCONFIRMED)
        for number, count in Counter(number for _, number in again).items():
            await increment(self._db, number, Outcome.REPEATED, count)
        return len(rows)

    async def release(self, epoch: int, known: Collection[tuple[int, int]], at: datetime) -> None:
        """Give back what was claimed under this number but is not among those known to be under way."""
        mine = (delivery.c.state == State.SENDING) & (delivery.c.epoch == epoch)
        found = await self._db.execute(select(delivery.c.chat_id, delivery.c.occasion_id).where(UNDER_WAY, mine))
        for key in [tuple(one) for one in found]:
            if key not in known:
                this = tuple_(delivery.c.chat_id, delivery.c.occasion_id) == tuple_(*key)
                await self._db.execute(update(delivery).where(this).values(state=State.DUE, at=at))

    async def _announcements(self, most: int, now: datetime) -> list[Any]:
        """Find what may go now of announcements that nothing holds up, those that wait longest first."""
        found = list[Any]()
        for number in list(await self._db.scalars(_ANNOUNCEMENTS)):
            found += await self._db.execute(_ANNOUNCEMENT, {"of": number, "now": now, "most": most})
        return sorted(found, key=lambda one: (one.rank, one.at, pair(one)))[:most]

    async def _become(self, keys: Sequence[tuple[int, int]], state: State, at: datetime, tries: int = 0) -> None:
        values = {"state": state, "at": at, "tries": delivery.c.tries + tries}
        for some in chunks(keys, 200):
            await self._db.execute(update(delivery).where(these(some)).values(values))

    async def clear(self, before: datetime, after: int, most: int) -> int | None:
        """Count and delete the rows of closed occasions that came to an end before this instant.

        What is to be edited or deleted has not come to its end.
        Walks `most` rows, and what more its last chat has, from the chat of number `after` on; gives where to go on,
        None at the end.
        """
        walked = select(delivery.c.chat_id).where(delivery.c.chat_id > after).order_by(delivery.c.chat_id).limit(most)
        last: int | None = await self._db.scalar(select(func.max(walked.subquery().c.chat_id)))
        if last is None:
            return None
        rows = await self._db.execute(
            select(delivery, occasion.c.standing)
            .join(occasion, occasion.c.id == delivery.c.occasion_id)
            .where(delivery.c.chat_id > after, delivery.c.chat_id <= last)
        )
        over = [row for row in rows if row.standing is Standing.CLOSED and row.at < before and _is_over(row)]
        for some in chunks(over, 200):
            await self._db.execute(delete(delivery).where(these([pair(row) for row in some])))
        missed = [row for row in over if row.state < State.SENDING and announced(row.rank)]
        await move(self._db, moved([place(row) for row in missed], Stage.MISSED))
        counts = Counter((row.occasion_id, _outcome(row)) for row in over)
        for (number, outcome), count in counts.items():
            await increment(self._db, number, outcome, count)
        return last

    def _claimed(self, found: Any, task: Task = Task.SEND, message: int | None = None) -> Claim:
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
            task=task,
            message=message,
        )


def _is_over(row: Any) -> bool:
    return bool(row.state > State.SENDING or (row.state < State.SENDING and row.message is None))


def _outcome(row: Any) -> Outcome:
    """Tell what became of the letter; what could not be edited or deleted was sent nevertheless."""
    return Outcome.SENT if row.message is not None else _COUNTED.get(row.state, Outcome.MISSED)


_COUNTED = {
    State.SENT: Outcome.SENT,
    State.CORRECTED: Outcome.SENT,
    State.REFUSED: Outcome.REFUSED,
    State.FAILED: Outcome.REFUSED,
    State.UNCONFIRMED: Outcome.UNCONFIRMED,
}


def _key(claim: Claim, epoch: int) -> dict[str, Any]:
    return {"row": claim.row, "of": claim.occasion, "mine": epoch}
