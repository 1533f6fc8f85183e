"""A restart loses no question, and answers none twice when it was orderly."""

import asyncio
import sys
from pathlib import Path

from bot.conversation import Command
from bot.simulator import World
from tests.gateway.commands import COMMANDS, Held, called
from tests.gateway.conftest import TOKEN, Open
from tests.simulator.waiting import GENEROUS, until

ROOT = Path(__file__).resolve().parents[2]


def polls(world: World) -> int:
    return sum(call.method == "getUpdates" for call in world.calls)


async def start_elsewhere(telegram: str, folder: Path) -> asyncio.subprocess.Process:
    """The same bot in a process of its own, which can be killed; there nothing lets /held go."""
    program = "tests.gateway.alone"
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", program, TOKEN, telegram, f"{folder}/elsewhere.db", cwd=ROOT
    )


async def test_a_killed_bot_answers_after_the_restart(world: World, telegram: str, bring: Open, tmp_path: Path) -> None:
    elsewhere = await start_elsewhere(telegram, tmp_path)
    await world.says(43, "/help")
    assert await world.hears(43, timeout=30) == "help:"
    before = polls(world)
    await world.says(42, "/held")
    await until(lambda: polls(world) >= before + 2)  # one brought it, the next did not confirm it
    elsewhere.kill()
    await elsewhere.wait()
    assert len(world.chat(42).messages) == 1
    await bring(commands=(*COMMANDS, Command("held", called("held"), listed=False)))
    assert await world.hears(42, timeout=GENEROUS) == "held:"
    for person in (42, 43):
        await world.says(person, "/help again")
        assert await world.hears(person) == "help: again"
        assert len(world.chat(person).messages) == 4


async def test_a_stop_finishes_what_is_being_answered_and_confirms_it(world: World, bring: Open) -> None:
    held = Held()
    bot = await bring(commands=held.commands, drain_seconds=GENEROUS)
    await world.says(42, "/held")
    await held.began.wait()
    stopping = asyncio.create_task(bot.stop())
    await until(lambda: bot._hearing is not None and bot._hearing.done())
    held.let_go.set()
    await stopping
    assert await world.hears(42) == "held"
    await bring(commands=held.commands)
    await world.says(42, "/help")
    assert await world.hears(42) == "help:"
    assert len(world.chat(42).messages) == 4


async def test_a_stop_does_not_wait_for_ever_and_loses_nothing(world: World, bring: Open) -> None:
    held = Held()
    bot = await bring(commands=held.commands, drain_seconds=0.3)
    await world.says(42, "/held")
    await world.says(42, "/help")
    await held.began.wait()
    async with asyncio.timeout(GENEROUS):
        await bot.stop()
    assert len(world.chat(42).messages) == 2
    held.let_go.set()
    await bring(commands=held.commands)
    assert await world.hears(42) == "held"
    assert await world.hears(42) == "help:"


async def test_questions_asked_while_the_bot_was_down_are_answered(world: World, bring: Open) -> None:
    bot = await bring()
    await bot.stop()
    await world.says(42, "/help")
    await bring()
    assert await world.hears(42) == "help:"
