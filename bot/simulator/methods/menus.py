"""setMyCommands, getMyCommands, deleteMyCommands: the menu of commands."""

import re
from typing import Any

from bot.simulator.menu import scope_key
from bot.simulator.methods.addressing import chat_of
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

NAME = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")
MOST = 100
DESCRIPTION = 256
WIDE = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
FIELDS = {
    **dict.fromkeys(WIDE, frozenset({"type"})),
    "chat": frozenset({"type", "chat_id"}),
    "chat_administrators": frozenset({"type", "chat_id"}),
    "chat_member": frozenset({"type", "chat_id", "user_id"}),
}


async def set_my_commands(world: World, given: Json) -> bool:
    """Set the list of one scope and language; an empty list is the same as deleting it."""
    if len(given["commands"]) > MOST:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(shape) for shape in given["commands"]]
    if not commands:
        return await delete_my_commands(world, given)
    world.commands[_key(world, given)] = commands
    world.events.tell("world")
    return True


async def get_my_commands(world: World, given: Json) -> list[Json]:
    """Give the list of exactly this scope and language."""
    return world.commands.get(_key(world, given), [])


async def delete_my_commands(world: World, given: Json) -> bool:
    """Delete the list of one scope and language."""
    world.commands.pop(_key(world, given), None)
    world.events.tell("world")
    return True


def _command(shape: Any) -> Json:
    if not isinstance(shape, dict) or set(shape) != {"command", "description"}:
        raise bad_request("can't parse BotCommand: an Object with command and description expected")
    name, description = shape["command"], shape["description"]
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not 1 <= len(description.strip()) <= DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description.strip()}


def _key(world: World, given: Json) -> tuple[str, str]:
    scope = dict(given.get("scope") or {"type": "default"})
    if FIELDS.get(scope["type"]) != frozenset(scope):
        raise bad_request("can't parse BotCommandScope: unsupported type specified, or wrong fields for it")
    if "chat_id" in scope:
        chat = chat_of(world, scope["chat_id"])
        scope["chat_id"] = chat.id
        if chat.place.type == "private" and scope["type"] != "chat":
            raise bad_request("chat scope is for groups only")
    return scope_key(scope), language_of(given)


def language_of(given: Json) -> str:
    """Check a `language_code`: two letters, or nothing for everybody else."""
    language = str(given.get("language_code", ""))
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language
