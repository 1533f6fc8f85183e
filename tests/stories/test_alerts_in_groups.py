"""Alerts to groups: one message, many readers; and what becomes of alerts when a chat moves or leaves."""

import pytest

from bot.simulator import World
from tests.stories.keeping import Keeper, chooses

ANNA, BORIS = 4_200_042, 4_200_043
SMALL, GROUP = -4_200, -1_001_200_300_400
GENEROUS = 30  # seconds; after an answer a group is left alone for three
ANNIVERSARY = "Today it is one year since Ales Bialiatski was detained, on 4 August 2011."


@pytest.fixture
def grouped(world: World) -> World:
    """Boris runs a group that Anna is in; it is a small one, which Telegram lets become a supergroup."""
    world.add_group(SMALL, "Solidarity", admins=[BORIS], members=[ANNA])
    return world


async def test_a_group_hears_an_alert_at_its_own_hour(grouped: World, keeper: Keeper) -> None:
    world = grouped
    async with keeper.at_work("2012-08-04 09:00") as house:
        await chooses(world, BORIS, "/follow Bialiatski", "/settings 12:00", chat=SMALL, language="uk")
        await keeper.ticks(house, "2012-08-04 10:00:10")
        assert await keeper.told(house, SMALL) == []
        await keeper.ticks(house, "2012-08-04 12:00:10")
        assert (await world.hears(SMALL, GENEROUS)).startswith("Олесь Біляцький: сьогодні")
        assert await keeper.told(house, SMALL) == []
        assert await keeper.told(house, BORIS) == await keeper.told(house, ANNA) == []


async def test_in_a_group_only_administrators_mute(grouped: World, keeper: Keeper) -> None:
    world = grouped
    async with keeper.at_work("2012-08-04 09:00") as house:
        await chooses(world, BORIS, "/follow Bialiatski", chat=SMALL)
        await keeper.ticks(house, "2012-08-04 10:00:10")
        await world.hears(SMALL, GENEROUS)
        await world.presses(ANNA, "Not about this person", chat=SMALL)
        assert "Only administrators" in await world.hears(SMALL)
        await world.presses(BORIS, "Not about this person", chat=SMALL)
        assert "will hear no more about Ales Bialiatski" in await world.hears(SMALL)


@pytest.mark.parametrize("meanwhile", ["at work", "down"])
async def test_a_group_that_moves_keeps_what_is_queued_for_it(grouped: World, keeper: Keeper, meanwhile: str) -> None:
    world = grouped
    async with keeper.at_work("2012-08-04 09:00") as house:
        await chooses(world, BORIS, "/follow Bialiatski", "/settings 22-12", chat=SMALL)
        await keeper.ticks(house, "2012-08-04 10:00:10")
        assert await keeper.told(house, SMALL) == []
        if meanwhile == "at work":
            await world.upgrades(SMALL, to=GROUP)
            await world.quiet()
    if meanwhile == "down":
        await world.upgrades(SMALL, to=GROUP)
    async with keeper.at_work("2012-08-04 12:00:05") as house:
        assert (await world.hears(GROUP, GENEROUS)).startswith(ANNIVERSARY)
        assert await keeper.told(house, GROUP) == []
        async with house.storage.reading() as store:
            assert await store.chats.get(SMALL) is None
            assert await store.follows.slugs(GROUP) == ["ales-bialiatski"]


async def test_a_group_whose_move_nobody_told_the_bot_of_is_found_when_an_alert_is_sent(
    grouped: World, keeper: Keeper
) -> None:
    """Telegram keeps its word of a move for a day only; after that the refusal of a message tells it."""
    world = grouped
    async with keeper.at_work() as house:
        await chooses(world, BORIS, "/follow Bialiatski", chat=SMALL)
    await world.upgrades(SMALL, to=GROUP)
    world.updates.drop()
    async with keeper.at_work("2012-08-04 10:00:10") as house:
        assert (await world.hears(GROUP, GENEROUS)).startswith(ANNIVERSARY)
        assert await keeper.told(house, GROUP) == []


async def test_who_blocks_the_bot_is_forgotten_at_once_with_what_was_queued(world: World, keeper: Keeper) -> None:
    async with keeper.at_work("2012-08-04 09:00") as house:
        await chooses(world, ANNA, "/follow Bialiatski", "/settings 22-12")
        await chooses(world, BORIS, "/follow Bialiatski")
        await keeper.ticks(house, "2012-08-04 10:00:10")
        assert len(await keeper.told(house, BORIS)) == 1
        await world.blocks(ANNA)
        await world.quiet()
        async with house.storage.reading() as store:
            assert await store.chats.get(ANNA) is None
            assert await store.follows.slugs(ANNA) == []
            assert await store.owing.of_chat(store.chats.sealed(ANNA)) == []
        await keeper.ticks(house, "2012-08-04 12:00:05")
        assert await keeper.told(house, ANNA) == []


async def test_who_blocked_the_bot_while_it_was_down_is_forgotten_when_an_alert_is_refused(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski")
        await chooses(world, BORIS, "/follow Bialiatski")
    await world.blocks(ANNA)
    world.updates.drop()
    async with keeper.at_work("2012-08-04 10:00:10") as house:
        assert len(await keeper.told(house, BORIS)) == 1
        async with house.storage.reading() as store:
            assert await store.chats.get(ANNA) is None
            assert (await store.occasions.totals())["gone"] == 1
