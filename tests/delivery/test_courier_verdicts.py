"""What each verdict of Telegram's leads to."""

import asyncio
from dataclasses import replace
from datetime import time, timedelta
from time import monotonic

import pytest

from bot.clock import ShiftedClock
from bot.delivery import courier as the_courier
from bot.delivery.verdict import Culprit, Gone, Later, Moved, Refused, Sent, Unauthorized, Unconfirmed, Verdict
from storage import Chat, Lane, Letter, Outcome, Standing, Storage
from tests.delivery.carried import (
    ALIKE,
    Post,
    audience,
    audience_again,
    choose,
    comes_to,
    courier,
    known,
    notices,
    stored,
    totals,
    until,
)
from tests.storage.owed import LETTERS, NOON, SECOND

TODAY, YESTERDAY = LETTERS["en", 0].text, LETTERS["en", 1].text
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


async def test_what_telegram_has_is_sent_once(storage: Storage) -> None:
    await audience(storage, 1, 2, -3)
    post = Post()
    async with courier(storage, post):
        await comes_to(storage, sent=3)
    assert sorted(post.took) == [(-3, LETTERS["en", 0]), (1, LETTERS["en", 0]), (2, LETTERS["en", 0])]
    assert post.chats[0] == -3, "groups first"
    assert all(row.tries == 0 and NOON <= row.at < NOON + MINUTE for row in await stored(storage))


async def test_each_chat_reads_its_own_language(storage: Storage) -> None:
    await choose(storage, Chat(1, "uk"), Chat(2, "en"))
    await audience(storage, 1, 2, 3)
    post = Post()
    async with courier(storage, post):
        await comes_to(storage, sent=3)
    assert {chat: letter.text for chat, letter in post.took} == {1: LETTERS["uk", 0].text, 2: TODAY, 3: TODAY}


async def test_what_surely_did_not_arrive_is_sent_again_in_its_time(storage: Storage) -> None:
    await audience(storage, 1)
    verdicts: list[Verdict] = [Later(1.2), Later(1.6, flood=True), Sent()]
    times = []

    def answer(*_: object) -> Verdict:
        times.append(monotonic())
        return verdicts.pop(0)

    async with courier(storage, Post(answer)) as carrying:
        await comes_to(storage, later=1)
        [row] = await stored(storage)
        assert NOON + 1.2 * SECOND <= row.at < NOON + 20 * SECOND
        carrying.wake()
        await comes_to(storage, sent=1)
    assert times[1] - times[0] >= 1.2
    assert times[2] - times[1] >= 1.6
    assert [row.tries for row in await stored(storage)] == [0]


async def test_while_telegram_cannot_be_reached_nobody_else_is_tried(storage: Storage) -> None:
    await audience(storage, *range(1, 41))
    verdicts: list[Verdict] = [Later(1)]
    post = Post(lambda *_: verdicts.pop() if verdicts else Sent())
    async with courier(storage, post, rate=25):
        await until(lambda: len(post.took) > 0)
        await asyncio.sleep(0.8)
        assert len(post.took) == 1
        await comes_to(storage, sent=40)
    assert len(post.took) == 41


async def test_a_flooded_chat_does_not_hold_up_the_others(storage: Storage) -> None:
    await audience(storage, *range(1, 21))
    post = Post(lambda chat, _: Later(60, flood=True) if chat == 3 else Sent())
    async with courier(storage, post):
        await comes_to(storage, sent=19, later=1)
    assert sorted(post.chats) == list(range(1, 21))


async def test_after_a_pause_for_all_nobody_hears_who_left_meanwhile_nor_what_was_withdrawn(storage: Storage) -> None:
    await audience(storage, *range(1, 6), letters=ALIKE)
    withdrawn = await audience(storage, *range(1, 6), key="withdrawn")
    post = Post(lambda *_: Later(2.5, flood=True) if len(post.took) <= 2 else Sent())
    async with courier(storage, post, rate=25) as carrying:
        await until(lambda: len(post.took) == 2)
        async with asyncio.timeout(2):
            while {"due", "sending"} & (await totals(storage)).keys():
                carrying.wake()
                await asyncio.sleep(0.05)
        async with storage.writing() as store:
            await store.chats.forget(5)
            await store.occasions.stand(withdrawn, Standing.WITHDRAWN)
        await comes_to(storage, sent=4, withdrawn=4)
    assert sorted(post.chats[2:]) == [1, 2, 3, 4]


async def test_whoever_says_stop_is_not_told_what_is_about_to_leave(storage: Storage) -> None:
    await audience(storage, 1, letters=ALIKE)
    await audience(storage, key="second", letters=ALIKE)
    post = Post()
    async with courier(storage, post) as carrying:
        await until(lambda: len(post.took) == 1 and carrying._door.waiting == 1)
        async with storage.writing() as store:
            await store.chats.forget(1)
        carrying.look_anew()
        await until(lambda: not carrying._under_way)
        assert carrying._door.waiting == 0
    assert len(post.took) == 1


