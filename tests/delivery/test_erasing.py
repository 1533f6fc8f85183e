"""Messages are deleted when their time has come, many of a chat at once, however Telegram answers."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import ShiftedClock
from bot.delivery.erasing import AT_ONCE, Erasing
from bot.delivery.pace import Pace
from bot.delivery.verdict import Absent, Culprit, Gone, Later, Refused, Sent, Unauthorized, Unconfirmed, Verdict
from storage import Storage, Trace

NOON = datetime(2012, 8, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Eraser:
    """Takes orders to delete, and answers as the test says."""

    def __init__(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self.asked: list[tuple[int, list[int]]] = []

    async def __call__(self, chat: int, messages: Collection[int]) -> Verdict:
        self.asked.append((chat, sorted(messages)))
        return self.verdict


async def erased(storage: Storage, eraser: Eraser, clock: ShiftedClock, *traces: Trace) -> Erasing:
    async with storage.writing() as store:
        await store.traces.keep(traces)
    erasing = Erasing(storage, eraser, Pace(1000), clock)
    while await erasing.step():
        if not isinstance(eraser.verdict, Sent):
            break
    return erasing


async def left(storage: Storage, chat: int = 1) -> int:
    async with storage.reading() as store:
        return await store.traces.count(chat)


@pytest.fixture
def clock() -> ShiftedClock:
    return ShiftedClock(NOON)


async def test_what_is_due_is_deleted_and_forgotten_and_nothing_else(storage: Storage, clock: ShiftedClock) -> None:
    eraser = Eraser(Sent())
    due, later, never = Trace(1, 10, NOON - HOUR, NOON), Trace(1, 11, NOON, NOON + HOUR), Trace(1, 12, NOON)
    await erased(storage, eraser, clock, due, later, never)
    assert eraser.asked == [(1, [10])]
    assert await left(storage) == 2


async def test_as_many_of_a_chat_as_telegram_takes_go_with_one_request(storage: Storage, clock: ShiftedClock) -> None:
    eraser = Eraser(Sent())
    traces = [Trace(chat, number, NOON - HOUR, NOON - HOUR) for chat in (1, 2) for number in range(150)]
    await erased(storage, eraser, clock, *traces)
    assert max(len(messages) for _, messages in eraser.asked) <= AT_ONCE
    assert len(eraser.asked) <= 6
    assert sorted(one for chat, messages in eraser.asked if chat == 1 for one in messages) == list(range(150))
    assert await left(storage, 1) == await left(storage, 2) == 0


async def test_whoever_leaves_comes_first(storage: Storage, clock: ShiftedClock) -> None:
    eraser = Eraser(Sent())
    many = [Trace(chat, 1, NOON - HOUR, NOON - HOUR) for chat in range(100, 300)]
    async with storage.writing() as store:
        await store.traces.keep([*many, Trace(1, 7, NOON)])
        await store.traces.hasten(1)
    await Erasing(storage, eraser, Pace(1000), clock).step()
    assert (1, [7]) in eraser.asked


@pytest.mark.parametrize("verdict", [Absent(), Gone(), Refused("message can't be deleted", Culprit.MESSAGE)])
async def test_what_is_not_there_or_cannot_be_deleted_is_forgotten(
    storage: Storage, clock: ShiftedClock, verdict: Verdict
) -> None:
    await erased(storage, Eraser(verdict), clock, Trace(1, 10, NOON - HOUR, NOON))
    assert await left(storage) == 0


@pytest.mark.parametrize("verdict", [Later(30, flood=True), Unconfirmed("cut"), Unauthorized()])
async def test_what_telegram_does_not_take_now_is_tried_later(
    storage: Storage, clock: ShiftedClock, verdict: Verdict
) -> None:
    eraser = Eraser(verdict)
    erasing = await erased(storage, eraser, clock, Trace(1, 10, NOON - HOUR, NOON))
    assert await left(storage) == 1
    assert not await erasing.step()
    clock.forward(timedelta(minutes=2))
    eraser.verdict = Sent()
    assert await erasing.step()
    assert await left(storage) == 0


async def test_what_has_become_too_old_meanwhile_is_not_tried_for_ever(storage: Storage, clock: ShiftedClock) -> None:
    await erased(storage, Eraser(Unauthorized()), clock, Trace(1, 10, NOON - 49 * HOUR, NOON - HOUR))
    assert await left(storage) == 0
