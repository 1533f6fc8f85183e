"""Buttons: acknowledged before any work, harmless twice, silent when forged."""

import pytest
from markupsafe import Markup

from bot.conversation import Button, Command, Reply
from bot.gateway import Gateway
from bot.simulator import World
from tests.gateway.commands import COMMANDS, Held, saying
from tests.gateway.conftest import Open
from tests.simulator.waiting import until


def methods(world: World) -> list[str]:
    return [call.method for call in world.calls]


async def test_a_press_is_acknowledged_before_the_work(world: World, bring: Open) -> None:
    held = Held()
    await bring(commands=held.commands)
    await world.says(42, "/keys")
    asked = await world.receives(42)
    await world.presses(42, data="held", message=asked.message_id)
    held.let_go.set()
    assert await world.hears(42) == "held"


async def test_a_press_is_acknowledged_even_while_the_chat_waits_for_an_answer(world: World, bring: Open) -> None:
    held = Held()
    await bring(commands=held.commands)
    await world.says(42, "/keys")
    await world.hears(42)
    await world.says(42, "/held")
    await held.began.wait()
    await world.presses(42, "Echo")
    held.let_go.set()
    assert await world.hears(42) == "held"
    assert "from a button" in await world.hears(42)


@pytest.mark.usefixtures("bot")
async def test_a_press_replaces_the_message_it_belongs_to(world: World) -> None:
    await world.says(42, "/keys", language="en")
    await world.hears(42)
    await world.presses(42, "Echo")
    assert await world.hears(42) == "private pressed in en: «from a button»"
    assert len(world.chat(42).messages) == 2


async def test_a_button_pressed_twice_is_harmless(world: World, bring: Open, caplog: pytest.LogCaptureFixture) -> None:
    same = Reply(Markup("same"), ((Button("Same", "same"),),), in_place=True)
    bot = await bring(commands=(*COMMANDS, Command("same", saying(same), listed=False)))
    await world.says(42, "/same")
    await world.hears(42)
    await world.presses(42, "Same")
    await world.presses(42, "Same")
    await until(lambda: bot.healthy.answered == 3)
    assert methods(world).count("editMessageText") == 2
    assert len(world.chat(42).messages) == 2
    assert not caplog.records


@pytest.mark.parametrize("data", ["no-such-command", "no such", "\x00", "help\x00", "Ж" * 32, " ", "/help"])
async def test_a_forged_button_is_acknowledged_and_nothing_else(world: World, bot: Gateway, data: str) -> None:
    await world.says(42, "/keys")
    asked = await world.receives(42)
    await world.presses(42, "", data=data, message=asked.message_id)
    await until(lambda: bot.healthy.answered == 2)
    assert len(world.chat(42).messages) == 2


@pytest.mark.usefixtures("bot")
async def test_a_button_may_ask_what_bare_words_ask(world: World) -> None:
    await world.says(42, "/keys")
    await world.hears(42)
    await world.presses(42, data="name Ales", message=2)
    assert await world.hears(42) == "name: Ales"


async def test_a_message_that_cannot_be_replaced_is_followed_by_the_answer(world: World, bring: Open) -> None:
    picture = Reply(Markup("card"), ((Button("Echo", "echo", "x"),),), photo="https://example.org/photo.jpg")
    await bring(commands=(*COMMANDS, Command("card", saying(picture), listed=False)))
    await world.says(42, "/card", language="en")
    await world.receives(42)
    await world.presses(42, "Echo")
    assert await world.hears(42) == "private pressed in en: «x»"
    assert len(world.chat(42).messages) == 3


@pytest.mark.usefixtures("bot")
async def test_a_button_of_a_message_long_gone_is_answered_anew(world: World) -> None:
    await world.says(42, "/help")
    await world.hears(42)
    await world.presses(42, data="echo old", message=999)
    assert "pressed in en: «old»" in await world.hears(42)
