"""/subscribe and /unsubscribe: whether this chat hears of action days and announcements."""

from dataclasses import replace

from bot.cards import joined
from bot.commands.caution import caution, read
from bot.commands.follow import hour
from bot.conversation import Ask, Button, Reply
from bot.texts import Say
from storage import Chat, Transaction


async def subscribe(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Subscribe the chat; a second time changes nothing, and the first time may need a word of caution before."""
    ask, knows = read(ask)
    either = (
        Button(say.plain("button-caution-subscribe"), "subscribe"),
        Button(say.plain("button-caution-not-now"), "actions", "1"),
    )
    if not knows and (note := await caution(ask, store, say, *either)):
        return note
    chat = ask.settings or Chat(ask.chat)
    if not chat.subscribed:
        await store.chats.save(replace(chat, subscribed=True, language=chat.language or say.language))
    said = say("subscribed-already" if chat.subscribed else "subscribed")
    return Reply(joined((said, hour(ask, say))), ((Button(say.plain("button-actions"), "actions"),),), in_place=knows)


async def unsubscribe(ask: Ask, store: Transaction, say: Say) -> Reply:
    """End the subscription; whom the chat follows stays."""
    if ask.settings is None or not ask.settings.subscribed:
        return Reply(say("unsubscribed-already"))
    await store.chats.save(replace(ask.settings, subscribed=False))
    return Reply(say("unsubscribed"))
