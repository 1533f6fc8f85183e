"""When letters leave, and in which order."""

import asyncio
from datetime import datetime, time, timedelta

import pytest

from bot.clock import ShiftedClock
from bot.delivery import courier as the_courier
from bot.delivery.verdict import Sent, Unconfirmed, Verdict
from storage import Chat, Lane, Letter, Standing, State, Storage
from tests.delivery.carried import ALIKE, Post, audience, choose, comes_to, courier, known, stored, totals, until
from tests.storage.owed import LETTERS, NOON, SECOND

TODAY, YESTERDAY = LETTERS["en", 0].text, LETTERS["en", 1].text
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.mark.parametrize(
    ("quiet_from", "quiet_until", "end"),
    [
        (time(14), time(16), NOON + HOUR),  # in Minsk it is three in the afternoon
        (time(14), time(8), NOON + 17 * HOUR),
        (time(22), time(15, 30), NOON + HOUR / 2),
    ],
)
async def test_in_quiet_hours_nothing_is_told_until_they_end(
    storage: Storage, quiet_from: time, quiet_until: time, end: datetime
) -> None:
    await choose(storage, Chat(1, quiet_from=quiet_from, quiet_until=quiet_until))
    await audience(storage, 1, 2)
    post, clock = Post(), ShiftedClock(NOON)
    async with courier(storage, post, clock=clock) as carrying:
        await comes_to(storage, sent=1, later=1)
        assert post.chats == [2]
        assert {row.chat: row.at for row in await stored(storage)}[1] == end
        clock.forward(end - NOON)
        carrying.wake()
        await comes_to(storage, sent=2)
    assert post.took[1] == (1, LETTERS["en", int(end.date() > NOON.date())])


@pytest.mark.parametrize(("quiet_from", "quiet_until"), [(time(16), time(14)), (time(15), time(15)), (time(22), None)])
async def test_outside_of_quiet_hours_nobody_waits(
    storage: Storage, quiet_from: time, quiet_until: time | None
) -> None:
    await choose(storage, Chat(1, quiet_from=quiet_from, quiet_until=quiet_until))
    await audience(storage, 1)
    async with courier(storage, Post()):
        await comes_to(storage, sent=1)


async def test_what_is_told_late_says_so_by_the_day_it_is_there(storage: Storage) -> None:
    await choose(storage, Chat(2, time_zone="Pacific/Kiritimati"), Chat(3, time_zone="Pacific/Pago_Pago"))
    await audience(storage, 1, 2, 3)
    post = Post()
    async with courier(storage, post, clock=ShiftedClock(NOON + 20 * HOUR)):
        await comes_to(storage, sent=3)  # in Pago Pago it is still the day itself
    assert {chat: letter.text for chat, letter in post.took} == {1: YESTERDAY, 2: YESTERDAY, 3: TODAY}


async def test_what_is_too_late_is_missed(storage: Storage) -> None:
    await choose(storage, Chat(3, time_zone="Pacific/Pago_Pago"))
    await audience(storage, 1, 2, 3)
    post = Post()
    async with courier(storage, post, clock=ShiftedClock(NOON + 40 * HOUR)):
        await comes_to(storage, sent=1, missed=2)  # in Pago Pago it is still the day after
    assert post.took == [(3, LETTERS["en", 1])]


async def test_what_was_withdrawn_is_not_sent(storage: Storage) -> None:
    number = await audience(storage, 1, 2)
    async with storage.writing() as store:
        await store.occasions.stand(number, Standing.WITHDRAWN)
    post = Post()
    async with courier(storage, post):
        await comes_to(storage, withdrawn=2)
    assert post.took == []


async def test_what_is_not_to_be_sent_holds_nobody_up(storage: Storage) -> None:
    withdrawn = await audience(storage, *range(1, 201), key="withdrawn", at=NOON - MINUTE)
    await choose(storage, *(Chat(chat, quiet_from=time(14), quiet_until=time(16)) for chat in range(1, 200)))
    await audience(storage, key="quiet")
    async with storage.writing() as store:
        await store.occasions.stand(withdrawn, Standing.WITHDRAWN)
    post = Post()
    async with courier(storage, post, rate=5):
        async with asyncio.timeout(30):  # at five a second 400 would take 80
            await comes_to(storage, withdrawn=200, later=199, sent=1)
    assert post.chats == [200]


async def test_what_is_in_doubt_waits_until_it_is_clear(storage: Storage) -> None:
    number = await audience(storage, 1)
    async with storage.writing() as store:
        await store.occasions.doubt(["ales"])
    post = Post()
    async with courier(storage, post) as carrying:
        await asyncio.sleep(0.3)
        assert post.took == []
        async with storage.writing() as store:
            await store.occasions.stand(number, Standing.OPEN)
        carrying.wake()
        await comes_to(storage, sent=1)


async def test_gathered_ones_leave_as_one_message_and_are_settled_together(storage: Storage) -> None:
    await choose(storage, Chat(2, "uk"))
    for key, place in (("first", 0), ("second", 1), ("third", 2)):
        letters = {("en", 0): Letter(f"{key}."), ("uk", 0): Letter(f"{key} uk.")}
        at = NOON - (3 - place) * SECOND
        await audience(storage, *([1, 2] if not place else []), key=key, letters=letters, lane=Lane.GATHERED, at=at)
    post = Post()
    async with courier(storage, post):
        await comes_to(storage, sent=6)
    assert dict(post.took) == {
        1: Letter("en: first. second. third."),
        2: Letter("uk: first uk. second uk. third uk."),
    }
    assert len(post.took) == 2


