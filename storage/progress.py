"""How far announcements are, by language and stage: counted as it happens, for counting a million rows takes too long.

Whoever changes a delivery of an announcement, or deletes it, moves its count within the same transaction.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Table, and_, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.kinds import Stage, State
from storage.rounding import FEW, rounded
from storage.tables import delivery, progress, reason, tally

Place = tuple[int, str, Stage]  # where one is counted: occasion, language, stage
OTHER = "other"
_REASONS = 20  # kept of one announcement in Telegram's words; what comes after is other


def stage(state: State, message: int | None) -> Stage:
    """Tell where a delivery stands.

    >>> stage(State.DUE, None), stage(State.DUE, 7), stage(State.FAILED, None), stage(State.FAILED, 7)
    (<Stage.OWED: 'owed'>, <Stage.CHANGING: 'changing'>, <Stage.FAILED: 'failed'>, <Stage.KEPT: 'kept'>)
    """
    if state <= State.SENDING:
        return Stage.OWED if message is None else Stage.CHANGING
    if message is not None and state in {State.REFUSED, State.FAILED}:
        return Stage.KEPT
    return _STAGES[state]


_STAGES = {
    State.SENT: Stage.SENT,
    State.CORRECTED: Stage.CORRECTED,
    State.REFUSED: Stage.REFUSED,
    State.FAILED: Stage.FAILED,
    State.UNCONFIRMED: Stage.UNCONFIRMED,
}


def place(row: Any) -> Place:
    """Tell where a delivery is counted."""
    return row.occasion_id, row.language, stage(row.state, row.message)


def places(rows: Iterable[Any]) -> Counter[Place]:
    """Count deliveries where they stand."""
    return Counter(map(place, rows))


def moved(standing: Mapping[Place, int], to: Stage) -> Counter[Place]:
    """Let those counted here be counted there."""
    moves = Counter[Place]()
    for (number, language, before), count in standing.items():
        moves[number, language, before] -= count
        moves[number, language, to] += count
    return moves


async def move(db: AsyncConnection, moves: Mapping[Place, int]) -> None:
    """Add to these counts, or take from them."""
    rows = [
        {"occasion_id": number, "language": language, "stage": where, "count": by}
        for (number, language, where), by in moves.items()
        if by
    ]
    await _add(db, progress, rows)


async def note(db: AsyncConnection, reasons: Mapping[tuple[int, str], int]) -> None:
    """Count why Telegram refused, by occasion and reason."""
    counted = Counter[tuple[int, str]]()
    for number in {number for number, _ in reasons}:
        known = set(await db.scalars(select(reason.c.text).where(reason.c.occasion_id == number))) - {OTHER}
        for text in [text for of, text in reasons if of == number]:
            if len(known) < _REASONS:
                known.add(text)
            counted[number, text if text in known else OTHER] += reasons[number, text]
    rows = [{"occasion_id": number, "text": text, "count": by} for (number, text), by in counted.items()]
    await _add(db, reason, rows)


class Progress:
    """The counts of each announcement."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def of(self, number: int) -> dict[tuple[str, Stage], int]:
        """Count the chats at each stage by language, without those stages where there are none.

        The language is the one the chat read when it was owed the announcement.
        """
        query = select(progress.c.language, progress.c.stage, progress.c.count)
        found = await self._db.execute(query.where(progress.c.occasion_id == number, progress.c.count != 0))
        return {(language, where): count for language, where, count in found}

    async def coarsen(self, number: int) -> bool:
        """Let only rounded numbers be known, once nobody is known any more who was sent it; tell whether that is so."""
        if (
            await self._db.scalar(select(delivery.c.chat_id).where(delivery.c.occasion_id == number).limit(1))
            is not None
        ):
            return False
        for table in (progress, reason, tally):
            await _coarsen(self._db, table, number)
        return True

    async def reasons(self, number: int) -> dict[str, int]:
        """Tell how often Telegram refused for which reason, the most frequent first, also where a retry went well."""
        query = select(reason.c.text, reason.c.count).where(reason.c.occasion_id == number)
        found = await self._db.execute(query.order_by(reason.c.count.desc(), reason.c.text))
        return dict(found.all())


async def _coarsen(db: AsyncConnection, table: Table, number: int) -> None:
    """Round every count of an occasion; of fewer than ten nothing is kept."""
    await db.execute(delete(table).where(table.c.occasion_id == number, table.c.count < FEW))
    keys = [column for column in table.primary_key if column.name != "occasion_id"]
    for count, *key in (await db.execute(select(table.c.count, *keys).where(table.c.occasion_id == number))).all():
        this = and_(table.c.occasion_id == number, *(column == of for column, of in zip(keys, key, strict=True)))
        await db.execute(update(table).where(this).values(count=rounded(count)))


async def _add(db: AsyncConnection, table: Table, rows: list[dict[str, object]]) -> None:
    if not rows:
        return
    insert = sqlite.insert(table) if db.dialect.name == "sqlite" else postgresql.insert(table)
    more = {"count": table.c.count + insert.excluded.count}
    await db.execute(insert.on_conflict_do_update(index_elements=list(table.primary_key), set_=more), rows)
