"""setMyName, setMyDescription, setMyShortDescription and their get: how the bot introduces itself."""

from bot.simulator.methods.menus import language_of
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

LENGTHS = {"name": 64, "description": 512, "short_description": 120}


async def set_my_name(world: World, given: Json) -> bool:
    """Set the bot's name in one language."""
    return _set(world, given, "name")


async def get_my_name(world: World, given: Json) -> Json:
    """Give the bot's name in one language."""
    return _get(world, given, "name", world.bot.first_name)


async def set_my_description(world: World, given: Json) -> bool:
    """Set what an empty chat with the bot shows."""
    return _set(world, given, "description")


async def get_my_description(world: World, given: Json) -> Json:
    """Give what an empty chat with the bot shows."""
    return _get(world, given, "description")


async def set_my_short_description(world: World, given: Json) -> bool:
    """Set what the bot's page shows."""
    return _set(world, given, "short_description")


async def get_my_short_description(world: World, given: Json) -> Json:
    """Give what the bot's page shows."""
    return _get(world, given, "short_description")


def _set(world: World, given: Json, what: str) -> bool:
    words = given.get(what, "").strip()
    if len(words) > LENGTHS[what]:
        raise bad_request(f"{what.replace('_', ' ')} is too long")
    world.profile[what, language_of(given)] = words
    world.events.tell("world")
    return True


def _get(world: World, given: Json, what: str, otherwise: str = "") -> Json:
    general = world.profile.get((what, "")) or otherwise
    return {what: world.profile.get((what, language_of(given))) or general}