async def test_a_single_one_in_the_gathered_lane_leaves_as_it_is(storage: Storage) -> None:
    await audience(storage, 1, lane=Lane.GATHERED)
    post = Post()
    async with courier(storage, post):
        await comes_to(storage, sent=1)
    assert post.took == [(1, LETTERS["en", 0])]


async def test_gathered_ones_that_may_not_have_arrived_are_repeated_together(storage: Storage) -> None:
    for key in ("a", "b"):
        await audience(storage, *([1] if key == "a" else []), key=key, letters=ALIKE, lane=Lane.GATHERED)
    verdicts: list[Verdict] = [Unconfirmed("cut"), Sent()]
    post = Post(lambda *_: verdicts.pop(0))
    async with courier(storage, post, repeat_after=timedelta(0)):
        await comes_to(storage, sent=2)
    assert post.texts == 2 * ["en: Hello. Hello."]


async def test_never_more_than_the_window_is_under_way(storage: Storage) -> None:
    await audience(storage, *range(1, 201))
    post = Post()
    post.open.clear()
    async with courier(storage, post) as carrying:
        await until(lambda: len(post.took) == the_courier.WINDOW)
        for _ in range(5):
            carrying.wake()
            await asyncio.sleep(0.1)
        assert (await totals(storage)) == {"sending": the_courier.WINDOW, "due": 200 - the_courier.WINDOW}
        post.open.set()
        await comes_to(storage, sent=200)
    assert post.most == the_courier.WINDOW
    assert sorted(post.chats) == list(range(1, 201))


async def test_never_more_messages_than_the_window_are_under_way_where_they_are_gathered(storage: Storage) -> None:
    for key in ("a", "b", "c"):
        await audience(storage, *(range(1, 101) if key == "a" else []), key=key, letters=ALIKE, lane=Lane.GATHERED)
    post = Post()
    post.open.clear()
    async with courier(storage, post) as carrying:
        for _ in range(5):
            carrying.wake()
            await asyncio.sleep(0.1)
        post.open.set()
        await comes_to(storage, sent=300)
    assert post.most <= the_courier.WINDOW
    assert sorted(post.chats) == list(range(1, 101))


async def test_a_chat_hears_one_message_at_a_time_in_their_order(storage: Storage) -> None:
    order = ["first", "second", "third"]
    for place, key in enumerate(order):
        letters = {("en", 0): Letter(key)}
        await audience(
            storage, *([1, 2] if not place else []), key=key, letters=letters, at=NOON - (5 - place) * SECOND
        )
    post = Post()
    post.open.clear()
    async with courier(storage, post, rate=20):
        await until(lambda: len(post.took) == 2)
        await asyncio.sleep(1.3)
        assert post.texts == ["first", "first"], "the next one waits for the one before, however long that takes"
        post.open.set()
        await comes_to(storage, sent=6)
    for chat in (1, 2):
        assert [letter.text for one, letter in post.took if one == chat] == order
    assert post.most_to_one == 1


async def test_nobody_waits_behind_a_chat_that_has_to_wait_for_itself(storage: Storage) -> None:
    for key in ("a", "b", "c"):
        await audience(storage, *([1] if key == "a" else []), key=key, letters=ALIKE, at=NOON - MINUTE)
    await audience(storage, *range(2, 42), key="d", letters=ALIKE)
    post = Post()
    async with courier(storage, post, rate=100):
        await comes_to(storage, sent=44)
    assert set(post.chats[:41]) == set(range(1, 42))
    assert post.chats[41:] == [1, 1, 1]


async def test_a_group_gives_its_place_back_while_it_has_to_rest(storage: Storage) -> None:
    for key in ("a", "b"):
        await audience(storage, *([-1] if key == "a" else []), key=key, letters=ALIKE)
    post, clock = Post(), ShiftedClock(NOON)
    async with courier(storage, post, clock=clock):
        await comes_to(storage, sent=1, later=1)
        assert [row.at > NOON + 2 * SECOND for row in await stored(storage) if row.state is State.LATER] == [True]
        await comes_to(storage, sent=2)
    assert post.chats == [-1, -1]


async def test_what_becomes_due_is_sent_soon(storage: Storage) -> None:
    post = Post()
    async with courier(storage, post):
        await asyncio.sleep(0.2)
        await audience(storage, 1)
        await comes_to(storage, sent=1)


async def test_a_courier_that_is_woken_looks_at_once(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(the_courier, "_IDLE", 3600)
    post = Post()
    async with courier(storage, post) as carrying:
        await asyncio.sleep(0.2)
        await audience(storage, 1)
        assert post.took == []
        carrying.wake()
        await comes_to(storage, sent=1)


async def test_a_chat_forgotten_while_its_message_is_under_way_stays_forgotten(storage: Storage) -> None:
    await audience(storage, 1, 2)
    post = Post()
    post.open.clear()
    async with courier(storage, post):
        await until(lambda: len(post.took) == 2)
        async with storage.writing() as store:
            await store.chats.forget(1)
        post.open.set()
        await comes_to(storage, sent=1)
    assert await known(storage, 1) is None
    assert [row.chat for row in await stored(storage)] == [2]
