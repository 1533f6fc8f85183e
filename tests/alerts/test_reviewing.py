"""What is queued follows the case file: a release silences it at once, a correction brings it back."""

from dataclasses import replace
from datetime import date, time

import pytest

from storage import Action, ActionDay, Chat, Name, NameKind, News, NewsKind, Outcome, Person, Words
from tests.alerts.invented import detained, free_since, on, vera
from tests.alerts.planning import ANNA, BORIS, Desk, minsk

VERA = vera(detained("2011-08-04"), born="1980-08-12")
OF_VERA = "anniversary:vera-vydumka:2012"
UNTIL_NOON = Chat(ANNA, language="en", quiet_from=time(22), quiet_until=time(12))
FREE = free_since(VERA, "2012-08-04")
DEAD = replace(VERA, died=on("2012-08-04"))
DAY = ActionDay("a-day", Words({"en": "A day of action"}), "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4")
ON_THE_DAY = "action-day:a-day:2012-08-04:0"


def news(kind: NewsKind, happened: str = "2012-08-04", marked: str = "2012-08-04") -> News:
    return News(0, "vera-vydumka", kind, on(happened), date.fromisoformat(marked))


@pytest.fixture
async def queued(desk: Desk) -> Desk:
    """Anna follows Vera and is subscribed; at her hour alerts came for her, but she is left in peace until noon."""
    await desk.saves(VERA, DAY)
    await desk.chooses(replace(UNTIL_NOON, subscribed=True))
    await desk.follows(ANNA)
    await desk.plans("2012-08-03 12:00")
    await desk.leaves()
    assert await desk.tells("2012-08-04 10:00") == []
    return desk


async def test_what_waits_for_the_end_of_quiet_hours_comes_then(queued: Desk) -> None:
    assert await queued.tells("2012-08-04 11:59") == []
    assert await queued.tells("2012-08-04 12:00") == [(ANNA, ON_THE_DAY), (ANNA, OF_VERA)]


@pytest.mark.parametrize(
    ("changed", "kind", "word"), [(FREE, NewsKind.RELEASED, "released"), (DEAD, NewsKind.DIED, "died")]
)
async def test_who_is_released_or_dies_is_silenced_at_once_and_the_news_comes_instead(
    queued: Desk, changed: Person, kind: NewsKind, word: str
) -> None:
    await queued.saves(changed)
    await queued.marks(news(kind), "2012-08-04 11:59")
    queued.now = minsk("2012-08-04 12:00")
    assert await queued.leaves() == [(ANNA, ON_THE_DAY)]  # even before the planner looks again
    assert await queued.tells("2012-08-04 12:01") == [(ANNA, "news:1")]
    assert f"has been {word}" in queued.texts[0] or f"has {word}" in queued.texts[0]
    assert await queued.count(Outcome.WITHDRAWN) == 1
    for day in ("2012-08-04 13:00", "2012-08-05 12:00", "2012-08-12 12:00"):
        assert await queued.tells(day) == []


async def test_a_release_marked_by_mistake_and_corrected_before_the_day_changes_nothing(queued: Desk) -> None:
    await queued.saves(free_since(VERA, "2012-08-10"))
    await queued.tells("2012-08-10 12:00")
    await queued.saves(VERA)
    assert await queued.tells("2012-08-12 12:00") == [(ANNA, "birthday:vera-vydumka:2012")]


async def test_a_release_corrected_before_anybody_looked_leaves_the_alert_as_it_was(queued: Desk) -> None:
    await queued.saves(FREE)
    await queued.saves(VERA)
    assert (ANNA, OF_VERA) in await queued.tells("2012-08-04 12:00")


async def test_a_release_corrected_while_the_alert_was_withdrawn_lets_it_come(queued: Desk) -> None:
    await queued.saves(FREE)
    await queued.plans("2012-08-04 10:30")
    await queued.saves(VERA)
    await queued.plans("2012-08-04 10:31")
    assert (ANNA, OF_VERA) in await queued.tells("2012-08-04 12:00")


async def test_a_release_corrected_after_the_alert_was_thrown_away_lets_it_come_to_those_still_to_be_told(
    queued: Desk,
) -> None:
    await queued.chooses(Chat(BORIS, time_zone="America/New_York"))  # seven hours behind Minsk
    await queued.follows(BORIS)
    await queued.saves(FREE)
    await queued.tells("2012-08-04 12:00")
    await queued.saves(VERA)
    assert await queued.tells("2012-08-04 17:00") == [(BORIS, OF_VERA)]


async def test_a_new_name_stands_in_letters_that_were_queued_before(queued: Desk) -> None:
    await queued.saves(replace(VERA, names=(Name("Vera Novaya", NameKind.PRIMARY, "en"),)))
    assert await queued.leaves() == []
    assert (ANNA, OF_VERA) in await queued.tells("2012-08-04 12:00")
    assert "<b>Vera Novaya</b>" in queued.texts[-1]
    assert "Vydumka" not in queued.texts[-1]


async def test_another_arrest_date_leaves_no_trace_of_the_wrong_anniversary(queued: Desk) -> None:
    await queued.saves(vera(detained("2011-08-06"), born="1980-08-12"))
    assert await queued.tells("2012-08-04 12:00") == [(ANNA, ON_THE_DAY)]
    assert await queued.tells("2012-08-06 12:00") == [(ANNA, OF_VERA)]


async def test_an_action_day_that_is_switched_off_is_not_told_and_one_switched_on_again_is(queued: Desk) -> None:
    await queued.saves(replace(DAY, on=False))
    await queued.plans("2012-08-04 11:00")
    assert await queued.tells("2012-08-04 12:00") == [(ANNA, OF_VERA)]
    await queued.saves(DAY)
    assert await queued.tells("2013-08-04 12:00") == [
        (ANNA, "action-day:a-day:2013-08-04:0"),
        (ANNA, "anniversary:vera-vydumka:2013"),
    ]


async def test_an_action_that_becomes_known_is_told_of_in_letters_queued_before(queued: Desk) -> None:
    async with queued.storage.writing() as store:
        action = Action("in-vilnius", "a-day", "LT", on("2012-08-04"), city=Words({"en": "Vilnius"}))
        await store.days.save_actions([action])
    assert await queued.leaves() == []
    await queued.tells("2012-08-04 12:00")
    assert "Vilnius" in queued.texts[0]


async def test_who_unfollows_is_told_nothing_that_was_queued_and_nobody_else_is_held_up(queued: Desk) -> None:
    await queued.saves(FREE)
    async with queued.storage.writing() as store:
        await store.follows.remove(ANNA, "vera-vydumka")
    assert await queued.tells("2012-08-04 12:00") == [(ANNA, ON_THE_DAY)]


async def test_news_of_somebody_nobody_follows_holds_nothing_up(queued: Desk) -> None:
    nobodys = replace(VERA, slug="nobodys")
    await queued.saves(nobodys)
    await queued.marks(replace(news(NewsKind.TRANSFERRED), slug="nobodys"), "2012-08-04 11:00")
    assert (ANNA, OF_VERA) in await queued.tells("2012-08-04 12:00")


async def test_news_whose_last_follower_has_left_holds_nothing_up(queued: Desk) -> None:
    await queued.marks(news(NewsKind.TRANSFERRED), "2012-08-04 11:00")
    await queued.plans("2012-08-04 11:01")
    async with queued.storage.writing() as store:
        await store.follows.remove(ANNA, "vera-vydumka")
    await queued.saves(replace(VERA, photo="https://example.org/vera.jpg"))
    assert await queued.tells("2012-08-04 12:00") == [(ANNA, ON_THE_DAY)]
