"""Settling deliveries of announcements: what was sent is remembered, so that it can be changed, and all is counted.

1. Only what is still this sender's is settled, as of all deliveries; it is looked up first, to be counted.
2. An order that was given while a claim was under way has passed it by: what is settled under a former edition, and
   has a message in the chat, is due again at once.
3. A group that moved meanwhile knows the message by another number, which may be somebody else's: none is kept.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.deliveries import THIS, pair, these
from storage.kinds import Outcome, Stage, State, Task
from storage.post import Claim, Settled
from storage.progress import Place, move, moved, note, place, stage
from storage.saving import chunks
from storage.secrets import Sealer
from storage.tables import chat, delivery, occasion
from storage.tallying import increment

_SETTLE = (
    update(delivery)
    .where(THIS)
    .values({name: bindparam(f"then_{name}") for name in ("state", "at", "tries", "message", "edition")})
)
_AT_ONCE = 200


class Announced:
    """The deliveries of announcements that are under way."""

    def __init__(self, db: AsyncConnection, sealer: Sealer | None) -> None:
        self._db = db
        self._sealer = sealer

    async def settle(self, epoch: int, settled: Sequence[Settled]) -> None:
        """Write down what became of claims; of those another has taken over meanwhile nothing."""
        mine = await self._mine(epoch, [one.claim for one in settled])
        orders = await self._orders({one.claim.occasion for one in settled})
        rows, moves, reasons = [], Counter[Place](), Counter[tuple[int, str]]()
        for one in settled:
            if (row := mine.pop(_key(one.claim), None)) is None:
                continue
            then = self._then(one, row, *orders[one.claim.occasion])
            rows.append({"row": row.chat_id, "of": row.occasion_id} | {f"then_{name}": it for name, it in then.items()})
            moves[place(row)] -= 1
            moves[row.occasion_id, row.language, stage(then["state"], then["message"])] += 1
            if one.reason:
                reasons[row.occasion_id, one.reason] += 1
        if rows:
            await self._db.execute(_SETTLE, rows)
        await move(self._db, moves)
        await note(self._db, reasons)

    async def drop(self, epoch: int, claims: Sequence[Claim], outcome: Outcome) -> None:
        """Delete deliveries that are over, and count them."""
        mine = await self._mine(epoch, claims)
        for some in chunks(mine, _AT_ONCE):
            await self._db.execute(delete(delivery).where(these(some)))
        await leave(self._db, mine.values(), outcome)

    def _then(self, one: Settled, row: Any, ordered: int, task: Task) -> dict[str, Any]:
        """Give what the row is to hold."""
        message = row.message if row.message is not None else self._sent(one, row)
        then = {"state": one.state, "at": one.at, "tries": row.tries + one.failed, "message": message}
        if one.state < State.SENDING:
            return then | {"edition": row.edition}
        if message is not None and task is not Task.SEND and one.claim.edition < ordered:
            then |= {"state": State.DUE, "tries": 0}
        return then | {"edition": one.claim.edition}

    def _sent(self, one: Settled, row: Any) -> int | None:
        assert self._sealer is not None  # noqa: S101 - nobody comes on duty before the storage is unlocked
        moves = one.message is not None and one.claim.chat < 0
        return None if moves and self._sealer.open(row.sealed) != one.claim.chat else one.message

    async def _mine(self, epoch: int, claims: Iterable[Claim]) -> dict[tuple[int, int], Any]:
        """Give the rows of those claims that are still claimed under this number."""
        found = dict[tuple[int, int], Any]()
        for some in chunks([_key(claim) for claim in claims], _AT_ONCE):
            query = select(delivery, chat.c.sealed).join(chat, chat.c.id == delivery.c.chat_id)
            claimed = (delivery.c.state == State.SENDING) & (delivery.c.epoch == epoch)
            found |= {pair(row): row for row in await self._db.execute(query.where(these(some), claimed))}
        return found

    async def _orders(self, numbers: Collection[int]) -> dict[int, tuple[int, Task]]:
        query = select(occasion.c.id, occasion.c.edition, occasion.c.task).where(occasion.c.id.in_(numbers))
        return {number: (edition, task) for number, edition, task in await self._db.execute(query)}


async def leave(db: AsyncConnection, rows: Iterable[Any], outcome: Outcome) -> None:
    """Count deliveries that are deleted for this outcome."""
    left = [place(row) for row in rows]
    await move(db, moved(left, Stage(outcome.value)))
    for number, count in Counter(number for number, *_ in left).items():
        await increment(db, number, outcome, count)


async def become(db: AsyncConnection, rows: Iterable[Any], state: State) -> None:
    """Count deliveries that come to this state all together."""
    moves = Counter[Place]()
    for row in rows:
        moves[place(row)] -= 1
        moves[row.occasion_id, row.language, stage(state, row.message)] += 1
    await move(db, moves)


def _key(claim: Claim) -> tuple[int, int]:
    return claim.row, claim.occasion
