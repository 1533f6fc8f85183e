"""Updates of one chat come in order; no chat waits for another."""

import asyncio

import pytest

from bot.gateway import Gateway
from bot.simulator import World
from tests.gateway.conftest import Open


@pytest.mark.usefixtures("bot")
async def test_one_chat_is_answered_in_the_order_it_asked(world: World) -> None:
    for pause in ("0.3", "0.1", "0"):
        await world.says(42, f"/slowly {pause}")
    assert [await world.hears(42) for _ in range(3)] == ["slept 0.3", "slept 0.1", "slept 0"]


@pytest.mark.usefixtures("bot")
async def test_a_slow_chat_does_not_hold_up_the_others(world: World) -> None:
    await world.says(1, "/slowly 4")
    await asyncio.sleep(0.2)
    for person in range(2, 12):
        await world.says(person, "/help")
    for person in range(2, 12):
        assert await world.hears(person) == "help:"
    assert len(world.chat(1).messages) == 1
    assert await world.hears(1) == "slept 4"


async def test_many_chats_at_once_leave_nothing_behind(world: World, bot: Gateway) -> None:
    for person in range(1, 41):
        await world.says(person, "/echo")
    for person in range(1, 41):
        assert await world.hears(person)
    await world.quiet(0.2)
    assert bot.healthy.answered == 40
    assert not bot._order._lines
    assert not bot._order._tasks


async def test_one_update_that_takes_very_long_does_not_close_the_window(world: World, bring: Open) -> None:
    """Telegram shows a hundred updates from the oldest unconfirmed on; more than that are behind it here."""
    await bring(drain_seconds=0.1)
    await world.says(1, "/slowly 60")
    for person in range(2, 132):
        await world.says(person, "/help")
    for person in range(2, 132):
        assert await world.hears(person, timeout=20) == "help:"
