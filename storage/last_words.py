"""The last words, as far as they are: one occasion that every chat is told of before all are wiped."""

from dataclasses import dataclass

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.kinds import Outcome, Standing, State
from storage.tables import delivery, letter, occasion
from storage.tallying import increment

LAST_WORDS = "last-words"  # the key of the occasion


@dataclass(frozen=True, slots=True)
class Heard:
    """How many chats were sent them, wait for them, were refused by Telegram, and of how many that is not known."""

    sent: int
    waiting: int
    refused: int
    unconfirmed: int


class LastWords:
    """Tells how far they are, and gives them up."""

    def __init__(self, db: AsyncConnection) -> None:
        self._db = db

    async def heard(self) -> Heard:
        """Count the chats."""
        number = select(occasion.c.id).where(occasion.c.key == LAST_WORDS).scalar_subquery()
        query = select(delivery.c.state, func.count()).where(delivery.c.occasion_id == number)
        counts: dict[State, int] = dict((await self._db.execute(query.group_by(delivery.c.state))).all())
        return Heard(
            sent=counts.get(State.SENT, 0),
            waiting=sum(count for state, count in counts.items() if state <= State.SENDING),
            refused=counts.get(State.REFUSED, 0),
            unconfirmed=counts.get(State.UNCONFIRMED, 0),
        )

    async def give_up(self) -> Heard:
        """Send them to nobody more, and forget who was sent them; give how far they had come."""
        heard = await self.heard()
        number = await self._db.scalar(select(occasion.c.id).where(occasion.c.key == LAST_WORDS))
        if number is not None:
            await self._db.execute(update(occasion).where(occasion.c.id == number).values(standing=Standing.CLOSED))
            await self._db.execute(delete(letter).where(letter.c.occasion_id == number))
            await self._db.execute(delete(delivery).where(delivery.c.occasion_id == number))
            await increment(self._db, number, Outcome.SENT, heard.sent)
            await increment(self._db, number, Outcome.WITHDRAWN, heard.waiting)
            await increment(self._db, number, Outcome.REFUSED, heard.refused)
            await increment(self._db, number, Outcome.UNCONFIRMED, heard.unconfirmed)
        return heard
