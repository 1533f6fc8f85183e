"""editMessageText, editMessageCaption, editMessageReplyMarkup: the bot changes what it said."""

from typing import Any

from bot.simulator.keyboard import inline_keyboard
from bot.simulator.message import Message
from bot.simulator.methods.addressing import message_of, writable
from bot.simulator.methods.wording import caption_of, text_of
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)


async def edit_message_text(world: World, given: Json) -> Json:
    """Change words; the keyboard goes unless it is given again."""
    message = _editable(world, given)
    words = text_of(given)
    if message.text is None:
        raise bad_request("there is no text in the message to edit")
    extra = {name: value for name, value in message.extra.items() if name != "link_preview_options"}
    if given.get("link_preview_options"):
        extra["link_preview_options"] = given["link_preview_options"]
    return _change(world, message, given, text=words.text, entities=words.entities, extra=extra)


async def edit_message_caption(world: World, given: Json) -> Json:
    """Change or remove a caption."""
    message = _editable(world, given)
    words = caption_of(given)
    if not message.photo and message.document is None:
        raise bad_request("there is no caption in the message to edit")
    return _change(world, message, given, caption=words.text or None, caption_entities=words.entities)


async def edit_message_reply_markup(world: World, given: Json) -> Json:
    """Change or remove the keyboard."""
    return _change(world, _editable(world, given), given)


def _editable(world: World, given: Json) -> Message:
    if "inline_message_id" in given:
        raise bad_request("inline messages are not pretended")
    if "chat_id" not in given:
        raise bad_request("chat_id is empty")
    if "message_id" not in given:
        raise bad_request("message identifier is not specified")
    message = message_of(writable(world, given["chat_id"]), given["message_id"], "edit")
    if not message.by_bot or "forward_origin" in message.extra:
        raise bad_request("message can't be edited")
    return message


def _change(world: World, message: Message, given: Json, **content: Any) -> Json:
    content["reply_markup"] = inline_keyboard(given.get("reply_markup"), inline_only=True)
    if all(getattr(message, name) == value for name, value in content.items()):
        raise bad_request(SAME)
    return world.edit(message, **content).as_json()
