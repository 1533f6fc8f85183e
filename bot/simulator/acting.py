"""Acting in the world from outside: the chat page and other programs speak, press and make trouble."""

from dataclasses import fields

from bot.simulator.looking import chat_json
from bot.simulator.orders import Order
from bot.simulator.records import Json
from bot.simulator.refusal import ImpossibleError, UnknownError
from bot.simulator.trouble import Trouble
from bot.simulator.world import World

TROUBLE_FIELDS = frozenset(field.name for field in fields(Trouble))


class Acting:
    """The half of the control API that changes something; every act takes an order and gives JSON."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def say(self, order: Order) -> Json:
        """{person, chat, text, reply_to?}; in a channel an administrator posts."""
        person, chat, text = self._person(order), self._chat(order), order.words("text")
        there = self._world.chats[chat]
        if there.place.type == "channel":
            if not there.is_administrator(person):
                raise ImpossibleError(f"{person} cannot post in channel {chat}")
            return {"message_id": await self._world.posts(chat, text)}
        reply_to = order.number_or_none("reply_to")
        return {"message_id": await self._world.says(person, text, chat=chat, reply_to=reply_to)}

    async def press(self, order: Order) -> Json:
        """{person, chat, message_id, data}: only a button that is there."""
        person, chat = self._person(order), self._chat(order)
        query = self._world.press_shown(person, chat, order.number("message_id"), order.words("data"))
        return {"callback_query_id": query.id}

    async def photo(self, order: Order) -> Json:
        """{person, chat, caption?}: a small picture of one colour."""
        person, chat, caption = self._person(order), self._chat(order), order.words("caption", "")
        return {"message_id": await self._world.sends_photo(person, caption, chat=chat)}

    async def edit(self, order: Order) -> Json:
        """{person, chat, message_id, text}."""
        person, chat, text = self._person(order), self._chat(order), order.words("text")
        await self._world.edits(person, order.number("message_id"), text, chat=chat)
        return {}

    async def block(self, order: Order) -> Json:
        """{person}."""
        await self._world.blocks(self._person(order))
        return {}

    async def unblock(self, order: Order) -> Json:
        """{person}."""
        await self._world.unblocks(self._person(order))
        return {}

    async def add_person(self, order: Order) -> Json:
        """{id, first_name, language_code?, username?}."""
        name, language = order.words("first_name"), order.words("language_code", "en")
        username = order.words("username", "") or None
        if not name.strip():
            raise ImpossibleError("first_name must not be empty")
        return self._world.add_person(order.number("id"), name, language, username).as_json()

    async def add_group(self, order: Order) -> Json:
        """{id, title, admins?, members?}."""
        people = order.numbers("admins"), order.numbers("members")
        return chat_json(self._world.add_group(order.number("id"), order.words("title"), *people))

    async def add_channel(self, order: Order) -> Json:
        """{id, title, admins?}."""
        admins = order.numbers("admins")
        return chat_json(self._world.add_channel(order.number("id"), order.words("title"), admins))

    async def add_trouble(self, order: Order) -> Json:
        """The fields of a Trouble."""
        if unknown := set(order.fields) - TROUBLE_FIELDS:
            raise ImpossibleError(f"there is no {min(unknown)} in a trouble")
        whole = {"chat", "times", "seed", "retry_after", "status"} & set(order.fields)
        for name in whole:
            order.number_or_none(name)
        for name in {"seconds", "probability"} & set(order.fields):
            if isinstance(order.fields[name], bool) or not isinstance(order.fields[name], int | float):
                raise ImpossibleError(f"{name} must be a number")
        order.words("kind")
        self._world.trouble.add(Trouble(**order.fields))
        return {}

    async def end_trouble(self) -> Json:
        """No fields."""
        self._world.trouble.clear()
        return {}

    def _person(self, order: Order) -> int:
        person = order.number("person")
        if person not in self._world.people:
            raise UnknownError(f"there is no person {person}")
        return person

    def _chat(self, order: Order) -> int:
        chat = order.number("chat")
        if chat not in self._world.chats:
            raise UnknownError(f"there is no chat {chat}")
        return chat
