"""A planner on duty whose clock a test sets, chats that follow, and what leaves for them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.alerts.owing import Owing
from bot.alerts.planner import Planner
from bot.conversation import Defaults
from bot.delivery.parcel import local, quiet_until
from storage import (
    ActionDay,
    Chat,
    Claim,
    Lane,
    Lead,
    News,
    Notice,
    Outcome,
    Person,
    Settled,
    State,
    Storage,
    Transaction,
)

MINSK = ZoneInfo("Europe/Minsk")
DEFAULTS = Defaults(MINSK, time(10))
ANNA, BORIS = 1_000_042, 1_000_043


def minsk(text: str) -> datetime:
    """Give the instant at which clocks in Minsk show this."""
    return datetime.fromisoformat(text).replace(tzinfo=MINSK).astimezone(UTC)


@dataclass
class Desk:
    """A planner at work; `now` is what its clock shows, `texts` and `lanes` those of what left last."""

    storage: Storage
    lead: Lead
    singly: int = 3
    now: datetime = field(default_factory=lambda: minsk("2012-08-01 12:00"))
    texts: list[str] = field(default_factory=list)
    lanes: list[Lane] = field(default_factory=list)
    epoch: int = 0

    async def takes_over(self) -> None:
        """Come on duty with nothing in mind, as after a restart."""
        async with self.storage.writing() as store:
            self.epoch = await store.watch.take_over()
        owing = Owing(self.storage, self.lead, self.epoch, DEFAULTS, self.singly)
        self.planner = Planner(owing, lambda: self.now)

    async def plans(self, text: str) -> None:
        """Tick when clocks in Minsk show this."""
        self.now = minsk(text)
        await self.planner.tick()

    async def tells(self, text: str) -> list[tuple[int, str]]:
        """Tick, and let everything leave that may leave then."""
        await self.plans(text)
        return await self.leaves()

    async def leaves(self) -> list[tuple[int, str]]:
        """Let everything leave that may leave now, as the courier does: chats, and keys of occasions."""
        self.texts, self.lanes, left = [], [], []
        async with self.storage.writing() as store:
            for claim in await store.carrying.claim(self.epoch, 1000, self.now):
                if text := await self._carried(claim, store):
                    planned = await store.occasions.get(claim.occasion)
                    assert planned
                    left.append((claim.chat, planned.key))
                    self.texts.append(text)
                    self.lanes.append(Lane(claim.rank // 2))
        return left

    async def _carried(self, claim: Claim, store: Transaction) -> str:
        if claim.withdrawn:
            await store.carrying.drop(self.epoch, [claim], Outcome.WITHDRAWN)
            return ""
        if end := quiet_until(claim, self.now, MINSK):
            await store.carrying.settle(self.epoch, [Settled(claim, State.LATER, end)])
            return ""
        late = max(0, (local(claim, self.now, MINSK) - claim.day).days)
        letter = await store.occasions.letter(claim.occasion, claim.language or "en", late)
        if letter is None:
            await store.carrying.drop(self.epoch, [claim], Outcome.MISSED)
            return ""
        await store.carrying.settle(self.epoch, [Settled(claim, State.SENT, self.now)])
        return letter.text

    async def saves(self, *records: Person | ActionDay) -> None:
        """Keep case files and action days, as an import or an organizer does."""
        async with self.storage.writing() as store:
            await store.people.save([one for one in records if isinstance(one, Person)])
            await store.days.save([one for one in records if isinstance(one, ActionDay)])

    async def follows(self, chat: int, *slugs: str) -> None:
        async with self.storage.writing() as store:
            for slug in slugs or ("vera-vydumka",):
                await store.follows.add(chat, slug)

    async def chooses(self, chosen: Chat) -> None:
        async with self.storage.writing() as store:
            await store.chats.save(chosen)

    async def marks(self, news: News, text: str) -> None:
        """Keep news marked when clocks in Minsk show this."""
        async with self.storage.writing() as store:
            await store.news.mark(news, minsk(text))

    async def notices(self) -> list[Notice]:
        async with self.storage.reading() as store:
            return await store.notices.untold()

    async def count(self, outcome: Outcome) -> int:
        async with self.storage.reading() as store:
            return await store.tallies.count(outcome)


@asynccontextmanager
async def on_duty(storage: Storage, *, singly: int = 3) -> AsyncIterator[Desk]:
    async with storage.leading() as lead:
        desk = Desk(storage, lead, singly)
        await desk.takes_over()
        yield desk
