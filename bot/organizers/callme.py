"""/callme <name>: by which name the other organizers know whoever asks."""

from bot.conversation import Ask, Reply
from bot.organizers.asker import asker, note
from bot.organizers.called import wrong_alias
from bot.texts import Say
from storage import Transaction


async def callme(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Keep the name; what was done under the former one stays written so, and the change itself is written down."""
    alias, own = " ".join(ask.words.split()), asker(ask)
    if not alias:
        return Reply(say("callme-how", name=own.alias))
    if alias.casefold() != own.alias.casefold() and (wrong := await wrong_alias(alias, store, say)):
        return Reply(wrong)
    await note(store, ask, "renamed", {"name": alias})
    await store.organizers.rename(own.number, alias)
    return Reply(say("callme-done", name=alias))
