"""getUpdates and what belongs to it: how the bot learns what happens."""

from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

LONGEST = 50  # seconds a fetch may wait, whatever it asks for
MOST = 100


async def get_updates(world: World, given: Json) -> list[Json]:
    """Confirm and fetch updates; a wrong limit or timeout is brought into its range."""
    limit = given.get("limit", MOST)
    allowed = given.get("allowed_updates")
    if allowed is not None and not all(isinstance(kind, str) for kind in allowed):
        raise bad_request("can't parse allowed updates: list of strings expected")
    return await world.updates.fetch(
        offset=given.get("offset", 0),
        limit=limit if 1 <= limit <= MOST else MOST,
        seconds=min(max(given.get("timeout", 0), 0), LONGEST),
        allowed=allowed,
    )


async def get_webhook_info(world: World, _given: Json) -> Json:
    """Tell that there is no webhook, and how much waits."""
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(world.updates)}
    return {**info, "allowed_updates": world.updates.allowed} if world.updates.allowed else info


async def delete_webhook(world: World, given: Json) -> bool:
    """Drop what waits, if asked; there is never a webhook to delete."""
    if given.get("drop_pending_updates"):
        world.updates.drop()
    return True
