"""deleteMessage, deleteMessages: the bot takes messages back."""

from bot.simulator.chat import Chat
from bot.simulator.methods.addressing import message_of, writable
from bot.simulator.methods.numbering import message_ids
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

LIFETIME = 48 * 3600  # seconds in which a bot may delete a message (Bot API deleteMessage)


async def delete_message(world: World, given: Json) -> bool:
    """Delete one message."""
    _delete(world, writable(world, given["chat_id"]), given["message_id"])
    return True


async def delete_messages(world: World, given: Json) -> bool:
    """Delete up to 100 messages; those that cannot be found are passed over."""
    chat = writable(world, given["chat_id"])
    for message_id in message_ids(given["message_ids"]):
        if chat.message(message_id) is not None:
            _delete(world, chat, message_id)
    return True


def _delete(world: World, chat: Chat, message_id: int) -> None:
    message = message_of(chat, message_id, "delete")
    rules = chat.standing == "administrator"
    if not rules and world.now() - message.date >= LIFETIME:
        raise bad_request("message can't be deleted for everyone")
    if not rules and not message.by_bot and chat.place.type != "private":
        raise bad_request("message can't be deleted")
    world.delete(chat, message_id)
