"""From the first zone of a day to the last, whatever is done to clocks: each alert once, at the right hour, or missed.

The planner looks at irregular moments, 7 to 13 minutes apart around each hour of alerts. What is right is worked out by
walking through the minutes on the clock of each zone, by another way than the bot's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

import pytest

from storage import ActionDay, Chat, Outcome, Storage, Words
from tests.alerts.invented import detained, vera
from tests.alerts.planning import Desk, on_duty

HOURS = {
    "Pacific/Pago_Pago": ("00:00", "23:59"),  # UTC-11
    "America/Santiago": ("00:00", "02:30", "23:59"),
    "Europe/Berlin": ("02:30", "10:00"),
    "Europe/Minsk": ("10:00", "23:59"),
    "Asia/Kathmandu": ("00:00", "10:00"),
    "Australia/Lord_Howe": ("02:15", "02:30"),
    "Pacific/Kiritimati": ("00:00", "10:00", "23:59"),  # UTC+14
}
PLACES = [(zone, time.fromisoformat(hour)) for zone, hours in HOURS.items() for hour in hours]
CHATS = [
    Chat(1_000_000 + number, time_zone=zone, alert_time=hour, subscribed=True)
    for number, (zone, hour) in enumerate(PLACES)
]
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@dataclass(frozen=True)
class Scenario:
    """An action day, on which somebody's arrest is remembered as well.

    The planner begins so many days `before`. It does not look in the time `asleep` (counted from the beginning of the
    day, UTC); each of `back` is a moment, given likewise, at which the clock is set back, and by how much.
    """

    name: str
    day: date
    arrest: str = ""
    before: int = 2
    asleep: tuple[timedelta, timedelta] = (timedelta(0), timedelta(0))
    back: tuple[tuple[timedelta, timedelta], ...] = ()

    def __str__(self) -> str:
        return self.name


SCENARIOS = (
    Scenario("Berlin puts clocks forward", date(2026, 3, 29)),
    Scenario("Berlin puts clocks back", date(2026, 10, 25)),
    Scenario("Santiago has no midnight", date(2026, 9, 6)),
    Scenario("Santiago and Lord Howe put clocks back", date(2026, 4, 5)),
    Scenario("Lord Howe puts clocks forward by half an hour", date(2026, 10, 4)),
    Scenario("29 February", date(2028, 2, 29), arrest="2024-02-29"),
    Scenario("29 February in a common year", date(2027, 2, 28), arrest="2024-02-29"),
    Scenario("the turn of a year", date(2027, 1, 1)),
    Scenario("40 days of downtime", date(2026, 6, 15), before=39, asleep=(-38.5 * DAY, 1.5 * DAY)),
    Scenario("down for most of a day", date(2026, 6, 15), asleep=(timedelta(0), timedelta(hours=18))),
    Scenario(
        "clocks are set back by an hour, a day and a week",
        date(2026, 6, 15),
        before=9,
        back=(
            (timedelta(hours=-14), timedelta(hours=1)),
            (timedelta(hours=8), timedelta(hours=1)),
            (timedelta(hours=12), DAY),
            (timedelta(hours=23), 7 * DAY),
        ),
    ),
)


ON_POSTGRESQL = {"Santiago has no midnight", "40 days of downtime"}  # and in the long run on SQLite as well


def alerts(scenario: Scenario) -> dict[str, tuple[date, int]]:
    """Give what there is to tell: the day of each, and how many days late it may be."""
    day = scenario.day
    return {
        f"action-day:a-day:{day}:7": (day - 7 * DAY, 2),
        f"action-day:a-day:{day}:1": (day - DAY, 0),
        f"action-day:a-day:{day}:0": (day, 1),
        f"anniversary:vera-vydumka:{day.year}": (day, 1),
    }


@cache
def shown(zone: str, day: date, hour: time) -> datetime:
    """Give the first minute at which the day and the hour have come on a clock there."""
    asked, there = datetime.combine(day, hour), ZoneInfo(zone)
    minute = asked.replace(tzinfo=UTC) - timedelta(hours=16)
    while minute.astimezone(there).replace(tzinfo=None) < asked:
        minute += MINUTE
    return minute


def looks(scenario: Scenario) -> Iterator[datetime]:
    """Give the moments at which the planner looks."""
    random = Random(scenario.name)  # noqa: S311 - repeatable on purpose
    dues = sorted({due(chat, day) for chat in CHATS for day, _ in alerts(scenario).values()})
    begin = datetime.combine(scenario.day, time(), UTC)
    down, up = (begin + after for after in scenario.asleep)
    backs = [(begin + after, by) for after, by in scenario.back]
    now = begin - scenario.before * DAY
    while now < begin + 3 * DAY:
        if not down < now < up:
            yield now
        near = any(now - 15 * MINUTE < due < now + 15 * MINUTE for due in dues)
        now += random.randint(7 * 60, 13 * 60) * timedelta(seconds=1)
        if not near:
            following = min((due for due in dues if due > now), default=now)
            now = max(now, min(following - 5 * MINUTE, now + random.randint(60, 400) * MINUTE))
        if backs and now > backs[0][0]:
            now -= backs.pop(0)[1]


def due(chat: Chat, day: date) -> datetime:
    assert chat.time_zone
    assert chat.alert_time is not None
    return shown(chat.time_zone, day, chat.alert_time)


def right(scenario: Scenario, ticks: Sequence[datetime]) -> tuple[dict[tuple[int, str], list[datetime]], int]:
    """Work out what is to be told at which look, and how much is missed."""
    told, missed = {}, 0
    for chat in CHATS:
        for key, (day, latest) in alerts(scenario).items():
            assert chat.time_zone
            if ticks[0] >= due(chat, day):
                continue
            tick = next(tick for tick in ticks if tick >= due(chat, day))
            if (tick.astimezone(ZoneInfo(chat.time_zone)).date() - day).days <= latest:
                told[chat.id, key] = [tick]
            else:
                missed += 1
    return told, missed


@pytest.mark.parametrize(
    ("database_url", "scenario"),
    [
        *(("postgresql" if one.name in ON_POSTGRESQL else "sqlite", one) for one in SCENARIOS),
        *(pytest.param("sqlite", one, marks=pytest.mark.long) for one in SCENARIOS if one.name in ON_POSTGRESQL),
    ],
    indirect=["database_url"],
    ids=str,
)
async def test_each_alert_comes_once_at_the_right_hour_or_is_counted_as_missed(
    storage: Storage, scenario: Scenario
) -> None:
    async with on_duty(storage) as desk:
        await begin(desk, scenario)
        ticks, told = list(looks(scenario)), dict[tuple[int, str], list[datetime]]()
        for tick in ticks:
            desk.now = tick
            await desk.planner.tick()
            for one in await desk.leaves():
                told.setdefault(one, []).append(tick)
        expected, missed = right(scenario, ticks)
        assert told == expected
        counted = await desk.count(Outcome.MISSED)
        assert counted == missed or (scenario.back and counted > missed)  # one that comes again may be missed again


async def begin(desk: Desk, scenario: Scenario) -> None:
    """Everybody follows somebody who was arrested on this day, two years ago if nothing else is said."""
    arrest = scenario.arrest or str(scenario.day.replace(year=scenario.day.year - 2))
    await desk.saves(vera(detained(arrest)), ActionDay("a-day", Words({"en": "A day"}), first_on=scenario.day))
    for chat in CHATS:
        await desk.chooses(chat)
        await desk.follows(chat.id)
