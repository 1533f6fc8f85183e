"""Telegram forgets an update only once it is answered."""

import asyncio

from bot.gateway.window import Window


def test_the_next_poll_begins_at_the_oldest_update_not_answered_yet() -> None:
    assert Window().offset is None
    window = Window()
    assert [window.take(update) for update in (5, 6, 7)] == [True, True, True]
    window.finish(6)
    assert window.offset == 5
    window.finish(5)
    assert window.offset == 7
    window.finish(7)
    assert window.offset == 8
    assert window.idle.is_set()


def test_an_update_seen_again_is_not_taken_twice() -> None:
    window = Window()
    window.take(5)
    window.take(6)
    window.finish(6)
    window.confirmed(5)
    assert not window.take(5)
    assert not window.take(6)


def test_an_update_answered_while_the_poll_was_under_way_is_not_taken_twice() -> None:
    window = Window()
    window.take(5)
    asked_from = window.offset
    window.finish(5)
    window.confirmed(asked_from)
    assert not window.take(5)


def test_what_is_confirmed_takes_no_room() -> None:
    window = Window()
    for update in range(1000):
        offset = window.offset
        window.confirmed(offset)
        window.take(update)
        window.finish(update)
    assert len(window._taken) <= 2


def test_ids_may_begin_anew_after_a_quiet_week() -> None:
    window = Window()
    window.take(900)
    window.finish(900)
    window.confirmed(901)
    assert window.take(17)
    window.finish(17)
    assert window.offset == 18


def test_an_update_let_go_counts_as_running_until_it_is_answered() -> None:
    window = Window()
    window.take(5)
    window.take(6)
    window.let_go_of_the_oldest()
    assert window.offset == 6
    assert window.running == 2
    window.finish(6)
    window.finish(5)
    assert window.running == 0
    assert window.idle.is_set()


async def test_whoever_waits_for_an_update_is_told_whether_it_was_done_or_given_up() -> None:
    window = Window()
    for update in (5, 6):
        window.take(update)
    waiting = [asyncio.create_task(window.done(update)) for update in (5, 6)]
    await asyncio.sleep(0)
    window.let_go(5)
    window.finish(5)
    window.give_up()
    assert await asyncio.gather(*waiting) == [True, False]
    assert await window.done(5)


def test_where_nothing_is_confirmed_the_oldest_are_forgotten_but_none_in_hand_is_taken_twice() -> None:
    window = Window()
    for update in range(10):
        window.take(update)
        if update:
            window.finish(update)
        window.remember(4)
    assert len(window._taken) == 4
    assert [window.take(update) for update in (0, 9, 1)] == [False, False, True]
