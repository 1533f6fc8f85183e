"""The menu of commands."""

from typing import Any

import pytest

from bot.simulator import World
from bot.simulator.menu import menu_of
from tests.simulator.hands import Api

GROUP = -100123


@pytest.fixture
def world(world: World) -> World:
    world.add_group(GROUP, "Vilnius group", admins=[1], members=[42])
    return world


async def put(api: Api, name: str, scope: dict[str, Any] | None = None, language: str = "") -> None:
    commands = [{"command": name, "description": name}]
    body = await api("setMyCommands", commands=commands, language_code=language, **({"scope": scope} if scope else {}))
    assert body["ok"], body


def seen(world: World, chat: int, person: int) -> str:
    return ",".join(command["command"] for command in menu_of(world.commands, world.chat(chat), world.people[person]))


async def test_the_narrowest_scope_wins_even_without_the_language(world: World, api: Api) -> None:
    assert seen(world, 42, 42) == ""
    for name, scope, language, shown in (
        ("default", None, "", "default"),
        ("default_be", None, "be", "default_be"),
        ("private", {"type": "all_private_chats"}, "", "private"),
        ("private_be", {"type": "all_private_chats"}, "be", "private_be"),
        ("chat", {"type": "chat", "chat_id": 42}, "", "chat"),
        ("chat_ru", {"type": "chat", "chat_id": 42}, "ru", "chat"),
        ("chat_be", {"type": "chat", "chat_id": 42}, "be", "chat_be"),
    ):
        await put(api, name, scope, language)
        assert seen(world, 42, 42) == shown


async def test_a_group_shows_its_administrators_another_menu(world: World, api: Api) -> None:
    await put(api, "default")
    await put(api, "groups", {"type": "all_group_chats"})
    assert (seen(world, GROUP, 42), seen(world, GROUP, 1)) == ("groups", "groups")
    await put(api, "admins", {"type": "all_chat_administrators"})
    assert (seen(world, GROUP, 42), seen(world, GROUP, 1)) == ("groups", "admins")
    await put(api, "group", {"type": "chat", "chat_id": GROUP})
    assert (seen(world, GROUP, 42), seen(world, GROUP, 1)) == ("group", "group")
    await put(api, "runs", {"type": "chat_administrators", "chat_id": GROUP})
    assert (seen(world, GROUP, 42), seen(world, GROUP, 1)) == ("group", "runs")
    await put(api, "one", {"type": "chat_member", "chat_id": GROUP, "user_id": 42})
    assert (seen(world, GROUP, 42), seen(world, GROUP, 1)) == ("one", "runs")


async def test_a_list_is_got_back_and_deleted_by_exactly_its_scope_and_language(world: World, api: Api) -> None:
    await put(api, "help", None, "be")
    assert (await api("getMyCommands"))["result"] == []
    assert (await api("getMyCommands", language_code="be"))["result"] == [{"command": "help", "description": "help"}]
    assert world.commands == {('{"type":"default"}', "be"): [{"command": "help", "description": "help"}]}
    await api("deleteMyCommands", language_code="be")
    assert world.commands == {}


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ([{"command": "Help", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "/help", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "help", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "help", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "help", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_a_bad_menu_is_refused(api: Api, commands: list[dict[str, str]], reason: str) -> None:
    assert (await api("setMyCommands", commands=commands))["description"] == f"Bad Request: {reason}"


async def test_a_scope_names_what_is_there(api: Api) -> None:
    commands = [{"command": "help", "description": "x"}]
    nobody = await api("setMyCommands", commands=commands, scope={"type": "chat", "chat_id": 777})
    assert nobody["description"] == "Bad Request: chat not found"
    assert not (await api("setMyCommands", commands=commands, scope={"type": "world"}))["ok"]
    assert not (await api("setMyCommands", commands=commands, language_code="bel"))["ok"]


async def test_the_bot_introduces_itself_in_each_language(api: Api) -> None:
    await api("setMyDescription", description="hello")
    await api("setMyDescription", description="вітаю", language_code="be")
    assert (await api("getMyDescription", language_code="be"))["result"] == {"description": "вітаю"}
    assert (await api("getMyDescription", language_code="pl"))["result"] == {"description": "hello"}
    assert not (await api("setMyShortDescription", short_description="x" * 121))["ok"]
    assert (await api("getMyName"))["result"] == {"name": "Solidarity bot"}
