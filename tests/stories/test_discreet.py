"""In discreet mode nothing a phone shows by itself says what this bot is about."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.app import Running
from bot.clock import ShiftedClock
from bot.commands import COMMANDS
from bot.rescue.rotating import rotate_key
from bot.simulator import World
from bot.simulator.menu import menu_of
from bot.simulator.trouble import Trouble
from bot.texts import LANGUAGES, say_in
from tests.simulator.waiting import until
from tests.stories.announcing import Hand, none_on_its_way, settled
from tests.stories.forbidden import forbidden_in
from tests.stories.keeping import OLGA, Keeper, chooses

ANNA = 4_200_042
NEW = {"sendMessage", "sendPhoto", "sendDocument"}


def came(world: World, chat: int) -> list[dict[str, Any]]:
    """Give what was sent to a chat as new messages: what a list of notifications shows."""
    return [dict(call.parameters) for call in world.calls if call.method in NEW and call.parameters["chat_id"] == chat]


async def hides(world: World, person: int = ANNA, language: str = "en") -> None:
    await chooses(world, person, "/settings discreet on", language=language)
    world.calls.clear()


async def vanishes(world: World, house: Running, clock: ShiftedClock, words: str) -> None:
    """See that what shows these words is gone five minutes later."""
    await asyncio.sleep(1.5)  # so long it takes to write something down
    assert [one for one in world.chat(ANNA).messages if words in one.visible]
    clock.forward(timedelta(minutes=5, seconds=1))
    house.speaking.erasing.wake()
    await until(lambda: all(words not in one.visible for one in world.chat(ANNA).messages))


async def announced(world: World, house: Running) -> Hand:
    olga = Hand(world, OLGA)
    await olga.says("/announce")
    await olga.presses("What about", "Something else", "Text", "English")
    await olga.says("Meet at the embassy at noon")
    await approved(olga, house)
    return olga


async def approved(olga: Hand, house: Running) -> None:
    await olga.presses("Ask for approval")
    await olga.says("/announcements")
    await olga.presses("1 · waits", "Look and approve", "Yes, approve")
    await settled(house, 1, "done")


@pytest.fixture
async def hidden(world: World, house: Running) -> Running:
    await hides(world)
    return house


async def test_an_alert_comes_without_a_sound_as_a_neutral_line_and_a_button_shows_it(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski", "/subscribe")
        await hides(world)
    async with keeper.at_work("2012-08-04 10:00:10") as house:
        alerts = await keeper.received(house, ANNA)
        assert len(alerts) == 2
        for sent in came(world, ANNA):
            assert sent["disable_notification"] is True
            assert sent["protect_content"] is True
            assert not forbidden_in(sent["text"])
        neutral = alerts[-1]
        await world.presses(ANNA, "Open", message=neutral.message_id)
        shown = await world.receives(ANNA)
        assert shown.message_id == neutral.message_id
        assert "Bialiatski" in shown.visible or "4 August" in shown.visible
        assert len(came(world, ANNA)) == 2


async def test_a_line_that_came_before_the_key_was_changed_still_opens(world: World, keeper: Keeper) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski")
        await hides(world)
    async with keeper.at_work("2012-08-04 10:00:10") as house:
        [line] = await keeper.received(house, ANNA)
    await rotate_key(keeper.settings, lambda _: None)
    async with keeper.at_work():
        await world.presses(ANNA, "Open", message=line.message_id)
        assert "Bialiatski" in (await world.receives(ANNA)).visible


async def test_what_was_opened_vanishes_after_five_minutes(world: World, hidden: Running, clock: ShiftedClock) -> None:
    await world.says(ANNA, "Bialiatski")
    line = await world.receives(ANNA)
    assert not forbidden_in(line.visible)
    await world.presses(ANNA, "Open")
    assert "Ales Bialiatski" in await world.hears(ANNA)
    await vanishes(world, hidden, clock, "Bialiatski")


async def test_when_an_opened_text_vanishes_is_written_down_at_once(
    world: World, hidden: Running, clock: ShiftedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram is told that the button was dealt with, so a crash must not undo it."""
    monkeypatch.setattr("bot.gateway.remembering._PAUSE", 60.0)
    await asyncio.sleep(1.1)  # the pause that has begun
    await world.says(ANNA, "Bialiatski")
    line = await world.receives(ANNA)
    await world.presses(ANNA, "Open")
    await world.receives(ANNA)
    soon = clock() + timedelta(minutes=6)

    async def known() -> bool:
        async with hidden.storage.reading() as store:
            return {one.message for one in await store.traces.due(soon, 9)} >= {line.message_id - 1, line.message_id}

    await until(known)


