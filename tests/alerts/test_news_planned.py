"""Urgent news: at once, or at the hour of those who want it so; to each follower once."""

from dataclasses import replace
from datetime import date, time

import pytest

from storage import Chat, News, NewsKind
from tests.alerts.invented import detained, on, vera
from tests.alerts.planning import ANNA, BORIS, Desk

VERA = vera(detained("2011-05-04"))
MOVED = News(0, "vera-vydumka", NewsKind.TRANSFERRED, on("2012-08-03"), date(2012, 8, 3))
WAITING = Chat(BORIS, news_waits=True)


@pytest.fixture
async def followed(desk: Desk) -> Desk:
    """Anna wants news at once, Boris at his hour."""
    await desk.saves(VERA)
    await desk.chooses(WAITING)
    await desk.follows(ANNA)
    await desk.follows(BORIS)
    await desk.plans("2012-08-03 12:00")
    return desk


@pytest.fixture
async def marked(followed: Desk) -> Desk:
    """At 13:00 Vera was marked as transferred, and Anna has been told."""
    await followed.marks(MOVED, "2012-08-03 13:00")
    assert await followed.tells("2012-08-03 13:00") == [(ANNA, "news:1")]
    return followed


async def test_it_comes_at_the_next_hour_to_those_who_want_it_so(marked: Desk) -> None:
    assert await marked.tells("2012-08-04 09:59") == []
    assert await marked.tells("2012-08-04 10:00") == [(BORIS, "news:1")]
    for at in ("2012-08-04 10:01", "2012-08-05 10:00", "2012-08-12 10:00"):
        assert await marked.tells(at) == []


async def test_each_piece_of_news_is_told_by_itself_in_the_order_it_was_marked(marked: Desk) -> None:
    await marked.marks(replace(MOVED, kind=NewsKind.SENTENCED), "2012-08-03 14:00")
    assert await marked.tells("2012-08-03 14:00") == [(ANNA, "news:2")]
    assert await marked.tells("2012-08-04 10:00") == [(BORIS, "news:1"), (BORIS, "news:2")]


async def test_who_follows_afterwards_is_not_told_what_was_news_before(marked: Desk) -> None:
    await marked.follows(BORIS + 1)
    assert await marked.tells("2012-08-03 14:00") == []
    assert await marked.tells("2012-08-04 10:00") == [(BORIS, "news:1")]
    await marked.chooses(Chat(BORIS + 2, news_waits=True))
    await marked.tells("2012-08-04 10:01")
    await marked.follows(BORIS + 2)
    assert await marked.tells("2012-08-04 10:02") == []
    assert await marked.tells("2012-08-05 10:00") == []


async def test_who_comes_on_duty_tells_the_rest_and_nothing_twice(marked: Desk) -> None:
    await marked.takes_over()
    assert await marked.tells("2012-08-03 14:00") == []
    await marked.takes_over()
    assert await marked.tells("2012-08-04 11:00") == [(BORIS, "news:1")]


async def test_news_marked_while_nobody_was_on_duty_is_told_afterwards(followed: Desk) -> None:
    await followed.marks(MOVED, "2012-08-03 13:00")
    await followed.takes_over()
    assert sorted(await followed.tells("2012-08-05 12:00")) == [(ANNA, "news:1"), (BORIS, "news:1")]


async def test_news_is_not_told_when_it_is_no_news_any_more(followed: Desk) -> None:
    await followed.marks(MOVED, "2012-08-03 13:00")
    assert await followed.tells("2012-08-12 12:00") == []


async def test_a_later_hour_chosen_meanwhile_is_the_hour_it_comes(marked: Desk) -> None:
    await marked.chooses(replace(WAITING, alert_time=time(12)))
    assert await marked.tells("2012-08-04 10:00") == []
    assert await marked.tells("2012-08-04 12:00") == [(BORIS, "news:1")]


async def test_an_hour_chosen_meanwhile_that_has_come_since_lets_it_come_at_once(marked: Desk) -> None:
    await marked.plans("2012-08-03 16:00")
    await marked.chooses(replace(WAITING, alert_time=time(15)))
    assert await marked.tells("2012-08-03 16:01") == [(BORIS, "news:1")]
    assert await marked.tells("2012-08-04 15:00") == []


async def test_who_no_longer_wants_to_wait_is_told_at_once(marked: Desk) -> None:
    await marked.plans("2012-08-03 16:00")
    await marked.chooses(Chat(BORIS))
    assert await marked.tells("2012-08-03 16:01") == [(BORIS, "news:1")]
    assert await marked.tells("2012-08-04 10:00") == []


async def test_who_wants_to_wait_from_now_on_is_not_told_again(marked: Desk) -> None:
    await marked.chooses(Chat(ANNA, news_waits=True))
    assert await marked.tells("2012-08-03 16:01") == []
    assert await marked.tells("2012-08-04 10:00") == [(BORIS, "news:1")]


@pytest.mark.parametrize("back", ["2012-08-03 12:30", "2012-08-02 12:00", "2012-07-27 12:00"])
async def test_a_clock_that_is_set_back_repeats_no_news(marked: Desk, back: str) -> None:
    assert await marked.tells("2012-08-04 10:00") == [(BORIS, "news:1")]
    for at in (back, "2012-08-03 13:00", "2012-08-03 14:00", "2012-08-04 10:00", "2012-08-05 10:00"):
        assert await marked.tells(at) == []
