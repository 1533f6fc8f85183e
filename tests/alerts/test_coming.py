"""What comes next can be seen beforehand, without anything being sent."""

from datetime import date, time, timedelta

import pytest

from bot.alerts.coming import coming, next_alert
from storage import ActionDay, Chat, Words
from tests.alerts.invented import detained, vera
from tests.alerts.planning import ANNA, BORIS, DEFAULTS, Desk, minsk

VERA = vera(detained("2011-08-04"), born="1980-08-12")
DAY = ActionDay("a-day", Words({"en": "A day of action"}), "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4")
EVE = minsk("2012-08-03 12:00")


@pytest.fixture
async def quiet(desk: Desk) -> Desk:
    """Vera and an action day are known; Anna and Boris follow Vera, Boris is subscribed."""
    await desk.saves(VERA, DAY)
    await desk.follows(ANNA)
    await desk.follows(BORIS)
    await desk.chooses(Chat(BORIS, subscribed=True))
    return desk


async def ahead(desk: Desk, days: int, now: str = "2012-08-03 12:00") -> list[tuple[str, date, int]]:
    async with desk.storage.reading() as store:
        _, found = await coming(store, DEFAULTS, minsk(now), days)
    assert [one.at for one in found] == [minsk(f"{one.occasion.day} 10:00") for one in found]
    return [(one.occasion.kind, one.occasion.day, one.count) for one in found]


async def test_occasions_come_in_the_order_of_time_with_how_many_would_hear_of_them(quiet: Desk) -> None:
    assert await ahead(quiet, 10) == [
        ("action-day", date(2012, 8, 4), 1),
        ("anniversary", date(2012, 8, 4), 2),
        ("birthday", date(2012, 8, 12), 2),
    ]


async def test_days_further_away_are_left_out_and_so_is_an_hour_that_is_over(quiet: Desk) -> None:
    assert await ahead(quiet, 0) == []
    assert [kind for kind, *_ in await ahead(quiet, 1)] == ["action-day", "anniversary"]
    assert await ahead(quiet, 1, "2012-08-04 10:00") == []


async def test_looking_changes_nothing(quiet: Desk) -> None:
    await ahead(quiet, 366)
    async with quiet.storage.reading() as store:
        assert await store.occasions.unfinished() == []


async def test_of_somebody_nobody_follows_nothing_is_listed_and_an_action_day_for_nobody_is(desk: Desk) -> None:
    await desk.saves(VERA, DAY)
    assert await ahead(desk, 10) == [("action-day", date(2012, 8, 4), 0)]


@pytest.mark.parametrize(
    ("chosen", "next_at"),
    [
        (Chat(ANNA), "2012-08-04 10:00"),
        (Chat(ANNA, alert_time=time(7, 30)), "2012-08-04 07:30"),
        (Chat(ANNA, time_zone="Pacific/Kiritimati"), "2012-08-03 23:00"),
        (Chat(ANNA, time_zone="Pacific/Pago_Pago"), "2012-08-05 00:00"),
    ],
)
async def test_the_next_alert_is_at_the_hour_of_who_is_told_first(desk: Desk, chosen: Chat, next_at: str) -> None:
    await desk.saves(VERA)
    await desk.chooses(chosen)
    await desk.follows(ANNA)
    async with desk.storage.reading() as store:
        assert await next_alert(store, DEFAULTS, EVE) == minsk(next_at)


async def test_the_next_alert_after_one_is_another(quiet: Desk) -> None:
    async with quiet.storage.reading() as store:
        at = await next_alert(store, DEFAULTS, minsk("2012-08-04 10:00"))
    assert at == minsk("2012-08-12 10:00")


async def test_where_nobody_would_hear_anything_no_alert_is_next(desk: Desk) -> None:
    await desk.saves(VERA, DAY)
    await desk.chooses(Chat(ANNA))
    async with desk.storage.reading() as store:
        assert await next_alert(store, DEFAULTS, EVE) is None


async def test_the_next_alert_may_be_nearly_a_year_away(desk: Desk) -> None:
    await desk.saves(DAY)
    await desk.chooses(Chat(ANNA, subscribed=True))
    async with desk.storage.reading() as store:
        at = await next_alert(store, DEFAULTS, EVE + timedelta(days=2))
    assert at == minsk("2013-07-28 10:00")
