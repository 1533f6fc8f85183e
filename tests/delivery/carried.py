"""A courier at work on a real storage, and the post that takes its letters, for the tests of carrying."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import ShiftedClock
from bot.delivery.courier import Courier
from bot.delivery.door import Ways
from bot.delivery.pace import Pace
from bot.delivery.verdict import Sent, Verdict
from storage import Chat, Lane, Letter, Notice, Storage
from tests.storage.owed import DEFAULT, LETTERS, NOON, Row, follow, occasion, owe, rows

MINSK = ZoneInfo(DEFAULT[0])  # three hours ahead of UTC
ALIKE = {("en", 0): Letter("Hello."), ("uk", 0): Letter("Вітаю.")}
PATIENCE = 20  # seconds for what should be a matter of moments
Answer = Callable[[int, Letter], Verdict]


def taken(_chat: int, _letter: Letter) -> Verdict:
    """Take every letter."""
    return Sent()


@dataclass
class Post:
    """Takes letters, answers as the test says, and keeps a list; while `open` is not set nothing comes back."""

    answer: Answer = taken
    took: list[tuple[int, Letter]] = field(default_factory=list)
    open: asyncio.Event = field(default_factory=asyncio.Event)
    under_way: Counter[int] = field(default_factory=Counter)
    most: int = 0  # messages under way at a time
    most_to_one: int = 0  # to one chat

    def __post_init__(self) -> None:
        self.open.set()

    async def __call__(self, chat: int, letter: Letter) -> Verdict:
        """Take a letter."""
        self.took.append((chat, letter))
        self.under_way[chat] += 1
        self.most = max(self.most, self.under_way.total())
        self.most_to_one = max(self.most_to_one, self.under_way[chat])
        try:
            await self.open.wait()
            return self.answer(chat, letter)
        finally:
            self.under_way[chat] -= 1

    @property
    def chats(self) -> list[int]:
        """Which chats it was asked to reach, in order."""
        return [chat for chat, _ in self.took]

    @property
    def texts(self) -> list[str]:
        """What it was asked to say, in order."""
        return [letter.text for _, letter in self.took]


def veil(language: str, ticket: str, late: int) -> Letter:
    """Write one neutral line."""
    return Letter(f"[{language}] {bool(ticket)} {late}", discreet=True)


def gather(language: str, letters: Sequence[Letter]) -> Letter:
    """Make one letter of several."""
    return Letter(f"{language}: " + " ".join(letter.text for letter in letters))


async def nothing_to_change(*_: object) -> Verdict:
    """Refuse to edit or delete."""
    raise AssertionError("nothing is to be edited or deleted here")


@asynccontextmanager
async def courier(
    storage: Storage,
    send: Callable[[int, Letter], Awaitable[Verdict]] | Ways,
    *,
    clock: ShiftedClock | None = None,
    rate: float = 1000,
    repeat_after: timedelta = timedelta(minutes=1),
) -> AsyncIterator[Courier]:
    """Let a courier come on duty and carry, until it is stopped or deposed."""
    async with AsyncExitStack() as opening:
        lead = await opening.enter_async_context(storage.leading())
        async with storage.writing() as store:
            epoch = await store.watch.take_over()
        carrying = Courier(
            storage=storage,
            lead=lead,
            epoch=epoch,
            ways=send
            if isinstance(send, Ways)
            else Ways(send, nothing_to_change, nothing_to_change, nothing_to_change),
            gather=gather,
            veil=veil,
            pace=Pace(rate),
            clock=clock or ShiftedClock(NOON),
            zone=MINSK,
            language="en",
            repeat_after=repeat_after,
        )
        running = asyncio.create_task(carrying.run(), name="carrying")
        try:
            yield carrying
        finally:
            await carrying.stop()
            await asyncio.gather(running, return_exceptions=True)


async def audience(
    storage: Storage,
    *chats: int,
    letters: Mapping[tuple[str, int], Letter] = LETTERS,
    key: str = "ales",
    lane: Lane = Lane.ALERTS,
    at: datetime = NOON,
    **known: object,
) -> int:
    """Owe chats an occasion; give its number."""
    async with storage.writing() as store:
        for one in chats:
            if not await store.follows.has(one, "ales"):
                await follow(store, one)
        number = await occasion(store, key, letters, **known)
        await owe(store, number, lane=lane, at=at)
    return number


async def audience_again(storage: Storage, number: int) -> None:
    """Owe an occasion to those who follow by now."""
    async with storage.writing() as store:
        await owe(store, number)


async def notices(storage: Storage) -> list[Notice]:
    """What organizers are to be told."""
    async with storage.reading() as store:
        return await store.notices.untold()


async def choose(storage: Storage, *chats: Chat) -> None:
    """Keep what chats have chosen."""
    async with storage.writing() as store:
        for chat in chats:
            await store.chats.save(chat)


async def known(storage: Storage, chat: int) -> Chat | None:
    """What is stored about a chat."""
    async with storage.reading() as store:
        return await store.chats.get(chat)


async def stored(storage: Storage) -> list[Row]:
    """Every delivery as it is stored."""
    async with storage.reading() as store:
        return await rows(store)


async def totals(storage: Storage) -> dict[str, int]:
    """What has become of deliveries, without what has not happened."""
    async with storage.reading() as store:
        return {name: count for name, count in (await store.occasions.totals()).items() if count}


async def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - nobody tells when it is so
            await asyncio.sleep(0.005)


async def comes_to(storage: Storage, **expected: int) -> None:
    """Wait until deliveries have come to this."""
    found: dict[str, int] = {}
    try:
        async with asyncio.timeout(PATIENCE):
            while (found := await totals(storage)) != expected:  # noqa: ASYNC110 - nor here
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"it came to {found}, not to {expected}") from None
