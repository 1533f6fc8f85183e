"""/missing <name>: tells the organizers of somebody who is not in the case files, and not who asked."""

from bot.commands.asking import shown
from bot.conversation import Ask, Reply
from bot.texts import Say
from storage import Transaction

NOTICE = "missing"  # the kind of notice, which is deleted once told
_LONGEST = 80  # characters of a name
_MOST = 20  # names that wait: nobody can flood the organizers


async def missing(ask: Ask, store: Transaction, say: Say) -> Reply:
    """Pass a name on, once; nothing about the chat or the person who asks goes with it."""
    name = " ".join(ask.words.split())[:_LONGEST].strip()
    if not ask.defaults.organizers:
        return Reply(say("missing-nobody"))
    if not any(map(str.isalpha, name)):
        return Reply(say("missing-which"))
    waiting = {one.details["name"].casefold() for one in await store.notices.untold() if one.kind == NOTICE}
    if name.casefold() not in waiting:
        if len(waiting) >= _MOST:
            return Reply(say("missing-later"))
        await store.notices.add(NOTICE, {"name": name}, ask.now)
    return Reply(say("missing-told", name=shown(name)))
