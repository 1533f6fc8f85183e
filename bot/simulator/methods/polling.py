"""getUpdates: how the bot asks what has happened."""

from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

LONGEST = 50  # seconds a fetch may wait, whatever it asks for
MOST = 100


async def get_updates(world: World, given: Json) -> list[Json]:
    """Confirm and fetch updates; a wrong limit or timeout is brought into its range."""
    limit = given.get("limit", MOST)
    return await world.updates.fetch(
        offset=given.get("offset", 0),
        limit=limit if 1 <= limit <= MOST else MOST,
        seconds=min(max(given.get("timeout", 0), 0), LONGEST),
        allowed=allowed_updates(given),
    )


def allowed_updates(given: Json) -> list[str] | None:
    """Give the kinds of updates that are asked for; None if nothing is said about it."""
    allowed: list[str] | None = given.get("allowed_updates")
    if allowed is not None and not all(isinstance(kind, str) for kind in allowed):
        raise bad_request("can't parse allowed updates: list of strings expected")
    return allowed
