"""The courier loses nothing and repeats nothing when the database, the process or the lead is in trouble."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.clock import ShiftedClock
from bot.delivery import courier as the_courier
from bot.delivery import door as the_door
from bot.delivery.pace import Pace
from bot.delivery.verdict import Culprit, Gone, Refused, Sent, Verdict
from storage import Deposed, Letter, Storage, Transaction
from tests.delivery.carried import Post, audience, comes_to, courier, notices, stored, totals, until
from tests.storage.owed import NOON

HOUR = timedelta(hours=1)


class Shaky:
    """A storage whose transactions fail as told: `away` before they begin, `undone` at their end, `unheard` after."""

    def __init__(self, storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ways: list[str] = []
        self._well = storage.writing
        monkeypatch.setattr(storage, "writing", self._writing)
        monkeypatch.setattr(the_courier, "_FIRST_PAUSE", 0.01)

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[Transaction]:
        way = self.ways.pop(0) if self.ways else "well"
        trouble = OperationalError("COMMIT", {}, OSError("the disk is full"))
        if way == "away":
            raise trouble
        async with self._well() as store:
            yield store
            if way == "undone":
                raise trouble
        if way == "unheard":
            raise trouble


@pytest.mark.parametrize(
    "ways",
    [
        ["away"] * 3,
        ["undone"] * 3,
        ["unheard"] * 3,
        ["well", "unheard", "away", "undone", "well", "unheard", "unheard", "well", "undone"],
    ],
    ids=["away", "undone", "unheard", "all of it"],
)
async def test_a_database_that_fails_for_a_moment_loses_and_repeats_nothing(
    storage: Storage, monkeypatch: pytest.MonkeyPatch, ways: list[str]
) -> None:
    await audience(storage, *range(1, 121))
    shaky = Shaky(storage, monkeypatch)
    post = Post(lambda chat, _: Gone() if chat == 1 else Refused("no", Culprit.CHAT) if chat == 2 else Sent())
    async with courier(storage, post):
        shaky.ways += ways
        await comes_to(storage, sent=118, gone=1, refused=1)
        shaky.ways.clear()
    assert sorted(post.chats) == list(range(1, 121))


async def test_outcomes_that_could_not_be_written_down_are_kept_until_they_can(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await audience(storage, *range(1, 41))
    shaky = Shaky(storage, monkeypatch)
    post = Post()
    post.open.clear()
    async with courier(storage, post):
        await until(lambda: len(post.took) == 40)
        shaky.ways += ["away"] * 4
        post.open.set()
        await comes_to(storage, sent=40)
    assert len(post.took) == 40


async def test_one_strange_refusal_does_not_stop_a_letter_however_often_it_is_written_down(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = await audience(storage, 1)
    shaky = Shaky(storage, monkeypatch)
    post = Post(lambda *_: Refused("strange"))
    post.open.clear()
    async with courier(storage, post):
        await until(lambda: len(post.took) == 1)
        shaky.ways += ["undone"] * 6
        post.open.set()
        await comes_to(storage, refused=1)
    async with storage.reading() as store:
        assert await store.occasions.refused(number, "en") == ""
    assert await notices(storage) == []


async def test_whoever_stops_gives_back_what_has_not_left(storage: Storage) -> None:
    await audience(storage, *range(1, 41))
    post = Post()
    post.open.clear()
    async with courier(storage, post, rate=20) as carrying:  # eight are claimed for the time to come
        await until(lambda: len(post.took) == 3)
        stopping = asyncio.create_task(carrying.stop())
        await asyncio.sleep(0)
        left = len(post.took)
        await asyncio.sleep(0.3)
        assert len(post.took) == left, "nothing leaves any more"
        assert not stopping.done(), "what is under way is waited for"
        post.open.set()
        await stopping
        found = await totals(storage)
        assert found.pop("sent") == left
        assert set(found) == {"due", "later"}
    async with courier(storage, post):
        await comes_to(storage, sent=40)
    assert sorted(post.chats) == list(range(1, 41))


@pytest.mark.parametrize("moment", range(6))
async def test_stopping_at_any_moment_loses_and_repeats_nothing(storage: Storage, moment: int) -> None:
    await audience(storage, *range(1, 121))
    post = Post()

    async def send(chat: int, letter: Letter) -> Verdict:
        verdict = await post(chat, letter)
        await asyncio.sleep(0.03)
        return verdict

    turns, clock = 0, ShiftedClock(NOON)
    while "due" in (found := await totals(storage)) or "later" in found:
        async with courier(storage, send, rate=500, clock=clock):
            await asyncio.sleep(0.02 + moment * 0.007)
        assert set(await totals(storage)) <= {"due", "later", "sent"}
        turns += 1
        assert turns < 200
    assert sorted(post.chats) == list(range(1, 121))


async def test_what_takes_too_long_when_we_stop_may_have_arrived(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(the_door, "_DRAIN", 0.1)
    await audience(storage, 1)
    post = Post()
    post.open.clear()
    async with courier(storage, post):
        await until(lambda: len(post.took) == 1)
    assert await totals(storage) == {"repeat": 1}


async def test_whoever_is_deposed_carries_no_more_and_undoes_nothing(storage: Storage) -> None:
    await audience(storage, *range(1, 101))
    post = Post()
    post.open.clear()
    async with courier(storage, post) as carrying:
        [running] = [task for task in asyncio.all_tasks() if task.get_name() == "carrying"]
        await until(lambda: len(post.took) == the_courier.WINDOW)
        async with storage.writing() as store:
            await store.watch.take_over()
            await store.carrying.inherit(NOON + HOUR)
        before = await stored(storage)
        post.open.set()
        carrying.wake()
        with pytest.raises(Deposed, match="taken over"):
            await asyncio.wait_for(running, 10)
        await carrying.stop()
    assert await stored(storage) == before
    assert len(post.took) == the_courier.WINDOW


async def test_a_mistake_of_ours_in_sending_stops_nobody_else(storage: Storage) -> None:
    await audience(storage, 1, 2, 3, day=date(2012, 8, 4))
    took: list[int] = []

    async def send(chat: int, _letter: Letter) -> Verdict:
        took.append(chat)
        if chat == 2:
            raise ZeroDivisionError
        return Sent()

    async with courier(storage, send):
        await comes_to(storage, sent=2, repeat=1)
    assert sorted(took) == [1, 2, 3]


async def test_a_mistake_of_ours_at_the_door_does_not_go_unheard(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> float:
        raise ZeroDivisionError

    await audience(storage, 1)
    monkeypatch.setattr(Pace, "free_at", broken)
    async with courier(storage, Post()):
        [running] = [task for task in asyncio.all_tasks() if task.get_name() == "carrying"]
        with pytest.raises(ZeroDivisionError):
            await asyncio.wait_for(running, 10)
    assert await totals(storage) == {"sending": 1}
