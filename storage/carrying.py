"""Carrying deliveries: claimed before they are sent, settled after, many in one transaction.

1. A claim is written down before the message leaves: after a crash what was claimed may have arrived.
2. A claim carries the number of whoever is on duty. Nobody settles what another has claimed, and whoever comes on duty
   takes what is left of the one before as unconfirmed.
3. What is edited or deleted may be so once more: that does no harm.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.announced import Announced
from storage.claiming import due
from storage.clearing import clear
from storage.deliveries import THIS, UNDER_WAY, announced, pair, these
from storage.kinds import Outcome, Stage, Standing, State, Task
from storage.occasions import Occasions
from storage.post import Claim, Letter, Settled
from storage.progress import move, moved, places
from storage.saving import chunks
from storage.secrets import Sealer
from storage.tables import delivery, occasion
from storage.tallying import increment

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
        self._occasions = Occasions(db)

    async def claim(self, epoch: int, most: int, now: datetime) -> list[Claim]:
        """Claim up to so many deliveries that may go now, the most urgent first, and all that is gathered with them."""
        found = await due(self._db, most, now)
        if found:
            rows = [{"row": one.chat_id, "of": one.occasion_id, "mine": epoch, "when": now} for one in found]
            await self._db.execute(_CLAIM, rows)
        return [self._claimed(one) for one in found]

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
        counted = places(one for one in unknown if announced(one.rank))
        await move(self._db, moved(counted, Stage.UNCONFIRMED))
        for number, count in Counter(number for _, number in again).items():
            await increment(self._db, number, Outcome.REPEATED, count)
        return len(rows)

    async def opened(self, ticket: str, language: str, late: int) -> Letter | None:
        """Give the letter that a discreet chat was sent as a neutral line; None if it no longer holds, or is gone."""
        number = self._sealer.opened(ticket) if self._sealer else None
        if number is None or not await self._occasions.showable(number):
            return None
        return await self._occasions.letter(number, language, late)

    async def release(self, epoch: int, known: Collection[tuple[int, int]], at: datetime) -> None:
        """Give back what was claimed under this number but is not among those known to be under way."""
        mine = (delivery.c.state == State.SENDING) & (delivery.c.epoch == epoch)
        found = await self._db.execute(select(delivery.c.chat_id, delivery.c.occasion_id).where(UNDER_WAY, mine))
        for key in [tuple(one) for one in found]:
            if key not in known:
                this = tuple_(delivery.c.chat_id, delivery.c.occasion_id) == tuple_(*key)
                await self._db.execute(update(delivery).where(this).values(state=State.DUE, at=at))

    async def _become(self, keys: Sequence[tuple[int, int]], state: State, at: datetime, tries: int = 0) -> None:
        values = {"state": state, "at": at, "tries": delivery.c.tries + tries}
        for some in chunks(keys, 200):
            await self._db.execute(update(delivery).where(these(some)).values(values))

    async def clear(self, before: datetime, after: int, most: int) -> int | None:
        """Count and delete the rows of closed occasions that came to an end before this instant; see `clear`."""
        return await clear(self._db, before, after, most)

    def _claimed(self, found: Any) -> Claim:
        assert self._sealer is not None  # noqa: S101 - nobody comes on duty before the storage is unlocked
        task, message = (found.task, found.message) if announced(found.rank) else (Task.SEND, None)
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
            discreet=found.discreet,
            ticket=self._sealer.ticket(found.occasion_id) if found.discreet else "",
            task=task,
            message=message,
        )


def _key(claim: Claim, epoch: int) -> dict[str, Any]:
    return {"row": claim.row, "of": claim.occasion, "mine": epoch}
