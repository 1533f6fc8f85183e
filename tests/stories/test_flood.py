"""One chat floods the bot: the others are answered nevertheless, and the chat can still be left."""

import logging

import pytest

from bot.app import Running
from bot.simulator import World
from tests.stories.conftest import TOKEN

FLOODER, GROUP = 4_200_042, -1_001_234_567
OTHERS = range(4_300_000, 4_300_020)
GENEROUS = 60  # seconds; only guards against waiting for ever


@pytest.fixture
def world() -> World:
    """People with phones, at a Telegram that keeps its limits of speed."""
    return World(token=TOKEN, username="solidarity_demo_bot", limits=True)


async def flood(world: World, words: str, *, chat: int | None = None) -> None:
    for _ in range(300):
        await world.says(FLOODER, words, chat=chat, language="en")


async def others_are_answered(world: World) -> None:
    for person in OTHERS:
        await world.says(person, "/prisoner Bialatski", language="en")
    for person in OTHERS:
        assert "Ales Bialiatski" in await world.hears(person, timeout=GENEROUS)


@pytest.mark.parametrize("words", ["/help", "/stop"])
async def test_a_flood_from_one_chat_leaves_the_others_answered(
    world: World, house: Running, caplog: pytest.LogCaptureFixture, words: str
) -> None:
    await flood(world, words)
    await others_are_answered(world)
    assert house.gateway.healthy.dropped > 200
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(told) == 1
    assert "asks too much" in told[0]
    assert str(FLOODER) not in told[0]


async def test_a_flooded_group_leaves_the_others_answered(world: World, house: Running) -> None:
    """In a group the bot may say but twenty things a minute, so that each answer there takes very long."""
    world.add_group(GROUP, "Noisy group", admins=[1], members=[FLOODER])
    await flood(world, "/help", chat=GROUP)
    await others_are_answered(world)
    assert house.gateway.healthy.dropped > 200


async def test_a_chat_that_floods_can_still_be_left(world: World, house: Running) -> None:
    await world.says(FLOODER, "/follow Bialiatski", language="en")
    assert "now follows" in await world.hears(FLOODER)
    await flood(world, "/help")
    await world.says(FLOODER, "/stop")
    asked = await world.receives(FLOODER, timeout=GENEROUS)
    while not any("delete" in button.text for button in asked.buttons):
        asked = await world.receives(FLOODER, timeout=GENEROUS)
    await flood(world, "/help")
    await world.presses(FLOODER, "Yes, delete everything")
    while "Everything about this chat is deleted" not in await world.hears(FLOODER, timeout=GENEROUS):
        pass
    async with house.storage.reading() as store:
        assert await store.chats.get(FLOODER) is None
