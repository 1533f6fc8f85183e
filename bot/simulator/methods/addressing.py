"""Whom a call speaks of: the chat it names, and whether the bot may write there."""

from bot.simulator.chat import Chat
from bot.simulator.message import Message
from bot.simulator.refusal import Refusal, bad_request, forbidden, too_many_requests
from bot.simulator.world import World


def chat_of(world: World, given: int | str) -> Chat:
    """Find the chat of a `chat_id`: a number, or the @username of a channel or group.

    Raises:
        Refusal: 400, there is none; with `migrate_to_chat_id` when the group has become a supergroup.
    """
    if isinstance(given, str):
        name = given.removeprefix("@").lower()
        chats = (chat for chat in world.chats.values() if chat.place.type != "private")
        chat = next((chat for chat in chats if (chat.place.username or "").lower() == name), None)
    else:
        chat = world.chats.get(given)
    if chat is None:
        raise bad_request("chat not found")
    if chat.moved_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.moved_to)
    return chat


def writable(world: World, given: int | str) -> Chat:
    """Find a chat to write to; refuses with 403 where the bot is not welcome."""
    chat = chat_of(world, given)
    if (refusal := _closed(chat)) is not None:
        raise refusal
    return chat


def _closed(chat: Chat) -> Refusal | None:
    kind = chat.place.type
    match kind, chat.standing:
        case "private", "stranger":
            return forbidden("bot can't initiate conversation with a user")
        case "private", "kicked":
            return forbidden("bot was blocked by the user")
        case _, "kicked":
            return forbidden(f"bot was kicked from the {kind} chat")
        case _, "left":
            return forbidden(f"bot is not a member of the {kind} chat")
        case "channel", "member":
            return bad_request("need administrator rights in the channel chat")
        case _:
            return None


def paced(world: World, chat: Chat) -> None:
    """Count one message against the limits of speed, if this world keeps them.

    Raises:
        Refusal: 429.
    """
    if world.pace is not None and (seconds := world.pace.send(chat.id, world.clock())):
        raise too_many_requests(seconds)


def message_of(chat: Chat, message_id: int, purpose: str) -> Message:
    """Find a message; `purpose` is the word of the server's refusal: edited, deleted, copied ..."""
    message = chat.message(message_id)
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message