@pytest.mark.parametrize("kind", ["cut_after", "not_json"])
async def test_what_may_have_been_opened_vanishes_too(
    world: World, hidden: Running, clock: ShiftedClock, kind: str
) -> None:
    await world.says(ANNA, "Bialiatski")
    await world.receives(ANNA)
    world.trouble.add(Trouble(kind=kind, method="editMessageText", times=1))
    await world.presses(ANNA, "Open")
    await vanishes(world, hidden, clock, "Ales Bialiatski")


async def test_a_line_that_surely_was_not_opened_stays(world: World, hidden: Running, clock: ShiftedClock) -> None:
    await world.says(ANNA, "Bialiatski")
    line = await world.receives(ANNA)
    world.trouble.add(Trouble(kind="too_many_requests", method="editMessageText", retry_after=3000, times=1))
    await world.presses(ANNA, "Open")
    await vanishes(world, hidden, clock, "Bialiatski")  # the question
    assert [one.message_id for one in world.chat(ANNA).messages][-1] == line.message_id


async def test_a_text_whose_file_did_not_arrive_vanishes_too(
    world: World, hidden: Running, clock: ShiftedClock
) -> None:
    await world.says(ANNA, "/mydata")
    await world.receives(ANNA)
    world.trouble.add(Trouble(kind="server_error", method="sendDocument", times=1))
    await world.presses(ANNA, "Open")
    await vanishes(world, hidden, clock, "Everything stored about this chat")


async def test_paging_and_following_go_on_in_the_same_message(world: World, hidden: Running) -> None:
    await world.says(ANNA, "/prisoner Bialiatski")
    line = await world.receives(ANNA)
    await world.presses(ANNA, "Open")
    await world.receives(ANNA)
    await world.presses(ANNA, "Follow")
    shown = await world.receives(ANNA)
    assert shown.message_id == line.message_id
    assert "This chat follows this person" in shown.visible
    assert len(came(world, ANNA)) == 1
    async with hidden.storage.reading() as store:
        assert await store.follows.slugs(ANNA) == ["ales-bialiatski"]


async def test_nothing_is_done_before_it_is_opened_and_nothing_twice(world: World, hidden: Running) -> None:
    await world.says(ANNA, "/follow Bialiatski")
    await world.receives(ANNA)
    async with hidden.storage.reading() as store:
        assert await store.follows.slugs(ANNA) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("house")
async def test_whatever_is_asked_no_notification_gives_anything_away(
    world: World, clock: ShiftedClock, language: str
) -> None:
    await chooses(world, ANNA, f"/settings {language}", language=language)
    await hides(world, language=language)
    asked = ["Bialiatski", "hello", "/nonsense", "x" * 3000, *(f"/{one.name}" for one in COMMANDS if one.listed)]
    for words in asked:
        clock.forward(timedelta(seconds=5))
        await world.says(ANNA, words)
        await world.receives(ANNA)
        await world.quiet(0.05)
        if world.chat(ANNA).messages[-1].buttons and "stop" not in words:
            await world.presses(ANNA, say_in(language).plain("button-neutral"))
            await world.receives(ANNA)
    sent = came(world, ANNA)
    assert len(sent) >= len(asked)
    keys = [key for one in sent for row in (one.get("reply_markup") or {}).get("inline_keyboard", []) for key in row]
    shown = [*(str(one.get("text", one.get("caption", ""))) for one in sent), *(key["text"] for key in keys)]
    assert {text: forbidden_in(text) for text in shown if forbidden_in(text)} == {}
    assert all(one["protect_content"] and one["disable_notification"] for one in sent)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("house")
