"""Which list of commands a person sees: of those the bot set, the narrowest scope wins, and in it the own language."""

import json
from collections.abc import Iterator, Mapping

from bot.simulator.chat import Chat
from bot.simulator.records import Json, Person

Commands = dict[tuple[str, str], list[Json]]


def scope_key(scope: Mapping[str, object]) -> str:
    """Write a BotCommandScope always the same way.

    >>> scope_key({"type": "chat", "chat_id": 42})
    '{"chat_id":42,"type":"chat"}'
    """
    return json.dumps(dict(scope), sort_keys=True, separators=(",", ":"))


def menu_of(commands: Commands, chat: Chat, person: Person) -> list[Json]:
    """Give the commands this person sees in this chat (the order is that of Bot API BotCommandScope)."""
    for scope in _scopes(chat, person):
        for language in (person.language or "", ""):
            if (found := commands.get((scope_key(scope), language))) is not None:
                return found
    return []


def _scopes(chat: Chat, person: Person) -> Iterator[Json]:
    runs = chat.is_administrator(person.id)
    if chat.place.type == "private":
        yield {"type": "chat", "chat_id": chat.id}
        yield {"type": "all_private_chats"}
    elif chat.place.type != "channel":
        yield {"type": "chat_member", "chat_id": chat.id, "user_id": person.id}
        if runs:
            yield {"type": "chat_administrators", "chat_id": chat.id}
        yield {"type": "chat", "chat_id": chat.id}
        if runs:
            yield {"type": "all_chat_administrators"}
        yield {"type": "all_group_chats"}
    yield {"type": "default"}
