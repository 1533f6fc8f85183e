"""News of a case, from one editor's phone by another's yes to those who follow; and a mistake put right."""

import re

import pytest

from bot.app import Running
from bot.simulator import World
from storage import Status
from tests.stories.announcing import Hand
from tests.stories.keeping import OLGA, Keeper, chooses

PETRA, VASIL, ANNA = 4_200_045, 4_200_046, 4_200_042
SOURCE = "https://example.org/news"


@pytest.fixture
def two(keeper: Keeper) -> Keeper:
    """The bot with two owners; nobody may decide alone."""
    keeper.settings = keeper.settings.model_copy(update={"organizers": (OLGA, PETRA), "self_approval": False})
    return keeper


async def status(house: Running, keeper: Keeper) -> Status:
    async with house.storage.reading() as store:
        person = await store.people.get("mikalai-statkevich")
    assert person
    return person.status_on(keeper.clock().date())


async def marks(olga: Hand) -> None:
    """Olga marks a release, with its source."""
    await olga.says("/mark Statkevich")
    await olga.presses("Released")
    await olga.says(SOURCE)
    await olga.presses("Yes, mark it")


async def test_a_release_reaches_followers_once_a_second_editor_has_approved_it(world: World, two: Keeper) -> None:
    async with two.at_work("2012-08-06 20:00") as house:
        await chooses(world, ANNA, "/follow Statkevich")
        olga, petra = Hand(world, OLGA), Hand(world, PETRA)
        await petra.says("/start")
        await marks(olga)
        assert "once another editor has approved it; the others have been told." in olga.shown().visible
        await house.speaking.tick()
        assert await two.told(house, ANNA) == []
        assert await status(house, two) is Status.FREE
        asked = petra.look(told=True)
        assert asked.visible.startswith("Owner 1 has marked news: Mikalai Statkevich — Released.")
        await petra.presses("Look at it", "Approve", "Yes, approve")
        heard = await world.hears(ANNA)
        assert heard.startswith("🕊 Mikalai Statkevich has been released: 6 August 2012.")
    async with two.at_work("2012-08-12 12:00") as house:
        assert await two.told(house, ANNA) == []


async def test_a_mistake_is_declined_and_undone_and_the_birthday_is_told(world: World, two: Keeper) -> None:
    async with two.at_work("2012-08-06 20:00") as house:
        await chooses(world, ANNA, "/follow Statkevich")
        olga, petra = Hand(world, OLGA), Hand(world, PETRA)
        await petra.says("/start")
        await marks(olga)
        await house.speaking.tick()
        petra.look(told=True)
        await petra.presses("Look at it", "Decline")
        await petra.says("Nobody else reports it")
        await house.speaking.tick()
        assert olga.look(told=True).visible.endswith("The reason: Nobody else reports it")
        await olga.presses("Look at it", "Undo", "Yes, undo")
        assert await status(house, two) is Status.HELD
        await olga.says("/log")
        log = olga.newest().visible
        assert re.findall(r"Owner \d: (\w+)", log) == ["undid", "declined", "marked"]
    async with two.at_work("2012-08-12 10:00:10") as house:
        [told] = await two.told(house, ANNA)
        assert told.startswith("🎂 Today Mikalai Statkevich turns 56.")


async def test_a_field_is_corrected_and_a_statement_added_as_supporters_then_see(world: World, two: Keeper) -> None:
    async with two.at_work():
        olga = Hand(world, OLGA)
        await olga.says("/edit Statkevich")
        await olga.presses("Dates", "last verified")
        await olga.says("2012-08-02")
        await olga.presses("Yes, save")
        await olga.says("/quote Statkevich")
        await olga.says("Free him\n\nat once", entities=[{"type": "bold", "offset": 0, "length": 4}])
        await olga.says("A Committee")
        await olga.presses("Skip")
        await olga.says("2012-08-01")
        await olga.presses("English")
        await olga.says(SOURCE)
        await olga.presses("Yes, add it")
        assert olga.shown().visible == "The statement was added."
        await world.says(ANNA, "/statements Statkevich", language="en")
        assert "A Committee" in await world.hears(ANNA)


@pytest.mark.parametrize("data", ["change 1 approve yes", "change 1 undo yes", "edit mikalai-statkevich", "history *"])
async def test_an_announcer_who_keeps_no_case_files_can_do_nothing_by_forged_buttons(
    world: World, two: Keeper, data: str
) -> None:
    async with two.at_work("2012-08-06 20:00") as house:
        await chooses(world, ANNA, "/follow Statkevich")
        olga = Hand(world, OLGA)
        await olga.says("/invite Vasil")
        await olga.presses("announcements")
        [link] = re.findall(r"start=(join-\S+)", olga.shown().visible)
        vasil = Hand(world, VASIL)
        await vasil.says(f"/start {link}")
        await marks(olga)
        seen = len(world.chat(VASIL).messages)
        await vasil.says("/log")
        await vasil.forges(data, house)
        assert len([one for one in world.chat(VASIL).messages[seen:] if one.by_bot]) == 1
        assert await two.told(house, ANNA) == []
        assert await status(house, two) is Status.FREE