async def test_the_menu_has_harmless_names_that_answer(world: World, language: str) -> None:
    await chooses(world, ANNA, f"/settings {language}", language=language)
    await hides(world, language=language)

    def named(name: str) -> bool:
        menu = menu_of(world.commands, world.chat(ANNA), world.people[ANNA])
        return name in {one["command"] for one in menu}

    await until(lambda: named("find"))
    menu = menu_of(world.commands, world.chat(ANNA), world.people[ANNA])
    assert len(menu) == len([one for one in COMMANDS if one.listed])
    assert {one["command"] for one in menu if forbidden_in(f"{one['command']} {one['description']}")} == set()
    await world.says(ANNA, "/find Bialiatski")
    await world.receives(ANNA)
    await world.presses(ANNA, say_in(language).plain("button-neutral"))
    assert re.search("Bialiatski|Бял[яі]цкі|Беляцкий|Біляцький", await world.hears(ANNA))
    await chooses(world, ANNA, "/options discreet off")
    await world.presses(ANNA, say_in(language).plain("button-neutral"))
    await until(lambda: named("prisoner") and not named("find"))


@pytest.mark.usefixtures("house")
async def test_switching_it_on_deletes_what_stood_there_before(world: World) -> None:
    await chooses(world, ANNA, "/prisoner Bialiatski", "/settings")
    await world.presses(ANNA, "Discreet mode")
    await world.receives(ANNA)
    await world.presses(ANNA, "Switch on")
    await world.receives(ANNA)
    for _ in range(100):
        if len(world.chat(ANNA).messages) == 1:
            break
        await asyncio.sleep(0.05)
    [page] = world.chat(ANNA).messages
    assert "Discreet mode: on" in page.visible


async def test_an_announcement_comes_as_a_neutral_line_and_can_be_recalled(world: World, keeper: Keeper) -> None:
    async with keeper.at_work() as house:
        await chooses(world, ANNA, "/subscribe")
        await hides(world)
        await announced(world, house)
        [line] = await keeper.received(house, ANNA)
        assert not forbidden_in(line.visible)
        assert "embassy" not in line.visible
        await world.presses(ANNA, "Open")
        assert "Meet at the embassy at noon" in await world.hears(ANNA)


