"""Updates of one chat come in order, and not too many of them; no chat waits for another."""

import pytest

from bot.gateway import Gateway
from bot.simulator import World
from storage import Chat, Storage
from tests.gateway.commands import Held
from tests.gateway.conftest import Open
from tests.simulator.waiting import until


@pytest.mark.usefixtures("bot")
async def test_one_chat_is_answered_in_the_order_it_asked(world: World) -> None:
    for pause in ("0.3", "0.1", "0"):
        await world.says(42, f"/slowly {pause}")
    assert [await world.hears(42) for _ in range(3)] == ["slept 0.3", "slept 0.1", "slept 0"]


async def test_a_slow_chat_does_not_hold_up_the_others(world: World, bring: Open) -> None:
    held = Held()
    await bring(commands=held.commands)
    await world.says(1, "/held")
    await held.began.wait()
    for person in range(2, 12):
        await world.says(person, "/help")
    for person in range(2, 12):
        assert await world.hears(person) == "help:"
    assert len(world.chat(1).messages) == 1
    held.let_go.set()
    assert await world.hears(1) == "held"


async def test_many_chats_at_once_leave_nothing_behind(world: World, bot: Gateway) -> None:
    for person in range(1, 41):
        await world.says(person, "/echo")
    for person in range(1, 41):
        assert await world.hears(person)
    await until(lambda: bot.healthy.answered == 40)
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


async def test_of_many_questions_at_once_a_chat_hears_the_first_few_answered(world: World, bring: Open) -> None:
    held = Held()
    bot = await bring(commands=held.commands)
    await world.says(42, "/held")
    await held.began.wait()
    for number in range(8):
        await world.says(42, f"/help {number}")
    await until(lambda: bot.healthy.dropped == 4)
    held.let_go.set()
    assert [await world.hears(42) for _ in range(5)] == ["held", "help: 0", "help: 1", "help: 2", "help: 3"]
    await world.says(42, "/help again")
    assert await world.hears(42) == "help: again"


async def test_a_chat_full_of_questions_can_still_stop(world: World, bring: Open, memory: Storage) -> None:
    async with memory.writing() as store:
        await store.chats.save(Chat(42, language="pl"))
    held = Held()
    bot = await bring(commands=held.commands)
    await world.says(42, "/held")
    await held.began.wait()
    for _ in range(19):
        await world.says(42, "/help")
    await until(lambda: bot.healthy.dropped == 15)
    await world.says(42, "/stop")
    await world.presses(42, data="stop yes", message=1)
    held.let_go.set()
    assert [await world.hears(42) for _ in range(7)] == ["held", *["help:"] * 4, "forgotten", "forgotten"]
    assert bot.healthy.dropped == 15


async def test_a_stop_that_waits_is_not_lost_in_a_crash_however_much_its_chat_asks(world: World, bring: Open) -> None:
    held = Held()
    bot = await bring(commands=held.commands)
    await world.says(42, "/held")
    await held.began.wait()
    await world.presses(42, data="stop yes", message=1)
    await until(lambda: bot._window.running == 2)
    stop = max(bot._window._pending)
    for _ in range(30):
        await world.says(42, "/help")
    await until(lambda: bot.healthy.dropped >= 25)
    assert stop in bot._window._pending
    held.let_go.set()
    assert "forgotten" in [await world.hears(42) for _ in range(3)]


async def test_not_even_stop_asked_without_end_closes_the_bot_for_others(world: World, bring: Open) -> None:
    held = Held()
    bot = await bring(commands=held.commands)
    await world.says(42, "/held")
    await held.began.wait()
    for _ in range(300):
        await world.says(42, "/stop")
    await world.says(43, "/help")
    assert await world.hears(43, timeout=30) == "help:"
    assert bot.healthy.dropped == 291
    held.let_go.set()
    assert [await world.hears(42) for _ in range(10)] == ["held", *["forgotten"] * 9]


async def test_a_full_chat_that_blocks_the_bot_is_forgotten(world: World, bring: Open, memory: Storage) -> None:
    async with memory.writing() as store:
        await store.chats.save(Chat(42, language="pl"))
    held = Held()
    bot = await bring(commands=held.commands)
    await world.says(42, "/held")
    await held.began.wait()
    for _ in range(20):
        await world.says(42, "/stop")
    await until(lambda: bot.healthy.dropped == 11)
    await world.blocks(42)
    await world.unblocks(42)
    await until(lambda: bot.healthy.answered == 1)  # that of the unblocking, met with silence
    held.let_go.set()
    await until(lambda: bot.healthy.answered == 12)
    async with memory.reading() as store:
        assert await store.chats.get(42) is None


async def test_what_people_tell_each_other_takes_no_room(world: World, bring: Open) -> None:
    world.privacy = False
    world.add_group(-1001, "Busy group", admins=[1], members=[42])
    held = Held()
    bot = await bring(commands=held.commands)
    await world.says(42, "/held", chat=-1001)
    await held.began.wait()
    for _ in range(20):
        await world.says(42, "have you heard?", chat=-1001)
    await until(lambda: bot.healthy.answered == 20)
    await world.says(42, "/help", chat=-1001)
    held.let_go.set()
    assert [await world.hears(-1001) for _ in range(2)] == ["held", "help:"]
    assert bot.healthy.dropped == 0
