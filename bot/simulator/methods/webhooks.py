"""setWebhook and what belongs to it: how the bot lets itself be told what happens."""

import re

from bot.simulator.methods.polling import allowed_updates
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.webhook import address
from bot.simulator.world import World

MOST_CONNECTIONS, USUAL_CONNECTIONS = 100, 40
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}", re.ASCII)


async def set_webhook(world: World, given: Json) -> bool:
    """Bring updates to this address from now on; an empty one deletes the webhook."""
    url, secret = given.get("url", ""), given.get("secret_token", "")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters or is too long")
    if url and address(url) is None:
        raise bad_request("bad webhook: the pretended server brings updates to http:// on this machine only")
    allowed = allowed_updates(given)
    if given.get("drop_pending_updates"):
        world.updates.drop()
    world.updates.allow(allowed)
    connections = given.get("max_connections", USUAL_CONNECTIONS)
    world.webhook.set(url, secret, min(max(connections, 1), MOST_CONNECTIONS))
    return True


async def get_webhook_info(world: World, _given: Json) -> Json:
    """Tell where updates are brought, how much waits, and what went wrong last."""
    hook = world.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
        **hook.last_error,
    }
    if hook.url:
        info["max_connections"] = hook.connections
    return {**info, "allowed_updates": world.updates.allowed} if world.updates.allowed else info


async def delete_webhook(world: World, given: Json) -> bool:
    """Let updates be fetched again, and drop what waits, if asked."""
    if given.get("drop_pending_updates"):
        world.updates.drop()
    world.webhook.set("", "", USUAL_CONNECTIONS)
    return True
