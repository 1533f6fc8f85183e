"""Whatever happens to an announcement, and in whatever order, each chat stays counted exactly once, where it stands."""

from collections import Counter
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from storage import Chat, Claim, Lane, Outcome, Settled, Stage, Standing, State, Storage, Transaction
from storage.progress import Place, place
from storage.tables import delivery
from tests.storage.announcing import CORRECTED, EVERYONE, MINE, announce, announcement, walk
from tests.storage.owed import NOON, owe

PEOPLE, GROUPS = range(1, 16), range(-10, 0)
LANGUAGES = ("be", "ru", None)
STEPS = 60
ENDS = (State.SENT, State.CORRECTED, State.REFUSED, State.FAILED, State.UNCONFIRMED, State.LATER, State.REPEAT)
DROPS = (Outcome.GONE, Outcome.MISSED, Outcome.WITHDRAWN, Outcome.RECALLED, Outcome.ABSENT)
Key = tuple[int, int]


class Story:
    """Two announcements, some chats, and all that may happen to them; `left` counts those whose rows are gone."""

    def __init__(self, store: Transaction, random: Random) -> None:
        self.store, self.random = store, random
        self.numbers = list[int]()
        self.under_way = list[Claim]()
        self.left = Counter[Place]()

    async def begin(self) -> None:
        """Owe two announcements to everybody."""
        for chat in (*PEOPLE, *GROUPS):
            await self.store.chats.save(Chat(chat, self.random.choice(LANGUAGES)))
        self.numbers = [await announce(self.store, key=key) for key in ("one", "two")]

    async def happen(self) -> None:
        """Let something happen, and notice which rows went, and as what."""
        before = await self.here()
        way = self.random.choice(
            [
                *4 * [self.claim],
                *4 * [self.settle],
                *(self.drop, self.redo, self.retry, self.cancel, self.stand, self.inherit, self.release),
                *(self.forget, self.move, self.speak, self.owe_again, self.clear),
            ]
        )
        ends = await way()
        here = await self.here()
        for key in before.keys() - here.keys():
            number, language, stage = place(before[key])
            if way == self.move and before[key].message is not None and stage is not Stage.CORRECTED:
                stage = Stage.SENT  # in the supergroup nobody knows the message
            elif stage in {Stage.OWED, Stage.CHANGING}:
                assert ends
                stage = ends
            self.left[number, language, stage] += 1

    async def here(self) -> dict[Key, Any]:
        """Give each row that is still here."""
        found = await self.store._db.execute(select(delivery))
        return {(row.chat_id, row.occasion_id): row for row in found}

    async def claim(self) -> None:
        self.under_way += await self.store.carrying.claim(MINE, self.random.randrange(1, 12), NOON)

    async def settle(self) -> None:
        claims = [self.under_way.pop() for _ in range(self.random.randrange(1 + len(self.under_way)))]
        settled = []
        for claim in claims:
            message = self.random.choice([None, abs(claim.chat) + 500])
            settled.append(Settled(claim, self.random.choice(ENDS), NOON, message=message, reason="some"))
        await self.store.carrying.settle(MINE, settled)

    async def drop(self) -> Stage:
        outcome = self.random.choice(DROPS)
        claims = [self.under_way.pop() for _ in range(min(3, len(self.under_way)))]
        await self.store.carrying.drop(MINE, claims, outcome)
        return Stage(outcome.value)

    async def redo(self) -> Stage:
        number = self.random.choice(self.numbers)
        if self.random.random() < 0.5:
            await self.store.occasions.correct(number, announcement(str(number)), CORRECTED)
        else:
            await self.store.occasions.recall(number)
        await walk(lambda after: self.store.redoing.redo(number, NOON, after, 7))
        return Stage.WITHDRAWN

    async def retry(self) -> None:
        number = self.random.choice(self.numbers)
        await walk(lambda after: self.store.redoing.retry(number, NOON, after, 5))

    async def cancel(self) -> Stage:
        number = self.random.choice(self.numbers)
        if self.random.random() < 0.3:
            await walk(lambda after: self.store.redoing.drop_waiting(number, Outcome.WITHDRAWN, after, 5))
        return Stage.WITHDRAWN

    async def stand(self) -> None:
        await self.store.occasions.stand(self.random.choice(self.numbers), self.random.choice(list(Standing)))

    async def inherit(self) -> None:
        await self.store.carrying.inherit(NOON)

    async def release(self) -> None:
        known = [(claim.row, claim.occasion) for claim in self.under_way if self.random.random() < 0.5]
        await self.store.carrying.release(MINE, known, NOON)

    async def forget(self) -> Stage:
        await self.store.chats.forget(self.random.choice([*PEOPLE, *GROUPS]))
        return Stage.GONE

    async def move(self) -> Stage:
        group = self.random.choice(GROUPS)
        await self.store.chats.move(group, self.random.choice([*GROUPS, group - 1_000]))
        return Stage.GONE

    async def speak(self) -> None:
        chat = await self.store.chats.get(self.random.choice(PEOPLE))
        await self.store.chats.save(Chat(chat.id if chat else 1, self.random.choice(LANGUAGES)))

    async def owe_again(self) -> None:
        await owe(self.store, self.random.choice(self.numbers), EVERYONE, lane=Lane.ANNOUNCEMENTS)

    async def clear(self) -> Stage:
        if self.random.random() < 0.2:
            await walk(lambda after: self.store.carrying.clear(NOON + timedelta(hours=1), after, 5))
        return Stage.MISSED


@pytest.mark.parametrize("seed", range(12))
async def test_the_counts_are_those_of_the_rows_here_and_of_the_rows_that_left(storage: Storage, seed: int) -> None:
    async with storage.writing() as store:
        story = Story(store, Random(seed))  # noqa: S311 - repeatable on purpose
        await story.begin()
        for _ in range(STEPS):
            await story.happen()
            counted = Counter(map(place, (await story.here()).values())) + story.left
            kept = Counter(
                {
                    (number, language, stage): count
                    for number in story.numbers
                    for (language, stage), count in (await store.progress.of(number)).items()
                }
            )
            assert kept == counted
            assert min(kept.values()) > 0