async def test_a_correction_does_not_vanish_with_the_text_that_was_opened_before_it(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work() as house:
        await chooses(world, ANNA, "/subscribe")
        await hides(world)
        olga = await announced(world, house)
        [line] = await keeper.received(house, ANNA)
        await world.presses(ANNA, "Open")
        assert "Meet at the embassy at noon" in await world.hears(ANNA)
        await asyncio.sleep(1.5)
        await olga.says("/announcements")
        await olga.presses("1 · done", "Correct", "Text", "English")
        await olga.says("Stay away from the embassy")
        await approved(olga, house)
        await none_on_its_way(house)
        keeper.clock.forward(timedelta(minutes=6))
        house.speaking.erasing.wake()
        await asyncio.sleep(0.5)
        assert not forbidden_in((await keeper.received(house, ANNA))[-1].visible)
        await world.presses(ANNA, "Open", message=line.message_id)
        assert "Stay away from the embassy" in await world.hears(ANNA)
        await asyncio.sleep(1.5)
        keeper.clock.forward(timedelta(minutes=6))
        house.speaking.erasing.wake()
        await until(lambda: world.chat(ANNA).message(line.message_id) is None)


@pytest.mark.usefixtures("hidden")
async def test_a_button_that_was_made_up_shows_no_letter(world: World) -> None:
    await world.says(ANNA, "/help")
    line = await world.receives(ANNA)
    for words in ("show 1 0", "show 1-AAAAAAAA 0", "show", "show 99999999999999999999-A 0", "show -1 0", "show 1 x"):
        await world.presses(ANNA, data=words, message=line.message_id)
        await until(lambda: "no longer here" in world.chat(ANNA).messages[-1].visible)
        await world.quiet(0.1)
        assert world.chat(ANNA).messages[-1].message_id == line.message_id


async def test_what_was_opened_never_comes_as_a_new_message(world: World, hidden: Running) -> None:
    """The line it was to stand in has been deleted meanwhile: there is a new line."""
    await world.says(ANNA, "Bialiatski")
    line = await world.receives(ANNA)
    world.calls.clear()
    world.trouble.add(Trouble(kind="not_found", method="editMessageText", times=1))
    await world.presses(ANNA, "Open", message=line.message_id)
    assert forbidden_in((await world.receives(ANNA)).visible) == []
    [sent] = came(world, ANNA)
    assert forbidden_in(sent["text"]) == []
    assert hidden.gateway.username


async def test_an_alert_on_its_way_when_the_mode_is_chosen_is_deleted(world: World, keeper: Keeper) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski")
    async with keeper.at_work() as house:
        world.trouble.add(Trouble(kind="slow", method="sendPhoto", chat=ANNA, seconds=2))
        world.trouble.add(Trouble(kind="slow", method="sendMessage", chat=ANNA, seconds=2))
        await keeper.ticks(house, "2012-08-04 10:00:10")
        await asyncio.sleep(0.5)
        async with house.storage.writing() as store:
            known = await store.chats.get(ANNA)
            assert known
            await store.chats.save(replace(known, discreet=True))
        await keeper.received(house, ANNA)
        for _ in range(200):
            if not [one for one in world.chat(ANNA).messages if "Bialiatski was detained" in one.visible]:
                break
            house.speaking.erasing.wake()
            await asyncio.sleep(0.05)
        assert [one for one in world.chat(ANNA).messages if "Bialiatski was detained" in one.visible] == []


async def test_what_the_gateway_says_by_itself_makes_no_sound_either_and_what_it_answers_vanishes(
    world: World, hidden: Running, clock: ShiftedClock
) -> None:
    await world.says(ANNA, "hello")
    while "That is a lot at once" not in (await world.receives(ANNA)).visible:
        await world.says(ANNA, "hello")
    sent = came(world, ANNA)
    assert len(sent) > 15
    assert all(one["protect_content"] and one["disable_notification"] for one in sent)
    assert {text: forbidden_in(text) for one in sent if forbidden_in(text := str(one["text"]))} == {}
    assert hidden.gateway.healthy.failed == 0
    await vanishes(world, hidden, clock, "hello")


@pytest.mark.usefixtures("hidden")
async def test_what_is_stored_is_shown_without_a_file_which_would_be_a_new_message(world: World) -> None:
    await world.says(ANNA, "/mydata")
    await world.receives(ANNA)
    await world.presses(ANNA, "Open")
    assert "discreet" in (await world.hears(ANNA)).lower()
    await world.says(ANNA, "/today")  # which is answered after all of that
    await world.receives(ANNA)
    assert [sent for sent in came(world, ANNA) if "document" in sent] == []


async def test_whoever_was_forgotten_is_answered_discreetly_where_menu_and_lines_are_still_those(
    world: World, keeper: Keeper
) -> None:
    async with keeper.at_work():
        await chooses(world, ANNA, "/follow Bialiatski", "/subscribe")
        await hides(world)
    async with keeper.at_work("2012-08-04 10:00:10") as house:
        former = (await keeper.received(house, ANNA))[-1]
        async with house.storage.writing() as store:
            await store.chats.forget(ANNA)
        world.calls.clear()
        await world.says(ANNA, "/find Bialiatski")
        line = await world.receives(ANNA)
        assert not forbidden_in(line.visible)
        for message in (line, former):
            await world.presses(ANNA, "Open", message=message.message_id)
            assert (await world.receives(ANNA)).message_id == message.message_id
        [sent] = came(world, ANNA)
        assert sent["disable_notification"] is True
        assert sent["protect_content"] is True
        await vanishes(world, house, keeper.clock, "Bialiatski")
