"""The menu speaks every language, shows what a place allows, and is only sent where it differs."""

import json

import pytest

from bot.simulator import Trouble, World
from bot.texts import LANGUAGES, say_in
from tests.gateway.conftest import Open
from tests.simulator.waiting import until


def menus(world: World) -> dict[tuple[str, str], list[str]]:
    """The names in each list Telegram holds, by scope and language."""
    lists: dict[tuple[str, str], list[str]] = {}
    for (scope, language), commands in world.commands.items():
        kind = json.loads(scope)["type"] if isinstance(scope, str) else scope["type"]
        lists[kind, language or ""] = [command["command"] for command in commands]
    return lists


def described(world: World, chat: int) -> list[str]:
    """What the chat's own menus say about the second command."""
    own = [commands for (scope, _), commands in world.commands.items() if str(chat) in str(scope)]
    return [commands[1]["description"] for commands in own if commands]


def sent(world: World, method: str) -> int:
    return sum(call.method == method for call in world.calls)


@pytest.mark.usefixtures("bot")
async def test_every_language_and_place_has_its_list(world: World) -> None:
    lists = menus(world)
    everything = ["start", "help", "prisoner", "settings", "today", "stop"]
    for language in ("", *LANGUAGES):
        assert lists["default", language] == everything
        assert lists["all_private_chats", language] == everything
        assert lists["all_group_chats", language] == ["start", "help", "prisoner"]
        assert lists["all_chat_administrators", language] == ["start", "help", "prisoner", "settings", "stop"]


@pytest.mark.usefixtures("bot")
async def test_the_descriptions_are_in_their_language(world: World) -> None:
    shown = {
        language or "": commands[1]["description"]
        for (scope, language), commands in world.commands.items()
        if "all_private_chats" in str(scope)
    }
    for language in LANGUAGES:
        assert shown[language] == say_in(language)("menu-help").unescape()
    assert shown[""] == shown["en"]


async def test_what_telegram_has_already_is_not_sent_again(world: World, bring: Open) -> None:
    bot = await bring()
    before = sent(world, "setMyCommands")
    await bot.stop()
    await bring()
    assert before == 4 * (len(LANGUAGES) + 1)
    assert sent(world, "setMyCommands") == before


@pytest.mark.usefixtures("bot")
async def test_a_chat_that_chooses_a_language_gets_its_menu_and_loses_it_with_stop(world: World) -> None:
    await world.says(42, "/settings be")
    await world.hears(42)
    await until(lambda: described(world, 42) == [say_in("be")("menu-help").unescape()])
    await world.says(42, "/stop")
    await world.hears(42)
    await until(lambda: described(world, 42) == [])


async def test_a_menu_that_cannot_be_set_does_not_keep_the_bot_from_answering(
    world: World, bring: Open, caplog: pytest.LogCaptureFixture
) -> None:
    world.trouble.add(Trouble(kind="server_error", method="setMyCommands"))
    await bring()
    await world.says(42, "/help")
    assert await world.hears(42) == "help:"
    assert "menus could not be set" in caplog.text
