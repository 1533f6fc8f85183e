"""sendMessage, sendPhoto, sendDocument, sendChatAction: the bot speaks."""

from typing import Any

from bot.simulator.chat import Chat
from bot.simulator.keyboard import inline_keyboard
from bot.simulator.message import Message
from bot.simulator.methods.addressing import paced, writable
from bot.simulator.methods.wording import caption_of, text_of
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


async def send_message(world: World, given: Json) -> Json:
    """Send words."""
    words = text_of(given)
    content: Json = {"text": words.text, "entities": words.entities}
    if given.get("link_preview_options"):
        content["extra"] = {"link_preview_options": given["link_preview_options"]}
    return speak(world, writable(world, given["chat_id"]), given, **content).as_json()


async def send_photo(world: World, given: Json) -> Json:
    """Send a photo: an upload, a known file id, or an address (which is not fetched here)."""
    chat, words = writable(world, given["chat_id"]), caption_of(given)
    photo = world.files.photo(given["photo"]).as_photo()
    caption = {"caption": words.text, "caption_entities": words.entities} if words.text else {}
    return speak(world, chat, given, photo=photo, **caption).as_json()


async def send_document(world: World, given: Json) -> Json:
    """Send a file likewise."""
    chat, words = writable(world, given["chat_id"]), caption_of(given)
    document = world.files.document(given["document"]).as_document()
    caption = {"caption": words.text, "caption_entities": words.entities} if words.text else {}
    return speak(world, chat, given, document=document, **caption).as_json()


async def send_chat_action(world: World, given: Json) -> bool:
    """Show that the bot is busy."""
    chat = writable(world, given["chat_id"])
    if given["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.events.tell("action", chat.id, action=given["action"])
    return True


def speak(world: World, chat: Chat, given: Json, **content: Any) -> Message:
    """Post a message of the bot with what all sending methods share: keyboard, answered message, protection."""
    keyboard = inline_keyboard(given.get("reply_markup"))
    answered = _answered(chat, given.get("reply_parameters"))
    paced(world, chat)
    extra = {**content.pop("extra", {})}
    if given.get("protect_content"):
        extra["has_protected_content"] = True
    in_channel = chat.place.type == "channel"
    message = world.message(
        chat,
        None if in_channel else world.bot,
        sender_chat=chat.place if in_channel else None,
        reply_markup=keyboard,
        reply_to=answered,
        by_bot=True,
        extra=extra,
        **content,
    )
    return world.post(message)


def _answered(chat: Chat, reply: Json | None) -> Message | None:
    if reply is None:
        return None
    if reply.get("chat_id", chat.id) != chat.id:
        raise bad_request("replies into other chats are not pretended")
    answered = chat.message(reply["message_id"])
    if answered is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return answered
