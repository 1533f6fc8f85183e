"""copyMessage, forwardMessage: the bot passes on what somebody said."""

from bot.simulator.message import Message
from bot.simulator.methods.addressing import chat_of, message_of, writable
from bot.simulator.methods.sending import speak
from bot.simulator.methods.wording import caption_of
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document", "sticker")


async def copy_message(world: World, given: Json) -> Json:
    """Say the same without telling from whom; the caption may be another one."""
    chat = writable(world, given["chat_id"])
    content = _content(_passable(world, given, "copy", "copied"))
    if "caption" in given and content["text"] is None:
        words = caption_of(given)
        content |= {"caption": words.text or None, "caption_entities": words.entities}
    return {"message_id": speak(world, chat, given, **content).message_id}


async def forward_message(world: World, given: Json) -> Json:
    """Pass a message on under the name of whoever wrote it."""
    chat = writable(world, given["chat_id"])
    message = _passable(world, given, "forward", "forwarded")
    extra = {"forward_origin": message.extra.get("forward_origin") or _origin(message)}
    return speak(world, chat, given, extra=extra, **_content(message)).as_json()


def _passable(world: World, given: Json, purpose: str, done: str) -> Message:
    message = message_of(chat_of(world, given["from_chat_id"]), given["message_id"], purpose)
    if message.service or message.extra.get("has_protected_content"):
        raise bad_request(f"the message can't be {done}")
    return message


def _content(message: Message) -> Json:
    return {name: getattr(message, name) for name in CONTENT}


def _origin(message: Message) -> Json:
    if message.sender is not None:
        return {"type": "user", "date": message.date, "sender_user": message.sender.as_json()}
    return {"type": "channel", "date": message.date, "chat": message.chat.as_json(), "message_id": message.message_id}
