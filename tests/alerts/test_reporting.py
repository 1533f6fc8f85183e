"""Organizers are told what was not told, and why."""

from datetime import UTC, datetime

import pytest

from storage import ActionDay, Chat, Outcome, Words
from tests.alerts.invented import detained, vera
from tests.alerts.planning import ANNA, BORIS, Desk

VERA = vera(detained("2011-08-04"), born="1980-08-12")
DAY = ActionDay("a-day", Words({"en": "A day of action"}), "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4")


@pytest.fixture
async def busy(desk: Desk) -> Desk:
    await desk.saves(VERA, DAY)
    await desk.chooses(Chat(ANNA, subscribed=True))
    await desk.follows(ANNA)
    await desk.follows(BORIS)
    await desk.plans("2012-08-03 12:00")
    await desk.leaves()
    return desk


async def test_after_a_short_sleep_what_is_still_fresh_is_told_late_and_nothing_is_reported(busy: Desk) -> None:
    told = await busy.tells("2012-08-05 11:00")
    assert sorted(told) == [
        (ANNA, "action-day:a-day:2012-08-04:0"),
        (ANNA, "anniversary:vera-vydumka:2012"),
        (BORIS, "anniversary:vera-vydumka:2012"),
    ]
    assert all("Yesterday" in text for text in busy.texts)
    assert await busy.notices() == []


async def test_after_a_long_sleep_nothing_stale_is_told_and_organizers_are(busy: Desk) -> None:
    assert await busy.tells("2012-08-20 11:00") == []
    [notice] = await busy.notices()
    assert notice.kind == "missed"
    assert notice.made_at == datetime(2012, 8, 20, 8, tzinfo=UTC)
    assert notice.details == {
        "missed": [
            {"kind": "birthday", "subject": "vera-vydumka", "number": 32, "day": "2012-08-12", "count": 2},
            {"kind": "action-day", "subject": "a-day", "number": 0, "day": "2012-08-04", "count": 1},
            {"kind": "anniversary", "subject": "vera-vydumka", "number": 1, "day": "2012-08-04", "count": 2},
        ],
        "since": "2012-08-03T09:00:00+00:00",
        "until": "2012-08-20T08:00:00+00:00",
    }


async def test_they_are_told_once(busy: Desk) -> None:
    await busy.plans("2012-08-20 11:00")
    await busy.plans("2012-08-20 11:01")
    await busy.takes_over()
    await busy.plans("2012-08-20 12:00")
    assert len(await busy.notices()) == 1
    assert await busy.count(Outcome.MISSED) == 5


async def test_what_nobody_would_have_heard_is_no_loss(desk: Desk) -> None:
    await desk.saves(VERA, DAY)
    await desk.plans("2012-08-03 12:00")
    await desk.plans("2012-08-20 12:00")
    assert await desk.notices() == []


async def test_while_the_bot_runs_they_are_not_told_every_few_seconds(busy: Desk) -> None:
    await busy.tells("2012-08-04 10:00")
    for minute in range(1, 12):
        await one_more_is_too_late(busy)
        await busy.plans(f"2012-08-04 10:{minute:02}")
        assert len(await busy.notices()) == (1 if minute < 11 else 2)
    first, second = await busy.notices()
    assert [one["count"] for one in (*first.details["missed"], *second.details["missed"])] == [1, 10]


async def test_only_a_sleep_is_given_as_the_reason(busy: Desk) -> None:
    for minute in range(4):
        await busy.tells(f"2012-08-04 10:0{minute}")
    await one_more_is_too_late(busy)
    await busy.plans("2012-08-04 10:05")
    await one_more_is_too_late(busy)
    await busy.plans("2012-08-04 10:08")
    first, second = await busy.notices()
    assert "since" not in first.details
    assert second.details["since"] == "2012-08-04T07:05:00+00:00"


async def one_more_is_too_late(desk: Desk) -> None:
    """Count one that could not leave in time, as the courier does."""
    async with desk.storage.writing() as store:
        number, _ = (await store.occasions.unfinished())[0]
        await store.tallies.add(number, Outcome.MISSED, 1)