async def test_a_group_that_moved_hears_at_its_new_place(storage: Storage) -> None:
    await audience(storage, -1, 2)
    post = Post(lambda chat, _: Moved(-100_1) if chat == -1 else Sent())
    async with courier(storage, post):
        await comes_to(storage, sent=2)
    assert sorted(post.chats) == [-100_1, -1, 2]
    assert await known(storage, -1) is None
    assert await known(storage, -100_1) == Chat(-100_1)


async def test_a_group_that_moved_onto_one_we_know_hears_once(storage: Storage) -> None:
    await choose(storage, Chat(-1, "uk"), Chat(-100_1, alert_time=time(9)))
    await audience(storage, -1, -100_1)
    post = Post(lambda chat, _: Moved(-100_1) if chat == -1 else Sent())
    async with courier(storage, post):
        await until(lambda: len(post.took) == 2)
        await comes_to(storage, sent=1)
    assert sorted(post.chats) == [-100_1, -1]
    assert await known(storage, -100_1) == Chat(-100_1, "uk", alert_time=time(9))


async def test_a_group_that_moved_onto_one_we_know_hears_what_only_it_was_owed(storage: Storage) -> None:
    await audience(storage, -1)
    await choose(storage, Chat(-100_1))
    post = Post(lambda chat, _: Moved(-100_1) if chat == -1 else Sent())
    async with courier(storage, post):
        await comes_to(storage, sent=1)
    assert post.chats == [-1, -100_1]


async def test_a_chat_that_is_gone_is_forgotten_and_never_written_to(storage: Storage) -> None:
    await audience(storage, 1, 2)
    await audience(storage, key="tomorrow", at=NOON + HOUR)
    post = Post(lambda chat, _: Gone() if chat == 1 else Sent())
    async with courier(storage, post):
        await comes_to(storage, sent=1, gone=1, due=1)
    assert sorted(post.chats) == [1, 2]
    assert await known(storage, 1) is None
    assert await known(storage, 2) == Chat(2)


async def test_whoever_has_left_is_not_written_to_once_more(storage: Storage) -> None:
    for key in ("a", "b", "c"):
        await audience(storage, *([1] if key == "a" else []), key=key, letters=ALIKE)
    post = Post(lambda *_: Gone())
    post.open.clear()
    async with courier(storage, post):
        await until(lambda: len(post.took) == 1)
        await comes_to(storage, sending=3)
        post.open.set()
        await comes_to(storage, gone=1)
        await asyncio.sleep(1.2)  # by then the next could leave
    assert len(post.took) == 1


async def test_everything_gathered_for_a_chat_that_is_gone_is_counted(storage: Storage) -> None:
    for key in ("a", "b", "c"):
        await audience(storage, *([1] if key == "a" else []), key=key, lane=Lane.GATHERED)
    async with courier(storage, Post(lambda *_: Gone())):
        await comes_to(storage, gone=3)


async def test_a_chat_where_the_bot_may_not_write_is_left_alone_this_time(storage: Storage) -> None:
    await audience(storage, 1, -2, 3)
    post = Post(lambda chat, _: Refused("not enough rights", Culprit.CHAT) if chat == -2 else Sent())
    async with courier(storage, post):
        await comes_to(storage, sent=2, refused=1)
        await audience(storage, key="next day")
        await comes_to(storage, sent=4, refused=2)
    assert await notices(storage) == []
    assert await known(storage, -2) == Chat(-2)


async def test_a_letter_that_telegram_refuses_is_not_sent_to_the_others(storage: Storage) -> None:
    number = await audience(storage, 1, letters=ALIKE)
    post = Post(
        lambda _, letter: Refused("can't parse entities", Culprit.LETTER) if letter.text == "Hello." else Sent()
    )
    async with courier(storage, post):
        await comes_to(storage, refused=1)
        await choose(storage, Chat(5, "uk"))
        async with storage.writing() as store:
            for chat in range(2, 6):
                await store.follows.add(chat, "ales")
            assert await store.occasions.refused(number, "en") == "can't parse entities"
            assert await store.occasions.refused(number, "uk") == ""
        await audience_again(storage, number)
        await comes_to(storage, refused=4, sent=1)
    assert post.took == [(1, ALIKE["en", 0]), (5, ALIKE["uk", 0])]
    [notice] = await notices(storage)
    assert (notice.kind, notice.details) == (
        "refused",
        {"key": "ales", "language": "en", "reason": "can't parse entities"},
    )


async def test_a_letter_refused_to_very_many_reaches_few_and_is_told_of_once(storage: Storage) -> None:
    await audience(storage, *range(1, 301), letters=ALIKE)
    post = Post(lambda *_: Refused("message is too long", Culprit.LETTER))
    async with courier(storage, post, rate=100):
        await comes_to(storage, refused=300)
    assert len(post.took) <= 2 * 40, "what was claimed within the horizon"
    assert len(await notices(storage)) == 1


