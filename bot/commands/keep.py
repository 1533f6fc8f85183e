"""What a chat answers when it is asked whether it shall be kept: from today on anew, or not."""

from dataclasses import replace

from bot.commands.settings import kept_until
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Transaction

NO = "no"


async def keep(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Keep the chat for as long as it chose; or leave it at that."""
    if ask.settings is None:
        return Reply(say("kept-nothing"))
    if ask.words == NO:
        return Reply(say("kept-not", until=say.day(kept_until(ask, ask.settings))), in_place=ask.pressed)
    renewed = replace(ask.settings, expires_on=None)
    await store.chats.save(renewed)
    return Reply(say("kept", until=say.day(kept_until(ask, renewed))), in_place=ask.pressed)
