"""Whoever leaves leaves nothing behind that Telegram still lets the bot delete; and messages vanish when asked to."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app import Running
from bot.clock import ShiftedClock
from bot.simulator import World
from bot.simulator.trouble import Trouble
from tests.simulator.waiting import until
from tests.stories.keeping import Keeper, chooses

ANNA = 4_200_042


async def left_in(world: World, chat: int, most: int = 0) -> list[str]:
    """Give what stands in a chat, once no more than so much does."""
    for _ in range(200):
        if len(world.chat(chat).messages) <= most:
            break
        await asyncio.sleep(0.05)
    return [message.visible for message in world.chat(chat).messages]


async def known_of(house: Running, chat: int) -> int:
    async with house.storage.reading() as store:
        return await store.traces.count(chat)


async def forgotten(house: Running, chat: int) -> bool:
    """Tell whether nothing is known of any message of a chat, after a moment."""
    for _ in range(200):
        if not await known_of(house, chat):
            return True
        await asyncio.sleep(0.05)
    return False


async def tried(world: World) -> None:
    """Wait until Telegram was asked to delete messages, and the bot knows its answer."""
    await until(lambda: any(call.method == "deleteMessages" for call in world.calls))
    await world.quiet(0.3)


async def leaves(world: World, person: int) -> None:
    await world.says(person, "/stop")
    await world.receives(person)
    await world.presses(person, "Yes, delete everything")
    assert "Everything about this chat is deleted" in await world.hears(person)


async def test_who_leaves_has_every_message_deleted_but_the_farewell(world: World, house: Running) -> None:
    await chooses(world, ANNA, "/start", "/follow Bialiatski", "/prisoner Statkevich", "/settings 9:30")
    assert len(world.chat(ANNA).messages) >= 8
    await leaves(world, ANNA)
    [farewell] = await left_in(world, ANNA, 1)
    assert "delete this chat in Telegram" in farewell
    assert await forgotten(house, ANNA)


async def test_who_only_asked_can_have_the_messages_deleted_too_and_nothing_of_it_was_stored(
    world: World, house: Running
) -> None:
    await chooses(world, ANNA, "/start", "/prisoner Bialiatski")
    await asyncio.sleep(1.5)  # so long it takes to write something down
    assert await known_of(house, ANNA) == 0
    await leaves(world, ANNA)
    assert len(await left_in(world, ANNA, 1)) == 1


@pytest.mark.parametrize("kind", ["too_many_requests", "server_error", "cut_before", "unauthorized"])
async def test_who_only_asked_has_the_messages_deleted_later_where_telegram_does_not_do_so_at_once(
    world: World, house: Running, clock: ShiftedClock, kind: str
) -> None:
    await chooses(world, ANNA, "/start", "/prisoner Bialiatski")
    world.trouble.add(Trouble(kind=kind, method="deleteMessages", times=1))
    await leaves(world, ANNA)
    await tried(world)
    assert len(world.chat(ANNA).messages) > 1
    clock.forward(timedelta(minutes=2))
    assert len(await left_in(world, ANNA, 1)) == 1
    await until(lambda: house.gateway._clearing._left == house.gateway._clearing._due == {})


async def test_who_only_asked_and_leaves_again_has_deleted_what_stayed_the_first_time(
    world: World, house: Running
) -> None:
    await chooses(world, ANNA, "/start", "/prisoner Bialiatski")
    world.trouble.add(Trouble(kind="server_error", method="deleteMessages", times=1))
    await leaves(world, ANNA)
    await leaves(world, ANNA)
    assert len(await left_in(world, ANNA, 2)) == 2
    assert await known_of(house, ANNA) == 0


async def test_what_telegram_never_deletes_of_somebody_who_only_asked_is_forgotten_after_two_days(
    world: World, house: Running, clock: ShiftedClock
) -> None:
    await chooses(world, ANNA, "/start")
    world.trouble.add(Trouble(kind="server_error", method="deleteMessages"))
    await leaves(world, ANNA)
    await tried(world)
    assert house.gateway._clearing._left
    clock.forward(timedelta(hours=49))
    await until(lambda: not house.gateway._clearing._left)


async def test_of_who_only_asks_no_message_is_known_for_longer_than_two_days(
    world: World, house: Running, clock: ShiftedClock
) -> None:
    here = house.gateway._remembering._here
    await chooses(world, ANNA, "/start")
    await until(lambda: ANNA in here)
    clock.forward(timedelta(hours=40))
    await chooses(world, ANNA, "/help")
    await until(lambda: len(here[ANNA]) == 4)
    clock.forward(timedelta(hours=9))
    await until(lambda: len(here[ANNA]) == 2)
    clock.forward(timedelta(hours=40))
    await until(lambda: not here)


async def test_alerts_are_deleted_as_well_and_so_is_what_was_said_before_a_restart(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski", "/subscribe")
    async with keeper.at_work("2012-08-04 10:00:10") as house:
        assert len(await keeper.told(house, ANNA)) == 2
        await leaves(world, ANNA)
        assert len(await left_in(world, ANNA, 1)) == 1


async def test_in_a_group_only_the_bot_s_own_messages_are_deleted(world: World, house: Running) -> None:
    group = -1_000_000_777
    world.add_group(group, "Solidarity", admins=[ANNA], members=[])
    await world.says(ANNA, "/follow Bialiatski", chat=group)
    await world.receives(group)
    await world.says(ANNA, "/stop", chat=group)
    await world.receives(group)
    await world.presses(ANNA, "Yes, delete everything", chat=group)
    await world.receives(group)
    left = await left_in(world, group, 3)
    assert left[:2] == ["/follow Bialiatski", "/stop"]
    assert len(left) == 3
    assert await forgotten(house, group)


async def test_who_keeps_nothing_deleted_keeps_everything(world: World, house: Running) -> None:
    await chooses(world, ANNA, "/subscribe", "/stop")
    await world.presses(ANNA, "No, keep it")
    assert "Nothing was deleted" in await world.hears(ANNA)
    assert len(world.chat(ANNA).messages) == 4
    async with house.storage.reading() as store:
        assert await store.chats.get(ANNA) is not None


@pytest.mark.parametrize("hours", [1, 6, 24, 47])
async def test_messages_vanish_after_the_hours_chosen(
    world: World, house: Running, clock: ShiftedClock, hours: int
) -> None:
    await chooses(world, ANNA, "/subscribe", f"/settings erase {hours}")
    await asyncio.sleep(1.5)
    clock.forward(hours * timedelta(minutes=59))
    house.speaking.erasing.wake()
    await world.quiet(0.3)
    assert len(world.chat(ANNA).messages) == 4
    clock.forward(hours * timedelta(minutes=2))
    house.speaking.erasing.wake()
    assert await left_in(world, ANNA) == []
    assert await forgotten(house, ANNA)


async def test_after_a_block_nothing_is_known_of_any_message(world: World, house: Running) -> None:
    await chooses(world, ANNA, "/subscribe")
    await asyncio.sleep(1.5)
    assert await known_of(house, ANNA) == 2
    await world.blocks(ANNA)
    assert await forgotten(house, ANNA)


async def test_what_telegram_does_not_delete_at_once_is_deleted_later(
    world: World, house: Running, clock: ShiftedClock
) -> None:
    await chooses(world, ANNA, "/subscribe", "/help")
    world.trouble.add(Trouble(kind="server_error", method="deleteMessages"))
    await leaves(world, ANNA)
    await world.quiet(0.3)
    assert await known_of(house, ANNA) == 5
    world.trouble.clear()
    clock.forward(timedelta(minutes=2))
    house.speaking.erasing.wake()
    assert len(await left_in(world, ANNA, 1)) == 1


async def test_what_is_too_old_to_be_deleted_is_not_remembered(
    world: World, house: Running, clock: ShiftedClock
) -> None:
    await chooses(world, ANNA, "/subscribe")
    await asyncio.sleep(1.5)
    clock.forward(timedelta(hours=49))
    await house.speaking.tick()
    assert await known_of(house, ANNA) == 0


async def test_a_message_too_old_to_be_deleted_keeps_no_other_from_being_so(
    world: World, house: Running, clock: ShiftedClock
) -> None:
    await chooses(world, ANNA, "/subscribe")
    await asyncio.sleep(1.5)
    for message in world.chat(ANNA).messages:  # so it is at Telegram, whose clock is not ours
        world.chat(ANNA).put(replace(message, date=message.date - 49 * 3600), unheard=False)
    clock.forward(timedelta(hours=47))
    await chooses(world, ANNA, "/help")
    await leaves(world, ANNA)
    left = await left_in(world, ANNA, 3)
    assert len(left) == 3
    assert "/help" not in left
    assert await forgotten(house, ANNA)


async def test_an_alert_on_its_way_when_somebody_leaves_is_deleted_too(world: World, keeper: Keeper) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski")
    async with keeper.at_work() as house:
        for method in ("sendPhoto", "sendMessage"):
            world.trouble.add(Trouble(kind="slow", method=method, chat=ANNA, seconds=2, times=1))
        await keeper.ticks(house, "2012-08-04 10:00:10")
        await asyncio.sleep(0.5)
        async with house.storage.writing() as store:
            await store.chats.forget(ANNA)
            await store.traces.hasten(ANNA)
        await keeper.received(house, ANNA)
        house.speaking.erasing.wake()
        assert await left_in(world, ANNA) == []
        assert await forgotten(house, ANNA)
