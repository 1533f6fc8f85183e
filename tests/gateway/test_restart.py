"""A restart loses no question, and answers none twice when it was orderly."""

import asyncio
import sys
from pathlib import Path

from bot.simulator import World
from tests.gateway.conftest import TOKEN, Open

ROOT = Path(__file__).resolve().parents[2]


async def start_elsewhere(telegram: str, folder: Path) -> asyncio.subprocess.Process:
    """The same bot in a process of its own, which can be killed."""
    program = "tests.gateway.alone"
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", program, TOKEN, telegram, f"{folder}/elsewhere.db", cwd=ROOT
    )


async def test_a_killed_bot_answers_after_the_restart(world: World, telegram: str, bring: Open, tmp_path: Path) -> None:
    elsewhere = await start_elsewhere(telegram, tmp_path)
    await world.says(43, "/help")
    assert await world.hears(43, timeout=30) == "help:"
    await world.says(42, "/slowly 1.5")
    await asyncio.sleep(0.7)
    elsewhere.kill()
    await elsewhere.wait()
    assert len(world.chat(42).messages) == 1
    await bring()
    assert await world.hears(42, timeout=10) == "slept 1.5"
    await world.quiet(0.5)
    assert len(world.chat(42).messages) == 2
    assert len(world.chat(43).messages) == 2


async def test_a_stop_finishes_what_is_being_answered_and_confirms_it(world: World, bring: Open) -> None:
    bot = await bring()
    await world.says(42, "/slowly 0.5")
    await asyncio.sleep(0.2)
    await bot.stop()
    assert await world.hears(42) == "slept 0.5"
    await bring()
    await world.says(42, "/help")
    assert await world.hears(42) == "help:"
    await world.quiet(0.3)
    assert len(world.chat(42).messages) == 4


async def test_a_stop_does_not_wait_for_ever_and_loses_nothing(world: World, bring: Open) -> None:
    bot = await bring(drain_seconds=0.3)
    await world.says(42, "/slowly 2")
    await world.says(42, "/help")
    await asyncio.sleep(0.2)
    async with asyncio.timeout(1.5):
        await bot.stop()
    assert len(world.chat(42).messages) == 2
    await bring()
    assert await world.hears(42) == "slept 2"
    assert await world.hears(42) == "help:"


async def test_questions_asked_while_the_bot_was_down_are_answered(world: World, bring: Open) -> None:
    bot = await bring()
    await bot.stop()
    await world.says(42, "/help")
    await bring()
    assert await world.hears(42) == "help:"
