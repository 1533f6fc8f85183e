"""After a day of everything, two days later: nothing in the files tells who was there. 5,000 chats with `-m long`."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

import pytest

from bot.app import Running
from bot.simulator import World
from storage.tables import metadata
from tests.stories.announcing import Hand, settled
from tests.stories.keeping import OLGA, Keeper, chooses, confirms

PETRA = 4_200_045
FIRST = 7_001_230_000  # ids from here on share their first digits and bytes, so that they can be looked for together
GROUP = -FIRST - 9_999
WORDS, NAME = "Zyrianka", "Ksenopoulos"  # what nobody but a person of this story says, and is called
ABREAST = 40


async def each(people: Iterable[int], does: Callable[[int], Awaitable[object]]) -> None:
    """Let all of them do something, some at a time."""
    few = asyncio.Semaphore(ABREAST)

    async def one(person: int) -> None:
        async with few:
            await does(person)

    await asyncio.gather(*map(one, people))


async def arrives(world: World, person: int) -> None:
    """Write, follow and subscribe, in one of three ways."""
    number = person - FIRST
    language = ("en", "be", "uk")[number % 3]
    await chooses(world, person, f"{WORDS} number {number}, where are you", "/subscribe", language=language)
    if language == "be":
        await confirms(world, person)
    await chooses(world, person, "/follow Bialiatski", language=language)
    if number % 5 == 0:
        await chooses(world, person, "/settings New York", "/settings erase 6")
    if number % 7 == 0:
        await chooses(world, person, "/settings discreet on")


async def leaves(world: World, person: int) -> None:
    while world.chat(person).hear():
        continue
    await world.says(person, "/stop")
    await world.receives(person)
    await world.presses(person, data="stop yes")
    await world.receives(person)


async def announces(world: World, house: Running, olga: Hand, petra: Hand) -> None:
    """Announce something, correct it, and take it back, each with a second person."""
    await olga.says("/announce")
    await olga.presses("What about", "Something else", "Text", "English")
    await olga.says("Come to the embassy")
    await olga.presses("Ask for approval")
    await petra.says("/announcements")
    await petra.presses("1 · waits", "Look and approve", "Yes, approve")
    await settled(house, 1, "done")
    await olga.says("/announcements")
    await olga.presses("1 · done", "Recall", "Yes, ask for approval")
    await petra.says("/announcements")
    await petra.presses("1 · waits", "Look and approve", "Yes, approve")
    await settled(house, 1, "done")
    await world.quiet(0.3)


def traces_of_people(folder: Path) -> list[str]:
    """Look for what may not be in the files: any id of the story, in digits or bytes, its words and its names."""
    ids = {
        "digits": str(FIRST)[:6].encode(),
        "bytes": FIRST.to_bytes(8, "big")[2:6],
        "bytes, the lowest first": FIRST.to_bytes(8, "little")[2:6],
        "bytes of the group": (GROUP).to_bytes(8, "big", signed=True)[2:6],
    }
    words = {word: word.encode() for word in (WORDS, NAME, WORDS.lower(), NAME.lower())}
    found = list[str]()
    for path in sorted(folder.glob("solidarity.db*")):
        content = path.read_bytes()
        found += [f"{what} in {path.name}" for what, shape in (ids | words).items() if shape in content]
    return found


def test_what_is_looked_for_would_be_found(tmp_path: Path) -> None:
    person, group = FIRST + 4_321, GROUP.to_bytes(8, "big", signed=True)
    shapes = [str(person).encode(), person.to_bytes(8, "big"), person.to_bytes(8, "little"), group]
    shapes += [person.to_bytes(6, "big"), WORDS.encode(), NAME.lower().encode()]
    for place, shape in enumerate(shapes):
        (tmp_path / f"solidarity.db-{place}").write_bytes(b"..." + shape + b"...")
    assert len({one.partition(" in ")[2] for one in traces_of_people(tmp_path)}) == len(shapes)


@pytest.mark.parametrize("many", [60, pytest.param(5000, marks=pytest.mark.long)])
async def test_two_days_after_a_day_of_everything_nothing_tells_who_was_there(
    world: World, keeper: Keeper, tmp_path: Path, many: int
) -> None:
    fast = {"organizers": (OLGA, PETRA), "messages_per_second": 1000, "paid_broadcasts": True}
    keeper.settings = keeper.settings.model_copy(update=fast)
    people = range(FIRST, FIRST + many)
    for person in people:
        world.add_person(person, f"{NAME} {person - FIRST}", username=f"{NAME}_{person - FIRST}")
    world.add_group(GROUP, f"{NAME} friends", admins=[FIRST], members=[])
    async with keeper.at_work("2012-08-03 09:30") as house:
        await each(people, lambda person: arrives(world, person))
        await chooses(world, FIRST, "/follow Bialiatski", chat=GROUP)
        await chooses(world, FIRST + 1, f"/missing {WORDS}")
        olga, petra = Hand(world, OLGA), Hand(world, PETRA)
        await petra.says("/start")
        await keeper.ticks(house, "2012-08-03 10:00:10")
        await keeper.received(house, FIRST)
        await announces(world, house, olga, petra)
        await each(people[::10], lambda person: leaves(world, person))
        await each(people[1::10], world.blocks)
        for hour in ("2012-08-03 17:00:10", "2012-08-04 10:00:10", "2012-08-04 17:00:10"):
            await keeper.ticks(house, hour)
            await keeper.received(house, FIRST)
        assert await rows(house, "delivery")
        assert await rows(house, "trace")
        await each(people[2::10], lambda person: leaves(world, person))
        for hour in ("2012-08-05 18:00", "2012-08-06 18:00", "2012-08-06 19:30"):
            await keeper.ticks(house, hour)
            await keeper.received(house, FIRST)
        await asyncio.sleep(1.5)
        await house.storage.tidy()
        assert [await rows(house, table) for table in ("delivery", "trace", "board")] == [0, 0, 0]
        assert await rows(house, "chat") == many - 3 * len(people[::10]) + 1
        assert traces_of_people(tmp_path) == []
    assert traces_of_people(tmp_path) == []
    assert NAME in world.chat(FIRST).place.as_json()["first_name"]  # the story was told with these names
    assert any(WORDS in one.visible for one in world.chat(FIRST + 3).messages)


async def rows(house: Running, table: str) -> int:
    assert table in metadata.tables
    async with house.storage.reading() as store:
        found = await store._db.exec_driver_sql(f"SELECT count(*) FROM {table}")  # noqa: S608 - our own
        return int(found.scalar_one())
