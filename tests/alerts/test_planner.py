"""Whatever happens to the clock, to the settings or to the planner: each chat is told of each occasion once."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import time

import pytest

from storage import ActionDay, Chat, Deposed, Lane, Outcome, Storage, Words
from tests.alerts.invented import detained, vera
from tests.alerts.planning import ANNA, BORIS, Desk, on_duty

VERA = vera(detained("2011-08-04"), born="1980-08-12")
OF_VERA = "anniversary:vera-vydumka:2012"
BIRTHDAY = "birthday:vera-vydumka:2012"


@pytest.fixture
async def busy(desk: Desk) -> Desk:
    """Anna follows Vera, arrested on 4 August; three days before her anniversary the planner has begun."""
    await desk.saves(VERA)
    await desk.follows(ANNA)
    await desk.plans("2012-08-01 12:00")
    return desk


async def test_an_alert_leaves_when_its_hour_comes_and_no_minute_earlier(busy: Desk) -> None:
    assert await busy.tells("2012-08-04 09:59") == []
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, OF_VERA)]
    assert "Today it is one year since <b>Vera Vydumka</b> was detained" in busy.texts[0]


async def test_planning_again_changes_nothing(busy: Desk) -> None:
    await busy.plans("2012-08-04 10:00")
    await busy.plans("2012-08-04 10:00")
    assert await busy.leaves() == [(ANNA, OF_VERA)]
    for at in ("10:00", "10:01", "18:00", "23:59"):
        assert await busy.tells(f"2012-08-04 {at}") == []


async def test_whoever_comes_on_duty_tells_nothing_again(busy: Desk) -> None:
    await busy.takes_over()
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, OF_VERA)]
    await busy.takes_over()
    assert await busy.tells("2012-08-04 10:00") == []


async def test_an_hour_that_came_while_nobody_was_on_duty_is_not_lost(busy: Desk) -> None:
    await busy.tells("2012-08-04 09:59")
    await busy.takes_over()
    assert await busy.tells("2012-08-04 10:30") == [(ANNA, OF_VERA)]


async def test_of_two_planners_at_a_time_the_newer_one_tells_and_the_other_stops(busy: Desk, storage: Storage) -> None:
    newer = Desk(storage, busy.lead)
    await newer.takes_over()
    ends = await asyncio.gather(busy.plans("2012-08-04 10:00"), newer.plans("2012-08-04 10:00"), return_exceptions=True)
    assert isinstance(ends[0], Deposed)
    assert ends[1] is None
    assert await newer.leaves() == [(ANNA, OF_VERA)]


async def test_the_first_tick_ever_tells_nothing_of_the_past(desk: Desk) -> None:
    await desk.saves(VERA)
    await desk.follows(ANNA)
    for at in ("2012-08-04 10:01", "2012-08-04 10:02", "2012-08-05 10:00"):
        assert await desk.tells(at) == []
    assert await desk.notices() == []


async def test_who_follows_before_the_hour_is_told_and_who_follows_after_it_is_not(busy: Desk) -> None:
    await busy.tells("2012-08-04 09:59")
    await busy.follows(BORIS)
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, OF_VERA), (BORIS, OF_VERA)]
    await busy.follows(BORIS + 1)
    assert await busy.tells("2012-08-04 10:01") == []
    assert await busy.tells("2012-08-05 10:00") == []


async def test_the_very_first_chat_is_told_though_it_came_only_minutes_before_the_hour(desk: Desk) -> None:
    await desk.saves(VERA)
    await desk.plans("2012-08-04 09:55")
    await desk.follows(ANNA)
    assert await desk.tells("2012-08-04 10:00") == [(ANNA, OF_VERA)]


@pytest.mark.parametrize("looked", [(), ("2012-08-04 10:56", "2012-08-04 10:58")])
async def test_a_chat_new_in_its_zone_is_told_though_it_came_only_minutes_before_the_hour(
    busy: Desk, looked: tuple[str, ...]
) -> None:
    await busy.tells("2012-08-04 10:55")
    await busy.chooses(Chat(BORIS, time_zone="Europe/Berlin"))  # an hour behind Minsk
    await busy.follows(BORIS)
    for at in looked:
        assert await busy.tells(at) == []
    assert await busy.tells("2012-08-04 11:00") == [(BORIS, OF_VERA)]


async def test_an_hour_changed_only_minutes_before_it_comes_is_kept(busy: Desk) -> None:
    await busy.plans("2012-08-04 09:50")
    await busy.chooses(Chat(ANNA, alert_time=time(9, 55)))
    assert await busy.tells("2012-08-04 09:52") == []
    assert await busy.tells("2012-08-04 09:55") == [(ANNA, OF_VERA)]


async def test_an_hour_changed_before_the_alert_went_out_is_the_hour_it_comes(busy: Desk) -> None:
    await busy.tells("2012-08-04 09:00")
    await busy.chooses(Chat(ANNA, alert_time=time(12)))
    assert await busy.tells("2012-08-04 10:00") == []
    assert await busy.tells("2012-08-04 12:00") == [(ANNA, OF_VERA)]
    assert await busy.tells("2012-08-05 10:00") == []


async def test_an_hour_changed_to_one_that_is_over_lets_the_alert_come_at_once(busy: Desk) -> None:
    await busy.tells("2012-08-04 09:00")
    await busy.chooses(Chat(ANNA, alert_time=time(8)))
    assert await busy.tells("2012-08-04 09:01") == [(ANNA, OF_VERA)]
    assert await busy.tells("2012-08-04 10:00") == []


@pytest.mark.parametrize(
    "changed",
    [
        Chat(ANNA, alert_time=time(12)),
        Chat(ANNA, alert_time=time(9)),
        Chat(ANNA, time_zone="America/Los_Angeles"),
        Chat(ANNA, time_zone="Pacific/Kiritimati"),
        Chat(ANNA, time_zone="Asia/Tbilisi", alert_time=time(23)),
    ],
)
async def test_what_was_told_is_not_told_again_at_another_hour_or_in_another_zone(busy: Desk, changed: Chat) -> None:
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, OF_VERA)]
    await busy.chooses(changed)
    for at in ("2012-08-04 10:01", "2012-08-04 12:00", "2012-08-04 20:00", "2012-08-04 23:30", "2012-08-05 11:00"):
        assert await busy.tells(at) == []
    await busy.chooses(Chat(ANNA))
    assert await busy.tells("2012-08-05 12:00") == []


@pytest.mark.parametrize("back", ["2012-08-04 09:30", "2012-08-03 10:30", "2012-07-28 10:30"])
async def test_a_clock_that_is_set_back_repeats_nothing(busy: Desk, back: str) -> None:
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, OF_VERA)]
    assert await busy.tells(back) == []
    for at in ("2012-08-04 09:45", "2012-08-04 10:00", "2012-08-04 10:30", "2012-08-05 10:00"):
        assert await busy.tells(at) == []
    assert await busy.tells("2012-08-12 10:00") == [(ANNA, BIRTHDAY)]
    assert await busy.notices() == []


async def test_nor_does_one_that_is_set_back_long_after_the_traces_were_cleared(busy: Desk) -> None:
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, OF_VERA)]
    for day in range(5, 12):
        assert await busy.tells(f"2012-08-{day:02} 10:00") == []
    for at in ("2012-08-04 09:30", "2012-08-04 10:00", "2012-08-05 10:00", "2012-08-11 10:00"):
        assert await busy.tells(at) == []
    assert await busy.notices() == []


async def test_after_a_clock_was_behind_for_a_week_and_put_right_nothing_is_reported_as_missed(busy: Desk) -> None:
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, OF_VERA)]
    for day in range(5, 12):
        await busy.tells(f"2012-08-{day:02} 10:00")
    await busy.tells("2012-08-03 11:00")
    assert await busy.tells("2012-08-11 10:00") == []
    assert await busy.notices() == []


async def test_after_a_clock_was_far_ahead_and_put_right_later_alerts_still_come(busy: Desk) -> None:
    await busy.plans("2012-08-03 12:00")
    await busy.tells("2013-02-01 12:00")
    assert await busy.tells("2012-08-03 12:01") == []
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, OF_VERA)]
    assert await busy.tells("2012-08-04 10:01") == []
    assert await busy.tells("2012-08-12 10:00") == [(ANNA, BIRTHDAY)]


async def test_a_year_later_it_is_another_occasion(busy: Desk) -> None:
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, OF_VERA)]
    await busy.tells("2013-08-03 10:00")
    assert await busy.tells("2013-08-04 10:00") == [(ANNA, "anniversary:vera-vydumka:2013")]
    assert "2 years" in busy.texts[0]


async def test_no_more_than_a_few_come_singly_in_a_day_and_the_rest_together(storage: Storage) -> None:
    async with on_duty(storage, singly=2) as desk:
        await many(desk, 5)
        await desk.tells("2012-08-04 10:00")
        assert desk.lanes == [Lane.ALERTS] * 2 + [Lane.GATHERED] * 3
        await desk.tells("2012-08-12 10:00")  # their birthday
        assert desk.lanes == [Lane.ALERTS] * 2 + [Lane.GATHERED] * 3


async def test_those_that_come_together_wait_for_each_other(storage: Storage) -> None:
    """Though the courier looks all the while what there is to carry."""
    async with on_duty(storage, singly=1) as desk:
        await many(desk, 8)
        planning = asyncio.create_task(desk.plans("2012-08-04 10:00"))
        together = []
        while not planning.done():
            await desk.leaves()
            together.append(desk.lanes.count(Lane.GATHERED))
        await planning
        await desk.leaves()
        assert [count for count in (*together, desk.lanes.count(Lane.GATHERED)) if count] == [7]


async def many(desk: Desk, count: int) -> None:
    """Anna follows so many people with the same anniversary."""
    people = [replace(VERA, slug=f"vera-{number}") for number in range(count)]
    await desk.saves(*people)
    await desk.follows(ANNA, *(person.slug for person in people))
    await desk.plans("2012-08-03 12:00")


async def test_who_mutes_a_person_hears_of_the_others(busy: Desk) -> None:
    await busy.saves(replace(VERA, slug="another"))
    await busy.follows(ANNA, "another")
    async with busy.storage.writing() as store:
        assert await store.follows.remove(ANNA, "vera-vydumka")
    assert await busy.tells("2012-08-04 10:00") == [(ANNA, "anniversary:another:2012")]


async def test_who_mutes_a_person_before_it_leaves_hears_nothing(busy: Desk) -> None:
    await busy.plans("2012-08-04 10:00")
    async with busy.storage.writing() as store:
        await store.follows.remove(ANNA, "vera-vydumka")
    assert await busy.leaves() == []


async def test_who_stops_everything_hears_nothing_and_leaves_no_trace(busy: Desk) -> None:
    await busy.follows(BORIS)
    await busy.plans("2012-08-04 10:00")
    async with busy.storage.writing() as store:
        await store.chats.forget(ANNA)
        assert await store.owing.of_chat(store.chats.sealed(ANNA)) == []
    assert await busy.leaves() == [(BORIS, OF_VERA)]


@pytest.fixture
async def missed(desk: Desk) -> Desk:
    """It is 4 August already on Kiritimati, where Anna is, and in Minsk: the eve of that day was missed there."""
    await desk.saves(ActionDay("a-day", Words({"en": "A day"}), "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4"))
    await desk.chooses(Chat(ANNA, time_zone="Pacific/Kiritimati", subscribed=True))
    await desk.chooses(Chat(BORIS, time_zone="America/New_York", alert_time=time(20), subscribed=True))
    await desk.plans("2012-08-02 12:00")
    on_the_day = (ANNA, "action-day:a-day:2012-08-04:0")
    assert await desk.tells("2012-08-04 01:00") == [on_the_day]  # 18:00 on 3 August in New York
    assert await desk.count(Outcome.MISSED) == 1
    return desk


async def test_where_it_is_too_late_in_the_east_the_west_is_still_told(missed: Desk) -> None:
    assert await missed.tells("2012-08-04 03:00") == [(BORIS, "action-day:a-day:2012-08-04:1")]


async def test_who_goes_west_where_it_is_not_too_late_is_told_what_was_missed_in_the_east(missed: Desk) -> None:
    await missed.chooses(Chat(ANNA, time_zone="America/New_York", subscribed=True))
    assert await missed.tells("2012-08-04 01:01") == [(ANNA, "action-day:a-day:2012-08-04:1")]


@dataclass
class Failing:
    """A lead that is lost when somebody asks for it the n-th time."""

    left: int

    async def hold(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Deposed("lost")


@pytest.mark.parametrize("steps", range(5))
async def test_one_that_stops_halfway_is_followed_by_one_that_does_all_the_rest_and_nothing_twice(
    busy: Desk, steps: int
) -> None:
    """Down from 3 to 12 August: the anniversary is missed, the birthday is told; whenever the planner dies again."""
    await busy.follows(BORIS)
    await busy.plans("2012-08-03 12:00")
    lead, busy.lead = busy.lead, Failing(steps)
    await busy.takes_over()
    with suppress(Deposed):
        await busy.plans("2012-08-12 10:00")
    busy.lead = lead
    await busy.takes_over()
    assert sorted(await busy.tells("2012-08-12 10:01")) == [(ANNA, BIRTHDAY), (BORIS, BIRTHDAY)]
    assert await busy.count(Outcome.MISSED) == 2
    assert len(await busy.notices()) == 1
