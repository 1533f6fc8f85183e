"""A chat that asks more than twenty things a minute is told so once, is heard again later, and can always leave."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import ShiftedClock
from bot.gateway import Gateway
from bot.simulator import World
from storage import Chat, Storage
from tests.gateway.conftest import Open
from tests.simulator.waiting import until

ANNA, GROUP = 4_200_042, -1_001_200_300_400
TOO_MUCH = "That is a lot at once"


@pytest.fixture
def clock() -> ShiftedClock:
    return ShiftedClock(datetime(2012, 8, 3, 12, tzinfo=UTC))


@pytest.fixture
async def bot(bring: Open, clock: ShiftedClock) -> Gateway:
    return await bring(clock=clock)


async def twenty(world: World, chat: int | None = None) -> None:
    for number in range(20):
        await world.says(ANNA, f"/help {number}", chat=chat, language="en")
        assert await world.hears(chat or ANNA) == f"help: {number}"


async def test_the_twenty_first_is_answered_with_that_and_the_rest_not_at_all(
    world: World, bot: Gateway, caplog: pytest.LogCaptureFixture
) -> None:
    await twenty(world)
    for _ in range(30):
        await world.says(ANNA, "/help", language="en")
    assert (await world.hears(ANNA)).startswith(TOO_MUCH)
    await until(lambda: bot.healthy.dropped == 30)
    await world.quiet(0.1)
    assert world.chat(ANNA).hear() is None
    assert str(ANNA) not in caplog.text


@pytest.mark.usefixtures("bot")
async def test_it_is_said_in_the_language_of_the_chat(world: World, memory: Storage) -> None:
    async with memory.writing() as store:
        await store.chats.save(Chat(ANNA, language="be"))
    await twenty(world)
    await world.says(ANNA, "/help", language="en")
    assert (await world.hears(ANNA)).startswith("Гэта зашмат за адзін раз")


async def test_of_presses_sixty_are_answered(world: World, bot: Gateway) -> None:
    await world.says(ANNA, "/keys", language="en")
    await world.receives(ANNA)
    for number in range(60):
        await world.presses(ANNA, data=f"help {number}", message=2)
        await until(lambda answered=number + 2: bot.healthy.answered == answered)  # type: ignore[misc]
    for _ in range(5):
        await world.presses(ANNA, data="help", message=2)
    await until(lambda: bot.healthy.dropped == 5)
    await world.quiet(0.1)
    said = [one.visible for one in world.chat(ANNA).messages if one.visible.startswith(TOO_MUCH)]
    assert len(said) == 1


async def test_after_a_while_the_chat_is_answered_again(world: World, bot: Gateway, clock: ShiftedClock) -> None:
    await twenty(world)
    await world.says(ANNA, "/help", language="en")
    assert (await world.hears(ANNA)).startswith(TOO_MUCH)
    clock.forward(timedelta(seconds=100))
    await world.says(ANNA, "/help unheard", language="en")
    await until(lambda: bot.healthy.dropped == 2)
    clock.forward(timedelta(seconds=30))
    await world.says(ANNA, "/help again", language="en")
    assert await world.hears(ANNA) == "help: again"


@pytest.mark.usefixtures("bot")
async def test_who_is_not_answered_can_still_leave(world: World, memory: Storage) -> None:
    async with memory.writing() as store:
        await store.chats.save(Chat(ANNA, language="en"))
    await twenty(world)
    await world.says(ANNA, "/help", language="en")
    assert (await world.hears(ANNA)).startswith(TOO_MUCH)
    await world.says(ANNA, "/stop", language="en")
    assert await world.hears(ANNA) == "forgotten"
    async with memory.writing() as store:
        await store.chats.save(Chat(ANNA, language="en"))
    await world.presses(ANNA, data="stop yes", message=2)
    assert await world.hears(ANNA) == "forgotten"
    async with memory.writing() as store:
        await store.chats.save(Chat(ANNA, language="en"))
    await world.blocks(ANNA)
    await world.quiet(0.2)
    async with memory.reading() as store:
        assert await store.chats.get(ANNA) is None


@pytest.mark.usefixtures("bot")
async def test_nothing_is_stored_of_it(world: World, memory: Storage) -> None:
    await twenty(world)
    await world.says(ANNA, "/help", language="en")
    await world.hears(ANNA)
    async with memory.reading() as store:
        assert (await store.totals()).chats == 0


@pytest.mark.usefixtures("bot")
async def test_a_group_has_twenty_together_and_what_people_tell_each_other_does_not_count(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    world.privacy = False
    world.add_group(GROUP, "Busy group", admins=[1], members=[ANNA, ANNA + 1])
    for _ in range(50):
        await world.says(ANNA + 1, "have you heard?", chat=GROUP)
    await twenty(world, GROUP)
    await world.says(ANNA + 1, "/help", chat=GROUP, language="en")
    assert (await world.hears(GROUP)).startswith(TOO_MUCH)
    await world.says(ANNA + 1, "/help mine", language="en")
    assert await world.hears(ANNA + 1) == "help: mine"
    assert str(GROUP) not in caplog.text
