"""getMe, getChat, getChatMember, getFile and the like: the bot asks about the world."""

from bot.simulator.chat import Chat
from bot.simulator.members import member_json
from bot.simulator.methods.addressing import chat_of, writable
from bot.simulator.records import Json
from bot.simulator.refusal import bad_request
from bot.simulator.world import World

DOWNLOAD = 20 * 2**20  # bytes of a file a bot may fetch (Bot API getFile)
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


async def get_me(world: World, _given: Json) -> Json:
    """Give the bot itself."""
    return {
        **world.bot.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": False,
    }


async def get_chat(world: World, given: Json) -> Json:
    """Give what is known of a chat."""
    chat = chat_of(world, given["chat_id"])
    taste = {"accepted_gift_types": dict.fromkeys(GIFTS, False)}
    return {**chat.place.as_json(), "accent_color_id": 0, "max_reaction_count": 11, **taste}


async def get_chat_member(world: World, given: Json) -> Json:
    """Give somebody's place in a chat; somebody who never was there has left."""
    chat = writable(world, given["chat_id"])
    return _member(world, chat, given["user_id"])


async def get_chat_administrators(world: World, given: Json) -> list[Json]:
    """Give those who run a group or channel; bots only if asked for (the bot itself among them)."""
    chat = writable(world, given["chat_id"])
    if chat.place.type == "private":
        raise bad_request("there are no administrators in the private chat")
    people = [person for person in chat.members if chat.is_administrator(person)]
    found = [_member(world, chat, person) for person in people]
    if given.get("return_bots") and chat.standing == "administrator":
        found.append(member_json(world.bot, chat.standing))
    return found


async def get_chat_member_count(world: World, given: Json) -> int:
    """Count a chat's members, the bot included."""
    chat = writable(world, given["chat_id"])
    return 1 + sum(rank not in {"left", "kicked"} for rank in chat.members.values())


async def leave_chat(world: World, given: Json) -> bool:
    """Leave a group or channel."""
    chat = writable(world, given["chat_id"])
    if chat.place.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    world.leave(chat)
    return True


async def get_file(world: World, given: Json) -> Json:
    """Give the path under which a file can be fetched."""
    file = world.files.find(given["file_id"])
    if file is None or file.address is not None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.as_json(), "file_path": file.path}


def _member(world: World, chat: Chat, person: int) -> Json:
    if person == world.bot.id:
        return member_json(world.bot, chat.standing)
    if person not in world.people:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member_json(world.people[person], chat.members.get(person, "left"))
