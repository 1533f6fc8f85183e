"""What chats are owed, for the tests of what is told unasked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import select, update

from storage import Hour, Lane, Letter, Occasion, State, Transaction, Whom
from storage.tables import chat, delivery
from tests.storage.invented import person

NOON = datetime(2012, 8, 4, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DEFAULT: Hour = ("Europe/Minsk", time(10))
FOLLOWERS, SUBSCRIBERS = Whom("ales"), Whom(None)
LETTERS = {("en", 0): Letter("Today."), ("en", 1): Letter("Yesterday."), ("uk", 0): Letter("Сьогодні.")}


@dataclass(frozen=True)
class Row:
    """A delivery as it is stored, by Telegram's id of its chat."""

    chat: int
    occasion: int
    epoch: int
    at: datetime
    rank: int
    state: State
    tries: int
    message: int | None = None


def planned(key: str = "ales", **known: object) -> Occasion:
    """An occasion of the day that is told up to a day late."""
    plain = {"kind": "anniversary", "subject": "ales", "day": NOON.date(), "about": NOON.date(), "latest": 1}
    return Occasion(key=key, **plain | known)  # type: ignore[arg-type] # named by the tests


async def occasion(
    store: Transaction, key: str = "ales", letters: Mapping[tuple[str, int], Letter] = LETTERS, **known: object
) -> int:
    """Store an occasion; give its number."""
    return await store.occasions.add(planned(key, **known), letters)


async def follow(store: Transaction, *chats: int, slug: str = "ales") -> None:
    """Let chats follow somebody."""
    if await store.people.get(slug) is None:
        await store.people.save([person(slug)])
    for one in chats:
        assert await store.follows.add(one, slug)


async def owe(
    store: Transaction,
    number: int,
    whom: Whom = FOLLOWERS,
    *,
    lane: Lane = Lane.ALERTS,
    at: datetime = NOON,
    singly: int | None = None,
    **more: str,
) -> None:
    """Owe an occasion to a whole audience."""
    after: int | None = 0
    while after is not None:
        after = await store.owing.owe(
            number, whom, lane=lane, at=at, default=DEFAULT, singly=singly, after=after, **more
        )


async def rows(store: Transaction) -> list[Row]:
    """Every delivery, by occasion, then chat."""
    sealer = store.carrying._sealer
    assert sealer is not None
    found = await store._db.execute(select(chat.c.sealed, delivery).join(chat, chat.c.id == delivery.c.chat_id))
    return sorted(
        (
            Row(
                sealer.open(one.sealed), one.occasion_id, one.epoch, one.at, one.rank, one.state, one.tries, one.message
            )
            for one in found
        ),
        key=lambda row: (row.occasion, row.chat),
    )


async def owed(store: Transaction, number: int) -> list[int]:
    """The chats that have a row of an occasion."""
    return [row.chat for row in await rows(store) if row.occasion == number]


async def states(store: Transaction) -> dict[int, State]:
    """How far each chat's delivery is, where each is owed one thing."""
    return {row.chat: row.state for row in await rows(store)}


async def become(store: Transaction, state: State, number: int) -> None:
    """Let all deliveries of an occasion be this far."""
    await store._db.execute(update(delivery).where(delivery.c.occasion_id == number).values(state=state))