async def test_a_letter_written_anew_goes_out_again(storage: Storage) -> None:
    number = await audience(storage, 1, letters=ALIKE)
    post = Post(lambda _, letter: Refused("bad", Culprit.LETTER) if letter.text == "Hello." else Sent())
    async with courier(storage, post):
        await comes_to(storage, refused=1)
        async with storage.writing() as store:
            planned = await store.occasions.get(number)
            assert planned
            await store.occasions.renew(number, planned, {("en", 0): Letter("Corrected.")})
            await store.follows.add(2, "ales")
        await audience_again(storage, number)
        await comes_to(storage, refused=1, sent=1)
    assert post.texts == ["Hello.", "Corrected."]


async def test_a_picture_that_telegram_does_not_take_is_dropped_and_the_text_goes(storage: Storage) -> None:
    letters = {place: replace(letter, photo="ales.jpg") for place, letter in ALIKE.items()}
    await choose(storage, Chat(2, "uk"))
    await audience(storage, 1, letters=letters)
    post = Post(lambda _, letter: Refused("wrong type of content", Culprit.PICTURE) if letter.photo else Sent())
    async with courier(storage, post):
        await comes_to(storage, sent=1)
        assert [letter.photo for _, letter in post.took] == ["ales.jpg", ""], "the picture is tried once"
        async with storage.writing() as store:
            await store.follows.add(2, "ales")
        await audience_again(storage, 1)
        await comes_to(storage, sent=2)
    assert post.took[2] == (2, ALIKE["uk", 0])
    assert await notices(storage) == []


async def test_five_refusals_that_nobody_can_explain_stop_the_letter(storage: Storage) -> None:
    await audience(storage, *range(1, 41), letters=ALIKE)
    post = Post(lambda *_: Refused("strange"))
    async with courier(storage, post, rate=5):  # two at a time
        await comes_to(storage, refused=40)
    assert 5 <= len(post.took) <= 8
    [notice] = await notices(storage)
    assert notice.details == {"key": "ales", "language": "en", "reason": "strange"}


async def test_refusals_among_letters_that_arrive_stop_nothing(storage: Storage) -> None:
    await audience(storage, *range(1, 41), letters=ALIKE)
    post = Post(lambda chat, _: Refused("strange") if chat % 4 else Sent())
    async with courier(storage, post, rate=100):
        await comes_to(storage, refused=30, sent=10)
    assert len(post.took) == 40
    assert await notices(storage) == []


async def test_a_gathered_message_proves_nothing_against_the_letters_in_it(storage: Storage) -> None:
    for key in ("a", "b"):
        await audience(storage, *(range(1, 11) if key == "a" else []), key=key, letters=ALIKE, lane=Lane.GATHERED)
    async with courier(storage, Post(lambda *_: Refused("too long", Culprit.LETTER))):
        await comes_to(storage, refused=20)
    assert await notices(storage) == []


async def test_what_may_not_have_arrived_is_sent_once_more_after_a_minute_and_then_never(storage: Storage) -> None:
    await audience(storage, 1)
    post, clock = Post(lambda *_: Unconfirmed("no answer")), ShiftedClock(NOON)
    async with courier(storage, post, clock=clock) as carrying:
        await comes_to(storage, repeat=1)
        [row] = await stored(storage)
        assert NOON + MINUTE <= row.at < NOON + 2 * MINUTE
        carrying.wake()
        await asyncio.sleep(0.1)
        assert len(post.took) == 1
        clock.forward(2 * MINUTE)
        await comes_to(storage, unconfirmed=1)
        clock.forward(HOUR)
        carrying.wake()
        await asyncio.sleep(0.3)
    assert post.took == 2 * [(1, LETTERS["en", 0])]
    assert await repeated(storage) == 0


async def test_what_arrived_at_the_second_try_is_sent(storage: Storage) -> None:
    await audience(storage, 1)
    verdicts: list[Verdict] = [Unconfirmed("cut"), Sent()]
    post = Post(lambda *_: verdicts.pop(0))
    async with courier(storage, post, repeat_after=timedelta(0)):
        await comes_to(storage, sent=1)
    assert [row.tries for row in await stored(storage)] == [1]
    assert await repeated(storage) == 1


async def repeated(storage: Storage) -> int:
    async with storage.reading() as store:
        return await store.tallies.count(Outcome.REPEATED)


async def test_what_is_not_to_be_repeated_is_not(storage: Storage) -> None:
    await audience(storage, 1, repeats=False)
    post = Post(lambda *_: Unconfirmed("no answer"))
    async with courier(storage, post, repeat_after=timedelta(0)):
        await comes_to(storage, unconfirmed=1)
        await asyncio.sleep(0.3)
    assert len(post.took) == 1


async def test_a_wrong_token_stops_everything_and_loses_nothing(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    await audience(storage, *range(1, 301))
    post = Post(lambda *_: Unauthorized())
    async with courier(storage, post) as carrying:
        await until(lambda: carrying.unauthorized)
        await asyncio.sleep(1)
        assert len(post.took) <= the_courier.WINDOW
    assert sum("token" in record.message for record in caplog.records if record.levelname == "CRITICAL") == 1
    found = await totals(storage)
    assert set(found) == {"due", "later"}
    assert sum(found.values()) == 300
    async with courier(storage, Post()):
        await comes_to(storage, sent=300)
